// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { both, holdsAndEdits, isHolder, never, uuid, works, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

/** Two more cases of the holder: one in a pair that was decided, one in a pair that was not. */
export async function insertDuplicateRows(
  client: pg.Client,
  { organisations: { holder }, accounts, caseId, ids }: World,
): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.duplicate_pair') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  for (const [index, id] of [ids.likeCase, ids.otherLikeCase].entries()) {
    const personId = randomUUID();
    await client.query('insert into palermo.person (id, organisation_id) values ($1, $2)', [personId, holder]);
    await client.query(
      `insert into palermo.case_file (id, reference, person_id, organisation_id, registered_on)
       values ($1, $2, $3, $4, current_date)`,
      [id, `BBBBB-BBBB${index + 2}`, personId, holder],
    );
    await client.query(pairInsert(holder, caseId, id));
  }
  await client.query(decisionInsert(holder, accounts.holder, caseId, ids.likeCase));
  await client.query("insert into palermo.duplicate_weights values ($1, '{}', 0, now())", [holder]);
  await client.query(
    `insert into palermo.duplicate_search (organisation_id, state, started_by, started_at)
     values ($1, 'done', $2, now())`,
    [holder, accounts.holder],
  );
  await client.query(mergeInsert(holder, accounts.holder, ids.likeCase, ids.otherLikeCase));
  await client.query(checkInsert(holder, accounts.holder, ids.likeCase));
  await client.query(questionInsert(holder, caseId, ids.likeCase));
  await client.query(
    `insert into palermo.duplicate_answer (question_id, asker_case, organisation_id, answered_at)
     select id, $1, $2, now() from palermo.duplicate_question`,
    [caseId, holder],
  );
}

const ordered = (a: string, b: string): string =>
  `least('${a}'::uuid, '${b}'::uuid), greatest('${a}'::uuid, '${b}'::uuid)`;

/** A pair of two cases as an organisation would keep it. */
export function pairInsert(organisation: string, one: string, other: string): string {
  return `insert into palermo.duplicate_pair (organisation_id, one_case, other_case, levels, probability)
    values ('${organisation}', ${ordered(one, other)}, '{same}', 0.9)`;
}

/** A file of an organisation that stands for another. */
function mergeInsert(organisation: string, account: string, kept: string, merged: string): string {
  return `insert into palermo.case_merge (id, organisation_id, kept_case, merged_case, merged_by, merged_at, undo_until)
    values (${uuid}, '${organisation}', '${kept}', '${merged}', '${account}', now(), now() + interval '30 days')`;
}

/** A case about which others are to be asked. */
function checkInsert(organisation: string, account: string, caseId: string): string {
  return `insert into palermo.duplicate_check (id, case_id, organisation_id, asked_by, purpose, asked_at)
    values (${uuid}, '${caseId}', '${organisation}', '${account}', 'assistance', now())`;
}

function questionInsert(holder: string, holderCase: string, askerCase: string): string {
  return `insert into palermo.duplicate_question (id, holder_case, holder_id, asker_case, reasons, asked_at, answer_by)
    values (${uuid}, '${holderCase}', '${holder}', '${askerCase}', '{nameSound}', now(), now() + interval '30 days')`;
}

/** What an account decided about a pair that is kept. */
export function decisionInsert(organisation: string, account: string, one: string, other: string): string {
  return `insert into palermo.duplicate_decision (id, organisation_id, one_case, other_case, decision, decided_by, decided_at)
    values (${uuid}, '${organisation}', ${ordered(one, other)}, 'same', '${account}', now())`;
}

const holds = both(isHolder, works);
const mayKeep = { select: holdsAndEdits, insert: holdsAndEdits, update: holdsAndEdits, delete: never };

