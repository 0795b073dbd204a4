// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { readStatisticsAddress, writeStatisticsAddress } from './statistics-address.ts';

describe('the address of the statistics', () => {
  test('shows the overview of everybody unless it says otherwise', () => {
    expect(readStatisticsAddress({})).toEqual({ view: 'overview', filter: [], by: ['year', 'sex'] });
  });

  test('says what is counted by what', () => {
    const address = readStatisticsAddress({ view: 'count', by: 'sex,ageGroup', where: 'year:2024' });
    expect(address).toEqual({
      view: 'count',
      filter: [{ dimension: 'year', codes: ['2024'] }],
      by: ['sex', 'ageGroup'],
    });
    expect(writeStatisticsAddress(address)).toEqual({ view: 'count', by: 'sex,ageGroup', where: 'year:2024' });
  });

  test.each(['colour', 'sex,sex,', 'year,sex,gender,outcome', '%'])('counts by something sensible for %s', (by) => {
    const address = readStatisticsAddress({ by });
    expect(address.by.length).toBeGreaterThan(0);
    expect(address.by.length).toBeLessThanOrEqual(3);
  });

  test('names a dimension once', () => {
    expect(readStatisticsAddress({ by: 'sex,sex' }).by).toEqual(['sex']);
  });

  test('changes only what is said', () => {
    expect(writeStatisticsAddress({ filter: [] })).toEqual({ where: undefined });
    expect(writeStatisticsAddress({ view: 'overview' })).toEqual({ view: undefined });
  });
});
