// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';

async function rowsOf(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

it('gives each test file a migrated database that the app role can enter', async () => {
  await using database = await createTestDatabase();
  const [tables] = await rowsOf(
    database.adminUrl,
    "select count(*)::int as count from pg_tables where schemaname = 'palermo'",
  );
  expect(tables?.['count']).toBeGreaterThan(0);
  expect(await rowsOf(database.appUrl, 'select current_user::text as role, current_database()::text as name')).toEqual([
    { role: 'palermo_app', name: database.name },
  ]);
});

it('keeps the databases of two test files apart', async () => {
  await using one = await createTestDatabase();
  await using other = await createTestDatabase();
  await rowsOf(one.adminUrl, 'create table public.mark (id int)');
  expect(await rowsOf(other.adminUrl, "select to_regclass('public.mark')::text as mark")).toEqual([{ mark: null }]);
});
