// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedTable } from './coded-table.ts';
import { findDimensions, type TableDimension } from './find-dimensions.ts';
import { isNamedAsValue, mayHoldCounts, profileColumn, type ColumnProfile } from './profile-column.ts';
import { isTotalLabel, normaliseLabel } from './total-labels.ts';

/** What a reader says about a file, where it should not be guessed. */
export interface StructureHints {
  /** Columns that hold counts. */
  readonly values?: readonly string[];
  /** Columns that say what is counted. */
  readonly dimensions?: readonly string[];
  /** Labels that name a sum. */
  readonly totals?: readonly string[];
  /** Texts that stand for withheld numbers. */
  readonly withheldMarks?: readonly string[];
  /** The file has a row for each person, or does not. */
  readonly isMicrodata?: boolean;
}

/** What a file is: a table of counts, one a row or several a row, or a row for each person. */
export interface TableStructure {
  readonly kind: 'long' | 'wide' | 'microdata';
  /** Places of the columns of counts; none for microdata. */
  readonly values: readonly number[];
  readonly dimensions: readonly TableDimension[];
  /** Places of columns that another one determines, or that say nothing of what is counted. */
  readonly attributes: readonly number[];
  readonly profiles: readonly ColumnProfile[];
}

/** Share of rows whose labels no other row has, from which on a file can be a table of counts. */
const uniqueShareMin = 0.9;

/**
 * **Structure of a file**: finds the columns of counts, the columns that say what is counted, and their totals.
 *
 * A column of counts is one whose cells read as counts, intervals or marks of withholding and whose name or whose marks
 * say so; several such columns side by side are a wide table. A file whose rows repeat their labels has a row for each
 * person.
 *
 * @throws RangeError for a hint that names no column
 */
export function findStructure(table: CodedTable, hints: StructureHints = {}): TableStructure {
  const marks = new Set(hints.withheldMarks ?? []);
  const profiles = table.columns.map((column) => profileColumn(column, marks));
  const values = hints.isMicrodata ? [] : (placesOf(table, hints.values) ?? guessValues(table, profiles, hints));
  const kind = values.length === 0 ? 'microdata' : values.length === 1 ? 'long' : 'wide';
  const chosen = placesOf(table, hints.dimensions);
  const others = table.columns.map((_, place) => place).filter((place) => !values.includes(place));
  const totals = new Set((hints.totals ?? []).map(normaliseLabel));
  if (kind === 'microdata') return { kind, values, dimensions: [], attributes: [], profiles };
  const { dimensions, attributes } = findDimensions(table, {
    places: chosen ?? others,
    totals,
    keepAll: Boolean(chosen),
  });
  return { kind, values, dimensions, attributes, profiles };
}

function placesOf(table: CodedTable, names: readonly string[] | undefined): number[] | undefined {
  return names?.map((name) => {
    const place = table.columns.findIndex((column) => column.name === name);
    if (place >= 0) return place;
    throw new RangeError(
      `the file has no column "${name}": it has ${table.columns.map((each) => each.name).join(', ')}`,
    );
  });
}

function guessValues(table: CodedTable, profiles: readonly ColumnProfile[], hints: StructureHints): number[] {
  const candidates = profiles.flatMap((profile, place) => (mayHoldCounts(profile) ? [place] : []));
  const free = candidates.filter((place) => !hints.dimensions?.includes(table.columns[place]!.name));
  const named = free.filter((place) => isNamedAsValue(table.columns[place]!.name));
  if (named.length === 1) return named;
  const labels = table.columns.map((_, place) => place).filter((place) => !free.includes(place));
  if (free.length === 0 || labels.length === 0 || namesPersons(table, profiles, labels)) return [];
  if (uniqueShare(table, labels) < uniqueShareMin) return [];
  const isMarked = free.some((place) => profiles[place]!.intervals + profiles[place]!.withheld > 0);
  if (isMarked || table.rowCount < smallTableMax || hasTotals(table, labels, hints)) return free;
  return free.length >= 2 && labelsNameRows(profiles, labels) ? free : [];
}

/** Rows up to which a file whose labels no two rows share is a table whatever its columns are called. */
const smallTableMax = 100;
/** Rows from which on a label that every row has of its own names persons and not what is counted. */
const personsMin = 1000;

function namesPersons(table: CodedTable, profiles: readonly ColumnProfile[], labels: readonly number[]): boolean {
  if (table.rowCount < personsMin) return false;
  return labels.some((place) => {
    const { distinct, filled } = profiles[place]!;
    return table.columns[place]!.isTruncated || (filled > 0 && distinct >= 0.9 * table.rowCount);
  });
}

function hasTotals(table: CodedTable, labels: readonly number[], { totals = [] }: StructureHints): boolean {
  const more = new Set(totals.map(normaliseLabel));
  return labels.some((place) => table.columns[place]!.values.some((text) => text !== '' && isTotalLabel(text, more)));
}

/** Whether the labels look like names of rows, not like numbers of persons. */
function labelsNameRows(profiles: readonly ColumnProfile[], labels: readonly number[]): boolean {
  return labels.some((place) => {
    const { counts, filled, isYear, isFlag } = profiles[place]!;
    return filled > 0 && (isYear || (!isFlag && counts / filled < 0.5));
  });
}

function uniqueShare(table: CodedTable, places: readonly number[]): number {
  const seen = new Set<string>();
  const rows = Math.min(table.rowCount, 100_000);
  for (let row = 0; row < rows; row++) seen.add(places.map((place) => table.columns[place]!.codes[row]).join(','));
  return rows === 0 ? 0 : seen.size / rows;
}
