// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest';
import { describeColumns, readMapping } from './source-mapping.ts';

it('reads columns by what they mean, commas in their names included', () => {
  expect(readMapping('country=Land, Gebiet,year=Zeit,value=Frauen,value=Männer')).toEqual({
    columns: { country: 'Land, Gebiet', year: 'Zeit' },
    values: ['Frauen', 'Männer'],
    yearsAcross: false,
    seriesRead: null,
  });
  expect(readMapping('series=Name:Victims: all,years=across')).toMatchObject({
    columns: { series: 'Name' },
    yearsAcross: true,
    seriesRead: 'Victims: all',
  });
});

it.each([
  ['year', /Write what it means/],
  ['colour=Blue,year=Y,value=V', /colour is nothing that a column can mean/],
  ['value=V', /cannot be read so/],
  ['year=Y,value=Y', /cannot be read so/],
  ['series=S,year=Y,value=V', /Write the column of the series/],
])('refuses %s', (written, why) => {
  expect(() => readMapping(written)).toThrow(why);
});

it('proposes what to type', () => {
  const proposal = { columns: { year: 'An' }, values: ['N'], yearsAcross: false };
  expect(describeColumns({ columns: [{ name: 'An', samples: ['2019'] }], proposal })).toContain(
    "--map 'year=An,value=N'",
  );
});
