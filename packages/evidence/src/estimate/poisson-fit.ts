// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { factorCholesky, solveCholesky, type CholeskyFactor } from '../numbers/cholesky.ts';
import { logGamma } from '../numbers/gamma.ts';
import { reduceModel, type LogLinearModel, type ReducedModel } from './log-linear-model.ts';
import { sumOverSupersets, totalObserved } from './overlap-table.ts';

/** A fitted log-linear model of overlaps. */
export interface PoissonFit {
  readonly model: LogLinearModel;
  readonly reduced: ReducedModel;
  /** Estimates in the order of `reduced.parameters`; the first is the constant, the logarithm of the dark figure. */
  readonly coefficients: Float64Array;
  /** Standard errors in the same order, from the Fisher information. */
  readonly standardErrors: Float64Array;
  /** Expected counts by history, 2^lists long; 0 for histories that are not fitted, the dark figure at 0. */
  readonly expected: Float64Array;
  readonly observed: number;
  /** Estimated people on no list. */
  readonly dark: number;
  /** Estimated people in all: observed + dark. */
  readonly estimate: number;
  readonly deviance: number;
  readonly logLikelihood: number;
  /** Parameters, those at −∞ included. */
  readonly parameterCount: number;
  readonly aic: number;
  /** With the number of people as sample size. */
  readonly bic: number;
}

const iterationsMax = 50;
/** Relative change of the deviance at which the fit has converged, as in R's glm. */
const tolerance = 1e-8;

/**
 * **Poisson log-linear fit to a table of overlaps** by iteratively reweighted least squares, from the counts + 0.1, until
 * the deviance changes by less than 10⁻⁸ of itself: step by step what R's `glm` does, so that figures compare.
 * The normal equations are read off sums over supersets, so one step costs lists × 2^lists additions and one Cholesky factor.
 *
 * Ask `findExistence` first: where the maximum likelihood estimate does not exist, numbers still come out here, and
 * they mean nothing.
 *
 * Source: McCullagh, P. & Nelder, J. A. (1989). *Generalized Linear Models*, 2nd ed., ch. 2 and 6.
 *
 * @returns undefined when the parameters cannot be told apart or the iteration does not converge
 */
export function fitPoisson(model: LogLinearModel, counts: Float64Array): PoissonFit | undefined {
  const reduced = reduceModel(model, counts);
  const state = iterate(reduced, counts);
  if (state === undefined) return undefined;
  const { coefficients, expected, deviance, factor } = state;
  const observed = totalObserved(counts);
  const dark = Math.exp(coefficients[0]!);
  let logLikelihood = 0;
  for (const cell of reduced.cells) {
    logLikelihood += counts[cell]! * Math.log(expected[cell]!) - expected[cell]! - logGamma(counts[cell]! + 1);
  }
  const parameterCount = reduced.parameters.length + reduced.emptyParameters.length;
  expected[0] = dark;
  return {
    model,
    reduced,
    coefficients,
    standardErrors: diagonalOfInverse(factor),
    expected,
    observed,
    dark,
    estimate: observed + dark,
    deviance,
    logLikelihood,
    parameterCount,
    aic: 2 * parameterCount - 2 * logLikelihood,
    bic: parameterCount * Math.log(observed) - 2 * logLikelihood,
  };
}

interface IterationState {
  readonly coefficients: Float64Array;
  readonly expected: Float64Array;
  readonly deviance: number;
  readonly factor: CholeskyFactor;
}

function iterate({ parameters, cells }: ReducedModel, counts: Float64Array): IterationState | undefined {
  const expected = new Float64Array(counts.length);
  const linear = new Float64Array(counts.length);
  for (const cell of cells) {
    expected[cell] = counts[cell]! + 0.1;
    linear[cell] = Math.log(expected[cell]);
  }
  let deviance = devianceOf(cells, counts, expected);
  for (let iteration = 0; iteration < iterationsMax; iteration++) {
    const targets = new Float64Array(counts.length);
    for (const cell of cells) targets[cell] = expected[cell]! * linear[cell]! + counts[cell]! - expected[cell]!;
    sumOverSupersets(targets);
    const factor = factorInformation(parameters, expected);
    if (factor === undefined) return undefined;
    const coefficients = solveCholesky(
      factor,
      Float64Array.from(parameters, (parameter) => targets[parameter]!),
    );
    predict({ parameters, cells }, coefficients, linear, expected);
    const next = devianceOf(cells, counts, expected);
    if (!Number.isFinite(next)) return undefined;
    if (Math.abs(next - deviance) / (0.1 + Math.abs(next)) < tolerance) {
      return { coefficients, expected, deviance: next, factor: factorInformation(parameters, expected) ?? factor };
    }
    deviance = next;
  }
  return undefined;
}

/** The factored Fisher information: the entry of two parameters is the sum of the weights of all histories with both. */
function factorInformation(parameters: readonly number[], expected: Float64Array): CholeskyFactor | undefined {
  const weights = sumOverSupersets(Float64Array.from(expected));
  const size = parameters.length;
  const information = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const value = weights[parameters[row]! | parameters[column]!]!;
      information[row * size + column] = value;
      information[column * size + row] = value;
    }
  }
  return factorCholesky(information, size);
}

function predict(
  { parameters, cells }: Pick<ReducedModel, 'parameters' | 'cells'>,
  coefficients: Float64Array,
  linear: Float64Array,
  expected: Float64Array,
): void {
  for (const cell of cells) {
    let sum = 0;
    for (let index = 0; index < parameters.length; index++) {
      if ((parameters[index]! & cell) === parameters[index]!) sum += coefficients[index]!;
    }
    linear[cell] = sum;
    expected[cell] = Math.exp(sum);
  }
}

function devianceOf(cells: readonly number[], counts: Float64Array, expected: Float64Array): number {
  let sum = 0;
  for (const cell of cells) {
    const count = counts[cell]!;
    const mean = expected[cell]!;
    sum += (count > 0 ? count * Math.log(count / mean) : 0) - (count - mean);
  }
  return 2 * sum;
}

function diagonalOfInverse(factor: CholeskyFactor): Float64Array {
  const errors = new Float64Array(factor.size);
  const unit = new Float64Array(factor.size);
  for (let index = 0; index < factor.size; index++) {
    unit.fill(0);
    unit[index] = 1;
    errors[index] = Math.sqrt(solveCholesky(factor, unit)[index]!);
  }
  return errors;
}
