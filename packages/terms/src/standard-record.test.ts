// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import {
  ageGroupOf,
  ageYearsOn,
  countries,
  decisionTimeOf,
  findCode,
  isWrittenDate,
  majorityOf,
  recogniseCode,
  regionsOf,
  yearOf,
} from './index.ts';

test.each([
  [0, '0--8'],
  [8, '0--8'],
  [9, '9--17'],
  [17, '9--17'],
  [18, '18--20'],
  [20, '18--20'],
  [21, '21--23'],
  [24, '24--26'],
  [27, '27--29'],
  [30, '30--38'],
  [39, '39--47'],
  [47, '39--47'],
  [48, '48+'],
  [120, '48+'],
])('an age of %i is in the group %s', (age, group) => {
  expect(ageGroupOf(age)).toBe(group);
  expect(findCode('ageGroup', group)).toBeDefined();
});

test.each([undefined, -1, Number.NaN, Number.POSITIVE_INFINITY])('an age of %s is in no group', (age) => {
  expect(ageGroupOf(age)).toBeUndefined();
});

test('age in doubt is a child, whatever age is recorded', () => {
  expect(majorityOf({ ageYears: 30, ageInDoubt: true }, 18)).toBe('child');
  expect(majorityOf({ ageYears: 18, ageInDoubt: false }, 18)).toBe('adult');
  expect(majorityOf({ ageYears: 17, ageInDoubt: undefined }, 18)).toBe('child');
  expect(majorityOf({ ageYears: 18, ageInDoubt: undefined }, 21)).toBe('child');
  expect(majorityOf({ ageYears: undefined, ageInDoubt: false }, 18)).toBe('unknown');
});

test.each(['2024', '2024-02', '2024-02-29', '1900-01-01'])('%s is a date', (written) => {
  expect(isWrittenDate(written)).toBe(true);
  expect(yearOf(written)).toBe(Number(written.slice(0, 4)));
});

test.each([
  '',
  '24',
  '2023-02-29',
  '2024-13',
  '2024-00',
  '2024-1-1',
  '1899',
  '2200-01-01',
  '2024-02-30',
  '29/02/2024',
  '2024-02-29T00:00',
])('"%s" is no date', (written) => {
  expect(isWrittenDate(written)).toBe(false);
  expect(yearOf(written)).toBeUndefined();
});

test.each([
  ['2008-06-15', '2026-06-14', 17],
  ['2008-06-15', '2026-06-15', 18],
  ['2008', '2026-06-15', 17],
  ['2008', '2026-12-31', 18],
  ['2008-06', '2026-06-30', 17],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('a person born %s is, on %s, at least %i years old', (birthDate, day, age) => {
  expect(ageYearsOn(birthDate, day)).toBe(age);
});

test('an age is unknown for a birth in the future or a date that is none', () => {
  expect(ageYearsOn('2030', '2026-01-01')).toBeUndefined();
  expect(ageYearsOn('soon', '2026-01-01')).toBeUndefined();
  expect(ageYearsOn('2000', '2026')).toBeUndefined();
});

test.each([
  [0, 'within5days'],
  [5, 'within5days'],
  [6, 'within30days'],
  [45, 'within45days'],
  [90, 'within90days'],
  [91, 'over90days'],
  [-1, undefined],
  [undefined, undefined],
])('a decision after %s days is %s', (days, code) => {
  expect(decisionTimeOf(days)).toBe(code);
  if (code !== undefined) expect(findCode('decisionTime', code)).toBeDefined();
});

test('the regions of countries are those of M49, each once and in order', () => {
  expect(regionsOf(['VN', 'FR', 'NP', 'BR', 'nowhere'])).toEqual(['Americas', 'Asia', 'Europe']);
  expect(regionsOf(['AQ'])).toEqual([]);
  const unknown = countries.flatMap(({ alpha2 }) => regionsOf([alpha2]).filter((code) => !findCode('unRegion', code)));
  expect(unknown).toEqual([]);
});

test("the collaborative's spelling of its merged region is accepted", () => {
  expect(recogniseCode('unRegion', 'Americas/Oceania')?.code).toBe('AmericasOceania');
  expect(recogniseCode('unRegion', 'Oceania')?.code).toBe('Oceania');
});
