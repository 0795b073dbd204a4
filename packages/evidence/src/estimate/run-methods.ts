// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { normalQuantile } from '../numbers/normal.ts';
import { averageModels, countModels, weighFittedModels, type BicModels } from './bic-models.ts';
import { intervalOfReplicates } from './bootstrap.ts';
import {
  nameSet,
  type EstimationMethod,
  type EstimationOptions,
  type FittedHistory,
  type FittedTerm,
  type MethodResult,
  type RankedModel,
} from './estimation.ts';
import {
  exhaustiveListsMax,
  interactionMax,
  partsOf,
  stepwiseEstimator,
  type EstimationPart,
} from './estimation-work.ts';
import type { CheckExistence } from './existence.ts';
import { countOnSeveral } from './find-sensitivity.ts';
import { generatorsOf } from './hierarchical-models.ts';
import { compareLatentChains } from './latent-classes.ts';
import { totalObserved, type OverlapTable } from './overlap-table.ts';
import { fitPoisson, type PoissonFit } from './poisson-fit.ts';
import { estimateStepwise } from './stepwise.ts';

/** What a method needs: the table, the parts of the work that are done, and a memory of existence. */
export interface MethodInput {
  readonly table: OverlapTable;
  readonly options: EstimationOptions;
  readonly parts: readonly EstimationPart[];
  readonly checkExistence: CheckExistence;
}

const methods: Readonly<Record<EstimationMethod, (input: MethodInput) => MethodResult>> = {
  stepwise: runStepwise,
  bic: runBic,
  'bic-average': runAverage,
  dga: runGraphs,
  'latent-class': runLatentClasses,
};

/** What a method says, from the parts of its work. Where nobody is on two lists no method is asked. */
export function runMethod(method: EstimationMethod, input: MethodInput): MethodResult {
  return countOnSeveral(input.table.counts) === 0 ? refuse(method, 'no-overlap') : methods[method](input);
}

const level = 0.95;
const modelsTold = 20;
/** Share of the posterior on the largest number considered above which that range decides the answer. */
const lastShareMax = 0.001;
/** Why a method has no estimate. */
const refusals = {
  'no-estimate': 'no maximum likelihood estimate exists: too many overlaps are empty',
  'not-identifiable': 'the parameters cannot be told apart',
  'no-convergence': 'the fit did not converge',
  'too-many-lists': 'more than six lists have too many models to go through',
  'no-model': 'no model has an estimate',
  'no-overlap': 'nobody is on two lists',
  'prior-decides': 'the posterior runs past the largest number considered: the prior decides, not the lists',
  'chains-disagree': 'the chains do not agree',
} as const;
export type RefusalReason = keyof typeof refusals;

/** Whether a diagnosis is one of the reasons. */
export function isRefusal(reason: unknown): reason is RefusalReason {
  return typeof reason === 'string' && Object.hasOwn(refusals, reason);
}

function refuse(method: EstimationMethod, reason: RefusalReason, more: MethodResult['diagnostics'] = {}): MethodResult {
  return {
    method,
    status: 'not-estimable',
    estimate: null,
    lower: null,
    upper: null,
    diagnostics: { reason, because: refusals[reason], ...more },
  };
}

function runStepwise({ table, options, parts, checkExistence }: MethodInput): MethodResult {
  const { threshold = 0.02 } = options;
  const { counts } = table;
  const found = estimateStepwise(counts, { threshold, checkExistence });
  if (found.status === 'not-estimable') {
    return refuse('stepwise', reasonOf(found.because), { existence: found.because });
  }
  const { fit, pairs, steps } = found;
  const replicates = Float64Array.from(partsOf(parts, 'replicates').flatMap(({ estimates }) => [...estimates]));
  const bootstrap = intervalOfReplicates(counts, stepwiseEstimator(threshold, checkExistence), { replicates, level });
  const [waldLower, waldUpper] = waldInterval(fit.observed, fit.dark, fit.standardErrors[0]!);
  const nameOf = (pair: number): string => nameSet(pair, table.lists);
  return {
    method: 'stepwise',
    status: 'estimable',
    estimate: fit.estimate,
    lower: bootstrap?.lower ?? waldLower,
    upper: bootstrap?.upper ?? waldUpper,
    diagnostics: {
      threshold,
      pairs: pairs.map(nameOf),
      steps: steps.map(({ estimateBefore, chosen, trials }) => {
        const trial = trials.find(({ pair }) => pair === chosen);
        return {
          estimateBefore,
          chosen: chosen === undefined ? null : nameOf(chosen),
          overlap: trial?.overlap ?? null,
          expected: trial?.expected ?? null,
          logP: trial?.logP ?? null,
        };
      }),
      interval: bootstrap ? 'BCa bootstrap' : 'of the chosen model alone',
      modelInterval: [waldLower, waldUpper],
      existence: 0,
      ...figuresOf(fit),
      ...(bootstrap
        ? {
            biasCorrection: bootstrap.biasCorrection,
            acceleration: bootstrap.acceleration,
            replicates: replicates.length,
            notEstimableReplicates: bootstrap.notEstimableCount,
            explodingShare: bootstrap.explodingShare,
            limitIsMostExtremeReplicate: bootstrap.limitIsExtreme,
            replicateQuartiles: bootstrap.quartiles,
          }
        : {}),
    },
    ...detailsOf(fit, table),
  };
}

