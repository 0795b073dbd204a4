// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { caseForm, type CountryPack, type FormSection, genericPack } from '@palermo/terms';
import { expect, test } from 'vitest';
import { partsOfSection } from './section-parts.ts';
import { answeredCount, hiddenAnswers, missingFields, visibleFields, visibleSections } from './visible-fields.ts';

const label = { en: 'Question', fr: 'Question', ar: 'سؤال' };
const section: FormSection = {
  key: 'xNational',
  label,
  fields: [
    { key: 'xReferred', type: 'yesNo', dataClass: 'services', label },
    {
      key: 'xWhere',
      type: 'text',
      dataClass: 'services',
      label,
      shownWhen: { field: 'xReferred', is: true },
      requiredWhen: { field: 'xReferred', is: true },
    },
  ],
};

test('a question appears when another answer makes it apply', () => {
  expect(visibleFields(section, {}).map(({ key }) => key)).toEqual(['xReferred']);
  expect(visibleFields(section, { xReferred: true }).map(({ key }) => key)).toEqual(['xReferred', 'xWhere']);
});

test('an answer whose question no longer applies is neither counted nor kept', () => {
  const values = { xReferred: false, xWhere: 'Example House' };
  expect(answeredCount(section, values)).toBe(1);
  expect(hiddenAnswers([section], values)).toEqual(['xWhere']);
});

test('a required question is missing only while it is shown', () => {
  expect(missingFields(section, {})).toEqual([]);
  expect(missingFields(section, { xReferred: true }).map(({ key }) => key)).toEqual(['xWhere']);
});

test('a section without a question that applies is no step', () => {
  const hidden: FormSection = {
    key: 'xNone',
    label,
    fields: [{ key: 'xA', type: 'text', dataClass: 'notes', label, shownWhen: { field: 'xB', is: true } }],
  };
  expect(visibleSections([hidden, section], {}).map(({ key }) => key)).toEqual(['xNational']);
});

test('the parts of every section hold all its questions once, in order', () => {
  const pack: CountryPack = { ...genericPack, sections: [section] };
  for (const each of caseForm(pack)) {
    const parts = partsOfSection(each);
    expect(parts.flat()).toEqual(each.fields);
    expect(Math.max(...parts.map((fields) => fields.length))).toBeLessThanOrEqual(10);
  }
});
