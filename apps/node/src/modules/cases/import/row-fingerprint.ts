// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { TableRow } from '../../../platform/tabular/index.ts';

/** Columns of our own in a file of rejected rows start so; they are no part of a row's content. */
export const OWN_COLUMN_PREFIX = 'palermo_';

/** The column in which a file of rejected rows carries the identifier that a row would have had. */
export const OWN_ID_COLUMN = `${OWN_COLUMN_PREFIX}id`;

/** The column in which it says why a row was rejected. */
export const OWN_REASON_COLUMN = `${OWN_COLUMN_PREFIX}reason`;

const FINGERPRINT_BYTES = 16;

/** Makes the function that hashes what a row of these columns says, whatever their order. */
export function createContentHash(columns: readonly string[]): (row: Pick<TableRow, 'values' | 'extra'>) => Buffer {
  const content = columns.filter((column) => !column.startsWith(OWN_COLUMN_PREFIX)).toSorted();
  return ({ values, extra = [] }) => {
    const cells: (string | undefined)[] = [];
    for (const column of content) {
      if (values[column]) {
        cells.push(column, values[column]);
      }
    }
    return shortHash(JSON.stringify([cells, extra]));
  };
}

/** The beginning of the SHA-256 hash of a text. */
export function shortHash(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, FINGERPRINT_BYTES);
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
