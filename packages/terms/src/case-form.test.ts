// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseForm,
  checkValues,
  codesOfField,
  fieldsOf,
  findCodeList,
  gbrPack,
  genericPack,
  holds,
  isRequired,
  isShown,
  normaliseValue,
  standardForm,
} from './index.ts';
import type { Condition, FieldValues, FormField } from './index.ts';

function fieldOf(key: string, form = standardForm): FormField {
  const field = fieldsOf(form).find((each) => each.key === key);
  if (!field) throw new Error(`The form has no field ${key}`);
  return field;
}

describe('the standard form', () => {
  test('has its sections in order', () => {
    expect(standardForm.map(({ key }) => key)).toEqual([
      'person',
      'contact',
      'whereabouts',
      'experience',
      'screening',
      'needs',
    ]);
  });

  test.each([genericPack, gbrPack])(
    'has unique keys, labels and hints in three languages and known codes in the pack $id',
    (pack) => {
      const form = caseForm(pack);
      const fields = fieldsOf(form);
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      const texts = [...form, ...fields].flatMap(({ label, hint }) => [label, ...(hint ? [hint] : [])]);
      expect(texts.filter(({ en, fr, ar }) => [en, fr, ar].some((words) => words.trim() === ''))).toEqual([]);
      const choosing = fields.filter(({ type }) => type === 'choice' || type === 'choices');
      expect(fields.filter((field) => codesOfField(field).length > 0)).toEqual(choosing);
      expect(fields.filter(({ codeList }) => codeList !== undefined && !findCodeList(codeList))).toEqual([]);
    },
  );

  test('asks for nothing', () => {
    expect(checkValues(standardForm, {})).toEqual([]);
    expect(fieldsOf(standardForm).filter((field) => isRequired(field, {}))).toEqual([]);
  });

  test('keeps the location of a shelter from every export', () => {
    expect(
      fieldsOf(standardForm)
        .filter((field) => field.neverExported)
        .map(({ key }) => key),
    ).toEqual(['shelterLocation']);
  });

  test('shows the age where no birth date is given, and kinds of sexual exploitation where they apply', () => {
    expect(isShown(fieldOf('ageYears'), {})).toBe(true);
    expect(isShown(fieldOf('ageYears'), { birthDate: '1999' })).toBe(false);
    expect(isShown(fieldOf('sexualExploitation'), { exploitation: ['ForcedLabour'] })).toBe(false);
    expect(isShown(fieldOf('sexualExploitation'), { exploitation: ['ForcedLabour', 'SexualExploitation'] })).toBe(true);
    expect(isShown(fieldOf('industry'), { exploitation: ['Servitude'] })).toBe(true);
    expect(isShown(fieldOf('recruitmentPlatform'), { recruitment: ['AtWork'] })).toBe(false);
  });
});

describe('a pack', () => {
  const form = caseForm(gbrPack);

  test('adds fields to standard sections and its own sections after them', () => {
    expect(form.map(({ key }) => key)).toEqual([
      'person',
      'contact',
      'whereabouts',
      'experience',
      'screening',
      'needs',
      'xAccount',
      'xReport',
    ]);
    const person = form[0]?.fields.map(({ key }) => key) ?? [];
    expect(person.indexOf('xUnder18')).toBeGreaterThan(person.indexOf('identityDocument'));
  });

  test('has fields of every type, and gives them its own code lists as options', () => {
    const own = fieldsOf(form).filter(({ key }) => key.startsWith('x'));
    expect(new Set(own.map(({ type }) => type))).toEqual(
      new Set(['text', 'longText', 'number', 'date', 'choice', 'choices', 'yesNo']),
    );
    expect(codesOfField(fieldOf('xPoliceForce', form)).length).toBeGreaterThan(40);
    expect(checkValues(form, { xPoliceForce: 'elsewhere' })).toEqual([{ key: 'xPoliceForce', code: 'unknownCode' }]);
  });

  test('shows and requires the local authority when the person may be a child', () => {
    const field = fieldOf('xLocalAuthority', form);
    for (const values of [{ xUnder18: 'yes' }, { xUnder18: 'notSure' }, { ageInDoubt: true }]) {
      expect(isShown(field, values) && isRequired(field, values)).toBe(true);
      expect(checkValues(form, values)).toEqual([{ key: 'xLocalAuthority', code: 'required' }]);
    }
    expect(isShown(field, { xUnder18: 'no' })).toBe(false);
  });

  test('never requires a field that it does not show', () => {
    const hidden: FormField = { ...fieldOf('notes'), required: true, shownWhen: { field: 'sex', is: 'female' } };
    expect(isRequired(hidden, {})).toBe(false);
    expect(isRequired(hidden, { sex: 'female' })).toBe(true);
  });
});

