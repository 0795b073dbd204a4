// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openTable, type TableRow } from '../../../../platform/tabular/index.ts';
import { nothingSaid, type Said } from '../shapes/claim.ts';
import { detectShape } from '../shapes/detect-shape.ts';
import { cleanTable, type CleanTable } from './clean-table.ts';

/** Rows of a table as the reader of files gives them, from cells. */
function tableRows(columns: readonly string[], cells: readonly (readonly string[])[]): TableRow[] {
  return cells.map((row, index) => ({
    number: index + 2,
    values: Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])),
    problems: [],
  }));
}

export interface CleanedText extends CleanTable {
  readonly shape: string;
  /** How many defects there are of each kind. */
  readonly counts: Readonly<Record<string, number>>;
}

async function clean(
  columns: readonly string[],
  rows: readonly TableRow[],
  said: Partial<Said>,
  reviewed: ReadonlyMap<string, string> = new Map(),
): Promise<CleanedText> {
  const reader = detectShape(columns, rows.slice(0, 200));
  if (!reader) throw new Error('No layout fits.');
  const table = await cleanTable(rows, { reader, columns, said: { ...nothingSaid, ...said }, reviewed });
  const kinds = Map.groupBy(table.defects, ({ kind }) => kind);
  return {
    ...table,
    shape: reader.shape,
    counts: Object.fromEntries([...kinds].map(([kind, found]) => [kind, found.length])),
  };
}

/** Cleans lines of cells parted by `|`, the first of them the columns. */
export function cleanText(
  text: string,
  said: Partial<Said> = { area: 'FRA' },
  reviewed?: ReadonlyMap<string, string>,
): Promise<CleanedText> {
  const [columns = [], ...cells] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return clean(columns, tableRows(columns, cells), said, reviewed);
}

/** Cleans a whole file. */
export async function cleanFile(path: string, said: Partial<Said> = {}): Promise<CleanedText> {
  const table = await openTable(path);
  return clean(table.columns, await Array.fromAsync(table.rows()), said);
}
