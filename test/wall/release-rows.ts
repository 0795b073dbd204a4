// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { both, holdsAndEdits, holdsAndSupervises, isHolder, never, uuid, works, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

/** A refusal and the words of a release, where the database is new enough to have them. */
export async function insertReleaseRows(
  client: pg.Client,
  { organisations: { holder }, accounts, caseId, releaseId }: World,
): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.release_refusal') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `insert into palermo.release_refusal (id, case_id, organisation_id, data_classes, refused_on, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, $2, '{health}', current_date, $3, now())`,
    [caseId, holder, accounts.holder],
  );
  await client.query("insert into palermo.release_words values ($1, 'made', $2, $3, '\\x01')", [
    releaseId,
    caseId,
    holder,
  ]);
}

/** What is written beside releases: for those who hold the case alone. */
export const releaseMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.release_refusal': {
    may: { select: both(isHolder, works), insert: holdsAndEdits, update: never, delete: never },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.release_refusal where case_id = '${caseId}'`,
      insert: `insert into palermo.release_refusal (id, case_id, organisation_id, data_classes, refused_on, recorded_by,
        recorded_at) values (${uuid}, '${caseId}', '${holder}', '{health}', current_date, '${accounts.holder}', now())`,
      update: `update palermo.release_refusal set data_classes = '{identity}' where case_id = '${caseId}'`,
      delete: `delete from palermo.release_refusal where case_id = '${caseId}'`,
    }),
  },
  'palermo.release_words': {
    may: {
      select: both(isHolder, works),
      insert: both(isHolder, works),
      update: never,
      delete: holdsAndSupervises,
    },
    tries: ({ caseId, releaseId, organisations: { holder } }) => ({
      select: `select from palermo.release_words where case_id = '${caseId}'`,
      insert: `insert into palermo.release_words values ('${releaseId}', 'revoked', '${caseId}', '${holder}', '\\x01')`,
      update: `update palermo.release_words set sealed = '\\x02' where case_id = '${caseId}'`,
      delete: `delete from palermo.release_words where case_id = '${caseId}'`,
    }),
  },
};
