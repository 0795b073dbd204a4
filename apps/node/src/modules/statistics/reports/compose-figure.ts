// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { chartOf } from './chart-of.ts';
import type { DocumentFigure } from './document.ts';
import { drawChart } from './draw-chart.ts';
import { alternativeOf, captionOf, gridOf, notesOf, type CountedFigure } from './figure-words.ts';
import { formatCount } from './formats.ts';
import { fill } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** A figure in one language as it stands in a report: caption, words for what it shows, notes, drawing and numbers. */
export function composeFigure(figure: CountedFigure, language: Language): Omit<DocumentFigure, 'key' | 'label'> {
  const { notes } = wordsOf(language);
  const drawn = chartOf(figure, language);
  return {
    caption: captionOf(figure, language),
    alternative: alternativeOf(figure, language),
    notes: [
      ...notesOf(figure, language),
      ...(drawn !== null && drawn.shownOf !== null
        ? [fill(notes.further, { count: formatCount(drawn.shownOf, language) })]
        : []),
      ...(drawn !== null && figure.pinned.chart === 'map' ? [notes.mapAsBars] : []),
    ],
    drawing: drawn === null ? null : drawChart(drawn.chart),
    grid: gridOf(figure, language),
  };
}
