// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AssessmentResult } from '@palermo/contract';
import { pairedChange } from '@palermo/evidence';

/** Fewer than this are too few to say anything of, and would show what single people reached. */
export const pairsMin = 5;

/** Sums over those of one session who answered twice; null where they are fewer than five. As the wall gives them. */
export interface SessionSums {
  readonly pairs: number;
  readonly firstSum: number | null;
  readonly secondSum: number | null;
  readonly changeSum: number | null;
  readonly changeSquares: number | null;
}

/**
 * What assessments of some sessions show together. Sessions of fewer than five pairs are left out, so that the whole minus
 * the others never tells of a few.
 */
export function assessmentResultOf(sessions: readonly SessionSums[]): AssessmentResult {
  const told = sessions.filter(({ pairs }) => pairs >= pairsMin);
  const pairs = sumOf(told, (each) => each.pairs);
  const leftOut = sumOf(sessions, (each) => each.pairs) - pairs;
  if (pairs === 0) {
    return { pairs: 0, before: null, after: null, change: null, low: null, high: null, leftOut };
  }
  const changeSum = sumOf(told, (each) => each.changeSum);
  const changeSquares = sumOf(told, (each) => each.changeSquares);
  const { change, low, high } = pairedChange({ pairs, changeSum, changeSquares });
  return {
    pairs,
    before: shown(sumOf(told, (each) => each.firstSum) / pairs),
    after: shown(sumOf(told, (each) => each.secondSum) / pairs),
    change: shown(change),
    low: shown(Math.max(-100, low)),
    high: shown(Math.min(100, high)),
    leftOut,
  };
}

function sumOf(sessions: readonly SessionSums[], read: (sums: SessionSums) => number | null): number {
  return sessions.reduce((sum, each) => sum + (read(each) ?? 0), 0);
}

/** One decimal: more would look surer than it is. */
function shown(value: number): number {
  return Math.round(value * 10) / 10;
}
