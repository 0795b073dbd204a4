// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PinnedFigure, StatisticsTable } from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { getDimension, readWhere } from '../figures/dimensions.ts';
import { isOfCountries, type CountedFigure } from './counted-figure.ts';
import type { Grid } from './document.ts';
import { formatCount, formatDay, formatShare } from './formats.ts';

import { orderedColumns, orderedRows, sortedRows } from './row-order.ts';
import { fill, listOf } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** Stands for a count that is withheld. */
export const withheldMark = '*';

type Cell = StatisticsTable['total'];

export function countText(cell: Cell, language: Language): string {
  return cell.kind === 'count' ? formatCount(cell.count, language) : withheldMark;
}

/** The word for a code of a dimension; "not known" for its absence. */
export function codeWord(
  { dimension, unit, code }: { dimension: string; unit: 'victim' | 'perpetrator'; code: string | null },
  language: Language,
): string {
  if (code === null) return wordsOf(language).notKnown;
  const { codeList } = getDimension(dimension, unit);
  return codeList === undefined ? code : labelOf(codeList, code, language);
}

/** The caption that people gave, or one that names what is counted. */
export function captionOf({ pinned }: Pick<CountedFigure, 'pinned'>, language: Language): string {
  const words = wordsOf(language);
  const dimensions = pinned.by.split(',').map((code) => words.dimensions[getDimension(code, pinned.unit).code]);
  return (
    pinned.titles[language] ??
    fill(words.caption, {
      unit: words.captionUnits[pinned.unit],
      dimensions: listOf(dimensions, words),
    })
  );
}

/** The filter in words: `sex: female; year: 2024, 2025`. Empty without a filter. */
export function selectionOf({ where, unit }: Pick<PinnedFigure, 'where' | 'unit'>, language: Language): string {
  const words = wordsOf(language);
  return readWhere(where, unit)
    .map(({ dimension, values }) => {
      const named = values.map((code) => codeWord({ dimension: dimension.code, unit, code }, language));
      return `${words.dimensions[dimension.code]}${words.colon}${named.join(words.comma)}`;
    })
    .join(words.semicolon);
}

/** Source, denominator and marks of a figure, one sentence each. */
export function notesOf(figure: CountedFigure, language: Language): string[] {
  const { notes } = wordsOf(language);
  const { pinned, table, node, at, frozen } = figure;
  const total = countText(table.total, language);
  const withheld = [table.total, table.known, ...table.rows.map(({ cell }) => cell)].some(
    ({ kind }) => kind === 'suppressed',
  );
  const known =
    table.known.kind === 'count'
      ? fill(notes.known[pinned.unit], { known: countText(table.known, language), total })
      : fill(notes.knownWithheld[pinned.unit], { total });
  return [
    fill(frozen ? notes.source : notes.sourceLive, { node, date: formatDay(at, language) }),
    ...(pinned.where === '' ? [] : [fill(notes.selection, { selection: selectionOf(pinned, language) })]),
    known,
    ...(table.multiple ? [notes.multiple] : []),
    ...(withheld
      ? [
          fill(notes.withheld, {
            mark: withheldMark,
            threshold: formatCount(table.threshold, language),
          }),
        ]
      : []),
  ];
}

/** Most columns of numbers that stand side by side. */
const columnsMax = 6;

/** The numbers of a figure: crossed where two dimensions fit on a page, else a row for each with count and share. */
export function gridOf({ pinned, table }: Pick<CountedFigure, 'pinned' | 'table'>, language: Language): Grid {
  return crossedGrid({ pinned, table }, language) ?? longGrid({ pinned, table }, language);
}

/** Most withheld combinations that are listed one by one: pages of marks tell nobody anything. */
const withheldListedMax = 12;

