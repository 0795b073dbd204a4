// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { protectTable, type ProtectedCell } from '@palermo/evidence';

/** A count with the codes it stands under, one for each dimension. */
export interface CodedCount {
  readonly codes: readonly (string | null)[];
  readonly count: number;
}

/**
 * Protects counts of which one victim may be in several. They do not sum to the total, so each is protected together with
 * its complement: withheld when either is small.
 */
export function protectShares(
  counts: readonly CodedCount[],
  total: number,
  threshold: number,
): readonly ProtectedCell[] {
  const small = (count: number): boolean => count > 0 && count < threshold;
  return counts.map(({ count }): ProtectedCell => {
    if (small(count)) return { kind: 'suppressed', reason: 'small' };
    if (small(total - count)) return { kind: 'suppressed', reason: 'complementary' };
    return { kind: 'count', count };
  });
}

/**
 * Protects the counts of a table of one to three dimensions: small cells suppressed, and further ones so that no
 * subtraction from a total gives them away. A table of three dimensions is protected as one grid for each value of the first.
 * Answers in the order of the counts.
 */
export function protectCounts(counts: readonly CodedCount[], threshold: number): readonly ProtectedCell[] {
  const depth = counts[0]?.codes.length ?? 0;
  if (depth <= 1) {
    return counts.length === 0
      ? []
      : protectTable(
          counts.map(({ count }) => count),
          { threshold },
        ).cells;
  }
  if (depth === 2) return protectGrid(counts, threshold);
  const slices = Map.groupBy(counts, ({ codes }) => codes[0] ?? null);
  const cells = new Map<CodedCount, ProtectedCell>();
  for (const slice of slices.values()) {
    const inner = slice.map(({ codes, count }) => ({ codes: codes.slice(1), count }));
    protectGrid(inner, threshold).forEach((cell, index) => {
      const counted = slice[index];
      if (counted) cells.set(counted, cell);
    });
  }
  return counts.map((counted) => getCell(cells.get(counted)));
}

function protectGrid(counts: readonly CodedCount[], threshold: number): readonly ProtectedCell[] {
  const rows = [...new Set(counts.map(({ codes }) => codes[0] ?? null))];
  const columns = [...new Set(counts.map(({ codes }) => codes[1] ?? null))];
  const grid = rows.map(() => columns.map(() => 0));
  const places = counts.map(({ codes, count }) => {
    const place = [rows.indexOf(codes[0] ?? null), columns.indexOf(codes[1] ?? null)] as const;
    const row = grid[place[0]];
    if (row) row[place[1]] = count;
    return place;
  });
  const { cells } = protectTable(grid, { threshold });
  return places.map(([row, column]) => getCell(cells[row]?.[column]));
}

function getCell(cell: ProtectedCell | undefined): ProtectedCell {
  if (!cell) throw new Error('Every count has a cell.');
  return cell;
}
