// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Box, SignedCells } from './cube-box.ts';
import { isEven } from './cube-costs.ts';
import { indexOf, placeAt, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { boxMove, wayMove, type CubeMove } from './cube-moves.ts';
import { layerPath } from './layer-path.ts';
import { changeTooMany, exceeding, timesTooMany, wholeAt, type NetChange, type Whole } from './cube-wholes.ts';
import { addChange, changeCost, lackCost, lacking, type Changing } from './net-change.ts';

/** Boxes that are added to one move in one table. */
const correctionsMax = 12;
/** What it costs to let somebody have several values where nobody has. */
const firstTwiceCost = 30;
/** Boxes tried for each of them. */
const boxesMax = 512;

/**
 * What is added to a move in a table where it takes somebody from a cell that has nobody, or leaves a part with more people
 * than its whole: closed ways of this table alone, which no coarser one sees. They are added to the net change. Undefined
 * where none are found.
 */
export function correctionsOf(move: CubeMove, correcting: Correcting): CubeMove[] | undefined {
  const { net, table, wholes } = correcting;
  const around = move.corrections.length === 0 ? wayRound(move, correcting) : undefined;
  const found: CubeMove[] = around === undefined ? [] : [around];
  const settled = new Map<number, number>();
  for (;;) {
    const lacks = lacking(net, table);
    const cell = lacks ?? exceeding(net, table, wholes);
    if (cell === undefined) return found;
    const sign = lacks === undefined ? -1 : 1;
    settled.set(cell, sign);
    const next = found.length === correctionsMax ? undefined : bestBox(cell, sign, { ...correcting, settled });
    if (next === undefined) return undefined;
    addChange(net, next.cells, table);
    found.push(next);
  }
}

export interface Correcting extends Changing {
  readonly lattice: CubeLattice;
}

interface Settling extends Correcting {
  /** Cells that were corrected, and the sign of it: they must not be changed back. */
  readonly settled: ReadonlyMap<number, number>;
}

interface CostedBox {
  readonly cost: number;
  readonly box: CubeMove;
}

/** A box with all axes of the table, or all but one of several values, whose layers do not add up to the whole. */
function bestBox(cell: number, sign: number, settling: Settling): CubeMove | undefined {
  const spans = spansOf(settling.table);
  let best = boxAt(cell, sign, { ...settling, spans, within: undefined });
  for (const within of settling.wholes) {
    const others = spans.filter((axis) => axis !== within.axis);
    const found = others.length === 0 ? undefined : boxAt(cell, sign, { ...settling, spans: others, within });
    if (found !== undefined && found.cost < (best?.cost ?? Infinity)) best = found;
  }
  return best?.box;
}

interface Spanning extends Settling {
  readonly spans: readonly number[];
  /** The whole of the axis in one layer of which the box lies, if it does. */
  readonly within: Whole | undefined;
}

/** The box that changes the cell and lets at most one other be at fault, at the least cost. */
function boxAt(cell: number, sign: number, spanning: Spanning): CostedBox | undefined {
  const { table, lattice, spans } = spanning;
  if (cornerCost(cell, sign, spanning) === Infinity) return undefined;
  const near = placeAt(table, lattice, cell);
  const most = Math.max(2, Math.floor(boxesMax ** (1 / spans.length)));
  const choices = spans.map((axis) => partnersAlong(near, axis, -sign, { ...spanning, most }));
  const far = Int32Array.from(near);
  const corners = new Int32Array(1 << spans.length);
  corners[0] = cell;
  let best: Int32Array | undefined;
  let bestCost = lackCost * 1.5;
  const visit = (depth: number): void => {
    const axis = spans[depth];
    if (axis === undefined) {
      let cost = 0;
      for (let corner = 1; corner < corners.length && cost < Infinity; corner++) {
        cost += cornerCost(corners[corner]!, isEven(corner) ? sign : -sign, spanning);
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
  return best && { cost: bestCost, box: boxMove(table.levels, spans, { near, far: best, nearLoses: sign < 0 }) };
}

function cornerCost(cell: number, sign: number, spanning: Spanning): number {
  const { settled, within, table, net } = spanning;
  if (settled.get(cell) === -sign) return Infinity;
  const cost = changeCost(spanning, cell, sign);
  if (within === undefined) return cost;
  const whole = wholeAt(within, cell);
  const before = timesTooMany(within, table, whole);
  if (before + changeTooMany(within, net, whole) + sign < 0) return Infinity;
  return before === 0 ? cost + firstTwiceCost : cost;
}

interface Partnering extends Spanning {
  readonly most: number;
}

/** The other categories of an axis, of the same coarser one, in the order of what it costs to change them. */
function partnersAlong(near: Int32Array, axis: number, sign: number, partnering: Partnering): number[] {
  const { table, lattice, most } = partnering;
  const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const own = near[axis]!;
  const start = indexOf(table, near) - own * table.strides[axis]!;
  return Array.from({ length: size }, (_, category) => category)
    .filter((category) => category !== own && parentOf?.[category] === parentOf?.[own])
    .map((category) => ({ category, cost: cornerCost(start + category * table.strides[axis]!, sign, partnering) }))
    .toSorted((one, other) => (one.cost === other.cost ? one.category - other.category : one.cost - other.cost))
    .slice(0, most)
    .map(({ category }) => category);
}

/** For a box in a table that is finer by one level of one axis: the difference to a way through several layers. */
function wayRound({ box, home, spans }: CubeMove, { net, table, lattice }: Correcting): CubeMove | undefined {
  if (lacking(net, table) === undefined) return undefined;
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
