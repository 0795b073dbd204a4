// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { answersOf, isUnanswered, offeredFields } from './suspect-values.ts';

const codesOffered = (present: Parameters<typeof offeredFields>[0], key: string) =>
  offeredFields(present)
    .find((field) => field.key === key)
    ?.options?.map(({ code }) => code) ?? [];

test('merged roles are offered only where the suspect has them already', () => {
  expect(codesOffered({}, 'role')).toContain('Exploiter');
  expect(codesOffered({}, 'role')).not.toContain('RecruiterBroker');
  expect(codesOffered({ role: ['RecruiterBroker'] }, 'role')).toContain('RecruiterBroker');
});

test('a region is not sent beside a country', () => {
  expect(answersOf({ citizenship: ['FR'], regionOfCitizenship: ['Europe'] }).regionOfCitizenship).toEqual([]);
  expect(answersOf({ regionOfCitizenship: ['Europe'] }).regionOfCitizenship).toEqual(['Europe']);
});

test('an empty form has no answers', () => {
  expect(isUnanswered(answersOf({ description: '  ', sex: [] }))).toBe(true);
  expect(isUnanswered(answersOf({ description: 'tall' }))).toBe(false);
});
