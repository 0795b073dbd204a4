// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { both, either, has, isHolder, never, uuid, type May, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

const ids = {
  group: randomUUID(),
  member: randomUUID(),
  outside: randomUUID(),
  term: randomUUID(),
  action: randomUUID(),
  meeting: randomUUID(),
  item: randomUUID(),
  statement: randomUUID(),
  comment: randomUUID(),
  signature: randomUUID(),
  recommendation: randomUUID(),
  feed: randomUUID(),
};

const stampOf = ({ accounts }: World): string => `now(), '${accounts.holder}'`;

function groupInsert(world: World, id: string): string {
  return `insert into palermo.coordination_group (id, name, created_at, updated_at, updated_by)
    values (${id}, 'Group', now(), ${stampOf(world)})`;
}
function memberInsert(id: string, who: string): string {
  return `insert into palermo.group_member (id, group_id, ${who}, standing) values (${id}, '${ids.group}', 'WHO', 'member')`;
}
function termInsert(id: string, from: string): string {
  return `insert into palermo.group_chair values (${id}, '${ids.group}', '${ids.member}', ${from}, ${from} + 5)`;
}
function actionInsert(world: World, id: string): string {
  return `insert into palermo.group_action (id, group_id, title, member_id, updated_at, updated_by)
    values (${id}, '${ids.group}', 'Action', '${ids.member}', ${stampOf(world)})`;
}
function meetingInsert(world: World, id: string): string {
  return `insert into palermo.group_meeting (id, group_id, title, starts_at, ends_at, updated_at, updated_by)
    values (${id}, '${ids.group}', 'Meeting', now(), now() + interval '1 hour', ${stampOf(world)})`;
}
function itemInsert(world: World, id: string, number: number): string {
  return `insert into palermo.meeting_item (id, meeting_id, group_id, kind, number, title, member_id, updated_at, updated_by)
    values (${id}, '${ids.meeting}', '${ids.group}', 'decision', ${number}, 'Decision', '${ids.member}', ${stampOf(world)})`;
}
function statementInsert(world: World, id: string): string {
  return `insert into palermo.joint_statement (id, group_id, title, updated_at, updated_by)
    values (${id}, '${ids.group}', 'Statement', ${stampOf(world)})`;
}
function textInsert({ accounts }: World, number: number): string {
  return `insert into palermo.statement_text (statement_id, number, group_id, body, digest, written_by, written_at)
    values ('${ids.statement}', ${number}, '${ids.group}', 'Text', sha256('Text'), '${accounts.holder}', now())`;
}
function commentInsert({ accounts, organisations }: World, id: string): string {
  return `insert into palermo.statement_comment (id, statement_id, text_number, group_id, organisation_id, account_id, words, made_at)
    values (${id}, '${ids.statement}', 1, '${ids.group}', '${organisations.holder}', '${accounts.holder}', 'Words', now())`;
}
function signatureInsert({ accounts, organisations }: World, id: string): string {
  return `insert into palermo.statement_signature (id, statement_id, text_number, group_id, member_id, joined_on, organisation_id,
      signed_by, signed_at)
    values (${id}, '${ids.statement}', 1, '${ids.group}', '${ids.member}', current_date, '${organisations.holder}',
      '${accounts.holder}', now())`;
}
function recommendationInsert(world: World, id: string): string {
  return `insert into palermo.recommendation (id, source_kind, source, words, received_on, updated_at, updated_by)
    values (${id}, 'other', 'Source', 'Words', current_date, ${stampOf(world)})`;
}
function dutyInsert(world: World, organisation: string): string {
  return `insert into palermo.recommendation_duty (recommendation_id, organisation_id, updated_at, updated_by)
    values ('${ids.recommendation}', '${organisation}', ${stampOf(world)})`;
}
function stepInsert({ accounts, organisations }: World): string {
  return `insert into palermo.recommendation_step (id, recommendation_id, organisation_id, account_id, on_day, words, made_at)
    values (${uuid}, '${ids.recommendation}', '${organisations.holder}', '${accounts.holder}', current_date, 'Step', now())`;
}
function feedInsert({ accounts, organisations }: World, id: string, hash: string): string {
  return `insert into palermo.calendar_feed (id, account_id, organisation_id, token_hash, made_at)
    values (${id}, '${accounts.holder}', '${organisations.holder}', sha256(${hash}), now())`;
}

/** A group that the holder chairs, with one row of everything, and a recommendation that the holder is responsible for. */
export async function insertGroupRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.coordination_group') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { holder } = world.organisations;
  const statements = [
    groupInsert(world, `'${ids.group}'`),
    memberInsert(`'${ids.member}'`, 'organisation_id').replace('WHO', holder),
    memberInsert(`'${ids.outside}'`, 'name').replace('WHO', 'Outside'),
    termInsert(`'${ids.term}'`, 'current_date'),
    actionInsert(world, `'${ids.action}'`),
    meetingInsert(world, `'${ids.meeting}'`),
    itemInsert(world, `'${ids.item}'`, 1),
    statementInsert(world, `'${ids.statement}'`),
    textInsert(world, 1),
    `update palermo.joint_statement set opened_at = now() where id = '${ids.statement}'`,
    commentInsert(world, `'${ids.comment}'`),
    signatureInsert(world, `'${ids.signature}'`),
    recommendationInsert(world, `'${ids.recommendation}'`),
    dutyInsert(world, holder),
    stepInsert(world),
    feedInsert(world, `'${ids.feed}'`, "'probe'"),
  ];
  for (const statement of statements) await client.query(statement);
}

