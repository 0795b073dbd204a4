// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../../../test/harness/database.ts';
import { keeper } from '../../kernel/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { openDatabase } from './database.ts';

it('a connection that the database ends within a transaction makes the node busy, and does not end it', async () => {
  const database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const db = openDatabase({ url: database.appUrl, wallKey: database.wallKey, clock: systemClock, connectionsMax: 1 });
  try {
    const ended = db.run(keeper, async (transaction) => {
      const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await admin.query('select pg_terminate_backend($1)', [found.rows[0]?.pid]);
      await sleep(200);
      return sql`select 1`.execute(transaction);
    });
    await expect(ended).rejects.toMatchObject({ code: 'node.busy' });
    const after = await db.run(keeper, (transaction) => sql<{ one: number }>`select 1 as one`.execute(transaction));
    expect(after.rows).toEqual([{ one: 1 }]);
  } finally {
    await db.close();
    await admin.end();
    await database.drop();
  }
});
