// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { capital, codeWord, selectionOf } from '../reports/figure-words.ts';
import { fill } from '../reports/words/document-words.ts';
import { wordsOf } from '../reports/words/words-of.ts';
import type { ChecklistFact } from './checklist.ts';
import { all } from './plans/cross-figures.ts';
import { whereOf, type CountedFigure, type CountedTable } from './return-figure.ts';
import { returnWordsOf } from './words/return-words.ts';
import type { ReturnWords } from './words/word-list.ts';

function codeText(dimension: DimensionCode, code: string | null, language: Language): string {
  if (code === all) return returnWordsOf(language).all;
  return codeWord({ dimension, unit: 'victim', code }, language);
}

/** What the row of a figure says: `Female, child`, `Ghana`, `Convicted`. */
export function labelOfFigure(figure: CountedFigure, language: Language): string {
  const words = returnWordsOf(language);
  const { sex, age, stage, form: _form, series: _series, indicator: _indicator, ...others } = figure.codes;
  if (stage !== undefined) return words.stages[stage as keyof ReturnWords['stages']] ?? String(stage);
  if (sex !== undefined && age !== undefined) {
    if (sex === all && age === all) return words.everybody;
    const parts: string[] = [];
    if (sex !== all) parts.push(codeText('sex', sex, language));
    if (age !== all) parts.push(codeText('majority', age, language));
    // A part that is not known says what it is that is not known.
    const named = parts.map((part, index) => {
      const dimension = index === 0 && sex !== all ? 'sex' : 'majority';
      const unknown = (dimension === 'sex' ? sex : age) === null;
      return unknown
        ? `${wordsOf(language).dimensions[dimension]}${wordsOf(language).colon}${part.toLowerCase()}`
        : part;
    });
    return capital(named.join(wordsOf(language).comma));
  }
  return Object.entries(others)
    .map(([dimension, code]) => codeText(dimension as DimensionCode, code, language))
    .join(wordsOf(language).comma);
}

/** What a figure counts, as one sentence: `Victims: year: 2025; outcome: …`. */
export function sentenceOfFigure({ selection, unit }: CountedFigure, language: Language): string {
  const where = whereOf(selection);
  const { colon } = wordsOf(language);
  return `${returnWordsOf(language).counted[unit]}${colon}${selectionOf({ where, unit }, language)}`;
}

/** The title of a table of a return. */
export function titleOfTable({ key }: Pick<CountedTable, 'key'>, language: Language): string {
  const words = returnWordsOf(language);
  const series = words.series[key];
  if (series !== undefined) return `${series} (${key})`;
  const known = words.tables[key.replace(/^form\./, '') as keyof ReturnWords['tables']];
  if (known !== undefined) return known;
  const dimension = wordsOf(language).dimensions[key as DimensionCode];
  return fill(words.tables.byDimension, { dimension });
}

/** A fact of the checklist in words. */
export function wordsOfFact(fact: ChecklistFact, language: Language): { readonly what: string; readonly why: string } {
  const { what, why } = returnWordsOf(language).checklist[fact.code];
  const dimension = fact.dimension === null ? '' : wordsOf(language).dimensions[fact.dimension];
  const flag = fact.flag === null ? '' : labelOf('qualityFlag', fact.flag, language);
  return { what: fill(what, { dimension, flag }), why };
}
