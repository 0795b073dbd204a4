// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scaleBand } from 'd3-scale';
import { type BarItem, withheldLength } from './bar-layout.ts';
import { plotSides, valueAxis } from './value-axis.ts';

export interface PlacedColumn {
  readonly item: BarItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** False where its label would run into a neighbour's. */
  readonly labelled: boolean;
}

export interface ColumnLayout {
  readonly columns: readonly PlacedColumn[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly plotBottom: number;
}

export const columnsHeight = 240;
const top = 22;
const bottom = 26;
const characterWidth = 6.6;
const labelGap = 14;
const yearsMax = 120;

/** Places columns that run with the reading direction, the scale standing where reading starts. */
export function layOutColumns(
  items: readonly BarItem[],
  { width, mirrored }: { readonly width: number; readonly mirrored: boolean },
): ColumnLayout {
  const { plotLeft, plotRight } = plotSides({ width, mirrored });
  const plotBottom = columnsHeight - bottom;
  const counts = items.map(({ cell }) => (cell.kind === 'count' ? cell.count : 0));
  const { value, ticks } = valueAxis(counts, { least: 5, top, plotBottom });
  const band = scaleBand<string>()
    .domain(items.map(({ code }) => code))
    .range(mirrored ? [plotRight, plotLeft] : [plotLeft, plotRight])
    .padding(0.25);
  const labelWidth = Math.max(...items.map(({ label }) => label.length)) * characterWidth + labelGap;
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(band.step(), 1)));
  const width1 = Math.min(band.bandwidth(), 64);
  const columns = items.map((item, index): PlacedColumn => {
    const columnHeight = item.cell.kind === 'count' ? plotBottom - value(item.cell.count) : withheldLength;
    return {
      item,
      x: (band(item.code) ?? 0) + (band.bandwidth() - width1) / 2,
      y: plotBottom - columnHeight,
      width: width1,
      height: columnHeight,
      labelled: (items.length - 1 - index) % every === 0,
    };
  });
  return { columns, ticks, width, height: columnsHeight, plotLeft, plotRight, plotBottom };
}

/**
 * Years with those between them that nobody was registered in, so that time runs evenly. Only for a table of all years: of
 * a year that was filtered away nothing is known.
 */
export function withEmptyYears(items: readonly BarItem[]): readonly BarItem[] {
  const years = items.map(({ code }) => Number(code));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!years.every(Number.isInteger) || last - first > yearsMax) return items;
  const byYear = new Map(items.map((item) => [item.code, item]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return byYear.get(year) ?? { code: year, label: year, cell: { kind: 'count', count: 0, percentOfKnown: null } };
  });
}
