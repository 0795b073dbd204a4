// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import type { World } from './world-rows.ts';

/** An entry of the case with a former version, and one without, where the database is new enough to have them. */
export async function insertEntryRows(
  client: pg.Client,
  { organisations, accounts, caseId, ids }: World,
): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.case_entry') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  for (const id of [ids.entry, ids.lonelyEntry]) {
    await client.query(
      `insert into palermo.case_entry (id, case_id, kind, data_class, sealed, organisation_id, account_id, changed_by,
         created_at, updated_at)
       values ($1, $2, 'probe', 'identity', '\\x01', $3, $4, $4, now(), now())`,
      [id, caseId, organisations.holder, accounts.holder],
    );
  }
  await client.query(`insert into palermo.case_entry_past values ($1, $2, 'identity', 1, '\\x01', $3, $4, now())`, [
    ids.entry,
    caseId,
    organisations.holder,
    accounts.holder,
  ]);
}
