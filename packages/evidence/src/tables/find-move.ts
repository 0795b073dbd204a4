// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { indexOf, placeAt, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { amplePersons, cornersOf, moveIn, scoreOf, type CubeMove } from './cube-moves.ts';

/** The moves found in each table, by the cells that they change there. */
export interface MoveIndex {
  readonly all: readonly CubeMove[];
  readonly add: (move: CubeMove, table: CubeTable) => void;
  readonly at: (table: CubeTable, cell: number) => readonly CubeMove[];
}

export function moveIndex(): MoveIndex {
  const all: CubeMove[] = [];
  const byTable = new Map<CubeTable, Map<number, CubeMove[]>>();
  return {
    all,
    add(move, table) {
      all.push(move);
      const byCell = byTable.get(table) ?? new Map<number, CubeMove[]>();
      byTable.set(table, byCell);
      for (const cell of cornersOf(move, table)) byCell.set(cell, [...(byCell.get(cell) ?? []), move]);
    },
    at: (table, cell) => byTable.get(table)?.get(cell) ?? [],
  };
}

interface Scored {
  readonly score: number;
  readonly move: CubeMove;
}

/** What a repeated move costs beside what it hides: in finer tables it is bound to the layers of the move it repeats. */
const repeatCost = 2;
/** Moves of one coarser cell that are tried again in another layer. */
const repeatsMax = 8;

/**
 * The move for a small cell that none changes so far: a box of the table's own, or one of a coarser table repeated in the
 * cell's layer. The one that hides least and stands on most people; undefined when there is none.
 */
export function findMove(
  cell: number,
  table: CubeTable,
  { lattice, moves, boxesMax }: { lattice: CubeLattice; moves: MoveIndex; boxesMax: number },
): CubeMove | undefined {
  const place = placeAt(table, lattice, cell);
  let best = findBox(place, table, lattice, boxesMax);
  for (const repeated of repeatedMoves(place, table, lattice, moves)) {
    if (best === undefined || repeated.score < best.score) best = repeated;
  }
  return best?.move;
}

function findBox(place: Int32Array, table: CubeTable, lattice: CubeLattice, boxesMax: number): Scored | undefined {
  const spans = table.levels.flatMap((level, axis) => (level > 0 ? [axis] : []));
  const most = Math.max(2, Math.floor(boxesMax ** (1 / spans.length)));
  const choices = spans.map((axis) => partnersOf(place, table, lattice, { axis, most }));
  const far = Int32Array.from(place);
  let best: { score: number; far: Int32Array; nearLoses: boolean } | undefined;
  const corners = new Int32Array(1 << spans.length);
  corners[0] = indexOf(table, place);
  const visit = (depth: number): void => {
    const axis = spans[depth];
    if (axis === undefined) {
      for (const nearLoses of [false, true]) {
        const score = scoreOf(corners, table, nearLoses);
        if (score < (best?.score ?? Infinity)) best = { score, far: Int32Array.from(far), nearLoses };
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
  const { score, nearLoses } = best;
  return { score, move: moveIn(table, lattice, { near: place, far: best.far, spans, nearLoses }) };
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
  const others: number[] = [];
  for (let category = 0; category < size; category++) {
    if (category !== own && parentOf?.[category] === parentOf?.[own]) others.push(category);
  }
  if (others.length <= most) return others;
  const stride = table.strides[axis]!;
  const start = indexOf(table, place) - own * stride;
  const worth = (category: number): number => {
    const index = start + category * stride;
    const count = table.counts[index]!;
    return (count === 0 ? 0 : 2) + (table.withheld[index] === 1 ? 3 : 0) + Math.min(1, count / amplePersons);
  };
  const kept = others.toSorted((one, other) => worth(other) - worth(one) || one - other).slice(0, most);
  return kept.toSorted((one, other) => one - other);
}

/** Boxes of the tables that lack one of the axes, repeated in the layer of this axis where the cell lies. */
function* repeatedMoves(
  place: Int32Array,
  table: CubeTable,
  lattice: CubeLattice,
  moves: MoveIndex,
): Generator<Scored> {
  for (const [axis, level] of table.levels.entries()) {
    if (level !== 1) continue;
    const coarser = lattice.tableAt(table.levels.with(axis, 0));
    const found = moves.at(coarser, indexOf(coarser, place)).filter(({ repeats }) => repeats === undefined);
    for (const repeats of found.slice(0, repeatsMax)) {
      const sideOf = (side: readonly Int32Array[]): Int32Array =>
        place.map((category, at) => (repeats.spans.includes(at) ? side[at]![table.levels[at]! - 1]! : category));
      const { spans, nearLoses } = repeats;
      const sides = { near: sideOf(repeats.near), far: sideOf(repeats.far) };
      const move = moveIn(table, lattice, { ...sides, spans, nearLoses, repeats });
      const score = scoreOf(cornersOf(move, table), table, nearLoses);
      if (score < Infinity) yield { score: score + repeatCost, move };
    }
  }
}
