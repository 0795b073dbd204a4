// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { factorCholesky, solveCholesky, type CholeskyFactor } from '../numbers/cholesky.ts';
import { normalQuantile } from '../numbers/normal.ts';
import { existenceOfDesign, findExistence } from './existence.ts';
import { totalObserved } from './overlap-table.ts';

/** One group of people with its own table of overlaps, for instance girls in forced labour. */
export interface Stratum {
  /** Level of each covariate, as `{ sex: 'female', age: 'child' }`; the same covariates in every stratum. */
  readonly levels: Readonly<Record<string, string>>;
  /** People by history, 2^lists long. */
  readonly counts: Float64Array;
}

export interface StrataModel {
  /** Pairs of lists that depend on one another, as bitmasks. */
  readonly pairs: readonly number[];
  /** How the size of a stratum hangs on the covariates: effects that add up, or a parameter for each stratum. */
  readonly sizes: 'additive' | 'each-stratum';
  /** How the chance of being listed varies: alike everywhere, with each covariate, or freely in each stratum. */
  readonly lists: 'alike' | 'by-covariate' | 'each-stratum';
}

/** What a stratum gets: its people seen and unseen apart, or the reason why nothing can be said. */
export type StratumEstimate = {
  readonly levels: Readonly<Record<string, string>>;
  readonly observed: number;
} & (
  | {
      readonly status: 'estimable';
      readonly dark: number;
      readonly estimate: number;
      readonly darkError: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly status: 'not-estimable'; readonly because: string }
);

export interface StrataEstimate {
  readonly strata: readonly StratumEstimate[];
  readonly observed: number;
  /** Of all strata together; undefined when one of them is not estimable. */
  readonly total:
    | {
        readonly dark: number;
        readonly estimate: number;
        readonly darkError: number;
        readonly lower: number;
        readonly upper: number;
      }
    | undefined;
  readonly deviance: number;
  readonly parameterCount: number;
}

const iterationsMax = 60;
const tolerance = 1e-10;
const logBound = 15;

/**
 * **Estimates by stratum**, as SDG indicator 16.2.2 asks for by sex, age and form: one log-linear model over all strata in
 * which lists, covariates and their interactions share what the groups have in common. The dark figure of a stratum is the
 * exponential of its linear predictor at the empty history; totals add, with the covariance of the estimates.
 *
 * Existence is asked before the fit: of each stratum by itself where the model gives it parameters of its own, of the whole
 * model where strata share them. What has no estimate is "not estimable" rather than a number that means nothing.
 *
 * Source: Bishop, Y. M. M., Fienberg, S. E. & Holland, P. W. (1975). *Discrete Multivariate Analysis*, ch. 6; van der
 * Heijden, P. G. M. et al. (2012). People born in the Middle East but residing in the Netherlands. *Annals of Applied Statistics* 6, 831–852.
 *
 * @throws RangeError when strata differ in their covariates or lists, or the model's parameters cannot be told apart
 */
export function estimateStrata(strata: readonly Stratum[], model: StrataModel): StrataEstimate {
  assertStrata(strata);
  const listCount = Math.log2(strata[0]?.counts.length ?? 0);
  const parameters = designOf(strata, listCount, model);
  const cells: { stratum: number; history: number; count: number }[] = [];
  strata.forEach(({ counts }, stratum) => {
    for (let history = 1; history < counts.length; history++) cells.push({ stratum, history, count: counts[history]! });
  });
  const rows = cells.map(({ stratum, history }) => rowOf(parameters, stratum, history));
  const shared = model.lists === 'each-stratum' || hasEstimate(rows, cells, parameters.length);
  const because = strata.map(({ counts }) =>
    shared ? refusalOf(counts, listCount, model) : 'the overlaps of the groups are too thin for what they share',
  );
  const { coefficients, factor, deviance } = fitRows(
    rows,
    cells.map(({ count }) => count),
    parameters.length,
  );
  const zeros = strata.map((_, stratum) => rowOf(parameters, stratum, 0));
  const darks = zeros.map((row) => Math.exp(row.reduce((sum, index) => sum + coefficients[index]!, 0)));
  const covariance = (one: number, other: number): number =>
    darks[one]! * darks[other]! * quadratic(factor, zeros[one]!, zeros[other]!);
  const estimates = strata.map(({ levels, counts }, index): StratumEstimate => {
    const observed = totalObserved(counts);
    const reason = because[index];
    if (reason !== undefined) return { levels, observed, status: 'not-estimable', because: reason };
    return {
      levels,
      observed,
      status: 'estimable',
      ...limitsOf(observed, darks[index]!, Math.sqrt(covariance(index, index))),
    };
  });
  const observed = estimates.reduce((sum, each) => sum + each.observed, 0);
  let variance = 0;
  for (let one = 0; one < strata.length; one++)
    for (let other = 0; other < strata.length; other++) variance += covariance(one, other);
  const dark = darks.reduce((sum, each) => sum + each, 0);
  return {
    strata: estimates,
    observed,
    total: because.every((reason) => reason === undefined) ? limitsOf(observed, dark, Math.sqrt(variance)) : undefined,
    deviance,
    parameterCount: parameters.length,
  };
}

/** Symmetric limits on the logarithm of the dark figure. */
function limitsOf(observed: number, dark: number, darkError: number) {
  const width = Math.exp((normalQuantile(0.975) * darkError) / dark);
  return { dark, estimate: observed + dark, darkError, lower: observed + dark / width, upper: observed + dark * width };
}

