// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scalePoint } from 'd3-scale';
import { plotSides, valueAxis } from './value-axis.ts';

/** A series of values at the same points of time; null where a value is withheld. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface LinePoint {
  readonly x: number;
  /** Undefined for a withheld value, whose place must not tell how much it is. */
  readonly y: number | undefined;
}

export interface LineLayout {
  readonly series: readonly {
    readonly series: LineSeries;
    readonly place: number;
    readonly points: readonly LinePoint[];
    /** Where its label stands, past its last shown point. */
    readonly labelY: number;
  }[];
  readonly times: readonly { readonly label: string; readonly x: number; readonly labelled: boolean }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly plotBottom: number;
  /** Space for the labels at the ends of the lines. */
  readonly endWidth: number;
}

export const linesHeight = 280;
const top = 16;
const bottom = 26;
const timeLabelWidth = 46;
const labelHeight = 17;

/** Places lines that run with the reading direction, each named at its end, where names never overlap. */
export function layOutLines(
  { times, series }: { readonly times: readonly string[]; readonly series: readonly LineSeries[] },
  { width, mirrored }: { readonly width: number; readonly mirrored: boolean },
): LineLayout {
  const endWidth = Math.min(190, Math.round(width * 0.28));
  const { plotLeft, plotRight } = plotSides({ width, mirrored }, endWidth);
  const plotBottom = linesHeight - bottom;
  const shown = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const { value, ticks } = valueAxis(shown, { least: 1, top, plotBottom });
  const inset = 10;
  const time = scalePoint<number>()
    .domain(times.map((_, index) => index))
    .range(mirrored ? [plotRight - inset, plotLeft + inset] : [plotLeft + inset, plotRight - inset]);
  const every = Math.max(1, Math.ceil(timeLabelWidth / Math.max(time.step(), 1)));
  const placed = series.map((each, place) => {
    const points = each.values.map((count, index): LinePoint => ({
      x: time(index) ?? plotLeft,
      y: count === null ? undefined : value(count),
    }));
    return { series: each, place, points, labelY: points.findLast(({ y }) => y !== undefined)?.y ?? plotBottom };
  });
  const labelYs = spread(placed.map(({ labelY }) => labelY));
  return {
    series: placed.map((each, index) => ({ ...each, labelY: labelYs[index] ?? each.labelY })),
    times: times.map((label, index) => ({
      label,
      x: time(index) ?? plotLeft,
      labelled: (times.length - 1 - index) % every === 0,
    })),
    ticks,
    plotLeft,
    plotRight,
    plotBottom,
    endWidth,
  };
}

/** Moves labels apart so that none stands on another, keeping their order and staying in the drawing. */
function spread(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const places = [...wanted];
  let free = top;
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, free);
    free = (places[index] ?? 0) + labelHeight;
  }
  let end = linesHeight - bottom + 4;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, end);
    end = (places[index] ?? 0) - labelHeight;
  }
  return places;
}
