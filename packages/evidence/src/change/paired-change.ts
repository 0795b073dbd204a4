// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { studentDeviate95 } from '../numbers/student.ts';

/** The sums over pairs: what changed in each, and the same squared. */
export interface PairedSums {
  readonly pairs: number;
  readonly changeSum: number;
  readonly changeSquares: number;
}

/** The mean change and the limits between which it lies. */
export interface PairedChange {
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/**
 * **Mean change within pairs** with its interval of 95%: how people who were asked the same before and after changed on
 * average, and how far that may lie from the change of all who might have been asked, if those who were came by chance. The
 * interval is Student's for paired differences ("Student", "The probable error of a mean", Biometrika 6 (1908) 1–25). It says
 * nothing of why they changed: without people who were not trained beside them, that stays open.
 *
 * Works from sums, so that nobody's own answers need to be known. Cost: that of `studentDeviate95`.
 *
 * @throws RangeError for fewer than two pairs
 * @example
 * pairedChange({ pairs: 5, changeSum: 100, changeSquares: 2250 }); // { change: 20, low: 10.1…, high: 29.8… }
 */
export function pairedChange({ pairs, changeSum, changeSquares }: PairedSums): PairedChange {
  if (!Number.isSafeInteger(pairs) || pairs < 2) throw new RangeError('A change with an interval needs two pairs.');
  const change = changeSum / pairs;
  const variance = Math.max(0, (changeSquares - pairs * change ** 2) / (pairs - 1));
  const half = studentDeviate95(pairs - 1) * Math.sqrt(variance / pairs);
  return { change, low: change - half, high: change + half };
}
