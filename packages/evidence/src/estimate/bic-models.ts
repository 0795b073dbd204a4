// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { normalDistribution } from '../numbers/normal.ts';
import { rememberExistence, type CheckExistence } from './existence.ts';
import { hierarchicalModels } from './hierarchical-models.ts';
import { totalObserved } from './overlap-table.ts';
import { fitPoisson } from './poisson-fit.ts';

/** One admissible model with its figures. */
export interface WeighedModel {
  readonly interactions: readonly number[];
  readonly estimate: number;
  readonly bic: number;
  /** Share among all admissible models, in proportion to exp(−ΔBIC / 2). */
  readonly weight: number;
  /** Standard error of the logarithm of the dark figure. */
  readonly logDarkError: number;
}

export interface BicModels {
  /** Best first. */
  readonly models: readonly WeighedModel[];
  readonly modelCount: number;
  /** Models without an estimate, by existence code. */
  readonly inadmissibleCount: number;
  readonly observed: number;
}

/**
 * **All hierarchical models by the Bayesian information criterion.** Every model that has an estimate is fitted; BIC =
 * parameters · ln(people) − 2 · log-likelihood, parameters at −∞ included.
 *
 * Source: Silverman, B. W., Chan, L. & Vincent, K. (2024). Bootstrapping multiple systems estimates to account for model
 * selection. *Statistics and Computing* 34, 44. Schwarz, G. (1978), *Annals of Statistics* 6, 461–464.
 *
 * Cost: one linear program and one fit a model: a few seconds for the 6,893 models of five lists.
 *
 * @param orderMax largest number of lists in an interaction
 * @returns undefined when no model has an estimate
 */
export function weighModels(
  counts: Float64Array,
  orderMax: number,
  checkExistence: CheckExistence = rememberExistence(),
): BicModels | undefined {
  const modelCount = countModels(Math.log2(counts.length), orderMax);
  const fitted = fitModels(counts, { orderMax, from: 0, to: modelCount }, checkExistence);
  return weighFittedModels(fitted, { modelCount, observed: totalObserved(counts) });
}

/** A model that was fitted and not yet weighed. */
export type FittedModel = Omit<WeighedModel, 'weight'>;

/** Hierarchical models by their place in the order of `hierarchicalModels`, from the first up to but not including the last. */
export interface ModelRange {
  readonly orderMax: number;
  readonly from: number;
  readonly to: number;
}

/** Number of hierarchical models of some lists up to an order of interaction. */
export function countModels(listCount: number, orderMax: number): number {
  let count = 0;
  for (const _ of hierarchicalModels(listCount, orderMax)) count++;
  return count;
}

/** Fits those of some models that have an estimate, in their order: any division of the models gives the same fits. */
export function fitModels(
  counts: Float64Array,
  { orderMax, from, to }: ModelRange,
  checkExistence: CheckExistence = rememberExistence(),
): FittedModel[] {
  const listCount = Math.log2(counts.length);
  const found: FittedModel[] = [];
  let place = 0;
  for (const interactions of hierarchicalModels(listCount, orderMax)) {
    if (place >= to) break;
    if (place++ < from) continue;
    const model = { listCount, interactions };
    if (checkExistence(model, counts) !== 0) continue;
    const fit = fitPoisson(model, counts);
    if (fit === undefined) continue;
    found.push({ interactions, estimate: fit.estimate, bic: fit.bic, logDarkError: fit.standardErrors[0]! });
  }
  return found;
}

/**
 * Weighs fitted models against one another, given in the order of `hierarchicalModels`.
 *
 * @returns undefined when there is none
 */
export function weighFittedModels(
  fitted: readonly FittedModel[],
  { modelCount, observed }: Pick<BicModels, 'modelCount' | 'observed'>,
): BicModels | undefined {
  const found = fitted.toSorted((one, other) => one.bic - other.bic);
  const [best] = found;
  if (best === undefined) return undefined;
  const mass = found.reduce((sum, { bic }) => sum + Math.exp((best.bic - bic) / 2), 0);
  const models = found.map((each) => ({ ...each, weight: Math.exp((best.bic - each.bic) / 2) / mass }));
  return { models, modelCount, inadmissibleCount: modelCount - models.length, observed };
}

/** An average over models, with how far they lie apart. */
export interface ModelAverage {
  readonly mean: number;
  readonly betweenModelDeviation: number;
  /** Quantiles of the mixture over models, each log-normal in the dark figure with its own standard error. */
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** exp of the entropy of the weights: how many models share the weight. */
  readonly effectiveModelCount: number;
  /** Least and largest estimate of models within a BIC difference of 9.2 (a hundredth of the best one's weight). */
  readonly rangeWithin: readonly [least: number, largest: number];
}

/** BIC difference at which a model has a hundredth of the best one's weight. */
const bicWithin = 2 * Math.log(100);

/**
 * **Bayesian model averaging** with weights from BIC.
 *
 * Source: Hoeting, J. A. et al. (1999). Bayesian model averaging: a tutorial. *Statistical Science* 14, 382–417.
 */
export function averageModels({ models, observed }: BicModels, level = 0.95): ModelAverage {
  const mean = models.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0);
  const variance = models.reduce((sum, { weight, estimate }) => sum + weight * (estimate - mean) ** 2, 0);
  const entropy = models.reduce((sum, { weight }) => sum - (weight > 0 ? weight * Math.log(weight) : 0), 0);
  const least = models[0]?.bic ?? 0;
  const near = models.filter(({ bic }) => bic - least <= bicWithin).map(({ estimate }) => estimate);
  const quantile = (share: number): number => mixtureQuantile(models, observed, share);
  return {
    mean,
    betweenModelDeviation: Math.sqrt(variance),
    median: quantile(0.5),
    lower: quantile((1 - level) / 2),
    upper: quantile((1 + level) / 2),
    effectiveModelCount: Math.exp(entropy),
    rangeWithin: [Math.min(...near), Math.max(...near)],
  };
}

/** The quantile of the mixture by bisection on the logarithm of the dark figure. */
function mixtureQuantile(models: readonly WeighedModel[], observed: number, share: number): number {
  const parts = models
    .filter(({ weight }) => weight > 1e-9)
    .map(({ weight, estimate, logDarkError }) => ({ weight, centre: Math.log(estimate - observed), logDarkError }));
  const below = (value: number): number =>
    parts.reduce(
      (sum, { weight, centre, logDarkError }) => sum + weight * normalDistribution((value - centre) / logDarkError),
      0,
    );
  let low = Math.min(...parts.map(({ centre, logDarkError }) => centre - 9 * logDarkError));
  let high = Math.max(...parts.map(({ centre, logDarkError }) => centre + 9 * logDarkError));
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return observed + Math.exp((low + high) / 2);
}