const notMember: May = ({ kind }) => kind !== 'member';
const coordinates = both(has('coordinator'), notMember);
const coordinatesItself = both(isHolder, coordinates);
const readsGroups = both(has('coordinator', 'analyst'), notMember);
/** Whoever sits in the group, whatever they do besides, and those who keep groups or report on them. */
const sees = either(readsGroups, isHolder);
/** The holder chairs the group, so its coordinators and supervisors prepare what the coordinator prepares. */
const preparesItself = both(isHolder, has('coordinator', 'supervisor'));

function rowOf(table: string, id: string, change: string, insert: (world: World) => string): TableRow['tries'] {
  return (world) => ({
    select: `select from palermo.${table} where id = '${id}'`,
    insert: insert(world),
    update: `update palermo.${table} set ${change.replace('ACCOUNT', world.accounts.holder)} where id = '${id}'`,
    delete: `delete from palermo.${table} where id = '${id}'`,
  });
}

const byAccount = "updated_by = 'ACCOUNT'";

/** Groups, their meetings and statements, recommendations and calendar feeds. */
export const groupMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.coordination_group': {
    may: { select: sees, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: rowOf('coordination_group', ids.group, byAccount, (world) => groupInsert(world, uuid)),
  },
  'palermo.group_member': {
    may: { select: sees, insert: coordinates, update: coordinates, delete: never },
    tries: rowOf('group_member', ids.member, "standing = 'member'", () =>
      memberInsert(uuid, 'name').replace('WHO', 'New'),
    ),
  },
  'palermo.group_chair': {
    may: { select: sees, insert: coordinates, update: coordinates, delete: never },
    tries: rowOf('group_chair', ids.term, 'until_on = current_date + 4', () => termInsert(uuid, 'current_date + 90')),
  },
  'palermo.group_action': {
    may: { select: sees, insert: preparesItself, update: preparesItself, delete: never },
    tries: rowOf('group_action', ids.action, byAccount, (world) => actionInsert(world, uuid)),
  },
  'palermo.group_meeting': {
    may: { select: sees, insert: preparesItself, update: preparesItself, delete: never },
    tries: rowOf('group_meeting', ids.meeting, byAccount, (world) => meetingInsert(world, uuid)),
  },
  'palermo.meeting_item': {
    may: { select: sees, insert: preparesItself, update: preparesItself, delete: never },
    tries: rowOf('meeting_item', ids.item, byAccount, (world) => itemInsert(world, uuid, 2)),
  },
  'palermo.joint_statement': {
    may: { select: sees, insert: preparesItself, update: preparesItself, delete: never },
    tries: rowOf('joint_statement', ids.statement, byAccount, (world) => statementInsert(world, uuid)),
  },
  'palermo.statement_text': {
    may: { select: sees, insert: preparesItself, update: never, delete: never },
    tries: (world) => ({
      select: `select from palermo.statement_text where statement_id = '${ids.statement}'`,
      insert: textInsert(world, 2),
      update: `update palermo.statement_text set body = 'x' where statement_id = '${ids.statement}'`,
      delete: `delete from palermo.statement_text where statement_id = '${ids.statement}'`,
    }),
  },
  'palermo.statement_comment': {
    may: { select: sees, insert: preparesItself, update: either(coordinates, preparesItself), delete: never },
    tries: rowOf('statement_comment', ids.comment, "answer = 'x'", (world) => commentInsert(world, uuid)),
  },
  'palermo.statement_signature': {
    may: { select: sees, insert: preparesItself, update: preparesItself, delete: never },
    tries: rowOf('statement_signature', ids.signature, 'withdrawn_at = now()', (world) => signatureInsert(world, uuid)),
  },
  'palermo.recommendation': {
    may: { select: sees, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: rowOf('recommendation', ids.recommendation, byAccount, (world) => recommendationInsert(world, uuid)),
  },
  'palermo.recommendation_duty': {
    may: { select: sees, insert: coordinatesItself, update: preparesItself, delete: coordinates },
    tries: (world) => ({
      select: `select from palermo.recommendation_duty where recommendation_id = '${ids.recommendation}'`,
      insert: dutyInsert(world, world.organisations.recipient),
      update: `update palermo.recommendation_duty set done_on = null, updated_by = '${world.accounts.holder}'
        where recommendation_id = '${ids.recommendation}'`,
      delete: `delete from palermo.recommendation_duty where recommendation_id = '${ids.recommendation}'`,
    }),
  },
  'palermo.recommendation_step': {
    may: { select: sees, insert: preparesItself, update: never, delete: never },
    tries: (world) => ({
      select: `select from palermo.recommendation_step where recommendation_id = '${ids.recommendation}'`,
      insert: stepInsert(world),
      update: "update palermo.recommendation_step set words = 'x'",
      delete: `delete from palermo.recommendation_step where recommendation_id = '${ids.recommendation}'`,
    }),
  },
  'palermo.calendar_feed': {
    may: { select: isHolder, insert: isHolder, update: isHolder, delete: never },
    tries: rowOf('calendar_feed', ids.feed, 'revoked_at = now()', (world) => feedInsert(world, uuid, "'probe two'")),
  },
};
