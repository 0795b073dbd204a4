// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TabularError } from './tabular-error.ts';
import type { TableNote } from './table.ts';

/** A row of the sample in which the header is looked for. */
export interface SampleRow {
  /** Its number in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

const PREAMBLE_ROWS_MAX = 30;

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Share of filled cells that read like names: they hold a letter. */
export function nameShare(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter((cell) => /\p{L}/u.test(cell)).length / filled.length;
}

/**
 * Finds the row of column names: the first row at least half as wide as the widest of the sample. Rows above it, such as a
 * title, a publisher or a date, are preamble.
 * @returns its place in the sample, or -1 when no row has a filled cell
 */
export function findHeader(sample: readonly SampleRow[]): number {
  const rows = sample.slice(0, PREAMBLE_ROWS_MAX);
  const widest = Math.max(0, ...rows.map((row) => filledCells(row.cells)));
  if (widest === 0) {
    return -1;
  }
  return rows.findIndex((row) => filledCells(row.cells) >= Math.max(1, widest / 2));
}

/** A name not yet among those taken: the name itself, or with the first free number after it. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) {
    return name;
  }
  let copy = 2;
  while (taken.has(`${name} (${copy})`)) {
    copy += 1;
  }
  return `${name} (${copy})`;
}

/**
 * Makes column names of the cells of a header: spaces collapsed, an empty one named `column 3`, a repeated one numbered
 * `name (2)`. Empty cells at the end are no columns.
 * @throws TabularError `table.too-large` beyond `columnsMax`
 */
export function nameColumns(
  cells: readonly string[],
  columnsMax: number,
): { readonly columns: string[]; readonly notes: TableNote[] } {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const header = cells.slice(0, last + 1).map((cell) => cell.replace(/\s+/gu, ' ').trim());
  if (header.length > columnsMax) {
    throw new TabularError('table.too-large', {
      what: 'The table has too many columns.',
      why: `It has ${header.length}; ${columnsMax} are the most that are read.`,
      todo: 'Remove the columns that are not needed, or check that the separator was found rightly.',
    });
  }
  const taken = new Set<string>();
  const notes: TableNote[] = [];
  const columns = header.map((cell, index) => {
    const name = freeName(cell === '' ? `column ${index + 1}` : cell, taken);
    taken.add(name);
    const values = { column: name, place: index + 1 };
    if (cell === '') {
      notes.push({
        code: 'header.emptyNamed',
        values,
        text: `Column ${index + 1} has no name; it is called "${name}".`,
      });
    } else if (name !== cell) {
      const text = `The name "${cell}" occurs again in column ${index + 1}; there it is called "${name}".`;
      notes.push({ code: 'header.duplicateRenamed', values, text });
    }
    return name;
  });
  return { columns, notes };
}

/** What to tell about the place of the header: rows skipped above it, or names that look like data. */
export function headerNotes(header: SampleRow, rowsAbove: number): TableNote[] {
  const notes: TableNote[] = [];
  if (rowsAbove > 0) {
    notes.push({
      code: 'header.preambleSkipped',
      values: { row: header.number, rows: rowsAbove },
      text: `The column names are in row ${header.number}; ${rowsAbove} row(s) above it were left out.`,
    });
  }
  if (nameShare(header.cells) < 0.5) {
    notes.push({
      code: 'header.looksLikeData',
      values: { row: header.number },
      text: `Row ${header.number} was taken for the column names but looks like data.`,
    });
  }
  return notes;
}
