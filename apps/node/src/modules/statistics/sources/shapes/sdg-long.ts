// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedDimension } from '@palermo/contract';
import { normaliseText } from '@palermo/terms';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { RawCell } from '../clean/observation.ts';
import { faultsOfRow, findColumn, textIn, type SourceReader } from './reader.ts';

const valueNames = ['Value', 'OBS_VALUE', 'Valeur', 'Valor', 'Vrijednost', 'Valoare', 'Значение', 'Значення'];
const yearNames = ['Year', 'TIME_PERIOD', 'Année', 'Año', 'Godina', 'Anul', 'Ani', 'Год', 'Рік'];
const unitNames = [
  'Units',
  'Unit',
  'UNIT_MEASURE',
  'Unit of measurement',
  'Unité',
  'Jedinica mjere',
  'Единица измерения',
  'Одиниця виміру',
];
const sexNames = ['Sex', 'Gender', 'Sexe', 'Sexo', 'Spol', 'Pol', 'Sexul', 'Пол', 'Стать'];
const ageNames = [
  'Age',
  'Age group',
  'Age groups',
  'Âge',
  'Edad',
  'Dob',
  'Dobna skupina',
  'Starost',
  'Vârsta',
  'Возраст',
  'Вік',
];
const seriesNames = ['Series', 'Série', 'Serie', 'Indicator', 'Serija', 'Показатель', 'Показник'];
const areaNames = ['REF_AREA', 'Iso3', 'Iso3_code', 'Country code'];
/** Columns that qualify a figure and are no breakdown. */
const besideNames = [
  'Observation status',
  'OBS_STATUS',
  'GeoCode',
  'Source',
  'Footnote',
  'Notes',
  'Nature',
  'Freq',
  'Reporting type',
];

const breakdownNames: readonly (readonly [PublishedDimension, readonly string[]])[] = [
  [
    'form',
    [
      'Form',
      'Forms',
      'Form of exploitation',
      'Forms of exploitation',
      'Exploitation_Type',
      'Exploitation type',
      'Type of exploitation',
      'Category',
      'Purpose',
      'Purpose of exploitation',
    ],
  ],
  ['citizenship', ['Citizenship', 'Nationality', 'Country of citizenship', 'Country of origin']],
  [
    'destination',
    [
      'Destination',
      'Destination country',
      'Destination countries',
      'Country of destination',
      'Countries of destination',
    ],
  ],
  ['repatriation', ['Country of repatriation']],
];

export interface LongColumns {
  readonly year: string | undefined;
  readonly value: string | undefined;
  readonly unit: string | undefined;
  readonly sex: string | undefined;
  readonly age: string | undefined;
  readonly series: string | undefined;
  readonly area: string | undefined;
  readonly multiplier: string | undefined;
  readonly breakdowns: readonly { readonly dimension: PublishedDimension; readonly column: string }[];
  /** Columns of which it is not known what they mean: a row with a value there is set apart. */
  readonly unknown: readonly string[];
}

export function longColumns(columns: readonly string[]): LongColumns {
  const found = {
    year: findColumn(columns, yearNames),
    value: findColumn(columns, valueNames),
    unit: findColumn(columns, unitNames),
    sex: findColumn(columns, sexNames),
    age: findColumn(columns, ageNames),
    series: findColumn(columns, seriesNames),
    area: findColumn(columns, areaNames),
    multiplier: findColumn(columns, ['Unit multiplier', 'UNIT_MULT']),
  };
  const breakdowns = breakdownNames.flatMap(([dimension, names]) => {
    const column = findColumn(columns, names);
    return column === undefined ? [] : [{ dimension, column }];
  });
  const beside = new Set(besideNames.map(normaliseText));
  const taken = new Set([...Object.values(found), ...breakdowns.map(({ column }) => column)]);
  const unknown = columns.filter((column) => !taken.has(column) && !beside.has(normaliseText(column)));
  return { ...found, breakdowns, unknown };
}

/** Breakdowns of a row; a column of unknown meaning counts as `several`, because the figure is a part of something. */
function breakdownsOf(row: TableRow, { breakdowns, unknown }: LongColumns): RawCell['breakdowns'] {
  return [
    ...breakdowns.map(({ dimension, column }) => ({ dimension, label: textIn(row, column) })),
    ...unknown.map((column) => ({ dimension: 'several' as const, label: textIn(row, column) })),
  ].filter(({ label }) => label !== '');
}

/** Faults of a row, a multiplier of its figures among them: a count of thousands is not read as a count. */
export function faultsOfLongRow(row: TableRow, { multiplier }: LongColumns): Pick<RawCell, 'faults' | 'rejected'> {
  const broken = faultsOfRow(row);
  const written = textIn(row, multiplier);
  if (/^(units?|0|1|)$/i.test(written)) return broken;
  const fault = { kind: 'unreadableValue' as const, column: multiplier ?? null, written, done: 'rejected: multiplied' };
  return { faults: [...broken.faults, fault], rejected: true };
}

/** A national series with a row for each figure: Year, Value and whatever else the country writes. */
export const sdgLongReader: SourceReader = {
  shape: 'sdgLong',
  score(columns) {
    const { year, value, unit, sex, age, series, unknown } = longColumns(columns);
    if (year === undefined || value === undefined) return 0;
    const extras = [unit, sex, age, series].filter((column) => column !== undefined).length;
    return Math.max(0.3, 0.7 + 0.05 * extras - 0.1 * unknown.length);
  },
  hasArea: (columns) => longColumns(columns).area !== undefined,
  saysWhatItCounts: (columns, sample) => {
    const { series } = longColumns(columns);
    return series !== undefined && sample.some((row) => textIn(row, series) !== '');
  },
  describedBy: longColumns,
  open(columns, said) {
    const column = longColumns(columns);
    return (row) => [
      {
        row: row.number,
        column: column.value ?? '',
        area: textIn(row, column.area) || (said.area ?? ''),
        areaName: '',
        year: textIn(row, column.year),
        indicator: said.indicator ?? 'detectedVictims',
        breakdowns: breakdownsOf(row, column),
        sex: textIn(row, column.sex),
        age: textIn(row, column.age),
        unit: textIn(row, column.unit),
        value: textIn(row, column.value),
        ...faultsOfLongRow(row, column),
      },
    ];
  },
};
