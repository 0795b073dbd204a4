// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { attributesOf, rowAttributes, type RowAttributes } from './attributes.ts';
import { columnPlaces, withCodes, type MicrodataTable } from './microdata-table.ts';
import { settleClasses } from './settle-classes.ts';

export interface KAnonymity {
  /** The least number of rows that are alike; a whole number from 1, which changes nothing. */
  readonly k: number;
  /** Names of the columns by which somebody could be recognised (quasi-identifiers). */
  readonly columns: readonly string[];
}

/** A k-anonymous table, and what it cost. */
export interface KAnonymousTable {
  readonly table: MicrodataTable;
  /** Values in the chosen columns before. */
  readonly valuesBefore: number;
  /** Values made blank. */
  readonly valuesRemoved: number;
  /** Values made blank in each chosen column. */
  readonly removedByColumn: readonly { readonly column: string; readonly before: number; readonly removed: number }[];
  /** Rows that lost at least one value. */
  readonly rowsTouched: number;
}

/**
 * **k-anonymity by local suppression**: blanks single values until every row is like at least k − 1 others.
 *
 * Afterwards, in the chosen columns, every row equals at least k − 1 other rows, blanks included; so every combination of
 * values that the table shows, of any number of these columns, is shown for at least k rows. Other columns and the order
 * of the rows stay as they are. A blank is never read as "could be anything".
 *
 * Which values go: rows that differ in one value only are brought together first, the largest groups before the others,
 * then those that differ in two, and so on. It is a good choice, not a proven least one: the least is NP-hard to find.
 *
 * k-anonymity hides who a row is, not what rows of one group have in common, and does not add up over publications;
 * where that matters, publish differentially private data.
 *
 * Source: Samarati, P., & Sweeney, L. (1998). *Protecting privacy when disclosing information*. Meyerson, A., & Williams,
 * R. (2004). On the complexity of optimal k-anonymity. *PODS*, 223–228.
 *
 * Cost: rows once, then distinct rare combinations times 2 to the number of chosen columns, those past what 30 million
 * steps allow first losing the values that fewest rows share.
 *
 * @throws RangeError for a k that is not a whole number from 1, or a column that does not exist
 * @example
 * kAnonymise(table, { k: 10, columns: ['year', 'sex', 'citizenship'] }).table;
 */
export function kAnonymise(table: MicrodataTable, { k, columns }: KAnonymity): KAnonymousTable {
  assertK(k);
  const places = columnPlaces(table, columns);
  const attributes = attributesOf(table);
  const rows = rowAttributes(table, attributes, places);
  const kept = settleClasses(rows, attributes.count, k);
  const codes = table.columns.map((column) => column.codes);
  for (const place of places) codes[place] = new Uint32Array(table.rowCount);
  for (const [index, attribute] of kept.list.entries()) {
    codes[attributes.columnOf[attribute]!]![kept.rowOf[index]!] = attributes.codeOf[attribute]!;
  }
  const result = withCodes(table, table.rowCount, codes);
  const removedByColumn = places.map((place) => {
    const before = filledCount(table, place);
    return { column: table.columns[place]!.name, before, removed: before - filledCount(result, place) };
  });
  return {
    table: result,
    valuesBefore: rows.list.length,
    valuesRemoved: rows.list.length - kept.list.length,
    removedByColumn,
    rowsTouched: countTouched(rows, kept.rowOf, table.rowCount),
  };
}

/** @throws RangeError when k is not a whole number from 1 */
export function assertK(k: number): void {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number from 1, not ${k}`);
}

function filledCount(table: MicrodataTable, place: number): number {
  let filled = 0;
  for (const code of table.columns[place]!.codes) if (code !== 0) filled += 1;
  return filled;
}

function countTouched(rows: RowAttributes, keptRows: Uint32Array, rowCount: number): number {
  const keptOf = new Uint32Array(rowCount);
  for (const row of keptRows) keptOf[row]! += 1;
  let touched = 0;
  for (let row = 0; row < rowCount; row++) if (keptOf[row]! < rows.start[row + 1]! - rows.start[row]!) touched += 1;
  return touched;
}
