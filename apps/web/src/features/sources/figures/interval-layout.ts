// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedPoint } from '@palermo/contract';

const height = 240;
const left = 56;
const top = 12;
const bottom = height - 28;
const yearGapMin = 46;
/** An interval is drawn at least this high, so that it is seen. */
const spanMin = 5;

export interface IntervalLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly marks: readonly {
    readonly year: number;
    readonly x: number;
    readonly top: number;
    readonly base: number;
    readonly exact: boolean;
  }[];
  /** Lines between exact figures of years that follow one another. */
  readonly lines: readonly string[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

/** The steps of an axis from nothing to at least the largest figure: 1, 2 or 5 times a power of ten. */
function stepsTo(max: number): number[] {
  if (max <= 0) return [0, 1];
  const rough = max / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = factor * power;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Places the figures of a series on a chart whose scale begins at nothing. */
export function layOut(points: readonly PublishedPoint[], width: number): IntervalLayout {
  const right = width - 16;
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const steps = stepsTo(Math.max(...points.map(({ high }) => high)));
  const highest = steps.at(-1) ?? 1;
  const xOf = (year: number): number =>
    first === last ? (left + right) / 2 : left + 20 + ((year - first) / (last - first)) * (right - left - 40);
  const yOf = (value: number): number => bottom - (value / highest) * (bottom - top);
  const marks = points.map(({ year, low, high }) => {
    const exact = low === high;
    const peak = yOf(high);
    const base = exact ? peak : Math.max(yOf(low), peak + spanMin);
    return { year, x: xOf(year), top: peak, base, exact };
  });
  return {
    width,
    height,
    left,
    right,
    bottom,
    marks,
    lines: linesOf(marks),
    ticks: steps.map((value) => ({ value, y: yOf(value) })),
    years: shownYears(first, last, right - left).map((year) => ({ year, x: xOf(year) })),
  };
}

function linesOf(marks: IntervalLayout['marks']): string[] {
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    if (!next || !mark.exact || !next.exact || next.year !== mark.year + 1) return [];
    return [`M${mark.x.toFixed(1)} ${mark.top.toFixed(1)}L${next.x.toFixed(1)} ${next.top.toFixed(1)}`];
  });
}

/** Years that have room for their number. */
function shownYears(first: number, last: number, wide: number): number[] {
  const count = last - first + 1;
  const room = Math.max(1, Math.floor(wide / yearGapMin));
  const every = Math.ceil(count / room);
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => first + index * every);
}
