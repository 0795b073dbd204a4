// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeasureDetails, MeasureId, PlanId, PlanView } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { IndicatorFacts, MeasureFacts } from './plan/plan-facts.ts';

/** How many measures answer each commitment, `instrument/code`. Dropped ones answer nothing. */
export async function countAnswers(db: Db): Promise<ReadonlyMap<string, number>> {
  const answer = await sql<{ ref: string; count: number }>`
    select a.ref, count(*)::int as count from palermo.measure m, unnest(m.answers) a(ref)
    where m.dropped_on is null and m.plan_id = (select p.id from palermo.action_plan p order by p.starts_on desc, p.id limit 1)
    group by 1`.execute(db);
  return new Map(answer.rows.map(({ ref, count }) => [ref, count]));
}

const planColumns = sql`id, title, starts_on as "startsOn", ends_on as "endsOn", version`;

/** The plan that began last: the one that the pages show. */
export async function findCurrentPlan(db: Db): Promise<PlanView | undefined> {
  const answer = await sql<PlanView>`select ${planColumns} from palermo.action_plan
    order by starts_on desc, id limit 1`.execute(db);
  return answer.rows[0];
}

interface Stamp {
  readonly by: string;
  readonly at: Date;
}

export async function insertPlan(db: Db, plan: PlanView, { by, at }: Stamp): Promise<boolean> {
  const answer = await sql`insert into palermo.action_plan (id, title, starts_on, ends_on, updated_by, updated_at)
    values (${plan.id}, ${plan.title}, ${plan.startsOn}, ${plan.endsOn}, ${by}, ${at}) on conflict do nothing`.execute(
    db,
  );
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** False when there is no such plan of this version. */
export async function updatePlan(db: Db, plan: PlanView, { by, at }: Stamp): Promise<boolean> {
  const answer = await sql`update palermo.action_plan set title = ${plan.title}, starts_on = ${plan.startsOn},
      ends_on = ${plan.endsOn}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${plan.id} and version = ${plan.version}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** The measures of a plan by number, with what is counted of their milestones on a day. Indicators are asked for apart. */
export async function findMeasures(db: Db, planId: PlanId, today: string): Promise<Omit<MeasureFacts, 'indicators'>[]> {
  const answer = await sql<Omit<MeasureFacts, 'indicators'>>`
    select m.id, m.number, m.title, m.pillar, m.answers, m.lead_id as "leadId", m.starts_on as "startsOn",
      m.ends_on as "endsOn", m.public, m.dropped_on as "droppedOn", coalesce(s.milestones, 0) as milestones,
      coalesce(s.done, 0) as "milestonesDone", coalesce(s.late, 0) as "milestonesLate", s.last_done as "lastDoneOn"
    from palermo.measure m
    left join (
      select measure_id, count(*)::int as milestones, count(done_on)::int as done, max(done_on) as last_done,
        count(*) filter (where done_on is null and due_on < ${today}::date)::int as late
      from palermo.measure_milestone where struck_at is null group by measure_id
    ) s on s.measure_id = m.id
    where m.plan_id = ${planId} order by m.number`.execute(db);
  return answer.rows;
}

/** The indicators of a plan with the newest value that was reported. */
export async function findIndicatorFacts(
  db: Db,
  planId: PlanId,
): Promise<(IndicatorFacts & { readonly measureId: MeasureId })[]> {
  const answer = await sql<IndicatorFacts & { measureId: MeasureId }>`
    select i.id, i.measure_id as "measureId", i.formula, i.baseline::float8 as baseline, i.target::float8 as target,
      i.stale_after_days as "staleAfterDays",
      case when v.on_day is not null then jsonb_build_object('value', v.value, 'on', v.on_day) end as reported
    from palermo.measure m join palermo.measure_indicator i on i.measure_id = m.id and i.struck_at is null
    left join (
      select distinct on (indicator_id) indicator_id, value, on_day from palermo.indicator_value
      where struck_at is null order by indicator_id, on_day desc, reported_at desc
    ) v on v.indicator_id = i.id and i.formula is null
    where m.plan_id = ${planId} order by i.id`.execute(db);
  return answer.rows;
}

/** All of one measure but its milestones and indicators. */
export interface MeasureRow extends MeasureDetails {
  readonly id: MeasureId;
  readonly number: number;
  readonly droppedOn: string | null;
  readonly droppedBecause: string | null;
  readonly version: number;
}

export async function findMeasure(db: Db, id: MeasureId): Promise<MeasureRow | undefined> {
  const answer = await sql<MeasureRow>`
    select id, number, title, description, pillar, answers, lead_id as "leadId", partner_ids as "partnerIds",
      other_partners as "otherPartners", target_groups as "targetGroups", budget::text as budget, currency,
      starts_on as "startsOn", ends_on as "endsOn", public, dropped_on as "droppedOn",
      dropped_because as "droppedBecause", version
    from palermo.measure where id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Adds a measure under the next number of its plan. False when the id was used before. */
export async function insertMeasure(
  db: Db,
  planId: PlanId,
  row: MeasureDetails & { readonly id: MeasureId },
  { by, at }: Stamp,
): Promise<boolean> {
  // Whoever adds at the same time waits here, so that no number is given twice.
  await sql`select pg_advisory_xact_lock(hashtextextended(${planId}, 40))`.execute(db);
  const answer =
    await sql`insert into palermo.measure (id, plan_id, number, title, description, pillar, answers, lead_id,
      partner_ids, other_partners, target_groups, budget, currency, starts_on, ends_on, public, updated_by, updated_at)
    select ${row.id}, ${planId}, coalesce(max(number), 0) + 1, ${row.title}, ${row.description}, ${row.pillar},
      ${[...row.answers]}::text[], ${row.leadId}::uuid, ${[...row.partnerIds]}::uuid[], ${row.otherPartners},
      ${[...row.targetGroups]}::text[], ${row.budget}::numeric, ${row.currency}, ${row.startsOn}::date, ${row.endsOn}::date,
      ${row.public}, ${by}::uuid, ${at}::timestamptz
    from palermo.measure where plan_id = ${planId}
    on conflict (id) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** False when there is no such measure of this version. */
export async function updateMeasure(db: Db, row: Omit<MeasureRow, 'number'>, { by, at }: Stamp): Promise<boolean> {
  const answer = await sql`update palermo.measure set title = ${row.title}, description = ${row.description},
      pillar = ${row.pillar}, answers = ${[...row.answers]}::text[], lead_id = ${row.leadId},
      partner_ids = ${[...row.partnerIds]}::uuid[], other_partners = ${row.otherPartners},
      target_groups = ${[...row.targetGroups]}::text[], budget = ${row.budget}::numeric, currency = ${row.currency},
      starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, public = ${row.public}, dropped_on = ${row.droppedOn},
      dropped_because = ${row.droppedBecause}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${row.id} and version = ${row.version}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
