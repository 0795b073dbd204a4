// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anyAccount, both, either, has, isHolder, never, uuid, type May, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

const ids = {
  course: randomUUID(),
  session: randomUUID(),
  request: randomUUID(),
  offer: randomUUID(),
  otherOffer: randomUUID(),
  nextOffer: randomUUID(),
  match: randomUUID(),
};

const stampOf = ({ accounts }: World): string => `now(), '${accounts.holder}'`;

function courseInsert(world: World, id: string): string {
  return `insert into palermo.training_course (id, organisation_id, title, audiences, topics, hours, languages, updated_at,
      updated_by)
    values (${id}, '${world.organisations.holder}', 'Course', '{police}', '{identification}', 8, '{en}', ${stampOf(world)})`;
}
function sessionInsert(world: World, id: string): string {
  return `insert into palermo.course_session (id, course_id, organisation_id, starts_at, ends_at, language, places, updated_at,
      updated_by)
    values (${id}, '${ids.course}', '${world.organisations.holder}', now() + interval '1 day', now() + interval '2 days', 'en',
      20, ${stampOf(world)})`;
}
function attendanceInsert(world: World, sex: string): string {
  return `insert into palermo.session_attendance (session_id, organisation_id, function, sex, registered, updated_at, updated_by)
    values ('${ids.session}', '${world.organisations.holder}', 'police', '${sex}', 2, ${stampOf(world)})`;
}
const scoreInsert = (number: number): string =>
  `insert into palermo.session_score (session_id, number, before) values ('${ids.session}', ${number}, 40)`;
function requestInsert(world: World, id: string): string {
  return `insert into palermo.assistance_request (id, organisation_id, title, purpose, subjects, forms, asked_at, updated_at,
      updated_by)
    values (${id}, '${world.organisations.holder}', 'Request', 'Purpose', '{legislation}', '{expert}', now(), ${stampOf(world)})`;
}
function offerInsert(world: World, id: string, by: 'holder' | 'recipient'): string {
  return `insert into palermo.assistance_offer (id, organisation_id, title, subjects, forms, capacity, updated_at, updated_by)
    values (${id}, '${world.organisations[by]}', 'Offer', '{legislation}', '{expert}', 2, ${stampOf(world)})`;
}
function matchInsert(world: World, id: string, offer: string): string {
  const { holder, recipient } = world.organisations;
  return `insert into palermo.assistance_match (id, request_id, offer_id, asker_id, offerer_id, proposed_at, updated_at, updated_by)
    values (${id}, '${ids.request}', '${offer}', '${holder}', '${recipient}', now(), ${stampOf(world)})`;
}
function stepInsert({ accounts, organisations }: World): string {
  return `insert into palermo.assistance_step (id, request_id, kind, organisation_id, account_id, made_at)
    values (${uuid}, '${ids.request}', 'asked', '${organisations.holder}', '${accounts.holder}', now())`;
}

/** A course that the holder gives, and a request of the holder's that an offer of the recipient's is proposed for. */
export async function insertTrainingRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.training_course') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const statements = [
    courseInsert(world, `'${ids.course}'`),
    sessionInsert(world, `'${ids.session}'`),
    attendanceInsert(world, 'female'),
    scoreInsert(1),
    requestInsert(world, `'${ids.request}'`),
    offerInsert(world, `'${ids.offer}'`, 'holder'),
    offerInsert(world, `'${ids.otherOffer}'`, 'recipient'),
    offerInsert(world, `'${ids.nextOffer}'`, 'recipient'),
    matchInsert(world, `'${ids.match}'`, ids.otherOffer),
    stepInsert(world),
  ];
  for (const statement of statements) await client.query(statement);
}

const notMember: May = ({ kind }) => kind !== 'member';
const readsWhole = both(has('coordinator', 'analyst'), notMember);
const keepsItself = both(isHolder, has('coordinator', 'supervisor'));
const keeps = either(both(has('coordinator'), notMember), keepsItself);
/** Who asked, to whom it was proposed, and those who bring both together. */
const isConcerned = either(readsWhole, ({ relation }) => relation !== 'stranger');

function triesOf(table: string, where: string, change: string, insert: (world: World) => string): TableRow['tries'] {
  return (world) => ({
    select: `select from palermo.${table} where ${where}`,
    insert: insert(world),
    update: `update palermo.${table} set ${change.replace('ACCOUNT', world.accounts.holder)} where ${where}`,
    delete: `delete from palermo.${table} where ${where}`,
  });
}

const byAccount = "updated_by = 'ACCOUNT'";
const ofSession = `session_id = '${ids.session}'`;
const ofRequest = `request_id = '${ids.request}'`;

/** Courses, who came to them, and technical assistance. */
export const trainingMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.training_course': {
    may: { select: anyAccount, insert: keepsItself, update: keepsItself, delete: never },
    tries: triesOf('training_course', `id = '${ids.course}'`, byAccount, (world) => courseInsert(world, uuid)),
  },
  'palermo.course_session': {
    may: { select: anyAccount, insert: keepsItself, update: keepsItself, delete: never },
    tries: triesOf('course_session', `id = '${ids.session}'`, byAccount, (world) => sessionInsert(world, uuid)),
  },
  'palermo.session_attendance': {
    may: { select: either(readsWhole, isHolder), insert: keepsItself, update: keepsItself, delete: keeps },
    tries: triesOf('session_attendance', ofSession, byAccount, (world) => attendanceInsert(world, 'male')),
  },
  'palermo.session_score': {
    may: { select: keeps, insert: keeps, update: never, delete: keeps },
    tries: triesOf('session_score', ofSession, 'before = 50', () => scoreInsert(2)),
  },
  'palermo.assistance_request': {
    may: { select: isConcerned, insert: keepsItself, update: keepsItself, delete: never },
    tries: triesOf('assistance_request', `id = '${ids.request}'`, byAccount, (world) => requestInsert(world, uuid)),
  },
  'palermo.assistance_offer': {
    may: { select: anyAccount, insert: keepsItself, update: keepsItself, delete: never },
    tries: triesOf('assistance_offer', `id = '${ids.offer}'`, byAccount, (world) => offerInsert(world, uuid, 'holder')),
  },
  'palermo.assistance_match': {
    may: { select: isConcerned, insert: keepsItself, update: keepsItself, delete: never },
    tries: triesOf('assistance_match', ofRequest, byAccount, (world) => matchInsert(world, uuid, ids.nextOffer)),
  },
  'palermo.assistance_step': {
    may: { select: isConcerned, insert: keepsItself, update: never, delete: never },
    tries: triesOf('assistance_step', ofRequest, "words = 'x'", stepInsert),
  },
};
