// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  ApplicationId,
  FundCallId,
  InterestId,
  OrganisationId,
  Recommendation,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export type AssignmentState = 'waiting' | 'declared' | 'submitted' | 'conflict' | 'removed';

export interface AssignmentRow {
  readonly applicationId: ApplicationId;
  readonly accountId: AccountId;
  readonly callId: FundCallId;
  readonly state: AssignmentState;
  readonly assignedAt: Date;
}

const assignmentColumns = sql`s.application_id as "applicationId", s.account_id as "accountId", s.call_id as "callId",
  s.state, s.assigned_at as "assignedAt"`;

/** Who assesses one application. */
export async function findAssignments(db: Db, applicationId: ApplicationId): Promise<AssignmentRow[]> {
  const answer = await sql<AssignmentRow>`select ${assignmentColumns} from palermo.fund_assignment s
    where s.application_id = ${applicationId} order by s.assigned_at, s.account_id`.execute(db);
  return answer.rows;
}

/** What an account was asked to assess, what is to be done first. */
export async function findOwnAssignments(
  db: Db,
  {
    accountId,
    callId,
    limit,
  }: {
    readonly accountId: AccountId;
    readonly callId: FundCallId | undefined;
    readonly limit: number;
  },
): Promise<AssignmentRow[]> {
  const ofCall = callId === undefined ? sql`` : sql`and s.call_id = ${callId}`;
  const answer = await sql<AssignmentRow>`select ${assignmentColumns} from palermo.fund_assignment s
    where s.account_id = ${accountId} and s.state <> 'removed' ${ofCall}
    order by array_position('{declared,waiting,submitted,conflict}', s.state), s.assigned_at, s.application_id
    limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findOwnAssignment(
  db: Db,
  { applicationId, accountId }: Pick<AssignmentRow, 'applicationId' | 'accountId'>,
): Promise<AssignmentRow | undefined> {
  const answer = await sql<AssignmentRow>`select ${assignmentColumns} from palermo.fund_assignment s
    where s.application_id = ${applicationId} and s.account_id = ${accountId} and s.state <> 'removed'`.execute(db);
  return answer.rows[0];
}

/** Asks accounts to assess; one from whom an application was taken back is asked anew. */
export async function insertAssignments(
  db: Db,
  rows: readonly Pick<AssignmentRow, 'applicationId' | 'accountId' | 'callId'>[],
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into palermo.fund_assignment (application_id, account_id, call_id, state, assigned_by, assigned_at)
    select r.application, r.account, r.call, 'waiting', ${by}::uuid, ${at}::timestamptz
    from unnest(${rows.map((row) => row.applicationId)}::uuid[], ${rows.map((row) => row.accountId)}::uuid[],
      ${rows.map((row) => row.callId)}::uuid[]) as r(application, account, call)
    on conflict (application_id, account_id) do update
      set state = 'waiting', assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, declared_at = null
      where fund_assignment.state = 'removed'`.execute(db);
}