function refusalOf(counts: Float64Array, listCount: number, { pairs, lists }: StrataModel): string | undefined {
  if (totalObserved(counts) === 0) return 'nobody of this group stands on any list';
  if (lists !== 'each-stratum') return undefined;
  const code = findExistence({ listCount, interactions: pairs }, counts);
  return code === 0 ? undefined : 'too many overlaps are empty in this group';
}

/** Whether the model of all strata together has an estimate. */
function hasEstimate(
  rows: readonly (readonly number[])[],
  cells: readonly { readonly count: number }[],
  size: number,
): boolean {
  const design = Array.from({ length: size }, () => rows.map(() => 0));
  rows.forEach((row, cell) => {
    for (const parameter of row) design[parameter]![cell] = 1;
  });
  return (
    existenceOfDesign(
      design,
      cells.map(({ count }) => count > 0),
    ) === 0
  );
}

/** A parameter: 1 for the cells of some strata that contain some lists. */
interface Parameter {
  readonly within: readonly boolean[];
  readonly lists: number;
}

function designOf(strata: readonly Stratum[], listCount: number, { pairs, sizes, lists }: StrataModel): Parameter[] {
  const everywhere = strata.map(() => true);
  const each = strata.slice(1).map((_, index) => strata.map((_stratum, other) => other === index + 1));
  const byCovariate = Object.keys(strata[0]?.levels ?? {}).flatMap((covariate) => {
    const found = [...new Set(strata.map(({ levels }) => levels[covariate]))];
    return found.slice(1).map((level) => strata.map(({ levels }) => levels[covariate] === level));
  });
  const sets = [...Array.from({ length: listCount }, (_, list) => 1 << list), ...pairs];
  const varying = { alike: [], 'by-covariate': byCovariate, 'each-stratum': each }[lists];
  // Pairs vary with the strata only where everything does.
  const varies = (set: number): boolean => lists === 'each-stratum' || !pairs.includes(set);
  return [
    { within: everywhere, lists: 0 },
    ...(sizes === 'additive' ? byCovariate : each).map((within) => ({ within, lists: 0 })),
    ...sets.map((set) => ({ within: everywhere, lists: set })),
    ...sets.filter(varies).flatMap((set) => varying.map((within) => ({ within, lists: set }))),
  ];
}

/** The parameters that a cell has, by their places. */
function rowOf(parameters: readonly Parameter[], stratum: number, history: number): number[] {
  const row: number[] = [];
  parameters.forEach(({ within, lists }, index) => {
    if (within[stratum] && (lists & history) === lists) row.push(index);
  });
  return row;
}

interface RowsFit {
  readonly coefficients: Float64Array;
  readonly factor: CholeskyFactor;
  readonly deviance: number;
}

/** Iteratively reweighted least squares with rows of 0 and 1. */
function fitRows(rows: readonly (readonly number[])[], counts: readonly number[], size: number): RowsFit {
  const means = Float64Array.from(counts, (count) => count + 0.1);
  const linear = means.map(Math.log);
  let deviance = Infinity;
  for (let iteration = 0; iteration < iterationsMax; iteration++) {
    const information = new Float64Array(size * size);
    const right = new Float64Array(size);
    rows.forEach((row, cell) => {
      const weight = means[cell]!;
      const target = weight * linear[cell]! + counts[cell]! - weight;
      for (const one of row) {
        right[one]! += target;
        for (const other of row) information[one * size + other]! += weight;
      }
    });
    const factor = factorCholesky(information, size);
    if (factor === undefined) throw new RangeError('the parameters of this model cannot be told apart in these strata');
    const coefficients = solveCholesky(factor, right);
    let next = 0;
    rows.forEach((row, cell) => {
      const sum = row.reduce((total, index) => total + coefficients[index]!, 0);
      // A cell whose mean goes to 0 stays within what can be computed with.
      linear[cell] = Math.max(-logBound, Math.min(2 * logBound, sum));
      means[cell] = Math.exp(linear[cell]);
      const count = counts[cell]!;
      next += 2 * ((count > 0 ? count * Math.log(count / means[cell]) : 0) - (count - means[cell]));
    });
    if (Math.abs(next - deviance) <= tolerance * (0.1 + Math.abs(next)))
      return { coefficients, factor, deviance: next };
    deviance = next;
  }
  throw new RangeError('the fit of this model did not converge');
}

/** one · A⁻¹ · other for rows of 0 and 1. */
function quadratic(factor: CholeskyFactor, one: readonly number[], other: readonly number[]): number {
  const right = new Float64Array(factor.size);
  for (const index of other) right[index] = 1;
  const solved = solveCholesky(factor, right);
  return one.reduce((sum, index) => sum + solved[index]!, 0);
}

function assertStrata(strata: readonly Stratum[]): void {
  const [first] = strata;
  if (first === undefined) throw new RangeError('estimates by stratum need at least one stratum');
  const covariates = Object.keys(first.levels).toSorted().join(',');
  for (const { levels, counts } of strata) {
    if (Object.keys(levels).toSorted().join(',') !== covariates)
      throw new RangeError('every stratum needs the same covariates');
    if (counts.length !== first.counts.length) throw new RangeError('every stratum needs the same lists');
  }
}
