// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { drawBinomial } from '../numbers/draws.ts';
import { normalDistribution, normalQuantile } from '../numbers/normal.ts';
import { createRandom, type Random } from '../random.ts';
import { totalObserved } from './overlap-table.ts';

/** Gives the estimate for a table of counts by history; undefined when the table has none. */
export type Estimator = (counts: Float64Array) => number | undefined;

/** A bias-corrected and accelerated interval with what it rests on. */
export interface BootstrapInterval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Bias correction: the normal quantile of the share of replicates below the estimate. */
  readonly biasCorrection: number;
  readonly acceleration: number;
  readonly replicateCount: number;
  /** Replicates in which nothing could be estimated; they are left out. */
  readonly notEstimableCount: number;
  /** Share of replicates above ten times the estimate. */
  readonly explodingShare: number;
  /** True where a limit is the most extreme replicate: more replicates would move it. */
  readonly limitIsExtreme: boolean;
  /** Least, lower quartile, median, upper quartile and largest replicate. */
  readonly quartiles: readonly number[];
}

/** One resample of a table: as many people, each history in proportion to its count. */
export function resample(counts: Float64Array, random: Random): Float64Array {
  const drawn = new Float64Array(counts.length);
  let left = totalObserved(counts);
  let mass = left;
  // A multinomial as a chain of binomials, history by history.
  for (let history = 1; history < counts.length && left > 0; history++) {
    const weight = counts[history]!;
    if (weight === 0) continue;
    const taken = weight >= mass ? left : drawBinomial(left, weight / mass, random);
    drawn[history] = taken;
    left -= taken;
    mass -= weight;
  }
  return drawn;
}

/**
 * **Acceleration by the jackknife**: how the standard error changes with the estimate, from leaving out one person of each
 * observed history in turn. Histories whose removal leaves nothing to estimate are left out.
 *
 * Source: Efron, B. & Tibshirani, R. J. (1993). *An Introduction to the Bootstrap*, section 14.3.
 */
function findAcceleration(counts: Float64Array, estimate: Estimator): number {
  const values: { weight: number; estimate: number }[] = [];
  for (let history = 1; history < counts.length; history++) {
    const weight = counts[history]!;
    if (weight === 0) continue;
    const less = Float64Array.from(counts);
    less[history]! -= 1;
    const left = estimate(less);
    if (left !== undefined) values.push({ weight, estimate: left });
  }
  return accelerationOf(values);
}

/** The acceleration from jackknife estimates and the number of people that each stands for. */
export function accelerationOf(values: readonly { readonly weight: number; readonly estimate: number }[]): number {
  const people = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0) / people;
  let squares = 0;
  let cubes = 0;
  for (const { weight, estimate } of values) {
    const residual = mean - estimate;
    squares += weight * residual ** 2;
    cubes += weight * residual ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/**
 * **Sample quantile, type 8**: median-unbiased whatever the distribution.
 *
 * Source: Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. *American Statistician* 50, 361–365.
 *
 * @param sorted values in ascending order, at least one
 * @param share from 0 to 1
 */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  const count = sorted.length;
  if (count === 0) throw new RangeError('a quantile needs at least one value');
  const position = count * share + (share + 1) / 3;
  const fuzz = 4 * Number.EPSILON;
  const below = Math.floor(position + fuzz);
  const weight = Math.abs(position - below) < fuzz ? 0 : position - below;
  const at = (index: number): number => sorted[Math.min(Math.max(index, 1), count) - 1]!;
  return weight === 0 ? at(below) : (1 - weight) * at(below) + weight * at(below + 1);
}

export interface IntervalInput {
  readonly estimate: number;
  readonly replicates: readonly number[];
  readonly acceleration: number;
  /** Coverage aimed at, for instance 0.95. */
  readonly level: number;
  readonly notEstimableCount?: number;
}

/**
 * **Bias-corrected and accelerated (BCa) interval** from replicates. Replicates equal to the estimate count as not below
 * it, as SparseMSE does.
 *
 * Source: Efron, B. (1987). Better bootstrap confidence intervals. *JASA* 82, 171–185. DiCiccio, T. J. & Efron, B. (1996).
 */
export function bcaInterval(input: IntervalInput): BootstrapInterval {
  const { estimate, replicates, acceleration, level, notEstimableCount = 0 } = input;
  const sorted = Float64Array.from(replicates).toSorted();
  const below = replicates.filter((replicate) => replicate < estimate).length;
  const biasCorrection = normalQuantile(below / replicates.length);
  const limit = (share: number): number => {
    const shifted = biasCorrection + normalQuantile(share);
    const adjusted = biasCorrection + shifted / (1 - acceleration * shifted);
    return quantileSorted(sorted, Number.isNaN(adjusted) ? share : normalDistribution(adjusted));
  };
  const lower = limit((1 - level) / 2);
  const upper = limit((1 + level) / 2);
  return {
    lower,
    upper,
    level,
    biasCorrection,
    acceleration,
    replicateCount: replicates.length,
    notEstimableCount,
    explodingShare: replicates.filter((replicate) => replicate > 10 * estimate).length / replicates.length,
    limitIsExtreme: lower === sorted[0] || upper === sorted.at(-1),
    quartiles: [0, 0.25, 0.5, 0.75, 1].map((share) => quantileSorted(sorted, share)),
  };
}

export interface BootstrapOptions {
  readonly replicateCount: number;
  readonly seed: number | string;
  readonly level?: number;
}

/** Which replicates to draw: from the first, up to but not including the last. */
export interface ReplicateRange {
  readonly seed: number | string;
  readonly from: number;
  readonly to: number;
}

/**
 * **Estimates of resamples**, the whole choice of a model made again in each. Replicate number i draws from a seed of its
 * own, so that any division of the work gives the same replicates.
 *
 * @returns one estimate a replicate, NaN where a replicate has none
 */
export function estimateReplicates(
  counts: Float64Array,
  estimate: Estimator,
  { seed, from, to }: ReplicateRange,
): Float64Array {
  return Float64Array.from({ length: to - from }, (_, index) => {
    const drawn = resample(counts, createRandom(`${seed} replicate ${from + index}`));
    return estimate(drawn) ?? Number.NaN;
  });
}

/**
 * **Bootstrap interval from replicates** that were estimated before, NaN where one has no estimate.
 *
 * @returns undefined when the table itself has no estimate, or no replicate has one
 */
export function intervalOfReplicates(
  counts: Float64Array,
  estimate: Estimator,
  { replicates, level = 0.95 }: { readonly replicates: Float64Array; readonly level?: number },
): BootstrapInterval | undefined {
  const whole = estimate(counts);
  const estimable = Array.from(replicates.filter((replicate) => !Number.isNaN(replicate)));
  if (whole === undefined || estimable.length === 0) return undefined;
  return bcaInterval({
    estimate: whole,
    replicates: estimable,
    acceleration: findAcceleration(counts, estimate),
    level,
    notEstimableCount: replicates.length - estimable.length,
  });
}

/**
 * **Bootstrap interval of an estimate**: `estimateReplicates` and `intervalOfReplicates` in one.
 *
 * @returns undefined when the table itself has no estimate, or no replicate has one
 */
export function bootstrapInterval(
  counts: Float64Array,
  estimate: Estimator,
  { replicateCount, seed, level = 0.95 }: BootstrapOptions,
): BootstrapInterval | undefined {
  const replicates = estimateReplicates(counts, estimate, { seed, from: 0, to: replicateCount });
  return intervalOfReplicates(counts, estimate, { replicates, level });
}
