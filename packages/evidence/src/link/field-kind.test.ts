// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { findDayOrder, readDateDigits } from './date-digits.ts';
import { guessKind, nameRole } from './field-kind.ts';

test('kinds are guessed from headers and contents', () => {
  for (const [header, values, kind] of [
    ['given_name', ['Anna', 'José', 'María del Mar'], 'name'],
    ['nom', ['Dupont', 'Lefèvre'], 'name'],
    ['الاسم', ['محمد', 'فاطمة'], 'name'],
    ['date_of_birth', ['19081209', '', '19990219', 'unknown'].filter((value) => value !== ''), 'date'],
    ['geboren', ['24.06.1971', '01.02.1980'], 'date'],
    ['postcode', ['4011', '4814'], 'code'],
    ['soc_sec_id', ['6988048', '7364009'], 'code'],
    ['phone', ['+44 7700 900123', '07700900124'], 'code'],
    ['age', ['7', '41', '93'], 'number'],
    ['price', ['10.5', '99.99'], 'number'],
    ['city', ['London', 'Hull'], 'text'],
    ['street_name', ['High Street', 'Station Road'], 'text'],
    ['email', ['a.b@example.org', 'c2@example.org'], 'text'],
    ['nothing', [], 'text'],
  ] as const)
    expect([header, guessKind(header, values)]).toEqual([header, kind]);
});

test('a header says which part of a name it holds', () => {
  for (const [header, role] of [
    ['first_name', 'given'],
    ['fname_c1', 'given'],
    ['PRÉNOM', 'given'],
    ['surname', 'family'],
    ['LastName', 'family'],
    ['street_name', undefined],
    ['full name', undefined],
  ] as const)
    expect([header, nameRole(header)]).toEqual([header, role]);
});

test('dates are read in the ways people write them', () => {
  for (const [written, digits] of [
    ['1971-06-24', '19710624'],
    ['1971-06-24T10:00:00', '19710624'],
    ['24/6/1971', '19710624'],
    ['06/24/1971', '19710624'],
    ['24 Jun 1971', '19710624'],
    ['June 24, 1971', '19710624'],
    ['1971-06', '197106'],
    ['1971', '1971'],
    ['19711399', undefined],
    ['yesterday', undefined],
  ] as const)
    expect([written, readDateDigits(written)]).toEqual([written, digits]);
  expect(findDayOrder(['01/02/1971', '03/24/1971'])).toBe('month-first');
  expect(readDateDigits('01/02/1971', 'month-first')).toBe('19710102');
});
