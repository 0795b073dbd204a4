// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationChoice, StatisticsTable } from '@palermo/contract';
import type { LengthQuality } from '@palermo/evidence';
import { AppError } from '../../../../kernel/errors.ts';
import { csvText } from '../../../../platform/tabular/index.ts';
import { filterOf } from '../publication.ts';
import type { MadePublication, OnProgress } from './publish-task.ts';

/** The mark of a number that is withheld, small or to protect another alike. */
const withheldMark = '*';
const notKnown = '(not known)';

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Reads one table; undefined where it is too detailed. */
export type ReadTable = (query: {
  readonly by: string;
  readonly where: string;
}) => Promise<StatisticsTable | undefined>;

interface TableRow {
  readonly codes: ReadonlyMap<string, string>;
  readonly cell: StatisticsTable['total'];
}

/**
 * Every table of up to `length` of the columns, from the node's own protected tables. Throws `publication.refused` when none
 * can be given.
 */
export async function makeTables(
  { choice, length, read }: { readonly choice: PublicationChoice; readonly length: number; readonly read: ReadTable },
  { signal, onProgress }: Watch,
): Promise<MadePublication> {
  const where = filterOf(choice);
  const sets = columnSets(choice.columns, length);
  const rows: TableRow[] = [];
  const leftOut: string[][] = [];
  let total: StatisticsTable | undefined;
  for (const [done, set] of sets.entries()) {
    signal.throwIfAborted();
    onProgress('Protecting tables', done, sets.length);
    const table = await read({ by: set.join(','), where });
    if (table) rows.push(...rowsOf(table));
    else leftOut.push([...set]);
    total ??= table;
  }
  if (!total) throw new AppError('publication.refused', { detail: 'Every table is too detailed for so few people.' });
  const all = [{ codes: new Map<string, string>(), cell: total.total }, ...rows.filter(isShown)];
  let csv = '';
  for await (const part of csvText(
    [...choice.columns, 'count'],
    all.map((row) => cellsOf(choice.columns, row)),
  ))
    csv += part;
  const lengths = Array.from({ length }, (_, index) => qualityOf(all, index + 1));
  return {
    columns: [...choice.columns, 'count'],
    csv,
    quality: {
      mode: 'tables',
      guarantee:
        `No number from 1 to ${total.threshold - 1} is shown, and none can be calculated from those shown in these tables ` +
        'and in the other tables of this source.',
      k: total.threshold,
      rows: all.length,
      basis: 'measured',
      lengths,
      suppressed: withheldShare(all),
      fabricated: 0,
      details: { withheldMark, tables: sets.length, tablesLeftOut: leftOut },
    },
    measured: null,
    smallestClass: null,
  };
}

function rowsOf({ by, rows }: StatisticsTable): TableRow[] {
  return rows.map(({ codes, cell }) => ({
    codes: new Map(by.map((column, place) => [column, codes[place] ?? notKnown])),
    cell,
  }));
}

function isShown({ cell }: TableRow): boolean {
  return cell.kind === 'suppressed' || cell.count > 0;
}

function cellsOf(columns: readonly string[], { codes, cell }: TableRow): (string | number)[] {
  return [...columns.map((column) => codes.get(column) ?? ''), cell.kind === 'count' ? cell.count : withheldMark];
}

function qualityOf(rows: readonly TableRow[], length: number): LengthQuality {
  const own = rows.filter(({ codes }) => codes.size === length);
  return { length, combinations: own.length, meanError: 0, suppressed: withheldShare(own), fabricated: 0 };
}

function withheldShare(rows: readonly TableRow[]): number {
  return rows.length === 0 ? 0 : rows.filter(({ cell }) => cell.kind === 'suppressed').length / rows.length;
}

/** Every choice of 1 to `length` columns, single ones first. */
function columnSets(columns: readonly string[], length: number): string[][] {
  const sets: string[][] = columns.map((column) => [column]);
  for (const set of sets) {
    if (set.length === length) continue;
    for (const next of columns.slice(columns.indexOf(set.at(-1) ?? '') + 1)) sets.push([...set, next]);
  }
  return sets;
}
