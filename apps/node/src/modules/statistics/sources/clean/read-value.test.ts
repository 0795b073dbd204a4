// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { isCodeAsCount, readValue, usesDecimalComma } from './read-value.ts';

describe('a written figure', () => {
  test.each([
    ['103', 103, 103, null],
    ['303.0', 303, 303, null],
    ['<5', 0, 4, 'suppressedInterval'],
    ['< 5', 0, 4, 'suppressedInterval'],
    ['&lt;5', 0, 4, 'suppressedInterval'],
    ['<=5', 0, 5, 'suppressedInterval'],
    ['1-4', 1, 4, 'suppressedInterval'],
    ['1,192', 1192, 1192, 'thousandsSeparator'],
    ['1 234 567', 1_234_567, 1_234_567, 'thousandsSeparator'],
    ['61,102,019', 61_102_019, 61_102_019, 'thousandsSeparator'],
    ['0,84', 0.84, 0.84, 'decimalComma'],
  ])('%s is from %d to %d', (written, low, high, note) => {
    expect(readValue(written)).toEqual({ kind: 'value', low, high, note });
  });

  test.each(['', 'NA', '-', '..', '…', 'n/a'])('%j is none', (written) => {
    expect(readValue(written)).toEqual({ kind: 'none' });
  });

  test.each(['many', '12a', '1,2,3', '<0', '9-3', '-4', '1e5'])('%s is unreadable', (written) => {
    expect(readValue(written)).toEqual({ kind: 'unreadable' });
  });

  test('has a decimal comma where others of its table have', () => {
    expect(usesDecimalComma(['12', '0,84'])).toBe(true);
    expect(usesDecimalComma(['1,192', '12'])).toBe(false);
    expect(readValue('1,192', true)).toMatchObject({ low: 1.192 });
  });
});

test('the digits of a question are no count', () => {
  expect(isCodeAsCount(61_102_019, ['Q6.1_10s_2019'])).toBe(true);
  expect(isCodeAsCount(6_112_019, [])).toBe(true);
  expect(isCodeAsCount(2019, ['Total'])).toBe(false);
  expect(isCodeAsCount(1_234_567, [])).toBe(false);
});
