// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { HucreError } from 'hucre';
import { readXlsx, streamXlsxRows, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { TabularError } from './tabular-error.ts';

/** The one place that knows the spreadsheet library: rows of texts out, typed cells in. */

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export interface SheetRow {
  /** Counted from 1, as a spreadsheet program shows it. */
  readonly number: number;
  readonly cells: readonly string[];
}

type LibraryCell = string | number | boolean | Date | null;

function asBroken(error: unknown): unknown {
  if (!(error instanceof HucreError) && !(error instanceof RangeError)) {
    return error;
  }
  return new TabularError(
    'table.broken',
    {
      what: 'The workbook cannot be read.',
      why: 'One of its parts is damaged or is not what a spreadsheet program writes.',
      todo: 'Open it in a spreadsheet program and save it as XLSX, or save the sheet as CSV.',
    },
    { cause: error },
  );
}

/** A moment without a time of day is a date; one before 1900 is a time of day alone. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  // Serial numbers carry rounding errors below a second.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  if (iso < '1900') {
    return iso.slice(11, 19);
  }
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Fifteen digits are all that a spreadsheet keeps; more would show noise such as 0.30000000000000004. */
function numberText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

/** The text of a cell: a formula's cached value, a date as ISO, TRUE or FALSE, '' for nothing. */
export function cellText(value: LibraryCell): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return numberText(value);
  }
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  return dateText(value);
}

/** @throws TabularError `table.broken` */
export async function listSheets(archive: Uint8Array): Promise<SheetInfo[]> {
  const sheets: SheetInfo[] = [];
  try {
    await readXlsx(archive, {
      sheets: (info) => {
        sheets.push({ name: info.name, hidden: Boolean(info.hidden) || Boolean(info.veryHidden) });
        return false;
      },
    });
  } catch (error) {
    throw asBroken(error);
  }
  return sheets;
}

/**
 * The rows of one sheet in order. Formulas give the value they had when the workbook was saved.
 * @throws TabularError `table.broken`
 */
export async function* readSheetRows(
  archive: Uint8Array,
  sheet: string,
  options: { readonly rowsMax?: number } = {},
): AsyncGenerator<SheetRow, void, undefined> {
  try {
    const filter = options.rowsMax === undefined ? {} : { maxRows: options.rowsMax };
    for await (const row of streamXlsxRows(archive, { sheet, ...filter })) {
      yield { number: row.index + 1, cells: row.values.map(cellText) };
    }
  } catch (error) {
    throw asBroken(error);
  }
}

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly LibraryCell[])[];
  readonly frozenRows: number;
  readonly columnWidths: readonly number[];
  readonly rightToLeft: boolean;
  /** Places within the workbook (`'Sheet'!A1`) that cells lead to, by `row,column` counted from 0. */
  readonly links: ReadonlyMap<string, string>;
}

/** Builds a workbook; the first rows of each sheet are its header, frozen. */
export async function buildWorkbook(sheets: readonly SheetToWrite[], madeAt?: Date): Promise<Uint8Array> {
  return writeWorkbook({
    ...(madeAt === undefined ? {} : { properties: { created: madeAt, modified: madeAt } }),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row]),
      columns: sheet.columnWidths.map((width) => ({ width })),
      freezePane: { rows: sheet.frozenRows },
      view: { rightToLeft: sheet.rightToLeft },
      cells: new Map([...sheet.links].map(([cell, location]) => [cell, { hyperlink: { target: location, location } }])),
    })),
  });
}
