// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { PrivateAggregates, PrivateCounts } from './private-aggregates.ts';

/** Columns that follow from others, as far as private counts tell. */
export interface ColumnFollowers {
  /** Columns that follow from none, ascending. */
  readonly leaders: readonly number[];
  /** For each other column the one that it follows from. */
  readonly leaderOf: ReadonlyMap<number, number>;
}

/** Share of the wrong guesses of a column that another one has to save. */
const lambdaMin = 0.9;
/** Counts of so many deviations of their noise are somebody's. */
const significantDeviations = 3;

/**
 * **Columns that follow from others**: those whose value another column's value says in nearly every row, such as a country's code,
 * name and coordinates in one file.
 *
 * By Goodman and Kruskal's lambda over the private counts of pairs that noise alone hardly makes: of the wrong guesses of a column
 * without the other, the share that knowing the other saves. Reads private counts only.
 *
 * Source: Goodman, L. A., & Kruskal, W. H. (1954). Measures of association for cross classifications. *JASA* 49, 732–764.
 *
 * Cost: the pairs once.
 */
export function findFollowers({ columns, attributes, lengths }: PrivateAggregates): ColumnFollowers {
  const count = columns.length;
  const [singles, pairs] = lengths;
  const leaderOf = new Map<number, number>();
  if (!singles || !pairs) return { leaders: [...columns.keys()], leaderOf };
  const { best, beside } = tallyPairs(attributes, pairs, count);
  const numbersOf = columns.map((_, place) =>
    attributes.flatMap(({ column }, number) => (column === place ? [number] : [])),
  );
  const follows = (follower: number, leader: number): boolean => {
    const own = numbersOf[follower]!.toSorted((one, other) => singles.counts[other]! - singles.counts[one]!);
    const [guess] = own;
    if (guess === undefined) return false;
    const all = own.reduce((total, number) => total + singles.counts[number]!, 0);
    const guessed = singles.counts[guess]!;
    // Where the leader is blank nothing can follow from it; the commonest value tells how often it is not.
    const known = Math.min(1, beside[guess * count + leader]! / guessed);
    if (known < 0.5 || guessed >= all) return false;
    return best[leader * count + follower]! - guessed * known >= lambdaMin * (all - guessed) * known;
  };
  const followersOf = [...columns.keys()].map((leader) =>
    [...columns.keys()].filter((follower) => follower !== leader && follows(follower, leader)),
  );
  const leaders: number[] = [];
  const byFollowers = [...columns.keys()].toSorted(
    (one, other) => followersOf[other]!.length - followersOf[one]!.length || one - other,
  );
  for (const leader of byFollowers) {
    if (leaderOf.has(leader)) continue;
    leaders.push(leader);
    for (const follower of followersOf[leader]!) {
      if (!leaders.includes(follower) && !leaderOf.has(follower)) leaderOf.set(follower, leader);
    }
  }
  return { leaders: leaders.toSorted((one, other) => one - other), leaderOf };
}

/**
 * Of the pairs that are somebody's: `best`, for each two columns, the rows in the likeliest pair of each value of the first; `beside`, for
 * each attribute and column, its rows with any value there.
 */
function tallyPairs(
  attributes: PrivateAggregates['attributes'],
  { tuples, counts, noise }: PrivateCounts,
  columnCount: number,
): { readonly best: Float64Array; readonly beside: Float64Array } {
  const most = new Float64Array(attributes.length * columnCount);
  const beside = new Float64Array(attributes.length * columnCount);
  for (const [place, pairCount] of counts.entries()) {
    if (pairCount < significantDeviations * noise) continue;
    const [a, b] = [tuples[2 * place]!, tuples[2 * place + 1]!];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = one * columnCount + attributes[other]!.column;
      beside[at]! += pairCount;
      most[at] = Math.max(most[at]!, pairCount);
    }
  }
  const best = new Float64Array(columnCount * columnCount);
  for (const [number, { column }] of attributes.entries())
    for (let to = 0; to < columnCount; to++) best[column * columnCount + to]! += most[number * columnCount + to]!;
  return { best, beside };
}

/** The private counts of some columns alone. */
export function aggregatesOf(aggregates: PrivateAggregates, columns: readonly number[]): PrivateAggregates {
  const newNumber = new Int32Array(aggregates.attributes.length).fill(-1);
  const attributes = aggregates.attributes.flatMap(({ column, value }, number) => {
    const place = columns.indexOf(column);
    return place < 0 ? [] : [{ column: place, value, number }];
  });
  for (const [place, { number }] of attributes.entries()) newNumber[number] = place;
  const lengths = aggregates.lengths.slice(0, columns.length).map((counted) => {
    const { length, tuples, counts } = counted;
    const kept = [...counts.keys()].filter((place) =>
      tuples.subarray(place * length, (place + 1) * length).every((number) => newNumber[number]! >= 0),
    );
    const ofKept = kept.flatMap((place) =>
      Array.from(tuples.subarray(place * length, (place + 1) * length), (number) => newNumber[number]!),
    );
    return {
      ...counted,
      tuples: Uint32Array.from(ofKept),
      counts: Float64Array.from(kept, (place) => counts[place]!),
    };
  });
  return {
    ...aggregates,
    columns: columns.map((column) => aggregates.columns[column]!),
    attributes: attributes.map(({ column, value }) => ({ column, value })),
    lengths,
  };
}
