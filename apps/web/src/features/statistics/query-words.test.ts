// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf } from '@palermo/terms';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { dimensionCodes, dimensionOf } from './dimensions.ts';
import { notKnownCode, readFilter } from './filters/filter.ts';
import ar from './messages/ar.ts';
import en from './messages/en.ts';
import fr from './messages/fr.ts';
import { listLocale, lowerFirst, type Query, queryWords } from './query-words.ts';

const i18n = createInstance({
  resources: { en: { statistics: en }, fr: { statistics: fr }, ar: { statistics: ar } },
  ns: ['statistics'],
  defaultNS: 'statistics',
  fallbackLng: false,
  interpolation: { escapeValue: false },
});
await i18n.init();

function say(query: Query, language: 'en' | 'fr' | 'ar' = 'en'): string {
  const t = i18n.getFixedT(language);
  return queryWords(query, {
    t: (key, values) => t(key, values ?? {}),
    labelInSentence: (dimension, code) => {
      const { codeList } = dimensionOf(dimension);
      if (code === notKnownCode) return t(`words.notKnown.${dimension}`);
      if (codeList === undefined) return code;
      return codeList === 'country' ? labelOf(codeList, code, language) : lowerFirst(labelOf(codeList, code, language));
    },
    locale: listLocale(language),
  });
}

describe('a query in words', () => {
  test('names what is counted by what, of whom', () => {
    const filter = readFilter('sex:female;year:2021,2022,2023');
    expect(say({ by: ['sex'], filter })).toBe('Victims by sex, registered 2021–2023, female');
  });

  test('names several dimensions and any of several values', () => {
    const filter = readFilter('citizenship:PH,UA,none');
    expect(say({ by: ['year', 'ageGroup'], filter })).toBe(
      'Victims by year and age group, citizenship: Philippines, Ukraine or not known',
    );
  });

  test('without dimension or filter is everybody', () => {
    expect(say({ by: [], filter: [] })).toBe('Victims');
  });

  test('is said in French and in Arabic', () => {
    const query = { by: ['sex'], filter: readFilter('majority:child') } as const;
    expect(say(query, 'fr')).toBe('Victimes par sexe, enfant');
    expect(say(query, 'ar')).toBe('الضحايا بحسب الجنس، طفل');
  });

  test.each(dimensionCodes)('can say %s in every language, also as not known', (dimension) => {
    const query = { by: [dimension], filter: [{ dimension, codes: [notKnownCode] }] };
    for (const language of ['en', 'fr', 'ar'] as const) expect(say(query, language)).not.toMatch(/words\.|\{\{/);
  });
});

describe('a label inside a sentence', () => {
  test.each([
    ['Forced labour', 'forced labour'],
    ['AI-generated abuse material', 'AI-generated abuse material'],
    ['0 to 8 years', '0 to 8 years'],
    ['أنثى', 'أنثى'],
    ['Élevé', 'élevé'],
  ])('%s reads %s', (label, expected) => {
    expect(lowerFirst(label)).toBe(expected);
  });
});
