// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { TableRow } from '../../../platform/tabular/index.ts';

/** Columns of our own in a file of rejected rows start so; they are no part of a row's content. */
export const OWN_COLUMN_PREFIX = 'palermo_';

const FINGERPRINT_BYTES = 16;

/** A hash of what a row says, whatever the order of its columns. */
export function contentHash(row: Pick<TableRow, 'values' | 'extra'>): Buffer {
  const cells = Object.entries(row.values)
    .filter(([column, value]) => value !== '' && !column.startsWith(OWN_COLUMN_PREFIX))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = JSON.stringify([cells, row.extra ?? []]);
  return createHash('sha256').update(content).digest().subarray(0, FINGERPRINT_BYTES);
}

/**
 * The identifier of a row in a file without identifiers: the hash of its content and its number among the rows of the same
 * content. A second import of the same file gives the same identifiers.
 */
export function rowFingerprint(hash: Buffer, occurrence: number): string {
  return `${hash.toString('base64url')}.${occurrence}`;
}

/** A whole number of 48 bits of a hash: a key that takes little memory when there are millions. */
function shortKey(hash: Buffer): number {
  return hash.readUIntBE(0, 6);
}

/** Counts how often each content has been seen, this time included. */
export function createOccurrenceCounter(): (hash: Buffer) => number {
  const counts = new Map<number, number>();
  return (hash) => {
    const key = shortKey(hash);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
