// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { normalQuantile } from '../numbers/normal.ts';
import { averageModels, weighModels, type BicModels } from './bic-models.ts';
import { bootstrapInterval } from './bootstrap.ts';
import { rememberExistence, type CheckExistence } from './existence.ts';
import { averageGraphs } from './graph-averaging.ts';
import { generatorsOf } from './hierarchical-models.ts';
import { estimateLatentClasses } from './latent-classes.ts';
import { overlapsOf, totalObserved, type OverlapTable } from './overlap-table.ts';
import { fitPoisson } from './poisson-fit.ts';
import { estimateStepwise } from './stepwise.ts';

/** The methods, in the order in which they are shown. */
export const estimationMethods = ['stepwise', 'bic', 'bic-average', 'dga', 'latent-class'] as const;
export type EstimationMethod = (typeof estimationMethods)[number];

export interface EstimationOptions {
  readonly methods?: readonly EstimationMethod[];
  /** Tail probability below which stepwise adds a pair. */
  readonly threshold?: number;
  /** Replicates of the bootstrap; 0 gives the interval of the chosen model alone. */
  readonly replicateCount?: number;
  readonly seed?: number | string;
  /** Told before each method. */
  readonly onMethod?: (method: EstimationMethod, index: number, count: number) => void;
}

/** What a diagnosis is: a number, a word, or a list of them. */
export type Diagnosis = number | string | boolean | null | readonly Diagnosis[] | { readonly [key: string]: Diagnosis };

/** One method's answer. "Not estimable" is an answer: the diagnostics say why. */
export interface MethodResult {
  readonly method: EstimationMethod;
  readonly status: 'estimable' | 'not-estimable';
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly diagnostics: Readonly<Record<string, Diagnosis>>;
}

export interface UndetectedEstimate {
  readonly observed: number;
  readonly methods: readonly MethodResult[];
  /** What holds whichever method is taken. */
  readonly lists: readonly ListSummary[];
  readonly pairs: readonly PairSummary[];
}

export interface ListSummary {
  readonly list: string;
  readonly people: number;
  /** People on this list alone. */
  readonly alone: number;
}

export interface PairSummary {
  readonly lists: readonly [string, string];
  readonly people: number;
}

/** Most lists for which all models, or all graphs, can be gone through. */
const exhaustiveListsMax = 6;
const level = 0.95;

/**
 * **How many people nobody detected**, by several methods side by side, from the overlaps of two to eight lists. The
 * methods differ more than any one interval tells, so they are shown together; where they disagree, the lists do not
 * say how many there are.
 *
 * Source: Bales, K., Hesketh, O. & Silverman, B. (2015). Modern slavery in the UK: how many victims? *Significance* 12(3),
 * 16–21; van Dijk, J. et al. (2017). *Multiple systems estimation for estimating the number of victims of human trafficking
 * across the world*, UNODC; and the sources of each method.
 */
export function estimateUndetected(table: OverlapTable, options: EstimationOptions = {}): UndetectedEstimate {
  const { methods = estimationMethods, onMethod } = options;
  const observed = totalObserved(table.counts);
  if (observed === 0) throw new RangeError('nobody stands on any list, so nothing can be estimated');
  const shared: Shared = { table, options, checkExistence: rememberExistence(), models: undefined };
  const results = methods.map((method, index) => {
    onMethod?.(method, index, methods.length);
    return run[method](shared);
  });
  return { observed, methods: results, lists: summariseLists(table), pairs: summarisePairs(table) };
}

interface Shared {
  readonly table: OverlapTable;
  readonly options: EstimationOptions;
  readonly checkExistence: CheckExistence;
  /** All models, weighed once for the two methods that need them. */
  models: BicModels | 'none' | undefined;
}

const run: Readonly<Record<EstimationMethod, (shared: Shared) => MethodResult>> = {
  stepwise: runStepwise,
  bic: runBic,
  'bic-average': runAverage,
  dga: runGraphs,
  'latent-class': runLatentClasses,
};

function refuse(method: EstimationMethod, because: string, more: MethodResult['diagnostics'] = {}): MethodResult {
  return {
    method,
    status: 'not-estimable',
    estimate: null,
    lower: null,
    upper: null,
    diagnostics: { because, ...more },
  };
}

