// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { both, has, holdsAndEdits, isHolder, never, uuid, works, type May, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

const ordered = (a: string, b: string): string =>
  `least('${a}'::uuid, '${b}'::uuid), greatest('${a}'::uuid, '${b}'::uuid)`;

/** A link of the case to another of the same holder. */
export function linkInsert({ organisations: { holder }, accounts, caseId, ids }: World, kind: string): string {
  return `insert into palermo.case_link (id, case_id, other_case_id, kind, organisation_id, account_id, made_at, sealed)
    values (${uuid}, ${ordered(caseId, ids.likeCase)}, '${kind}', '${holder}', '${accounts.holder}', now(), '\\x01')`;
}

function investigationInsert({ organisations: { holder }, accounts }: World, id: string): string {
  return `insert into palermo.investigation (id, organisation_id, opened_by, opened_on, stage, stage_since, updated_at,
      wrapped_key, sealed)
    values ('${id}', '${holder}', '${accounts.holder}', current_date, 'opened', current_date, now(), '\\x01', '\\x01')`;
}

function caseInsert({ organisations: { holder }, accounts, ids }: World, caseId: string): string {
  return `insert into palermo.investigation_case (investigation_id, case_id, organisation_id, linked_by, linked_at, opened_on,
      stage, stage_since)
    values ('${ids.investigation}', '${caseId}', '${holder}', '${accounts.holder}', now(), current_date, 'opened', current_date)`;
}

function suspectInsert({ organisations: { holder }, caseId, ids }: World, number: number): string {
  return `insert into palermo.investigation_suspect (investigation_id, id, case_id, organisation_id, number, updated_at)
    values ('${ids.investigation}', ${uuid}, '${caseId}', '${holder}', ${number}, now())`;
}

function itemInsert({ organisations: { holder }, accounts, ids }: World): string {
  return `insert into palermo.investigation_item (id, investigation_id, organisation_id, account_id, kind, on_day, shared, added_at)
    values (${uuid}, '${ids.investigation}', '${holder}', '${accounts.holder}', 'charge', current_date, true, now())`;
}

/** Offered by the holder to the recipient, who reads the offer as well. */
function passingInsert({ organisations: { holder, recipient }, accounts }: World, investigation: string): string {
  return `insert into palermo.investigation_passing (id, investigation_id, from_organisation_id, to_organisation_id, offered_by,
      offered_at, opened_on, stage, case_count, suspect_count, sealed)
    values (${uuid}, '${investigation}', '${holder}', '${recipient}', '${accounts.holder}', now(), current_date, 'opened', 1, 1, '\\x01')`;
}

/** A link, and an investigation of the holder with a case, a suspect and a shared charge. */
export async function insertInvestigationRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.investigation') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(linkInsert(world, 'other'));
  await client.query(investigationInsert(world, world.ids.investigation));
  await client.query(caseInsert(world, world.caseId));
  await client.query(suspectInsert(world, 1));
  await client.query(itemInsert(world));
  await client.query(investigationInsert(world, world.ids.otherInvestigation));
  await client.query(passingInsert(world, world.ids.investigation));
}

const investigates: May = ({ kind }) => ['police', 'prosecution', 'labourInspectorate'].includes(kind);
const notBorder: May = ({ kind }) => kind !== 'border';
const reads = both(isHolder, works, investigates);
const leads = both(isHolder, has('caseworker', 'supervisor'), investigates);
const readsPassings = both(works, investigates, ({ relation }) => relation !== 'stranger');
/** The holder of the case, of whatever kind but border, to whom every class is open. */
const hears = both(isHolder, works, notBorder);

/** Links between cases, and the tables of investigations. */
export const investigationMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.case_link': {
    may: { select: both(isHolder, works), insert: holdsAndEdits, update: holdsAndEdits, delete: never },
    tries: (world) => ({
      select: `select from palermo.case_link where '${world.caseId}' in (case_id, other_case_id)`,
      insert: linkInsert(world, 'sameIncident'),
      update: `update palermo.case_link set ended_at = now(), ended_by = '${world.accounts.holder}',
        ended_in = '${world.organisations.holder}' where '${world.caseId}' in (case_id, other_case_id)`,
      delete: `delete from palermo.case_link where '${world.caseId}' in (case_id, other_case_id)`,
    }),
  },
  'palermo.investigation': {
    may: { select: reads, insert: leads, update: leads, delete: never },
    tries: (world) => ({
      select: 'select from palermo.investigation',
      insert: investigationInsert(world, randomUUID()),
      update: "update palermo.investigation set stage = 'trial'",
      delete: 'delete from palermo.investigation',
    }),
  },
  'palermo.investigation_case': {
    may: { select: hears, insert: leads, update: leads, delete: never },
    tries: (world) => ({
      select: `select from palermo.investigation_case where case_id = '${world.caseId}'`,
      insert: caseInsert(world, world.ids.likeCase),
      update: "update palermo.investigation_case set non_punishment = 'asked'",
      delete: 'delete from palermo.investigation_case',
    }),
  },
  'palermo.investigation_passing': {
    may: { select: readsPassings, insert: leads, update: leads, delete: never },
    tries: (world) => ({
      select: 'select from palermo.investigation_passing',
      insert: passingInsert(world, world.ids.otherInvestigation),
      update:
        "update palermo.investigation_passing set answer = 'withdrawn', answered_at = now(), answered_by = wall.actor_account()",
      delete: 'delete from palermo.investigation_passing',
    }),
  },
  'palermo.investigation_suspect': {
    may: { select: reads, insert: leads, update: leads, delete: never },
    tries: (world) => ({
      select: 'select from palermo.investigation_suspect',
      insert: suspectInsert(world, 2),
      update: "update palermo.investigation_suspect set stage = 'prosecuted'",
      delete: 'delete from palermo.investigation_suspect',
    }),
  },
  'palermo.investigation_item': {
    may: { select: hears, insert: leads, update: leads, delete: never },
    tries: (world) => ({
      select: 'select from palermo.investigation_item',
      insert: itemInsert(world),
      update: 'update palermo.investigation_item set shared = false',
      delete: 'delete from palermo.investigation_item',
    }),
  },
};
