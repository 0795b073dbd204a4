// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsUnit } from '@palermo/contract';
import type { Filter } from './filters/filter.ts';
import { yearSpans } from './filters/year-spans.ts';

type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What saying a query in a language takes. */
export interface QuerySpeech {
  readonly t: Translate;
  /** The label of a code inside a sentence; `none` reads "not known". */
  readonly labelInSentence: (dimension: DimensionCode, code: string) => string;
  readonly locale: string;
}

export interface Query {
  readonly by: readonly DimensionCode[];
  readonly filter: Filter;
  /** Whom it counts; victims where it does not say. */
  readonly unit?: StatisticsUnit;
}

/** The locale of lists: British English has no comma before "and". */
export function listLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** One part of a filter in words: "registered 2021–2023", "citizens of Ghana or Togo". */
export function filterPartWords(
  { dimension, codes }: Filter[number],
  { t, labelInSentence, locale }: QuerySpeech,
): string {
  const shown = dimension === 'year' ? yearSpans(codes) : codes;
  const labels = shown.map((code) => (/^\d{4}(–\d{4})?$/.test(code) ? code : labelInSentence(dimension, code)));
  const values = new Intl.ListFormat(locale, { type: 'disjunction' }).format(labels);
  return t(`words.where.${dimension}`, { values });
}

/** A query in words: "Victims by sex, female, registered 2021–2023". */
export function queryWords({ by, filter, unit = 'victim' }: Query, speech: QuerySpeech): string {
  const { t, locale } = speech;
  const dimensions = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    by.map((code) => t(`words.by.${code}`)),
  );
  const counted = by.length === 0 ? t(`words.units.${unit}`) : t(`words.unitsBy.${unit}`, { dimensions });
  return [counted, ...filter.map((part) => filterPartWords(part, speech))].join(t('words.separator'));
}

/** A label as it stands inside a sentence: without its capital, unless it is an abbreviation. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}(\p{Ll}|\P{L}|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
