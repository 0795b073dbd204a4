// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gbrPack, genericPack } from '@palermo/terms';
import { expect, test } from 'vitest';
import { majorityOfValues, screeningSubjectOf } from './screening-subject.ts';

const today = '2026-03-01';

test('age in doubt is a child, whatever the age', () => {
  expect(majorityOfValues({ ageInDoubt: true, ageYears: 25 }, genericPack, today)).toBe('child');
  expect(majorityOfValues({ xUnder18: 'notSure', ageYears: 25 }, gbrPack, today)).toBe('child');
  expect(majorityOfValues({ xUnder18: 'no', ageYears: 25 }, gbrPack, today)).toBe('adult');
  expect(screeningSubjectOf({ ageInDoubt: true }, genericPack, today)).toBe('child');
});

test('a birth date goes before an age that was said', () => {
  expect(majorityOfValues({ birthDate: '2010', ageYears: 30 }, genericPack, today)).toBe('child');
  expect(majorityOfValues({ ageYears: 30 }, genericPack, today)).toBe('adult');
  expect(majorityOfValues({}, genericPack, today)).toBe('unknown');
});

test('where only an age group or no more than child or adult is known, that counts', () => {
  expect(majorityOfValues({ ageGroup: '9--17' }, genericPack, today)).toBe('child');
  expect(majorityOfValues({ ageGroup: '18--20', majority: 'child' }, genericPack, today)).toBe('adult');
  expect(majorityOfValues({ majority: 'child' }, genericPack, today)).toBe('child');
});

test('what the form says about whose list applies goes before the age', () => {
  expect(screeningSubjectOf({ screeningSubject: 'adult', ageYears: 12 }, genericPack, today)).toBe('adult');
  expect(screeningSubjectOf({}, genericPack, today)).toBe('adult');
});
