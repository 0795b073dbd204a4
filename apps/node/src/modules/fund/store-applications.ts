// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ApplicantId, ApplicationId, ApplicationState, FundCallId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CodedAnswers } from './applications/answers.ts';

export interface ApplicationRow {
  readonly id: ApplicationId;
  readonly callId: FundCallId;
  readonly applicantId: ApplicantId;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly organisationKind: string | null;
  readonly country: string | null;
  readonly amount: bigint | null;
  readonly months: number | null;
  readonly version: number;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly receipt: Buffer | null;
  readonly unmet: readonly string[];
  readonly stateAt: Date;
  readonly wrappedKey: Buffer;
  readonly awaited: number;
  readonly scored: number;
  readonly scoresOpen: boolean;
  /** Sealed answers; null where the actor may not see them. */
  readonly content: Buffer | null;
  readonly identity: Buffer | null;
}

type Stored = Omit<ApplicationRow, 'amount'> & { readonly amount: string | null };

const columns = sql`a.id, a.call_id as "callId", a.applicant_id as "applicantId", a.reference, a.state,
  a.organisation_kind as "organisationKind", a.country, a.amount::text as amount, a.months, a.version,
  a.saved_at as "savedAt", a.submitted_at as "submittedAt", a.receipt, a.unmet, a.state_at as "stateAt",
  a.wrapped_key as "wrappedKey", a.awaited_count as awaited, a.scored_count as scored, a.scores_open as "scoresOpen"`;
const sealedColumns = sql`
  (select n.sealed from palermo.fund_content n where n.application_id = a.id) as content,
  (select i.sealed from palermo.fund_identity i where i.application_id = a.id) as identity`;

function readRow<Row extends Stored>(row: Row): Omit<Row, 'amount'> & { readonly amount: bigint | null } {
  return { ...row, amount: row.amount === null ? null : BigInt(row.amount) };
}

export async function insertApplication(
  db: Db,
  row: Pick<ApplicationRow, 'id' | 'callId' | 'applicantId' | 'reference' | 'wrappedKey'> & {
    readonly at: Date;
    readonly content: Buffer;
    readonly identity: Buffer;
  },
): Promise<void> {
  await sql`insert into palermo.fund_application
      (id, call_id, applicant_id, reference, begun_at, saved_at, state_at, wrapped_key)
    values (${row.id}, ${row.callId}, ${row.applicantId}, ${row.reference}, ${row.at}, ${row.at}, ${row.at},
      ${row.wrappedKey})`.execute(db);
  await sql`insert into palermo.fund_content (application_id, applicant_id, sealed)
    values (${row.id}, ${row.applicantId}, ${row.content})`.execute(db);
  await sql`insert into palermo.fund_identity (application_id, applicant_id, sealed)
    values (${row.id}, ${row.applicantId}, ${row.identity})`.execute(db);
}

