// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DocumentLanguage } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** Western digits in every language, as the United Nations write them. */
function localeOf(language: DocumentLanguage): string {
  return `${wordsOf(language).locale}-u-nu-latn`;
}

export function formatCount(count: number, language: DocumentLanguage): string {
  return new Intl.NumberFormat(localeOf(language)).format(count);
}

/** An amount of money, `1234.50`, with as many decimals as it has; no number in between that could lose some. */
export function formatAmount(amount: string, language: DocumentLanguage): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const written = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return written.format(amount as Intl.StringNumericLiteral);
}

/** A percentage with one decimal, without its sign. */
export function formatShare(percent: number, language: DocumentLanguage): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(percent);
}

export function formatDay(day: Date, language: DocumentLanguage): string {
  return new Intl.DateTimeFormat(`${localeOf(language)}-ca-gregory`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(day);
}
