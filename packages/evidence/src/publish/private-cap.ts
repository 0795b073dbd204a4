// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';

export interface PrivateCapOptions {
  /** Caps to choose from, ascending, known without looking at the data; no value exceeds the last. */
  readonly caps: readonly number[];
  /** What a cap costs besides what it cuts off, in the same unit; known without looking at the data. */
  readonly costOf: (cap: number) => number;
  /** Budget: the result is ρ-zCDP when one person adds or removes one value. */
  readonly rho: number;
  readonly random: Random;
}

/**
 * **Differentially private cap**: where to cut values off, so that what is cut off and what the cap itself costs are least
 * together. Noise grows with the cap, and people above it lose what exceeds it.
 *
 * By the exponential mechanism over caps that are public, never over the data's own maximum, which would give that away.
 *
 * Source: McSherry, F., & Talwar, K. (2007). Mechanism design via differential privacy. *FOCS*, 94–103. Its budget, ε² / 8 in
 * ρ: Cesar, M., & Rogers, R. (2021). Bounding, concentrating, and truncating. *ALT*, 421–457.
 *
 * Cost: linear in values, and in the largest cap.
 *
 * @param values whole numbers from 0 to the largest cap
 * @throws RangeError for another value
 */
export function privateCap(values: Uint32Array, { caps, costOf, rho, random }: PrivateCapOptions): number {
  const largest = caps.at(-1) ?? 0;
  const excess = excessOver(values, largest);
  const epsilon = Math.sqrt(8 * rho);
  let best = largest;
  let bestScore = -Infinity;
  for (const cap of caps) {
    // One person changes the excess by at most the largest cap, so this changes by at most 1.
    const quality = -(costOf(cap) + excess[cap]!) / largest;
    // Gumbel noise makes the largest score a draw by the exponential mechanism.
    const score = (epsilon * quality) / 2 - Math.log(-Math.log(random.next() + 2 ** -54));
    if (score > bestScore) [best, bestScore] = [cap, score];
  }
  return best;
}

/** For every cap, the sum of what exceeds it. */
function excessOver(values: Uint32Array, largest: number): Float64Array {
  const countAbove = new Float64Array(largest + 1);
  for (const value of values) {
    if (value > largest) throw new RangeError(`no value may exceed ${largest}, and one is ${value}`);
    if (value > 0) countAbove[value - 1]! += 1;
  }
  const excess = new Float64Array(largest + 1);
  for (let cap = largest - 1; cap >= 0; cap--) {
    countAbove[cap]! += countAbove[cap + 1]!;
    excess[cap] = excess[cap + 1]! + countAbove[cap]!;
  }
  return excess;
}