function runStepwise({ table, options, checkExistence }: Shared): MethodResult {
  const { threshold = 0.02, replicateCount = 1000, seed = 1 } = options;
  const { counts } = table;
  const found = estimateStepwise(counts, { threshold, checkExistence });
  if (found.status === 'not-estimable') return refuse('stepwise', reasonOf(found.because));
  const { fit, pairs } = found;
  const estimate = (drawn: Float64Array): number | undefined => {
    const each = estimateStepwise(drawn, { threshold, checkExistence });
    return each.status === 'estimable' ? each.fit.estimate : undefined;
  };
  const bootstrap =
    replicateCount > 0 ? bootstrapInterval(counts, estimate, { replicateCount, seed, level }) : undefined;
  const [waldLower, waldUpper] = waldInterval(fit.observed, fit.dark, fit.standardErrors[0]!);
  return {
    method: 'stepwise',
    status: 'estimable',
    estimate: fit.estimate,
    lower: bootstrap?.lower ?? waldLower,
    upper: bootstrap?.upper ?? waldUpper,
    diagnostics: {
      threshold,
      pairs: pairs.map((pair) => nameSet(pair, table)),
      interval: bootstrap ? 'BCa bootstrap' : 'of the chosen model alone',
      modelInterval: [waldLower, waldUpper],
      aic: fit.aic,
      bic: fit.bic,
      deviance: fit.deviance,
      thresholdSweep: sweepThresholds(table, checkExistence),
      ...(bootstrap
        ? {
            biasCorrection: bootstrap.biasCorrection,
            acceleration: bootstrap.acceleration,
            replicates: bootstrap.replicateCount,
            notEstimableReplicates: bootstrap.notEstimableCount,
            explodingShare: bootstrap.explodingShare,
            limitIsMostExtremeReplicate: bootstrap.limitIsExtreme,
          }
        : {}),
      internalConsistency: findInternalConsistency(table, threshold, checkExistence),
      leaveOneListOut: leaveOneListOut(table, threshold, checkExistence),
    },
  };
}

function weighOnce(shared: Shared): BicModels | 'none' {
  const { table, checkExistence } = shared;
  const listCount = table.lists.length;
  const orderMax = listCount >= exhaustiveListsMax ? 2 : Math.max(1, listCount - 1);
  shared.models ??= weighModels(table.counts, orderMax, checkExistence) ?? 'none';
  return shared.models;
}

function runBic(shared: Shared): MethodResult {
  const { table } = shared;
  if (table.lists.length > exhaustiveListsMax) return refuse('bic', tooManyLists);
  const models = weighOnce(shared);
  const best = models === 'none' ? undefined : models.models[0];
  if (models === 'none' || best === undefined) return refuse('bic', 'no model has an estimate');
  const fit = fitPoisson({ listCount: table.lists.length, interactions: best.interactions }, table.counts);
  if (fit === undefined) throw new Error('a model that was weighed was fitted');
  const [lower, upper] = waldInterval(models.observed, fit.dark, fit.standardErrors[0]!);
  const within = averageModels(models).rangeWithin;
  return {
    method: 'bic',
    status: 'estimable',
    estimate: best.estimate,
    lower,
    upper,
    diagnostics: {
      model: generatorsOf(best.interactions, table.lists.length).map((set) => nameSet(set, table)),
      bic: best.bic,
      weight: best.weight,
      models: models.modelCount,
      inadmissibleModels: models.inadmissibleCount,
      interval: 'of the chosen model alone',
      rangeOfModelsNearTheBest: [...within],
    },
  };
}

function runAverage(shared: Shared): MethodResult {
  if (shared.table.lists.length > exhaustiveListsMax) return refuse('bic-average', tooManyLists);
  const models = weighOnce(shared);
  if (models === 'none') return refuse('bic-average', 'no model has an estimate');
  const average = averageModels(models, level);
  return {
    method: 'bic-average',
    status: 'estimable',
    estimate: average.mean,
    lower: average.lower,
    upper: average.upper,
    diagnostics: {
      median: average.median,
      betweenModelDeviation: average.betweenModelDeviation,
      effectiveModels: average.effectiveModelCount,
      models: models.modelCount,
      inadmissibleModels: models.inadmissibleCount,
      rangeOfModelsNearTheBest: [...average.rangeWithin],
    },
  };
}

