// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Bounds, SumEquation } from '../tables/propagate-bounds.ts';
import type { SolvedSums } from './solve-sums.ts';

export interface TightBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** For numbers that several sums narrow only together: those sums. */
  readonly because: ReadonlyMap<number, readonly number[]>;
  /** False where too many numbers hang together for the exact bounds to be calculated. */
  readonly isExact: boolean;
}

export function tightenComponent(
  _start: readonly Bounds[],
  _equations: readonly SumEquation[],
  { low, high }: SolvedSums,
): TightBounds {
  return { low, high, because: new Map(), isExact: true };
}
