// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import {
  estimationMethods,
  type EstimationOptions,
  type HistorySummary,
  type ListSummary,
  type PairSummary,
  type UndetectedEstimate,
} from './estimation.ts';
import { planEstimation, runEstimationTask, type EstimationPart } from './estimation-work.ts';
import { rememberExistence } from './existence.ts';
import { countOnSeveral, findSensitivity } from './find-sensitivity.ts';
import { overlapsOf, totalObserved, type OverlapTable } from './overlap-table.ts';
import { runMethod } from './run-methods.ts';
import { summariseEstimate } from './summarise-estimate.ts';

/**
 * **How many people nobody detected**, by several methods side by side, from the overlaps of two to eight lists. The
 * methods differ more than any one interval tells, so they are shown together; where they disagree, the lists do not
 * say how many there are.
 *
 * Source: Bales, K., Hesketh, O. & Silverman, B. (2015). Modern slavery in the UK: how many victims? *Significance* 12(3),
 * 16–21; van Dijk, J. et al. (2017). *Multiple systems estimation for estimating the number of victims of human trafficking
 * across the world*, UNODC; and the sources of each method.
 *
 * Cost: a few seconds; most is spent in the parts, which `planEstimation` and `runEstimationTask` let one do elsewhere.
 *
 * @param done parts of the work that were done before, all of a plan; they are done here unless given
 * @throws RangeError when nobody stands on any list
 */
export function estimateUndetected(
  table: OverlapTable,
  options: EstimationOptions = {},
  done?: readonly EstimationPart[],
): UndetectedEstimate {
  const { methods = estimationMethods, threshold = 0.02, onPart } = options;
  const { lists, counts } = table;
  const observed = totalObserved(counts);
  if (observed === 0) throw new RangeError('nobody stands on any list, so nothing can be estimated');
  const checkExistence = rememberExistence();
  const parts =
    done ??
    planEstimation(table, options, 10).map((task, index, tasks) => {
      const part = runEstimationTask(table, options, task, checkExistence);
      onPart?.(index + 1, tasks.length);
      return part;
    });
  const results = methods.map((method) => runMethod(method, { table, options, parts, checkExistence }));
  const pairs = summarisePairs(table);
  const sensitivity = findSensitivity(table, threshold, checkExistence);
  const onSeveral = countOnSeveral(counts);
  return {
    observed,
    methods: results,
    summary: summariseEstimate({
      observed,
      onSeveral,
      listCount: lists.length,
      methods: results,
      pairs,
      sensitivity,
    }),
    lists: summariseLists(table),
    pairs,
    histories: summariseHistories(table),
    sensitivity,
  };
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

function summariseHistories({ lists, counts }: OverlapTable): HistorySummary[] {
  return [...counts.keys()]
    .filter((history) => counts[history]! > 0)
    .toSorted((one, other) => counts[other]! - counts[one]! || one - other)
    .map((history) => ({
      lists: lists.filter((_, index) => (history >> index) & 1),
      people: counts[history]!,
    }));
}
