// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { countModels, fitModels, type FittedModel } from './bic-models.ts';
import { estimateReplicates, type Estimator } from './bootstrap.ts';
import type { EstimationOptions } from './estimation.ts';
import { estimationMethods } from './estimation.ts';
import { rememberExistence, type CheckExistence } from './existence.ts';
import { averageGraphs, type GraphAverage } from './graph-averaging.ts';
import { drawLatentChain, latentChainCount } from './latent-classes.ts';
import type { OverlapTable } from './overlap-table.ts';
import { estimateStepwise } from './stepwise.ts';

/** A part of the work of an estimate that can be done by itself, anywhere, in any order. */
export type EstimationTask =
  | { readonly kind: 'replicates' | 'models'; readonly from: number; readonly to: number }
  | { readonly kind: 'graphs'; readonly delta: number }
  | { readonly kind: 'chain'; readonly chain: number };

/** What a task found. Plain data: it can be sent between threads. */
export type EstimationPart =
  | { readonly kind: 'replicates'; readonly from: number; readonly estimates: Float64Array }
  | { readonly kind: 'models'; readonly from: number; readonly models: readonly FittedModel[] }
  | { readonly kind: 'graphs'; readonly delta: number; readonly average: GraphSummary }
  | { readonly kind: 'chain'; readonly chain: number; readonly draws: readonly number[] };

/** A graph average without its posterior and all but the likeliest graphs. */
export type GraphSummary = Omit<GraphAverage, 'missing' | 'probabilities'>;

/** Most lists for which all models, or all graphs, can be gone through. */
export const exhaustiveListsMax = 6;
const graphsKept = 20;

/** Largest interaction of the models that are gone through. */
export function interactionMax(listCount: number): number {
  return listCount >= exhaustiveListsMax ? 2 : Math.max(1, listCount - 1);
}

/** Prior weights of a cell for which graphs are averaged, the one that is reported first. */
function graphDeltas(listCount: number): number[] {
  return [...new Set([2 ** -listCount, 2 ** (1 - listCount), 0.25, 0.5, 1])];
}

/**
 * **Divides an estimate into tasks**, the longest first. Replicates, models and chains have seeds or places of their own, so
 * that the result does not depend on how the work is divided.
 *
 * @param pieces into how many tasks to divide replicates, and models
 */
export function planEstimation({ lists }: OverlapTable, options: EstimationOptions, pieces = 1): EstimationTask[] {
  const { methods = estimationMethods, replicateCount = 1000 } = options;
  const exhaustive = lists.length <= exhaustiveListsMax;
  const wants = (...names: readonly string[]): boolean => methods.some((method) => names.includes(method));
  const tasks: EstimationTask[] = [];
  if (wants('latent-class'))
    tasks.push(...Array.from({ length: latentChainCount }, (_, chain) => ({ kind: 'chain' as const, chain })));
  if (exhaustive && wants('dga'))
    tasks.push(...graphDeltas(lists.length).map((delta) => ({ kind: 'graphs' as const, delta })));
  if (exhaustive && wants('bic', 'bic-average'))
    tasks.push(...divide('models', countModels(lists.length, interactionMax(lists.length)), pieces));
  if (wants('stepwise')) tasks.push(...divide('replicates', replicateCount, pieces));
  return tasks;
}

function divide(kind: 'replicates' | 'models', total: number, pieces: number): EstimationTask[] {
  const size = Math.max(1, Math.ceil(total / pieces));
  return Array.from({ length: Math.ceil(total / size) }, (_, index) => ({
    kind,
    from: index * size,
    to: Math.min(total, (index + 1) * size),
  }));
}

/**
 * Does one task of `planEstimation`.
 *
 * @param checkExistence a memory of existence to share between tasks of one thread
 */
export function runEstimationTask(
  { lists, counts }: OverlapTable,
  { threshold = 0.02, seed = 1 }: EstimationOptions,
  task: EstimationTask,
  checkExistence: CheckExistence = rememberExistence(),
): EstimationPart {
  switch (task.kind) {
    case 'replicates': {
      const { from, to } = task;
      const estimates = estimateReplicates(counts, stepwiseEstimator(threshold, checkExistence), { seed, from, to });
      return { kind: 'replicates', from, estimates };
    }
    case 'models': {
      const { from, to } = task;
      const orderMax = interactionMax(lists.length);
      return { kind: 'models', from, models: fitModels(counts, { orderMax, from, to }, checkExistence) };
    }
    case 'graphs': {
      const {
        missing: _missing,
        probabilities: _probabilities,
        ...average
      } = averageGraphs(counts, {
        delta: task.delta,
      });
      return { ...task, average: { ...average, graphs: average.graphs.slice(0, graphsKept) } };
    }
    case 'chain':
      return { ...task, draws: drawLatentChain(counts, { seed, chain: task.chain }) };
  }
}

/** The estimate of a table by stepwise choice, for resampling. */
export function stepwiseEstimator(threshold: number, checkExistence: CheckExistence): Estimator {
  return (counts) => {
    const found = estimateStepwise(counts, { threshold, checkExistence });
    return found.status === 'estimable' ? found.fit.estimate : undefined;
  };
}

/** The parts of one kind, in the order of their places. */
export function partsOf<Kind extends EstimationPart['kind']>(
  parts: readonly EstimationPart[],
  kind: Kind,
): Extract<EstimationPart, { kind: Kind }>[] {
  const place = (part: EstimationPart): number =>
    part.kind === 'chain' ? part.chain : part.kind === 'graphs' ? part.delta : part.from;
  return parts
    .filter((part): part is Extract<EstimationPart, { kind: Kind }> => part.kind === kind)
    .toSorted((one, other) => place(one) - place(other));
}
