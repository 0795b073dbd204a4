// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';

const exactMax = 2 ** 53;

/**
 * **Discrete Laplace noise**: a whole number x with chance in proportion to exp(−|x| / scale).
 *
 * Sampled exactly, by coin tosses with rational chances; no logarithm is taken, so no low bit of a floating-point number can
 * betray what the noise was added to.
 *
 * Source: Canonne, C., Kamath, G., & Steinke, T. (2020). The discrete Gaussian for differential privacy. *NeurIPS*,
 * Algorithm 2. Mironov, I. (2012). On significance of the least significant bits for differential privacy. *CCS*, 650–661.
 *
 * Cost: about ten whole numbers drawn.
 *
 * @param scale a whole number from 1
 * @throws RangeError for another scale
 */
export function discreteLaplace(scale: number, random: Random): number {
  if (!Number.isInteger(scale) || scale < 1) throw new RangeError(`scale must be a whole number from 1, not ${scale}`);
  for (;;) {
    const part = wholeBelow(scale, random);
    if (!tossExponential(part, scale, random)) continue;
    let whole = 0;
    while (tossExponential(1, 1, random)) whole += 1;
    const size = part + scale * whole;
    const negative = random.integer(2) === 1;
    // Zero would come twice as often as it should.
    if (negative && size === 0) continue;
    return negative ? -size : size;
  }
}

/**
 * **Discrete Gaussian noise**: a whole number x with chance in proportion to exp(−x² / (2 · variance)).
 *
 * Adding it to a count that one person changes by at most 1 is (1 / (2 · variance))-zCDP, like continuous Gaussian noise.
 * The variance is rounded up a little (`roundUpVariance`) so that all chances are ratios of whole numbers. Sampled exactly, as
 * `discreteLaplace`, but for candidates whose chance is below e⁻⁶⁴.
 *
 * Source: Canonne, Kamath & Steinke (2020), Algorithm 3.
 *
 * Cost: about thirty whole numbers drawn.
 *
 * @throws RangeError for a variance that is not above 0, or above 10¹²
 * @example
 * count + discreteGaussian(variance, random);
 */
export function discreteGaussian(variance: number, random: Random): number {
  const { scale, shift, unit, denominator } = gaussianPlan(variance);
  for (;;) {
    const candidate = discreteLaplace(scale, random);
    const numerator = (unit * Math.abs(candidate) - shift) ** 2;
    if (numerator > denominator * 64) continue;
    if (tossExponential(numerator, denominator, random)) return candidate;
  }
}

/** The `variance` of the formula that `discreteGaussian` really draws with: at most a sixteenth, or one part in a hundred, more. */
export function roundUpVariance(variance: number): number {
  return gaussianPlan(variance).variance;
}

/**
 * Candidates y of discrete Laplace noise are accepted with chance exp(−(|y| − variance / scale)² / (2 · variance)), written
 * here as exp(−(unit · |y| − shift)² / denominator) in whole numbers.
 */
function gaussianPlan(variance: number): {
  readonly variance: number;
  readonly scale: number;
  readonly unit: number;
  readonly shift: number;
  readonly denominator: number;
} {
  if (!(variance > 0 && variance <= 1e12))
    throw new RangeError(`variance must be above 0, up to 10¹², not ${variance}`);
  const scale = Math.floor(Math.sqrt(variance)) + 1;
  if (variance >= 10_000) {
    const shift = Math.ceil(variance / scale);
    return { variance: shift * scale, scale, unit: 1, shift, denominator: 2 * shift * scale };
  }
  const shift = Math.ceil(variance * 16);
  return { variance: shift / 16, scale, unit: 16 * scale, shift, denominator: 32 * shift * scale * scale };
}

/** True with chance exp(−numerator / denominator). */
function tossExponential(numerator: number, denominator: number, random: Random): boolean {
  let left = numerator;
  for (; left > denominator; left -= denominator) if (!tossAtMostOne(denominator, denominator, random)) return false;
  return tossAtMostOne(left, denominator, random);
}

/** The same for a ratio of at most 1 (von Neumann's series). */
function tossAtMostOne(numerator: number, denominator: number, random: Random): boolean {
  let round = 1;
  while (wholeBelow(denominator * round, random) < numerator) round += 1;
  return round % 2 === 1;
}

/** A whole number below any other up to 2⁵³. */
function wholeBelow(below: number, random: Random): number {
  if (below <= 4_294_967_296) return random.integer(below);
  const limit = exactMax - (exactMax % below);
  for (;;) {
    const drawn = random.integer(2_097_152) * 4_294_967_296 + random.integer(4_294_967_296);
    if (drawn < limit) return drawn % below;
  }
}
