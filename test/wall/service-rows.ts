// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import {
  both,
  holdsAndEdits,
  isHolder,
  never,
  reachesServices,
  uuid,
  works,
  type May,
  type TableRow,
} from './table-row.ts';
import type { World } from './world-rows.ts';

/** Services and what belongs to them, where the database is new enough to have them. */
export async function insertServiceRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.service') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { caseId, ids } = world;
  const { holder, recipient } = world.organisations;
  const account = world.accounts.holder;
  const run = (text: string, values: unknown[]): Promise<unknown> => client.query(text, values);
  const service = `insert into palermo.service (id, organisation_id, kind, name, region, opening, capacity_at, created_at, updated_at)
    values ($1, $2, 'Health', 'probe', 'North', 'always', now(), now(), now())`;
  await run(service, [ids.service, holder]);
  await run(service, [ids.offeredService, recipient]);
  await run("insert into palermo.shelter_location values ($1, $2, '\\x01', now(), $3)", [ids.service, holder, account]);
  await run(
    `insert into palermo.need (id, case_id, kind, urgency, added_by, added_at, updated_at)
     values ($1, $2, 'Health', 'now', $3, now(), now())`,
    [ids.need, caseId, account],
  );
  await run(
    `insert into palermo.referral (id, asks, from_organisation_id, to_organisation_id, service_id, kind, urgency, sent_by,
      sent_at, updated_at, answer_by)
     values ($1, 'service', $2, $3, $4, 'Health', 'now', $5, now(), now(), now() + interval '1 day')`,
    [ids.referral, holder, recipient, ids.offeredService, account],
  );
  await run('insert into palermo.referral_case (referral_id, case_id) values ($1, $2)', [ids.referral, caseId]);
  await run(
    "insert into palermo.referral_step (id, referral_id, step, at, organisation_id) values (gen_random_uuid(), $1, 'send', now(), $2)",
    [ids.referral, holder],
  );
  await run(
    'insert into palermo.stay (id, organisation_id, service_id, from_on, begun_by) values ($1, $2, $3, current_date, $4)',
    [ids.stay, holder, ids.service, account],
  );
  await run(deliveredInsert(world), []);
  await run(followUpInsert(world), []);
  await run(supportEndInsert(world), []);
  await run(
    `insert into palermo.feedback (service_id, organisation_id, month, given_in, answers, known_referral_id)
     values ($1, $2, '2026-01-01', 'en', '{1,1,1,1,1}', $3)`,
    [ids.service, holder, ids.referral],
  );
}

function deliveredInsert({ caseId, organisations: { holder }, accounts }: World): string {
  return `insert into palermo.delivered_service (id, case_id, organisation_id, kind, result, from_on, recorded_by, recorded_at, updated_at)
    values (${uuid}, '${caseId}', '${holder}', 'Health', 'delivered', current_date, '${accounts.holder}', now(), now())`;
}
function followUpInsert({ caseId, organisations: { holder }, accounts }: World): string {
  return `insert into palermo.follow_up (id, case_id, organisation_id, due_on, way, planned_by, planned_at, updated_at)
    values (${uuid}, '${caseId}', '${holder}', current_date, 'visit', '${accounts.holder}', now(), now())`;
}
function supportEndInsert({ caseId, accounts }: World): string {
  return `insert into palermo.support_end (id, case_id, ended_on, outcome, ended_by, ended_at)
    values (${uuid}, '${caseId}', current_date, 'returned', '${accounts.holder}', now())`;
}

/** Immigration enforcement has no part in services, whatever role an account holds. */
const outsideBorder: May = ({ kind }) => kind !== 'border';
const ownReads = both(isHolder, works, outsideBorder);
const ownWrites = both(holdsAndEdits, outsideBorder);
const bothSidesRead = both(works, outsideBorder, ({ relation }) => relation !== 'stranger');

