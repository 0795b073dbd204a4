// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A file of persons as it may leave: every row is like at least k − 1 others, or made up from what k persons share. */
export interface MicrodataFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly k: number;
}

/** In an order that tells nothing of the order of the records. */
export function sortRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const keyed = rows.map((row) => ({ row, key: row.join('\u0000') }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ row }) => row);
}
