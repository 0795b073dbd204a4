// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableRow } from '../../../../platform/tabular/index.ts';
import { recognisePublishedForm } from '@palermo/terms';
import { readAge, readSex } from '../clean/labels.ts';
import type { RawCell } from '../clean/observation.ts';
import { faultsOfRow, textIn, type SourceReader } from './reader.ts';
import { namesCountries } from './propose-mapping.ts';
import { longColumns } from './sdg-long.ts';
import type { Said } from './claim.ts';

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text.trim());

/** Columns that are years, and columns that each hold the figures of a group. */
function wideColumns(columns: readonly string[]): { years: string[]; groups: string[] } {
  const { year, unit, area } = longColumns(columns);
  return {
    years: columns.filter(isYear),
    groups: columns.filter((column) => ![year, unit, area].includes(column)),
  };
}

type Meaning = Pick<RawCell, 'sex' | 'age' | 'breakdowns'>;

/** What a name says of whom it counts: a sex, an age, a form of exploitation, or all. Undefined where it says nothing. */
function meaningOf(name: string): Meaning | undefined {
  if (name.trim() === '') return undefined;
  if (readSex(name) !== undefined) return { sex: name, age: '', breakdowns: [] };
  if (readAge(name) !== undefined) return { sex: '', age: name, breakdowns: [] };
  return recognisePublishedForm(name) && { sex: '', age: '', breakdowns: [{ dimension: 'form', label: name }] };
}

/** A group of which nothing is known is a part of something, and no total. */
export function meaningOrSeveral(name: string): Meaning {
  return meaningOf(name) ?? { sex: '', age: '', breakdowns: [{ dimension: 'several', label: name }] };
}

/** A table with a column for each year, or a row for each year and a column for each group of people. */
export const wideReader: SourceReader = {
  shape: 'wide',
  score(columns, sample) {
    const { year, value, series } = longColumns(columns);
    const { years, groups } = wideColumns(columns);
    // Whose countries they are, a person has to say: where the figures are of, or whose citizens were counted.
    const isUnclear = years.length >= 2 && groups.some((column) => !isYear(column) && namesCountries(sample, column));
    if (isUnclear) return 0;
    if (years.length >= 2) return 0.9;
    const told = groups.filter((column) => meaningOf(column) !== undefined);
    return year !== undefined && value === undefined && series === undefined && told.length >= 2 ? 0.8 : 0;
  },
  hasArea: (columns) => longColumns(columns).area !== undefined,
  saysWhatItCounts: () => false,
  describedBy: longColumns,
  open(columns, said) {
    const { years } = wideColumns(columns);
    return years.length >= 2 ? readYearsAcross(columns, years, said) : readGroupsAcross(columns, said);
  },
};

function base(
  row: TableRow,
  columns: readonly string[],
  said: Said,
): Omit<RawCell, 'column' | 'year' | 'value' | keyof Meaning> {
  const { area, unit } = longColumns(columns);
  return {
    row: row.number,
    area: textIn(row, area) || (said.area ?? ''),
    areaName: '',
    indicator: said.indicator ?? 'detectedVictims',
    unit: textIn(row, unit),
    ...faultsOfRow(row),
  };
}

function readYearsAcross(columns: readonly string[], years: readonly string[], said: Said) {
  const found = longColumns(columns);
  const beside = new Set([found.sex, found.age, found.unit, found.area, ...years]);
  const labels = columns.filter((column) => !beside.has(column));
  return (row: TableRow): RawCell[] => {
    const told = labels.map((column) => textIn(row, column)).filter((label) => label !== '');
    const meanings = told.map(meaningOrSeveral);
    const sex = textIn(row, found.sex) || (meanings.find((meaning) => meaning.sex !== '')?.sex ?? '');
    const age = textIn(row, found.age) || (meanings.find((meaning) => meaning.age !== '')?.age ?? '');
    const breakdowns = meanings.flatMap((meaning) => meaning.breakdowns);
    const shared = base(row, columns, said);
    return years.map((year) => ({ ...shared, column: year, year, sex, age, breakdowns, value: textIn(row, year) }));
  };
}

function readGroupsAcross(columns: readonly string[], said: Said) {
  const { year } = longColumns(columns);
  const { groups } = wideColumns(columns);
  return (row: TableRow): RawCell[] => {
    const shared = base(row, columns, said);
    return groups.map((column) => ({
      ...shared,
      ...meaningOrSeveral(column),
      column,
      year: textIn(row, year),
      value: textIn(row, column),
    }));
  };
}
