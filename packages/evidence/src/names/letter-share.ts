// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { editDistanceUnits } from '../link/compare-units.ts';

/** Letters past this many are not compared; the distance counts no further. */
const LETTERS_MAX = 240;
const units = new Uint16Array(2 * LETTERS_MAX);

/**
 * The share of letters that two words have in common in order: 1 less the edits from one to the other (insertions, deletions,
 * substitutions, exchanges of neighbours) over the letters of the longer.
 *
 * @returns 0 to 1; symmetric; 1 for two empty words
 */
export function letterShare(first: string, second: string): number {
  if (first === second) return 1;
  const [one, other] = [Math.min(first.length, LETTERS_MAX), Math.min(second.length, LETTERS_MAX)];
  for (let index = 0; index < one; index++) units[index] = first.charCodeAt(index);
  for (let index = 0; index < other; index++) units[one + index] = second.charCodeAt(index);
  const longer = Math.max(one, other);
  return 1 - editDistanceUnits(units, 0, one, one, one + other, longer) / longer;
}
