// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';

/** A complete subtree: its root, and how many leaves it has, a power of two. */
interface Subtree {
  readonly root: Buffer;
  readonly leafCount: number;
}

/**
 * The root of a growing Merkle tree as RFC 6962 (Certificate Transparency) defines it, kept in as many hashes as the count
 * of leaves has bits.
 */
export interface GrowingTree {
  readonly leafCount: number;
  append(leaf: Uint8Array): void;
  /** The root of all leaves appended so far. Of no leaves: the hash of nothing. */
  root(): Buffer;
}

export function createTree(): GrowingTree {
  const subtrees: Subtree[] = [];
  let leafCount = 0;
  return {
    get leafCount() {
      return leafCount;
    },
    append(leaf) {
      leafCount++;
      let grown: Subtree = { root: hashLeaf(leaf), leafCount: 1 };
      while (subtrees.at(-1)?.leafCount === grown.leafCount) {
        const left = subtrees.pop();
        if (left === undefined) break;
        grown = { root: hashNode(left.root, grown.root), leafCount: grown.leafCount * 2 };
      }
      subtrees.push(grown);
    },
    root() {
      const last = subtrees.at(-1);
      if (last === undefined) return createHash('sha256').digest();
      return subtrees.slice(0, -1).reduceRight((right, left) => hashNode(left.root, right), last.root);
    },
  };
}

// Leaves and nodes are hashed with different prefixes, so that one can never be taken for the other.
function hashLeaf(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest();
}

function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
