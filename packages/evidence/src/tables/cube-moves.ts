// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { indexOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { hidingCost, isEven } from './cube-costs.ts';
import type { Box, SignedCells } from './cube-box.ts';
import { layerPath } from './layer-path.ts';

/** How a move goes on in a table that is finer by one level of one axis. */
export type Refinement =
  /** Each category at the level before goes into one finer category; level 0 has the category 0 alone. */
  | { readonly kind: 'split'; readonly finer: ReadonlyMap<number, number> }
  /** The move leads through several layers, and in each the changes cancel. */
  | { readonly kind: 'path'; readonly cells: SignedCells };

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
  return { home, spans, cells: { places, signs }, box, refinements: new Map(), repeats: undefined };
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
  };
}

function inLayer({ places, signs }: SignedCells, axis: number, layer: number): SignedCells {
  return { places: places.map((place) => place.with(axis, layer)), signs };
}

/** Withholds the cells of a move in a table. False when the move cannot go on there. */
export function applyMove(move: CubeMove, table: CubeTable, lattice: CubeLattice): boolean {
  refine(move, table, lattice);
  const cells = cellsIn(move, table);
  if (cells === undefined || !hasLosers(cells, table)) return false;
  for (const place of cells.places) table.withheld[indexOf(table, place)] = 1;
  return true;
}

/** Whether somebody is in each cell that loses one. */
export function hasLosers({ places, signs }: SignedCells, table: CubeTable): boolean {
  return places.every((place, at) => signs[at] === 1 || table.losers[indexOf(table, place)]! >= 1);
}

/** The cells of a move in a table; undefined where its refinements do not fit together. */
function cellsIn(move: CubeMove, table: CubeTable): SignedCells | undefined {
  let { cells } = move;
  const levels = [...move.home];
  const finer = table.levels.flatMap((level, axis) => (level > levels[axis]! ? [axis] : []));
  for (const axis of finer) {
    const refinement = move.refinements.get(keyOf(axis, levels[axis]! + 1));
    if (refinement?.kind !== 'path') continue;
    if (cells !== move.cells) return undefined;
    ({ cells } = refinement);
    levels[axis]!++;
  }
  for (const axis of finer) {
    for (let level = levels[axis]! + 1; level <= table.levels[axis]!; level++) {
      const refinement = move.refinements.get(keyOf(axis, level));
      const split = refinement?.kind === 'split' ? splitCells(cells, axis, refinement.finer) : undefined;
      if (split === undefined) return undefined;
      cells = split;
    }
  }
  return cells;
}

function splitCells(
  { places, signs }: SignedCells,
  axis: number,
  finer: ReadonlyMap<number, number>,
): SignedCells | undefined {
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

/** In a table that is finer than the home by one axis: decides how the move goes on there. */
function refine(move: CubeMove, table: CubeTable, lattice: CubeLattice): void {
  const [axis, ...others] = table.levels.flatMap((level, at) => (level > move.home[at]! ? [at] : []));
  if (axis === undefined || others.length > 0) return;
  const level = table.levels[axis]!;
  const refinement = inherited(move, axis, level) ?? chosen(move, table, lattice, axis);
  if (refinement !== undefined) move.refinements.set(keyOf(axis, level), refinement);
}

/** What the repeated move does, which tables without the layer's axis show. */
function inherited({ repeats, cells }: CubeMove, axis: number, level: number): Refinement | undefined {
  if (repeats === undefined || repeats.axis === axis) return undefined;
  const known = repeats.move.refinements.get(keyOf(axis, level));
  if (known?.kind !== 'path') return known;
  return { kind: 'path', cells: inLayer(known.cells, repeats.axis, cells.places[0]![repeats.axis]!) };
}

function chosen(move: CubeMove, table: CubeTable, lattice: CubeLattice, axis: number): Refinement | undefined {
  const coarser = { ...table, levels: table.levels.with(axis, table.levels[axis]! - 1) };
  const cells = cellsIn(move, coarser);
  if (cells === undefined) return undefined;
  const finer = splitEach(cells, table, lattice, axis);
  if (finer !== undefined) return { kind: 'split', finer };
  const { box, spans } = move;
  if (box === undefined || table.levels[axis]! - move.home[axis]! !== 1) return undefined;
  const path = spans.includes(axis)
    ? sidePaths(box, table, lattice, { axis, spans })
    : layerPath(box, table, lattice, { axis, spans });
  return path && { kind: 'path', cells: path };
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

/** For each category of the cells the finer one in which they hide least and stand on most people. */
function splitEach(
  { places, signs }: SignedCells,
  table: CubeTable,
  lattice: CubeLattice,
  axis: number,
): ReadonlyMap<number, number> | undefined {
  const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const stride = table.strides[axis]!;
  const finer = new Map<number, number>();
  for (const parent of new Set(places.map((place) => place[axis]!))) {
    const own = places.flatMap((place, at) =>
      place[axis] === parent ? [{ start: indexOf(table, place.with(axis, 0)), loses: signs[at] === -1 }] : [],
    );
    let best: number | undefined;
    let bestCost = Infinity;
    for (let category = 0; category < size; category++) {
      if (parentOf !== undefined && parentOf[category] !== parent) continue;
      let cost = 0;
      for (const { start, loses } of own) cost += hidingCost(table, start + category * stride, loses);
      if (cost < bestCost) [best, bestCost] = [category, cost];
    }
    if (best === undefined) return undefined;
    finer.set(parent, best);
  }
  return finer;
}