/** Notes that an account is free of conflict; false when it said so before or is not asked. */
export async function markDeclared(
  db: Db,
  { applicationId, accountId, at }: Pick<AssignmentRow, 'applicationId' | 'accountId'> & { readonly at: Date },
): Promise<boolean> {
  const done = await sql`update palermo.fund_assignment set state = 'declared', declared_at = ${at}
    where application_id = ${applicationId} and account_id = ${accountId} and state = 'waiting'`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Takes an application back; false when the sheet is in or nobody was asked. */
export async function markRemoved(
  db: Db,
  { applicationId, accountId }: Pick<AssignmentRow, 'applicationId' | 'accountId'>,
): Promise<boolean> {
  const done = await sql`update palermo.fund_assignment set state = 'removed'
    where application_id = ${applicationId} and account_id = ${accountId} and state in ('waiting', 'declared')`.execute(
    db,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

export interface ConflictRow {
  readonly applicationId: ApplicationId;
  readonly accountId: AccountId;
  readonly kind: 'sameOrganisation' | 'connected' | 'declared';
  readonly sealed: Buffer | null;
}

/** Notes conflicts of interest; those that are known stay as they are. */
export async function insertConflicts(
  db: Db,
  rows: readonly ConflictRow[],
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  for (const row of rows) {
    await sql`insert into palermo.fund_conflict (application_id, account_id, kind, sealed, declared_by, declared_at)
      values (${row.applicationId}, ${row.accountId}, ${row.kind}, ${row.sealed}, ${by}, ${at})
      on conflict (application_id, account_id) do nothing`.execute(db);
  }
}

export interface AssessorRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly isOfficer: boolean;
  readonly waiting: number;
  readonly submitted: number;
  readonly conflicts: number;
}

/** Accounts that may assess, with how far they are with a call. */
export async function findAssessors(db: Db, callId: FundCallId): Promise<AssessorRow[]> {
  const answer = await sql<AssessorRow>`
    select c.id, c.name, c.email, o.id as "organisationId", o.name as organisation,
      exists (select from palermo.account_role r where r.account_id = c.id and r.role = 'grantsOfficer') as "isOfficer",
      coalesce(s.waiting, 0) as waiting, coalesce(s.submitted, 0) as submitted, coalesce(s.conflicts, 0) as conflicts
    from palermo.account_role held
    join palermo.account c on c.id = held.account_id and c.active
    join palermo.organisation o on o.id = c.organisation_id and o.active
    left join (
      select s.account_id, count(*) filter (where s.state in ('waiting', 'declared'))::int as waiting,
        count(*) filter (where s.state = 'submitted')::int as submitted,
        count(*) filter (where s.state = 'conflict')::int as conflicts
      from palermo.fund_assignment s where s.call_id = ${callId} group by s.account_id
    ) s on s.account_id = c.id
    where held.role = 'assessor' order by c.name, c.id limit 500`.execute(db);
  return answer.rows;
}

export interface MarkedApplication {
  readonly id: ApplicationId;
  readonly live: number;
  readonly asked: readonly AccountId[];
  readonly conflicted: readonly AccountId[];
  readonly marks: readonly Buffer[];
}

/** Eligible applications of a call with their marks and those who were asked: all, or one. */
export async function findToAssign(
  db: Db,
  { callId, applicationId }: { readonly callId: FundCallId; readonly applicationId?: ApplicationId },
): Promise<MarkedApplication[]> {
  const one = applicationId === undefined ? sql`` : sql`and a.id = ${applicationId}`;
  const answer = await sql<MarkedApplication>`
    select a.id, a.awaited_count + a.scored_count as live, i.marks,
      array(select s.account_id from palermo.fund_assignment s
        where s.application_id = a.id and s.state <> 'removed') as asked,
      array(select c.account_id from palermo.fund_conflict c where c.application_id = a.id) as conflicted
    from palermo.fund_application a join palermo.fund_identity i on i.application_id = a.id
    where a.call_id = ${callId} and a.state = 'eligible' ${one}
    order by a.submitted_at, a.id limit 20000`.execute(db);
  return answer.rows;
}

/** Eligible applications that have fewer assessors than the call wants. */
export async function countShort(db: Db, callId: FundCallId, wanted: number): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from palermo.fund_application a
    where a.call_id = ${callId} and a.state = 'eligible' and a.awaited_count + a.scored_count < ${wanted}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

export interface InterestRow {
  readonly id: InterestId;
  readonly accountId: AccountId;
  readonly mark: Buffer;
  readonly sealed: Buffer;
  readonly addedAt: Date;
}

export async function findInterests(db: Db, accountIds: readonly AccountId[]): Promise<InterestRow[]> {
  const answer = await sql<InterestRow>`
    select id, account_id as "accountId", mark, sealed, added_at as "addedAt" from palermo.fund_interest
    where account_id = any (${[...accountIds]}::uuid[]) order by added_at, id limit 5000`.execute(db);
  return answer.rows;
}

export async function insertInterest(db: Db, row: InterestRow): Promise<void> {
  await sql`insert into palermo.fund_interest (id, account_id, mark, sealed, added_at)
    values (${row.id}, ${row.accountId}, ${row.mark}, ${row.sealed}, ${row.addedAt})`.execute(db);
}

export async function deleteInterest(db: Db, id: InterestId, accountId: AccountId): Promise<boolean> {
  const done = await sql`delete from palermo.fund_interest where id = ${id} and account_id = ${accountId}`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export interface ScoreRow {
  readonly applicationId: ApplicationId;
  readonly accountId: AccountId;
  readonly points: Readonly<Record<string, number>>;
  readonly recommendation: Recommendation | null;
  readonly sealed: Buffer | null;
  readonly version: number;
  readonly submitted: boolean;
  readonly total: number | null;
}

const scoreColumns = sql`f.application_id as "applicationId", f.account_id as "accountId", f.points, f.recommendation, f.sealed,
  f.version, f.submitted, f.total::float8 as total`;

/** The sheets of an application that the actor may see: the own one, and others' once all are in. */
export async function findScores(db: Db, applicationId: ApplicationId): Promise<ScoreRow[]> {
  const answer = await sql<ScoreRow>`select ${scoreColumns} from palermo.fund_score f
    where f.application_id = ${applicationId} order by f.account_id`.execute(db);
  return answer.rows;
}

/** Keeps a sheet; false when it was changed meanwhile. Version 0 begins one. */
export async function saveScoreRow(
  db: Db,
  row: Pick<ScoreRow, 'applicationId' | 'accountId' | 'points' | 'recommendation' | 'sealed' | 'version'> & {
    readonly callId: FundCallId;
    readonly at: Date;
  },
): Promise<boolean> {
  const points = JSON.stringify(row.points);
  const done =
    row.version === 0
      ? await sql`insert into palermo.fund_score
            (application_id, account_id, call_id, points, recommendation, sealed, saved_at)
          values (${row.applicationId}, ${row.accountId}, ${row.callId}, ${points}::jsonb, ${row.recommendation},
            ${row.sealed}, ${row.at})
          on conflict (application_id, account_id) do nothing`.execute(db)
      : await sql`update palermo.fund_score set points = ${points}::jsonb, recommendation = ${row.recommendation},
            sealed = ${row.sealed}, version = version + 1, saved_at = ${row.at}
          where application_id = ${row.applicationId} and account_id = ${row.accountId} and version = ${row.version}
            and not submitted`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Hands a sheet in; false when it was changed meanwhile. */
export async function submitScoreRow(
  db: Db,
  row: Pick<ScoreRow, 'applicationId' | 'accountId' | 'version'> & { readonly at: Date },
): Promise<boolean> {
  const done = await sql`update palermo.fund_score set submitted = true, version = version + 1, saved_at = ${row.at}
    where application_id = ${row.applicationId} and account_id = ${row.accountId} and version = ${row.version}
      and not submitted`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}
