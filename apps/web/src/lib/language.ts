// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';

export type Language = 'en' | 'fr' | 'ar';
export const languages: readonly Language[] = ['en', 'fr', 'ar'];

/** Each language by its own name, as a language switch shows it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ar: 'العربية' };

/** Arabic is written with Western digits throughout, so that figures match files and printed reports. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };

export interface LanguageView {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** A day, a month or a year as exactly as it is written (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`), or the day of an instant. */
  readonly formatDate: (date: string | Date) => string;
  readonly formatDateTime: (instant: string | Date) => string;
  readonly formatNumber: (value: number) => string;
  /** A percentage between 0 and 100, with one decimal at most. */
  readonly formatPercent: (percent: number) => string;
  /** How many days from now, negative for the past: "in 3 days", "yesterday". */
  readonly formatDaysFromNow: (days: number) => string;
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr' || value === 'ar';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Keeps a name in one piece inside a sentence that runs the other way. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Far days in months or years: nobody counts 1,994 days. */
function coarseDays(days: number): [number, 'day' | 'month' | 'year'] {
  const distance = Math.abs(days);
  if (distance < 90) return [days, 'day'];
  if (distance < 730) return [Math.trunc(days / 30.44), 'month'];
  return [Math.trunc(days / 365.25), 'year'];
}

/** How dates and numbers are written in a language. */
export function languageView(language: Language): LanguageView {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  // The medium style of Arabic is all figures, in an order that readers of several scripts take differently.
  const dateStyle = language === 'ar' ? 'long' : 'medium';
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', hourCycle: 'h23' });
  const instantDay = new Intl.DateTimeFormat(locale, { dateStyle });
  const day = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  const fromNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    language,
    direction: directionOf(language),
    formatDate: (date) => {
      if (typeof date !== 'string') return instantDay.format(date);
      if (/^\d{4}$/.test(date)) return date;
      if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-01T00:00:00Z`));
      if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return day.format(new Date(`${date}T00:00:00Z`));
      return instantDay.format(new Date(date));
    },
    formatDateTime: (instant) => dateTime.format(typeof instant === 'string' ? new Date(instant) : instant),
    formatNumber: (value) => number.format(value),
    formatPercent: (value) => percent.format(value / 100),
    formatDaysFromNow: (days) => fromNow.format(...coarseDays(days)),
  };
}

/** The language in use with its formats. */
export function useLanguage(): LanguageView {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return useMemo(() => languageView(language), [language]);
}
