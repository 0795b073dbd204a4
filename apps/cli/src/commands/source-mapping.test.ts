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

it.each(['year', 'colour=Blue,year=Y,value=V', 'value=V', 'year=Y,value=Y', 'series=S,year=Y,value=V'])(
  'refuses %s',
  (written) => {
    expect(() => readMapping(written)).toThrow();
  },
);

it('proposes what to type', () => {
  const proposal = { columns: { year: 'An' }, values: ['N'], yearsAcross: false };
  expect(describeColumns({ columns: [{ name: 'An', samples: ['2019'] }], proposal })).toContain(
    "--map 'year=An,value=N'",
  );
});
