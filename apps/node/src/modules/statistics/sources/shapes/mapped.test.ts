// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceMapping } from '@palermo/contract';
import { SourceMapping as Mapping } from '@palermo/contract';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import { nothingSaid } from './claim.ts';
import { detectShape } from './detect-shape.ts';
import { createMappedReader, layoutOf } from './mapped.ts';
import { proposeMapping } from './propose-mapping.ts';

const plain: SourceMapping = { columns: { year: 'An' }, values: ['N'], yearsAcross: false, seriesRead: null };

function rowsOf(columns: readonly string[], lines: readonly (readonly string[])[]): TableRow[] {
  return lines.map((cells, index) => ({
    number: index + 2,
    values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    problems: [],
  }));
}

function cellsOf(mapping: SourceMapping, columns: readonly string[], lines: readonly (readonly string[])[]) {
  const read = createMappedReader(mapping).open(columns, { ...nothingSaid, area: 'FRA' });
  return rowsOf(columns, lines).flatMap((row) => [...read(row)]);
}

describe('a table that a person mapped', () => {
  it('of two columns is a series of totals of the country that was said', () => {
    const cells = cellsOf(
      plain,
      ['An', 'N'],
      [
        ['2019', '12'],
        ['2020', '<5'],
      ],
    );
    expect(cells.map(({ area, year, value, breakdowns }) => [area, year, value, breakdowns])).toEqual([
      ['FRA', '2019', '12', []],
      ['FRA', '2020', '<5', []],
    ]);
  });

  it('gives a figure for each column that is named after a year, those of later editions as well', () => {
    const mapping = { columns: { country: 'Land' }, values: [], yearsAcross: true, seriesRead: null } as const;
    const cells = cellsOf(
      { ...mapping, values: [] },
      ['Land', 'FY 2019', 'FY 2020', 'Note'],
      [['Italy', '3', '4', 'x']],
    );
    expect(cells.map(({ area, column, year, value }) => [area, column, year, value])).toEqual([
      ['Italy', 'FY 2019', '2019', '3'],
      ['Italy', 'FY 2020', '2020', '4'],
    ]);
  });

  it('tells the groups of several columns apart by their names, and adds an unknown one to nothing', () => {
    const cells = cellsOf({ ...plain, values: ['Women', 'Cohort'] }, ['An', 'Women', 'Cohort'], [['2019', '3', '4']]);
    expect(cells.map(({ sex, breakdowns }) => [sex, breakdowns])).toEqual([
      ['Women', []],
      ['', [{ dimension: 'several', label: 'Cohort' }]],
    ]);
  });

  it('rejects rows of another series, with its name', () => {
    const mapping = { ...plain, columns: { year: 'An', series: 'S' }, seriesRead: 'Victims' };
    const cells = cellsOf(
      mapping,
      ['An', 'S', 'N'],
      [
        ['2019', 'Victims', '3'],
        ['2019', 'Cases', '2'],
      ],
    );
    expect(cells.map(({ rejected, faults }) => [rejected, faults[0]?.kind])).toEqual([
      [false, undefined],
      [true, 'notTheSeries'],
    ]);
  });

  it('refuses a table that lacks a column', () => {
    expect(() => createMappedReader(plain).open(['An'], nothingSaid)).toThrow('"N"');
  });

  it('needs years as a column or as columns, and no column twice', () => {
    expect(Mapping.safeParse({ ...plain, columns: {} }).success).toBe(false);
    expect(Mapping.safeParse({ ...plain, yearsAcross: true }).success).toBe(false);
    expect(Mapping.safeParse({ ...plain, columns: { year: 'N' } }).success).toBe(false);
    expect(Mapping.safeParse(plain).success).toBe(true);
  });
});

it('a layout is the same whatever the order of columns and whatever years it reaches to', () => {
  expect(layoutOf(['Land', '2019', '2020'])).toBe(layoutOf(['2019', '2020', '2021', 'Land']));
  expect(layoutOf(['Land', '2019'])).not.toBe(layoutOf(['Country', '2019']));
});

it('proposes what columns mean by their names and by what stands in them', () => {
  const columns = ['Ort', 'Zeit', 'Anzahl'];
  const sample = rowsOf(columns, [
    ['France', '2019', '<5'],
    ['Italy', '2020', '1,204'],
  ]);
  expect(proposeMapping(columns, sample)).toEqual({
    columns: { country: 'Ort', year: 'Zeit' },
    values: ['Anzahl'],
    yearsAcross: false,
  });
});

it('a table with a column of countries beside years is left to a person, and proposed', () => {
  const columns = ['Land', '2019', '2020'];
  const sample = rowsOf(columns, [
    ['France', '3', '<5'],
    ['Italy', '7', '9'],
  ]);
  expect(detectShape(columns, sample)).toBeUndefined();
  expect(proposeMapping(columns, sample)).toEqual({ columns: { country: 'Land' }, values: [], yearsAcross: true });
});
