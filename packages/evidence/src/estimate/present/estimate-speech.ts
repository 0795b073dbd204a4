// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Counted, EstimateLanguage, EstimateWords } from './estimate-words.ts';
import { arabic } from './words/ar.ts';
import { english } from './words/en.ts';
import { french } from './words/fr.ts';

const wordsByLanguage: Readonly<Record<EstimateLanguage, EstimateWords>> = { en: english, fr: french, ar: arabic };

/** Words of a language, and how it writes numbers. */
export interface EstimateSpeech {
  readonly words: EstimateWords;
  /** A count as it was counted. */
  exact(value: number): Counted;
  /** A number of people as one would say it: three significant digits, since more would pretend to be known. */
  rough(value: number): Counted;
  percent(share: number): string;
  /** A number with so many significant digits. */
  figure(value: number, digits?: number): string;
  list(items: readonly string[]): string;
}

export function estimateSpeech(language: EstimateLanguage): EstimateSpeech {
  const words = wordsByLanguage[language];
  const { locale } = words;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const items = new Intl.ListFormat(locale, { type: 'conjunction' });
  const counted = (count: number): Counted => ({ count, text: whole.format(count) });
  return {
    words,
    exact: counted,
    rough: (value) => counted(roughly(value)),
    percent: (value) => (value > 0 && value < 0.01 ? `< ${share.format(0.01)}` : share.format(value)),
    figure: (value, digits = 6) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value),
    list: (names) => items.format(names),
  };
}

/** Three significant digits. */
export function roughly(value: number): number {
  return Math.round(Number(value.toPrecision(3)));
}
