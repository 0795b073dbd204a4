// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { createPopulationLookUp, personsBetween, type PopulationBand, type PopulationSex } from './population.ts';

function band(ageFrom: number, ageTo: number | null, persons: number, sex: PopulationSex = 'total'): PopulationBand {
  return { year: 2024, sex, ageFrom, ageTo, persons };
}

describe('personsBetween', () => {
  const single = [...Array.from({ length: 100 }, (_, age) => band(age, age, 10)), band(100, null, 5)];

  it('adds single years of age', () => {
    expect(personsBetween(single, 0, 17)).toBe(180);
    expect(personsBetween(single, 18, null)).toBe(825);
    expect(personsBetween(single, 0, null)).toBe(1005);
  });

  it('does not guess who is below 18 in a band that crosses it', () => {
    const five = [band(0, 14, 300), band(15, 19, 90), band(20, null, 700)];
    expect(personsBetween(five, 0, 17)).toBeUndefined();
    expect(personsBetween(five, 0, null)).toBe(1090);
  });

  it('takes a sum that is given, and does not count its parts twice', () => {
    expect(personsBetween([band(0, null, 1000), band(0, 17, 300), band(18, null, 700)], 0, null)).toBe(1000);
    expect(personsBetween([band(0, null, 1000), band(0, 17, 300), band(18, null, 700)], 0, 17)).toBe(300);
  });

  it('knows nothing where a year of age is missing', () => {
    expect(personsBetween([band(0, 9, 1), band(11, null, 1)], 0, null)).toBeUndefined();
  });
});

describe('createPopulationLookUp', () => {
  it('adds both sexes where the total is not given', () => {
    const find = createPopulationLookUp([band(0, null, 40, 'female'), band(0, null, 38, 'male')], 18);
    expect(find({ sex: 'all', age: 'all' })).toBe(78);
    expect(find({ sex: 'female', age: 'all' })).toBe(40);
    expect(find({ sex: 'female', age: 'child' })).toBeUndefined();
    expect(find({ sex: null, age: 'all' })).toBeUndefined();
  });
});
