// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createExplainer, type PairExplanation, type ScoredPairs } from '@palermo/evidence';
import { csvText } from '@palermo/node';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Linkage } from './run-linkage.ts';

export interface ExplainedPair extends PairExplanation {
  /** Id in the first file. */
  readonly left: string;
  readonly right: string;
}

/** Explains pairs by their places among the scored ones. */
export function explainPlaces({ plan }: Linkage, scored: ScoredPairs, places: readonly number[]): ExplainedPair[] {
  const { ids, exchanged } = plan.prepared;
  const explain = createExplainer(plan.records, plan.model);
  return places.map((at) => {
    const [one, other] = [scored.one[at] ?? 0, scored.other[at] ?? 0];
    const [left = '', right = ''] = exchanged ? [ids[other], ids[one]] : [ids[one], ids[other]];
    return { left, right, ...explain(one, other) };
  });
}

/** Writes why each pair was taken: its chance, the bits of each column, and the same in words. */
export async function writeReasons(
  path: string,
  linkage: Linkage,
  scored: ScoredPairs,
  places: readonly number[],
): Promise<void> {
  const names = linkage.plan.records.fields.map(({ name }) => name);
  const columns = ['left', 'right', 'probability', 'bits', 'start bits', ...names.map((name) => `${name} bits`), 'why'];
  const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
  function* rows(): Generator<(string | number)[]> {
    for (const pair of explainPlaces(linkage, scored, places)) {
      yield [
        pair.left,
        pair.right,
        round(pair.probability, 6),
        round(pair.bits, 2),
        round(pair.startBits, 2),
        ...pair.fields.map(({ bits }) => round(bits, 2)),
        pair.fields.map(({ words }) => words).join('; '),
      ];
    }
  }
  await writeAtomically(path, csvText(columns, rows()));
}
