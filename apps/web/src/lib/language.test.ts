// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { directionOf, isLanguage, languages, languageView } from './language.ts';

test('a date is told as exactly as it is known', () => {
  const { formatDate } = languageView('en');
  expect(formatDate('2024')).toBe('2024');
  expect(formatDate('2024-03')).toBe('March 2024');
  expect(formatDate('2024-03-05')).toBe('5 Mar 2024');
});

test('a day is the same day in every time zone', () => {
  for (const language of languages) expect(languageView(language).formatDate('2024-01-01')).toMatch(/\b1(er)?\b.*2024/);
});

test('figures are Western digits in every language', () => {
  for (const language of languages) {
    const { formatDate, formatDateTime, formatNumber, formatPercent } = languageView(language);
    const written = [
      formatDate('2024-03-05'),
      formatDateTime('2024-03-05T22:41:00Z'),
      formatNumber(48_773),
      formatPercent(12.5),
    ];
    for (const text of written) expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  }
});

test('a percentage is between 0 and 100 and has one decimal at most', () => {
  expect(languageView('en').formatPercent(12.345)).toBe('12.3%');
  expect(languageView('en').formatPercent(50)).toBe('50%');
});

test('Arabic is written from the right', () => {
  expect(languages.map(directionOf)).toEqual(['ltr', 'ltr', 'rtl']);
  expect(isLanguage('de')).toBe(false);
});
