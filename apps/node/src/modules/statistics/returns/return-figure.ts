// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, ReturnCell, StatisticsTable, StatisticsUnit } from '@palermo/contract';

/** What a figure counts: any of the values of each dimension; `none` is "not known". */
export type Selection = Readonly<Partial<Record<DimensionCode, readonly string[]>>>;

/** One counted figure of a return. */
export interface CountedFigure {
  /** The same every year, so that years can be compared. Letters, digits, dots and dashes. */
  readonly key: string;
  /** Everything that the figure counts, its year included. */
  readonly selection: Selection;
  readonly unit: StatisticsUnit;
  readonly cell: ReturnCell;
  /** What tells the figure from others of its table, for its label and its place in the files; null is "not known". */
  readonly codes: Readonly<Record<string, string | null>>;
  readonly rate: Rate | null;
}

export interface Rate {
  readonly per100000: number | null;
  readonly population: number | null;
}

export interface CountedTable {
  readonly key: string;
  readonly figures: readonly CountedFigure[];
}

/** What is read of a table. */
export type CountTable = Pick<StatisticsTable, 'total' | 'rows'>;

/** Gives the table of a selection. */
export type Count = (by: readonly DimensionCode[], selection: Selection, unit?: StatisticsUnit) => Promise<CountTable>;

/** The filter of a selection as the contract writes it. */
export function whereOf(selection: Selection): string {
  return Object.entries(selection)
    .map(([dimension, values]) => `${dimension}:${values.join(',')}`)
    .join(';');
}

/** The shown count of a row, or the mark of a withheld one. A row that a table has not got counts nobody. */
export function cellAt(table: CountTable, codes: readonly (string | null)[]): ReturnCell {
  const row = table.rows.find((each) => each.codes.every((code, index) => code === codes[index]));
  if (row) return cellOf(row.cell);
  return table.total.kind === 'count' ? { kind: 'count', count: 0 } : { kind: 'suppressed' };
}

export function cellOf(cell: StatisticsTable['total']): ReturnCell {
  return cell.kind === 'count' ? { kind: 'count', count: cell.count } : { kind: 'suppressed' };
}

/** A value of a dimension as a selection names it. */
export function valueOf(code: string | null): string {
  return code ?? 'none';
}
