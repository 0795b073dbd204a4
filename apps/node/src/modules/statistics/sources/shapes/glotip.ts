// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedDimension, PublishedIndicator } from '@palermo/contract';
import { normaliseText } from '@palermo/terms';
import { faultsOfRow, findColumn, textIn, type SourceReader } from './reader.ts';

const indicators: ReadonlyMap<string, PublishedIndicator> = new Map(
  (
    [
      ['Detected trafficking victims', 'detectedVictims'],
      ['Offences of trafficking in persons', 'offences'],
      ['Offences', 'offences'],
      ['Persons brought into formal contact', 'formalContact'],
      ['Persons prosecuted', 'prosecuted'],
      ['Persons convicted', 'convicted'],
    ] as const
  ).map(([label, code]) => [normaliseText(label), code]),
);

const dimensions: ReadonlyMap<string, PublishedDimension> = new Map(
  (
    [
      ['Total', 'total'],
      ['by citizenship', 'citizenship'],
      ['by country of repatriation', 'repatriation'],
      ['by form of exploitation', 'form'],
    ] as const
  ).map(([label, code]) => [normaliseText(label), code]),
);

const named = {
  area: ['Iso3_code', 'Iso3', 'Iso code'],
  areaName: ['Country'],
  indicator: ['Indicator'],
  dimension: ['Dimension'],
  category: ['Category'],
  sex: ['Sex'],
  age: ['Age'],
  year: ['Year'],
  unit: ['Unit of measurement', 'Unit'],
  value: ['txtVALUE', 'Value'],
} as const;
type Named = keyof typeof named;
const needed: readonly Named[] = ['area', 'indicator', 'dimension', 'category', 'sex', 'age', 'year', 'value'];

function columnsOf(columns: readonly string[]): Record<Named, string | undefined> {
  return Object.fromEntries(Object.entries(named).map(([key, names]) => [key, findColumn(columns, names)])) as Record<
    Named,
    string | undefined
  >;
}

/** UNODC's dataset of the Global Report on Trafficking in Persons, as its data portal gives it out. */
export const glotipReader: SourceReader = {
  shape: 'glotip',
  score(columns) {
    const found = columnsOf(columns);
    return needed.every((key) => found[key] !== undefined) ? 1 : 0;
  },
  hasArea: () => true,
  saysWhatItCounts: () => true,
  describedBy: () => ({ series: undefined, unit: undefined }),
  open(columns) {
    const column = columnsOf(columns);
    return (row) => {
      const written = { indicator: textIn(row, column.indicator), dimension: textIn(row, column.dimension) };
      const indicator = indicators.get(normaliseText(written.indicator));
      const dimension = dimensions.get(normaliseText(written.dimension));
      const broken = faultsOfRow(row);
      const faults = [...broken.faults];
      if (!indicator || !dimension) {
        const [name, label] = indicator ? [column.dimension, written.dimension] : [column.indicator, written.indicator];
        faults.push({
          kind: 'unknownSeries',
          column: name ?? null,
          written: label,
          done: 'rejected: it is not known what is counted',
        });
      }
      const label = textIn(row, column.category);
      return [
        {
          row: row.number,
          column: column.value ?? '',
          area: textIn(row, column.area),
          areaName: textIn(row, column.areaName),
          year: textIn(row, column.year),
          indicator: indicator ?? 'unclear',
          breakdowns: dimension === undefined || dimension === 'total' ? [] : [{ dimension, label }],
          sex: textIn(row, column.sex),
          age: textIn(row, column.age),
          unit: textIn(row, column.unit),
          value: textIn(row, column.value),
          faults,
          rejected: broken.rejected || !indicator || !dimension,
        },
      ];
    };
  },
};
