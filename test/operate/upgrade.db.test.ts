// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { keeper } from '../../apps/node/src/kernel/actor.ts';
import {
  prepareDatabase,
  readMigrations,
  type PreparedDatabase,
} from '../../apps/node/src/platform/db/prepare-database.ts';
import { withDatabase } from '../harness/database.ts';
import { accountActor, AppConnection, createWorld } from '../wall/world.ts';
import { type World } from '../wall/world-rows.ts';

/** The last migration of the oldest version whose data folders are supported. */
const oldest = '0006-statistics.sql';

/** Columns of the oldest version that later ones drop or keep in another form, on purpose. */
const rewritten = [
  'palermo.import_run.columns',
  'palermo.import_run.file_name',
  'palermo.import_run.mapping',
  'palermo.import_run.notes',
  'palermo.import_run.sealed_samples',
];

interface Table {
  readonly name: string;
  /** Column by name with its type. */
  readonly columns: ReadonlyMap<string, string>;
}

const server = inject('databaseServer');
const name = `palermo_upgrade_${randomBytes(6).toString('hex')}`;
const adminUrl = withDatabase(server.adminUrl, name);
const wallKey = Buffer.from(server.wallKeyHex, 'hex');
let admin: pg.Client;
let world: World;
let before: ReadonlyMap<string, Table>;
let rowsBefore: ReadonlyMap<string, readonly string[]>;
let upgraded: PreparedDatabase;
let migratedFirst: readonly string[];

const prepare = (through?: string): Promise<PreparedDatabase> =>
  prepareDatabase({ adminUrl, wallKey, through, appPassword: server.appPassword, jobsPassword: server.jobsPassword });

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function readTables(): Promise<Map<string, Table>> {
  const { rows } = await admin.query<{ table: string; column: string; type: string }>(
    `select a.attrelid::regclass::text as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind in ('r', 'p') and c.relnamespace in ('palermo'::regnamespace, 'vault'::regnamespace, 'wall'::regnamespace)
       and a.attnum > 0 and not a.attisdropped order by 1, 2`,
  );
  const tables = new Map<string, Table>();
  for (const { table, column, type } of rows) {
    const columns = new Map(tables.get(table)?.columns).set(column, type);
    tables.set(table, { name: table, columns });
  }
  return tables;
}

async function readRows(table: string, columns: readonly string[]): Promise<string[]> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const { rows } = await admin.query<{ row: string }>(
    `select to_jsonb(t)::text as row from (select ${list} from ${table}) t order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** The columns that are there before and after, with one and the same type. */
function lasting({ columns }: Table, after: Table | undefined): string[] {
  return [...columns].filter(([column, type]) => after?.columns.get(column) === type).map(([column]) => column);
}

beforeAll(async () => {
  await onServer(`create database ${name}`);
  migratedFirst = (await prepare(oldest)).migrated;
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  world = await createWorld(admin);
  before = await readTables();
  const rows = new Map<string, string[]>();
  for (const table of before.values()) rows.set(table.name, await readRows(table.name, [...table.columns.keys()]));
  rowsBefore = rows;
});
afterAll(async () => {
  await admin.end();
  await onServer(`drop database if exists ${name} with (force)`);
});

test('the oldest database has a row of every table', () => {
  expect(migratedFirst.at(-1)).toBe(oldest);
  const empty = [...rowsBefore].filter(([, rows]) => rows.length === 0).map(([table]) => table);
  expect(empty).toEqual([]);
});

/** Whoever holds a case holds the classes that came later as well; everything else stays as it was. */
function asLasting(table: string, column: string, values: Record<string, unknown>): unknown {
  const value = values[column];
  const mayGrow = table === 'palermo.case_access' && column === 'data_classes' && values['owner'] === true;
  return mayGrow && Array.isArray(value) ? expect.arrayContaining(value) : value;
}

test('an upgrade from the oldest version loses nothing', async () => {
  const lastingColumns = new Map<string, string[]>();
  const kept = new Map<string, string[]>();
  upgraded = await prepare();
  const shipped = (await readMigrations()).map((migration) => migration.name);
  expect(upgraded.migrated).toEqual(shipped.filter((each) => each > oldest));
  const after = await readTables();
  const changed: string[] = [];
  for (const table of before.values()) {
    const columns = lasting(table, after.get(table.name));
    lastingColumns.set(table.name, columns);
    kept.set(table.name, await readRows(table.name, columns));
    for (const column of table.columns.keys()) {
      if (!columns.includes(column)) changed.push(`${table.name}.${column}`);
    }
  }
  expect(changed.toSorted()).toEqual(rewritten);
  for (const [table, rows] of rowsBefore) {
    const columns = lastingColumns.get(table) ?? [];
    const expected = rows.map((row) => {
      const values = JSON.parse(row) as Record<string, unknown>;
      return Object.fromEntries(columns.map((column) => [column, asLasting(table, column, values)]));
    });
    const found = (kept.get(table) ?? []).map((row) => JSON.parse(row) as Record<string, unknown>);
    expect(found, table).toHaveLength(expected.length);
    expect(found, table).toEqual(expect.arrayContaining(expected));
  }
  const { rows } = await admin.query("select convert_from(file_name, 'UTF8') as name from palermo.import_run");
  expect(rows).toEqual([{ name: 'file.csv' }]);
});

test('the app role works on the upgraded database, behind the same wall', async () => {
  const app = new AppConnection({ appUrl: upgraded.appUrl, wallKey });
  await app.client.connect();
  try {
    const count = async (relation: 'holder' | 'recipient' | 'stranger'): Promise<number> =>
      app.attempt(accountActor(world, relation, 'serviceProvider', ['caseworker']), async (client) => {
        const { rowCount } = await client.query('select id from palermo.case_file');
        return rowCount ?? 0;
      });
    expect(await count('holder')).toBe(1);
    expect(await count('recipient')).toBe(1);
    expect(await count('stranger')).toBe(0);
    const sequence = await app.attempt(keeper, async (client) => {
      const { rows } = await client.query<{ audit: string }>(
        "select wall.audit('test.act', 'done', null, null, '{}', '{}') as audit",
      );
      return Number(rows[0]?.audit);
    });
    expect(sequence).toBe(2);
  } finally {
    await app.client.end();
  }
});

test('a second start migrates nothing', async () => {
  expect((await prepare()).migrated).toEqual([]);
});

test('a database of a newer version is refused in one line', async () => {
  await admin.query("insert into public.palermo_migration (name, hash) values ('9999-later.sql', 'x')");
  await expect(prepare()).rejects.toMatchObject({
    code: 'database/newer',
    message: expect.stringMatching(
      /^The database was made by a newer version of Palermo \(9999-later\.sql\)\. [^\n]+$/,
    ),
  });
  await admin.query("delete from public.palermo_migration where name = '9999-later.sql'");
});

test('a migration that differs from the one applied is refused in one line', async () => {
  const { rows } = await admin.query<{ hash: string }>('select hash from public.palermo_migration where name = $1', [
    oldest,
  ]);
  await admin.query("update public.palermo_migration set hash = 'changed' where name = $1", [oldest]);
  await expect(prepare()).rejects.toMatchObject({
    code: 'database/migration-differs',
    message: expect.stringMatching(/^Migration 0006-statistics\.sql of this version differs[^\n]+$/),
  });
  await admin.query('update public.palermo_migration set hash = $2 where name = $1', [oldest, rows[0]?.hash]);
});
