// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { MicrodataTable } from './microdata-table.ts';

/** The attributes of a table, numbered from 0 in the order of columns and codes. Blanks are no attributes. */
export interface Attributes {
  readonly count: number;
  /** Column of each attribute. */
  readonly columnOf: Uint32Array;
  /** Code of each attribute within its column. */
  readonly codeOf: Uint32Array;
  /** Number that `code − 1` is added to, for each column. */
  readonly firstOf: Uint32Array;
}

export function attributesOf(table: MicrodataTable): Attributes {
  const firstOf = new Uint32Array(table.columns.length);
  let count = 0;
  for (const [column, { values }] of table.columns.entries()) {
    firstOf[column] = count;
    count += values.length - 1;
  }
  const columnOf = new Uint32Array(count);
  const codeOf = new Uint32Array(count);
  for (const [column, { values }] of table.columns.entries()) {
    for (let code = 1; code < values.length; code++) {
      columnOf[firstOf[column]! + code - 1] = column;
      codeOf[firstOf[column]! + code - 1] = code;
    }
  }
  return { count, columnOf, codeOf, firstOf };
}

/** Attributes of every row, one row after another: those of row r are `list` from `start[r]` to before `start[r + 1]`. */
export interface RowAttributes {
  readonly list: Uint32Array;
  readonly start: Uint32Array;
}

/** @param places columns that count; all unless told */
export function rowAttributes(
  table: MicrodataTable,
  attributes: Attributes,
  places?: readonly number[],
): RowAttributes {
  const used = places ?? table.columns.map((_, place) => place);
  const start = new Uint32Array(table.rowCount + 1);
  for (let row = 0; row < table.rowCount; row++) {
    let filled = 0;
    for (const place of used) if (table.columns[place]!.codes[row] !== 0) filled += 1;
    start[row + 1] = start[row]! + filled;
  }
  const list = new Uint32Array(start[table.rowCount]!);
  let next = 0;
  for (let row = 0; row < table.rowCount; row++) {
    for (const place of used) {
      const code = table.columns[place]!.codes[row]!;
      if (code !== 0) list[next++] = attributes.firstOf[place]! + code - 1;
    }
  }
  return { list, start };
}
