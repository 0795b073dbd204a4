// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Random } from '../random.ts';
import { logGamma } from './gamma.ts';

/** A draw from the standard normal (Marsaglia's polar method; the second of each pair is dropped to keep no state). */
export function drawNormal(random: Random): number {
  for (;;) {
    const one = 2 * random.next() - 1;
    const other = 2 * random.next() - 1;
    const square = one * one + other * other;
    if (square > 0 && square < 1) return one * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * A draw from the gamma distribution with a shape and scale 1.
 *
 * Source: Marsaglia, G. & Tsang, W. W. (2000). A simple method for generating gamma variables. *ACM TOMS* 26, 363–372.
 */
export function drawGamma(shape: number, random: Random): number {
  if (!(shape > 0)) throw new RangeError(`a shape lies above 0, not at ${shape}`);
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const width = shape - 1 / 3;
  const slope = 1 / Math.sqrt(9 * width);
  for (;;) {
    const normal = drawNormal(random);
    const cube = (1 + slope * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * normal * normal + width * (1 - cube + Math.log(cube))) return width * cube;
  }
}

/** The logarithm of a draw from the gamma distribution, which for small shapes would underflow. */
export function drawLogGamma(shape: number, random: Random): number {
  if (shape >= 1) return Math.log(drawGamma(shape, random));
  return Math.log(drawGamma(shape + 1, random)) + Math.log(1 - random.next()) / shape;
}

/** A draw from the beta distribution. */
export function drawBeta(first: number, second: number, random: Random): number {
  const one = drawGamma(first, random);
  const other = drawGamma(second, random);
  // Both can underflow to 0 for tiny shapes; then one end has all of it.
  if (one + other === 0) return random.next() < first / (first + second) ? 1 : 0;
  return one / (one + other);
}

/**
 * A draw from the Poisson distribution: by inversion below a mean of 10, by transformed rejection from there.
 *
 * Source: Hörmann, W. (1993). The transformed rejection method for generating Poisson random variables. *Insurance:
 * Mathematics and Economics* 12, 39–45 (algorithm PTRS).
 */
export function drawPoisson(mean: number, random: Random): number {
  if (mean < 10) {
    let count = 0;
    let product = random.next();
    for (const limit = Math.exp(-mean); product > limit; product *= random.next()) count++;
    return count;
  }
  const width = 0.931 + 2.53 * Math.sqrt(mean);
  const offset = -0.059 + 0.02483 * width;
  const squeeze = 0.9277 - 3.6224 / (width - 2);
  for (;;) {
    const across = random.next() - 0.5;
    const up = 1 - random.next();
    const side = 0.5 - Math.abs(across);
    const count = Math.floor(((2 * offset) / side + width) * across + mean + 0.43);
    if (side >= 0.07 && up <= squeeze) return count;
    if (count < 0 || (side < 0.013 && up > side)) continue;
    const height = Math.log(up * (1.1239 + 1.1328 / (width - 3.4))) - Math.log(offset / (side * side) + width);
    if (height <= count * Math.log(mean) - mean - logGamma(count + 1)) return count;
  }
}

/**
 * Successes in a number of tries: by waiting times where few are expected, by transformed rejection otherwise.
 *
 * Source: Hörmann, W. (1993). The generation of binomial random variates. *Journal of Statistical Computation and
 * Simulation* 46, 101–110 (algorithm BTRS).
 */
export function drawBinomial(tries: number, chance: number, random: Random): number {
  if (chance <= 0 || tries === 0) return 0;
  if (chance >= 1) return tries;
  if (chance > 0.5) return tries - drawBinomial(tries, 1 - chance, random);
  return tries * chance < 10 ? drawByWaiting(tries, chance, random) : drawByRejection(tries, chance, random);
}

function drawByWaiting(tries: number, chance: number, random: Random): number {
  const logMiss = Math.log1p(-chance);
  let successes = 0;
  let position = 0;
  for (;;) {
    position += Math.floor(Math.log(1 - random.next()) / logMiss) + 1;
    if (position > tries) return successes;
    successes++;
  }
}

function drawByRejection(tries: number, chance: number, random: Random): number {
  const spread = Math.sqrt(tries * chance * (1 - chance));
  const width = 1.15 + 2.53 * spread;
  const offset = -0.0873 + 0.0248 * width + 0.01 * chance;
  const centre = tries * chance + 0.5;
  const squeeze = 0.92 - 4.2 / width;
  const scale = (2.83 + 5.1 / width) * spread;
  const logOdds = Math.log(chance / (1 - chance));
  const mode = Math.floor((tries + 1) * chance);
  const atMode = logGamma(mode + 1) + logGamma(tries - mode + 1);
  for (;;) {
    const across = random.next() - 0.5;
    const up = 1 - random.next();
    const side = 0.5 - Math.abs(across);
    const count = Math.floor(((2 * offset) / side + width) * across + centre);
    if (count < 0 || count > tries) continue;
    if (side >= 0.07 && up <= squeeze) return count;
    const height = Math.log((up * scale) / (offset / (side * side) + width));
    const exact = atMode - logGamma(count + 1) - logGamma(tries - count + 1) + (count - mode) * logOdds;
    if (height <= exact) return count;
  }
}
