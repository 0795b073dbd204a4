// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PinnedFigure } from '@palermo/contract';
import { describeEstimate, drawEstimateFigures, tabulateEstimate } from '@palermo/evidence';
import type { Language } from '@palermo/terms';
import type { PinnedEstimate } from '../estimates/estimate.ts';
import type { Chart } from './chart.ts';
import type { DocumentFigure, Drawing, Grid } from './document.ts';
import { formatCount, formatDay } from './formats.ts';
import { fill } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** An estimate that was put into a report. It is frozen from then on: nothing about it is counted again. */
export interface EstimatedFigure {
  readonly pinned: Pick<PinnedFigure, 'key' | 'titles'>;
  readonly estimate: PinnedEstimate;
}

/** An estimate as it stands in a report: methods side by side with their ranges, or that nothing can be estimated. */
export function composeEstimate(
  { pinned, estimate }: EstimatedFigure,
  language: Language,
): Omit<DocumentFigure, 'key' | 'label'> {
  const { locale, notes } = wordsOf(language);
  const { result, provenance, years } = estimate;
  const told = describeEstimate(result.estimate, language);
  const methods = tabulateEstimate(result.estimate, language).find(({ key }) => key === 'methods');
  const drawn = drawEstimateFigures(result.estimate, language).find(({ name }) => name === 'methods');
  const grid = gridOf(methods);
  const values = {
    from: String(years.from),
    until: String(years.to),
    date: formatDay(new Date(provenance.at), language),
    base: formatCount(result.roundedTo, language),
    version: provenance.version,
    seed: String(provenance.settings.seed),
  };
  return {
    caption: pinned.titles[language] ?? drawn?.title ?? told.title,
    alternative: [
      drawn?.description,
      ...told.sections.filter(({ key }) => key === 'number').flatMap(({ sentences }) => sentences),
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
    notes: [...(methods?.note === undefined ? [] : [methods.note]), fill(notes.estimated, values)],
    drawing: drawn === undefined ? null : drawingOf({ ...drawn, grid, locale, direction: told.direction }, estimate),
    grid,
  };
}

/** Methods with estimate, limits and people never detected; how a range was made stands in the note. */
function gridOf(methods: ReturnType<typeof tabulateEstimate>[number] | undefined): Grid {
  const { columns = [], rows = [] } = methods ?? {};
  const kept = columns.length - 1;
  return {
    head: columns.slice(0, kept).map(({ label }) => label),
    labelCount: 1,
    rows: rows.map((row) => row.slice(0, kept)),
  };
}

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly grid: Grid;
  readonly locale: string;
  readonly direction: Chart['direction'];
}

/** The ranges as SVG; where a format draws by itself, bars of the estimates with their limits in words. */
function drawingOf({ svg, width, height, grid, locale, direction }: Drawn, { result }: PinnedEstimate): Drawing {
  const values = result.estimate.methods.map(({ estimate }, index) => {
    const [, text = '', lower = '', upper = ''] = grid.rows[index] ?? [];
    return { value: estimate, text: estimate === null ? text : `${text} (${lower} – ${upper})` };
  });
  return {
    kind: 'chart',
    svg,
    width,
    height,
    chart: {
      kind: 'bar',
      direction,
      locale,
      categories: grid.rows.map(([label = '']) => label),
      series: [{ label: '', values }],
    },
  };
}
