// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { bothValues, canKeepBoth, type FieldConflict, mergedChanges } from './merge-conflicts.ts';

function conflict(key: string, yours: FieldConflict['yours'], theirs: FieldConflict['theirs']): FieldConflict {
  return { key, yours, theirs, theirsBy: 'Noor Example', theirsAt: '2026-03-01T10:00:00Z' };
}

const changes = [
  { key: 'sex', from: null, to: 'female' },
  { key: 'phone', from: '1', to: '2' },
  { key: 'languages', from: ['ar'], to: ['ar', 'fr'] },
];
const conflicts = [conflict('phone', '2', '3'), conflict('languages', ['ar', 'fr'], ['ar', 'en'])];

test('choosing yours starts from what is stored now', () => {
  const merged = mergedChanges(changes, conflicts, { phone: 'yours', languages: 'theirs' });
  expect(merged).toEqual([
    { key: 'sex', from: null, to: 'female' },
    { key: 'phone', from: '3', to: '2' },
  ]);
});

test('a conflict that nobody decided keeps what is stored', () => {
  expect(mergedChanges(changes, conflicts, {})).toEqual([{ key: 'sex', from: null, to: 'female' }]);
});

test('several choices can be kept together, each once', () => {
  const merged = mergedChanges(changes.slice(2), conflicts, { languages: 'both' });
  expect(merged).toEqual([{ key: 'languages', from: ['ar', 'en'], to: ['ar', 'en', 'fr'] }]);
  expect(bothValues(conflict('x', ['a'], ['a']))).toEqual(['a']);
});

test('single answers cannot be kept together', () => {
  expect(canKeepBoth(conflict('phone', '2', '3'))).toBe(false);
  expect(canKeepBoth(conflict('languages', ['a'], ['b']))).toBe(true);
});
