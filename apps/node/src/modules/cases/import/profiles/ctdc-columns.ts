// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CtdcFlag } from '@palermo/terms';
import type { ColumnReading, PlannedColumn } from '../import-types.ts';

/** Readings of the flag variables of a CTDC file, by variable. */
export function flagReadings(flags: readonly CtdcFlag[]): ReadonlyMap<string, ColumnReading> {
  return new Map(
    flags.map(({ variable, field, codes, exact }): [string, ColumnReading] => [
      variable,
      { kind: 'flag', field, codes, exact },
    ]),
  );
}

/**
 * The column of genders. The codebook's Female and Male are the sex assigned at birth and the gender alike; its third value
 * covers several genders of ours, so that only the sex is taken from it.
 */
function genderColumns(column: string): PlannedColumn[] {
  return [
    { column, readings: [{ kind: 'field', field: 'sex' }] },
    {
      column,
      readings: [{ kind: 'field', field: 'gender' }],
      missing: ['transgender/nonconforming', 'trans/transgender/nonconforming', 'other'],
    },
  ];
}

/** A column of ISO countries, among which NA is Namibia; 0 is what anonymisation left of the rarest ones. */
function countryColumn(column: string, field: string): PlannedColumn {
  return {
    column,
    readings: [{ kind: 'field', field }],
    missing: ['0', '00', '0.0', 'unknown'],
    notMissing: ['na'],
  };
}

/** What is read from a column of a CTDC file; `readingOf` knows all but the gender and the countries. */
export function plannedColumns(column: string, readingOf: (column: string) => ColumnReading): PlannedColumn[] {
  switch (column) {
    case 'gender':
      return genderColumns(column);
    case 'citizenship':
      return [countryColumn(column, 'citizenships')];
    case 'CountryOfExploitation':
      return [countryColumn(column, 'countryOfExploitation')];
    default:
      return [{ column, readings: [readingOf(column)] }];
  }
}
