// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { readStatisticsAddress, writeStatisticsAddress } from './statistics-address.ts';

describe('the address of the statistics', () => {
  test('is everybody, as they are now, unless it says otherwise', () => {
    expect(readStatisticsAddress({})).toEqual({
      filter: [],
      comparison: undefined,
      vintageId: undefined,
      by: ['year', 'sex'],
    });
  });

  test('says what is counted by what, compared with what and as of when', () => {
    const written = {
      by: 'sex,ageGroup',
      where: 'year:2024',
      compare: 'region:Southern Europe',
      vintage: '0a0b0c0d-0000-4000-8000-000000000001',
    };
    const address = readStatisticsAddress(written);
    expect(address).toEqual({
      filter: [{ dimension: 'year', codes: ['2024'] }],
      comparison: { kind: 'region', region: 'Southern Europe' },
      vintageId: written.vintage,
      by: ['sex', 'ageGroup'],
    });
    expect(writeStatisticsAddress(address)).toEqual(written);
  });

  test.each(['colour', 'sex,sex,', 'year,sex,gender,outcome', '%'])('counts by something sensible for %s', (by) => {
    const address = readStatisticsAddress({ by });
    expect(address.by.length).toBeGreaterThan(0);
    expect(address.by.length).toBeLessThanOrEqual(3);
  });

  test('names a dimension once', () => {
    expect(readStatisticsAddress({ by: 'sex,sex' }).by).toEqual(['sex']);
  });

  test('leaves out a comparison and a vintage that are none', () => {
    const address = readStatisticsAddress({ compare: 'everything', vintage: 'last' });
    expect([address.comparison, address.vintageId]).toEqual([undefined, undefined]);
  });

  test('changes only what is said', () => {
    expect(writeStatisticsAddress({ filter: [] })).toEqual({ where: undefined });
    expect(writeStatisticsAddress({ comparison: undefined })).toEqual({ compare: undefined });
  });
});
