// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DuplicateDecision, OrganisationId } from '@palermo/contract';
import type { PairLevel, PairWeights } from '@palermo/evidence';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CasePair, PairRow } from './duplicates/case-pair.ts';

/** A key of the index that is looked for; keys with the year of birth tell more than those without. */
export interface WantedKey {
  readonly key: Buffer;
  readonly weight: number;
}

/** Cases looked at for one key at most: a sound that more share brings nobody together by itself. */
const casesPerKey = 500;

/**
 * Cases that share keys with the wanted ones, those that share most first. Rare keys find them; all of theirs are then
 * counted. No name is read.
 */
export async function findCandidates(
  db: Db,
  caseId: CaseId,
  wanted: readonly WantedKey[],
  most: number,
): Promise<CaseId[]> {
  if (wanted.length === 0) return [];
  const keys = JSON.stringify(wanted.map(({ key, weight }) => [`\\x${key.toString('hex')}`, weight]));
  const answer = await sql<{ caseId: CaseId }>`
    with wanted as materialized (
      select (w ->> 0)::bytea as key, (w ->> 1)::int as weight from jsonb_array_elements(${keys}::jsonb) w
    ), found as materialized (
      select distinct n.case_id from wanted w cross join lateral (
        select i.case_id from palermo.name_index i where i.key = w.key limit ${casesPerKey}
      ) n where n.case_id <> ${caseId}
    )
    select f.case_id as "caseId" from found f
      join palermo.name_index i on i.case_id = f.case_id join wanted w on w.key = i.key
    group by f.case_id order by sum(w.weight) desc, f.case_id limit ${most}`.execute(db);
  return answer.rows.map((row) => row.caseId);
}

const pairColumns = sql`p.one_case as one, p.other_case as other, p.levels, p.probability, p.decision`;

function isPair({ one, other }: CasePair): RawBuilder<unknown> {
  return sql`one_case = ${one} and other_case = ${other}`;
}

export async function findPair(db: Db, pair: CasePair): Promise<PairRow | undefined> {
  const answer = await sql<PairRow>`
    select ${pairColumns} from palermo.duplicate_pair p where ${isPair(pair)}`.execute(db);
  return answer.rows[0];
}

/** The pairs that a case stands in. */
export async function findPairsOf(db: Db, caseId: CaseId): Promise<PairRow[]> {
  const answer = await sql<PairRow>`select ${pairColumns} from palermo.duplicate_pair p
    where p.one_case = ${caseId} or p.other_case = ${caseId}`.execute(db);
  return answer.rows;
}

/** One page of pairs of a kind, most probable first. */
export async function findPairs(
  db: Db,
  decision: DuplicateDecision | null,
  page: { readonly after: readonly [string, string, string] | undefined; readonly limit: number },
): Promise<PairRow[]> {
  const after = page.after
    ? sql`and (-p.probability, p.one_case, p.other_case)
        > (-(${page.after[0]}::double precision), ${page.after[1]}::uuid, ${page.after[2]}::uuid)`
    : sql``;
  const answer = await sql<PairRow>`select ${pairColumns} from palermo.duplicate_pair p
    where p.decision is not distinct from ${decision} ${after}
    order by p.probability desc, p.one_case, p.other_case limit ${page.limit}`.execute(db);
  return answer.rows;
}

export async function countPairs(db: Db): Promise<Readonly<Record<DuplicateDecision | 'open', number>>> {
  const answer = await sql<{ kind: DuplicateDecision | 'open'; count: number }>`
    select coalesce(decision, 'open') as kind, count(*)::int as count from palermo.duplicate_pair group by 1`.execute(
    db,
  );
  return {
    open: 0,
    same: 0,
    different: 0,
    unsure: 0,
    ...Object.fromEntries(answer.rows.map((row) => [row.kind, row.count])),
  };
}

export interface ComparedPair extends CasePair {
  readonly levels: readonly PairLevel[];
  readonly probability: number;
}

