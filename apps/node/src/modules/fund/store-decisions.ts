// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ApplicationId, ApplicationState, FundCallId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface DecisionRow {
  readonly state: 'proposed' | 'decided';
  readonly version: number;
  readonly proposedBy: AccountId;
  readonly decidedAt: Date | null;
}

export async function findDecision(
  db: Db,
  callId: FundCallId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<DecisionRow | undefined> {
  const lock = toChange ? sql`for update` : sql``;
  const answer = await sql<DecisionRow>`
    select state, version, proposed_by as "proposedBy", decided_at as "decidedAt" from palermo.fund_decision
    where call_id = ${callId} ${lock}`.execute(db);
  return answer.rows[0];
}

/** Begins a list, or a new version of it; every agreement with the former is over. */
export async function proposeRow(
  db: Db,
  {
    callId,
    version,
    by,
    at,
  }: {
    readonly callId: FundCallId;
    readonly version: number;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const done =
    version === 0
      ? await sql`insert into palermo.fund_decision (call_id, proposed_by, proposed_at)
          values (${callId}, ${by}, ${at}) on conflict (call_id) do nothing`.execute(db)
      : await sql`update palermo.fund_decision set version = version + 1, proposed_by = ${by}, proposed_at = ${at}
          where call_id = ${callId} and version = ${version} and state = 'proposed'`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export interface DecisionLineRow {
  readonly applicationId: ApplicationId;
  readonly outcome: 'approved' | 'reserve' | 'declined';
  readonly amount: bigint | null;
  readonly sealed: Buffer;
}

type StoredLine = Omit<DecisionLineRow, 'amount'> & { readonly amount: string | null };

function readLine(row: StoredLine): DecisionLineRow {
  return { ...row, amount: row.amount === null ? null : BigInt(row.amount) };
}

export async function replaceLines(db: Db, callId: FundCallId, lines: readonly DecisionLineRow[]): Promise<void> {
  for (const { applicationId, outcome, amount, sealed } of lines) {
    await sql`insert into palermo.fund_decision_line (application_id, call_id, outcome, amount, sealed)
      values (${applicationId}, ${callId}, ${outcome}, ${amount === null ? null : String(amount)}::bigint, ${sealed})
      on conflict (application_id) do update
        set outcome = excluded.outcome, amount = excluded.amount, sealed = excluded.sealed`.execute(db);
  }
}

/** The lines of a list that the actor may see. */
export async function findLines(db: Db, callId: FundCallId): Promise<DecisionLineRow[]> {
  const answer = await sql<StoredLine>`
    select application_id as "applicationId", outcome, amount::text as amount, sealed from palermo.fund_decision_line
    where call_id = ${callId}`.execute(db);
  return answer.rows.map(readLine);
}

export async function findLine(db: Db, applicationId: ApplicationId): Promise<DecisionLineRow | undefined> {
  const answer = await sql<StoredLine>`
    select application_id as "applicationId", outcome, amount::text as amount, sealed from palermo.fund_decision_line
    where application_id = ${applicationId}`.execute(db);
  return answer.rows.map(readLine)[0];
}

export interface VoteRow {
  readonly accountId: AccountId;
  readonly version: number;
  readonly at: Date;
}

export async function findVotes(db: Db, callId: FundCallId): Promise<VoteRow[]> {
  const answer = await sql<VoteRow>`
    select account_id as "accountId", version, at from palermo.fund_vote where call_id = ${callId} order by at`.execute(
    db,
  );
  return answer.rows;
}

export async function insertVote(
  db: Db,
  { callId, accountId, version, at }: VoteRow & { readonly callId: FundCallId },
): Promise<void> {
  await sql`insert into palermo.fund_vote (call_id, account_id, version, at)
    values (${callId}, ${accountId}, ${version}, ${at})
    on conflict (call_id, account_id) do update set version = excluded.version, at = excluded.at`.execute(db);
}

export type DecisionWait = 'checks' | 'lines' | 'votes' | 'conflict';

/** What is missing before a list is decided, over all applications, those that the actor may not see included. */
export async function findDecisionWait(db: Db, callId: FundCallId): Promise<DecisionWait | null> {
  const answer = await sql<{ waits: DecisionWait | null }>`select wall.decision_waits(${callId}) as waits`.execute(db);
  return answer.rows[0]?.waits ?? null;
}

export async function markDecided(db: Db, callId: FundCallId, at: Date): Promise<void> {
  await sql`update palermo.fund_decision set state = 'decided', decided_at = ${at} where call_id = ${callId}`.execute(
    db,
  );
}

export interface RankedRow {
  readonly id: ApplicationId;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly country: string | null;
  readonly amount: bigint;
  readonly submittedAt: Date;
  readonly wrappedKey: Buffer;
  readonly totals: readonly number[];
}

/** The assessed or eligible applications of a call, with the totals that the actor may see. */
export async function findToRank(db: Db, callId: FundCallId): Promise<RankedRow[]> {
  const answer = await sql<Omit<RankedRow, 'amount'> & { amount: string }>`
    select a.id, a.reference, a.state, a.country, a.amount::text as amount, a.submitted_at as "submittedAt",
      a.wrapped_key as "wrappedKey", coalesce(t.totals, '{}') as totals
    from palermo.fund_application a
    left join (
      select f.application_id, array_agg(f.total::float8 order by f.account_id) as totals
      from palermo.fund_score f where f.call_id = ${callId} and f.open group by f.application_id
    ) t on t.application_id = a.id
    where a.call_id = ${callId} and a.state in ('eligible', 'approved', 'reserve', 'declined')`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** Sealed answers of some applications. */
export async function findSealedAnswers(
  db: Db,
  ids: readonly ApplicationId[],
): Promise<Map<ApplicationId, { readonly content: Buffer | null; readonly identity: Buffer | null }>> {
  const answer = await sql<{ id: ApplicationId; content: Buffer | null; identity: Buffer | null }>`
    select a.id, (select n.sealed from palermo.fund_content n where n.application_id = a.id) as content,
      (select i.sealed from palermo.fund_identity i where i.application_id = a.id) as identity
    from unnest(${[...ids]}::uuid[]) as a(id)`.execute(db);
  return new Map(answer.rows.map(({ id, ...sealed }) => [id, sealed]));
}