function runGraphs({ table }: Shared): MethodResult {
  if (table.lists.length > exhaustiveListsMax) return refuse('dga', tooManyLists);
  const listCount = table.lists.length;
  const average = averageGraphs(table.counts, {}, level);
  const sweep = [2 ** -listCount, 2 ** (1 - listCount), 0.25, 0.5, 1].map((delta) => ({
    delta,
    median: averageGraphs(table.counts, { delta }).median,
  }));
  return {
    method: 'dga',
    status: 'estimable',
    estimate: average.median,
    lower: average.lower,
    upper: average.upper,
    diagnostics: {
      mean: average.mean,
      delta: 2 ** -listCount,
      priorSweep: sweep,
      shareOnTheLastNumber: average.lastShare,
      graphs: average.graphs.slice(0, 5).map(({ graph, probability }) => ({
        cliques: graph.cliques.map((clique) => nameSet(clique, table)),
        probability,
      })),
    },
  };
}

function runLatentClasses({ table, options }: Shared): MethodResult {
  const found = estimateLatentClasses(table.counts, { seed: options.seed ?? 1 });
  const diagnostics = {
    scaleReduction: found.scaleReduction,
    effectiveDraws: found.effectiveDraws,
    chainMedians: [...found.chainMedians],
    mean: found.mean,
  };
  if (found.estimate === undefined) return refuse('latent-class', 'the chains do not agree', diagnostics);
  const { estimate, lower, upper } = found;
  return { method: 'latent-class', status: 'estimable', estimate, lower, upper, diagnostics };
}

const tooManyLists = 'more than six lists have too many models to go through';

function reasonOf(because: number | string): string {
  if (because === 1) return 'no maximum likelihood estimate exists: too many overlaps are empty';
  if (because === 2) return 'the parameters cannot be told apart';
  if (because === 3) return 'no estimate exists, and the parameters cannot be told apart';
  return 'the fit did not converge';
}

/** Symmetric on the logarithm of the dark figure. */
function waldInterval(observed: number, dark: number, logError: number): [number, number] {
  const width = Math.exp(normalQuantile((1 + level) / 2) * logError);
  return [observed + dark / width, observed + dark * width];
}

function sweepThresholds(table: OverlapTable, checkExistence: CheckExistence): Diagnosis {
  return [0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].map((threshold) => {
    const found = estimateStepwise(table.counts, { threshold, checkExistence });
    return { threshold, estimate: found.status === 'estimable' ? found.fit.estimate : null };
  });
}

/**
 * **Internal consistency**: among the people on one list, how many does a model of the other lists say that these others
 * did not see? The truth is known, so the method can be held against it.
 */
function findInternalConsistency(table: OverlapTable, threshold: number, checkExistence: CheckExistence): Diagnosis {
  if (table.lists.length < 3) return [];
  return table.lists.map((list, index) => {
    const within = new Float64Array(table.counts.length / 2);
    let seen = 0;
    let truth = 0;
    for (let history = 1; history < table.counts.length; history++) {
      if (!((history >> index) & 1)) continue;
      const rest = dropBit(history, index);
      truth += table.counts[history]!;
      if (rest === 0) continue;
      within[rest]! += table.counts[history]!;
      seen += table.counts[history]!;
    }
    const found = seen === 0 ? undefined : estimateStepwise(within, { threshold, checkExistence });
    return { list, truth, seenElsewhere: seen, estimate: found?.status === 'estimable' ? found.fit.estimate : null };
  });
}

function leaveOneListOut(table: OverlapTable, threshold: number, checkExistence: CheckExistence): Diagnosis {
  if (table.lists.length < 3) return [];
  return table.lists.map((list, index) => {
    const rest = new Float64Array(table.counts.length / 2);
    for (let history = 1; history < table.counts.length; history++) {
      const left = dropBit(history, index);
      if (left !== 0) rest[left]! += table.counts[history]!;
    }
    const found = estimateStepwise(rest, { threshold, checkExistence });
    return { without: list, estimate: found.status === 'estimable' ? found.fit.estimate : null };
  });
}

function dropBit(history: number, index: number): number {
  const low = history & ((1 << index) - 1);
  return low | ((history >> (index + 1)) << index);
}

function nameSet(set: number, { lists }: OverlapTable): string {
  return lists.filter((_, index) => (set >> index) & 1).join(' & ');
}

function summariseLists({ lists, counts }: OverlapTable): ListSummary[] {
  const overlaps = overlapsOf(counts);
  return lists.map((list, index) => ({ list, people: overlaps[1 << index]!, alone: counts[1 << index]! }));
}

function summarisePairs({ lists, counts }: OverlapTable): PairSummary[] {
  const overlaps = overlapsOf(counts);
  return lists.flatMap((one, first) =>
    lists.slice(first + 1).map((other, offset): PairSummary => {
      return { lists: [one, other], people: overlaps[(1 << first) | (1 << (first + 1 + offset))]! };
    }),
  );
}
