// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkInsert } from './investigation-rows.ts';
import { openWall, type WallUnderTest } from './wall-under-test.ts';
import { accountActor } from './world.ts';
import type { Relation } from './world-rows.ts';

let wall: WallUnderTest;
beforeAll(async () => {
  wall = await openWall();
});
afterAll(() => wall[Symbol.asyncDispose]());

const everyRole = ['caseworker', 'supervisor', 'decisionMaker'];
const investigationTables = ['investigation', 'investigation_case', 'investigation_suspect', 'investigation_item'];

/** Gives the recipient one more release, as the superuser. */
async function release(dataClasses: readonly string[], purpose: string, caseId = wall.world.caseId): Promise<void> {
  const { organisations, accounts } = wall.world;
  await wall.admin.query(
    `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis,
       expires_at, released_by)
     values ($1, $2, $3, $4, $5, $6, 'bestInterests', now() + interval '1 day', $7)`,
    [randomUUID(), caseId, organisations.holder, organisations.recipient, dataClasses, purpose, accounts.holder],
  );
}

/** How many rows of each table the actor sees, by raw SQL as the app role. */
async function seenIn(tables: readonly string[], relation: Relation, kind: string): Promise<Record<string, number>> {
  return wall.app.attempt(accountActor(wall.world, relation, kind, everyRole), async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table] = (await client.query(`select from palermo.${table}`)).rowCount ?? 0;
    return counts;
  });
}

/** SQLSTATE of the refusal, or `none` when the statement went through. */
async function refusal(statement: string, relation: Relation, kind: string): Promise<string> {
  return wall.app.attempt(accountActor(wall.world, relation, kind, everyRole), (client) =>
    client.query(statement).then(
      () => 'none',
      (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
    ),
  );
}

const none = Object.fromEntries(investigationTables.map((table) => [table, 0]));

test('who sees one end of a link does not learn that there is one, nor can make one', async () => {
  expect(await seenIn(['case_link'], 'holder', 'serviceProvider')).toEqual({ case_link: 1 });
  expect(await seenIn(['case_link'], 'recipient', 'serviceProvider')).toEqual({ case_link: 0 });
  const asRecipient = linkInsert(wall.world, 'sameIncident')
    .replace(wall.world.organisations.holder, wall.world.organisations.recipient)
    .replace(wall.world.accounts.holder, wall.world.accounts.recipient);
  expect(await refusal(asRecipient, 'recipient', 'police')).toBe('42501');
  await release(['experience'], 'assistance', wall.world.ids.likeCase);
  expect(await seenIn(['case_link'], 'recipient', 'serviceProvider')).toEqual({ case_link: 1 });
});

test('investigators without a release, and those to whom justice is not open, see zero rows of an investigation', async () => {
  for (const kind of ['police', 'prosecution', 'labourInspectorate', 'border', 'serviceProvider']) {
    expect(await seenIn(investigationTables, 'stranger', kind), kind).toEqual(none);
    expect(await seenIn(investigationTables, 'recipient', kind), kind).toEqual(none);
  }
});

test('a case that was not released for investigating cannot be put under one', async () => {
  const { organisations, accounts, caseId } = wall.world;
  const id = randomUUID();
  const link = `with opened as (
      insert into palermo.investigation (id, organisation_id, opened_by, opened_on, stage, stage_since, updated_at, wrapped_key,
        sealed)
      values ('${id}', '${organisations.recipient}', '${accounts.recipient}', current_date, 'opened', current_date, now(),
        '\\x01', '\\x01'))
    select 1`;
  const insert = `insert into palermo.investigation_case (investigation_id, case_id, organisation_id, linked_by, linked_at,
      opened_on, stage, stage_since)
    values ('${id}', '${caseId}', '${organisations.recipient}', '${accounts.recipient}', now(), current_date, 'opened',
      current_date)`;
  expect(await refusal(`${link}; ${insert}`, 'recipient', 'police'), 'released for assistance').toBe('42501');
  await release(['experience'], 'investigation');
  expect(await refusal(`${link}; ${insert}`, 'recipient', 'serviceProvider'), 'no investigator').toBe('42501');
  expect(await refusal(`${link}; ${insert}`, 'recipient', 'police')).toBe('none');
});

test('to whom justice is open learn the stage and what is shared, border authorities nothing, and never the file', async () => {
  await release(['justice'], 'protection');
  const heard = { investigation: 0, investigation_case: 1, investigation_suspect: 0, investigation_item: 1 };
  expect(await seenIn(investigationTables, 'recipient', 'legalAid')).toEqual(heard);
  expect(await seenIn(investigationTables, 'recipient', 'police')).toEqual(heard);
  expect(await seenIn(investigationTables, 'recipient', 'border')).toEqual(none);
  await wall.admin.query('update palermo.investigation_item set shared = false');
  expect(await seenIn(['investigation_item'], 'recipient', 'legalAid')).toEqual({ investigation_item: 0 });
});

test('a release for investigating opens nothing of services, needs, notes, health or forced acts', async () => {
  const hidden = ['need', 'delivered_service', 'follow_up', 'support_end', 'case_comment', 'stay'];
  expect(await seenIn(hidden, 'recipient', 'police')).toEqual(Object.fromEntries(hidden.map((table) => [table, 0])));
  const classes = await wall.app.attempt(accountActor(wall.world, 'recipient', 'police', everyRole), (client) =>
    client.query('select distinct data_class from palermo.case_facts where case_id = $1', [wall.world.caseId]),
  );
  const known = classes.rows.map((row: { data_class: string }) => row.data_class);
  expect(known.filter((name) => ['services', 'needs', 'notes', 'health', 'forcedActs'].includes(name))).toEqual([]);
});
