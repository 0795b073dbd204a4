// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { describe, expect, test } from 'vitest';
import { readFilter, writeFilter } from '../filters/filter.ts';
import { comparedFilter, readComparison, writeComparison } from './comparison.ts';
import { indexedYears, regionYears } from './region-series.ts';

describe('a comparison', () => {
  test.each(['previous', 'all', '2021', 'region:Southern Europe'])('%s is written as it is read', (written) => {
    expect(writeComparison(readComparison(written))).toBe(written);
  });

  test.each(['', 'next', '21', 'region:', 'region:<b>'])('%s is none', (written) => {
    expect(readComparison(written)).toBeUndefined();
  });

  test.each([
    ['previous', 'year:2024,2025;sex:female', 'year:2022,2023;sex:female'],
    ['previous', 'year:2025', 'year:2024'],
    ['previous', 'sex:female', undefined],
    ['2021', 'year:2025;sex:female', 'year:2021;sex:female'],
    ['2025', 'year:2025', undefined],
    ['all', 'year:2025;sex:female;citizenship:PH', 'year:2025'],
    ['all', 'year:2025', undefined],
    ['region:Europe', 'year:2025', undefined],
  ])('with %s of %s is %s', (written, where, expected) => {
    const compared = comparedFilter(readComparison(written), readFilter(where));
    expect(compared && writeFilter(compared)).toBe(expected);
  });

  test('of a group with all in all years is everybody', () => {
    expect(comparedFilter({ kind: 'all' }, readFilter('sex:female'))).toEqual([]);
  });
});

describe('a region beside the country', () => {
  const table: Pick<StatisticsTable, 'rows'> = {
    rows: [
      { codes: ['2020'], cell: { kind: 'suppressed' } },
      { codes: ['2021'], cell: { kind: 'count', count: 50, percentOfKnown: null } },
      { codes: ['2022'], cell: { kind: 'count', count: 60, percentOfKnown: null } },
    ],
  };
  const year = (number: number, low: number, high = low) => ({ year: number, low, high, areas: ['FRA', 'ESP'] });
  const source = { id: '' as never, title: 'Table', publisher: 'Publisher', vintage: null };

  test('is compared by how both move since their first common year', () => {
    const years = regionYears(table, { source, years: [year(2020, 900), year(2021, 1000), year(2022, 1000, 1200)] });
    const times = ['2021', '2022'];
    expect(indexedYears(years)).toEqual({
      base: '2021',
      times,
      here: [100, 120],
      region: [100, 110],
      isShortened: false,
    });
  });

  test('leaves out years for which far fewer countries published', () => {
    const years = regionYears(table, { source, years: [year(2021, 1000), year(2022, 1100)] });
    const fuller = years.map((each) => each.region && { ...each, region: { ...each.region, areaCount: 4 } });
    const last = { year: '2023', here: 90, region: { low: 20, high: 20, areaCount: 2 } };
    const found = indexedYears([...fuller.filter((each) => each !== undefined), last]);
    expect(found).toMatchObject({ times: ['2021', '2022'], region: [100, 110], isShortened: true });
  });

  test('is not compared by a single year', () => {
    expect(indexedYears(regionYears(table, { source, years: [year(2021, 1000)] }))).toBeUndefined();
  });
});
