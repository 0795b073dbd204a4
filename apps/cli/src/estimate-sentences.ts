// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  describeEstimate,
  estimateParagraph,
  tabulateEstimate,
  type EstimateLanguage,
  type UndetectedEstimate,
} from '@palermo/evidence';
import { textTable } from './output.ts';

interface EstimateTold {
  readonly language: EstimateLanguage;
  readonly notes: readonly string[];
  readonly files: readonly string[];
}

/** The estimate for a reader who is no statistician, the methods side by side, and a paragraph for a report. */
export function writeEstimate(result: UndetectedEstimate, { language, notes, files }: EstimateTold): string {
  const { title, number, range, sections } = describeEstimate(result, language);
  const shown = tabulateEstimate(result, language).filter(({ key }) => key === 'methods' || key === 'strata');
  return [
    ...notes.map((note) => `${note}\n`),
    `${title}: ${number}${range === undefined ? '' : ` (${range})`}\n\n`,
    ...sections.map(({ heading, sentences }) => `${heading}\n${sentences.map((line) => `  ${line}\n`).join('')}\n`),
    ...shown.map(({ title: name, columns, rows }) => {
      const labels = columns.map(({ label }) => label);
      const named = rows.map((row) => Object.fromEntries(row.map((cell, index) => [labels[index] ?? '', cell])));
      return `${name}\n${textTable(labels, named)}\n`;
    }),
    `${estimateParagraph(result, language)}\n`,
    ...(files.length > 0 ? [`\nWritten: ${files.join(', ')}\n`] : []),
  ].join('');
}
