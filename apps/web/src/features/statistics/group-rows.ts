// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { type Cell, countedRows, dimensionOrder } from './counted-rows.ts';

/** One selection of victims beside others. */
export interface GroupColumn {
  readonly id: string;
  readonly label: string;
  readonly known: Cell;
  readonly total: Cell;
}

/** A code with its count in each selection. */
export interface GroupRow {
  readonly code: string | null;
  readonly label: string;
  readonly cells: readonly Cell[];
}

type LabelOf = (dimension: DimensionCode, code: string | null) => string;

/** The cell of a code that a table leaves out: nobody has it. */
function nobodyOf({ known }: StatisticsTable): Cell {
  const isShareOfSomebody = known.kind === 'count' && known.count > 0;
  return { kind: 'count', count: 0, percentOfKnown: isShareOfSomebody ? 0 : null };
}

/** Tables of one dimension put beside each other: every code of any of them, "not known" last. */
export function groupRows(tables: readonly StatisticsTable[], labelOf: LabelOf): readonly GroupRow[] {
  const [first] = tables;
  const dimension = first?.by[0];
  if (first === undefined || dimension === undefined) return [];
  const byTable = tables.map((table) => countedRows(table, labelOf));
  const cellsByTable = byTable.map((rows) => new Map(rows.map(({ code, cell }) => [code, cell])));
  const codes = [...new Set(byTable.flatMap((rows) => rows.map(({ code }) => code)))];
  const rows = codes.map((code) => ({
    code,
    label: labelOf(dimension, code),
    cells: tables.map((table, place) => cellsByTable[place]?.get(code) ?? nobodyOf(table)),
  }));
  const inOrder = dimensionOrder(dimension);
  return rows.toSorted(
    inOrder ??
      ((one, other) => unknownLast(one, other) || most(other) - most(one) || one.label.localeCompare(other.label)),
  );
}

function unknownLast(one: GroupRow, other: GroupRow): number {
  return Number(one.code === null) - Number(other.code === null);
}

/** The largest share or count of a row that is shown; withheld ones never move a row. */
function most({ cells }: GroupRow): number {
  return Math.max(...cells.map((cell) => (cell.kind === 'count' ? (cell.percentOfKnown ?? cell.count) : -1)));
}
