// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { ScoredPairs } from './score-pairs.ts';

/**
 * One-to-one assignment across two files: the likeliest pair first, then the likeliest whose rows are both still free.
 *
 * @param pairs likeliest first
 * @returns places of the chosen pairs
 */
export function assignOneToOne({ one, other, bits }: ScoredPairs, rowCount: number, bitsFrom: number): number[] {
  const taken = new Uint8Array(rowCount);
  const chosen: number[] = [];
  for (let at = 0; at < bits.length && bits[at]! >= bitsFrom; at++) {
    if (taken[one[at]!] === 1 || taken[other[at]!] === 1) continue;
    taken[one[at]!] = 1;
    taken[other[at]!] = 1;
    chosen.push(at);
  }
  return chosen;
}
