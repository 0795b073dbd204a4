// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The formats a table can be read from. `csv` stands for every delimited text; its separator is told apart. */
export type TableFormat = 'csv' | 'xlsx';

/** What a person should know about how a file was read. `code` is permanent; `text` is an English sentence for the command line. */
export interface TableNote {
  readonly code:
    | 'encoding.guessed'
    | 'encoding.damaged'
    | 'encoding.utf16'
    | 'compression.gzip'
    | 'separator.guessed'
    | 'separator.none'
    | 'header.preambleSkipped'
    | 'header.duplicateRenamed'
    | 'header.emptyNamed'
    | 'header.looksLikeData'
    | 'sheet.chosen';
  readonly values: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** Why one row of a file could not be read cleanly. */
export interface TableRowProblem {
  readonly code: 'row.tooManyCells' | 'row.tooFewCells' | 'row.quote' | 'row.undecodable';
  /** The first column concerned, where one can be named. */
  readonly column?: string;
  readonly value?: string;
}

/** One row below the header. */
export interface TableRow {
  /** The line of the text file, or the row of the sheet, counted from 1 as an editor or a spreadsheet shows it. */
  readonly number: number;
  /** Cell texts by column name, without surrounding spaces. A column that the row does not reach holds ''. */
  readonly values: Readonly<Record<string, string>>;
  /** Cells beyond the last column; absent when there are none. */
  readonly extra?: readonly string[];
  /** Empty for a row read cleanly. A row with problems is still given, so that no row is lost. */
  readonly problems: readonly TableRowProblem[];
}

export interface TableLimits {
  /** Most uncompressed bytes of a delimited text that came compressed. */
  readonly gzipExpandedBytesMax: number;
  /** Most bytes of a workbook file itself. */
  readonly workbookBytesMax: number;
  /** Most uncompressed bytes of all parts of a workbook together. */
  readonly workbookExpandedBytesMax: number;
  /** Most times that a part of a workbook over 10 MB may be larger than its compressed form. */
  readonly workbookRatioMax: number;
  readonly columnsMax: number;
  /** Most characters of one record. */
  readonly recordCharsMax: number;
}

export const TABLE_LIMITS: TableLimits = {
  gzipExpandedBytesMax: 8 * 1024 ** 3,
  workbookBytesMax: 100 * 1024 ** 2,
  workbookExpandedBytesMax: 200 * 1024 ** 2,
  workbookRatioMax: 400,
  columnsMax: 2000,
  recordCharsMax: 1024 ** 2,
};

export interface OpenTableOptions {
  /** Name of the sheet, or its place counted from 1. Unless told: the first visible sheet that holds a table. */
  readonly sheet?: string | number;
  /** Number of the row that holds the column names, counted from 1. Unless told: found by its look. */
  readonly headerRow?: number;
  /** A WHATWG or iconv name. Unless told: from the byte order mark, else UTF-8 if it is, else guessed. */
  readonly encoding?: string;
  readonly separator?: string;
  readonly limits?: Partial<TableLimits>;
}

export interface ReadRowsOptions {
  /** Skip rows up to and including this number: how an interrupted reading resumes. */
  readonly afterRow?: number;
  readonly signal?: AbortSignal;
}

/** A file opened as a table: its columns are known, its rows are read when asked for. */
export interface OpenTable {
  readonly columns: readonly string[];
  readonly format: TableFormat;
  /** The encoding of a text file; 'utf-8' for a workbook. */
  readonly encoding: string;
  /** The separator of a text file; '' for a workbook and for a text of one column. */
  readonly separator: string;
  /** Names of all sheets of a workbook. */
  readonly sheets?: readonly string[];
  /** The sheet that is read. */
  readonly sheet?: string;
  /** Number of the row that holds the column names. */
  readonly headerRow: number;
  /** About how many rows there are, where that is known before reading (lines below the header): for progress only. */
  readonly rowsApproximate?: number;
  readonly notes: readonly TableNote[];
  /** Reads the rows from the start, in order, with bounded memory. May be called again. */
  rows(options?: ReadRowsOptions): AsyncIterable<TableRow>;
}

/**
 * A fast record without a prototype, so that a column called `constructor` or `__proto__` is a column like any other.
 * A function because objects of `Object.create(null)` are slow dictionaries, and these are made by the million.
 */
function CellRecord(this: Record<string, string>): void {}
CellRecord.prototype = Object.create(null) as object;

/** An empty record for the cells of one row. */
export function newCells(): Record<string, string> {
  return new (CellRecord as unknown as new () => Record<string, string>)();
}