/** Pairs of cases, what was decided about them, what that taught, and the search through all cases. */
export const duplicateMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.duplicate_pair': {
    may: mayKeep,
    tries: ({ organisations: { holder }, caseId, ids }) => ({
      select: `select from palermo.duplicate_pair where '${caseId}' in (one_case, other_case)`,
      insert: pairInsert(holder, ids.likeCase, ids.otherLikeCase),
      update: `update palermo.duplicate_pair set decision = 'unsure' where '${caseId}' in (one_case, other_case)`,
      delete: `delete from palermo.duplicate_pair where '${caseId}' in (one_case, other_case)`,
    }),
  },
  'palermo.duplicate_decision': {
    may: mayKeep,
    tries: ({ organisations: { holder }, accounts, caseId, ids }) => ({
      select: `select from palermo.duplicate_decision where '${caseId}' in (one_case, other_case)`,
      insert: decisionInsert(holder, accounts.holder, caseId, ids.otherLikeCase),
      update: `update palermo.duplicate_decision set undone_by = '${accounts.holder}', undone_at = now()
        where '${caseId}' in (one_case, other_case)`,
      delete: `delete from palermo.duplicate_decision where '${caseId}' in (one_case, other_case)`,
    }),
  },
  'palermo.duplicate_weights': {
    may: mayKeep,
    tries: ({ organisations: { holder } }) => ({
      select: `select from palermo.duplicate_weights where organisation_id = '${holder}'`,
      insert: `insert into palermo.duplicate_weights values ('${holder}', '{}', 1, now())
        on conflict (organisation_id) do update set decision_count = 1`,
      update: `update palermo.duplicate_weights set decision_count = 2 where organisation_id = '${holder}'`,
      delete: `delete from palermo.duplicate_weights where organisation_id = '${holder}'`,
    }),
  },
  'palermo.duplicate_search': {
    may: mayKeep,
    tries: ({ organisations: { holder }, accounts }) => ({
      select: `select from palermo.duplicate_search where organisation_id = '${holder}'`,
      insert: `insert into palermo.duplicate_search (organisation_id, state, started_by, started_at)
        values ('${holder}', 'running', '${accounts.holder}', now())
        on conflict (organisation_id) do update set state = 'running'`,
      update: `update palermo.duplicate_search set done_count = 1 where organisation_id = '${holder}'`,
      delete: `delete from palermo.duplicate_search where organisation_id = '${holder}'`,
    }),
  },
  'palermo.case_merge': {
    may: { select: holds, insert: holdsAndEdits, update: holdsAndEdits, delete: never },
    tries: ({ organisations: { holder }, accounts, caseId, ids }) => ({
      select: `select from palermo.case_merge where kept_case = '${ids.likeCase}'`,
      insert: mergeInsert(holder, accounts.holder, caseId, ids.likeCase),
      update: `update palermo.case_merge set undone_by = '${accounts.holder}', undone_at = now()
        where kept_case = '${ids.likeCase}'`,
      delete: `delete from palermo.case_merge where kept_case = '${ids.likeCase}'`,
    }),
  },
  'palermo.duplicate_check': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: never, delete: never },
    tries: ({ organisations: { holder }, accounts, caseId, ids }) => ({
      select: `select from palermo.duplicate_check where case_id = '${ids.likeCase}'`,
      insert: checkInsert(holder, accounts.holder, caseId),
      update: `update palermo.duplicate_check set purpose = 'tracing' where case_id = '${ids.likeCase}'`,
      delete: `delete from palermo.duplicate_check where case_id = '${ids.likeCase}'`,
    }),
  },
  // Asked and answered through the wall: nobody writes here, and whoever asked never reads here.
  'palermo.duplicate_question': {
    may: { select: holdsAndEdits, insert: never, update: never, delete: never },
    tries: ({ organisations: { holder }, caseId, ids }) => ({
      select: `select from palermo.duplicate_question where holder_case = '${caseId}'`,
      insert: questionInsert(holder, ids.likeCase, caseId),
      update: `update palermo.duplicate_question set state = 'same' where holder_case = '${caseId}'`,
      delete: `delete from palermo.duplicate_question where holder_case = '${caseId}'`,
    }),
  },
  'palermo.duplicate_answer': {
    may: { select: holdsAndEdits, insert: never, update: never, delete: never },
    tries: ({ organisations: { holder }, caseId }) => ({
      select: `select from palermo.duplicate_answer where asker_case = '${caseId}'`,
      insert: `insert into palermo.duplicate_answer (question_id, asker_case, organisation_id, answered_at)
        select id, '${caseId}', '${holder}', now() from palermo.duplicate_question`,
      update: `update palermo.duplicate_answer set contact = 'x' where asker_case = '${caseId}'`,
      delete: `delete from palermo.duplicate_answer where asker_case = '${caseId}'`,
    }),
  },
};