describe('a condition', () => {
  const values: FieldValues = {
    sex: 'female',
    ageYears: 0,
    ageInDoubt: false,
    act: ['transfer'],
    notes: '',
    means: [],
  };
  test.each<[Condition, boolean]>([
    [{ field: 'sex', is: 'female' }, true],
    [{ field: 'ageYears', is: 0 }, true],
    [{ field: 'ageInDoubt', is: false }, true],
    [{ field: 'gender', is: 'Feminine' }, false],
    [{ field: 'act', includes: 'transfer' }, true],
    [{ field: 'act', includes: 'receipt' }, false],
    [{ field: 'purpose', includes: 'slavery' }, false],
    [{ field: 'act', is: 'transfer' }, false],
    [{ field: 'notes', empty: true }, true],
    [{ field: 'means', empty: true }, true],
    [{ field: 'absent', empty: true }, true],
    [{ field: 'constructor', empty: true }, true],
    [{ field: 'ageYears', empty: false }, true],
    [{ field: 'ageInDoubt', empty: true }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [
      {
        all: [
          { field: 'sex', is: 'female' },
          { field: 'act', includes: 'transfer' },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { field: 'sex', is: 'male' },
          { field: 'act', includes: 'transfer' },
        ],
      },
      true,
    ],
    [{ not: { field: 'absent', is: 'x' } }, true],
  ])('%j holds: %s', (condition, expected) => {
    expect(holds(condition, values)).toBe(expected);
  });
});

describe('checking values', () => {
  test.each([
    ['ageYears', 121, { code: 'outOfRange', min: 0, max: 120 }],
    ['ageYears', -1, { code: 'outOfRange', min: 0, max: 120 }],
    ['ageYears', '30', { code: 'wrongType' }],
    ['ageYears', Number.NaN, { code: 'wrongType' }],
    ['birthDate', '2023-02-29', { code: 'badDate' }],
    ['birthDate', 1999, { code: 'wrongType' }],
    ['sex', 'F', { code: 'unknownCode' }],
    ['sex', ['female'], { code: 'wrongType' }],
    ['act', 'transfer', { code: 'wrongType' }],
    ['act', ['transfer', 'gift'], { code: 'unknownCode' }],
    ['citizenships', ['FR', 'FRA'], { code: 'unknownCode' }],
    ['ageInDoubt', 'yes', { code: 'wrongType' }],
    ['givenName', 'x'.repeat(301), { code: 'tooLong', max: 300 }],
    ['givenName', 'a\0b', { code: 'wrongType' }],
    ['account', 'x'.repeat(15_001), { code: 'tooLong', max: 15_000 }],
    ['elsewhere', 'x', { code: 'unknownField' }],
  ])('of %s reports %s', (key, value, problem) => {
    expect(checkValues(standardForm, { [key]: value })).toEqual([{ key, ...problem }]);
  });

  test('accepts empty values and right ones', () => {
    expect(
      checkValues(standardForm, {
        sex: null,
        givenName: '',
        act: [],
        birthDate: '1999',
        citizenships: ['NG'],
        ageInDoubt: false,
      }),
    ).toEqual([]);
  });

  test('never throws and never repeats what was written', () => {
    const keys = [...fieldsOf(caseForm(gbrPack)).map(({ key }) => key), '__proto__', 'constructor'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (values) => {
        for (const problem of checkValues(caseForm(gbrPack), values as FieldValues)) {
          expect(Object.keys(problem).every((key) => ['key', 'code', 'min', 'max'].includes(key))).toBe(true);
        }
      }),
      { seed: 20260730, numRuns: 500 },
    );
  });
});

describe('a normalised value', () => {
  test('is trimmed, composed and free of what a database refuses', () => {
    expect(normaliseValue(fieldOf('givenName'), '  Ame\u0301lie\0 ')).toBe('Am\u00e9lie');
    expect(normaliseValue(fieldOf('givenName'), '   ')).toBeUndefined();
    expect(normaliseValue(fieldOf('givenName'), null)).toBeUndefined();
  });

  test('has each choice once', () => {
    expect(normaliseValue(fieldOf('act'), ['transfer', ' transfer', '', 'receipt'])).toEqual(['transfer', 'receipt']);
    expect(normaliseValue(fieldOf('act'), [''])).toBeUndefined();
  });

  test('keeps no and zero', () => {
    expect(normaliseValue(fieldOf('ageInDoubt'), false)).toBe(false);
    expect(normaliseValue(fieldOf('dependants'), 0)).toBe(0);
  });
});
