// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { BlockKey } from './block-keys.ts';
import type { Blocking, BlockRule } from './blocking.ts';
import type { LinkRecords } from './link-records.ts';
import { createPairNumbers } from './pair-numbers.ts';

/** A rule with the blocks that it makes, before it is joined with others. */
export interface BuiltRule {
  readonly words: string;
  readonly fields: readonly number[];
  readonly width: number;
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly pairCount: number;
  readonly warnings: readonly string[];
  /** Keys of every row, `width` each; 0 is no key. */
  readonly keys: Uint32Array;
}

/** Numbers the combined keys of all rows, leaves out blocks that are too large, and lists the rows of each block. */
export function buildRule(parts: readonly BlockKey[], records: LinkRecords, rowsMax: number): BuiltRule {
  const words = parts.map((part) => part.words).join(' and ');
  const { rowCount } = records;
  const width = parts.reduce((product, part) => product * part.width, 1);
  const { keys, keyCount } = combineKeys(parts, records, width);
  const sizes = new Uint32Array(keyCount + 1);
  for (const key of keys) sizes[key]!++;
  const renumbered = new Uint32Array(keyCount);
  let blocks = 0;
  let tooLarge = 0;
  for (let key = 1; key < keyCount; key++) {
    if (sizes[key]! > rowsMax) tooLarge = Math.max(tooLarge, sizes[key]!);
    else if (sizes[key]! > 1) renumbered[key] = ++blocks;
  }
  const starts = new Uint32Array(blocks + 1);
  for (let at = 0; at < keys.length; at++) {
    keys[at] = renumbered[keys[at]!]!;
    if (keys[at]! > 0) starts[keys[at]!]!++;
  }
  for (let block = 1; block <= blocks; block++) starts[block]! += starts[block - 1]!;
  const next = starts.slice();
  const rows = new Uint32Array(starts[blocks]!);
  for (let row = 0; row < rowCount; row++)
    for (let at = 0; at < width; at++) {
      const key = keys[row * width + at]!;
      if (key > 0) rows[next[key - 1]!++] = row;
    }
  const warnings =
    tooLarge === 0
      ? []
      : [
          `Up to ${tooLarge} rows share the same ${words}; more than ${rowsMax} are too many to compare by that alone, and such rows were compared only where other columns brought them together.`,
        ];
  const fields = [...new Set(parts.map(({ field }) => field))];
  return { words, fields, width, rows, starts, keys, pairCount: countPairs(rows, starts, records), warnings };
}

function combineKeys(
  parts: readonly BlockKey[],
  { fields, rowCount }: LinkRecords,
  width: number,
): { keys: Uint32Array; keyCount: number } {
  const keys = new Uint32Array(rowCount * width);
  const columns = parts.map(({ field }) => fields[field]!.codes);
  // Each step numbers the pairs of a number from the step before and a key of the next part.
  const numbers = parts.map(createPairNumbers);
  for (let row = 0; row < rowCount; row++) {
    for (let variant = 0; variant < width; variant++) {
      let rest = variant;
      let number = 0;
      for (let at = 0; at < parts.length; at++) {
        const part = parts[at]!;
        const key = part.keys[columns[at]![row]! * part.width + (rest % part.width)]!;
        rest = Math.floor(rest / part.width);
        number = key === 0 ? 0 : at === 0 ? key : numbers[at]!.numberOf(number, key);
        if (number === 0) break;
      }
      keys[row * width + variant] = number;
    }
  }
  return { keys, keyCount: parts.length === 1 ? parts[0]!.keyCount : numbers.at(-1)!.count + 1 };
}

function countPairs(rows: Uint32Array, starts: Uint32Array, { within, leftCount }: LinkRecords): number {
  let pairs = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const [from, to] = [starts[block]!, starts[block + 1]!];
    if (within) pairs += ((to - from) * (to - from - 1)) / 2;
    else {
      let left = 0;
      for (let at = from; at < to; at++) if (rows[at]! < leftCount) left++;
      pairs += left * (to - from - left);
    }
  }
  return pairs;
}

/** Joins rules into one blocking, whose keys lie together for each row. */
export function joinRules(built: readonly BuiltRule[], rowCount: number, warnings: readonly string[]): Blocking {
  const width = built.reduce((total, rule) => total + rule.width, 0);
  const keys = new Uint32Array(rowCount * width);
  let offset = 0;
  const rules = built.map(({ words, fields, rows, starts, pairCount, width: own, keys: ownKeys }): BlockRule => {
    for (let row = 0; row < rowCount; row++)
      for (let at = 0; at < own; at++) keys[row * width + offset + at] = ownKeys[row * own + at]!;
    const rule = { words, fields, rows, starts, offset, width: own, pairCount };
    offset += own;
    return rule;
  });
  return { rules, keys, width, warnings };
}
