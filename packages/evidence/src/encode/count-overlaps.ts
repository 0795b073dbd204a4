// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { matchEncoded, type EncodedMatchOptions } from './match-encoded.ts';
import type { Overlap } from './overlap-evidence.ts';

/** How many people stand on both of two lists, by their places among the lists. */
export interface PairOverlap {
  readonly lists: readonly [first: number, second: number];
  readonly overlap: Overlap;
}

export interface OverlapCounts {
  readonly pairs: readonly PairOverlap[];
  /** People on exactly the lists of a history, bit i for list i; histories of nobody are left out. In order of the history. */
  readonly histories: readonly { readonly history: number; readonly count: number }[];
  /** People on at least one list. */
  readonly people: number;
}

/**
 * **Counting across lists**: how many people stand on which of two to eight encoded lists. No pair of records leaves it.
 *
 * Every two lists are matched (`matchEncoded`). Links of all of them, best first, join records to people; a person has at most
 * one record of each list, and a link that would break this is left out.
 *
 * @throws RangeError for fewer than two lists or more than eight
 */
export function countOverlaps(
  lists: readonly (readonly Uint32Array[])[],
  options: Omit<EncodedMatchOptions, 'onProgress'> & { readonly onPair?: (done: number, total: number) => void } = {},
): OverlapCounts {
  if (lists.length < 2 || lists.length > 8) throw new RangeError('overlaps are counted between 2 and 8 lists');
  const offsets = lists.map((_, index) => lists.slice(0, index).reduce((sum, list) => sum + list.length, 0));
  const both = lists.flatMap((_, first) =>
    lists.slice(first + 1).map((__, index) => [first, first + 1 + index] as const),
  );
  const links: { readonly a: number; readonly b: number; readonly dice: number }[] = [];
  const pairs = both.map(([first, second], done): PairOverlap => {
    const { links: found, overlap } = matchEncoded(lists[first]!, lists[second]!, options);
    for (const { left, right, dice } of found)
      links.push({ a: offsets[first]! + left, b: offsets[second]! + right, dice });
    options.onPair?.(done + 1, both.length);
    return { lists: [first, second], overlap };
  });
  const people = joinRecords(
    lists,
    links.toSorted((a, b) => b.dice - a.dice || a.a - b.a || a.b - b.b),
  );
  const counts = new Map<number, number>();
  for (const history of people) counts.set(history, (counts.get(history) ?? 0) + 1);
  const histories = [...counts]
    .map(([history, count]) => ({ history, count }))
    .toSorted((a, b) => a.history - b.history);
  return { pairs, histories, people: people.length };
}

/** The histories of the people that links make of records. */
function joinRecords(
  lists: readonly (readonly Uint32Array[])[],
  links: readonly { readonly a: number; readonly b: number }[],
): number[] {
  const histories = lists.flatMap((list, index) => list.map(() => 1 << index));
  const joined = histories.map((_, record) => record);
  const headOf = (record: number): number => {
    let head = record;
    while (joined[head] !== head) head = joined[head]!;
    joined[record] = head;
    return head;
  };
  for (const { a, b } of links) {
    const [one, other] = [headOf(a), headOf(b)];
    if (one === other || (histories[one]! & histories[other]!) !== 0) continue;
    joined[other] = one;
    histories[one]! |= histories[other]!;
  }
  return histories.filter((_, record) => joined[record] === record);
}
