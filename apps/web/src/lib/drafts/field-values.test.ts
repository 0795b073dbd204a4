// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { changesBetween, isAnswered, sameValue, tidyValue, withChanges } from './field-values.ts';

test('blank text and no choices are no answer; no and zero are', () => {
  expect(['  ', '', [], null, undefined].map((value) => isAnswered(value))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([false, 0, 'a', ['b']].map((value) => isAnswered(value))).toEqual([true, true, true, true]);
});

test('text is kept without the spaces around it', () => {
  expect(tidyValue('  Amina Example ')).toBe('Amina Example');
});

test('the order of several choices makes no difference', () => {
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(sameValue(['a'], ['a', 'b'])).toBe(false);
  expect(sameValue(undefined, '')).toBe(true);
});

test('only fields that differ are changes, each with its former value', () => {
  const base = { givenName: 'Amina', sex: 'female', languages: ['ar', 'fr'] };
  const edited = { givenName: 'Amina ', sex: null, languages: ['fr', 'ar'], ageYears: 17 };
  expect(changesBetween(base, edited)).toEqual([
    { key: 'ageYears', from: null, to: 17 },
    { key: 'sex', from: 'female', to: null },
  ]);
});

test('a change to nothing removes the field', () => {
  expect(withChanges({ a: '1', b: '2' }, { b: null, c: false })).toEqual({ a: '1', c: false });
});
