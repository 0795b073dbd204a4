// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { capital, captionOf, codeWord, selectionOf } from '../../reports/figure-words.ts';
import { wordsOf } from '../../reports/words/words-of.ts';
import { fileWordsOf } from './file-words.ts';

/** One figure on its way into a file. */
export interface FigureContent {
  readonly table: StatisticsTable;
  readonly language: Language;
  readonly node: string;
  readonly writtenAt: Date;
}

export type FileRow = readonly (string | number)[];

/** A withheld count as it is written in files: it may be a small number or one withheld to protect another. */
export const suppressed = 'suppressed';

/** Columns under names that do not change with the language: codes, their names, the count and its share. */
export function columnsOf({ by, unit }: StatisticsTable): string[] {
  return [
    ...by.flatMap((code) => [code, `${code}Label`]),
    unit === 'victim' ? 'victims' : 'suspects',
    'percentOfKnown',
  ];
}

/** The same columns under names for people. */
export function headingsOf({ by, unit }: StatisticsTable, language: Language): string[] {
  const { dimensions, columns } = wordsOf(language);
  const { code } = fileWordsOf(language);
  return [
    ...by.flatMap((name) => [`${capital(dimensions[name])} (${code})`, capital(dimensions[name])]),
    columns[unit],
    columns.share,
  ];
}

/** A row for each row of the table; nothing stands for "not known" and for a share that there is not. */
export function rowsOf({ table, language }: FigureContent): FileRow[] {
  return table.rows.map(({ codes, cell }) => [
    ...codes.flatMap((code, index) => [code ?? '', labelOf({ table, language }, index, code)]),
    cell.kind === 'count' ? cell.count : suppressed,
    cell.kind === 'count' && cell.percentOfKnown !== null ? cell.percentOfKnown : '',
  ]);
}

function labelOf(
  { table, language }: Pick<FigureContent, 'table' | 'language'>,
  index: number,
  code: string | null,
): string {
  const { unit, sets } = table;
  const dimension = table.by[index] ?? 'year';
  if (!sets || code === null) return codeWord({ dimension, unit, code }, language);
  const labels = code.split(';').map((each) => codeWord({ dimension, unit, code: each }, language));
  return labels.join(wordsOf(language).semicolon);
}

/** What the figure is called: `Victims by year and sex`. */
export function titleOf({ table, language }: FigureContent): string {
  const pinned = { by: table.by.join(','), where: table.where, unit: table.unit, chart: 'table' as const, titles: {} };
  return captionOf({ pinned }, language);
}

export function filterOf({ table, language }: FigureContent): string {
  return selectionOf({ where: table.where, unit: table.unit }, language);
}

/** What one has to know of the figures: filter in words, denominators, threshold, vintage, node and day. */
export function aboutRows(content: FigureContent): FileRow[] {
  const { table, language, node, writtenAt } = content;
  const words = fileWordsOf(language);
  const count = (cell: StatisticsTable['total']): string | number => (cell.kind === 'count' ? cell.count : suppressed);
  const { vintage } = table;
  return [
    [words.title, titleOf(content)],
    [words.filter, filterOf(content) || words.noFilter],
    [words.total, count(table.total)],
    [words.known, count(table.known)],
    [words.multiple, table.multiple ? words.yes : words.no],
    [words.sets, table.sets ? words.yes : words.no],
    [words.threshold, table.threshold],
    [words.mark, suppressed],
    [words.scope, table.scope === 'national' ? words.national : words.visible],
    [words.vintage, vintage ? `${vintage.name} (${vintage.at})` : words.live],
    [words.newest, table.asOf ?? ''],
    [words.node, node],
    [words.written, writtenAt.toISOString().slice(0, 10)],
  ];
}
