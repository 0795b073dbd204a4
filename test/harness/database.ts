// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** What `start-database.ts` hands to the test files. */
export interface DatabaseServer {
  /** Connection of the administrator to the server's own database. */
  readonly adminUrl: string;
  /** Connections of the app role and of the job queue's role to the template. */
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly appPassword: string;
  readonly jobsPassword: string;
  readonly wallKeyHex: string;
}

/** The app's connection, and the key that makes the claims of its actors. */
export interface WallAccess {
  readonly appUrl: string;
  readonly wallKey: Uint8Array;
}

export interface TestDatabase extends AsyncDisposable, WallAccess {
  readonly name: string;
  readonly adminUrl: string;
  readonly jobsUrl: string;
  /** Passwords of the roles; they are the server's, so a test that prepares a database again passes the same. */
  readonly appPassword: string;
  readonly jobsPassword: string;
  /** Drops the database, ending whatever is still connected to it. */
  drop(): Promise<void>;
}

export const templateDatabase = 'palermo_template';

/** A fresh, migrated, empty database of the test file's own. Takes about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `palermo_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server.adminUrl, `create database ${name} template ${templateDatabase}`);
  // Rights on a database itself are not copied from its template.
  await asAdministrator(server.adminUrl, `revoke temporary, create on database ${name} from public`);
  const drop = (): Promise<void> => asAdministrator(server.adminUrl, `drop database if exists ${name} with (force)`);
  return {
    name,
    adminUrl: withDatabase(server.adminUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    jobsUrl: withDatabase(server.jobsUrl, name),
    appPassword: server.appPassword,
    jobsPassword: server.jobsPassword,
    wallKey: Buffer.from(server.wallKeyHex, 'hex'),
    drop,
    [Symbol.asyncDispose]: drop,
  };
}

/** The same address for another database. Works on the text, because the socket form (`//user@/database`) is no URL. */
export function withDatabase(url: string, database: string): string {
  const parts = /^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*(\?.*)?$/.exec(url);
  if (!parts) throw new Error('The address of the database must begin with postgresql:// and name a database.');
  return `${parts[1]}${database}${parts[2] ?? ''}`;
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
