// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anyAccount, both, either, has, isHolder, never, uuid, type May, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

const ids = {
  campaign: randomUUID(),
  draft: randomUUID(),
  step: randomUUID(),
  material: randomUUID(),
  bare: randomUUID(),
  reach: randomUUID(),
  outcome: randomUUID(),
  event: randomUUID(),
  invitation: randomUUID(),
  update: randomUUID(),
  practice: randomUUID(),
  proposed: randomUUID(),
  published: randomUUID(),
};

const quoted = (id: string): string => `'${id}'`;
const reporterOf = ({ organisations, accounts }: World): string =>
  `'${organisations.holder}', '${accounts.holder}', now()`;

function campaignInsert({ organisations, accounts }: World, id: string): string {
  return `insert into palermo.campaign (id, title, turns_on, starts_on, ends_on, lead_id, updated_by, updated_at)
    values (${id}, 'Campaign', current_date, current_date, current_date, '${organisations.holder}', '${accounts.holder}', now())`;
}
function stepInsert({ accounts }: World, id: string): string {
  return `insert into palermo.campaign_step (id, campaign_id, title, due_on, updated_by, updated_at)
    values (${id}, '${ids.draft}', 'Step', current_date, '${accounts.holder}', now())`;
}
function materialInsert(world: World, id: string): string {
  return `insert into palermo.campaign_material (id, campaign_id, title, kind, language, organisation_id, account_id, added_at)
    values (${id}, '${ids.draft}', 'Poster', 'poster', 'en', ${reporterOf(world)})`;
}
function fileInsert({ accounts }: World, material: string): string {
  return `insert into palermo.campaign_file (material_id, name, type, content, account_id, added_at)
    values ('${material}', 'poster.pdf', 'pdf', '\\x01', '${accounts.holder}', now())`;
}
function targetInsert({ accounts }: World, channel: string): string {
  return `insert into palermo.campaign_target values ('${ids.draft}', '${channel}', 'people', 1, '${accounts.holder}', now())`;
}
function reachInsert(world: World, id: string): string {
  return `insert into palermo.campaign_reach (id, campaign_id, channel, unit, reached, counted_by, how, on_day, organisation_id,
      account_id, reported_at)
    values (${id}, '${ids.draft}', 'event', 'people', 1, 'counted', 'Heads', current_date, ${reporterOf(world)})`;
}
function outcomeInsert(world: World, id: string): string {
  return `insert into palermo.campaign_outcome (id, campaign_id, kind, changed, known_by, how, on_day, organisation_id,
      account_id, reported_at)
    values (${id}, '${ids.draft}', 'knowledge', 'Changed', 'assumed', 'Nobody asked', current_date, ${reporterOf(world)})`;
}
function eventInsert({ organisations, accounts }: World, id: string): string {
  return `insert into palermo.outreach_event (id, campaign_id, host_id, title, starts_at, ends_at, place, updated_by, updated_at)
    values (${id}, '${ids.draft}', '${organisations.holder}', 'Event', now(), now() + interval '1 hour', 'Hall',
      '${accounts.holder}', now())`;
}
function invitationInsert({ accounts }: World, id: string, organisation: string): string {
  return `insert into palermo.event_invitation (id, event_id, organisation_id, invited_by, invited_at)
    values (${id}, '${ids.event}', '${organisation}', '${accounts.holder}', now())`;
}
function updateInsert({ organisations, accounts }: World, id: string): string {
  return `insert into palermo.media_update (id, campaign_id, on_day, title, body, organisation_id, updated_by, updated_at)
    values (${id}, '${ids.draft}', current_date, 'Update', 'Text', '${organisations.holder}', '${accounts.holder}', now())`;
}
function practiceInsert(
  { organisations, accounts }: World,
  id: string,
  whose: 'holder' | 'recipient',
  state: string,
): string {
  return `insert into palermo.practice (id, title, problem, done, evidence, pillar, language, contact, state, organisation_id,
      author_id, proposed_by, updated_by, updated_at)
    values (${id}, 'Practice', 'Problem', 'Done', 'untested', 'protection', 'en', 'Office', '${state}', '${organisations[whose]}',
      '${accounts[whose]}', ${state === 'drafted' ? 'null' : `'${accounts[whose]}'`}, '${accounts[whose]}', now())`;
}
function reviewInsert({ organisations, accounts }: World): string {
  return `insert into palermo.practice_review (id, practice_id, number, verdict, note, organisation_id, account_id, made_at)
    values (${uuid}, '${ids.proposed}', 1, 'published', 'Read', '${organisations.holder}', '${accounts.holder}', now())`;
}
function adoptionInsert({ organisations, accounts }: World): string {
  return `insert into palermo.practice_adoption (practice_id, organisation_id, since_on, updated_by, updated_at)
    values ('${ids.published}', '${organisations.holder}', current_date, '${accounts.holder}', now())`;
}

