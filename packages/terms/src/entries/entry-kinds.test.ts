// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { checkValues } from '../case-form.ts';
import { entryKinds, findEntryKind } from './entry-kinds.ts';

test.each(entryKinds.map((kind) => [kind.key, kind] as const))('%s is a form that can be filled', (key, kind) => {
  expect(findEntryKind(key)).toBe(kind);
  const keys = kind.fields.map((field) => field.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const field of kind.titleFields) expect(keys).toContain(field);
  for (const field of kind.fields) expect(field.dataClass, field.key).toBe(kind.dataClass);
  for (const { field, doneWhen } of kind.tasks ?? []) {
    expect(kind.fields.find((each) => each.key === field)?.type).toBe('date');
    expect(doneWhen).toBeDefined();
  }
  // An empty form is refused for what is required alone, so that no condition names a field that is not there.
  const problems = checkValues([{ key, label: kind.label, fields: kind.fields }], {});
  expect(problems.every(({ code }) => code === 'required')).toBe(true);
});

test('no two forms share a field, so that a value is never mistaken for another', () => {
  const keys = entryKinds.flatMap((kind) => kind.fields.map((field) => field.key));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a child is never asked for consent by a form', () => {
  const words = entryKinds
    .filter(({ age }) => age === 'child')
    .flatMap(({ label, hint, fields }) => [label, hint, ...fields.flatMap((field) => [field.label, field.hint])]);
  expect(words.filter((label) => label?.en.toLowerCase().includes('consent'))).toEqual([]);
});
