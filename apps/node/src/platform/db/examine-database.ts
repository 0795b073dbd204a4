// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { dataDirLayout } from '../data-dir.ts';
import { choosePostgresAccount } from './embedded/account.ts';
import { preparePostgresPrograms } from './embedded/programs.ts';
import { findEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { readMigrations } from './prepare-database.ts';

/** What an operator wants to know of a database that answers. */
export interface DatabaseExamination {
  readonly version: string;
  /** Migrations that this software brings and the database has not had. */
  readonly missingMigrations: readonly string[];
  /** Migrations of the database that this software does not know. */
  readonly unknownMigrations: readonly string[];
  readonly tableCount: number;
  /** Tables without forced row-level security. */
  readonly openTables: readonly string[];
  /** How far the clock of the database is ahead of this machine's; negative when it is behind. */
  readonly clockAheadMs: number;
  /** How far the newest audit entry lies in this machine's future; zero or less unless a clock was set back. */
  readonly newestEntryAheadMs: number;
  /** How long the oldest audit entry has waited for a checkpoint; null when none waits. */
  readonly unsignedForMs: number | null;
}

/**
 * Looks at the database of a node as its administrator and changes nothing. Undefined when the embedded one is not running.
 * Throws what the connection throws when the database does not answer.
 */
export async function examineDatabase(
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<DatabaseExamination | undefined> {
  const adminUrl = databaseUrl ?? (await findEmbeddedPostgres(dataDir))?.adminUrl();
  if (adminUrl === undefined) return undefined;
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; now: Date; migrated: boolean }>(
      `select current_setting('server_version') as version, clock_timestamp() as now,
        to_regclass('public.palermo_migration') is not null as migrated`,
    );
    const [server] = rows;
    if (!server) throw new TypeError('a query of one row gives one row');
    const shipped = (await readMigrations()).map(({ name }) => name);
    const applied = server.migrated ? await readApplied(client) : [];
    const tables = await readTables(client);
    return {
      version: server.version,
      missingMigrations: shipped.filter((name) => !applied.includes(name)),
      unknownMigrations: applied.filter((name) => !shipped.includes(name)),
      tableCount: tables.length,
      openTables: tables.filter(({ forced }) => !forced).map(({ name }) => name),
      clockAheadMs: server.now.getTime() - Date.now(),
      ...(applied.length > 0 ? await readTrail(client) : { newestEntryAheadMs: 0, unsignedForMs: null }),
    };
  } finally {
    await client.end();
  }
}

/** The version of the built-in PostgreSQL that starts on this machine. Throws `postgres/…` when none does. */
export async function examinePostgresPrograms(dataDir: string): Promise<string> {
  const { root, postgres } = dataDirLayout(dataDir);
  const { version } = await preparePostgresPrograms({ account: choosePostgresAccount(postgres), dataDir: root });
  return version;
}

async function readApplied(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.palermo_migration');
  return rows.map(({ name }) => name);
}

async function readTables(client: pg.Client): Promise<{ name: string; forced: boolean }[]> {
  const { rows } = await client.query<{ name: string; forced: boolean }>(
    `select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('palermo', 'vault') order by 1`,
  );
  return rows;
}

async function readTrail(
  client: pg.Client,
): Promise<Pick<DatabaseExamination, 'newestEntryAheadMs' | 'unsignedForMs'>> {
  const { rows } = await client.query<{ newest: Date | null; waiting: number | null }>(
    `select (select at from palermo.audit_entry order by sequence desc limit 1) as newest,
      (select extract(epoch from clock_timestamp() - min(at)) * 1000 from palermo.audit_entry
        where sequence > coalesce((select max(size) + 1 from palermo.audit_checkpoint), 0))::float8 as waiting`,
  );
  const newest = rows[0]?.newest ?? undefined;
  return {
    newestEntryAheadMs: newest === undefined ? 0 : newest.getTime() - Date.now(),
    unsignedForMs: rows[0]?.waiting ?? null,
  };
}
