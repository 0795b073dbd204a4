// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { dimensionOf } from './dimensions.ts';

export type Cell = StatisticsTable['total'];

/** A row of a table of one dimension: a code, null for "not known". */
export interface CountedRow {
  readonly code: string | null;
  readonly label: string;
  readonly cell: Cell;
}

type LabelOf = (dimension: DimensionCode, code: string | null) => string;

function placeOf(dimension: DimensionCode, code: string): number {
  const { codeList } = dimensionOf(dimension);
  if (codeList === undefined) return 0;
  const place = codeListOf(codeList).codes.findIndex((each) => each.code === code);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/**
 * Withheld counts stand after all others by their label, never where their size would put them: their place must not tell
 * how many they are.
 */
function compareByCount(one: CountedRow, other: CountedRow): number {
  const countOf = ({ cell }: CountedRow): number => (cell.kind === 'count' ? cell.count : -1);
  return countOf(other) - countOf(one) || one.label.localeCompare(other.label);
}

/** The rows of a table of one dimension in the order in which people read them, "not known" last. */
export function countedRows(table: StatisticsTable, labelOf: LabelOf): readonly CountedRow[] {
  const dimension = table.by[0];
  if (dimension === undefined) return [];
  const rows = table.rows.map(({ codes: [code = null], cell }) => ({ code, label: labelOf(dimension, code), cell }));
  const inOrder = dimensionOrder(dimension);
  return rows.toSorted(
    inOrder ?? ((one, other) => Number(one.code === null) - Number(other.code === null) || compareByCount(one, other)),
  );
}

interface Coded {
  readonly code: string | null;
}

/** The order that the codes of a dimension have of themselves, "not known" last; undefined where frequency orders them. */
export function dimensionOrder(dimension: DimensionCode): ((one: Coded, other: Coded) => number) | undefined {
  if (!dimensionOf(dimension).ordered) return undefined;
  return ({ code: one }, { code: other }) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return placeOf(dimension, one) - placeOf(dimension, other) || (one < other ? -1 : Number(one > other));
  };
}

/** The codes of a dimension in a table of several, in the same order as {@link countedRows} but without counts. */
export function codesInOrder(table: StatisticsTable, place: number, labelOf: LabelOf): readonly (string | null)[] {
  const dimension = table.by[place];
  if (dimension === undefined) return [];
  const codes = [...new Set(table.rows.map(({ codes: all }) => all[place] ?? null))];
  const { ordered } = dimensionOf(dimension);
  return codes.toSorted((one, other) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    if (!ordered) return labelOf(dimension, one).localeCompare(labelOf(dimension, other));
    return placeOf(dimension, one) - placeOf(dimension, other) || (one < other ? -1 : 1);
  });
}

/** True where any count of the table is withheld. */
export function hasWithheld(table: StatisticsTable): boolean {
  return [table.total, table.known, ...table.rows.map(({ cell }) => cell)].some(({ kind }) => kind === 'suppressed');
}

/** True where nothing at all can be told: there are victims, but too few to say how many. */
export function isAllWithheld({ total }: StatisticsTable): boolean {
  return total.kind === 'suppressed';
}

export function isNothingCounted({ total, rows }: StatisticsTable): boolean {
  return rows.length === 0 || (total.kind === 'count' && total.count === 0);
}
