// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { chanceOf } from './agreement-model.ts';

/** Pairs that a decision counts for: one that somebody looked at tells more than one that is only likely. */
export const PAIRS_PER_DECISION = 4;

const ROUNDS_MAX = 50;
/** The furthest that one round moves, in bits: far from the best shift the curve says little. */
const STEP_MAX = 2;

/** What was learnt about a pair that somebody decided about, and what they decided. */
export interface WeighedDecision {
  readonly bits: number;
  readonly same: boolean;
}

/**
 * The shift of all weights, in bits, that explains decisions best, held back by a normal prior on it (Newton's method).
 *
 * @param shiftBits how far decisions may move the start, in bits: the standard deviation that is assumed
 */
export function bestShift(decided: readonly WeighedDecision[], shiftBits: number): number {
  const held = 1 / shiftBits ** 2 / Math.LN2;
  let shift = 0;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let slope = -shift * held;
    let curve = held;
    for (const { bits, same } of decided) {
      const chance = chanceOf(bits + shift);
      slope += (same ? 1 : 0) - chance;
      curve += chance * (1 - chance) * Math.LN2;
    }
    const step = Math.max(-STEP_MAX, Math.min(STEP_MAX, slope / curve));
    shift += step;
    if (Math.abs(step) < 1e-6) break;
  }
  return shift;
}
