// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { type Cell, codesInOrder } from '../counted-rows.ts';

type LabelOf = (dimension: DimensionCode, code: string | null) => string;

export interface CrossCounts {
  readonly columns: readonly (string | null)[];
  readonly rows: readonly { readonly code: string | null; readonly cells: readonly Cell[] }[];
}

const columnsMax = 12;
const nobody: Cell = { kind: 'count', count: 0, percentOfKnown: null };

/** True for two dimensions of which the second has few enough codes to stand side by side. */
export function canCross({ by, rows }: StatisticsTable): boolean {
  return by.length === 2 && new Set(rows.map(({ codes }) => codes[1] ?? null)).size <= columnsMax;
}

/** A table of two dimensions as a grid. The node leaves out combinations that nobody has; they are nought. */
export function crossCounts(table: StatisticsTable, labelOf: LabelOf): CrossCounts {
  const columns = codesInOrder(table, 1, labelOf);
  const cells = new Map(table.rows.map(({ codes, cell }) => [JSON.stringify(codes), cell]));
  return {
    columns,
    rows: codesInOrder(table, 0, labelOf).map((code) => ({
      code,
      cells: columns.map((column) => cells.get(JSON.stringify([code, column])) ?? nobody),
    })),
  };
}
