// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { chartOf } from './chart-of.ts';
import { drawMap } from './draw-map.ts';
import { mapOf } from './map-of.ts';
import type { DocumentFigure } from './document.ts';
import { drawChart } from './draw-chart.ts';
import { alternativeOf, captionOf, gridOf, notesOf } from './figure-words.ts';
import type { CountedFigure } from './counted-figure.ts';
import { formatCount } from './formats.ts';
import { fill } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** A figure in one language as it stands in a report: caption, words for what it shows, notes, drawing and numbers. */
export function composeFigure(figure: CountedFigure, language: Language): Omit<DocumentFigure, 'key' | 'label'> {
  const { notes } = wordsOf(language);
  const map = mapOf(figure, language);
  const drawn = map === null ? chartOf(figure, language) : null;
  const shownOf = map?.shownOf ?? drawn?.shownOf ?? null;
  return {
    caption: captionOf(figure, language),
    alternative: alternativeOf(figure, language),
    notes: [
      ...notesOf(figure, language),
      ...(shownOf === null ? [] : [fill(notes.further, { count: formatCount(shownOf, language) })]),
      ...(map === null ? [] : [notes.boundaries]),
      ...(drawn !== null && figure.pinned.chart === 'map' ? [notes.mapAsBars] : []),
    ],
    drawing: map === null ? drawn && drawChart(drawn.chart) : drawMap(map),
    grid: gridOf(figure, language),
  };
}
