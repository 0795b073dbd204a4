// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DefectKind, PublishedPoint, PublishedSeries } from '@palermo/contract';
import type { FigureRow } from '../store-published-figures.ts';

/** Figures as series, in the order in which they come. A year that is printed more than once is one point with all readings. */
export function seriesOf(rows: readonly FigureRow[]): PublishedSeries[] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [toSeries(group[0], group)] : []));
}

function keyOf(row: FigureRow): string {
  const { sourceId, area, indicator, dimension, categoryCode, categoryLabel, sex, age, unit, unitWritten } = row;
  const category = categoryCode === null || categoryCode === 'OTHER' ? `"${categoryLabel}` : categoryCode;
  return [sourceId, area, indicator, dimension, category, sex, age, unit, unitWritten].join('|');
}

function toSeries(first: FigureRow, group: readonly FigureRow[]): PublishedSeries {
  const years = Map.groupBy(group, ({ year }) => year);
  return {
    source: {
      id: first.sourceId,
      title: first.title,
      publisher: first.publisher,
      vintage: first.vintage,
      citation: first.citation,
      latest: first.latest,
    },
    area: first.area,
    indicator: first.indicator,
    dimension: first.dimension,
    category: { code: first.categoryCode, label: first.categoryLabel },
    sex: first.sex,
    age: first.age,
    unit: first.unit,
    unitWritten: first.unitWritten,
    points: [...years]
      .map(([year, readings]) => toPoint(year, readings))
      .toSorted((one, other) => one.year - other.year),
  };
}

/**
 * A year with one figure, or with all that are printed for it: from the smallest to the largest, and where labels that
 * mean the same are printed apart, up to their sum, because they may be parts.
 */
function toPoint(year: number, readings: readonly FigureRow[]): PublishedPoint {
  const flags = new Set<DefectKind>(readings.flatMap((one) => [...one.flags]));
  const highs = readings.map(({ high }) => high);
  return {
    year,
    low: Math.min(...readings.map(({ low }) => low)),
    high: flags.has('sameCodeTwice') ? highs.reduce((sum, high) => sum + high, 0) : Math.max(...highs),
    readings: readings.map(({ written, low, high, row }) => ({ written, low, high, row })),
    flags: [...flags],
  };
}
