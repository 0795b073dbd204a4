// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * **δ of zero-concentrated differential privacy**: the least δ for which ρ-zCDP gives (ε, δ)-differential privacy, as far
 * as Rényi divergences can tell.
 *
 * Minimises exp((α − 1)(αρ − ε)) (1 − 1/α)^α / (α − 1) over α > 1; every α gives a valid bound, so that an inexact minimum
 * is still safe.
 *
 * Source: Canonne, C., Kamath, G., & Steinke, T. (2020). The discrete Gaussian for differential privacy. *NeurIPS*,
 * Proposition 12 and Corollary 13. arXiv:2004.00010.
 *
 * Cost: a hundred evaluations.
 *
 * @throws RangeError for a ρ or an ε that is not above 0
 */
export function deltaOf(rho: number, epsilon: number): number {
  assertPositive('rho', rho);
  assertPositive('epsilon', epsilon);
  const logDelta = (logExcess: number): number => {
    const excess = Math.exp(logExcess);
    const alpha = 1 + excess;
    return excess * (alpha * rho - epsilon) + alpha * (logExcess - Math.log1p(excess)) - logExcess;
  };
  // Golden section search over the logarithm of α − 1.
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = -20;
  let high = 25;
  for (let step = 0; step < 100; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (logDelta(left) < logDelta(right)) high = right;
    else low = left;
  }
  return Math.min(1, Math.exp(logDelta((low + high) / 2)));
}

/**
 * **Privacy budget as ρ**: the largest ρ for which ρ-zCDP gives (ε, δ)-differential privacy, rounded to the safe side.
 *
 * Budgets in ρ add up exactly over Gaussian noise, which those in ε do not. The noise that (ε, δ) then asks for is 0.81
 * (ε = 1) to 0.92 (ε = 12) of what the usual closed formula, ε = ρ + 2√(ρ ln(1/δ)), asks for.
 *
 * Source: as `deltaOf`.
 *
 * @throws RangeError for an ε that is not above 0, or a δ outside 0 to 1
 * @example
 * concentrationFor(12, 1e-6); // 2.1
 */
export function concentrationFor(epsilon: number, delta: number): number {
  assertPositive('epsilon', epsilon);
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must lie between 0 and 1, not at ${delta}`);
  // ρ-zCDP with ρ = ε costs more than (ε, δ) for every δ that is of use; bisection keeps `low` within the budget.
  let low = 0;
  let high = epsilon;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (middle > 0 && deltaOf(middle, epsilon) <= delta) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * **ε of zero-concentrated differential privacy**: the least ε for which ρ-zCDP gives (ε, δ)-differential privacy, rounded to
 * the safe side. What several releases have spent together is the ε of the sum of their ρ.
 *
 * @throws RangeError for a ρ that is not above 0, or a δ outside 0 to 1
 */
export function epsilonOf(rho: number, delta: number): number {
  assertPositive('rho', rho);
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must lie between 0 and 1, not at ${delta}`);
  let low = 0;
  let high = rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (deltaOf(rho, middle) <= delta) high = middle;
    else low = middle;
  }
  return high;
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be a finite number above 0, not ${value}`);
}
