// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, FundCallId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Call, readTerms } from './calls/call.ts';

type StoredCall = Omit<Call, 'amountMin' | 'amountMax' | 'budget'> & {
  readonly amountMin: string;
  readonly amountMax: string;
  readonly budget: string | null;
};
type Terms = ReturnType<typeof readTerms>;

const columns = sql`c.id, c.state, c.words, c.opens_on as "opensOn", c.closes_on as "closesOn", c.currency,
  c.amount_min::text as "amountMin", c.amount_max::text as "amountMax", c.months_min as "monthsMin",
  c.months_max as "monthsMax", c.budget::text as budget, c.rules, c.questions, c.sheet,
  c.assessor_count as "assessorCount", c.trustee_count as "trusteeCount", c.blind, c.tie_rule as "tieRule", c.version,
  c.updated_at as "updatedAt", c.published_at as "publishedAt", c.decided_at as "decidedAt"`;

function readRow(row: StoredCall): Call {
  return {
    ...row,
    amountMin: BigInt(row.amountMin),
    amountMax: BigInt(row.amountMax),
    budget: row.budget === null ? null : BigInt(row.budget),
  };
}

/** A call that the actor may see, held until the transaction ends when it is to be changed. */
export async function findCall(
  db: Db,
  id: FundCallId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<Call | undefined> {
  const lock = toChange ? sql`for update` : sql``;
  const answer = await sql<StoredCall>`select ${columns} from palermo.fund_call c where c.id = ${id} ${lock}`.execute(
    db,
  );
  return answer.rows.map(readRow)[0];
}

export async function findCallsByIds(db: Db, ids: readonly FundCallId[]): Promise<Map<FundCallId, Call>> {
  const answer = await sql<StoredCall>`
    select ${columns} from palermo.fund_call c where c.id = any (${[...new Set(ids)]}::uuid[])`.execute(db);
  return new Map(answer.rows.map((row) => [row.id, readRow(row)]));
}

/** Calls that the actor may see, the latest end first. */
export async function findCalls(
  db: Db,
  {
    after,
    limit,
    published,
  }: {
    readonly after: readonly [closesOn: string, id: string] | null;
    readonly limit: number;
    /** Only those that were published and not cancelled. */
    readonly published: boolean;
  },
): Promise<Call[]> {
  const onwards =
    after === null
      ? sql``
      : sql`and (c.closes_on < ${after[0]}::date or (c.closes_on = ${after[0]}::date and c.id > ${after[1]}::uuid))`;
  const only = published ? sql`and c.state in ('published', 'decided')` : sql``;
  const answer = await sql<StoredCall>`select ${columns} from palermo.fund_call c where true ${only} ${onwards}
    order by c.closes_on desc, c.id limit ${limit}`.execute(db);
  return answer.rows.map(readRow);
}

/** How many applications each call has by state, of those that the actor may see. */
export async function countApplications(
  db: Db,
  ids: readonly FundCallId[],
): Promise<Map<FundCallId, Record<string, number>>> {
  const answer = await sql<{ callId: FundCallId; state: string; count: number }>`
    select a.call_id as "callId", a.state, count(*)::int as count from palermo.fund_application a
    where a.call_id = any (${[...ids]}::uuid[]) and a.state <> 'draft' group by 1, 2`.execute(db);
  const counts = new Map<FundCallId, Record<string, number>>();
  for (const { callId, state, count } of answer.rows) counts.set(callId, { ...counts.get(callId), [state]: count });
  return counts;
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** Writes a call in preparation; false when this id was written before. */
export async function insertCall(
  db: Db,
  {
    id,
    organisationId,
    by,
    at,
    terms,
  }: {
    readonly id: FundCallId;
    readonly organisationId: OrganisationId;
    readonly by: AccountId;
    readonly at: Date;
    readonly terms: Terms;
  },
): Promise<boolean> {
  const answer = await sql`insert into palermo.fund_call
      (id, organisation_id, created_by, words, opens_on, closes_on, currency, amount_min, amount_max, months_min, months_max,
        budget, rules, questions, sheet, assessor_count, trustee_count, blind, tie_rule, updated_at)
    values (${id}, ${organisationId}, ${by}, ${json(terms.words)}, ${terms.opensOn}::date, ${terms.closesOn}::date,
      ${terms.currency}, ${String(terms.amountMin)}::bigint, ${String(terms.amountMax)}::bigint, ${terms.monthsMin},
      ${terms.monthsMax}, ${terms.budget === null ? null : String(terms.budget)}::bigint, ${json(terms.rules)},
      ${json(terms.questions)}, ${json(terms.sheet)}, ${terms.assessorCount}, ${terms.trusteeCount}, ${terms.blind},
      ${terms.tieRule}, ${at})
    on conflict (id) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Changes the terms of a call in preparation. */
export async function updateTerms(
  db: Db,
  id: FundCallId,
  { terms, at }: { readonly terms: Terms; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_call set words = ${json(terms.words)}, opens_on = ${terms.opensOn}::date,
      closes_on = ${terms.closesOn}::date, currency = ${terms.currency}, amount_min = ${String(terms.amountMin)}::bigint,
      amount_max = ${String(terms.amountMax)}::bigint, months_min = ${terms.monthsMin}, months_max = ${terms.monthsMax},
      budget = ${terms.budget === null ? null : String(terms.budget)}::bigint, rules = ${json(terms.rules)},
      questions = ${json(terms.questions)}, sheet = ${json(terms.sheet)}, assessor_count = ${terms.assessorCount},
      trustee_count = ${terms.trusteeCount}, blind = ${terms.blind}, tie_rule = ${terms.tieRule}, version = version + 1,
      updated_at = ${at}
    where id = ${id}`.execute(db);
}

/** Moves a call on, or puts its end off. */
export async function moveCall(
  db: Db,
  id: FundCallId,
  { state, closesOn, at }: { readonly state: Call['state']; readonly closesOn?: string; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_call set state = ${state}, closes_on = coalesce(${closesOn ?? null}::date, closes_on),
      published_at = case when state = 'draft' and ${state}::text = 'published' then ${at}::timestamptz else published_at end,
      decided_at = case when ${state}::text = 'decided' then ${at}::timestamptz else decided_at end,
      version = version + 1, updated_at = ${at}
    where id = ${id}`.execute(db);
}

export async function deleteCall(db: Db, id: FundCallId): Promise<void> {
  await sql`delete from palermo.fund_call where id = ${id}`.execute(db);
}