/** Tables of services, referrals and support. */
export const serviceMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.service': {
    may: { select: reachesServices, insert: ownWrites, update: ownWrites, delete: never },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.service where id = '${ids.service}'`,
      insert: `insert into palermo.service (id, organisation_id, kind, name, region, opening, capacity_at, created_at, updated_at)
        values (${uuid}, '${holder}', 'Accommodation', 'probe', 'North', 'always', now(), now(), now())`,
      update: `update palermo.service set name = 'x' where id = '${ids.service}'`,
      delete: `delete from palermo.service where id = '${ids.service}'`,
    }),
  },
  'palermo.shelter_location': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: ownWrites },
    tries: ({ ids, organisations: { holder }, accounts }) => ({
      select: `select from palermo.shelter_location where service_id = '${ids.service}'`,
      insert: `insert into palermo.shelter_location values ('${ids.service}', '${holder}', '\\x01', now(), '${accounts.holder}')`,
      update: `update palermo.shelter_location set updated_by = '${accounts.holder}' where service_id = '${ids.service}'`,
      delete: `delete from palermo.shelter_location where service_id = '${ids.service}'`,
    }),
  },
  'palermo.need': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: ({ ids, caseId, accounts }) => ({
      select: `select from palermo.need where id = '${ids.need}'`,
      insert: `insert into palermo.need (id, case_id, kind, urgency, added_by, added_at, updated_at)
        values (${uuid}, '${caseId}', 'Health', 'now', '${accounts.holder}', now(), now())`,
      update: `update palermo.need set state = 'met' where id = '${ids.need}'`,
      delete: `delete from palermo.need where id = '${ids.need}'`,
    }),
  },
  'palermo.referral': {
    may: { select: bothSidesRead, insert: ownWrites, update: never, delete: never },
    tries: ({ ids, organisations: { holder, recipient }, accounts }) => ({
      select: `select from palermo.referral where id = '${ids.referral}'`,
      insert: `insert into palermo.referral (id, asks, from_organisation_id, to_organisation_id, service_id, kind, urgency,
          sent_by, sent_at, updated_at, answer_by)
        values (${uuid}, 'service', '${holder}', '${recipient}', '${ids.offeredService}', 'Health', 'now',
          '${accounts.holder}', now(), now(), now() + interval '1 day')`,
      update: `update palermo.referral set state = 'accepted' where id = '${ids.referral}'`,
      delete: `delete from palermo.referral where id = '${ids.referral}'`,
    }),
  },
  'palermo.referral_case': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: ({ ids, caseId }) => ({
      select: `select from palermo.referral_case where referral_id = '${ids.referral}'`,
      insert: `insert into palermo.referral_case (referral_id, case_id) values ('${ids.referral}', '${caseId}')`,
      update: `update palermo.referral_case set feedback_on = current_date where referral_id = '${ids.referral}'`,
      delete: `delete from palermo.referral_case where referral_id = '${ids.referral}'`,
    }),
  },
  'palermo.referral_step': {
    may: { select: bothSidesRead, insert: never, update: never, delete: never },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.referral_step where referral_id = '${ids.referral}'`,
      insert: `insert into palermo.referral_step (id, referral_id, step, at, organisation_id)
        values (${uuid}, '${ids.referral}', 'accept', now(), '${holder}')`,
      update: `update palermo.referral_step set step = 'accept' where referral_id = '${ids.referral}'`,
      delete: `delete from palermo.referral_step where referral_id = '${ids.referral}'`,
    }),
  },
  'palermo.stay': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: ({ ids, organisations: { holder }, accounts }) => ({
      select: `select from palermo.stay where id = '${ids.stay}'`,
      insert: `insert into palermo.stay (id, organisation_id, service_id, from_on, begun_by)
        values (${uuid}, '${holder}', '${ids.service}', current_date, '${accounts.holder}')`,
      update: `update palermo.stay set to_on = current_date, ended_by = '${accounts.holder}' where id = '${ids.stay}'`,
      delete: `delete from palermo.stay where id = '${ids.stay}'`,
    }),
  },
  'palermo.delivered_service': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: (world) => ({
      select: `select from palermo.delivered_service where case_id = '${world.caseId}'`,
      insert: deliveredInsert(world),
      update: `update palermo.delivered_service set result = 'refused' where case_id = '${world.caseId}'`,
      delete: `delete from palermo.delivered_service where case_id = '${world.caseId}'`,
    }),
  },
  'palermo.follow_up': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: (world) => ({
      select: `select from palermo.follow_up where case_id = '${world.caseId}'`,
      insert: followUpInsert(world),
      update: `update palermo.follow_up set way = 'office' where case_id = '${world.caseId}'`,
      delete: `delete from palermo.follow_up where case_id = '${world.caseId}'`,
    }),
  },
  'palermo.support_end': {
    may: { select: ownReads, insert: ownWrites, update: ownWrites, delete: never },
    tries: (world) => ({
      select: `select from palermo.support_end where case_id = '${world.caseId}'`,
      insert: supportEndInsert(world),
      update: `update palermo.support_end set resumed_on = current_date, resumed_by = '${world.accounts.holder}'
        where case_id = '${world.caseId}'`,
      delete: `delete from palermo.support_end where case_id = '${world.caseId}'`,
    }),
  },
  'palermo.feedback': {
    may: { select: ownReads, insert: never, update: never, delete: never },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.feedback where service_id = '${ids.service}'`,
      insert: `insert into palermo.feedback (service_id, organisation_id, month, given_in, answers)
        values ('${ids.service}', '${holder}', '2026-01-01', 'en', '{1,1,1,1,1}')`,
      update: `update palermo.feedback set given_in = 'fr' where service_id = '${ids.service}'`,
      delete: `delete from palermo.feedback where service_id = '${ids.service}'`,
    }),
  },
};
