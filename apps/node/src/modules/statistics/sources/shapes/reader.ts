// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceShape } from '@palermo/contract';
import { normaliseText } from '@palermo/terms';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { RawCell } from '../clean/observation.ts';
import type { Said } from './claim.ts';

/** Reads tables of one layout. Says only which column means what; cleaning is the same for all. */
export interface SourceReader {
  readonly shape: SourceShape;
  /** How well the layout fits, 0 to 1. */
  score(columns: readonly string[], sample: readonly TableRow[]): number;
  /** True where the rows themselves name their country. */
  hasArea(columns: readonly string[]): boolean;
  /** True where the rows themselves say what is counted. */
  saysWhatItCounts(columns: readonly string[], sample: readonly TableRow[]): boolean;
  /** The columns in which the table says in words what it counts, and in what unit. */
  describedBy(columns: readonly string[]): { readonly series: string | undefined; readonly unit: string | undefined };
  /** The figures of each row. Every figure of the row is given, the unreadable ones as well. */
  open(columns: readonly string[], said: Said): (row: TableRow) => readonly RawCell[];
}

/** The column whose name is one of these, whatever its case and punctuation. */
export function findColumn(columns: readonly string[], names: readonly string[]): string | undefined {
  const wanted = new Set(names.map(normaliseText));
  return columns.find((column) => wanted.has(normaliseText(column)));
}

/** The text of a cell; nothing where there is no such column. */
export function textIn(row: TableRow, column: string | undefined): string {
  return column === undefined ? '' : (row.values[column] ?? '');
}

/** Faults of a row that could not be read cleanly: it has more or fewer cells than columns, or a broken quotation. */
export function faultsOfRow(row: TableRow): Pick<RawCell, 'faults' | 'rejected'> {
  const broken = row.problems.filter(({ code }) => code !== 'row.undecodable');
  const faults = broken.map(({ code, column, value }) => ({
    kind: 'brokenRow' as const,
    column: column ?? null,
    written: value ?? '',
    done: `rejected: ${code}`,
  }));
  return { faults, rejected: faults.length > 0 };
}
