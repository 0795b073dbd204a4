// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import { comparePeople, pairProbability, startWeights, type PairWeights } from '@palermo/evidence';
import type { FieldValues, FormField } from '@palermo/terms';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { birthYearOf } from '../case-file.ts';
import { formOf } from '../case-form.ts';
import { duplicateKeys } from '../name-search.ts';
import { findIdentities } from '../queries/list-cases.ts';
import { findCandidates, findWeights, type ComparedPair } from '../store-duplicates.ts';
import { findRowsByIds, type CaseRowListed } from '../store-list.ts';
import { describePerson, pairFields, pairOf, type CasePair } from './case-pair.ts';

/** Cases opened for comparison with one case at most. */
const candidatesMax = 60;

/** A case whose person the actor sees, opened in memory. */
export interface OpenedIdentity {
  readonly row: CaseRowListed;
  readonly values: FieldValues;
}

/** Opens the identity of cases, as far as the actor sees it. Cases of erased persons, and hidden ones, are absent. */
export async function openIdentities(
  scope: Scope,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, OpenedIdentity>> {
  const rows = await findRowsByIds(scope.db, caseIds, { alsoMerged: true });
  const identities = await findIdentities(scope, rows);
  return new Map(
    rows.flatMap((row) => {
      const values = identities.get(row.caseId);
      return values ? [[row.caseId, { row, values }] as const] : [];
    }),
  );
}

/** What the organisation's decisions taught, or what is known beforehand; weights of other fields than today's do not count. */
export async function weightsOf(scope: Scope): Promise<PairWeights> {
  const learnt = await findWeights(scope.db);
  return learnt?.fields.length === pairFields.length ? learnt : startWeights(pairFields);
}

/** What each of some cases was compared with. */
export interface Comparison {
  readonly pairs: readonly ComparedPair[];
  /** Every case whose identity was opened, for the audit. */
  readonly opened: ReadonlyMap<CaseId, OpenedIdentity>;
}

/** Compares each case with those that the index of names brings near it. */
export async function compareWithCandidates(
  scope: Scope,
  caseIds: readonly CaseId[],
  weights: PairWeights,
): Promise<Comparison> {
  const { fields } = formOf((await getNodeSettings(scope)).pack);
  const own = await openIdentities(scope, caseIds);
  const near = new Map<CaseId, CaseId[]>();
  for (const [caseId, identity] of own)
    near.set(caseId, await findCandidates(scope.db, caseId, keysOf(scope, fields, identity), candidatesMax));
  const others = [...new Set([...near.values()].flat())].filter((caseId) => !own.has(caseId));
  const opened = new Map([...own, ...(await openIdentities(scope, others))]);
  const distinct = new Map<string, CasePair>();
  for (const [caseId, found] of near)
    for (const other of found) {
      const pair = pairOf(caseId, other);
      if (opened.has(other)) distinct.set(`${pair.one} ${pair.other}`, pair);
    }
  return { pairs: scorePairs([...distinct.values()], opened, weights), opened };
}

/** Levels and chance of pairs of opened cases. */
export function scorePairs(
  pairs: readonly CasePair[],
  opened: ReadonlyMap<CaseId, OpenedIdentity>,
  weights: PairWeights,
): ComparedPair[] {
  if (pairs.length === 0) return [];
  const people = [...opened].map(([caseId, { row, values }]) => describePerson(caseId, values, row.registeredOn));
  const compare = comparePeople(pairFields, people);
  return pairs.map(({ one, other }) => {
    const levels = compare(one, other);
    return { one, other, levels, probability: pairProbability(pairFields, weights, levels) };
  });
}

function keysOf(
  { keyring }: Scope,
  fields: ReadonlyMap<string, FormField>,
  { row, values }: OpenedIdentity,
): ReturnType<typeof duplicateKeys> {
  return duplicateKeys(keyring, fields, values, birthYearOf(values, row.registeredOn));
}
