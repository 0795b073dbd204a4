// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { overlapTable, type OverlapTable } from './overlap-table.ts';

/** Where the published tables and the outputs of the R packages stand for tests, beside the project. */
const folder = new URL('../../../../../shared/data/estimation/', import.meta.url);

/** True when the reference files are there; tests that need them say so in their names. */
export const hasReferenceData = existsSync(folder);

/** The rows of a reference file, each by the names of its columns. */
export function referenceRows(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trim()
    .split(/\r?\n/u);
  const columns = splitLine(head);
  return lines.map((line) => Object.fromEntries(splitLine(line).map((value, index) => [columns[index] ?? '', value])));
}

/** A published table of overlaps. */
export function referenceTable(name: string): OverlapTable {
  const rows = referenceRows(name);
  const lists = Object.keys(rows[0] ?? {}).slice(0, -1);
  return overlapTable(
    lists,
    rows
      .map((row) => ({
        history: lists.reduce((mask, list, index) => mask | (Number(row[list]) << index), 0),
        count: Number(row['count']),
      }))
      .filter(({ history }) => history > 0),
  );
}

/** Pairs written `LA:NG PF:NCA` as bitmasks. */
export function pairsOf(written: string, lists: readonly string[]): number[] {
  return written
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(':').reduce((mask, list) => mask | (1 << lists.indexOf(list)), 0));
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/gu)].slice(0, -1).map(([, bare = '', quoted]) => quoted ?? bare);
}
