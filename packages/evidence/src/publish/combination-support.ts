// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Attributes, RowAttributes } from './attributes.ts';
import { distinctRows } from './distinct-rows.ts';
import { createTupleTrie } from './tuple-trie.ts';

/** How many people share a combination that grows one attribute at a time. */
export interface CombinationSupport {
  /** Begins again with no attribute chosen. */
  begin(): void;
  /**
   * For each candidate, how many people have it together with what is chosen: an upper bound where only combinations up
   * to a length are looked at. Writes into `shared`, which has room for all candidates.
   */
  count(candidates: readonly number[], shared: Float64Array): void;
  choose(attribute: number): void;
}

/** Numbers kept for combinations that come often; past this they are counted again each time. */
const rememberedMax = 40_000_000;

/** Exact support of combinations of any length: the distinct rows that have all of them are kept as a list. */
export function supportOfRows(rows: RowAttributes, attributes: Attributes, columnCount: number): CombinationSupport {
  const distinct = distinctRows(rows, attributes.count);
  const weights = Uint32Array.from(distinct.weights);
  // One number for each distinct row and column: the attribute plus one, or 0 for a blank.
  const cells = Array.from({ length: columnCount }, () => new Uint32Array(weights.length));
  for (const [index, node] of distinct.nodes.entries()) {
    for (const attribute of distinct.trie.path(node)) cells[attributes.columnOf[attribute]!]![index] = attribute + 1;
  }
  const everyone = Uint32Array.from(weights.keys());
  const remembered = new Map<string, { readonly having: Uint32Array; readonly counts: Uint32Array }>();
  let rememberedNumbers = 0;

  let having: Uint32Array = everyone;
  let counts: Uint32Array | undefined;
  let chosen: readonly number[] = [];

  function recall(): void {
    counts = undefined;
    if (chosen.length > 3) return;
    const key = chosen.join(' ');
    const known = remembered.get(key);
    if (known) {
      ({ having, counts } = known);
    } else if (having.length * columnCount > attributes.count && rememberedNumbers < rememberedMax) {
      counts = countAll(having);
      remembered.set(key, { having, counts });
      rememberedNumbers += having.length + counts.length;
    }
  }

  function countAll(those: Uint32Array): Uint32Array {
    const all = new Uint32Array(attributes.count + 1);
    for (const column of cells) for (const row of those) all[column[row]!]! += weights[row]!;
    return all.subarray(1);
  }

  return {
    begin() {
      having = everyone;
      chosen = [];
      recall();
    },
    count(candidates, shared) {
      for (const [index, attribute] of candidates.entries()) {
        if (counts) {
          shared[index] = counts[attribute]!;
          continue;
        }
        const column = cells[attributes.columnOf[attribute]!]!;
        let people = 0;
        for (const row of having) if (column[row] === attribute + 1) people += weights[row]!;
        shared[index] = people;
      }
    },
    choose(attribute) {
      const column = cells[attributes.columnOf[attribute]!]!;
      chosen = [...chosen, attribute].toSorted((a, b) => a - b);
      const key = chosen.length > 3 ? undefined : remembered.get(chosen.join(' '));
      having = key?.having ?? having.filter((row) => column[row] === attribute + 1);
      recall();
    },
  };
}

/** Support of combinations up to a length: every shorter combination within is looked up in a table of counts. */
export function supportOfTuples(
  { list, start }: RowAttributes,
  attributes: Attributes,
  lengthMax: number,
): CombinationSupport {
  const trie = createTupleTrie(attributes.count);
  let counts = new Uint32Array(1024);
  const bump = (node: number): void => {
    if (node >= counts.length) {
      const more = new Uint32Array(Math.max(node + 1, counts.length * 2));
      more.set(counts);
      counts = more;
    }
    counts[node]! += 1;
  };
  const visit = (node: number, from: number, end: number, left: number): void => {
    for (let at = from; at < end; at++) {
      const child = trie.child(node, list[at]!);
      bump(child);
      if (left > 1) visit(child, at + 1, end, left - 1);
    }
  };
  for (let row = 0; row < start.length - 1; row++) visit(0, start[row]!, start[row + 1]!, lengthMax);

  let chosen: readonly number[] = [];
  /** Least count over the chosen attributes' combinations that end with this one, for every attribute seen so far. */
  let least = new Map<number, number>();

  function countOf(tuple: readonly number[]): number {
    let node = 0;
    for (const attribute of tuple) {
      node = trie.find(node, attribute);
      if (node < 0) return 0;
    }
    return counts[node]!;
  }

  function leastWith(attribute: number): number {
    const newest = chosen.at(-1);
    if (newest === undefined) return countOf([attribute]);
    // Combinations without the newest attribute were looked at when the ones before it were chosen.
    let result = least.get(attribute) ?? Infinity;
    const others = chosen.slice(0, -1);
    const size = Math.min(lengthMax - 2, others.length);
    for (const some of subsets(others, size)) {
      result = Math.min(result, countOf([...some, newest, attribute].toSorted((a, b) => a - b)));
      if (result === 0) break;
    }
    return result;
  }

  return {
    begin() {
      chosen = [];
      least = new Map();
    },
    count(candidates, shared) {
      for (const [index, attribute] of candidates.entries()) {
        const people = lengthMax === 1 ? countOf([attribute]) : leastWith(attribute);
        shared[index] = people;
      }
      for (const [index, attribute] of candidates.entries()) least.set(attribute, shared[index]!);
    },
    choose(attribute) {
      chosen = [...chosen, attribute];
    },
  };
}

/** Every choice of `size` items, in order. */
function* subsets(items: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= items.length - size; first++) {
    for (const rest of subsets(items, size - 1, first + 1)) yield [items[first]!, ...rest];
  }
}
