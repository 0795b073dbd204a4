// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { Chart, ChartValue } from './chart.ts';
import { seriesMax } from './draw-chart.ts';
import { codeWord, countText, withheldMark } from './figure-words.ts';
import type { CountedFigure } from './counted-figure.ts';
import { formatCount } from './formats.ts';
import { orderedColumns, orderedRows } from './row-order.ts';
import { wordsOf } from './words/words-of.ts';

/** Most bars that are drawn; the numbers of all are in the table behind. */
const barsMax = 15;
const uprightMax = 24;

export interface ChartOfTable {
  readonly chart: Chart;
  /** How many categories are drawn where there are more. */
  readonly shownOf: number | null;
}

/**
 * What is drawn of a figure: the first dimension as categories, the second as series. Null where numbers say it better: a
 * table, three dimensions, more series than can be told apart, or nothing to draw.
 */
export function chartOf({ pinned, table }: CountedFigure, language: Language): ChartOfTable | null {
  const [categoryBy, seriesBy, further] = table.by;
  if (pinned.chart === 'table' || categoryBy === undefined || further !== undefined) return null;
  const categories = orderedRows(table);
  const series = seriesBy === undefined ? [null] : orderedColumns(table);
  if (categories.length === 0 || series.length > seriesMax) return null;
  const upright = pinned.chart === 'column' || pinned.chart === 'line';
  const kind = upright && categories.length <= uprightMax ? (pinned.chart as 'column' | 'line') : 'bar';
  const shown = kind === 'bar' ? categories.slice(0, barsMax) : categories;
  const cells = new Map(table.rows.map(({ codes, cell }) => [keyOf(codes), cell]));
  const word = (dimension: string, code: string | null): string =>
    codeWord({ dimension, unit: pinned.unit, code }, language);
  return {
    shownOf: shown.length < categories.length ? shown.length : null,
    chart: {
      kind,
      direction: wordsOf(language).direction,
      locale: `${wordsOf(language).locale}-u-nu-latn`,
      categories: shown.map((code) => word(categoryBy, code)),
      series: series.map((code) => ({
        label: seriesBy === undefined ? '' : word(seriesBy, code),
        values: shown.map((category) => {
          const cell = cells.get(keyOf(seriesBy === undefined ? [category] : [category, code]));
          return valueOf(cell, { language, share: seriesBy === undefined && kind === 'bar' });
        }),
      })),
    },
  };
}

function valueOf(
  cell: StatisticsTable['total'] | undefined,
  { language, share }: { readonly language: Language; readonly share: boolean },
): ChartValue {
  if (cell === undefined) return { value: 0, text: formatCount(0, language) };
  if (cell.kind === 'suppressed') return { value: null, text: withheldMark };
  const count = countText(cell, language);
  const percent = cell.percentOfKnown;
  return {
    value: cell.count,
    text: share && percent !== null ? `${count} (${percentText(percent, language)})` : count,
  };
}

function percentText(percent: number, language: Language): string {
  return new Intl.NumberFormat(`${wordsOf(language).locale}-u-nu-latn`, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100);
}

function keyOf(codes: readonly (string | null)[]): string {
  return JSON.stringify(codes);
}
