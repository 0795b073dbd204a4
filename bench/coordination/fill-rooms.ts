// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';

/**
 * What a country leaves in the rooms of its cases, in proportion to them, written behind the wall: its triggers run, so that
 * access, tasks and counts are what they would be. Every draw hangs on an id, so that a data folder is always filled alike.
 */
const steps: readonly (readonly [what: string, statement: string])[] = [
  [
    'draws',
    `create function pg_temp.draw(id uuid, salt int) returns double precision language sql immutable parallel safe as
       $$ select (hashtextextended(id::text, salt) & 1048575)::double precision / 1048576 $$`,
  ],
  [
    'staff',
    `create temp table staff as
       select a.organisation_id, array_agg(a.account_id order by a.account_id) as workers,
         (array_agg(a.account_id order by a.account_id) filter (where exists (
           select from palermo.account_role s where s.account_id = a.account_id and s.role = 'supervisor')))[1] as lead
       from palermo.account_role a where a.role = 'caseworker'
       group by a.organisation_id having count(*) > 10`,
  ],
  [
    'active cases, each with its worker',
    `create temp table active_case as
       select c.id as case_id, c.organisation_id, c.summary_majority as majority, s.lead,
         s.workers[1 + floor(pg_temp.draw(c.id, 1) * cardinality(s.workers))::int] as worker
       from palermo.case_file c join staff s using (organisation_id) where c.status = 'active'`,
  ],
  ['statistics of them', 'analyze active_case'],
  [
    'workers of cases',
    `insert into palermo.case_worker select case_id, organisation_id, worker, lead, now() - interval '20 days' from active_case
     on conflict do nothing`,
  ],
  [
    'services, two for each office that offers some',
    `insert into palermo.service (id, organisation_id, kind, name, region, opening, capacity_at, created_at, updated_at,
         places_total, places_free)
       select gen_random_uuid(), o.id, k.kind, k.kind || ' of ' || o.name, 'Coast', 'always', now(), now(), now(),
         case k.kind when 'Accommodation' then 40 end, case k.kind when 'Accommodation' then 12 end
       from palermo.organisation o join staff s on s.organisation_id = o.id
       cross join lateral unnest(case o.kind when 'serviceProvider' then '{Accommodation,SocialCare}'::text[]
         when 'health' then '{Health,SocialCare}' when 'legalAid' then '{Legal}' else '{}' end) k(kind)`,
  ],
  [
    'needs',
    `insert into palermo.need (id, case_id, kind, urgency, added_by, added_at, updated_at)
       select gen_random_uuid(), case_id, k.kind, 'soon', worker, now() - interval '15 days', now() - interval '15 days'
       from active_case cross join (values ('Health', 3, 0.9), ('Legal', 4, 0.6)) k(kind, salt, share)
       where pg_temp.draw(case_id, salt) < k.share`,
  ],
  [
    'follow-ups',
    `insert into palermo.follow_up (id, case_id, organisation_id, due_on, way, planned_by, planned_at, updated_at)
       select gen_random_uuid(), case_id, organisation_id, current_date + floor(pg_temp.draw(case_id, 5) * 60)::int - 12, 'visit',
         worker, now() - interval '15 days', now() - interval '15 days' from active_case`,
  ],
  [
    // A follow-up that was planned through the node, as the cases of the demonstration are, has its open task already.
    'tasks: follow-ups and reviews of risk',
    `insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
       select gen_random_uuid(), f.case_id, f.organisation_id, 'followUp', 'followUp', f.id, f.due_on, f.due_on - 1, f.planned_at
       from palermo.follow_up f
       union all
       select gen_random_uuid(), case_id, organisation_id, 'review', 'riskReview', null,
         current_date + floor(pg_temp.draw(case_id, 6) * 120)::int - 10, current_date, now() - interval '15 days'
       from active_case where pg_temp.draw(case_id, 7) < 0.5
     on conflict do nothing`,
  ],
  [
    'ended tasks',
    `insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, assigned_to, opened_at,
         ended_at, ended_by, ending)
       select gen_random_uuid(), c.id, c.organisation_id, 'followUp', 'followUp', gen_random_uuid(), c.registered_on + 30,
         c.registered_on + 29, s.lead, c.registered_on, c.registered_on + 30, s.lead, 'done'
       from palermo.case_file c join staff s using (organisation_id) where c.status = 'closed' and pg_temp.draw(c.id, 8) < 0.6`,
  ],
  [
    'delivered services',
    `insert into palermo.delivered_service (id, case_id, organisation_id, kind, result, from_on, recorded_by, recorded_at, updated_at)
       select gen_random_uuid(), c.id, c.organisation_id, 'SocialCare', 'delivered', c.registered_on + 3, s.lead,
         c.registered_on + 3, c.registered_on + 3
       from palermo.case_file c join staff s using (organisation_id) where pg_temp.draw(c.id, 9) < 0.5`,
  ],
  [
    'referrals: most of them ended, a fifth accepted, some that wait',
    `create temp table sent as
       with offered as (select array_agg(array[s.id, s.organisation_id] order by s.id) as all_of from palermo.service s)
       select gen_random_uuid() as id, gen_random_uuid() as release_id, c.case_id, c.organisation_id, c.worker, c.majority,
         o.all_of[n.at][1] as service_id, o.all_of[n.at][2] as to_organisation_id,
         case when pg_temp.draw(c.case_id, 11) < 0.08 then 'waiting' when pg_temp.draw(c.case_id, 11) < 0.3 then 'accepted'
           when pg_temp.draw(c.case_id, 11) < 0.8 then 'done' else 'rejected' end as state,
         now() - (pg_temp.draw(c.case_id, 12) * interval '40 hours') as sent_at
       from active_case c cross join offered o
       cross join lateral (select 1 + floor(pg_temp.draw(c.case_id, 13) * array_length(o.all_of, 1))::int as at) n
       where o.all_of[n.at][2] <> c.organisation_id`,
  ],
  ['statistics of referrals', 'analyze sent'],
  [
    'referral',
    `insert into palermo.referral (id, asks, from_organisation_id, to_organisation_id, service_id, kind, urgency, state, version,
         sent_by, sent_at, updated_at, answer_by)
       select t.id, 'service', t.organisation_id, t.to_organisation_id, t.service_id, s.kind, 'soon', t.state,
         case t.state when 'waiting' then 1 else 2 end, t.worker,
         case t.state when 'waiting' then t.sent_at else t.sent_at - interval '30 days' end, t.sent_at,
         case t.state when 'waiting' then t.sent_at + interval '30 days' else t.sent_at end
       from sent t join palermo.service s on s.id = t.service_id`,
  ],
  [
    'releases of accepted referrals',
    `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis, explained_in,
         explained_by, starts_at, expires_at, made_at, released_by)
       select t.release_id, t.case_id, t.organisation_id, t.to_organisation_id, '{needs,services}', 'assistance', 'bestInterests',
         null, null, t.sent_at, now() + interval '90 days', t.sent_at, t.worker
       from sent t where t.state = 'accepted'`,
  ],
  [
    'cases of referrals, with what is released on acceptance',
    `insert into palermo.referral_case (referral_id, case_id, planned_release)
       select t.id, t.case_id, jsonb_build_object('words', '[]'::jsonb, 'release', jsonb_build_object(
         'id', t.release_id, 'data_classes', '["needs", "services"]'::jsonb, 'purpose', 'assistance', 'basis', 'bestInterests',
         'starts_at', t.sent_at, 'expires_at', now() + interval '90 days'))
       from sent t where t.state in ('waiting', 'accepted', 'done')`,
  ],
  [
    'steps of referrals',
    `insert into palermo.referral_step (id, referral_id, step, at, organisation_id, account_id)
       select gen_random_uuid(), t.id, k.step, t.sent_at, t.organisation_id, t.worker
       from sent t cross join lateral unnest(case t.state when 'waiting' then '{send}'::text[] when 'rejected' then '{send,reject}'
         when 'done' then '{send,accept,finish}' else '{send,accept}' end) k(step)`,
  ],
  [
    'tasks of referrals',
    `insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
       select gen_random_uuid(), t.case_id, t.organisation_id, 'referral', 'referralAnswer', t.id, (t.sent_at + interval '30 days')::date,
         current_date + 29, t.sent_at from sent t where t.state = 'waiting'`,
  ],
  [
    'further releases, to the competent authority and to the police',
    `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis, starts_at,
         expires_at, made_at, released_by)
       select gen_random_uuid(), c.case_id, c.organisation_id, o.id, '{experience,justice}', 'identification', 'bestInterests',
         now() - interval '10 days', now() + interval '80 days', now() - interval '10 days', c.worker
       from active_case c join lateral (
         select o.id from palermo.organisation o where o.kind in ('competentAuthority', 'police') and o.id <> c.organisation_id
         order by hashtextextended(o.id::text || c.case_id::text, 14) limit 1) o on true
       where pg_temp.draw(c.case_id, 15) < 0.4`,
  ],
  [
    'notices, about fifty for each account',
    `insert into palermo.notification (id, account_id, organisation_id, kind, case_id, subject_id, at, read_at)
       select gen_random_uuid(), worker, organisation_id, 'caseAssigned', case_id, null,
         now() - pg_temp.draw(case_id, 16) * interval '100 days',
         case when pg_temp.draw(case_id, 17) < 0.9 then now() end
       from (select *, row_number() over (partition by worker order by case_id) as number from active_case) numbered
       where number <= 50`,
  ],
];

/** Fills the rooms that hold no text, and says how long each took. */
export async function fillRooms(admin: pg.Client, say: (line: string) => void): Promise<void> {
  await admin.query('begin');
  for (const [what, statement] of steps) {
    const since = performance.now();
    const { rowCount } = await admin.query(statement);
    say(`${what}: ${rowCount ?? 0} rows, ${((performance.now() - since) / 1000).toFixed(1)} s`);
  }
  await admin.query('commit');
}
