// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** One cell of a table that leaves the node. */
export type ProtectedCell =
  | { readonly kind: 'count'; readonly count: number }
  /** `small`: below the threshold. `complementary`: withheld so that a small cell cannot be worked out. */
  | { readonly kind: 'suppressed'; readonly reason: 'small' | 'complementary' };

/** A one-dimensional table with its total. */
export interface ProtectedRow {
  readonly dimensions: 1;
  readonly cells: readonly ProtectedCell[];
  readonly total: ProtectedCell;
}

/** A two-dimensional table with its margins; `cells[row][column]`. */
export interface ProtectedGrid {
  readonly dimensions: 2;
  readonly cells: readonly (readonly ProtectedCell[])[];
  readonly rowTotals: readonly ProtectedCell[];
  readonly columnTotals: readonly ProtectedCell[];
  readonly total: ProtectedCell;
}

export type ProtectedTable = ProtectedRow | ProtectedGrid;

/** A cell's share of a total in percent, or the reason why it has none. */
export type ProtectedPercent =
  | { readonly kind: 'percent'; readonly percent: number; readonly count: number; readonly denominator: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'nothing-known' };

/**
 * **Percentage of a protected cell**: taken from shown counts alone, so that no percentage gives away what a count
 * withheld. A suppressed cell or a suppressed total has none.
 *
 * @example
 * protectedPercent({ kind: 'count', count: 30 }, { kind: 'count', count: 120 }); // 25% of 120
 */
export function protectedPercent(cell: ProtectedCell, total: ProtectedCell): ProtectedPercent {
  if (cell.kind === 'suppressed' || total.kind === 'suppressed') return { kind: 'suppressed' };
  if (total.count === 0) return { kind: 'nothing-known' };
  return { kind: 'percent', percent: (100 * cell.count) / total.count, count: cell.count, denominator: total.count };
}
