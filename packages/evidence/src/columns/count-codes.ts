// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** One column to count by: its codes, and how many different ones there may be. */
export interface CountedColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly size: number;
}

/** One condition: rows whose code in this column is allowed (1). */
export interface CodeCondition {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly allowed: Uint8Array;
}

/** How many rows have which combination of codes; `key` is in mixed radix, the last column running fastest. */
export interface CodeCount {
  readonly key: number;
  readonly count: number;
}

/** Combinations that are counted in one array; beyond it a hash table takes only those that occur. */
const denseMax = 1 << 22;
const blockSize = 4096;

/**
 * **Counts of code combinations** over the first `rowCount` rows, those only that occur and meet every condition.
 *
 * Rows are taken in blocks: each column adds its part to the keys of a block, then the block is counted. So the inner
 * loops run over one typed array each.
 *
 * Cost: rows × (columns + conditions).
 *
 * @throws RangeError when the combinations are more than a number can tell apart
 */
export function countCodes(
  rowCount: number,
  columns: readonly CountedColumn[],
  conditions: readonly CodeCondition[] = [],
): CodeCount[] {
  const combinations = columns.reduce((product, { size }) => product * size, 1);
  if (!Number.isSafeInteger(combinations)) throw new RangeError('too many columns to count by');
  const counter = combinations <= denseMax ? denseCounter(combinations) : sparseCounter();
  const keys = new Float64Array(blockSize);
  const passes = new Uint8Array(blockSize);
  for (let start = 0; start < rowCount; start += blockSize) {
    const length = Math.min(blockSize, rowCount - start);
    keys.fill(0);
    for (const { codes, size } of columns) addPart(keys, codes, { start, length, size });
    if (conditions.length === 0) {
      counter.addAll(keys, length);
      continue;
    }
    passes.fill(1);
    for (const { codes, allowed } of conditions) {
      for (let row = 0; row < length; row++) passes[row] = (passes[row] ?? 0) & (allowed[codes[start + row] ?? 0] ?? 0);
    }
    counter.addAll(keys, keepPassing(keys, passes, length));
  }
  return counter.counts();
}

function addPart(
  keys: Float64Array,
  codes: Uint8Array | Uint16Array | Uint32Array,
  { start, length, size }: { readonly start: number; readonly length: number; readonly size: number },
): void {
  for (let row = 0; row < length; row++) keys[row] = (keys[row] ?? 0) * size + (codes[start + row] ?? 0);
}

/** Moves the keys that pass to the front and tells how many they are. */
function keepPassing(keys: Float64Array, passes: Uint8Array, length: number): number {
  let kept = 0;
  for (let row = 0; row < length; row++) {
    keys[kept] = keys[row] ?? 0;
    kept += passes[row] ?? 0;
  }
  return kept;
}

interface Counter {
  addAll(keys: Float64Array, length: number): void;
  counts(): CodeCount[];
}

function denseCounter(combinations: number): Counter {
  const counts = new Uint32Array(combinations);
  return {
    addAll(keys, length) {
      for (let row = 0; row < length; row++) {
        const key = keys[row] ?? 0;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    },
    counts() {
      const found: CodeCount[] = [];
      counts.forEach((count, key) => {
        if (count > 0) found.push({ key, count });
      });
      return found;
    },
  };
}

/** Open addressing with linear probing; a place whose count is 0 is empty. */
function sparseCounter(): Counter {
  let placeKeys = new Float64Array(1 << 16);
  let placeCounts = new Uint32Array(1 << 16);
  let used = 0;

  function add(key: number, count: number): void {
    const mask = placeKeys.length - 1;
    let place = Math.imul((key | 0) ^ Math.imul(Math.floor(key / 0x100000000), 0x85ebca6b), 0x9e3779b1) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (placeCounts[place] !== 0 && placeKeys[place] !== key) place = (place + 1) & mask;
    if (placeCounts[place] === 0) {
      placeKeys[place] = key;
      used += 1;
    }
    placeCounts[place] = (placeCounts[place] ?? 0) + count;
  }

  function enlarge(): void {
    const [keys, counts] = [placeKeys, placeCounts];
    placeKeys = new Float64Array(keys.length * 2);
    placeCounts = new Uint32Array(counts.length * 2);
    used = 0;
    counts.forEach((count, place) => {
      if (count > 0) add(keys[place] ?? 0, count);
    });
  }

  return {
    addAll(keys, length) {
      if ((used + length) * 2 > placeKeys.length) enlarge();
      for (let row = 0; row < length; row++) add(keys[row] ?? 0, 1);
    },
    counts() {
      const found: CodeCount[] = [];
      placeCounts.forEach((count, place) => {
        if (count > 0) found.push({ key: placeKeys[place] ?? 0, count });
      });
      return found.toSorted((one, other) => one.key - other.key);
    },
  };
}
