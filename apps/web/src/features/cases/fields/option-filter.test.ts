// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codeListOf } from '@palermo/terms';
import { expect, test } from 'vitest';
import { foldText, matchingOptions, searchableOptions } from './option-filter.ts';

const countries = searchableOptions(codeListOf('country').codes, 'en');
const found = (typed: string) => matchingOptions(countries, typed, 10).map(({ value }) => value);

test('typing finds a country by its name in any of our languages', () => {
  expect(found('german')[0]).toBe('DE');
  expect(found('Allem')[0]).toBe('DE');
  expect(found('ألمانيا')[0]).toBe('DE');
  expect(found('المانيا')[0]).toBe('DE');
});

test('accents and case do not matter', () => {
  expect(found('COTE D')).toContain('CI');
  expect(foldText('Éthiopie')).toBe('ethiopie');
});

test('names that begin with what was typed come first', () => {
  expect(found('niger').slice(0, 2).toSorted()).toEqual(['NE', 'NG']);
});

test('nothing typed shows the beginning of the list, in the order of the language', () => {
  const labels = matchingOptions(countries, '', 5).map(({ label }) => label);
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
  expect(labels.length).toBe(5);
});
