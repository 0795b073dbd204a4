// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { attributesOf, rowAttributes } from './attributes.ts';
import { distinctRows } from './distinct-rows.ts';
import { columnPlaces, type MicrodataTable } from './microdata-table.ts';

/** How alike rows are in some columns. */
export interface EquivalenceClasses {
  /** Different rows. */
  readonly classCount: number;
  /** Rows of the smallest class; 0 for a table without rows. */
  readonly smallest: number;
  /** Classes of each size, the smallest first. */
  readonly sizes: readonly { readonly rows: number; readonly classes: number }[];
}

/**
 * **Equivalence classes**: groups of rows that are equal in the chosen columns, a blank equal to a blank only.
 *
 * The smallest class is the k for which the table is k-anonymous in these columns.
 *
 * Source: Samarati, P., & Sweeney, L. (1998). *Protecting privacy when disclosing information*.
 *
 * Cost: linear in cells.
 *
 * @throws RangeError for a column that does not exist
 * @example
 * equivalenceClasses(table, ['year', 'sex', 'citizenship']).smallest; // 11
 */
export function equivalenceClasses(table: MicrodataTable, columns: readonly string[]): EquivalenceClasses {
  const attributes = attributesOf(table);
  const { weights } = distinctRows(rowAttributes(table, attributes, columnPlaces(table, columns)), attributes.count);
  const classesOf = new Map<number, number>();
  for (const rows of weights) classesOf.set(rows, (classesOf.get(rows) ?? 0) + 1);
  const sizes = [...classesOf].toSorted(([a], [b]) => a - b).map(([rows, classes]) => ({ rows, classes }));
  return { classCount: weights.length, smallest: sizes[0]?.rows ?? 0, sizes };
}
