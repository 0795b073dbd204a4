// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Attributes, RowAttributes } from './attributes.ts';
import { createTupleTrie, type TupleTrie } from './tuple-trie.ts';
import { createWholeNumbers } from './whole-numbers.ts';

/** Combinations that may be counted, built length by length from those that were kept. */
export interface TupleCandidates {
  /** Attributes that were kept at length 1: numbers in the source table. Tuples number them from 0 in this order. */
  readonly attributes: Uint32Array;
  /** How many candidates the length begun last has. */
  readonly size: number;
  /**
   * Makes the candidates of a length: every combination of which all parts one shorter were kept. Answers how many of them
   * each row has.
   */
  begin(length: number): Uint32Array;
  /**
   * Rows that have each candidate, in parts of `unit`. A row with more candidates than `perRowMax` counts less in each, so that
   * the squares of what it counts sum to `perRowMax` at most.
   */
  countClipped(perRowMax: number, unit: number): Float64Array;
  /** Keeps candidates above the threshold, no count above those of its parts; they are the parts of the next length. */
  keep(counts: Float64Array, threshold: number): KeptTuples;
}

/** Counts of reported combinations, and their attributes, one combination after another. */
interface KeptTuples {
  readonly tuples: Uint32Array;
  readonly counts: Float64Array;
}

export function createTupleCandidates({ list, start }: RowAttributes, source: Attributes): TupleCandidates {
  let attributes = new Uint32Array();
  /** Column of each kept attribute. */
  let columnOf = new Uint32Array();
  /** Rows in kept attributes, once length 1 is decided. */
  let rows: RowAttributes = { list, start };
  let length = 0;
  // Kept tuples below the length, and candidates at it, which are the nodes from `first` on.
  let trie = createTupleTrie(source.count);
  let first = 0;
  let candidates = new Uint32Array();
  let kept = new Map<number, number>();
  let perRow = new Uint32Array();

  function begin(newLength: number): Uint32Array {
    length = newLength;
    first = trie.size;
    if (length === 1) {
      const occurring = [...new Set(list)].toSorted((a, b) => a - b);
      candidates = Uint32Array.from(occurring, (attribute) => trie.child(0, attribute));
    } else candidates = join(trie, kept, columnOf, length);
    perRow = new Uint32Array(start.length - 1);
    visitCandidates(rows, trie, first, length, (row) => {
      perRow[row]! += 1;
    });
    return perRow;
  }

  function keep(counts: Float64Array, threshold: number): KeptTuples {
    const tuples = createWholeNumbers();
    const reported = new Map<number, number>();
    for (const [index, node] of candidates.entries()) {
      if (!(counts[index]! > threshold)) continue;
      const path = trie.path(node);
      reported.set(node, Math.max(1, Math.min(counts[index]!, ...partsOf(path, trie, kept))));
      for (const attribute of path) tuples.push(attribute);
    }
    kept = reported;
    const result = { tuples: tuples.view(), counts: Float64Array.from(reported.values()) };
    return length === 1 ? keepAttributes(result) : result;
  }

  /** Numbers the kept attributes anew from 0, and rows with them, so that all later tuples are in these numbers. */
  function keepAttributes({ tuples, counts }: KeptTuples): KeptTuples {
    attributes = tuples.slice();
    columnOf = attributes.map((attribute) => source.columnOf[attribute]!);
    const newNumber = new Int32Array(source.count).fill(-1);
    for (const [number, attribute] of attributes.entries()) newNumber[attribute] = number;
    rows = renumber(rows, newNumber);
    trie = createTupleTrie(attributes.length);
    kept = new Map(Array.from(counts, (count, number) => [trie.child(0, number), count]));
    return { tuples: Uint32Array.from(attributes.keys()), counts };
  }

  return {
    get attributes() {
      return attributes;
    },
    get size() {
      return candidates.length;
    },
    begin,
    countClipped: (perRowMax, unit) => {
      const weights = Float64Array.from(perRow, (own) =>
        own > perRowMax ? Math.floor(unit * Math.sqrt(perRowMax / own)) : unit,
      );
      const counts = new Float64Array(candidates.length);
      visitCandidates(rows, trie, first, length, (row, candidate) => {
        counts[candidate]! += weights[row]!;
      });
      return counts;
    },
    keep,
  };
}

/** Visits every candidate of every row, row after row. */
function visitCandidates(
  { list, start }: RowAttributes,
  trie: TupleTrie,
  first: number,
  length: number,
  visit: (row: number, candidate: number) => void,
): void {
  const descend = (row: number, node: number, from: number, end: number, left: number): void => {
    for (let at = from; at <= end - left; at++) {
      const child = trie.find(node, list[at]!);
      if (child < 0) continue;
      if (left > 1) descend(row, child, at + 1, end, left - 1);
      else if (child >= first) visit(row, child - first);
    }
  };
  for (let row = 0; row < start.length - 1; row++) descend(row, 0, start[row]!, start[row + 1]!, length);
}

/** Every tuple one longer than the kept ones, of which all parts are kept. */
function join(
  trie: TupleTrie,
  kept: ReadonlyMap<number, number>,
  columnOf: Uint32Array,
  length: number,
): Uint32Array<ArrayBuffer> {
  const found = createWholeNumbers();
  for (const node of kept.keys()) {
    const path = trie.path(node);
    const last = path[length - 2]!;
    for (let attribute = last + 1; attribute < columnOf.length; attribute++) {
      if (columnOf[attribute] === columnOf[last]) continue;
      if (hasAllParts([...path, attribute], trie, kept)) found.push(trie.child(node, attribute));
    }
  }
  return Uint32Array.from(found.view());
}

function hasAllParts(tuple: readonly number[], trie: TupleTrie, kept: ReadonlyMap<number, number>): boolean {
  for (let left = 0; left < tuple.length; left++) {
    let node = 0;
    for (let at = 0; at < tuple.length && node >= 0; at++) if (at !== left) node = trie.find(node, tuple[at]!);
    if (!kept.has(node)) return false;
  }
  return true;
}

/** Counts of a tuple's parts one shorter; none for a single attribute. */
function partsOf(tuple: readonly number[], trie: TupleTrie, kept: ReadonlyMap<number, number>): number[] {
  if (tuple.length < 2) return [];
  return tuple.map((_, left) => {
    let node = 0;
    for (let at = 0; at < tuple.length; at++) if (at !== left) node = trie.find(node, tuple[at]!);
    return kept.get(node)!;
  });
}

function renumber({ list, start }: RowAttributes, newNumber: Int32Array): RowAttributes {
  const newList = createWholeNumbers();
  const newStart = new Uint32Array(start.length);
  for (let row = 0; row < start.length - 1; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      if (newNumber[list[at]!]! >= 0) newList.push(newNumber[list[at]!]!);
    }
    newStart[row + 1] = newList.length;
  }
  return { list: newList.view(), start: newStart };
}
