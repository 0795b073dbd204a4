// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Blocking } from './blocking.ts';
import type { LinkRecords } from './link-records.ts';

/** A run of blocks of one rule: the unit in which work can be shared out. */
export interface BlockRange {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Visits every pair of rows in a range of blocks that no earlier rule or block brings together, the lower row first. All
 * ranges together visit each pair of the union of rules once, however the ranges are cut.
 */
export function forEachPair(
  records: LinkRecords,
  blocking: Blocking,
  { rule: place, from, to }: BlockRange,
  visit: (one: number, other: number) => void,
): void {
  const { within, leftCount } = records;
  const { rows, starts, offset, width } = blocking.rules[place]!;
  for (let block = from; block < to; block++) {
    const end = starts[block + 1]!;
    for (let at = starts[block]!; at < end; at++) {
      const one = rows[at]!;
      if (!within && one >= leftCount) break;
      for (let next = at + 1; next < end; next++) {
        const other = rows[next]!;
        if (other === one || (!within && other < leftCount)) continue;
        // A row can stand twice in a block when its name has two keys that fell together.
        if (rows[at - 1] === one && at > starts[block]!) continue;
        if (rows[next - 1] === other && next - 1 > at) continue;
        if (isFirst(blocking, one, other, { offset, width, key: block + 1 })) visit(one, other);
      }
    }
  }
}

interface Meeting {
  readonly offset: number;
  readonly width: number;
  readonly key: number;
}

/** Whether this block is the first that brings the two rows together: no earlier rule does, and no lower key of this one. */
function isFirst({ rules, keys, width: rowWidth }: Blocking, one: number, other: number, meeting: Meeting): boolean {
  const a = one * rowWidth;
  const b = other * rowWidth;
  for (const rule of rules) {
    if (rule.offset >= meeting.offset) break;
    for (let at = rule.offset; at < rule.offset + rule.width; at++) {
      const key = keys[a + at]!;
      if (key === 0) continue;
      for (let against = rule.offset; against < rule.offset + rule.width; against++)
        if (keys[b + against] === key) return false;
    }
  }
  if (meeting.width === 1) return true;
  for (let at = meeting.offset; at < meeting.offset + meeting.width; at++) {
    const key = keys[a + at]!;
    if (key === 0 || key >= meeting.key) continue;
    for (let against = meeting.offset; against < meeting.offset + meeting.width; against++)
      if (keys[b + against] === key) return false;
  }
  return true;
}

/** All pairs of the union, cut into ranges of about `pairsEach` pairs. */
export function cutRanges({ rules }: Blocking, pairsEach: number): BlockRange[] {
  const ranges: BlockRange[] = [];
  for (const [rule, { starts }] of rules.entries()) {
    let from = 0;
    let pairs = 0;
    for (let block = 0; block + 1 < starts.length; block++) {
      const size = starts[block + 1]! - starts[block]!;
      pairs += (size * (size - 1)) / 2;
      if (pairs < pairsEach && block + 2 < starts.length) continue;
      ranges.push({ rule, from, to: block + 1 });
      from = block + 1;
      pairs = 0;
    }
  }
  return ranges;
}
