// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeLattice, CubeTable } from './cube-lattice.ts';

/** By how much the cells of one table change, all parts of an alternative taken together. */
export type NetChange = Map<number, number>;

/** The table without one axis of several values, or with a coarser level of it, whose cells no part may have more people than. */
export interface Whole {
  readonly axis: number;
  readonly table: CubeTable;
  /** By how much its cells change. */
  readonly net: NetChange;
  readonly stride: number;
  readonly size: number;
  readonly coarserSize: number;
  readonly parentOf: readonly number[] | undefined;
}

/** For each axis of several values that a table counts by what its cells are parts of, without any change. */
export function wholesOf(table: CubeTable, lattice: CubeLattice): Whole[] {
  return table.levels.flatMap((level, axis) => {
    if (level === 0 || !lattice.several[axis]) return [];
    const { levels } = lattice.axes[axis]!;
    const { size, parentOf } = levels[level - 1]!;
    const coarserSize = level === 1 ? 1 : levels[level - 2]!.size;
    const coarser = lattice.tableAt(table.levels.with(axis, level - 1));
    const stride = table.strides[axis]!;
    return [{ axis, table: coarser, net: new Map(), stride, size, coarserSize, parentOf }];
  });
}

/** Where the whole of a cell stands. */
export function wholeAt({ stride, size, coarserSize, parentOf }: Whole, cell: number): number {
  const block = Math.floor(cell / (stride * size));
  const category = Math.floor(cell / stride) % size;
  return (block * coarserSize + (parentOf?.[category] ?? 0)) * stride + (cell % stride);
}

/** The cells that have a whole. */
function partsAt({ stride, size, coarserSize, parentOf }: Whole, whole: number): number[] {
  const block = Math.floor(whole / (stride * coarserSize));
  const parent = Math.floor(whole / stride) % coarserSize;
  const first = block * size * stride + (whole % stride);
  return Array.from({ length: size }, (_, category) => category)
    .filter((category) => (parentOf?.[category] ?? 0) === parent)
    .map((category) => first + category * stride);
}

/** Whether a cell that changes by so many has more people than a whole. */
export function isAbove(wholes: readonly Whole[], table: CubeTable, cell: number, change: number): boolean {
  for (const whole of wholes) {
    const at = wholeAt(whole, cell);
    if (table.counts[cell]! + change > whole.table.counts[at]! + (whole.net.get(at) ?? 0)) return true;
  }
  return false;
}

/** A cell that has more people than a whole; undefined where there is none. */
export function exceeding(net: NetChange, table: CubeTable, wholes: readonly Whole[]): number | undefined {
  if (wholes.length === 0) return undefined;
  for (const whole of wholes) {
    for (const [at, change] of whole.net) {
      if (change >= 0) continue;
      const found = partsAt(whole, at).find((cell) => isAbove([whole], table, cell, net.get(cell) ?? 0));
      if (found !== undefined) return found;
    }
  }
  for (const [cell, change] of net) if (change > 0 && isAbove(wholes, table, cell, change)) return cell;
  return undefined;
}

/** How many values too many the people of a whole have, before any change. */
export function timesTooMany(whole: Whole, table: CubeTable, at: number): number {
  return partsAt(whole, at).reduce((sum, cell) => sum + table.counts[cell]!, 0) - whole.table.counts[at]!;
}

/** By how much that changes. */
export function changeTooMany(whole: Whole, net: NetChange, at: number): number {
  return partsAt(whole, at).reduce((sum, cell) => sum + (net.get(cell) ?? 0), 0) - (whole.net.get(at) ?? 0);
}
