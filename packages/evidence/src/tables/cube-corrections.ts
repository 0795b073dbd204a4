// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Box, SignedCells } from './cube-box.ts';
import { isEven } from './cube-costs.ts';
import { indexOf, placeAt, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { boxMove, wayMove, type CubeMove } from './cube-moves.ts';
import { layerPath } from './layer-path.ts';
import { addChange, changeCost, lackCost, lacking, type NetChange } from './net-change.ts';

/** Boxes that are added to one move in one table. */
const correctionsMax = 12;
/** Boxes tried for each of them. */
const boxesMax = 512;

/**
 * What is added to a move in a table where it takes somebody from a cell that has nobody: closed ways of this table alone,
 * which no coarser one sees. They are added to the net change. Undefined where none are found.
 */
export function correctionsOf(
  move: CubeMove,
  net: NetChange,
  table: CubeTable,
  lattice: CubeLattice,
): CubeMove[] | undefined {
  const around = move.corrections.length === 0 ? wayRound(move, net, table, lattice) : undefined;
  const found: CubeMove[] = around === undefined ? [] : [around];
  const settled = new Set<number>();
  for (;;) {
    const cell = lacking(net, table);
    if (cell === undefined) return found;
    settled.add(cell);
    const next = found.length === correctionsMax ? undefined : boxAt(cell, { net, table, lattice, settled });
    if (next === undefined) return undefined;
    addChange(net, next.cells, table);
    found.push(next);
  }
}

interface Correcting {
  readonly net: NetChange;
  readonly table: CubeTable;
  readonly lattice: CubeLattice;
  /** Cells that lacked somebody and must not again. */
  readonly settled: ReadonlySet<number>;
}

/** The box with all axes of the table that gives one to the cell and lets at most one other lack, at the least cost. */
function boxAt(cell: number, { net, table, lattice, settled }: Correcting): CubeMove | undefined {
  const spans = spansOf(table);
  const near = placeAt(table, lattice, cell);
  const most = Math.max(2, Math.floor(boxesMax ** (1 / spans.length)));
  const choices = spans.map((axis) => losingPartners(near, axis, { net, table, lattice, most }));
  const far = Int32Array.from(near);
  const corners = new Int32Array(1 << spans.length);
  corners[0] = cell;
  let best: Int32Array | undefined;
  let bestCost = lackCost * 1.5;
  const visit = (depth: number): void => {
    const axis = spans[depth];
    if (axis === undefined) {
      let cost = 0;
      for (let corner = 1; corner < corners.length && cost < bestCost; corner++) {
        const gains = isEven(corner);
        cost += changeCost(table, corners[corner]!, gains ? 1 : -1, net);
        if (!gains && settled.has(corners[corner]!)) cost = Infinity;
      }
      if (cost < bestCost) [best, bestCost] = [Int32Array.from(far), cost];
      return;
    }
    const half = 1 << depth;
    for (const partner of choices[depth]!) {
      far[axis] = partner;
      const step = (partner - near[axis]!) * table.strides[axis]!;
      for (let corner = 0; corner < half; corner++) corners[half + corner] = corners[corner]! + step;
      visit(depth + 1);
    }
  };
  visit(0);
  return best && boxMove(table.levels, spans, { near, far: best, nearLoses: false });
}

interface Partnering {
  readonly net: NetChange;
  readonly table: CubeTable;
  readonly lattice: CubeLattice;
  readonly most: number;
}

/** The other categories of an axis, of the same coarser one, in the order of what it costs to lose somebody there. */
function losingPartners(near: Int32Array, axis: number, { net, table, lattice, most }: Partnering): number[] {
  const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const own = near[axis]!;
  const start = indexOf(table, near) - own * table.strides[axis]!;
  return Array.from({ length: size }, (_, category) => category)
    .filter((category) => category !== own && parentOf?.[category] === parentOf?.[own])
    .map((category) => ({ category, cost: changeCost(table, start + category * table.strides[axis]!, -1, net) }))
    .toSorted((one, other) => one.cost - other.cost || one.category - other.category)
    .slice(0, most)
    .map(({ category }) => category);
}

/** For a box in a table that is finer by one level of one axis: the difference to a way through several layers. */
function wayRound(
  { box, home, spans }: CubeMove,
  net: NetChange,
  table: CubeTable,
  lattice: CubeLattice,
): CubeMove | undefined {
  const [axis, ...others] = table.levels.flatMap((level, at) => (level > home[at]! ? [at] : []));
  if (box === undefined || axis === undefined || others.length > 0 || table.levels[axis]! - home[axis]! !== 1)
    return undefined;
  const path = spans.includes(axis)
    ? sidePaths(box, table, lattice, { axis, spans })
    : layerPath(box, table, lattice, { axis, spans });
  if (path === undefined) return undefined;
  const difference: NetChange = new Map([...net].map(([cell, change]) => [cell, -change]));
  addChange(difference, path, table);
  const way = wayMove(table.levels, spansOf(table), signedCells(difference, table, lattice));
  addChange(net, way.cells, table);
  return way;
}

/** A cell that changes by two stands there twice. */
function signedCells(net: NetChange, table: CubeTable, lattice: CubeLattice): SignedCells {
  const places: Int32Array[] = [];
  const signs: number[] = [];
  for (const [cell, change] of net) {
    for (let left = Math.abs(change); left > 0; left--) {
      places.push(placeAt(table, lattice, cell));
      signs.push(Math.sign(change));
    }
  }
  return { places, signs };
}

function spansOf({ levels }: CubeTable): number[] {
  return levels.flatMap((level, axis) => (level > 0 ? [axis] : []));
}

/** The two sides of a box on one of its axes, each led through the finer categories of its own. */
function sidePaths(
  box: Box,
  table: CubeTable,
  lattice: CubeLattice,
  { axis, spans }: { axis: number; spans: readonly number[] },
): SignedCells | undefined {
  const rest = spans.filter((each) => each !== axis);
  const { parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const sides = [
    { category: box.near[axis]!, nearLoses: box.nearLoses },
    { category: box.far[axis]!, nearLoses: !box.nearLoses },
  ].map(({ category, nearLoses }) => {
    const within = parentOf!.indexOf(category);
    const side = { near: box.near.with(axis, within), far: box.far.with(axis, within), nearLoses };
    return layerPath(side, table, lattice, { axis, spans: rest });
  });
  const [near, far] = sides;
  if (near === undefined || far === undefined) return undefined;
  return { places: [...near.places, ...far.places], signs: [...near.signs, ...far.signs] };
}
