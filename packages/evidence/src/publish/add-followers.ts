// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import type { ColumnFollowers } from './column-followers.ts';
import { applyChange, changeOf, type FittingState } from './fitting-state.ts';
import type { PrivateAggregates } from './private-aggregates.ts';

/**
 * Gives rows of the leading columns the values that follow from them: the likeliest beside the leader's value, or a blank as often as
 * the counts leave one. A value that would show a combination that was not reported stays blank.
 *
 * @param led rows of the leading columns alone, by the attributes' numbers among theirs
 * @returns the rows of all columns; the state is told of them
 */
export function addFollowers(
  aggregates: PrivateAggregates,
  state: FittingState,
  led: Int32Array,
  { leaders, leaderOf, random }: ColumnFollowers & { readonly random: Random },
): Int32Array {
  const columnCount = aggregates.columns.length;
  const cells = new Int32Array(aggregates.rowCount * columnCount).fill(-1);
  const ofLeaders = [...aggregates.attributes.keys()].filter((number) =>
    leaders.includes(aggregates.attributes[number]!.column),
  );
  const follower = likeliestFollowers(aggregates);
  const chosen = new Int32Array(columnCount);
  for (let row = 0; row < aggregates.rowCount; row++) {
    let filled = 0;
    const put = (attribute: number, column: number): void => {
      applyChange(state, attribute, chosen, filled, 1);
      chosen[filled++] = attribute;
      cells[row * columnCount + column] = attribute;
    };
    for (const [place, column] of leaders.entries()) {
      const number = led[row * leaders.length + place]!;
      if (number >= 0) put(ofLeaders[number]!, column);
    }
    for (const [column, leader] of leaderOf) {
      const said = cells[row * columnCount + leader]!;
      if (said < 0) continue;
      const { attribute, share } = follower(said, column);
      if (attribute < 0 || random.next() >= share) continue;
      if (changeOf(state, attribute, chosen, filled, 1) !== Infinity) put(attribute, column);
    }
  }
  return cells;
}

/** For an attribute and a column, the value seen most beside it, and in what share of its rows. */
function likeliestFollowers({ columns, attributes, lengths }: PrivateAggregates) {
  const columnCount = columns.length;
  const most = new Float64Array(attributes.length * columnCount);
  const which = new Int32Array(attributes.length * columnCount).fill(-1);
  const [singles, pairs] = lengths;
  for (const [place, count] of (pairs?.counts ?? new Float64Array()).entries()) {
    const [a, b] = [pairs!.tuples[2 * place]!, pairs!.tuples[2 * place + 1]!];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = one * columnCount + attributes[other]!.column;
      if (count <= most[at]!) continue;
      most[at] = count;
      which[at] = other;
    }
  }
  return (attribute: number, column: number): { readonly attribute: number; readonly share: number } => {
    const at = attribute * columnCount + column;
    return { attribute: which[at]!, share: Math.min(1, most[at]! / singles!.counts[attribute]!) };
  };
}
