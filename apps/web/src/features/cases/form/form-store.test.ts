// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { createFormStore } from './form-store.ts';

test('an edit is told with its key and value', () => {
  const store = createFormStore({});
  const edits: unknown[] = [];
  store.onEdit((key, value) => edits.push([key, value]));
  store.set('givenName', 'Amina');
  store.set('givenName', 'Amina');
  expect(edits).toEqual([['givenName', 'Amina']]);
});

test('a space typed at the end is shown but is no change to save', () => {
  const store = createFormStore({ givenName: 'Amina' });
  const edits: unknown[] = [];
  store.onEdit((key) => edits.push(key));
  store.set('givenName', 'Amina ');
  expect(store.get('givenName')).toBe('Amina ');
  expect(edits).toEqual([]);
});

test('loaded values are shown without being told as edits', () => {
  const store = createFormStore({ a: '1' });
  let drawn = 0;
  let edited = 0;
  store.subscribe(() => (drawn += 1));
  store.onEdit(() => (edited += 1));
  store.load({ b: '2' });
  expect([store.values(), drawn, edited]).toEqual([{ a: '1', b: '2' }, 1, 0]);
});
