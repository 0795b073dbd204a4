// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createPairIndex } from './pair-index.ts';
import { createWholeNumbers } from './whole-numbers.ts';

/** Numbers sets of attributes: each is the node reached from the empty set, 0, by its attributes in ascending order. */
export interface TupleTrie {
  /** Nodes so far, the empty set included. */
  readonly size: number;
  /** The node of a set with one more attribute, larger than all it has; made if it is new. */
  child(node: number, attribute: number): number;
  /** The same, or −1 if there is no such node. */
  find(node: number, attribute: number): number;
  /** The attributes of a node, ascending. */
  path(node: number): readonly number[];
}

export function createTupleTrie(attributeCount: number): TupleTrie {
  const index = createPairIndex(attributeCount);
  const parents = createWholeNumbers();
  const lasts = createWholeNumbers();
  return {
    get size() {
      return index.size + 1;
    },
    child(node, attribute) {
      const place = index.place(node, attribute);
      if (place === parents.length) {
        parents.push(node);
        lasts.push(attribute);
      }
      return place + 1;
    },
    find: (node, attribute) => index.find(node, attribute) + 1 || -1,
    path(node) {
      const attributes: number[] = [];
      for (let at = node; at !== 0; at = parents.at(at - 1)) attributes.push(lasts.at(at - 1));
      return attributes.toReversed();
    },
  };
}