/** Keeps pairs as they were compared last. What was decided stands. */
export async function upsertPairs(
  db: Db,
  organisationId: OrganisationId,
  pairs: readonly ComparedPair[],
  at: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = JSON.stringify(
    pairs.map(({ one, other, levels, probability }) => ({ one, other, levels, probability })),
  );
  await sql`insert into palermo.duplicate_pair (organisation_id, one_case, other_case, levels, probability, compared_at)
    select ${organisationId}, r.one, r.other, r.levels, r.probability, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as r(one uuid, other uuid, levels text[], probability double precision)
    on conflict (organisation_id, one_case, other_case) do update
      set levels = excluded.levels, probability = excluded.probability, compared_at = excluded.compared_at`.execute(db);
}

/** Pairs to learn from and to weigh again: all that were decided, and of the others the most probable. */
export async function findPairsToWeigh(db: Db, most: number): Promise<PairRow[]> {
  const answer = await sql<PairRow>`select ${pairColumns} from palermo.duplicate_pair p
    order by p.decision is null, p.probability desc, p.one_case, p.other_case limit ${most}`.execute(db);
  return answer.rows;
}

export async function updateProbabilities(
  db: Db,
  pairs: readonly (CasePair & { readonly probability: number })[],
): Promise<void> {
  const rows = JSON.stringify(pairs.map(({ one, other, probability }) => ({ one, other, probability })));
  await sql`update palermo.duplicate_pair p set probability = r.probability
    from jsonb_to_recordset(${rows}::jsonb) as r(one uuid, other uuid, probability double precision)
    where p.one_case = r.one and p.other_case = r.other`.execute(db);
}

export async function findWeights(db: Db): Promise<PairWeights | undefined> {
  const answer = await sql<{ weights: PairWeights }>`select weights from palermo.duplicate_weights`.execute(db);
  return answer.rows[0]?.weights;
}

export async function writeWeights(
  db: Db,
  organisationId: OrganisationId,
  { weights, decisionCount, at }: { readonly weights: PairWeights; readonly decisionCount: number; readonly at: Date },
): Promise<void> {
  const json = JSON.stringify(weights);
  await sql`insert into palermo.duplicate_weights (organisation_id, weights, decision_count, learnt_at)
    values (${organisationId}, ${json}::jsonb, ${decisionCount}, ${at})
    on conflict (organisation_id) do update set weights = excluded.weights, decision_count = excluded.decision_count,
      learnt_at = excluded.learnt_at`.execute(db);
}

/** Sets the decision that stands; null takes it back. */
export async function setDecision(db: Db, pair: CasePair, decision: DuplicateDecision | null): Promise<void> {
  await sql`update palermo.duplicate_pair set decision = ${decision} where ${isPair(pair)}`.execute(db);
}

export interface NewDecision extends CasePair {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly decision: DuplicateDecision;
  readonly by: AccountId;
  readonly at: Date;
}

export async function insertDecision(db: Db, row: NewDecision): Promise<void> {
  await sql`insert into palermo.duplicate_decision (id, organisation_id, one_case, other_case, decision, decided_by, decided_at)
    values (${row.id}, ${row.organisationId}, ${row.one}, ${row.other}, ${row.decision}, ${row.by}, ${row.at})`.execute(
    db,
  );
}

/** Takes back the decision that stands; gives whether there was one. */
export async function undoDecision(
  db: Db,
  pair: CasePair,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const answer = await sql`update palermo.duplicate_decision set undone_by = ${by}, undone_at = ${at}
    where ${isPair(pair)} and undone_at is null`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

export async function findDecision(
  db: Db,
  pair: CasePair,
): Promise<{ readonly by: AccountId; readonly at: Date } | undefined> {
  const answer = await sql<{ by: AccountId; at: Date }>`select decided_by as by, decided_at as at
    from palermo.duplicate_decision where ${isPair(pair)} and undone_at is null`.execute(db);
  return answer.rows[0];
}
