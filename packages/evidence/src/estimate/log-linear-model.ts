// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { overlapsOf } from './overlap-table.ts';

/**
 * A log-linear model of overlaps: log μ of a history is the sum of the parameters of all its subsets in the model. The
 * parameters are the constant, one for each list, and the chosen interactions, each a bitmask of two or more lists.
 */
export interface LogLinearModel {
  readonly listCount: number;
  /** Interactions, each a bitmask; an interaction stands with all those within it (the model is hierarchical). */
  readonly interactions: readonly number[];
}

/** What is left of a model to be fitted once the parameters that lie at −∞ are set apart. */
export interface ReducedModel {
  /** Parameters that are fitted, as bitmasks; the constant 0 first. */
  readonly parameters: readonly number[];
  /** Parameters whose overlap is empty: their maximum likelihood estimate is −∞. They still count in AIC and BIC. */
  readonly emptyParameters: readonly number[];
  /** Histories that are fitted: those that contain no empty parameter. */
  readonly cells: readonly number[];
}

/** Parameters of a model: the constant, the lists, the interactions. */
function parametersOf({ listCount, interactions }: LogLinearModel): number[] {
  return [0, ...Array.from({ length: listCount }, (_, list) => 1 << list), ...interactions];
}

/**
 * **Extended maximum likelihood**: a parameter whose overlap nobody stands in has its estimate at −∞, and every history
 * that contains it is fitted exactly by 0. Both are set apart and the rest is fitted as usual.
 *
 * Source: Chan, L., Silverman, B. W. & Vincent, K. (2021). Multiple systems estimation for sparse capture data.
 * *Journal of the American Statistical Association* 116(535), 1297–1306.
 */
export function reduceModel(model: LogLinearModel, counts: Float64Array): ReducedModel {
  const overlaps = overlapsOf(counts);
  const all = parametersOf(model);
  const emptyParameters = all.filter((parameter) => parameter !== 0 && overlaps[parameter] === 0);
  const within = (inner: number, outer: number): boolean => (inner & outer) === inner;
  const cells: number[] = [];
  for (let history = 1; history < counts.length; history++) {
    if (!emptyParameters.some((empty) => within(empty, history))) cells.push(history);
  }
  return { parameters: all.filter((parameter) => !emptyParameters.includes(parameter)), emptyParameters, cells };
}

/** The pairs of lists as bitmasks, in the order 1–2, 1–3, …, 2–3, … */
export function allPairs(listCount: number): number[] {
  const pairs: number[] = [];
  for (let first = 0; first < listCount; first++) {
    for (let second = first + 1; second < listCount; second++) pairs.push((1 << first) | (1 << second));
  }
  return pairs;
}
