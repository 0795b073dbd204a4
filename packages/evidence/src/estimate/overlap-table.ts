// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * How many people stand on which lists together. A history is the set of lists that a person stands on, written as a
 * bitmask: bit 0 is the first list.
 */
export interface OverlapTable {
  readonly lists: readonly string[];
  /** People by history, 2^lists long. The entry of history 0, people on no list, is 0: nobody can count them. */
  readonly counts: Float64Array;
}

/** Most lists that the methods here take. */
const listsMax = 8;

/**
 * **Table of overlaps** from rows of memberships and counts. Rows of the same history add up; histories that are not
 * given count 0; a row of people on no list is refused, because that number is what is to be estimated.
 *
 * @throws RangeError for fewer than two or more than eight lists, a list named twice, a count that is no whole number from 0
 * @example
 * overlapTable(['police', 'shelter'], [{ history: 0b01, count: 40 }, { history: 0b11, count: 5 }]);
 */
export function overlapTable(
  lists: readonly string[],
  rows: readonly { readonly history: number; readonly count: number }[],
): OverlapTable {
  if (lists.length < 2 || lists.length > listsMax) {
    throw new RangeError(`an estimate takes from 2 to ${listsMax} lists, not ${lists.length}`);
  }
  if (new Set(lists).size < lists.length) throw new RangeError('each list needs a name of its own');
  const counts = new Float64Array(2 ** lists.length);
  for (const { history, count } of rows) {
    if (!Number.isInteger(history) || history < 1 || history >= counts.length) {
      throw new RangeError(`a history is a set of one or more of the lists, not ${history}`);
    }
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`a count must be a whole number from 0, not ${count}`);
    }
    counts[history]! += count;
  }
  return { lists, counts };
}

/** People on at least one list. */
export function totalObserved(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Sums over supersets: the entry of θ becomes the sum over all histories that contain θ. In place.
 *
 * Cost: lists × 2^lists additions (the zeta transform).
 */
export function sumOverSupersets(values: Float64Array): Float64Array {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let set = 0; set < values.length; set++) {
      if ((set & bit) === 0) values[set]! += values[set | bit]!;
    }
  }
  return values;
}

/** For every set of lists, the people who stand on all of them and perhaps on others. */
export function overlapsOf(counts: Float64Array): Float64Array {
  return sumOverSupersets(Float64Array.from(counts));
}

/** The table with its lists in another order: list `order[i]` of the old one becomes list i. */
export function reorderLists({ lists, counts }: OverlapTable, order: readonly number[]): OverlapTable {
  const moved = new Float64Array(counts.length);
  for (let history = 1; history < counts.length; history++) {
    let target = 0;
    order.forEach((from, to) => {
      if ((history >> from) & 1) target |= 1 << to;
    });
    moved[target] = counts[history]!;
  }
  return { lists: order.map((from) => lists[from] ?? ''), counts: moved };
}
