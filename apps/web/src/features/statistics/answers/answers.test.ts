// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../counted-rows.ts';
import type { DashboardCode } from '../dashboards/dashboard-codes.ts';
import ar from '../messages/ar.ts';
import en from '../messages/en.ts';
import fr from '../messages/fr.ts';
import { answers } from './answers.ts';

const i18n = createInstance({
  resources: { en: { statistics: en }, fr: { statistics: fr }, ar: { statistics: ar } },
  ns: ['statistics'],
  defaultNS: 'statistics',
  fallbackLng: false,
  interpolation: { escapeValue: false },
});
await i18n.init();

const withheld: Cell = { kind: 'suppressed' };

function table(rows: Readonly<Record<string, number | null>>, known: number): StatisticsTable {
  return {
    unit: 'victim',
    by: ['year'],
    where: '',
    vintage: null,
    sets: false,
    scope: 'national',
    threshold: 5,
    total: { kind: 'count', count: known, percentOfKnown: null },
    known: { kind: 'count', count: known, percentOfKnown: null },
    multiple: false,
    rows: Object.entries(rows).map(([codes, count]) => ({
      codes: codes.split(','),
      cell: count === null ? withheld : { kind: 'count', count, percentOfKnown: (100 * count) / known },
    })),
    asOf: '2026-11-22',
  };
}

function say(
  dashboard: DashboardCode,
  tables: Readonly<Record<string, StatisticsTable>>,
  {
    language = 'en',
    chosen = [],
  }: { readonly language?: 'en' | 'fr' | 'ar'; readonly chosen?: readonly string[] } = {},
): string {
  const t = i18n.getFixedT(language);
  const sentences = answers[dashboard].say(new Map(Object.entries(tables)), {
    t: (key, values) => t(key, values ?? {}),
    number: String,
    percent: (percent) => `${Math.round(percent)}%`,
    label: (_, code) => code,
    list: (parts) => parts.join(', '),
    isChosen: (dimension) => chosen.includes(dimension),
  });
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

describe('the answer of a dashboard', () => {
  const years = table({ '2024': 500, '2025': 600, '2026': 300 }, 1400);

  test('compares the last year that is over with the one before, never with one that is not', () => {
    expect(say('overview', { year: years })).toBe(
      'In 2025, 600 victims were registered, 20% more than in 2024 (500). So far in 2026: 300.',
    );
  });

  test('is said in French and in Arabic with their plurals', () => {
    const few = table({ '2025': 3 }, 40);
    expect(say('overview', { year: few }, { language: 'fr' })).toBe('En 2025, 3 victimes ont été enregistrées.');
    expect(say('overview', { year: few }, { language: 'ar' })).toBe('في سنة 2025 سُجّلت 3 ضحايا.');
    const two = table({ '2025': 2 }, 40);
    expect(say('overview', { year: two }, { language: 'ar' })).toBe('في سنة 2025 سُجّلت ضحيتان.');
  });

  test('gives no percentage of a few', () => {
    expect(say('overview', { year: table({ '2024': 8, '2025': 12 }, 20) })).toBe(
      'In 2025, 12 victims were registered; the year before, in 2024, it was 8.',
    );
    expect(say('overview', { exploitation: table({ ForcedLabour: 6 }, 12) })).toBe('');
  });

  test('is silent about what is withheld', () => {
    expect(say('overview', { year: table({ '2024': null, '2025': null }, 40) })).toBe('');
    const changed = table({ '2024,child': null, '2024,adult': 90, '2025,child': 30, '2025,adult': 90 }, 300);
    expect(say('trends', { year: years, 'year,majority': changed })).not.toContain('children');
  });

  test('tells no share of what was chosen', () => {
    const sex = table({ female: 100 }, 100);
    expect(say('overview', { sex })).toBe('100% are female.');
    expect(say('overview', { sex }, { chosen: ['sex'] })).toBe('');
  });

  test('tells of decisions in time only where every time is shown', () => {
    const times = { within5days: 10, within30days: 30, over90days: 10 };
    expect(say('decisions', { decisionTime: table(times, 50) })).toBe('80% of the decisions came within 30 days.');
    expect(say('decisions', { decisionTime: table({ ...times, within45days: null }, 60) })).toBe('');
  });
});
