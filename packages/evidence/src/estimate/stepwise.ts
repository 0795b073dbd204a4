// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { logPoissonAtLeast, logPoissonAtMost } from '../numbers/poisson-tails.ts';
import { rememberExistence, type CheckExistence, type ExistenceCode } from './existence.ts';
import { allPairs } from './log-linear-model.ts';
import { overlapsOf } from './overlap-table.ts';
import { fitPoisson, type PoissonFit } from './poisson-fit.ts';

/** A pair of lists as it was looked at in one step. */
export interface PairTrial {
  /** Bitmask of the two lists. */
  readonly pair: number;
  /** People on both. */
  readonly overlap: number;
  /** People on both that the present model expects. */
  readonly expected: number;
  /** Logarithm of the smaller tail probability of the overlap. */
  readonly logP: number;
}

export interface StepwiseStep {
  /** Estimate before the step. */
  readonly estimateBefore: number;
  readonly trials: readonly PairTrial[];
  readonly chosen: number | undefined;
}

export type StepwiseEstimate =
  | {
      readonly status: 'estimable';
      readonly fit: PoissonFit;
      /** Chosen pairs in the order of their choice, as bitmasks. */
      readonly pairs: readonly number[];
      readonly steps: readonly StepwiseStep[];
    }
  | { readonly status: 'not-estimable'; readonly because: ExistenceCode | 'no-convergence' };

export interface StepwiseOptions {
  /** A pair is added when its tail probability lies below this; from 0 to 1. */
  readonly threshold?: number;
  readonly checkExistence?: CheckExistence;
}

/**
 * **Stepwise choice of pairs of lists**: from the model in which lists are independent, the pair whose overlap is least
 * likely under the present model is added, as long as its smaller Poisson tail lies below the threshold and the new
 * model has an estimate; then the model is fitted again. Tails are compared as logarithms, because underflow would make
 * ties; ties go to the first pair in the order 1–2, 1–3, …, 2–3, …
 *
 * Source: Chan, L., Silverman, B. W. & Vincent, K. (2021). Multiple systems estimation for sparse capture data:
 * inferential challenges when there are nonoverlapping lists. *JASA* 116(535), 1297–1306, section 4.
 *
 * Cost: one fit a step and one linear program for each addition that is tried.
 */
export function estimateStepwise(
  counts: Float64Array,
  { threshold = 0.02, checkExistence = rememberExistence() }: StepwiseOptions = {},
): StepwiseEstimate {
  const listCount = Math.log2(counts.length);
  const overlaps = overlapsOf(counts);
  const pairs: number[] = [];
  const steps: StepwiseStep[] = [];
  const code = checkExistence({ listCount, interactions: [] }, counts);
  if (code !== 0) return { status: 'not-estimable', because: code };
  let fit = fitPoisson({ listCount, interactions: [] }, counts);
  while (fit !== undefined) {
    const trials = allPairs(listCount)
      .filter((pair) => !pairs.includes(pair))
      .map((pair) => tryPair(pair, overlaps[pair]!, fit!));
    const chosen = choosePair(trials, { threshold, pairs, listCount, counts, checkExistence });
    steps.push({ estimateBefore: fit.estimate, trials, chosen });
    if (chosen === undefined) return { status: 'estimable', fit, pairs, steps };
    pairs.push(chosen);
    fit = fitPoisson({ listCount, interactions: [...pairs] }, counts);
  }
  return { status: 'not-estimable', because: 'no-convergence' };
}

function tryPair(pair: number, overlap: number, { expected, reduced }: PoissonFit): PairTrial {
  let mean = 0;
  for (const cell of reduced.cells) if ((cell & pair) === pair) mean += expected[cell]!;
  const logP = Math.min(logPoissonAtMost(overlap, mean), logPoissonAtLeast(overlap, mean));
  return { pair, overlap, expected: mean, logP };
}

interface Choice {
  readonly threshold: number;
  readonly pairs: readonly number[];
  readonly listCount: number;
  readonly counts: Float64Array;
  readonly checkExistence: CheckExistence;
}

function choosePair(
  trials: readonly PairTrial[],
  { threshold, pairs, listCount, counts, checkExistence }: Choice,
): number | undefined {
  const limit = Math.log(threshold);
  return trials
    .filter(({ logP }) => logP < limit)
    .toSorted((one, other) => one.logP - other.logP)
    .find(({ pair }) => checkExistence({ listCount, interactions: [...pairs, pair] }, counts) === 0)?.pair;
}