/** An announced campaign and a draft, both led by the holder, with one row of everything; and practices in their states. */
export async function insertOutreachRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.campaign') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const statements = [
    campaignInsert(world, quoted(ids.campaign)),
    `update palermo.campaign set announced_at = now() where id = '${ids.campaign}'`,
    campaignInsert(world, quoted(ids.draft)),
    stepInsert(world, quoted(ids.step)),
    materialInsert(world, quoted(ids.material)),
    materialInsert(world, quoted(ids.bare)),
    fileInsert(world, ids.material),
    targetInsert(world, 'event'),
    reachInsert(world, quoted(ids.reach)),
    outcomeInsert(world, quoted(ids.outcome)),
    eventInsert(world, quoted(ids.event)),
    invitationInsert(world, quoted(ids.invitation), world.organisations.holder),
    updateInsert(world, quoted(ids.update)),
    practiceInsert(world, quoted(ids.practice), 'holder', 'drafted'),
    practiceInsert(world, quoted(ids.proposed), 'recipient', 'proposed'),
    practiceInsert(world, quoted(ids.published), 'recipient', 'published'),
    reviewInsert(world).replace(ids.proposed, ids.published),
    adoptionInsert(world),
  ];
  for (const statement of statements) await client.query(statement);
}

const notMember: May = ({ kind }) => kind !== 'member';
const coordinates = both(has('coordinator'), notMember);
const coordinatesItself = both(isHolder, coordinates);
/** Whoever leads the campaign, and those who keep campaigns or report on them. */
const sees = either(both(has('coordinator', 'analyst'), notMember), isHolder);
/** The holder leads the campaign and hosts the event: those who answer for it contribute. */
const contributes = both(isHolder, has('coordinator', 'supervisor'));
const strikes = either(coordinates, contributes);

function rowOf(table: string, id: string, change: string, insert: (world: World) => string): TableRow['tries'] {
  return (world) => ({
    select: `select from palermo.${table} where id = '${id}'`,
    insert: insert(world),
    update: `update palermo.${table} set ${change.replace('ACCOUNT', world.accounts.holder)} where id = '${id}'`,
    delete: `delete from palermo.${table} where id = '${id}'`,
  });
}
const byAccount = "updated_by = 'ACCOUNT'";

/** Campaigns, events and practices. What was announced or published, anybody who works here reads. */
export const outreachMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.campaign': {
    may: { select: anyAccount, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: rowOf('campaign', ids.campaign, byAccount, (world) => campaignInsert(world, uuid)),
  },
  'palermo.campaign_step': {
    may: { select: sees, insert: contributes, update: contributes, delete: never },
    tries: rowOf('campaign_step', ids.step, byAccount, (world) => stepInsert(world, uuid)),
  },
  'palermo.campaign_material': {
    may: { select: sees, insert: contributes, update: strikes, delete: never },
    tries: rowOf('campaign_material', ids.material, 'struck_at = now()', (world) => materialInsert(world, uuid)),
  },
  'palermo.campaign_file': {
    may: { select: sees, insert: contributes, update: never, delete: never },
    tries: (world) => ({
      select: `select from palermo.campaign_file where material_id = '${ids.material}'`,
      insert: fileInsert(world, ids.bare),
      update: "update palermo.campaign_file set name = 'x'",
      delete: 'delete from palermo.campaign_file',
    }),
  },
  'palermo.campaign_target': {
    may: { select: sees, insert: coordinatesItself, update: coordinatesItself, delete: coordinates },
    tries: (world) => ({
      select: `select from palermo.campaign_target where campaign_id = '${ids.draft}'`,
      insert: targetInsert(world, 'press'),
      update: `update palermo.campaign_target set updated_by = '${world.accounts.holder}' where campaign_id = '${ids.draft}'`,
      delete: `delete from palermo.campaign_target where campaign_id = '${ids.draft}'`,
    }),
  },
  'palermo.campaign_reach': {
    may: { select: sees, insert: contributes, update: strikes, delete: never },
    tries: rowOf('campaign_reach', ids.reach, 'struck_at = now()', (world) => reachInsert(world, uuid)),
  },
  'palermo.campaign_outcome': {
    may: { select: sees, insert: contributes, update: strikes, delete: never },
    tries: rowOf('campaign_outcome', ids.outcome, 'struck_at = now()', (world) => outcomeInsert(world, uuid)),
  },
  'palermo.outreach_event': {
    may: { select: sees, insert: contributes, update: contributes, delete: never },
    tries: rowOf('outreach_event', ids.event, byAccount, (world) => eventInsert(world, uuid)),
  },
  'palermo.event_invitation': {
    may: { select: sees, insert: contributes, update: strikes, delete: never },
    tries: rowOf('event_invitation', ids.invitation, 'withdrawn_at = now()', (world) =>
      invitationInsert(world, uuid, world.organisations.recipient),
    ),
  },
  'palermo.media_update': {
    may: { select: sees, insert: contributes, update: contributes, delete: never },
    tries: rowOf('media_update', ids.update, byAccount, (world) => updateInsert(world, uuid)),
  },
  'palermo.practice': {
    may: { select: isHolder, insert: contributes, update: contributes, delete: never },
    tries: rowOf('practice', ids.practice, byAccount, (world) => practiceInsert(world, uuid, 'holder', 'drafted')),
  },
  'palermo.practice_review': {
    may: { select: anyAccount, insert: contributes, update: never, delete: never },
    tries: (world) => ({
      select: `select from palermo.practice_review where practice_id = '${ids.published}'`,
      insert: reviewInsert(world),
      update: "update palermo.practice_review set note = 'x'",
      delete: 'delete from palermo.practice_review',
    }),
  },
  'palermo.practice_adoption': {
    may: { select: anyAccount, insert: contributes, update: contributes, delete: never },
    tries: (world) => ({
      select: `select from palermo.practice_adoption where practice_id = '${ids.published}'`,
      insert: adoptionInsert(world),
      update: `update palermo.practice_adoption set updated_by = '${world.accounts.holder}'`,
      delete: 'delete from palermo.practice_adoption',
    }),
  },
};