/** A row for each combination; many withheld ones are told as one. Shares are left out where none may be told. */
function longGrid({ pinned, table }: Pick<CountedFigure, 'pinned' | 'table'>, language: Language): Grid {
  const { columns, dimensions } = wordsOf(language);
  const rows = sortedRows(table);
  const counted = rows.filter(({ cell }) => cell.kind === 'count');
  const withheldCount = rows.length - counted.length;
  const listed = table.by.length > 1 && withheldCount > withheldListedMax ? counted : rows;
  const furtherWithheld = fill(wordsOf(language).furtherWithheld, { count: formatCount(withheldCount, language) });
  const shares = table.rows.some(({ cell }) => cell.kind === 'count' && cell.percentOfKnown !== null);
  const foldedRow = [furtherWithheld, ...table.by.slice(1).map(() => ''), withheldMark, ...(shares ? [''] : [])];
  return {
    head: [
      ...table.by.map((code) => capital(dimensions[code])),
      columns[pinned.unit],
      ...(shares ? [columns.share] : []),
    ],
    labelCount: table.by.length,
    rows: [
      ...listed.map(({ codes, cell }) => [
        ...codes.map((code, index) =>
          codeWord({ dimension: table.by[index] ?? 'year', unit: pinned.unit, code }, language),
        ),
        countText(cell, language),
        ...(shares
          ? [cell.kind === 'count' && cell.percentOfKnown !== null ? formatShare(cell.percentOfKnown, language) : '']
          : []),
      ]),
      ...(listed.length < rows.length ? [foldedRow] : []),
    ],
  };
}

/** Two dimensions across each other, the one of fewer values in columns; undefined where it does not fit. */
function crossedGrid({ pinned, table }: Pick<CountedFigure, 'pinned' | 'table'>, language: Language): Grid | undefined {
  const [first, second, further] = table.by;
  if (first === undefined || second === undefined || further !== undefined) return undefined;
  const values = [orderedRows(table), orderedColumns(table)];
  const across = (values[1]?.length ?? 0) <= columnsMax ? 1 : 0;
  const [down, columnValues, rowValues] = [1 - across, values[across] ?? [], values[1 - across] ?? []];
  if (columnValues.length > columnsMax) return undefined;
  const cells = new Map(table.rows.map(({ codes, cell }) => [JSON.stringify([codes[down], codes[across]]), cell]));
  const word = (place: number, code: string | null): string =>
    codeWord({ dimension: table.by[place] ?? first, unit: pinned.unit, code }, language);
  return {
    head: [
      capital(wordsOf(language).dimensions[table.by[down] ?? first]),
      ...columnValues.map((code) => word(across, code)),
    ],
    labelCount: 1,
    rows: rowValues.map((row) => [
      word(down, row),
      ...columnValues.map((column) => {
        const cell = cells.get(JSON.stringify([row, column]));
        return cell === undefined ? formatCount(0, language) : countText(cell, language);
      }),
    ]),
  };
}

/** Most rows that the words for a figure name. */
const namedRowsMax = 12;

/** What a figure shows, in words, for those who do not see it: its kind, its caption and its largest numbers. */
export function alternativeOf(figure: CountedFigure, language: Language): string {
  const words = wordsOf(language);
  const { pinned, table } = figure;
  const chart = pinned.chart === 'map' && !isOfCountries(pinned) ? 'bar' : pinned.chart;
  const rows = sortedRows(table).map(({ codes, cell }) => {
    const named = codes.map((code, index) =>
      codeWord({ dimension: table.by[index] ?? 'year', unit: pinned.unit, code }, language),
    );
    const value = cell.kind === 'count' ? formatCount(cell.count, language) : words.withheld;
    return `${named.join(words.comma)}${words.colon}${value}`;
  });
  const shown = rows.length === 0 ? [words.nothing] : rows.slice(0, namedRowsMax);
  return `${words.charts[chart]}${words.colon}${captionOf(figure, language)}${words.sentenceEnd}${shown.join(words.semicolon)}`;
}

/** With a capital letter first, where the script has them. */
export function capital(words: string): string {
  const [first = '', ...rest] = words;
  return `${first.toLocaleUpperCase()}${rest.join('')}`;
}
