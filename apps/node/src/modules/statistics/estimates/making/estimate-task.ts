// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  coarsenEstimate,
  estimateStrata,
  estimateUndetected,
  planEstimation,
  rememberExistence,
  runEstimationTask,
  type EstimationOptions,
  type OverlapTable,
  type StrataEstimate,
  type Stratum,
  type UndetectedEstimate,
} from '@palermo/evidence';
import type { EstimateSettings } from '@palermo/contract';
import type { KeptEstimate } from '../estimate.ts';

/** Everything that an estimate is made of. */
export interface EstimateWork {
  readonly table: OverlapTable;
  /** With cases taken for one person more readily. */
  readonly widely: OverlapTable;
  /** Empty where groups are not told apart. */
  readonly strata: readonly Stratum[];
  readonly settings: EstimateSettings;
  /** Fewest people that may be shown. */
  readonly roundedTo: number;
}

export type OnPart = (done: number, total: number) => void;

/** Into how many tasks models and replicates are divided, so that progress is seen. */
const pieces = 20;

/** Makes an estimate. The same work gives the same answer. Throws RangeError with the reason where there is none. */
export function makeEstimate(
  { table, widely, strata, settings, roundedTo }: EstimateWork,
  onPart: OnPart = () => undefined,
): KeptEstimate {
  const { methods, replicates, seed, threshold } = settings;
  const options: EstimationOptions = { methods, replicateCount: replicates, seed, threshold };
  const checkExistence = rememberExistence();
  const tasks = planEstimation(table, options, pieces);
  const parts = tasks.map((task, index) => {
    const part = runEstimationTask(table, options, task, checkExistence);
    onPart(index + 1, tasks.length);
    return part;
  });
  const whole = estimateUndetected(table, options, parts);
  const groups = groupsOf(strata, whole, { table, roundedTo });
  return {
    estimate: coarsenEstimate({ ...whole, ...(groups && { strata: groups }) }, roundedTo),
    widely: widelyEstimate(widely, options, roundedTo),
    roundedTo,
  };
}

/** With the methods that need no draws, if there are such: the middle of them moves as the middle of all does. */
function widelyEstimate(table: OverlapTable, options: EstimationOptions, roundedTo: number): number | null {
  const { methods = [] } = options;
  const quick = methods.filter((method) => method !== 'latent-class');
  const chosen = { ...options, methods: quick.length > 0 ? quick : methods, replicateCount: 0 };
  return coarsenEstimate(estimateUndetected(table, chosen), roundedTo).summary.estimate;
}

function groupsOf(
  strata: readonly Stratum[],
  { methods }: UndetectedEstimate,
  { table, roundedTo }: { table: OverlapTable; roundedTo: number },
): StrataEstimate | undefined {
  const told = strata.filter(({ counts }) => totalOf(counts) >= roundedTo);
  if (told.length === 0) return undefined;
  const chosen = methods.find(({ method }) => method === 'stepwise')?.diagnostics['pairs'];
  const pairs = (Array.isArray(chosen) ? chosen.map(String) : []).map((pair) =>
    table.lists.reduce((mask, list, index) => (pair.split(' & ').includes(list) ? mask | (1 << index) : mask), 0),
  );
  const estimated = estimateOrNothing(told, pairs);
  return {
    ...estimated,
    strata: estimated.strata.map((each, index) => {
      const thin = severalOf(told[index]?.counts ?? new Float64Array()) < roundedTo;
      const { levels, observed } = each;
      return thin ? { levels, observed, status: 'not-estimable', because: 'too few people on several lists' } : each;
    }),
  };
}

/** Groups whose overlaps cannot carry the model are not estimable, one like the other. */
function estimateOrNothing(strata: readonly Stratum[], pairs: readonly number[]): StrataEstimate {
  try {
    return estimateStrata(strata, { pairs, sizes: 'each-stratum', lists: 'by-covariate' });
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return {
      strata: strata.map(({ levels, counts }) => {
        return { levels, observed: totalOf(counts), status: 'not-estimable', because: fault.message };
      }),
      observed: strata.reduce((sum, { counts }) => sum + totalOf(counts), 0),
      total: undefined,
      deviance: 0,
      parameterCount: 0,
    };
  }
}

function totalOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** People on two or more lists. */
function severalOf(counts: Float64Array): number {
  return counts.reduce((sum, count, history) => ((history & (history - 1)) === 0 ? sum : sum + count), 0);
}
