// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Chart } from './chart.ts';
import type { Drawing } from './document.ts';
import { embed, escapeXml, ink, openSvg, shorten, widthOf, wrap, drawingWidth as width } from './svg-words.ts';

const rule = '#8a8a8a';
/** Dark to light: told apart in grey print, and by people who do not see colours alike. */
export const fills = ['#123f66', '#d08a2e', '#7fb1d6', '#4d6b3c', '#c9c9c9', '#8c3b5e'];
const dashes = ['', '6 3', '2 2', '8 3 2 3', '1 3', '10 4'];
export const seriesMax = fills.length;

/** Draws a chart as SVG. Words from outside are written as text, never as markup. Pure. */
export function drawChart(chart: Chart): Drawing {
  const canvas = createCanvas(chart.direction);
  const top = chart.series.length > 1 ? drawLegend(canvas, chart) : 4;
  const height = chart.kind === 'bar' ? drawBars(canvas, chart, top) : drawUpright(canvas, chart, top);
  const svg = [openSvg(height), ...canvas.parts, '</svg>'].join('');
  return { kind: 'chart', svg, chart, width, height };
}

type Anchor = 'start' | 'middle' | 'end';

interface Canvas {
  readonly parts: string[];
  /** Coordinates run from the side where reading begins. */
  rect(x: number, y: number, wide: number, high: number, fill: string): void;
  text(x: number, y: number, words: string, anchor: Anchor): void;
  line(from: readonly [number, number], to: readonly [number, number], style?: string): void;
  path(points: readonly (readonly [number, number])[], style: string): void;
  mark(x: number, y: number, series: number): void;
}

