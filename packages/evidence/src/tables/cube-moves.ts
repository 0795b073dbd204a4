// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { indexOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import type { Box, SignedCells } from './cube-box.ts';
import { isEven } from './cube-costs.ts';
import { changeCost, type Changing } from './net-change.ts';

/**
 * How a move goes on in a table that is finer by one level of one axis: each category at the level before goes into one
 * finer category. Level 0 has the category 0 alone.
 */
export type Refinement = ReadonlyMap<number, number>;

/**
 * An alternative world: some cells of one table gain a person, others lose one, such that every sum over one of the
 * spanned axes stays. In finer tables it goes on as its refinements say.
 */
export interface CubeMove {
  /** Levels of the table that the move was found in. */
  readonly home: readonly number[];
  readonly spans: readonly number[];
  readonly cells: SignedCells;
  /** Set when the cells are the corners of a box. */
  readonly box: Box | undefined;
  /** By axis and level; filled as finer tables are worked through. */
  readonly refinements: Map<string, Refinement>;
  /** The move of a table without the axis that this one repeats in a layer of that axis. */
  readonly repeats: { readonly move: CubeMove; readonly axis: number } | undefined;
  /**
   * Closed ways of finer tables that no coarser one sees. They are added to the move there, where it would take somebody
   * from a cell that has nobody; filled as finer tables are worked through.
   */
  readonly corrections: CubeMove[];
}

/** Whether the counts of a table change with a move. */
export function changes(move: CubeMove, table: CubeTable): boolean {
  return move.home.every((level, axis) => table.levels[axis]! >= level);
}

export function boxMove(home: readonly number[], spans: readonly number[], box: Box): CubeMove {
  const places: Int32Array[] = [];
  const signs: number[] = [];
  for (let corner = 0; corner < 1 << spans.length; corner++) {
    const place = Int32Array.from(box.near);
    spans.forEach((axis, bit) => {
      if ((corner >> bit) & 1) place[axis] = box.far[axis]!;
    });
    places.push(place);
    signs.push(isEven(corner) === box.nearLoses ? -1 : 1);
  }
  return { home, spans, cells: { places, signs }, box, refinements: new Map(), repeats: undefined, corrections: [] };
}

/** A move of a table that lacks an axis, in a layer of that axis. */
export function repeatMove(move: CubeMove, { axis, layer }: { axis: number; layer: number }): CubeMove {
  return {
    home: move.home.with(axis, 1),
    spans: move.spans,
    cells: inLayer(move.cells, axis, layer),
    box: undefined,
    refinements: new Map(),
    repeats: { move, axis },
    corrections: [],
  };
}

function inLayer({ places, signs }: SignedCells, axis: number, layer: number): SignedCells {
  return { places: places.map((place) => place.with(axis, layer)), signs };
}

/** A closed way of one table that is found as a whole. */
export function wayMove(home: readonly number[], spans: readonly number[], cells: SignedCells): CubeMove {
  return { home, spans, cells, box: undefined, refinements: new Map(), repeats: undefined, corrections: [] };
}

/** Whether somebody is in each cell that loses one. */
export function hasLosers({ places, signs }: SignedCells, table: CubeTable): boolean {
  return places.every((place, at) => signs[at] === 1 || table.losers[indexOf(table, place)]! >= 1);
}

/** The cells of one part of a move in a table, without its corrections; undefined where it does not go on. */
export function cellsIn({ cells, home, refinements }: CubeMove, table: CubeTable): SignedCells | undefined {
  let found = cells;
  for (const [axis, last] of table.levels.entries()) {
    for (let level = home[axis]! + 1; level <= last; level++) {
      const finer = refinements.get(keyOf(axis, level));
      const split = finer && splitCells(found, axis, finer);
      if (split === undefined) return undefined;
      found = split;
    }
  }
  return found;
}

function splitCells({ places, signs }: SignedCells, axis: number, finer: Refinement): SignedCells | undefined {
  const split: Int32Array[] = [];
  for (const place of places) {
    const category = finer.get(place[axis]!);
    if (category === undefined) return undefined;
    split.push(place.with(axis, category));
  }
  return { places: split, signs };
}

function keyOf(axis: number, level: number): string {
  return `${axis}:${level}`;
}

/** In a table that is finer than the home by one axis: decides how the move, or part of one, goes on there. */
export function refine(part: CubeMove, lattice: CubeLattice, others: Changing): void {
  const { table } = others;
  const [axis, ...further] = table.levels.flatMap((level, at) => (level > part.home[at]! ? [at] : []));
  if (axis === undefined || further.length > 0) return;
  const level = table.levels[axis]!;
  const coarser = { ...table, levels: table.levels.with(axis, level - 1) };
  const cells = cellsIn(part, coarser);
  const { repeats } = part;
  const inherited = repeats?.axis === axis ? undefined : repeats?.move.refinements.get(keyOf(axis, level));
  const refinement = inherited ?? (cells && splitEach(cells, lattice, { axis, others }));
  if (refinement !== undefined) part.refinements.set(keyOf(axis, level), refinement);
}

/** For each category of the cells the finer one in which they hide least and stand on most people. */
function splitEach(
  { places, signs }: SignedCells,
  lattice: CubeLattice,
  { axis, others }: { axis: number; others: Changing },
): Refinement | undefined {
  const { table } = others;
  const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const stride = table.strides[axis]!;
  const finer = new Map<number, number>();
  for (const parent of new Set(places.map((place) => place[axis]!))) {
    const own = places.flatMap((place, at) =>
      place[axis] === parent ? [{ start: indexOf(table, place.with(axis, 0)), sign: signs[at]! }] : [],
    );
    let best: number | undefined;
    let bestCost = Infinity;
    for (let category = 0; category < size; category++) {
      if (parentOf !== undefined && parentOf[category] !== parent) continue;
      let cost = 0;
      for (const { start, sign } of own) cost += changeCost(others, start + category * stride, sign);
      if (cost < bestCost) [best, bestCost] = [category, cost];
    }
    if (best === undefined) return undefined;
    finer.set(parent, best);
  }
  return finer;
}
