// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findSimilarCases as endpoint, inputOf, type CaseId } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { findPairsOf } from '../../store-duplicates.ts';
import { findMergesOf } from '../../store-merges.ts';
import { describeRows } from '../../queries/list-cases.ts';
import { pairOf, presentPair, type PairRow } from '../case-pair.ts';
import { compareWithCandidates, openIdentities, scorePairs, weightsOf } from '../compare-cases.ts';

/** Chance from which a case is named beside another, and cases named at most. */
const probabilityMin = 0.3;
const matchesMax = 10;

/**
 * Cases that may be of the same person as one: those that were decided to be, and candidates that nobody decided about,
 * most probable first.
 */
export const findSimilarCases = defineQuery({
  name: 'cases.findSimilar',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId }) {
    const weights = await weightsOf(scope);
    const { pairs, opened } = await compareWithCandidates(scope, [caseId], weights);
    const own = opened.get(caseId);
    if (!own) throw new AppError('record.not-found');
    const decided = new Map(
      (await findPairsOf(scope.db, caseId)).map((pair) => [otherOf(pair, caseId), pair.decision]),
    );
    const same = [...decided].flatMap(([other, decision]) => (decision === 'same' ? [other] : []));
    const linked = await openIdentities(scope, same);
    const all = new Map([...opened, ...linked]);
    const scored = new Map(pairs.map((pair) => [otherOf(pair, caseId), pair]));
    const missing = [...linked.keys()].filter((other) => !scored.has(other)).map((other) => pairOf(caseId, other));
    for (const pair of scorePairs(missing, all, weights)) scored.set(otherOf(pair, caseId), pair);
    // Files that are one already need no telling.
    const merges = await findMergesOf(scope.db, caseId);
    const joined = new Set(merges.flatMap(({ keptCase, mergedCase }) => [keptCase, mergedCase]));
    const shown = [...scored]
      .filter(([other]) => !joined.has(other))
      .map(([other, pair]) => ({ other, pair: { ...pair, decision: decided.get(other) ?? null } satisfies PairRow }))
      .filter(({ pair }) => pair.decision === 'same' || (pair.decision === null && pair.probability >= probabilityMin))
      .toSorted((a, b) => b.pair.probability - a.pair.probability || (a.other < b.other ? -1 : 1))
      .slice(0, matchesMax);
    const items = await describeRows(
      scope,
      shown.flatMap(({ other }) => all.get(other)?.row ?? []),
    );
    const itemOf = new Map(items.map((item) => [item.id, item]));
    const matches = shown.flatMap(({ other, pair }) => {
      const item = itemOf.get(other);
      return item ? [{ ...presentPair(pair, weights), case: item }] : [];
    });
    return {
      response: { matches },
      openedIds: [...all.keys()],
    };
  },
  audit: (_input, { openedIds, response }) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: openedIds,
    details: { matches: response.matches.length },
  }),
});

function otherOf({ one, other }: { readonly one: CaseId; readonly other: CaseId }, caseId: CaseId): CaseId {
  return one === caseId ? other : one;
}
