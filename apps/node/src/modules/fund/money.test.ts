// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes } from '@palermo/terms';
import { convertAmount, divideEvenly, readAmount, readRate, writeAmount } from './money.ts';

test('amounts have the digits of their currency', () => {
  expect(readAmount('1234.5', 'USD')).toBe(123_450n);
  expect(readAmount('1234', 'JPY')).toBe(1234n);
  expect(readAmount('0.001', 'KWD')).toBe(1n);
  expect(writeAmount(-5n, 'USD')).toBe('-0.05');
  expect(writeAmount(1234n, 'JPY')).toBe('1234');
  expect(() => readAmount('1.001', 'USD')).toThrow('digits');
  expect(() => readAmount('1', 'ZZZ')).toThrow('currency');
});

test('an amount that is written is read as it was', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.constantFrom(...currencyCodes), (amount, currency) => {
      expect(readAmount(writeAmount(amount, currency), currency)).toBe(amount);
    }),
    { seed: 36 },
  );
});

test('halves are rounded to the even neighbour, on both sides of zero', () => {
  expect([5n, 15n, 25n, -5n, -15n, -25n, 26n].map((value) => divideEvenly(value, 10n))).toEqual([
    0n,
    2n,
    2n,
    0n,
    -2n,
    -2n,
    3n,
  ]);
});

test('a conversion goes from minor unit to minor unit', () => {
  expect(convertAmount(10_000n, { from: 'EUR', to: 'USD', rate: readRate('1.0825') })).toBe(10_825n);
  expect(convertAmount(100_000n, { from: 'JPY', to: 'USD', rate: readRate('0.0067') })).toBe(67_000n);
  expect(convertAmount(67_000n, { from: 'USD', to: 'JPY', rate: readRate('149.25') })).toBe(99_998n);
});