/** An application that the actor may see, held until the transaction ends when it is to be changed. */
export async function findApplication(
  db: Db,
  id: ApplicationId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<ApplicationRow | undefined> {
  const lock = toChange ? sql`for update of a` : sql``;
  const answer = await sql<Stored>`select ${columns}, ${sealedColumns} from palermo.fund_application a
    where a.id = ${id} ${lock}`.execute(db);
  return answer.rows.map(readRow)[0];
}

/** The applications of an applicant, the last changed first. */
export async function findOfApplicant(db: Db, applicantId: ApplicantId): Promise<ApplicationRow[]> {
  const answer = await sql<Stored>`select ${columns}, ${sealedColumns} from palermo.fund_application a
    where a.applicant_id = ${applicantId} order by a.saved_at desc, a.id limit 100`.execute(db);
  return answer.rows.map(readRow);
}

/** Keeps the answers of a draft; false when another window was quicker. */
export async function updateAnswers(
  db: Db,
  { id, version }: Pick<ApplicationRow, 'id' | 'version'>,
  {
    coded,
    content,
    identity,
    marks,
    at,
  }: {
    readonly coded: CodedAnswers;
    readonly content: Buffer;
    readonly identity: Buffer;
    readonly marks: readonly Buffer[];
    readonly at: Date;
  },
): Promise<boolean> {
  const { organisationKind, country, amount, months } = coded;
  const done =
    await sql`update palermo.fund_application set organisation_kind = ${organisationKind}, country = ${country},
      amount = ${amount === null ? null : String(amount)}::bigint, months = ${months}, version = version + 1, saved_at = ${at}
    where id = ${id} and version = ${version} and state = 'draft'`.execute(db);
  if ((done.numAffectedRows ?? 0n) === 0n) return false;
  await sql`update palermo.fund_content set sealed = ${content} where application_id = ${id}`.execute(db);
  await sql`update palermo.fund_identity set sealed = ${identity}, marks = ${[...marks]}::bytea[]
    where application_id = ${id}`.execute(db);
  return true;
}

export async function markSubmitted(
  db: Db,
  id: ApplicationId,
  { receipt, unmet, at }: { readonly receipt: Buffer; readonly unmet: readonly string[]; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_application set state = 'submitted', submitted_at = ${at}, state_at = ${at},
      receipt = ${receipt}, unmet = ${[...unmet]}::text[], version = version + 1
    where id = ${id}`.execute(db);
}

export async function moveApplication(
  db: Db,
  id: ApplicationId,
  { state, at }: { readonly state: ApplicationState; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_application set state = ${state}, state_at = ${at}, version = version + 1
    where id = ${id}`.execute(db);
}

/** Forgets what a draft says. */
export async function deleteAnswers(db: Db, id: ApplicationId): Promise<void> {
  await sql`delete from palermo.fund_content where application_id = ${id}`.execute(db);
  await sql`delete from palermo.fund_identity where application_id = ${id}`.execute(db);
  await sql`update palermo.fund_application set organisation_kind = null, country = null, amount = null, months = null
    where id = ${id}`.execute(db);
}

export interface ApplicationFilter {
  readonly state?: ApplicationState | undefined;
  readonly country?: string | undefined;
  readonly unmet?: boolean;
  readonly reference?: string | undefined;
}

/** A page of the submitted applications of a call, the latest first. */
export async function findApplications(
  db: Db,
  {
    callId,
    filter,
    after,
    limit,
  }: {
    readonly callId: FundCallId;
    readonly filter: ApplicationFilter;
    readonly after: readonly [at: string, id: string] | null;
    readonly limit: number;
  },
): Promise<(ApplicationRow & { readonly sortKey: string })[]> {
  const { state, country, unmet = false, reference } = filter;
  const parts = [
    state === undefined ? sql`` : sql`and a.state = ${state}`,
    country === undefined ? sql`` : sql`and a.country = ${country}`,
    unmet ? sql`and a.unmet <> '{}'` : sql``,
    reference === undefined ? sql`` : sql`and a.reference like ${`${reference.toUpperCase()}%`}`,
    after === null
      ? sql``
      : sql`and (a.submitted_at < ${after[0]}::timestamptz
          or (a.submitted_at = ${after[0]}::timestamptz and a.id > ${after[1]}::uuid))`,
  ];
  // The page first, what is sealed of it then: policies of ten thousand rows are not asked for fifty.
  const answer = await sql<Stored & { sortKey: string }>`
    with page as materialized (
      select a.* from palermo.fund_application a
      where a.call_id = ${callId} and a.submitted_at is not null ${sql.join(parts, sql` `)}
      order by a.submitted_at desc, a.id limit ${limit}
    )
    select ${columns}, a.submitted_at::text as "sortKey", ${sealedColumns} from page a
    order by a.submitted_at desc, a.id`.execute(db);
  return answer.rows.map(readRow);
}

/** Applications that meet every rule and wait for a finding. */
export async function findReady(db: Db, callId: FundCallId): Promise<ApplicationId[]> {
  const answer = await sql<{ id: ApplicationId }>`select a.id from palermo.fund_application a
    where a.call_id = ${callId} and a.state = 'submitted' and a.unmet = '{}' for update`.execute(db);
  return answer.rows.map(({ id }) => id);
}

export async function moveApplications(
  db: Db,
  ids: readonly ApplicationId[],
  { state, at }: { readonly state: ApplicationState; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_application set state = ${state}, state_at = ${at}, version = version + 1
    where id = any (${[...ids]}::uuid[])`.execute(db);
}

export interface CheckRow {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly rule: string;
  readonly finding: 'overridden' | 'passed' | 'refused';
  readonly sealed: Buffer | null;
  readonly at: Date;
}

/** What grants officers found about an application, the latest first. */
export async function findChecks(db: Db, applicationId: ApplicationId): Promise<CheckRow[]> {
  const answer = await sql<CheckRow>`
    select id, application_id as "applicationId", rule, finding, sealed, at from palermo.fund_check
    where application_id = ${applicationId} order by at desc, id desc limit 200`.execute(db);
  return answer.rows;
}

export async function insertChecks(db: Db, rows: readonly (CheckRow & { readonly by: AccountId })[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(
    (
      row,
    ) => sql`(${row.id}::uuid, ${row.applicationId}::uuid, ${row.rule}, ${row.finding}, ${row.sealed}::bytea, ${row.by}::uuid,
      ${row.at}::timestamptz)`,
  );
  await sql`insert into palermo.fund_check (id, application_id, rule, finding, sealed, account_id, at)
    values ${sql.join(values)}`.execute(db);
}

/** Applications of those ids that the actor may see, without their answers. */
export async function findApplicationsByIds(
  db: Db,
  ids: readonly ApplicationId[],
): Promise<Map<ApplicationId, ApplicationRow>> {
  const answer = await sql<Stored>`select ${columns}, null::bytea as content, null::bytea as identity
    from palermo.fund_application a where a.id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(answer.rows.map((row) => [row.id, readRow(row)]));
}
