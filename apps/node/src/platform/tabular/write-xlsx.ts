// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { neutraliseFormula } from './neutralise.ts';
import { buildWorkbook, cellText } from './spreadsheet.ts';
import { TabularError } from './tabular-error.ts';
import type { WritableCell } from './write-csv.ts';

/** One sheet to write: its columns become the frozen first row, under its notice if it has one. */
export interface WritableSheet {
  readonly name: string;
  /** A sentence above everything, which stays in sight. Links count rows as if it were not there. */
  readonly notice?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (WritableCell | Date)[]>;
  /** True for languages written from right to left, such as Arabic: the sheet starts at the right. */
  readonly rightToLeft?: boolean;
  /** Where cells lead to, by `row,column` counted from 0, the row of the columns being 0. */
  readonly links?: ReadonlyMap<string, CellPlace>;
}

/** A cell of a sheet of the same workbook, counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface WriteXlsxOptions {
  /** When the workbook says that it was made; a workbook that must be the same byte for byte is given one. */
  readonly madeAt?: Date;
}

type SheetCell = string | number | boolean | Date | null;

const ROWS_MAX = 1_048_576;
const CELL_CHARS_MAX = 32_767;
const WIDTH_MIN = 8;
const WIDTH_MAX = 60;
const NAME_CHARS_MAX = 31;

function sheetCell(cell: WritableCell | Date): SheetCell {
  if (cell === null || cell === undefined || cell === '') {
    return null;
  }
  if (typeof cell !== 'string') {
    return cell;
  }
  if (cell.length > CELL_CHARS_MAX) {
    throw new TabularError('table.too-large', {
      what: 'The workbook cannot be written.',
      why: `A cell has ${cell.length} characters; a spreadsheet keeps ${CELL_CHARS_MAX}.`,
      todo: 'Write the table as CSV instead.',
    });
  }
  return neutraliseFormula(cell);
}

/** A name that spreadsheet programs accept and that no other sheet of the workbook has. */
function sheetName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let candidate = plain.slice(0, NAME_CHARS_MAX);
  for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
    const suffix = ` (${copy})`;
    candidate = plain.slice(0, NAME_CHARS_MAX - suffix.length) + suffix;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

/** `A`, `Z`, `AA` for columns counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCodePoint(65 + (column % 26));
}

function noticeRows(sheet: WritableSheet | undefined): number {
  return sheet?.notice === undefined ? 0 : 1;
}

/** The links of a sheet as the workbook has them, below the notices of this sheet and of those that are led to. */
function writtenLinks(sheet: WritableSheet, sheets: readonly WritableSheet[]): Map<string, string> {
  const links = [...(sheet.links ?? [])].map(([cell, place]): [string, string] => {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    const target = sheets.find(({ name }) => name === place.sheet);
    const name = place.sheet.replaceAll("'", "''");
    const to = `'${name}'!${columnLetters(place.column)}${place.row + noticeRows(target) + 1}`;
    return [`${row + noticeRows(sheet)},${column}`, to];
  });
  return new Map(links);
}

function columnWidths(rows: readonly (readonly SheetCell[])[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => WIDTH_MIN);
  // The first rows tell the width; measuring millions would cost more than it shows.
  for (const row of rows.slice(0, 500)) {
    row.forEach((cell, index) => {
      const width = Math.min(WIDTH_MAX, cellText(cell).length + 2);
      widths[index] = Math.max(widths[index] ?? WIDTH_MIN, width);
    });
  }
  return widths;
}

/**
 * Builds an XLSX workbook in memory: typed cells, column widths, frozen header, texts that look like formulas made
 * harmless as in `csvText`.
 * @throws TabularError `table.too-large` beyond what a sheet or a cell holds
 */
export async function writeXlsx(sheets: readonly WritableSheet[], options: WriteXlsxOptions = {}): Promise<Uint8Array> {
  const taken = new Set<string>();
  const built = sheets.map((sheet) => {
    const rows: SheetCell[][] = [sheet.columns.map(sheetCell)];
    for (const row of sheet.rows) {
      rows.push(row.map(sheetCell));
    }
    if (rows.length > ROWS_MAX) {
      throw new TabularError('table.too-large', {
        what: 'The workbook cannot be written.',
        why: `The sheet "${sheet.name}" has ${rows.length} rows; a sheet holds ${ROWS_MAX}.`,
        todo: 'Write the table as CSV instead.',
      });
    }
    const widths = columnWidths(rows, sheet.columns.length);
    // Not measured: a sentence runs on over the empty cells beside it.
    if (sheet.notice !== undefined) rows.unshift([sheetCell(sheet.notice)]);
    return {
      name: sheetName(sheet.name, taken),
      rows,
      frozenRows: noticeRows(sheet) + 1,
      columnWidths: widths,
      rightToLeft: sheet.rightToLeft ?? false,
      links: writtenLinks(sheet, sheets),
    };
  });
  return buildWorkbook(built, options.madeAt);
}
