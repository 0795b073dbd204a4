// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { DrawingTold, Drawn } from './draw-overlaps.ts';
import type { EstimateSpeech } from './estimate-speech.ts';
import { createCanvas, fitWords, inks, scaleFromZero, widthOf, type Scale, type SvgCanvas } from './svg-canvas.ts';

/** An estimate with its range; without an estimate it is not estimable. */
export interface RangeRow {
  readonly label: string;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Ranges {
  readonly rows: readonly RangeRow[];
  /** A number beside which the others stand. */
  readonly marker: { readonly value: number; readonly label: string };
}

const rowHeight = 40;

/** Dots with lines for their ranges, one row each. A range that goes far beyond the estimates is cut, with an arrow. */
export function drawRanges({ rows, marker }: Ranges, speech: EstimateSpeech, told: DrawingTold): Drawn {
  const canvas = createCanvas(told.width, speech.words.direction);
  const labelWidth = Math.min(200, Math.max(60, ...rows.map(({ label }) => widthOf(label)))) + 10;
  const scale = scaleFromZero(largestShown(rows, marker.value), labelWidth, told.width - 30);
  const top = 20;
  const bottom = top + rows.length * rowHeight;
  for (const mark of scale.marks) {
    const x = scale.at(mark);
    canvas.line([x, top - 4], [x, bottom], { stroke: mark === 0 ? inks.rule : inks.faint });
    canvas.text(x, bottom + 14, speech.exact(mark).text, { anchor: 'middle', size: 9.5 });
  }
  const x = scale.at(marker.value);
  canvas.line([x, top - 6], [x, bottom], { stroke: inks.accent, width: 1.4, dashes: '5 3' });
  canvas.text(x, top - 9, `${marker.label} ${speech.rough(marker.value).text}`, {
    anchor: x > told.width * 0.75 ? 'end' : x < labelWidth + 60 ? 'start' : 'middle',
    fill: inks.accent,
    size: 9.5,
  });
  rows.forEach((row, index) => drawRow(row, top + (index + 0.5) * rowHeight, { canvas, scale, labelWidth, speech }));
  const height = bottom + 20;
  return { svg: canvas.finish({ ...told, height }), height };
}

interface Place {
  readonly canvas: SvgCanvas;
  readonly scale: Scale;
  readonly labelWidth: number;
  readonly speech: EstimateSpeech;
}

function drawRow(
  { label, estimate, lower, upper }: RangeRow,
  y: number,
  { canvas, scale, labelWidth, speech }: Place,
): void {
  canvas.text(labelWidth - 8, y + 4, fitWords(label, labelWidth - 10), { anchor: 'end' });
  if (estimate === null) {
    canvas.text(labelWidth + 8, y + 4, speech.words.notEstimable, { fill: inks.rule, halo: true });
    return;
  }
  const end = scale.marks.at(-1) ?? 0;
  if (lower !== null && upper !== null) {
    const [from, to] = [scale.at(lower), scale.at(upper)];
    canvas.line([from, y], [to, y], { stroke: inks.main, width: 2 });
    canvas.line([from, y - 5], [from, y + 5], { stroke: inks.main, width: 1.4 });
    if (upper > end) canvas.text(to + 5, y + 4, `→`, { fill: inks.main });
    else canvas.line([to, y - 5], [to, y + 5], { stroke: inks.main, width: 1.4 });
    const limits = speech.words.limits(speech.rough(lower).text, speech.rough(upper).text);
    canvas.text((from + to) / 2, y + 15, limits, { anchor: 'middle', size: 9, fill: inks.rule, halo: true });
  }
  canvas.circle(scale.at(estimate), y, 4.4, inks.main);
  canvas.text(scale.at(estimate), y - 8, speech.rough(estimate).text, {
    anchor: 'middle',
    bold: true,
    size: 10,
    halo: true,
  });
}

/** Ranges are shown up to three times the largest estimate. */
function largestShown(rows: readonly RangeRow[], marker: number): number {
  const estimates = Math.max(marker, ...rows.map(({ estimate }) => estimate ?? 0));
  const uppers = Math.max(0, ...rows.map(({ upper }) => upper ?? 0));
  return Math.max(estimates, Math.min(uppers, 3 * estimates));
}
