// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { logGamma } from './gamma.ts';

/** Logarithm of P(X = count) for a Poisson X. */
export function logPoisson(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 0 : -Infinity;
  return count * Math.log(mean) - mean - logGamma(count + 1);
}

/** Logarithm of P(X ≤ count) for a Poisson X, summed downward from count, so that it never underflows. */
export function logPoissonAtMost(count: number, mean: number): number {
  if (count > mean + 12 * Math.sqrt(mean) + 12) return 0;
  let sum = 1;
  let term = 1;
  for (let below = count; below > 0 && term > sum * 1e-17; below--) {
    term *= below / mean;
    sum += term;
  }
  return Math.min(0, logPoisson(count, mean) + Math.log(sum));
}

/** Logarithm of P(X ≥ count) for a Poisson X, summed upward from count. */
export function logPoissonAtLeast(count: number, mean: number): number {
  if (count === 0 || count < mean - 12 * Math.sqrt(mean) - 12) return 0;
  let sum = 1;
  let term = 1;
  for (let above = count + 1; term > sum * 1e-17 || above <= mean; above++) {
    term *= mean / above;
    sum += term;
  }
  return Math.min(0, logPoisson(count, mean) + Math.log(sum));
}
