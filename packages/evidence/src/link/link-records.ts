// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { FieldKind } from './field-kind.ts';

/** Texts by code in one array of UTF-16 units: text `code` lies from `starts[code]` to `starts[code + 1]`. Code 0 is empty. */
export interface TextPool {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** Texts as they were written in scripts without full Latin spelling, by code: for comparison across scripts. */
  readonly native: ReadonlyMap<number, string>;
}

/** One field of all rows, ready for comparison. */
export interface LinkField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Place of its texts in `pools`; name fields share one, so that a given name can be compared with a family name. */
  readonly pool: number;
  /** Code of each row's text; 0 where nothing is known. */
  readonly codes: Uint32Array;
  /** Rows that have each code. */
  readonly counts: Uint32Array;
  /** Rows that have any. */
  readonly filled: number;
  /** The field with the other part of the name: people write them in each other's place. */
  readonly partner: number | undefined;
  /** True for what relatives do not share: a given name, a date. */
  readonly own: boolean;
}

/**
 * The rows of one or two files, ready for linkage: typed arrays only (but for names in other scripts), so that they can be
 * shared among threads. Rows stand in the order of their ids, those of the first file before those of the second.
 */
export interface LinkRecords {
  readonly rowCount: number;
  /** Rows of the first file; for duplicates within one file, all of them. */
  readonly leftCount: number;
  /** True when rows of one file are compared with one another. */
  readonly within: boolean;
  readonly fields: readonly LinkField[];
  readonly pools: readonly TextPool[];
}

/** Pairs that could be compared at all. */
export function possiblePairs({ rowCount, leftCount, within }: LinkRecords): number {
  return within ? (rowCount * (rowCount - 1)) / 2 : leftCount * (rowCount - leftCount);
}

/** The text of a code. */
export function poolText({ units, starts }: TextPool, code: number): string {
  return String.fromCharCode(...units.subarray(starts[code], starts[code + 1]));
}
