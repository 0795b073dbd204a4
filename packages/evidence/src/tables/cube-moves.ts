// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { bitCount, hasAxis, indexOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';

/**
 * An alternative world: the counts of the 2ⁿ corners of a box change by +1 and −1 in turn, so that no sum over any side
 * of the box changes. In tables with further dimensions the box stands in one layer.
 */
export interface CubeMove {
  /** The dimensions that the box spans. */
  readonly subset: number;
  /** One corner, and in the other dimensions the layer; −1 where no layer is chosen yet. */
  readonly place: Int32Array;
  /** The opposite corner; meaningful in the dimensions that the box spans. */
  readonly opposite: Int32Array;
  /** Whether the cell at `place` is among those that lose one. */
  readonly loses: boolean;
}

interface Box {
  /** Index in the table of each corner, and whether an even number of steps leads there from `place`. */
  readonly corners: Int32Array;
  readonly axes: readonly number[];
}

/** Numbers of losing corners from which a layer is as good as any: more would only hide more. */
const amplePersons = 12;
/** Boxes looked at for one small cell. */
const boxesMax = 512;

/** Axes of a subset, ascending. */
export function axesOf(subset: number, dimensionCount: number): number[] {
  return Array.from({ length: dimensionCount }, (_, axis) => axis).filter((axis) => hasAxis(subset, axis));
}

/**
 * Withholds in a table with further dimensions the box of a move, in the move's layer. Where the table has one dimension
 * more than the box, the layer is chosen here. False when there is no layer in which all losing corners have somebody.
 */
export function liftMove(move: CubeMove, table: CubeTable, { sizes }: CubeLattice): boolean {
  const extra = table.subset & ~move.subset;
  if (bitCount(extra) === 1) {
    const axis = 31 - Math.clz32(extra);
    move.place[axis] = bestLayer(move, table, { axis, size: sizes[axis]! });
  }
  const box = boxOf(move, table);
  if (fewestLosing(box, table, move.loses) < 1) return false;
  for (const corner of box.corners) table.withheld[corner] = 1;
  return true;
}

function bestLayer(move: CubeMove, table: CubeTable, { axis, size }: { axis: number; size: number }): number {
  let best = 0;
  let bestScore = Infinity;
  const place = Int32Array.from(move.place);
  for (let layer = 0; layer < size; layer++) {
    place[axis] = layer;
    const score = scoreOf(boxOf({ ...move, place }, table), table, move.loses);
    if (score < bestScore) [best, bestScore] = [layer, score];
  }
  return best;
}

/**
 * The box for a small cell that no other move changes: among the boxes whose losing corners all have somebody, the one
 * that hides least and stands on most people. Undefined when there is none.
 */
export function findBox(place: Int32Array, table: CubeTable, { sizes }: CubeLattice): CubeMove | undefined {
  const axes = axesOf(table.subset, sizes.length);
  const perAxis = Math.max(2, Math.floor(boxesMax ** (1 / axes.length)));
  const choices = axes.map((axis) => partnersOf(place, table, { axis, size: sizes[axis]!, most: perAxis }));
  const opposite = Int32Array.from(place);
  let best: CubeMove | undefined;
  let bestScore = Infinity;
  const visit = (depth: number): void => {
    const axis = axes[depth];
    if (axis === undefined) {
      for (const loses of [false, true]) {
        const score = scoreOf(boxOf({ subset: table.subset, place, opposite, loses }, table), table, loses);
        if (score >= bestScore) continue;
        bestScore = score;
        best = {
          subset: table.subset,
          place: layered(place, table.subset),
          opposite: Int32Array.from(opposite),
          loses,
        };
      }
      return;
    }
    for (const partner of choices[depth]!) {
      opposite[axis] = partner;
      visit(depth + 1);
    }
  };
  visit(0);
  return best;
}

function layered(place: Int32Array, subset: number): Int32Array {
  return place.map((category, axis) => (hasAxis(subset, axis) ? category : -1));
}

/** Withholds the corners of a box in the table of its own dimensions. */
export function withholdBox(move: CubeMove, table: CubeTable): void {
  for (const corner of boxOf(move, table).corners) table.withheld[corner] = 1;
}

/** The other categories of one dimension in which the box may end, in the order of the categories. */
function partnersOf(
  place: Int32Array,
  table: CubeTable,
  { axis, size, most }: { axis: number; size: number; most: number },
): number[] {
  const stride = table.strides[axis]!;
  const start = indexOf(table, place) - place[axis]! * stride;
  const others = Array.from({ length: size }, (_, category) => category).filter((category) => category !== place[axis]);
  if (others.length <= most) return others;
  const worth = (category: number): number => {
    const index = start + category * stride;
    const count = table.counts[index]!;
    return (count === 0 ? 0 : 2) + (table.withheld[index] === 1 ? 3 : 0) + Math.min(1, count / amplePersons);
  };
  return others
    .toSorted((one, other) => worth(other) - worth(one) || one - other)
    .slice(0, most)
    .toSorted((one, other) => one - other);
}

function boxOf(move: CubeMove, table: CubeTable): Box {
  const axes = axesOf(move.subset, move.place.length);
  const corners = new Int32Array(1 << axes.length);
  let base = 0;
  for (let axis = 0; axis < move.place.length; axis++) {
    if (hasAxis(table.subset, axis)) base += table.strides[axis]! * move.place[axis]!;
  }
  corners[0] = base;
  axes.forEach((axis, bit) => {
    const step = (move.opposite[axis]! - move.place[axis]!) * table.strides[axis]!;
    const half = 1 << bit;
    for (let corner = 0; corner < half; corner++) corners[half + corner] = corners[corner]! + step;
  });
  return { corners, axes };
}

/** The least count among the corners that lose one. */
function fewestLosing({ corners }: Box, table: CubeTable, loses: boolean): number {
  let fewest = Infinity;
  for (let corner = 0; corner < corners.length; corner++) {
    const evenSteps = (bitCount(corner) & 1) === 0;
    if (evenSteps === loses) fewest = Math.min(fewest, table.counts[corners[corner]!]!);
  }
  return fewest;
}

/** How much a box hides that was shown so far, and on how few people it stands. Infinity when it cannot be. */
function scoreOf(box: Box, table: CubeTable, loses: boolean): number {
  const fewest = fewestLosing(box, table, loses);
  if (fewest < 1) return Infinity;
  let score = (amplePersons / Math.min(fewest, amplePersons)) * 0.5;
  // A box that can turn both ways leaves the wider interval.
  if (fewestLosing(box, table, !loses) < 1) score += 1;
  for (const corner of box.corners) {
    if (table.withheld[corner] === 0)
      score += table.counts[corner] === 0 ? 0.5 : 1 + Math.log2(1 + table.counts[corner]!);
  }
  return score;
}
