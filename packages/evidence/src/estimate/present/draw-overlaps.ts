// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { HistorySummary, ListSummary } from '../estimation.ts';
import type { EstimateSpeech } from './estimate-speech.ts';
import { createCanvas, fitWords, inks, scaleFromZero, widthOf } from './svg-canvas.ts';

/** What every drawing is told about itself. */
export interface DrawingTold {
  readonly title: string;
  readonly description: string;
  readonly width: number;
}

/** A drawing without its words. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

const rowHeight = 20;
const barsHeight = 130;

/**
 * Sets and their intersections: a column for each combination of lists, its dots joined, its bar above; a bar beside each
 * list for all its people.
 *
 * Source: Lex, A. et al. (2014). UpSet: visualization of intersecting sets. *IEEE TVCG* 20(12), 1983–1992.
 */
export function drawOverlaps(
  { lists, histories }: { readonly lists: readonly ListSummary[]; readonly histories: readonly HistorySummary[] },
  speech: EstimateSpeech,
  told: DrawingTold,
): Drawn {
  const canvas = createCanvas(told.width, speech.words.direction);
  const labelWidth = Math.min(130, Math.max(30, ...lists.map(({ list }) => widthOf(list)))) + 8;
  const sideWidth = 96;
  const left = labelWidth + sideWidth;
  const slot = Math.min(26, (told.width - left - 4) / Math.max(1, histories.length));
  const top = 16;
  const base = top + barsHeight;
  const middle = (row: number): number => base + 14 + row * rowHeight + rowHeight / 2;
  const scale = scaleFromZero(Math.max(1, ...histories.map(({ people }) => people)), base, top);
  for (const mark of scale.marks) {
    const y = scale.at(mark);
    canvas.line([left, y], [told.width, y], { stroke: mark === 0 ? inks.rule : inks.faint });
    canvas.text(left - 6, y + 3.5, speech.exact(mark).text, { anchor: 'end', size: 9.5 });
  }
  const most = Math.max(1, ...lists.map(({ people }) => people));
  lists.forEach(({ list, people }, row) => {
    const y = middle(row);
    if (row % 2 === 0) {
      canvas.rect({ x: 0, y: y - rowHeight / 2, wide: told.width, high: rowHeight }, inks.band);
    }
    canvas.text(0, y + 4, fitWords(list, labelWidth - 8));
    const long = Math.max(1, (people / most) * 46);
    canvas.rect({ x: labelWidth, y: y - 5, wide: long, high: 10 }, inks.rule);
    canvas.text(labelWidth + long + 4, y + 3.5, speech.exact(people).text, { size: 9.5 });
  });
  histories.forEach((history, column) => {
    const x = left + slot * (column + 0.5);
    const bar = scale.at(history.people);
    canvas.rect({ x: x - slot * 0.36, y: bar, wide: slot * 0.72, high: base - bar }, inks.main);
    const written = speech.exact(history.people).text;
    if (widthOf(written, 9) <= slot * 1.5) canvas.text(x, bar - 3, written, { anchor: 'middle', size: 9 });
    const rows = lists.flatMap(({ list }, row) => (history.lists.includes(list) ? [row] : []));
    lists.forEach((_, row) => {
      canvas.circle(x, middle(row), rows.includes(row) ? 4.4 : 2, rows.includes(row) ? inks.main : '#b9c2c9');
    });
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    if (rows.length > 1) canvas.line([x, middle(first)], [x, middle(last)], { stroke: inks.main, width: 1.8 });
  });
  const height = middle(lists.length - 1) + rowHeight / 2 + 4;
  return { svg: canvas.finish({ ...told, height }), height: Math.ceil(height) };
}
