// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scaleLinear } from 'd3-scale';
import type { Cell } from '../counted-rows.ts';
import { wrapLabel } from './wrap-label.ts';

/** One bar of a chart, before its place is known. */
export interface BarItem {
  readonly code: string;
  readonly label: string;
  readonly cell: Cell;
  /** Between which counts the true share may lie, where the denominator is small. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface PlacedBar {
  readonly item: BarItem;
  readonly lines: readonly string[];
  /** Left to right; a chart for a right-to-left language mirrors it. */
  readonly labelX: number;
  readonly labelY: number;
  readonly barX: number;
  readonly barY: number;
  readonly barLength: number;
  /** Where the interval starts and ends on the scale of the bar; undefined where there is none. */
  readonly whisker: { readonly from: number; readonly to: number } | undefined;
  /** Top and height of the whole row, where it can be clicked. */
  readonly rowY: number;
  readonly rowHeight: number;
}

export interface BarLayout {
  readonly bars: readonly PlacedBar[];
  readonly width: number;
  readonly height: number;
}

export const barThickness = 16;
export const lineHeight = 17;
/** A withheld count is drawn with one length, whatever it is. */
export const withheldLength = 28;
const characterWidth = 6.9;
const rowPadding = 5;
const valueWidth = 118;
const wideFrom = 560;

function labelSpace(width: number): { readonly wide: boolean; readonly labelWidth: number } {
  const wide = width >= wideFrom;
  return { wide, labelWidth: wide ? Math.round(width * 0.36) : width };
}

/** Places the bars of a chart of a given width: labels beside the bars where there is room, else above them. */
export function layOutBars(items: readonly BarItem[], width: number): BarLayout {
  const { wide, labelWidth } = labelSpace(width);
  const barX = wide ? labelWidth + 12 : 0;
  const counts = items.map(({ cell, interval }) => interval?.high ?? (cell.kind === 'count' ? cell.count : 0));
  const length = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([0, Math.max(width - barX - valueWidth, 40)]);
  let rowY = 0;
  const bars = items.map((item): PlacedBar => {
    const charsMax = Math.max(Math.floor(labelWidth / characterWidth), 12);
    const lines = wrapLabel(item.label, { charsMax, linesMax: 2 });
    const labelHeight = lines.length * lineHeight;
    const content = wide ? Math.max(labelHeight, barThickness) : labelHeight + barThickness + 3;
    const rowHeight = content + 2 * rowPadding;
    const barY = rowY + rowPadding + (wide ? (content - barThickness) / 2 : labelHeight + 3);
    const labelY = rowY + rowPadding + (wide ? (content - labelHeight) / 2 : 0) + lineHeight - 4;
    const barLength = item.cell.kind === 'count' ? length(item.cell.count) : withheldLength;
    const { interval } = item;
    const whisker = interval && { from: barX + length(interval.low), to: barX + length(interval.high) };
    const placed = {
      item,
      lines,
      whisker,
      labelX: wide ? labelWidth : 0,
      labelY,
      barX,
      barY,
      barLength,
      rowY,
      rowHeight,
    };
    rowY += rowHeight;
    return placed;
  });
  return { bars, width, height: rowY };
}

/** True where labels stand beside the bars and so end at them. */
export function isWide(width: number): boolean {
  return labelSpace(width).wide;
}
