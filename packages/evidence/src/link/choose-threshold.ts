// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { chanceOf } from './agreement-model.ts';

/** Where pairs are parted into same and different, and how well that is expected to do. */
export interface Threshold {
  /** Chance from which two rows are taken for one person. */
  readonly probability: number;
  /** F1 that is expected if the chances are right. */
  readonly expectedF1: number;
}

/**
 * The threshold with the greatest expected F1, from the chances alone, without labels: of the k likeliest pairs, Σ chance
 * are expected to be right, and Σ of all chances to exist. Taking none has an F1 of 1 where none exists, so that a file in which
 * no pair is likely gets none.
 *
 * Source: Ye, N., Chai, K. M. A., Lee, W. S., & Chieu, H. L. (2012). Optimizing F-measures: a tale of two approaches. *ICML*.
 *
 * @param bits log odds of all pairs worth considering, greatest first
 */
export function chooseThreshold(bits: Float64Array): Threshold {
  const existing = bits.reduce((sum, weight) => sum + chanceOf(weight), 0);
  const noneExists = Math.exp(bits.reduce((sum, weight) => sum + Math.log1p(-chanceOf(weight)), 0));
  let right = 0;
  let best: Threshold = { probability: 0.5, expectedF1: noneExists };
  for (const [at, weight] of bits.entries()) {
    right += chanceOf(weight);
    const expectedF1 = (2 * right) / (at + 1 + existing);
    if (expectedF1 > best.expectedF1) best = { probability: chanceOf(weight), expectedF1 };
  }
  // A pair is worth taking when its chance is above half the F1 reached.
  return { ...best, probability: Math.min(0.5, best.expectedF1 / 2 || 0.5) };
}
