// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { newPassword, prepareDatabase } from '../../apps/node/src/platform/db/prepare-database.ts';
import { templateDatabase, withDatabase } from './database.ts';
import type { DatabaseServer } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** Durability costs time and a test's database is thrown away. */
const hasteSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * Starts one PostgreSQL for all database tests (or uses the one of `PALERMO_TEST_DATABASE_URL`) and migrates the template
 * from which each test file gets its own database.
 */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['PALERMO_TEST_DATABASE_URL'];
  const server = given === undefined ? await startThrowawayServer() : { adminUrl: given, stop: async () => {} };
  const secrets = { wallKey: randomBytes(32), appPassword: newPassword(), jobsPassword: newPassword() };
  await recreateTemplate(server.adminUrl);
  const prepared = await prepareDatabase({ adminUrl: withDatabase(server.adminUrl, templateDatabase), ...secrets });
  project.provide('databaseServer', {
    adminUrl: server.adminUrl,
    appUrl: prepared.appUrl,
    jobsUrl: prepared.jobsUrl,
    appPassword: secrets.appPassword,
    jobsPassword: secrets.jobsPassword,
    wallKeyHex: secrets.wallKey.toString('hex'),
  });
  return server.stop;
}

async function startThrowawayServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-test-'));
  // PostgreSQL runs as another account when the tests run as root, and has to enter the folder.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, settings: hasteSettings });
  return {
    adminUrl: server.adminUrl(),
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function recreateTemplate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${templateDatabase}`);
    await client.query(`create database ${templateDatabase}`);
  } finally {
    await client.end();
  }
}
