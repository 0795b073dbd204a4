// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  DeliveredDetails,
  DeliveredId,
  DeliveredView,
  FollowUpId,
  FollowUpView,
  NeedView,
  OrganisationId,
  ServiceKindCode,
  SupportOutcome,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';

/** Who wrote something, and when. */
export interface Written {
  readonly by: AccountId;
  readonly at: Date;
}

async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

export interface NeedRow extends Omit<NeedView, 'words'> {
  readonly sealed: Buffer | null;
}

export async function findNeeds(db: Db, caseId: CaseId): Promise<NeedRow[]> {
  const answer = await sql<NeedRow>`
    select id, kind, urgency, state, target_on as "targetOn", sealed, version from palermo.need
    where case_id = ${caseId} order by added_at, id limit 200`.execute(db);
  return answer.rows;
}

export async function insertNeed(
  db: Db,
  row: Omit<NeedRow, 'state' | 'version'> & Written & { readonly caseId: CaseId },
): Promise<void> {
  await sql`insert into palermo.need (id, case_id, kind, urgency, target_on, sealed, added_by, added_at, updated_at)
    values (${row.id}, ${row.caseId}, ${row.kind}, ${row.urgency}, ${row.targetOn}::date, ${row.sealed}::bytea, ${row.by},
      ${row.at}, ${row.at})`.execute(db);
}

/** False when there is no such need with this version. */
export function updateNeed(
  db: Db,
  row: Omit<NeedRow, 'kind'> & { readonly caseId: CaseId; readonly at: Date },
): Promise<boolean> {
  return changed(
    sql`update palermo.need set urgency = ${row.urgency}, state = ${row.state}, target_on = ${row.targetOn}::date,
      sealed = ${row.sealed}::bytea, version = version + 1, updated_at = ${row.at}
    where id = ${row.id} and case_id = ${row.caseId} and version = ${row.version}`.execute(db),
  );
}

export interface DeliveredRow extends Omit<DeliveredView, 'provider' | 'recordedBy' | 'note' | 'mayChange'> {
  readonly organisationId: OrganisationId;
  readonly providerId: OrganisationId | null;
  readonly sealed: Buffer | null;
}

export async function findDelivered(db: Db, caseId: CaseId): Promise<DeliveredRow[]> {
  const answer = await sql<DeliveredRow>`
    select id, organisation_id as "organisationId", kind, result, provider_organisation_id as "providerId",
      need_id as "needId", referral_id as "referralId", from_on as "from", to_on as "to", outcome, details, sealed, version
    from palermo.delivered_service where case_id = ${caseId} order by from_on desc, id desc limit 200`.execute(db);
  return answer.rows;
}

export async function insertDelivered(
  db: Db,
  row: Omit<DeliveredRow, 'version'> & Written & { readonly caseId: CaseId },
): Promise<void> {
  await sql`insert into palermo.delivered_service (id, case_id, organisation_id, kind, result, provider_organisation_id,
      need_id, referral_id, from_on, to_on, outcome, details, sealed, recorded_by, recorded_at, updated_at)
    values (${row.id}, ${row.caseId}, ${row.organisationId}, ${row.kind}, ${row.result}, ${row.providerId}::uuid,
      ${row.needId}::uuid, ${row.referralId}::uuid, ${row.from}::date, ${row.to}::date, ${row.outcome},
      ${JSON.stringify(row.details)}::jsonb, ${row.sealed}::bytea, ${row.by}, ${row.at}, ${row.at})`.execute(db);
}

/** False when there is no such row with this version that the actor may change. */
export function updateDelivered(
  db: Db,
  row: Pick<DeliveredRow, 'id' | 'result' | 'to' | 'outcome' | 'sealed' | 'version'> & {
    readonly caseId: CaseId;
    readonly details: DeliveredDetails;
    readonly at: Date;
  },
): Promise<boolean> {
  return changed(
    sql`update palermo.delivered_service set result = ${row.result}, to_on = ${row.to}::date, outcome = ${row.outcome},
      details = ${JSON.stringify(row.details)}::jsonb, sealed = ${row.sealed}::bytea, version = version + 1,
      updated_at = ${row.at}
    where id = ${row.id} and case_id = ${row.caseId} and version = ${row.version}`.execute(db),
  );
}

