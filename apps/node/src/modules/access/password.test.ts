// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import { isCommonPassword, refuseCommonPassword } from './password.ts';

const names = ['Testland Mechanism', 'Bureau of Examples', 'Ada Lovelace-Example', 'ada@example.org'];

it.each([
  'password1234',
  'Password2024!',
  'P@ssw0rd1234',
  'passwordpassword',
  'qwertyuiop123',
  'azertyuiop1234',
  '123456789012',
  '987654321098',
  'abcdefghijkl',
  'zyxwvutsrqpo',
  'aaaaaaaaaaaa',
  'abababababab',
  'abc123abc123',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'letmein12345',
  'iloveyou2023!',
  'correcthorsebatterystaple',
  'Welcome2026!!',
  'motdepasse2025',
  'Testland2026!',
  'BureauExamples1',
  'bureau of examples',
  'AdaLovelace123',
  'adalovelace99',
])('refuses %s', (password) => {
  expect(isCommonPassword(password, names)).toBe(true);
});

it.each([
  'orbit kettle marble sand',
  'تفاح كرسي نافذة جبل',
  'vélo-lampe-citron-nuage',
  'q7$kL0pZ!mN2',
  'Testland has nine lakes',
  '83620174950261',
])('takes %s', (password) => {
  expect(isCommonPassword(password, names)).toBe(false);
});

it('says so with its permanent code', () => {
  expect(() => refuseCommonPassword('password1234', [])).toThrow(AppError);
  expect(() => refuseCommonPassword('password1234', [])).toThrow(
    expect.objectContaining({ code: 'password.too-common' }),
  );
});

it('takes random passwords and refuses any repetition of a short piece', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 6 }), (piece) => {
      expect(isCommonPassword(piece.repeat(Math.ceil(12 / piece.length) + 1), [])).toBe(true);
    }),
    { seed: 3, numRuns: 200 },
  );
  const letters = fc.constantFrom(...'bcdfghjkmnpqrtvwxz2346789');
  fc.assert(
    fc.property(fc.array(letters, { minLength: 16, maxLength: 16 }), (chosen) => {
      fc.pre(new Set(chosen).size >= 8);
      expect(isCommonPassword(chosen.join(''), [])).toBe(false);
    }),
    { seed: 4, numRuns: 200 },
  );
});
