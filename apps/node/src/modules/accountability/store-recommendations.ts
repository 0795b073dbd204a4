// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  GroupId,
  MeasureId,
  OrganisationId,
  PillarCode,
  RecommendationId,
  RecommendationResponseCode,
  RecommendationSourceCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface RecommendationDescription {
  readonly groupId: GroupId | null;
  readonly sourceKind: RecommendationSourceCode;
  readonly source: string;
  readonly document: string | null;
  readonly words: string;
  readonly pillar: PillarCode | null;
  readonly receivedOn: string;
  readonly answerBy: string | null;
  readonly implementBy: string | null;
  readonly commitments: string[];
  readonly measures: MeasureId[];
}

interface DutyFacts {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly version: number;
}

export interface RecommendationRow extends RecommendationDescription {
  readonly id: RecommendationId;
  readonly response: RecommendationResponseCode | null;
  readonly respondedOn: string | null;
  readonly responseWords: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedWith: string | null;
  readonly version: number;
  readonly duties: readonly DutyFacts[];
  readonly stepCount: number;
}

const columns = sql`r.id, r.group_id as "groupId", r.source_kind as "sourceKind", r.source, r.document, r.words, r.pillar,
  r.received_on as "receivedOn", r.answer_by as "answerBy", r.implement_by as "implementBy", r.commitments, r.measures,
  r.response, r.responded_on as "respondedOn", r.response_words as "responseWords", r.confirmed_on as "confirmedOn",
  r.confirmed_with as "confirmedWith", r.version,
  coalesce((
    select jsonb_agg(jsonb_build_object('organisationId', d.organisation_id, 'organisation', o.name, 'dueOn', d.due_on,
      'doneOn', d.done_on, 'version', d.version) order by o.name, d.organisation_id)
    from palermo.recommendation_duty d join palermo.organisation o on o.id = d.organisation_id
    where d.recommendation_id = r.id
  ), '[]') as duties,
  (select count(*)::int from palermo.recommendation_step s where s.recommendation_id = r.id) as "stepCount"`;

/** As `statusOf` and `dueOf` have it: open while something is left to do, overdue when the day of it has passed. */
const isOpen = sql`(r.confirmed_on is null and (r.response is null or r.response in ('accepted', 'partly')))`;
const isLate = (today: string) => sql`(${isOpen} and case
  when r.response is null then r.answer_by < ${today}::date
  else (
    r.implement_by < ${today}::date
      and not coalesce((
        select bool_and(d.done_on is not null) from palermo.recommendation_duty d where d.recommendation_id = r.id), false)
    or exists (
      select from palermo.recommendation_duty d
      where d.recommendation_id = r.id and d.done_on is null and coalesce(d.due_on, r.implement_by) < ${today}::date)
  ) end)`;

export interface RecommendationFilter {
  readonly state: 'open' | 'overdue' | 'closed' | null;
  readonly sourceKind: RecommendationSourceCode | null;
  readonly pillar: PillarCode | null;
  readonly groupId: GroupId | null;
  readonly organisationId: OrganisationId | null;
}

