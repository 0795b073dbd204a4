// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlapTable, type OverlapTable } from '@palermo/evidence';

/** Where published tables of overlaps and the outputs of the R packages stand, beside the project. */
export const referenceFolder = join(import.meta.dirname, '../../../shared/data/estimation');

export const hasReferences = existsSync(referenceFolder);

/** Rows of a reference file by the names of its columns. */
export function referenceRows(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(referenceFolder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/u);
  const columns = cellsOf(head);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((value, index) => [columns[index] ?? '', value])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/gu)].slice(0, -1).map(([, bare = '', quoted]) => quoted ?? bare);
}

/** A published table of overlaps. */
export function referenceTable(name: string): OverlapTable {
  const rows = referenceRows(name);
  const lists = Object.keys(rows[0] ?? {}).slice(0, -1);
  const histories = rows.map((row) => ({
    history: lists.reduce((mask, list, index) => mask | (Number(row[list]) << index), 0),
    count: Number(row['count']),
  }));
  return overlapTable(
    lists,
    histories.filter(({ history }) => history > 0),
  );
}

/** Pairs written `LA:NG PF:NCA` as bitmasks. */
export function pairsOf(written: string, lists: readonly string[]): number[] {
  return written
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(':').reduce((mask, list) => mask | (1 << lists.indexOf(list)), 0));
}
