// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { getDimension } from '../figures/dimensions.ts';

/** Dimensions whose codes run in time or in age: their order is kept. */
const ordered = new Set([
  'year',
  'quarter',
  'period',
  'ageGroup',
  'decisionTime',
  'guardianTime',
  'perpetratorAgeGroup',
]);

/** Codes of the first dimension: time and age in their own order, everything else by size; "not known" last. */
export function orderedRows(table: StatisticsTable): (string | null)[] {
  const [dimension] = table.by;
  if (dimension === undefined) return [];
  const codes = codesAt(table, 0);
  const known = codes.filter((code) => code !== null);
  const unknown = codes.filter((code) => code === null);
  if (ordered.has(dimension)) return [...inListOrder(known, dimension, table.unit), ...unknown];
  const sizes = new Map<string | null, number>();
  for (const {
    codes: [code = null],
    cell,
  } of table.rows) {
    sizes.set(code, (sizes.get(code) ?? 0) + (cell.kind === 'count' ? cell.count : 0));
  }
  return [...known.toSorted((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0)), ...unknown];
}

/** The rows of a table in the order of its first dimension. */
export function sortedRows(table: StatisticsTable): StatisticsTable['rows'] {
  const places = new Map(orderedRows(table).map((code, index) => [code, index]));
  const placeOf = ({ codes: [code = null] }: StatisticsTable['rows'][number]): number => places.get(code) ?? 0;
  return table.rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Codes of the second dimension in the order of their code list, "not known" last. */
export function orderedColumns(table: StatisticsTable): (string | null)[] {
  const dimension = table.by[1];
  if (dimension === undefined) return [];
  const codes = codesAt(table, 1);
  const known = codes.filter((code) => code !== null);
  return [...inListOrder(known, dimension, table.unit), ...codes.filter((code) => code === null)];
}

function codesAt({ rows }: StatisticsTable, place: number): (string | null)[] {
  return [...new Set(rows.map(({ codes }) => codes[place] ?? null))];
}

function inListOrder(codes: readonly string[], dimension: string, unit: StatisticsTable['unit']): readonly string[] {
  const { codeList } = getDimension(dimension, unit);
  if (codeList === undefined) return codes;
  const places = new Map(codeListOf(codeList).codes.map(({ code }, index) => [code, index]));
  const placeOf = (code: string): number => places.get(code) ?? places.size;
  return codes.toSorted((one, other) => placeOf(one) - placeOf(other));
}
