// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { yearOfColumn, type AnswerOf, type readSourceColumns, type SourceRole } from '@palermo/contract';
import { recogniseCountry, findCountryByAlpha3 } from '@palermo/terms';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import { readAge, readSex } from '../clean/labels.ts';
import { readValue } from '../clean/read-value.ts';
import { textIn } from './reader.ts';
import { longColumns } from './sdg-long.ts';

type MappingProposal = AnswerOf<typeof readSourceColumns>['proposal'];

/** Share of the values of a column that must look like what it is proposed for. */
const shareMin = 0.8;

/** What the columns of a table of unknown layout seem to mean, by their names and what stands in them. Nothing is read by it. */
export function proposeMapping(columns: readonly string[], sample: readonly TableRow[]): MappingProposal {
  const found = longColumns(columns);
  const taken = new Map<SourceRole, string>();
  const isFree = (column: string): boolean => ![...taken.values()].includes(column);
  const take = (role: SourceRole, column: string | undefined): void => {
    if (column !== undefined && !taken.has(role) && isFree(column)) taken.set(role, column);
  };
  const byContent = (fits: (value: string) => boolean): string | undefined =>
    columns.find(
      (column) => isFree(column) && yearOfColumn(column) === undefined && shareOf(sample, column, fits) >= shareMin,
    );
  const named = ['sex', 'age', 'unit'] as const;
  take('year', found.year);
  take('country', found.area);
  for (const role of named) take(role, found[role]);
  for (const { dimension, column } of found.breakdowns) {
    if (dimension === 'form' || dimension === 'citizenship' || dimension === 'destination') take(dimension, column);
  }
  take('country', byContent(isCountry));
  take(
    'year',
    byContent((value) => /^(19|20)\d\d$/.test(value)),
  );
  take(
    'sex',
    byContent((value) => readSex(value) !== undefined && !/^\d/.test(value)),
  );
  take(
    'age',
    byContent((value) => readAge(value) !== undefined && /\D/.test(value)),
  );
  const yearColumns = columns.filter((column) => isFree(column) && yearOfColumn(column) !== undefined);
  const yearsAcross = !taken.has('year') && yearColumns.length > 0;
  const numbers = columns.filter((column) => isFree(column) && shareOf(sample, column, isFigure) >= shareMin);
  const value = found.value !== undefined && isFree(found.value) ? [found.value] : numbers;
  return { columns: Object.fromEntries(taken), values: yearsAcross ? [] : value, yearsAcross };
}

function isFigure(value: string): boolean {
  const { kind } = readValue(value, false);
  return kind !== 'none' && kind !== 'unreadable';
}

function isCountry(value: string): boolean {
  return findCountryByAlpha3(value) !== undefined || recogniseCountry(value) !== undefined;
}

/** True where most values of a column are countries. */
export function namesCountries(sample: readonly TableRow[], column: string): boolean {
  return shareOf(sample, column, isCountry) >= shareMin;
}

/** Of the values of a column, those that fit; 0 where it is empty. */
function shareOf(sample: readonly TableRow[], column: string, fits: (value: string) => boolean): number {
  const values = sample.map((row) => textIn(row, column)).filter((value) => value !== '');
  return values.length === 0 ? 0 : values.filter(fits).length / values.length;
}