/** Recommendations, the latest received first, after a place. */
export async function findRecommendations(
  db: Db,
  { state, sourceKind, pillar, groupId, organisationId }: RecommendationFilter,
  {
    after,
    limit,
    today,
  }: { readonly after: readonly [string, string] | null; readonly limit: number; readonly today: string },
): Promise<RecommendationRow[]> {
  const [afterDay, afterId] = after ?? [null, null];
  const inState =
    state === 'open'
      ? isOpen
      : state === 'overdue'
        ? isLate(today)
        : state === 'closed'
          ? sql`not ${isOpen}`
          : sql`true`;
  const answer = await sql<RecommendationRow>`select ${columns} from palermo.recommendation r
    where ${inState}
      and (${sourceKind}::text is null or r.source_kind = ${sourceKind})
      and (${pillar}::text is null or r.pillar = ${pillar})
      and (${groupId}::uuid is null or r.group_id = ${groupId})
      and (${organisationId}::uuid is null or exists (
        select from palermo.recommendation_duty d
        where d.recommendation_id = r.id and d.organisation_id = ${organisationId}))
      and (${afterDay}::date is null or (r.received_on, r.id) < (${afterDay}::date, ${afterId}::uuid))
    order by r.received_on desc, r.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

/** How many recommendations that the actor may know of are open, late, and dealt with. */
export async function countRecommendations(
  db: Db,
  today: string,
): Promise<{ open: number; overdue: number; closed: number }> {
  const answer = await sql<{ open: number; overdue: number; closed: number }>`
    select count(*) filter (where ${isOpen})::int as open, count(*) filter (where ${isLate(today)})::int as overdue,
      count(*) filter (where not ${isOpen})::int as closed
    from palermo.recommendation r`.execute(db);
  return answer.rows[0] ?? { open: 0, overdue: 0, closed: 0 };
}

export async function findRecommendation(db: Db, id: RecommendationId): Promise<RecommendationRow | undefined> {
  const answer =
    await sql<RecommendationRow>`select ${columns} from palermo.recommendation r where r.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertRecommendation(
  db: Db,
  row: RecommendationDescription & { readonly id: RecommendationId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.recommendation (id, group_id, source_kind, source, document, words, pillar, received_on,
      answer_by, implement_by, commitments, measures, updated_at, updated_by)
    values (${row.id}, ${row.groupId}, ${row.sourceKind}, ${row.source}, ${row.document}, ${row.words}, ${row.pillar},
      ${row.receivedOn}, ${row.answerBy}, ${row.implementBy}, ${row.commitments}, ${row.measures}::uuid[], ${at},
      ${by})`.execute(db);
}

export function updateRecommendation(
  db: Db,
  id: RecommendationId,
  row: RecommendationDescription & At,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.recommendation set group_id = ${row.groupId}, source_kind = ${row.sourceKind}, source = ${row.source},
      document = ${row.document}, words = ${row.words}, pillar = ${row.pillar}, received_on = ${row.receivedOn},
      answer_by = ${row.answerBy}, implement_by = ${row.implementBy}, commitments = ${row.commitments},
      measures = ${row.measures}::uuid[], version = version + 1, updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

export function updateResponse(
  db: Db,
  id: RecommendationId,
  row: At & Pick<RecommendationRow, 'response' | 'respondedOn' | 'responseWords' | 'implementBy'>,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.recommendation set response = ${row.response}, responded_on = ${row.respondedOn},
      response_words = ${row.responseWords}, implement_by = ${row.implementBy}, version = version + 1, updated_at = ${at},
      updated_by = ${by} where id = ${id} and version = ${row.version}`.execute(db),
  );
}

export function updateConfirmed(
  db: Db,
  id: RecommendationId,
  row: At & { readonly confirmedOn: string; readonly confirmedWith: string },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.recommendation set confirmed_on = ${row.confirmedOn}, confirmed_with = ${row.confirmedWith},
      version = version + 1, updated_at = ${at}, updated_by = ${by} where id = ${id} and version = ${row.version}`.execute(
      db,
    ),
  );
}

interface DutyPlace {
  readonly recommendationId: RecommendationId;
  readonly organisationId: OrganisationId;
}

/** Makes an organisation responsible, or gives it another day. */
export async function writeDuty(
  db: Db,
  { recommendationId, organisationId }: DutyPlace,
  dueOn: string | null,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.recommendation_duty (recommendation_id, organisation_id, due_on, updated_at, updated_by)
    values (${recommendationId}, ${organisationId}, ${dueOn}, ${at}, ${by})
    on conflict (recommendation_id, organisation_id) do update set due_on = excluded.due_on,
      version = recommendation_duty.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(
    db,
  );
}

/** False when the organisation is not responsible, or has reported its part done. */
export function deleteDuty(db: Db, { recommendationId, organisationId }: DutyPlace): Promise<boolean> {
  return changed(
    sql`delete from palermo.recommendation_duty where recommendation_id = ${recommendationId}
      and organisation_id = ${organisationId} and done_on is null`.execute(db),
  );
}

export function updateDutyDone(
  db: Db,
  { recommendationId, organisationId }: DutyPlace,
  doneOn: string | null,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.recommendation_duty set done_on = ${doneOn}, version = version + 1, updated_at = ${at}, updated_by = ${by}
    where recommendation_id = ${recommendationId} and organisation_id = ${organisationId}`.execute(db),
  );
}

export interface StepRow {
  readonly id: string;
  readonly organisation: string;
  readonly on: string;
  readonly words: string;
  readonly evidence: string | null;
  readonly madeAt: Date;
}

/** What was done, the latest first. */
export async function findSteps(db: Db, id: RecommendationId): Promise<StepRow[]> {
  const answer = await sql<StepRow>`
    select s.id, o.name as organisation, s.on_day as "on", s.words, s.evidence, s.made_at as "madeAt"
    from palermo.recommendation_step s join palermo.organisation o on o.id = s.organisation_id
    where s.recommendation_id = ${id} order by s.on_day desc, s.made_at desc, s.id limit 500`.execute(db);
  return answer.rows;
}

export async function insertStep(
  db: Db,
  step: DutyPlace & {
    readonly id: string;
    readonly on: string;
    readonly words: string;
    readonly evidence: string | null;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.recommendation_step (id, recommendation_id, organisation_id, account_id, on_day, words, evidence,
      made_at)
    values (${step.id}, ${step.recommendationId}, ${step.organisationId}, ${by}, ${step.on}, ${step.words}, ${step.evidence},
      ${at})`.execute(db);
}
