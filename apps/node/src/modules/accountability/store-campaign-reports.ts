// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CampaignId,
  ChannelCode,
  OrganisationId,
  OutcomeId,
  OutcomeKind,
  OutcomeProof,
  ReachCount,
  ReachId,
  ReachUnit,
  StepId,
  StepSuggestion,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface StepRow {
  readonly id: StepId;
  readonly suggestion: StepSuggestion | null;
  readonly title: string | null;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly version: number;
}

export async function findSteps(db: Db, id: CampaignId): Promise<StepRow[]> {
  const answer = await sql<StepRow>`
    select id, suggestion, title, due_on as "dueOn", done_on as "doneOn", version from palermo.campaign_step
    where campaign_id = ${id} and struck_at is null order by due_on, id limit 500`.execute(db);
  return answer.rows;
}

export async function insertStep(
  db: Db,
  campaignId: CampaignId,
  row: Pick<StepRow, 'id' | 'suggestion' | 'title' | 'dueOn'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.campaign_step (id, campaign_id, suggestion, title, due_on, updated_by, updated_at)
    values (${row.id}, ${campaignId}, ${row.suggestion}, ${row.title}, ${row.dueOn}, ${by}, ${at})`.execute(db);
}

export function updateStep(
  db: Db,
  { campaignId, stepId }: { readonly campaignId: CampaignId; readonly stepId: StepId },
  row: At & { readonly dueOn: string; readonly doneOn: string | null; readonly struck: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.campaign_step set due_on = ${row.dueOn}, done_on = ${row.doneOn},
      struck_at = ${row.struck ? at : null}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${stepId} and campaign_id = ${campaignId} and struck_at is null and version = ${row.version}`.execute(
      db,
    ),
  );
}

interface TargetRow {
  readonly channel: ChannelCode;
  readonly unit: ReachUnit;
  readonly planned: number;
}

export async function findTargets(db: Db, ids: readonly CampaignId[]): Promise<(TargetRow & OfCampaign)[]> {
  const answer = await sql<TargetRow & OfCampaign>`select campaign_id as "campaignId", channel, unit,
      planned::float8 as planned
    from palermo.campaign_target where campaign_id = any (${[...ids]}::uuid[]) order by channel, unit`.execute(db);
  return answer.rows;
}

export async function writeTarget(db: Db, id: CampaignId, row: TargetRow, { by, at }: Stamp): Promise<void> {
  await sql`insert into palermo.campaign_target (campaign_id, channel, unit, planned, updated_by, updated_at)
    values (${id}, ${row.channel}, ${row.unit}, ${row.planned}, ${by}, ${at})
    on conflict (campaign_id, channel, unit) do update set planned = excluded.planned, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at`.execute(db);
}

export function deleteTarget(db: Db, id: CampaignId, row: Omit<TargetRow, 'planned'>): Promise<boolean> {
  return changed(
    sql`delete from palermo.campaign_target where campaign_id = ${id} and channel = ${row.channel}
      and unit = ${row.unit}`.execute(db),
  );
}

interface OfCampaign {
  readonly campaignId: CampaignId;
}

interface Reported {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly reportedAt: Date;
}

interface ReachReport {
  readonly id: ReachId;
  readonly channel: ChannelCode;
  readonly unit: ReachUnit;
  readonly reached: number;
  readonly countedBy: ReachCount;
  readonly how: string;
  readonly on: string;
}
type ReachRow = ReachReport & Reported & OfCampaign;

/** What was reported of the reach of campaigns, the latest first. */
export async function findReach(db: Db, ids: readonly CampaignId[]): Promise<ReachRow[]> {
  const answer = await sql<ReachRow>`
    select r.id, r.campaign_id as "campaignId", r.channel, r.unit, r.reached::float8 as reached, r.counted_by as "countedBy",
      r.how, r.on_day as "on", r.organisation_id as "organisationId", o.name as organisation, r.reported_at as "reportedAt"
    from palermo.campaign_reach r join palermo.organisation o on o.id = r.organisation_id
    where r.campaign_id = any (${[...ids]}::uuid[]) and r.struck_at is null
    order by r.on_day desc, r.reported_at desc, r.id limit 5000`.execute(db);
  return answer.rows;
}

/** Who reports, in whose name, when. */
export type Report = Stamp & { readonly organisationId: OrganisationId };

export async function insertReach(
  db: Db,
  campaignId: CampaignId,
  row: ReachReport,
  { by, at, organisationId }: Report,
): Promise<void> {
  await sql`insert into palermo.campaign_reach (id, campaign_id, channel, unit, reached, counted_by, how, on_day,
      organisation_id, account_id, reported_at)
    values (${row.id}, ${campaignId}, ${row.channel}, ${row.unit}, ${row.reached}, ${row.countedBy}, ${row.how}, ${row.on},
      ${organisationId}, ${by}, ${at})`.execute(db);
}

interface OutcomeReport {
  readonly id: OutcomeId;
  readonly kind: OutcomeKind;
  readonly changed: string;
  readonly knownBy: OutcomeProof;
  readonly how: string;
  readonly on: string;
}
type OutcomeRow = OutcomeReport & Reported & OfCampaign;

/** What changed by campaigns, as far as anybody reported it. */
export async function findOutcomes(db: Db, ids: readonly CampaignId[]): Promise<OutcomeRow[]> {
  const answer = await sql<OutcomeRow>`
    select u.id, u.campaign_id as "campaignId", u.kind, u.changed, u.known_by as "knownBy", u.how, u.on_day as "on",
      u.organisation_id as "organisationId", o.name as organisation, u.reported_at as "reportedAt"
    from palermo.campaign_outcome u join palermo.organisation o on o.id = u.organisation_id
    where u.campaign_id = any (${[...ids]}::uuid[]) and u.struck_at is null
    order by u.on_day desc, u.reported_at desc, u.id limit 5000`.execute(db);
  return answer.rows;
}

export async function insertOutcome(
  db: Db,
  campaignId: CampaignId,
  row: OutcomeReport,
  { by, at, organisationId }: Report,
): Promise<void> {
  await sql`insert into palermo.campaign_outcome (id, campaign_id, kind, changed, known_by, how, on_day, organisation_id,
      account_id, reported_at)
    values (${row.id}, ${campaignId}, ${row.kind}, ${row.changed}, ${row.knownBy}, ${row.how}, ${row.on}, ${organisationId},
      ${by}, ${at})`.execute(db);
}

/** Strikes out what was reported; false where there is no such report or the actor may not. */
export function strikeReport(
  db: Db,
  table: 'campaign_reach' | 'campaign_outcome',
  { campaignId, id }: { readonly campaignId: CampaignId; readonly id: ReachId | OutcomeId },
  at: Date,
): Promise<boolean> {
  return changed(
    sql`update ${sql.table(`palermo.${table}`)} set struck_at = ${at} where id = ${id} and campaign_id = ${campaignId}
      and struck_at is null`.execute(db),
  );
}
