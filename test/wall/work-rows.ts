// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import type { World } from './world-rows.ts';

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as there', [table]);
  return (rows[0] as { there: boolean }).there;
}

/** What the holder's account was told, works on and said, where the database is new enough to keep it. */
export async function insertWorkRows(client: pg.Client, world: World): Promise<void> {
  const { organisations, accounts, caseId, ids } = world;
  const { holder } = organisations;
  if (!(await isThere(client, 'palermo.notification'))) return;
  await client.query(
    `insert into palermo.notification (id, account_id, organisation_id, kind, case_id, at)
     values (gen_random_uuid(), $1, $2, 'mentioned', $3, now())`,
    [accounts.holder, holder, caseId],
  );
  if (!(await isThere(client, 'palermo.case_comment'))) return;
  await client.query('insert into palermo.case_worker values ($1, $2, $3, $3, now())', [
    caseId,
    holder,
    accounts.holder,
  ]);
  await client.query(
    `insert into palermo.case_comment (id, case_id, organisation_id, account_id, at, shared)
     values ($1, $2, $3, $4, now(), true)`,
    [ids.comment, caseId, holder, accounts.holder],
  );
  await client.query("insert into palermo.case_comment_text values ($1, 1, $2, now(), '\\x01')", [ids.comment, caseId]);
  await client.query('insert into palermo.account_mail (account_id, organisation_id) values ($1, $2)', [
    accounts.holder,
    holder,
  ]);
}
