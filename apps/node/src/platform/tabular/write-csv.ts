// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { neutraliseFormula } from './neutralise.ts';

/** A value that a table can hold. */
export type WritableCell = string | number | boolean | null | undefined;

export interface WriteCsvOptions {
  readonly separator?: string;
  /** Write the mark by which old spreadsheet programs know UTF-8. */
  readonly byteOrderMark?: boolean;
  /** Leave texts that look like formulas as they are: only for files that no person opens in a spreadsheet. */
  readonly rawFormulas?: boolean;
}

const LINE_END = '\r\n';
const ROWS_PER_CHUNK = 500;

function csvCell(cell: WritableCell, separator: string, rawFormulas: boolean): string {
  if (cell === null || cell === undefined) {
    return '';
  }
  const text = typeof cell === 'string' && !rawFormulas ? neutraliseFormula(cell) : String(cell);
  const quoted = /["\r\n]|^\s|\s$/.test(text) || text.includes(separator);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180, UTF-8) in pieces of text, taking rows only as they are asked for. Texts that a spreadsheet
 * program would run as formulas get an apostrophe, which `openTable` takes off again.
 */
export async function* csvText(
  columns: readonly string[],
  rows: Iterable<readonly WritableCell[]> | AsyncIterable<readonly WritableCell[]>,
  options: WriteCsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const separator = options.separator ?? ',';
  const line = (cells: readonly WritableCell[]): string =>
    cells.map((cell) => csvCell(cell, separator, options.rawFormulas ?? false)).join(separator) + LINE_END;
  let pending = (options.byteOrderMark ? '\ufeff' : '') + line(columns);
  let count = 0;
  for await (const row of rows) {
    pending += line(row);
    count += 1;
    if (count % ROWS_PER_CHUNK === 0) {
      yield pending;
      pending = '';
    }
  }
  if (pending !== '') {
    yield pending;
  }
}
