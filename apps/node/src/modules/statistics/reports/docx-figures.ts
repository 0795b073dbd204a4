// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import { ChartRun, type ChartPointLabel, type ChartSeries } from 'docx/charts';
import type { Chart, ChartValue } from './chart.ts';
import type { Drawing, Grid } from './document.ts';
import { paintMap } from './paint-map.ts';
import { fills } from './draw-chart.ts';
import { withheldMark } from './figure-words.ts';
import type { Writing } from './docx-writing.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '3c3c3c' };
const borders: ITableBordersOptions = {
  top: strong,
  bottom: strong,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: { style: BorderStyle.SINGLE, size: 2, color: 'c8c8c8' },
};

/** Columns of words share the line by what stands in them. */
function weightOf(words: readonly string[]): number {
  return Math.min(40, Math.max(8, ...words.map(({ length }) => length)));
}

/** A table whose head comes again on every page. `width` is in twentieths of a point. */
export function createTable({ head, labelCount, rows }: Grid, writing: Writing, width: number): Table {
  const numbers = head.length - labelCount;
  const numberWidth = Math.min(1500, Math.floor((width * 0.7) / Math.max(1, numbers)));
  const weights = head.slice(0, labelCount).map((_, at) => weightOf([head, ...rows].map((row) => row[at] ?? '')));
  const share = (width - numberWidth * numbers) / weights.reduce((sum, weight) => sum + weight, 0);
  const widths = head.map((_, at) => (at < labelCount ? Math.floor(share * (weights[at] ?? 0)) : numberWidth));
  const cells = (words: readonly string[], bold: boolean): TableCell[] =>
    words.map(
      (each, at) =>
        new TableCell({
          width: { size: widths[at] ?? numberWidth, type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 30, bottom: 30 },
          children: [
            writing.paragraph({
              alignment: at < labelCount ? AlignmentType.START : AlignmentType.END,
              spacing: { after: 0 },
              children: [writing.text(each, { bold, boldComplexScript: bold, size: 17, sizeComplexScript: 19 })],
            }),
          ],
        }),
    );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: writing.rtl,
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

const dashes = ['solid', 'dash', 'dot', 'dashDot', 'shortDot', 'longDash'] as const;
const chartWidth = 600;

interface AltText {
  readonly title: string;
  readonly alternative: string;
}

/** A figure: a chart of Word's own, or a map as SVG with a picture for programs that show no SVG. */
export function createDrawing(drawing: Drawing, altText: AltText): ChartRun | ImageRun {
  if (drawing.kind === 'chart') return createChart(drawing.chart, altText);
  const { svg, map, width, height } = drawing;
  const transformation = { width: chartWidth, height: Math.round((chartWidth * height) / width) };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation,
    altText: { name: altText.title, description: altText.alternative },
    fallback: { type: 'png', data: paintMap(map, height) },
  });
}

/** A chart of Word's own, which can be edited with its numbers. Its words are those of the drawing. */
function createChart(chart: Chart, { title, alternative }: AltText): ChartRun {
  const { kind, categories, direction } = chart;
  const rtl = direction === 'rtl';
  const series = chart.series.map(({ label, values }, index): ChartSeries => {
    const color = (fills[index] ?? '#1a1a1a').slice(1);
    return {
      name: label === '' ? title : label,
      // A withheld value is no zero: it has no bar, and its category carries the mark.
      values: values.map(({ value }) => value),
      color,
      pointLabels: values.map((value) => labelOf(value, chart)),
      ...(kind === 'line' && { line: { color, width: 2, dash: dashes[index] ?? 'solid' } }),
    };
  });
  const font = { size: 9, color: '1a1a1a' };
  const shared = {
    categories: categories.map((category, at) => (isWithheld(chart, at) ? `${category} ${withheldMark}` : category)),
    series,
    legend: series.length > 1 && ({ position: 'top', font } as const),
    chartArea: { border: 'none' } as const,
    altText: { name: title, description: alternative },
  };
  const valueAxis = { minimum: 0, numberFormat: '#,##0', font };
  if (kind === 'bar') {
    const height = Math.max(150, 40 + categories.length * (series.length === 1 ? 24 : 14 * series.length + 8));
    return new ChartRun({
      ...shared,
      type: 'bar',
      gapWidth: 50,
      // The first category stands on top, and bars grow from the side where reading begins.
      categoryAxis: { font, reverseOrder: true },
      valueAxis: { ...valueAxis, visible: false, gridlines: false, reverseOrder: rtl },
      transformation: { width: chartWidth, height },
    });
  }
  const categoryAxis = { font, reverseOrder: rtl };
  const transformation = { width: chartWidth, height: 270 };
  return kind === 'line'
    ? new ChartRun({ ...shared, type: 'line', markers: true, categoryAxis, valueAxis, transformation })
    : new ChartRun({ ...shared, type: 'column', gapWidth: 60, categoryAxis, valueAxis, transformation });
}

function isWithheld({ series }: Chart, category: number): boolean {
  return series.some(({ values }) => values[category]?.value === null);
}

/** The number at a mark, as the drawing writes it; upright charts of several series go without. */
function labelOf({ value, text }: ChartValue, { kind, series }: Chart): false | ChartPointLabel {
  if (value === null || (series.length > 1 && kind !== 'bar')) return false;
  return { text, font: { size: 9, color: '1a1a1a' } };
}
