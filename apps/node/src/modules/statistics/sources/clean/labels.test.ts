// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { readAge, readSex } from './labels.ts';
import { hasLostLetters, undoWrongDecoding } from './mojibake.ts';

describe('letters that were decoded wrongly', () => {
  test.each([
    ["CÃ´te d'Ivoire", "Côte d'Ivoire"],
    ['TÃ¼rkiye', 'Türkiye'],
    ['EspaÃ±a', 'España'],
    ['Ð£ÐºÑ€Ð°Ñ—Ð½Ð°', 'Україна'],
  ])('%s was %s', (written, meant) => {
    expect(undoWrongDecoding(written)).toBe(meant);
  });
  test.each(['Türkiye', "Côte d'Ivoire", 'Åland', 'MÉXICO', 'Україна', 'plain'])('%s was nothing else', (written) => {
    expect(undoWrongDecoding(written)).toBeUndefined();
  });
  test('that are lost are not put back', () => {
    expect(undoWrongDecoding('M\uFFFDXICO')).toBeUndefined();
    expect(hasLostLetters('M\uFFFDXICO')).toBe(true);
  });
});

test.each([
  ['', 'total'],
  ['_T', 'total'],
  ['Female', 'female'],
  ['F', 'female'],
  ['Žene', 'female'],
  ['Muškarci', 'male'],
  ['Женщины', 'female'],
])('a sex: %s', (written, sex) => {
  expect(readSex(written)).toBe(sex);
});

test.each([
  ['0 to 17 years', '0-17'],
  ['aged 0-17 years', '0-17'],
  ['18 years or over', '18+'],
  ['75 and over', '75+'],
  ['aged 65 and older', '65+'],
  ['aged over 35 years', '36+'],
  ['Y0T17', '0-17'],
  ['Y_GE18', '18+'],
  ['_M', '0-17'],
  ['_A', '18+'],
  ['Age not known', 'unknown'],
  ['', 'total'],
  ['25-34', '25-34'],
  ['middle', undefined],
])('an age: %s is %s', (written, age) => {
  expect(readAge(written)).toBe(age);
});
