// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scaleLinear } from 'd3-scale';
import type { ShareInterval } from '@palermo/evidence';
import { wrapLabel } from './wrap-label.ts';

/** What one bar stands for: a share in percent, or a count; undefined where there is none to draw. */
export interface GroupValue {
  readonly size: number | undefined;
  /** True where the count itself is withheld. */
  readonly isWithheld: boolean;
  readonly interval: ShareInterval | undefined;
}

export interface GroupItem {
  readonly code: string;
  readonly label: string;
  readonly values: readonly GroupValue[];
}

interface PlacedValue {
  readonly value: GroupValue;
  /** Left to right; a chart for a right-to-left language mirrors it. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly whisker: { readonly from: number; readonly to: number } | undefined;
}

interface PlacedItem {
  readonly item: GroupItem;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly rowY: number;
  readonly rowHeight: number;
  readonly values: readonly PlacedValue[];
}

export interface GroupLayout {
  readonly items: readonly PlacedItem[];
  /** Where the bars of each group start, for the headings of columns. */
  readonly columnX: readonly number[];
  /** The heading of each group in lines. */
  readonly heads: readonly (readonly string[])[];
  readonly height: number;
  readonly isWide: boolean;
}

export const groupBarThickness = 13;
export const groupLineHeight = 17;
export const withheldShareLength = 22;
const characterWidth = 6.9;
const headLineHeight = 17;
const headCharacterWidth = 7.1;
const wideFrom = 560;
const rowPadding = 5;
const percentWidth = 52;
const pairedValueWidth = 118;
const columnGap = 10;

/** How the bars of several groups stand: two beneath each other in one scale, more in columns of their own. */
export function layOutGroups(
  items: readonly GroupItem[],
  { width, headings }: { readonly width: number; readonly headings: readonly string[] },
): GroupLayout {
  const groupCount = headings.length;
  const isWide = width >= wideFrom;
  const isPaired = groupCount <= 2;
  const labelWidth = isWide ? Math.round(width * (isPaired ? 0.34 : 0.26)) : width;
  const start = isWide ? labelWidth + 12 : 0;
  const columns = isPaired ? 1 : groupCount;
  const columnWidth = (width - start - (columns - 1) * columnGap) / columns;
  const columnX = Array.from({ length: groupCount }, (_, place) =>
    isPaired ? start : start + place * (columnWidth + columnGap),
  );
  const highest = Math.max(1, ...items.flatMap(({ values }) => values.map(highestOf)));
  const length = scaleLinear()
    .domain([0, highest])
    .range([0, Math.max(columnWidth - (isPaired ? pairedValueWidth : percentWidth), 8)]);
  const headCharsMax = Math.max(6, Math.floor((isPaired ? columnWidth - 30 : columnWidth) / headCharacterWidth));
  const heads = headings.map((heading) => wrapLabel(heading, { charsMax: headCharsMax, linesMax: isPaired ? 1 : 3 }));
  const headLines = Math.max(1, ...heads.map((lines) => lines.length));
  const headHeight = isPaired ? groupCount * (headLineHeight + 3) + 6 : headLines * headLineHeight + 8;
  let rowY = headHeight;
  const placed = items.map((item): PlacedItem => {
    const charsMax = Math.max(Math.floor(labelWidth / characterWidth), 12);
    const lines = wrapLabel(item.label, { charsMax, linesMax: 2 });
    const labelHeight = lines.length * groupLineHeight;
    const barsHeight = isPaired ? groupCount * (groupBarThickness + 2) : groupBarThickness;
    const content = isWide ? Math.max(labelHeight, barsHeight) : labelHeight + barsHeight + 3;
    const barTop = rowY + rowPadding + (isWide ? (content - barsHeight) / 2 : labelHeight + 3);
    const values = item.values.map((value, place): PlacedValue => {
      const x = columnX[place] ?? start;
      const { interval } = value;
      return {
        value,
        x,
        y: barTop + (isPaired ? place * (groupBarThickness + 2) : 0),
        length: value.isWithheld ? withheldShareLength : length(value.size ?? 0),
        whisker: interval && { from: x + length(interval.low), to: x + length(interval.high) },
      };
    });
    const rowHeight = content + 2 * rowPadding;
    const labelY = rowY + rowPadding + (isWide ? (content - labelHeight) / 2 : 0) + groupLineHeight - 4;
    const row = { item, lines, labelX: isWide ? labelWidth : 0, labelY, rowY, rowHeight, values };
    rowY += rowHeight;
    return row;
  });
  return { items: placed, columnX, heads, height: rowY, isWide };
}

function highestOf({ size, interval }: GroupValue): number {
  return interval?.high ?? size ?? 0;
}
