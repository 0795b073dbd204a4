// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CheckExistence } from './existence.ts';
import { bitCount } from './hierarchical-models.ts';
import type { OverlapTable } from './overlap-table.ts';
import { estimateStepwise } from './stepwise.ts';

/** What the stepwise estimate becomes when one thing about it is changed. Null: not estimable then. */
export interface Sensitivity {
  /** Estimate of the whole table, beside which the others stand. */
  readonly estimate: number | null;
  /** Without one list: people on the others, and the estimate from them. Empty for two lists. */
  readonly leaveOneListOut: readonly {
    readonly without: string;
    readonly observed: number;
    readonly estimate: number | null;
  }[];
  readonly thresholds: readonly { readonly threshold: number; readonly estimate: number | null }[];
  /**
   * Among the people on one list: how many they are, how many of them the other lists saw, and how many the other lists
   * would make them. The truth is known here, so that the method can be held against it. Empty for two lists.
   */
  readonly internalConsistency: readonly {
    readonly list: string;
    readonly truth: number;
    readonly seenElsewhere: number;
    readonly estimate: number | null;
  }[];
  /**
   * If the highest interaction, of all lists together, were not 0 as every method assumes: the factor by which it would
   * multiply the people on no list, and the estimate. No table of overlaps can tell which factor is true.
   */
  readonly hiddenDependence: readonly { readonly factor: number; readonly estimate: number | null }[];
}

const thresholds = [0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
const factors = [0.25, 0.5, 0.75, 1, 1.5, 2, 4];

/**
 * **Sensitivity of the stepwise estimate** to leaving a list out, to the threshold, and to dependence that the overlaps
 * cannot show; and whether each list is estimated rightly from the others.
 *
 * Source: Silverman, B. W. (2020). Multiple-systems analysis for the quantification of modern slavery: classical and
 * Bayesian approaches. *JRSS A* 183, 691–736, on internal consistency and list omission.
 *
 * Cost: about twenty stepwise estimates.
 */
export function findSensitivity(table: OverlapTable, threshold: number, checkExistence: CheckExistence): Sensitivity {
  const estimateOf = (counts: Float64Array, at = threshold): number | null => {
    const found = estimateStepwise(counts, { threshold: at, checkExistence });
    return found.status === 'estimable' ? found.fit.estimate : null;
  };
  const { lists, counts } = table;
  const estimate = estimateOf(counts);
  const observed = counts.reduce((sum, count) => sum + count, 0);
  return {
    estimate,
    leaveOneListOut:
      lists.length < 3
        ? []
        : lists.map((without, index) => {
            const rest = withoutList(counts, index, () => true);
            return { without, observed: sumOf(rest), estimate: sumOf(rest) === 0 ? null : estimateOf(rest) };
          }),
    thresholds: thresholds.map((at) => ({ threshold: at, estimate: estimateOf(counts, at) })),
    internalConsistency:
      lists.length < 3
        ? []
        : lists.map((list, index) => {
            const within = withoutList(counts, index, (history) => ((history >> index) & 1) === 1);
            const seenElsewhere = sumOf(within);
            const truth = seenElsewhere + counts[1 << index]!;
            return { list, truth, seenElsewhere, estimate: seenElsewhere === 0 ? null : estimateOf(within) };
          }),
    hiddenDependence: factors.map((factor) => ({
      factor,
      estimate: estimate === null ? null : observed + factor * (estimate - observed),
    })),
  };
}

/** Counts over the other lists of the histories that are kept; people on no other list drop out. */
function withoutList(counts: Float64Array, index: number, keeps: (history: number) => boolean): Float64Array {
  const rest = new Float64Array(counts.length / 2);
  for (let history = 1; history < counts.length; history++) {
    const left = (history & ((1 << index) - 1)) | ((history >> (index + 1)) << index);
    if (left !== 0 && keeps(history)) rest[left]! += counts[history]!;
  }
  return rest;
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** People on two or more lists: all that an estimate rests on. */
export function countOnSeveral(counts: Float64Array): number {
  return counts.reduce((sum, count, history) => (bitCount(history) > 1 ? sum + count : sum), 0);
}