function createCanvas(direction: 'ltr' | 'rtl'): Canvas {
  const parts: string[] = [];
  const mirrored = direction === 'rtl';
  const at = (x: number): number => round(mirrored ? width - x : x);
  const flip: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' };
  return {
    parts,
    rect(x, y, wide, high, fill) {
      const left = mirrored ? at(x + wide) : at(x);
      parts.push(`<rect x="${left}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="${fill}"/>`);
    },
    text(x, y, words, anchor) {
      const drawn = mirrored ? flip[anchor] : anchor;
      parts.push(`<text x="${at(x)}" y="${round(y)}" text-anchor="${drawn}">${escapeXml(embed(words))}</text>`);
    },
    line([x1, y1], [x2, y2], style = `stroke="${rule}" stroke-width="0.6"`) {
      parts.push(`<line x1="${at(x1)}" y1="${round(y1)}" x2="${at(x2)}" y2="${round(y2)}" ${style}/>`);
    },
    path(points, style) {
      const drawn = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${round(y)}`).join('');
      parts.push(`<path d="${drawn}" fill="none" ${style}/>`);
    },
    mark(x, y, series) {
      const fill = fills[series] ?? ink;
      const [centre, middle] = [at(x), round(y)];
      parts.push(
        series % 2 === 0
          ? `<circle cx="${centre}" cy="${middle}" r="2.6" fill="${fill}"/>`
          : `<rect x="${round(centre - 2.4)}" y="${round(middle - 2.4)}" width="4.8" height="4.8" fill="${fill}"/>`,
      );
    },
  };
}

/** A row of series with their colours; gives where the chart itself begins. */
function drawLegend(canvas: Canvas, { kind, series }: Chart): number {
  let [x, y] = [0, 10];
  for (const [index, { label }] of series.entries()) {
    const words = shorten(label, 40);
    const needed = 18 + widthOf(words) + 14;
    if (x > 0 && x + needed > width) [x, y] = [0, y + 14];
    if (kind === 'line') {
      const style = `stroke="${fills[index]}" stroke-width="1.8" stroke-dasharray="${dashes[index]}"`;
      canvas.line([x, y - 3], [x + 14, y - 3], style);
      canvas.mark(x + 7, y - 3, index);
    } else canvas.rect(x, y - 8, 10, 9, fills[index] ?? ink);
    canvas.text(x + 18, y, words, 'start');
    x += needed;
  }
  return y + 12;
}

function largest({ series }: Chart): number {
  return Math.max(1, ...series.flatMap(({ values }) => values.map(({ value }) => value ?? 0)));
}

/** Bars lie beside the words of their category, with their number behind them. */
function drawBars(canvas: Canvas, chart: Chart, top: number): number {
  const { categories, series } = chart;
  const labels = categories.map((category) => wrap(category, 160));
  const labelWidth = Math.min(166, Math.max(40, ...labels.flat().map(widthOf)) + 6);
  const valueWidth = Math.max(24, ...series.flatMap(({ values }) => values.map(({ text }) => widthOf(text)))) + 8;
  const scale = (width - labelWidth - valueWidth) / largest(chart);
  const thick = series.length === 1 ? 12 : 9;
  let y = top;
  for (const [row, lines] of labels.entries()) {
    const group = Math.max(series.length * (thick + 1), lines.length * 11);
    const middle = y + group / 2;
    lines.forEach((line, index) => {
      canvas.text(labelWidth - 5, middle + 3.2 + (index - (lines.length - 1) / 2) * 11, line, 'end');
    });
    for (const [index, { values }] of series.entries()) {
      const { value, text } = values[row] ?? { value: null, text: '' };
      const start = middle - (series.length * (thick + 1)) / 2 + index * (thick + 1);
      const long = value === null ? 0 : Math.max(value * scale, value > 0 ? 0.8 : 0);
      if (long > 0) canvas.rect(labelWidth, start, long, thick, fills[index] ?? ink);
      canvas.text(labelWidth + long + 4, start + thick / 2 + 3.2, text, 'start');
    }
    y += group + 7;
  }
  canvas.line([labelWidth, top - 2], [labelWidth, y - 4]);
  return Math.ceil(y + 2);
}

const plotHeight = 150;

/** Columns stand on, and lines run over, an axis of categories; the scale has a few lines across. */
function drawUpright(canvas: Canvas, chart: Chart, top: number): number {
  const { kind, categories } = chart;
  const numbers = new Intl.NumberFormat(chart.locale);
  const scaleText = (value: number): string => numbers.format(value);
  const step = niceStep(largest(chart) / 4);
  const ceiling = Math.ceil(largest(chart) / step) * step;
  const left = widthOf(scaleText(ceiling)) + 12;
  const bottom = top + 12 + plotHeight;
  const y = (value: number): number => bottom - (value / ceiling) * plotHeight;
  for (let value = 0; value <= ceiling; value += step) {
    canvas.line([left, y(value)], [width, y(value)], `stroke="${value === 0 ? rule : '#d5d5d5'}" stroke-width="0.6"`);
    canvas.text(left - 5, y(value) + 3, scaleText(value), 'end');
  }
  const slot = (width - left) / Math.max(1, categories.length);
  const centre = (index: number): number => left + (index + 0.5) * slot;
  if (kind === 'column') drawColumns(canvas, chart, { centre, slot, y, bottom });
  else drawLines(canvas, chart, { centre, y, bottom });
  const skipped = Math.max(1, Math.ceil(28 / slot));
  const labels = categories.map((category) => wrap(category, Math.max(26, slot * skipped - 4)));
  labels.forEach((lines, index) => {
    if (index % skipped !== 0) return;
    lines.forEach((line, at) => canvas.text(centre(index), bottom + 12 + at * 11, line, 'middle'));
  });
  return Math.ceil(bottom + 8 + 11 * Math.max(1, ...labels.map((lines) => lines.length)));
}

interface Plot {
  readonly centre: (index: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
}

function drawColumns(canvas: Canvas, { series }: Chart, plot: Plot & { readonly slot: number }): void {
  const { centre, slot, y, bottom } = plot;
  const wide = Math.min(34, (slot * 0.8) / series.length);
  for (const [index, { values }] of series.entries()) {
    for (const [column, { value, text }] of values.entries()) {
      const start = centre(column) - (wide * series.length) / 2 + index * wide;
      if (value !== null && value > 0) canvas.rect(start, y(value), wide - 1, bottom - y(value), fills[index] ?? ink);
      const room = wide + (series.length === 1 ? slot * 0.2 : 2);
      if (value === null || widthOf(text) <= room) canvas.text(start + wide / 2, y(value ?? 0) - 3, text, 'middle');
    }
  }
}

/** A withheld value breaks the line. */
function drawLines(canvas: Canvas, { series }: Chart, { centre, y }: Plot): void {
  for (const [index, { values }] of series.entries()) {
    const style = `stroke="${fills[index]}" stroke-width="1.8" stroke-dasharray="${dashes[index]}"`;
    let run: (readonly [number, number])[] = [];
    const endRun = (): void => {
      if (run.length > 1) canvas.path(run, style);
      run = [];
    };
    for (const [at, { value, text }] of values.entries()) {
      if (value === null) {
        endRun();
        canvas.text(centre(at), y(0) - 3, text, 'middle');
      } else run.push([centre(at), y(value)]);
    }
    endRun();
    for (const [at, { value, text }] of values.entries()) {
      if (value === null) continue;
      canvas.mark(centre(at), y(value), index);
      if (series.length === 1) canvas.text(centre(at), y(value) - 6, text, 'middle');
    }
  }
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= atLeast) ?? 10 * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
