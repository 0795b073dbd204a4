// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { hidingCost, isEven } from './cube-costs.ts';
import { indexOf, placeAt, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { boxMove, hasLosers, repeatMove, wayMove, type CubeMove } from './cube-moves.ts';
import { cyclePath } from './layer-path.ts';

/** The moves found in each table, by the cells that they change there. */
export interface MoveIndex {
  readonly add: (move: CubeMove, table: CubeTable) => void;
  readonly at: (table: CubeTable, cell: number) => readonly CubeMove[];
}

export function moveIndex(): MoveIndex {
  const byTable = new Map<CubeTable, Map<number, CubeMove[]>>();
  return {
    add(move, table) {
      const byCell = byTable.get(table) ?? new Map<number, CubeMove[]>();
      byTable.set(table, byCell);
      for (const place of move.cells.places) {
        const cell = indexOf(table, place);
        const known = byCell.get(cell);
        if (known === undefined) byCell.set(cell, [move]);
        else known.push(move);
      }
    },
    at: (table, cell) => byTable.get(table)?.get(cell) ?? [],
  };
}

interface Search {
  readonly table: CubeTable;
  readonly lattice: CubeLattice;
  readonly moves: MoveIndex;
  /** Boxes tried for one cell. */
  readonly boxesMax: number;
  /** Whether a longer closed way is looked for where there is no box. */
  readonly longWays: boolean;
}

interface Costed {
  readonly cost: number;
  readonly move: CubeMove;
}

/** What a repeated move costs beside what it hides: in finer tables it is bound to the layers of the move it repeats. */
const repeatCost = 15;
/** What it costs a category to have nobody beside the cell, who could be lost. */
const zeroCost = 4;
/** Moves of one coarser cell that are tried again in another layer. */
const repeatsMax = 8;

/**
 * The move for a small cell that none changes so far: a box of the table's own, or one of a coarser table repeated in the
 * cell's layer, whichever hides least and stands on most people; where there is neither, a longer closed way. Undefined
 * when there is none.
 */
export function findMove(cell: number, search: Search): CubeMove | undefined {
  const { table, lattice } = search;
  const place = placeAt(table, lattice, cell);
  let best = findBox(place, search);
  for (const repeated of repeatedMoves(place, search)) {
    if (best === undefined || repeated.cost < best.cost) best = repeated;
  }
  return (best ?? (search.longWays ? findCycle(place, search) : undefined))?.move;
}

function spansOf({ levels }: CubeTable): number[] {
  return levels.flatMap((level, axis) => (level > 0 ? [axis] : []));
}

function findBox(place: Int32Array, { table, lattice, boxesMax }: Search): Costed | undefined {
  const spans = spansOf(table);
  const most = Math.max(2, Math.floor(boxesMax ** (1 / spans.length)));
  const choices = spans.map((axis) => partnersOf(place, table, lattice, { axis, most }));
  const far = Int32Array.from(place);
  const corners = new Int32Array(1 << spans.length);
  corners[0] = indexOf(table, place);
  let best: { cost: number; far: Int32Array; nearLoses: boolean } | undefined;
  const visit = (depth: number): void => {
    const axis = spans[depth];
    if (axis === undefined) {
      for (const nearLoses of [false, true]) {
        const cost = costOf(corners, table, { nearLoses, below: best?.cost ?? Infinity });
        if (cost < (best?.cost ?? Infinity)) best = { cost, far: Int32Array.from(far), nearLoses };
      }
      return;
    }
    const half = 1 << depth;
    for (const partner of choices[depth]!) {
      far[axis] = partner;
      const step = (partner - place[axis]!) * table.strides[axis]!;
      for (let corner = 0; corner < half; corner++) corners[half + corner] = corners[corner]! + step;
      visit(depth + 1);
    }
  };
  visit(0);
  if (best === undefined) return undefined;
  const { cost, nearLoses } = best;
  return { cost, move: boxMove(table.levels, spans, { near: place, far: best.far, nearLoses }) };
}

/** The cost of a box; Infinity where it cannot be or does not lie below a bound. */
function costOf(
  corners: Int32Array,
  table: CubeTable,
  { nearLoses, below }: { nearLoses: boolean; below: number },
): number {
  let cost = 0;
  for (let corner = 0; corner < corners.length; corner++) {
    cost += hidingCost(table, corners[corner]!, isEven(corner) === nearLoses);
    if (cost >= below) return Infinity;
  }
  return cost;
}

/** The other categories of one axis in which the box may end: of the same coarser category, in their order. */
function partnersOf(
  place: Int32Array,
  table: CubeTable,
  lattice: CubeLattice,
  { axis, most }: { axis: number; most: number },
): number[] {
  const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
  const own = place[axis]!;
  const stride = table.strides[axis]!;
  const start = indexOf(table, place) - own * stride;
  const kept: number[] = [];
  const costs: number[] = [];
  for (let category = 0; category < size; category++) {
    if (category === own || parentOf?.[category] !== parentOf?.[own]) continue;
    const index = start + category * stride;
    const cost = Math.min(hidingCost(table, index, true), zeroCost + hidingCost(table, index, false));
    if (kept.length === most && cost >= costs[most - 1]!) continue;
    let at = Math.min(kept.length, most - 1);
    for (; at > 0 && costs[at - 1]! > cost; at--) {
      costs[at] = costs[at - 1]!;
      kept[at] = kept[at - 1]!;
    }
    costs[at] = cost;
    kept[at] = category;
  }
  return kept.toSorted((one, other) => one - other);
}

/** Boxes of the tables that lack one of the axes, repeated in the layer of this axis where the cell lies. */
function* repeatedMoves(place: Int32Array, { table, lattice, moves }: Search): Generator<Costed> {
  for (const [axis, level] of table.levels.entries()) {
    if (level !== 1) continue;
    const coarser = lattice.tableAt(table.levels.with(axis, 0));
    const found = moves.at(coarser, indexOf(coarser, place)).filter(({ repeats }) => repeats === undefined);
    for (const move of found.slice(0, repeatsMax)) {
      const repeated = repeatMove(move, { axis, layer: place[axis]! });
      if (!hasLosers(repeated.cells, table)) continue;
      const { places, signs } = repeated.cells;
      const cost = places.reduce((sum, each, at) => sum + hidingCost(table, indexOf(table, each), signs[at] === -1), 0);
      yield { cost: cost + repeatCost, move: repeated };
    }
  }
}

/** Categories of each axis outside the plane that a closed way is tried with. */
const cyclePartnersMax = 6;

/** The cheapest closed way over the planes of the table's axes, its other axes spanned by a box. */
function findCycle(place: Int32Array, { table, lattice }: Search): Costed | undefined {
  const spans = spansOf(table);
  let best: Costed | undefined;
  for (const rowAxis of spans) {
    for (const columnAxis of spans) {
      if (rowAxis >= columnAxis) continue;
      const outside = spans.filter((axis) => axis !== rowAxis && axis !== columnAxis);
      for (const far of farPlaces(place, table, lattice, outside)) {
        for (const nearLoses of [false, true]) {
          const box = { near: place, far, nearLoses };
          const found = cyclePath(box, table, lattice, { rowAxis, columnAxis, spans });
          if (found === undefined || found.cost >= (best?.cost ?? Infinity)) continue;
          best = { cost: found.cost, move: wayMove(table.levels, spans, found.cells) };
        }
      }
    }
  }
  return best;
}

/** Places that differ in all the axes given, by the categories of most people. */
function farPlaces(place: Int32Array, table: CubeTable, lattice: CubeLattice, axes: readonly number[]): Int32Array[] {
  return axes.reduce<Int32Array[]>(
    (begun, axis) => {
      const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
      const { counts } = lattice.tableAt(table.levels.map((level, at) => (at === axis ? level : 0)));
      const others = Array.from({ length: size }, (_, category) => category)
        .filter((category) => category !== place[axis] && parentOf?.[category] === parentOf?.[place[axis]!])
        .toSorted((one, other) => counts[other]! - counts[one]! || one - other);
      return begun.flatMap((far) => others.slice(0, cyclePartnersMax).map((category) => far.with(axis, category)));
    },
    [Int32Array.from(place)],
  );
}