/** A delivered service, held until the transaction ends. */
export async function findDeliveredStart(db: Db, caseId: CaseId, id: DeliveredId): Promise<string | undefined> {
  const answer = await sql<{ from: string }>`
    select from_on as "from" from palermo.delivered_service where id = ${id} and case_id = ${caseId}`.execute(db);
  return answer.rows[0]?.from;
}

export interface FollowUpRow extends Omit<FollowUpView, 'organisation' | 'note' | 'mayChange'> {
  readonly organisationId: OrganisationId;
  readonly sealed: Buffer | null;
}

export async function findFollowUps(db: Db, caseId: CaseId): Promise<FollowUpRow[]> {
  const answer = await sql<FollowUpRow>`
    select id, organisation_id as "organisationId", due_on as "dueOn", way, done_on as "doneOn", outcome, sealed, version
    from palermo.follow_up where case_id = ${caseId} order by due_on, id limit 200`.execute(db);
  return answer.rows;
}

export async function insertFollowUp(
  db: Db,
  row: Pick<FollowUpRow, 'id' | 'organisationId' | 'dueOn' | 'way'> & Written & { readonly caseId: CaseId },
): Promise<void> {
  await sql`insert into palermo.follow_up (id, case_id, organisation_id, due_on, way, planned_by, planned_at, updated_at)
    values (${row.id}, ${row.caseId}, ${row.organisationId}, ${row.dueOn}::date, ${row.way}, ${row.by}, ${row.at},
      ${row.at})`.execute(db);
}

/** False when there is none with this version that waits and that the actor may change. */
export function finishFollowUpRow(
  db: Db,
  row: {
    readonly id: FollowUpId;
    readonly caseId: CaseId;
    readonly doneOn: string;
    readonly outcome: string;
    readonly sealed: Buffer | null;
    readonly version: number;
    readonly at: Date;
  },
): Promise<boolean> {
  return changed(
    sql`update palermo.follow_up set done_on = ${row.doneOn}::date, outcome = ${row.outcome}, sealed = ${row.sealed}::bytea,
      version = version + 1, updated_at = ${row.at}
    where id = ${row.id} and case_id = ${row.caseId} and version = ${row.version} and done_on is null`.execute(db),
  );
}

export interface SupportEndRow {
  readonly id: string;
  readonly on: string;
  readonly outcome: z.infer<typeof SupportOutcome>;
  readonly sealed: Buffer | null;
}

/** The end of the support that stands. */
export async function findSupportEnd(db: Db, caseId: CaseId): Promise<SupportEndRow | undefined> {
  const answer = await sql<SupportEndRow>`
    select id, ended_on as "on", outcome, sealed from palermo.support_end
    where case_id = ${caseId} and resumed_on is null`.execute(db);
  return answer.rows[0];
}

/** False when the support has ended already. */
export function insertSupportEnd(db: Db, row: SupportEndRow & Written & { readonly caseId: CaseId }): Promise<boolean> {
  return changed(
    sql`insert into palermo.support_end (id, case_id, ended_on, outcome, sealed, ended_by, ended_at)
    values (${row.id}, ${row.caseId}, ${row.on}::date, ${row.outcome}, ${row.sealed}::bytea, ${row.by}, ${row.at})
    on conflict do nothing`.execute(db),
  );
}

export function resumeSupportRow(
  db: Db,
  { caseId, on, by }: { readonly caseId: CaseId; readonly on: string; readonly by: AccountId },
): Promise<boolean> {
  return changed(
    sql`update palermo.support_end set resumed_on = ${on}::date, resumed_by = ${by}
    where case_id = ${caseId} and resumed_on is null`.execute(db),
  );
}

/** The kinds of support of a case by how they ended. */
export async function findKindsByResult(
  db: Db,
  caseId: CaseId,
): Promise<{ kind: ServiceKindCode; result: DeliveredView['result'] }[]> {
  const answer = await sql<{ kind: ServiceKindCode; result: DeliveredView['result'] }>`
    select distinct kind, result from palermo.delivered_service where case_id = ${caseId} order by kind`.execute(db);
  return answer.rows;
}
