// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { isMissing, readDate, readFlag, readInteger, readNumber } from './cell-readers.ts';

describe('isMissing', () => {
  it.each(['', ' ', 'NA', 'n/a', 'NULL', '-99', '-99.0', '.', '-', '#N/A', 'NaN'])('takes %j for no value', (value) => {
    expect(isMissing(value)).toBe(true);
  });

  it.each(['0', '0.0', 'unknown', 'No', '99', '-9'])('takes %j for a value', (value) => {
    expect(isMissing(value)).toBe(false);
  });

  it('follows the habits that a file declares', () => {
    expect(isMissing('X', new Set(['x']))).toBe(true);
    expect(isMissing('NA', new Set(['x']))).toBe(false);
  });
});

describe('readFlag', () => {
  it.each(['1', '1.0', 'TRUE', 'Yes', 'oui', 'نعم', 'да', 'sí', '١'])('reads %j as yes', (value) => {
    expect(readFlag(value)).toBe(true);
  });

  it.each(['0', '0.0', 'FALSE', 'No', 'non', 'لا', 'нет', '٠'])('reads %j as no', (value) => {
    expect(readFlag(value)).toBe(false);
  });

  it.each(['2', 'maybe', '', '-99'])('does not guess at %j', (value) => {
    expect(readFlag(value)).toBeUndefined();
  });
});

describe('readInteger and readNumber', () => {
  it('read whole numbers, in Arabic digits too', () => {
    expect(['12', '12.0', '-3', '٢٥'].map(readInteger)).toEqual([12, 12, -3, 25]);
  });

  it('do not guess at separators, fractions or words', () => {
    expect(['1,192', '1 192', '12.5', '<5', ''].map(readInteger)).toEqual(Array(5).fill(undefined));
    expect(['12.5', '.5', '1e3', '1,5'].map(readNumber)).toEqual([12.5, 0.5, 1000, undefined]);
  });
});

describe('readDate', () => {
  it.each([
    ['2019-03-04', '2019-03-04'],
    ['2019/3/4', '2019-03-04'],
    ['2019-03-04T10:20:00Z', '2019-03-04'],
    ['2019-03', '2019-03'],
    ['2019', '2019'],
    ['2019.0', '2019'],
    ['25/12/2019', '2019-12-25'],
    ['12.25.2019', '2019-12-25'],
    ['05/05/2019', '2019-05-05'],
    ['12 Dec 2000', '2000-12-12'],
    ['3 août 2001', '2001-08-03'],
    ['December 7, 2007', '2007-12-07'],
    ['43528', '2019-03-04'],
    ['٢٠١٩-٠٣-٠٤', '2019-03-04'],
  ])('reads %j as %s', (value, date) => {
    expect(readDate(value)).toEqual({ ok: true, date });
  });

  it('does not guess the order of day and month', () => {
    expect(readDate('03/04/2019')).toEqual({ ok: false, reason: 'date.ambiguous' });
    expect(readDate('03/04/2019', 'dayFirst')).toEqual({ ok: true, date: '2019-04-03' });
    expect(readDate('03/04/2019', 'monthFirst')).toEqual({ ok: true, date: '2019-03-04' });
  });

  it.each(['2019-02-30', '31/04/2019', '0019-01-01', '2019-13'])('refuses the impossible date %j', (value) => {
    expect(readDate(value)).toEqual({ ok: false, reason: 'date.impossible' });
  });

  it.each(['soon', '3/4/19', '123', '12 Foo 2000'])('refuses %j as unreadable', (value) => {
    expect(readDate(value)).toEqual({ ok: false, reason: 'date.unreadable' });
  });
});
