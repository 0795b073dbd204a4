// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { padWallKey } from './actor-claim.ts';

const migrationsFolder = join(import.meta.dirname, '../../../migrations');

export interface PrepareOptions {
  /** Connection of an administrator who may create roles and schemas in this database. */
  readonly adminUrl: string;
  readonly wallKey: Uint8Array;
  /** Password of the app role; set anew at every start. */
  readonly appPassword: string;
  readonly jobsPassword: string;
  /** Name of the last migration to apply; all of them when absent. For restoring what an older version wrote. */
  readonly through?: string | undefined;
  readonly onProgress?: (step: string) => void;
}

export interface PreparedDatabase {
  /** Connection of the app role, which is subject to every policy. */
  readonly appUrl: string;
  /** Connection of the role that owns the job queue and sees nothing else. */
  readonly jobsUrl: string;
  readonly migrated: readonly string[];
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(migrationsFolder, name), 'utf8');
      return { name, sql: text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings a database to this version: roles, migrations (each in a transaction of its own, under a lock, so that several
 * processes may start at once), the wall's key. Throws when the database is newer than this software or when an applied
 * migration differs from the one shipped.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('palermo migrations'))");
    await createRoles(client, options);
    const migrated = await applyMigrations(client, await readMigrations(), options);
    await installWallKey(client, options.wallKey);
    return {
      appUrl: withUser(options.adminUrl, 'palermo_app', options.appPassword),
      jobsUrl: withUser(options.adminUrl, 'palermo_jobs', options.jobsPassword),
      migrated,
    };
  } finally {
    await client.end();
  }
}

/** True when the database was prepared for a node before. */
export async function holdsNode(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>(
      "select to_regclass('public.palermo_migration') is not null as found",
    );
    return rows[0]?.found === true;
  } finally {
    await client.end();
  }
}

async function createRoles(client: pg.Client, { appPassword, jobsPassword }: PrepareOptions): Promise<void> {
  const existing = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'palermo%'",
  );
  const known = new Set(existing.rows.map((row) => row.rolname));
  for (const role of ['palermo_owner', 'palermo_wall']) {
    if (!known.has(role)) await client.query(`create role ${role} nologin`);
    await client.query(`grant ${role} to current_user`);
  }
  for (const [role, password] of [
    ['palermo_app', appPassword],
    ['palermo_jobs', jobsPassword],
  ] as const) {
    if (!known.has(role)) await client.query(`create role ${role} nosuperuser nocreatedb nocreaterole login`);
    await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
  }
  await client.query("alter role palermo_app set statement_timeout = '120s'");
  await client.query("alter role palermo_app set idle_in_transaction_session_timeout = '120s'");
  await client.query(
    `do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$`,
  );
  await client.query('create schema if not exists pgboss');
  await client.query('grant all on schema pgboss to palermo_jobs');
}

async function applyMigrations(
  client: pg.Client,
  migrations: readonly Migration[],
  { through, onProgress }: Pick<PrepareOptions, 'through' | 'onProgress'>,
): Promise<string[]> {
  await client.query(`create table if not exists public.palermo_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const rows = await client.query<{ name: string; hash: string }>('select name, hash from public.palermo_migration');
  const applied = new Map(rows.rows.map((row) => [row.name, row.hash]));
  const shipped = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !shipped.has(name));
  if (unknown.length > 0) {
    throw new OperatorError(
      'database/newer',
      `The database was made by a newer version of Palermo (${unknown.join(', ')}). Install that version, or restore a backup that this one made.`,
    );
  }
  const done: string[] = [];
  for (const migration of migrations) {
    const hash = applied.get(migration.name);
    if (hash !== undefined && hash !== migration.hash) {
      throw new OperatorError(
        'database/migration-differs',
        `Migration ${migration.name} of this version differs from the one that the database was made with. Install an unchanged release.`,
      );
    }
    if (hash !== undefined || (through !== undefined && migration.name > through)) continue;
    onProgress?.(migration.name);
    await applyMigration(client, migration);
    done.push(migration.name);
  }
  return done;
}

async function applyMigration(client: pg.Client, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into public.palermo_migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : 'unknown fault'}`, { cause });
  }
}

async function installWallKey(client: pg.Client, wallKey: Uint8Array): Promise<void> {
  const { inner, outer } = padWallKey(wallKey);
  await client.query('begin');
  await client.query('set local role palermo_wall');
  await client.query(
    `insert into wall.secret values (true, $1, $2)
     on conflict (single) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [inner, outer],
  );
  await client.query('commit');
}

/** The same address for another user. Works on the text, because the socket form (`//user:password@/database`) is no URL. */
function withUser(adminUrl: string, user: string, password: string): string {
  const parts = /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?(.*)$/.exec(adminUrl);
  if (!parts) throw new Error('The address of the database must begin with postgresql://');
  return `${parts[1]}${user}:${encodeURIComponent(password)}@${parts[2]}`;
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
