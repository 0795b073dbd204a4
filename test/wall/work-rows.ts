// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import type { World } from './world-rows.ts';

/** What the holder's account was told about the case, where the database is new enough to tell. */
export async function insertWorkRows(client: pg.Client, { organisations, accounts, caseId }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.notification') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `insert into palermo.notification (id, account_id, organisation_id, kind, case_id, at)
     values (gen_random_uuid(), $1, $2, 'mentioned', $3, now())`,
    [accounts.holder, organisations.holder, caseId],
  );
}
