// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AssessmentResult } from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { formatCount } from './formats.ts';
import { dayIn, type Of, type Tabulated } from './tabulated.ts';
import { fill } from './words/document-words.ts';
import type { TableWords } from './words/table-words-type.ts';

/** People trained in the period, by function and sex, with what assessments show. */
export function tabulateTraining(facts: Of<'training'>, { training }: TableWords, language: Language): Tabulated {
  const { from, to, figures } = facts;
  const counts = {
    sessions: formatCount(figures.sessions, language),
    attended: formatCount(figures.attended, language),
    completed: formatCount(figures.completed, language),
  };
  return {
    caption: fill(training.caption, { from: dayIn(from, language), to: dayIn(to, language) }),
    notes: [
      figures.sessions === 0 ? training.none : fill(training.counts, counts),
      changeNote(figures.result, training, language),
    ],
    grid: {
      head: training.head,
      labelCount: 1,
      rows: figures.functions.map(({ function: code, attended, completed, female, male, other, unknown }) => [
        labelOf('traineeFunction', code, language),
        ...[attended, completed, female, male, other + unknown].map((count) => formatCount(count, language)),
      ]),
    },
  };
}

/** What the same questions before and after show, or that there are too few to say. */
function changeNote(
  { pairs, before, after, low, high }: AssessmentResult,
  words: TableWords['training'],
  language: Language,
): string {
  if (before === null || after === null || low === null || high === null) return words.tooFew;
  const number = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 1 });
  return fill(words.change, {
    pairs: formatCount(pairs, language),
    before: number.format(before),
    after: number.format(after),
    low: number.format(low),
    high: number.format(high),
  });
}

/** Technical assistance asked for, agreed and delivered in the period. */
export function tabulateAssistance(facts: Of<'assistance'>, { assistance }: TableWords, language: Language): Tabulated {
  const { from, to, counts } = facts;
  const rows = [counts.asked, counts.agreed, counts.delivered, counts.rated, counts.useful, counts.offered];
  return {
    caption: fill(assistance.caption, { from: dayIn(from, language), to: dayIn(to, language) }),
    notes: [assistance.note],
    grid: {
      head: assistance.head,
      labelCount: 1,
      rows: rows.map((count, index) => [assistance.rows[index] ?? '', formatCount(count, language)]),
    },
  };
}
