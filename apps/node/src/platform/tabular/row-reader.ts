// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readCellText } from './neutralise.ts';
import { newCells, type TableRow, type TableRowProblem } from './table.ts';

/** Turns the cells of a record into a row with named values; what does not fit the columns becomes a problem, not a loss. */
export function toTableRow(
  columns: readonly string[],
  record: {
    readonly number: number;
    readonly cells: readonly string[];
    /** True where a row that ends early is a fault: in delimited text, not in a sheet. */
    readonly strictWidth: boolean;
    readonly quoteBroken?: boolean;
    /** True where U+FFFD stands for bytes that could not be decoded. */
    readonly checkDecoding?: boolean;
  },
): TableRow {
  const { cells } = record;
  const values = newCells();
  const problems: TableRowProblem[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? '';
    const value = readCellText(cells[index] ?? '');
    values[column] = value;
    if (record.checkDecoding && value.includes('\ufffd')) {
      problems.push({ code: 'row.undecodable', column, value });
    }
  }
  if (record.quoteBroken) {
    problems.push({ code: 'row.quote' });
  }
  if (record.strictWidth && cells.length < columns.length) {
    const column = columns[cells.length] ?? '';
    problems.push({ code: 'row.tooFewCells', column, value: String(cells.length) });
  }
  const extra = cells.length > columns.length ? cells.slice(columns.length).map((cell) => cell.trim()) : [];
  if (extra.every((cell) => cell === '')) {
    return { number: record.number, values, problems };
  }
  problems.push({ code: 'row.tooManyCells', value: extra.join(' | ') });
  return { number: record.number, values, extra, problems };
}