function figuresOf({ aic, bic, deviance, logLikelihood, parameterCount, reduced }: PoissonFit) {
  const degreesOfFreedom = reduced.cells.length - reduced.parameters.length;
  return { aic, bic, deviance, degreesOfFreedom, logLikelihood, parameters: parameterCount };
}

function detailsOf(
  { reduced, coefficients, standardErrors, expected }: PoissonFit,
  { lists, counts }: OverlapTable,
): { readonly coefficients: FittedTerm[]; readonly fit: FittedHistory[] } {
  return {
    coefficients: [
      ...reduced.parameters.map((parameter, index) => ({
        term: nameSet(parameter, lists),
        estimate: coefficients[index]!,
        error: standardErrors[index]!,
      })),
      ...reduced.emptyParameters.map((parameter) => ({
        term: nameSet(parameter, lists),
        estimate: null,
        error: null,
      })),
    ],
    fit: [...counts.keys()].slice(1).map((history) => ({
      lists: nameSet(history, lists),
      observed: counts[history]!,
      expected: expected[history]!,
    })),
  };
}

function weighParts({ table, parts }: MethodInput): BicModels | undefined {
  const fitted = partsOf(parts, 'models').flatMap(({ models }) => models);
  const modelCount = countModels(table.lists.length, interactionMax(table.lists.length));
  return weighFittedModels(fitted, { modelCount, observed: totalObserved(table.counts) });
}

function rankedModels({ models }: BicModels, { lists }: OverlapTable): RankedModel[] {
  return models.slice(0, modelsTold).map(({ interactions, weight, estimate, bic }) => ({
    terms: generatorsOf(interactions, lists.length).map((set) => nameSet(set, lists)),
    weight,
    estimate,
    bic,
  }));
}

function runBic(input: MethodInput): MethodResult {
  const { table } = input;
  if (table.lists.length > exhaustiveListsMax) return refuse('bic', 'too-many-lists');
  const models = weighParts(input);
  const best = models?.models[0];
  if (models === undefined || best === undefined) return refuse('bic', 'no-model');
  const fit = fitPoisson({ listCount: table.lists.length, interactions: best.interactions }, table.counts);
  if (fit === undefined) throw new Error('a model that was weighed was fitted');
  const [lower, upper] = waldInterval(models.observed, fit.dark, fit.standardErrors[0]!);
  return {
    method: 'bic',
    status: 'estimable',
    estimate: best.estimate,
    lower,
    upper,
    diagnostics: {
      model: generatorsOf(best.interactions, table.lists.length).map((set) => nameSet(set, table.lists)),
      weight: best.weight,
      models: models.modelCount,
      inadmissibleModels: models.inadmissibleCount,
      interval: 'of the chosen model alone',
      rangeOfModelsNearTheBest: [...averageModels(models).rangeWithin],
      existence: 0,
      ...figuresOf(fit),
    },
    ...detailsOf(fit, table),
    models: rankedModels(models, table),
  };
}

function runAverage(input: MethodInput): MethodResult {
  if (input.table.lists.length > exhaustiveListsMax) return refuse('bic-average', 'too-many-lists');
  const models = weighParts(input);
  if (models === undefined) return refuse('bic-average', 'no-model');
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
    models: rankedModels(models, input.table),
  };
}

function runGraphs({ table, parts }: MethodInput): MethodResult {
  const { lists } = table;
  if (lists.length > exhaustiveListsMax) return refuse('dga', 'too-many-lists');
  const sweep = partsOf(parts, 'graphs');
  const delta = 2 ** -lists.length;
  const average = sweep.find((part) => part.delta === delta)?.average;
  if (average === undefined) throw new Error('the graphs of the default prior are among the parts');
  const priorSweep = sweep.map((part) => ({ delta: part.delta, median: part.average.median }));
  if (average.lastShare > lastShareMax) {
    return refuse('dga', 'prior-decides', { priorSweep, shareOnTheLastNumber: average.lastShare });
  }
  return {
    method: 'dga',
    status: 'estimable',
    estimate: average.median,
    lower: average.lower,
    upper: average.upper,
    diagnostics: {
      mean: average.mean,
      delta,
      priorSweep,
      shareOnTheLastNumber: average.lastShare,
    },
    models: average.graphs.map(({ graph, probability }) => ({
      terms: graph.cliques.map((clique) => nameSet(clique, lists)),
      weight: probability,
      estimate: null,
      bic: null,
    })),
  };
}

function runLatentClasses({ parts }: MethodInput): MethodResult {
  const found = compareLatentChains(partsOf(parts, 'chain').map(({ draws }) => draws));
  const diagnostics = {
    scaleReduction: found.scaleReduction,
    effectiveDraws: found.effectiveDraws,
    chainMedians: [...found.chainMedians],
    mean: found.mean,
  };
  if (found.estimate === undefined) return refuse('latent-class', 'chains-disagree', diagnostics);
  const { estimate, lower, upper } = found;
  return { method: 'latent-class', status: 'estimable', estimate, lower, upper, diagnostics };
}

function reasonOf(because: number | string): RefusalReason {
  if (because === 2) return 'not-identifiable';
  return because === 'no-convergence' ? 'no-convergence' : 'no-estimate';
}

/** Symmetric on the logarithm of the dark figure. */
function waldInterval(observed: number, dark: number, logError: number): [number, number] {
  const width = Math.exp(normalQuantile((1 + level) / 2) * logError);
  return [observed + dark / width, observed + dark * width];
}
