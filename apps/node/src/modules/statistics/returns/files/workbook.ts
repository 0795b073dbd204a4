// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dayOf } from '../../../../kernel/clock.ts';
import { columnLetters, writeXlsx, type CellPlace, type WritableSheet } from '../../../../platform/tabular/index.ts';
import { labelOfFigure, sentenceOfFigure, titleOfTable, wordsOfFact } from '../describe-figure.ts';
import { all } from '../plans/cross-figures.ts';
import { whereOf, type CountedFigure, type CountedTable } from '../return-figure.ts';
import { returnWordsOf } from '../words/return-words.ts';
import { noticeOf } from './notice.ts';
import { textOfCell, textOfRate, withheldMark, type ReturnContent } from './return-content.ts';

type Cell = string | number;

/** One sheet of figures, with the place of each. */
interface FigureSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

const sheetNameMax = 31;

function isCross({ figures }: CountedTable): boolean {
  return figures.length > 1 && figures.every(({ codes }) => codes['sex'] !== undefined && codes['age'] !== undefined);
}

function valuesOf(figures: readonly CountedFigure[], key: 'sex' | 'age'): (string | null)[] {
  return [...new Set(figures.map(({ codes }) => codes[key] ?? null))];
}

/** Sexes down, ages across, as the questionnaire prints it. */
function crossSheet(table: CountedTable, name: string, { language }: ReturnContent): FigureSheet {
  const { figures } = table;
  const sexes = valuesOf(figures, 'sex');
  const ages = valuesOf(figures, 'age');
  const at = (sex: string | null, age: string | null): CountedFigure | undefined =>
    figures.find(({ codes }) => codes['sex'] === sex && codes['age'] === age);
  const labelled = (sex: string | null, age: string | null): string => {
    const figure = at(sex, age);
    return figure ? labelOfFigure(figure, language) : '';
  };
  const places = new Map<string, { row: number; column: number }>();
  const rows = sexes.map((sex, index): Cell[] => [
    labelled(sex, all),
    ...ages.map((age, column): Cell => {
      const figure = at(sex, age);
      if (!figure) return '';
      places.set(figure.key, { row: index + 1, column: column + 1 });
      return textOfCell(figure.cell);
    }),
  ]);
  return { name, columns: [titleOfTable(table, language), ...ages.map((age) => labelled(all, age))], rows, places };
}

function listSheet(table: CountedTable, name: string, { language }: ReturnContent): FigureSheet {
  const words = returnWordsOf(language).workbook;
  const places = new Map<string, { row: number; column: number }>();
  const rows = table.figures.map((figure, index): Cell[] => {
    places.set(figure.key, { row: index + 1, column: 1 });
    return [labelOfFigure(figure, language), textOfCell(figure.cell)];
  });
  return { name, columns: [titleOfTable(table, language), words.value], rows, places };
}

function figureSheets(content: ReturnContent): FigureSheet[] {
  return content.snapshot.tables.map((table, index) => {
    const name = `${index + 1} ${table.key}`.slice(0, sheetNameMax);
    return isCross(table) ? crossSheet(table, name, content) : listSheet(table, name, content);
  });
}

/** Where each figure came from: in words, as a filter, and back to its cell. */
function traceSheet(content: ReturnContent, sheets: readonly FigureSheet[], notice: string | undefined): WritableSheet {
  const { snapshot, language, kind } = content;
  const words = returnWordsOf(language).workbook;
  const links = new Map<string, CellPlace>();
  const firstRow = notice === undefined ? 1 : 2;
  const figures = snapshot.tables.flatMap((table) => table.figures);
  const rows = figures.map((figure, index): Cell[] => {
    const sheet = sheets.find(({ places }) => places.has(figure.key));
    const place = sheet?.places.get(figure.key);
    if (sheet && place) links.set(`${index + 1},0`, { sheet: sheet.name, ...place });
    const rate = kind === 'sdg1622' ? [textOfRate(figure.rate?.per100000 ?? null), figure.rate?.population ?? ''] : [];
    return [
      sheet && place ? `${sheet.name}!${columnLetters(place.column)}${place.row + firstRow}` : '',
      figure.key,
      labelOfFigure(figure, language),
      textOfCell(figure.cell),
      ...rate,
      sentenceOfFigure(figure, language),
      whereOf(figure.selection),
    ];
  });
  const rateColumns = kind === 'sdg1622' ? [words.rate, words.population] : [];
  return {
    name: words.trace,
    columns: [words.cell, 'key', words.figure, words.value, ...rateColumns, words.inWords, words.filter],
    rows,
    links,
    rightToLeft: language === 'ar',
  };
}

function aboutSheet(content: ReturnContent): WritableSheet {
  const { kind, year, node, madeAt, snapshot, vintageName, language, confidential } = content;
  const { workbook: words, kinds } = returnWordsOf(language);
  const rows: Cell[][] = [
    [words.return, kinds[kind]],
    [words.year, year],
    [words.node, node],
    [words.made, dayOf(madeAt)],
    [words.asOf, snapshot.asOf ?? ''],
    ...(vintageName === null ? [] : [[words.vintage, vintageName]]),
    [words.what, words.victims],
    [words.what, words.severalForms],
    ...(confidential
      ? [
          [words.recipient, confidential.recipient],
          [words.document, confidential.document],
          [words.what, words.exactMeans],
        ]
      : [[`${words.mark} (${withheldMark})`, words.markMeans]]),
    [words.trace, words.traceHow],
    ...snapshot.checklist.map((fact): Cell[] => {
      const { what, why } = wordsOfFact(fact, language);
      const share = fact.count !== null && fact.of !== null ? ` ${fact.count} / ${fact.of}.` : '';
      return [words.checklist, `${what}${share} ${why}`];
    }),
  ];
  return { name: words.about, columns: [words.what, words.value], rows, rightToLeft: language === 'ar' };
}

/** The tables of a return as a workbook: one sheet for each, each figure leading to its line of the trace. */
export async function makeWorkbook(content: ReturnContent, further: readonly WritableSheet[] = []): Promise<Buffer> {
  const { language, madeAt } = content;
  const sheets = figureSheets(content);
  const notice = noticeOf(content)?.sentence;
  const trace = traceSheet(content, sheets, notice);
  const keys = content.snapshot.tables.flatMap(({ figures }) => figures.map(({ key }) => key));
  const shown = sheets.map(({ name, columns, rows, places }): WritableSheet => {
    const links = new Map<string, CellPlace>();
    for (const [key, { row, column }] of places) {
      links.set(`${row},${column}`, { sheet: trace.name, row: keys.indexOf(key) + 1, column: 0 });
    }
    return { name, columns, rows, links, rightToLeft: language === 'ar' };
  });
  const sheetsInOrder = [...shown, trace, aboutSheet(content), ...further].map((sheet) => ({ ...sheet, notice }));
  return Buffer.from(await writeXlsx(sheetsInOrder, { madeAt }));
}
