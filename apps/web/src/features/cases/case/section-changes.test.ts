// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormSection } from '@palermo/terms';
import { expect, test } from 'vitest';
import { releasedSection, unreleasedClasses } from './released-section.ts';
import { sectionChanges } from './section-changes.ts';

const label = { en: 'Question', fr: 'Question', ar: 'سؤال' };
const section: FormSection = {
  key: 'needs',
  label,
  fields: [
    { key: 'referred', type: 'yesNo', dataClass: 'needs', label },
    { key: 'where', type: 'text', dataClass: 'health', label, shownWhen: { field: 'referred', is: true } },
  ],
};

test('an answer whose question no longer applies is removed with the change that hid it', () => {
  const base = { referred: true, where: 'Example House' };
  expect(sectionChanges(section, base, { ...base, referred: false })).toEqual([
    { key: 'referred', from: true, to: false },
    { key: 'where', from: 'Example House', to: null },
  ]);
});

test('other sections are never changed with it', () => {
  expect(sectionChanges(section, {}, { referred: true, notes: 'elsewhere' }).map(({ key }) => key)).toEqual([
    'referred',
  ]);
});

test('only released questions are shown, and what is not released is named by its class', () => {
  expect(releasedSection(section, ['needs']).fields.map(({ key }) => key)).toEqual(['referred']);
  expect(unreleasedClasses(section, ['needs'])).toEqual(['health']);
});
