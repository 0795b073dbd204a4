// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ancestorOf, indexOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';

/**
 * An alternative world: the counts of the 2ⁿ corners of a box change by +1 and −1 in turn, so that no sum over a side of
 * the box changes. In finer tables the box stands in one layer, and its corners in one finer category each.
 */
export interface CubeMove {
  /** Levels of the table that the move was found in. */
  readonly home: readonly number[];
  /** The axes that the box spans, at the level that they have at home. */
  readonly spans: readonly number[];
  /** `[axis][level − 1]`: the corner that the box is told from, or the layer. Filled as finer tables are worked through. */
  readonly near: readonly Int32Array[];
  /** The opposite corner; the same as `near` on axes that the box does not span. */
  readonly far: readonly Int32Array[];
  /** Whether the near corner is among those that lose one. */
  readonly nearLoses: boolean;
  /** The move of a coarser table that this one repeats in another layer. */
  readonly repeats: CubeMove | undefined;
}

/** The corners of a move in one table; an even number of steps leads to the first half of the signs. */
type Corners = Int32Array;

const unset = -1;
/** Numbers of losing corners from which a layer is as good as any: more would only hide more. */
export const amplePersons = 12;

/** Whether the counts of a table change with a move. */
export function changes(move: CubeMove, table: CubeTable): boolean {
  return move.home.every((level, axis) => table.levels[axis]! >= level);
}

/** A move found in a table, with nothing said of finer ones. */
export function moveIn(
  table: CubeTable,
  lattice: CubeLattice,
  found: {
    near: ArrayLike<number>;
    far: ArrayLike<number>;
    spans: readonly number[];
    nearLoses: boolean;
    repeats?: CubeMove;
  },
): CubeMove {
  const placed = (place: ArrayLike<number>): Int32Array[] =>
    lattice.axes.map((axis, at) =>
      Int32Array.from(axis.levels, (_, index) => {
        const from = table.levels[at]!;
        return index < from ? ancestorOf(axis, place[at]!, { from, to: index + 1 }) : unset;
      }),
    );
  return {
    home: table.levels,
    spans: found.spans,
    near: placed(found.near),
    far: placed(found.far),
    nearLoses: found.nearLoses,
    repeats: found.repeats,
  };
}

/** Withholds the corners of a move in a table. False when a corner that loses somebody has nobody there. */
export function applyMove(move: CubeMove, table: CubeTable, lattice: CubeLattice): boolean {
  refine(move, table, lattice);
  const corners = cornersOf(move, table);
  if (fewestLosing(corners, table, move.nearLoses) < 1) return false;
  for (const corner of corners) table.withheld[corner] = 1;
  return true;
}

/** Chooses the layer or the finer categories of a move in the table that is finer than its home by one axis. */
function refine(move: CubeMove, table: CubeTable, lattice: CubeLattice): void {
  const finer = table.levels.flatMap((level, axis) => (level > move.home[axis]! ? [axis] : []));
  const [axis] = finer;
  if (axis === undefined || finer.length > 1) return;
  const level = table.levels[axis]!;
  const inherited = move.repeats;
  if (inherited !== undefined && inherited.near[axis]![level - 1] !== unset && fits(move, inherited, { axis, level })) {
    move.near[axis]![level - 1] = inherited.near[axis]![level - 1]!;
    move.far[axis]![level - 1] = inherited.far[axis]![level - 1]!;
    return;
  }
  const { size, parentOf } = lattice.axes[axis]!.levels[level - 1]!;
  const below = (parent: number | undefined): number[] =>
    [...Array(size).keys()].filter((category) => parentOf === undefined || parentOf[category] === parent);
  const spanned = move.spans.includes(axis);
  let best: readonly [number, number] = [0, 0];
  let bestScore = Infinity;
  for (const near of below(move.near[axis]![level - 2])) {
    for (const far of spanned ? below(move.far[axis]![level - 2]) : [near]) {
      move.near[axis]![level - 1] = near;
      move.far[axis]![level - 1] = far;
      const score = scoreOf(cornersOf(move, table), table, move.nearLoses);
      if (score < bestScore) [best, bestScore] = [[near, far], score];
    }
  }
  move.near[axis]![level - 1] = best[0];
  move.far[axis]![level - 1] = best[1];
}

/** Whether the layer of the repeated move lies within what this one has fixed at the coarser level. */
function fits(move: CubeMove, inherited: CubeMove, { axis, level }: { axis: number; level: number }): boolean {
  if (level === 1) return true;
  const coarser = level - 2;
  return (
    move.near[axis]![coarser] === inherited.near[axis]![coarser] &&
    move.far[axis]![coarser] === inherited.far[axis]![coarser]
  );
}

/** Where the corners of a move stand in a table; bit b of a corner's number tells the side on the b-th spanned axis. */
export function cornersOf(move: CubeMove, table: CubeTable): Corners {
  const near = table.levels.map((level, axis) => (level === 0 ? 0 : move.near[axis]![level - 1]!));
  const corners = new Int32Array(1 << move.spans.length);
  corners[0] = indexOf(table, near);
  move.spans.forEach((axis, bit) => {
    const step = (move.far[axis]![table.levels[axis]! - 1]! - near[axis]!) * table.strides[axis]!;
    const half = 1 << bit;
    for (let corner = 0; corner < half; corner++) corners[half + corner] = corners[corner]! + step;
  });
  return corners;
}

/** The least count among the corners that lose one. */
export function fewestLosing(corners: Corners, table: CubeTable, nearLoses: boolean): number {
  let fewest = Infinity;
  for (let corner = 0; corner < corners.length; corner++) {
    if (isEven(corner) === nearLoses) fewest = Math.min(fewest, table.counts[corners[corner]!]!);
  }
  return fewest;
}

/** How much a box hides that was shown so far, and on how few people it stands. Infinity when it cannot be. */
export function scoreOf(corners: Corners, table: CubeTable, nearLoses: boolean): number {
  const fewest = fewestLosing(corners, table, nearLoses);
  if (fewest < 1) return Infinity;
  // A box that can turn both ways leaves the wider interval.
  let score =
    (0.5 * amplePersons) / Math.min(fewest, amplePersons) + (fewestLosing(corners, table, !nearLoses) < 1 ? 1 : 0);
  for (const corner of corners) {
    if (table.withheld[corner] === 0)
      score += table.counts[corner] === 0 ? 0.5 : 1 + Math.log2(1 + table.counts[corner]!);
  }
  return score;
}

function isEven(corner: number): boolean {
  let even = true;
  for (let rest = corner; rest !== 0; rest &= rest - 1) even = !even;
  return even;
}
