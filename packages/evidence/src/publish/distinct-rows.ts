// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { RowAttributes } from './attributes.ts';
import { createTupleTrie, type TupleTrie } from './tuple-trie.ts';

/** Rows that are alike taken together: each is a node of the trie. */
export interface DistinctRows {
  readonly trie: TupleTrie;
  /** Node of each row. */
  readonly nodeOfRow: Uint32Array;
  /** The different nodes in order of their first row, and how many rows have each. */
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

export function distinctRows({ list, start }: RowAttributes, attributeCount: number): DistinctRows {
  const trie = createTupleTrie(attributeCount);
  const rowCount = start.length - 1;
  const nodeOfRow = new Uint32Array(rowCount);
  const weightOf = new Map<number, number>();
  for (let row = 0; row < rowCount; row++) {
    let node = 0;
    for (let at = start[row]!; at < start[row + 1]!; at++) node = trie.child(node, list[at]!);
    nodeOfRow[row] = node;
    weightOf.set(node, (weightOf.get(node) ?? 0) + 1);
  }
  return { trie, nodeOfRow, nodes: [...weightOf.keys()], weights: [...weightOf.values()] };
}
