// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ctdcKanonFlags } from '@palermo/terms';
import type { ColumnReading, ImportProfile } from '../import-types.ts';
import { flagReadings, plannedColumns } from './ctdc-columns.ts';

const FLAGS = flagReadings(ctdcKanonFlags);

/** Variables that are neither flags nor countries nor the gender. */
const VARIABLES: Readonly<Record<string, ColumnReading>> = {
  yearOfRegistration: { kind: 'attribute', attribute: 'registeredOn' },
  Datasource: { kind: 'field', field: 'reportedBy' },
  ageBroad: { kind: 'attribute', attribute: 'ageGroup' },
  majorityStatus: { kind: 'attribute', attribute: 'majority' },
  majorityStatusAtExploit: { kind: 'note' },
  majorityEntry: { kind: 'note' },
};

/** Lists that repeat flag variables; they are read only where the file lacks those flags. */
const CONCATENATED: Readonly<Record<string, { readonly field: string; readonly flagPrefix: string }>> = {
  meansOfControlConcatenated: { field: 'meansOfControl', flagPrefix: 'meansOfControl' },
  typeOfExploitConcatenated: { field: 'exploitation', flagPrefix: 'is' },
  typeOfSexConcatenated: { field: 'sexualExploitation', flagPrefix: 'typeOfSex' },
  RecruiterRelationship: { field: 'relationshipToTrafficker', flagPrefix: 'recruiterRelation' },
};

const REQUIRED = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship'];
const KNOWN = new Set([...Object.keys(VARIABLES), ...FLAGS.keys(), 'gender', 'citizenship', 'CountryOfExploitation']);

function readingOf(column: string, columns: readonly string[]): ColumnReading {
  const known = VARIABLES[column] ?? FLAGS.get(column);
  if (known) {
    return known;
  }
  const list = CONCATENATED[column];
  const repeated = columns.some((other) => FLAGS.has(other) && list !== undefined && other.startsWith(list.flagPrefix));
  return list && !repeated ? { kind: 'field', field: list.field } : { kind: 'leftOut' };
}

/** The Counter-Trafficking Data Collaborative's global k-anonymised dataset: all 63 variables of codebook 7, or some. */
export const ctdcKanonProfile: ImportProfile = {
  id: 'ctdc-kanon',
  labelKey: 'import.profile.ctdcKanon',
  detect(columns) {
    if (!REQUIRED.every((column) => columns.includes(column)) || columns.includes('meansDebtBondageEarnings')) {
      return 0;
    }
    return columns.filter((column) => KNOWN.has(column)).length > REQUIRED.length ? 0.95 : 0.6;
  },
  plan(columns) {
    return {
      columns: columns.flatMap((column) => plannedColumns(column, (each) => readingOf(each, columns))),
      labelRows: [],
      emptyRowsCount: true,
    };
  },
};
