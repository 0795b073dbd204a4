// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsOf, partsOfDay, readDayParts, readPastedDay } from './partial-day.ts';

const read = (day: string, month: string, year: string) => readDayParts({ day, month, year });

test('a year, a month or a day is kept as exactly as it is known', () => {
  expect(read('', '', '1998')).toEqual({ kind: 'day', value: '1998' });
  expect(read('', '3', '1998')).toEqual({ kind: 'day', value: '1998-03' });
  expect(read('4', '3', '1998')).toEqual({ kind: 'day', value: '1998-03-04' });
  expect(read('', '', '')).toEqual({ kind: 'day', value: null });
});

test('what cannot be a date says which part is wrong', () => {
  expect(read('4', '3', '')).toEqual({ kind: 'problem', problem: 'yearMissing' });
  expect(read('4', '', '1998')).toEqual({ kind: 'problem', problem: 'monthMissing' });
  expect(read('30', '2', '2024')).toEqual({ kind: 'problem', problem: 'day' });
  expect(read('', '13', '1998')).toEqual({ kind: 'problem', problem: 'month' });
  expect(read('', '', '98')).toEqual({ kind: 'problem', problem: 'year' });
});

test('the 29th of February exists in leap years only', () => {
  expect(read('29', '2', '2024').kind).toBe('day');
  expect(read('29', '2', '2023').kind).toBe('problem');
});

test('a date can be pasted as it is written elsewhere', () => {
  expect(readPastedDay('1998-03-04')).toEqual({ day: '04', month: '03', year: '1998' });
  expect(readPastedDay(' 4/3/1998 ')).toEqual({ day: '4', month: '3', year: '1998' });
  expect(readPastedDay('٠٤/٠٣/١٩٩٨')).toEqual({ day: '04', month: '03', year: '1998' });
  expect(readPastedDay('03.1998')).toEqual({ day: '', month: '03', year: '1998' });
  expect(readPastedDay('Amina')).toBeUndefined();
  expect(readPastedDay('1998')).toBeUndefined();
});

test('digits of Arabic and Persian are read as digits', () => {
  expect(digitsOf('١٩٩٨')).toBe('1998');
  expect(digitsOf('۱۹۹۸')).toBe('1998');
  expect(digitsOf('19a98 ')).toBe('1998');
});

test('every day of the calendar goes into three inputs and back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
      const written = date.toISOString().slice(0, length);
      expect(readDayParts(partsOfDay(written))).toEqual({ kind: 'day', value: written });
    }),
    { seed: 20260301 },
  );
});
