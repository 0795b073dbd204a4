// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile, stat } from 'node:fs/promises';
import { asTabularError } from './byte-source.ts';
import { toTableRow } from './row-reader.ts';
import { listSheets, readSheetRows, type SheetInfo, type SheetRow } from './spreadsheet.ts';
import { findHeader, headerNotes, nameColumns, type SampleRow } from './table-header.ts';
import { TabularError } from './tabular-error.ts';
import type { OpenTable, OpenTableOptions, ReadRowsOptions, TableLimits, TableNote, TableRow } from './table.ts';
import { guardWorkbook } from './workbook-guard.ts';

const SAMPLE_ROWS = 60;

async function readArchive(path: string, limits: TableLimits): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > limits.workbookBytesMax) {
      throw new TabularError('table.too-large', {
        what: 'The workbook is too large.',
        why: `It has ${Math.round(size / 1024 ** 2)} MB; ${Math.round(limits.workbookBytesMax / 1024 ** 2)} MB are the most.`,
        todo: 'Save the sheet as CSV, which has no such limit, or split it.',
      });
    }
    return await readFile(path);
  } catch (error) {
    throw asTabularError(error);
  }
}

function refuseSheet(wanted: string, sheets: readonly SheetInfo[]): never {
  throw new TabularError('table.sheet-missing', {
    what: `The workbook has no sheet "${wanted}".`,
    why: `Its sheets are: ${sheets.map((sheet) => sheet.name).join(', ')}.`,
    todo: 'Name one of these, or give its place counted from 1.',
  });
}

function refuseEmpty(sheet: string): never {
  throw new TabularError('table.empty', {
    what: 'The table has no rows.',
    why: `The sheet "${sheet}" holds no rows below column names.`,
    todo: 'Check that the right file and the right sheet were chosen.',
  });
}

function isFilled(row: SheetRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

async function sampleOf(archive: Buffer, sheet: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheetRows(archive, sheet, { rowsMax: SAMPLE_ROWS })) {
    if (isFilled(row)) {
      rows.push(row);
    }
  }
  return rows;
}

interface ChosenSheet {
  readonly name: string;
  readonly sample: readonly SheetRow[];
}

/** The sheet asked for, else the first visible one with a header and a row, else the first visible one. */
async function chooseSheet(
  archive: Buffer,
  sheets: readonly SheetInfo[],
  wanted: string | number | undefined,
): Promise<ChosenSheet> {
  if (wanted !== undefined) {
    const found =
      typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find((sheet) => sheet.name.trim() === wanted.trim());
    const { name } = found ?? refuseSheet(String(wanted), sheets);
    return { name, sample: await sampleOf(archive, name) };
  }
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const candidates = visible.length > 0 ? visible : sheets;
  for (const { name } of candidates) {
    const sample = await sampleOf(archive, name);
    if (sample.length >= 2) {
      return { name, sample };
    }
  }
  return refuseEmpty(candidates[0]?.name ?? '');
}

async function* readRows(
  table: { readonly archive: Buffer; readonly sheet: string; readonly columns: readonly string[] },
  headerRow: number,
  options: ReadRowsOptions,
): AsyncGenerator<TableRow, void, undefined> {
  const after = Math.max(headerRow, options.afterRow ?? 0);
  for await (const row of readSheetRows(table.archive, table.sheet)) {
    options.signal?.throwIfAborted();
    if (row.number > after && isFilled(row)) {
      yield toTableRow(table.columns, { number: row.number, cells: row.cells, strictWidth: false });
    }
  }
}

function locateHeader(chosen: ChosenSheet, headerRow: number | undefined): { header: SampleRow; rowsAbove: number } {
  const index =
    headerRow === undefined ? findHeader(chosen.sample) : chosen.sample.findIndex((row) => row.number === headerRow);
  const header = chosen.sample[index] ?? refuseEmpty(chosen.name);
  if (index === chosen.sample.length - 1) {
    refuseEmpty(chosen.name);
  }
  return { header, rowsAbove: index };
}

/**
 * Opens one sheet of an XLSX workbook, which is kept in memory while it is read.
 * @throws TabularError, see `openTable`
 */
export async function openWorkbook(
  path: string,
  options: OpenTableOptions & { readonly limits: TableLimits },
): Promise<OpenTable> {
  const archive = await readArchive(path, options.limits);
  await guardWorkbook(archive, options.limits);
  const sheets = await listSheets(archive);
  const chosen = await chooseSheet(archive, sheets, options.sheet);
  const { header, rowsAbove } = locateHeader(chosen, options.headerRow);
  const { columns, notes } = nameColumns(header.cells, options.limits.columnsMax);
  const others = sheets.length - 1;
  const sheetNotes: TableNote[] =
    others > 0 && options.sheet === undefined
      ? [
          {
            code: 'sheet.chosen',
            values: { sheet: chosen.name, others },
            text: `The sheet "${chosen.name}" is read; the workbook has ${others} more.`,
          },
        ]
      : [];
  const table = { archive, sheet: chosen.name, columns };
  return {
    columns,
    format: 'xlsx',
    encoding: 'utf-8',
    separator: '',
    sheets: sheets.map((sheet) => sheet.name),
    sheet: chosen.name,
    headerRow: header.number,
    notes: [...sheetNotes, ...headerNotes(header, rowsAbove), ...notes],
    rows: (rowOptions = {}) => readRows(table, header.number, rowOptions),
  };
}
