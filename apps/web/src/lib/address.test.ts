// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from './address.ts';

test('an address reads as it is meant: commas, colons and semicolons stay', () => {
  expect(writeAddress({ by: 'year,gender', where: 'year:2024;sex:female' })).toBe(
    '?by=year,gender&where=year:2024;sex:female',
  );
});

test('values that are absent or empty leave no trace', () => {
  expect(writeAddress({ status: undefined, outcome: '', sort: null })).toBe('');
  expect(parseAddress('?status=&outcome=presumed')).toEqual({ outcome: 'presumed' });
});

test('what is written is read back, whatever it holds', () => {
  const names = fc.stringMatching(/^[a-z]{1,8}$/);
  const values = fc.dictionary(names, fc.string({ minLength: 1, unit: 'grapheme' }));
  fc.assert(
    fc.property(values, (written) => {
      expect(parseAddress(writeAddress(written))).toEqual({ ...written });
    }),
    { seed: 20_260_101 },
  );
});
