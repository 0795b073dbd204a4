// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { indexOf, placeAt, type CubeLattice, type LatticeAxis } from './cube-lattice.ts';
import type { SignedCells } from './cube-box.ts';
import type { CubeMove, Refinement } from './cube-moves.ts';
import type { CategoryPair } from './cube-pairs.ts';

/** For each margin those of its people whom a pair may be about. */
export type PeopleByTable = readonly Float64Array[];

/** What protects some numbers of a state: a pair or a move, and the margins in which its cells are withheld for good. */
export type Alternative = { readonly settled: ReadonlySet<string> } & (
  | { readonly kind: 'pair'; readonly pair: CategoryPair; readonly people: PeopleByTable }
  | { readonly kind: 'move'; readonly move: CubeMove }
);

/** What later states of the same people have to know of a protected cube. */
export interface CubeMemory {
  readonly lattice: CubeLattice;
  /** For each margin of the lattice what is withheld for good, in this state or an earlier one. */
  readonly hidden: readonly Uint8Array[];
  /** Margins, by their levels, that are offered by this state or an earlier one. */
  readonly offered: ReadonlySet<string>;
  readonly alternatives: readonly Alternative[];
  /** For each margin the people of a time that is not over at this state. */
  readonly open: PeopleByTable;
  /** Pairs of this state that somebody who has the earlier one's numbers, and knows that they did not change, may rule out. */
  readonly weak: number;
}

/** For each category of a dimension in the earlier state the same category in the later one. */
export interface EarlierCategories {
  readonly finest: readonly number[];
  /** Set where the dimension has coarser categories. */
  readonly coarser?: readonly number[];
}

/** A state before, over dimensions of the same keys. */
export interface EarlierState {
  readonly memory: CubeMemory;
  /** For each dimension of the later state, in the order given there. */
  readonly categories: readonly EarlierCategories[];
}

/** An earlier state in the categories of a later one. */
export interface Carried extends Omit<CubeMemory, 'lattice' | 'weak'> {
  /** For each margin of the later lattice the people whom the earlier state had. */
  readonly counts: readonly Float64Array[];
}

/** Name of a margin. */
export function nameOf({ levels }: { readonly levels: readonly number[] }): string {
  return levels.join();
}

/**
 * Writes an earlier state in the categories of a later one, whose axis i is the given dimension `order[i]`.
 * @throws RangeError for other dimensions, or a category that the later state does not have
 */
export function carryOver(
  { memory, categories }: EarlierState,
  lattice: CubeLattice,
  order: readonly number[],
): Carried {
  const maps = lattice.axes.map((axis, at) => {
    const own = categories[order[at]!];
    const earlier = memory.lattice.axes[at];
    if (own === undefined || earlier?.levels.at(-1)?.key !== axis.levels.at(-1)!.key)
      throw new RangeError('an earlier state needs the same dimensions');
    const levels = axis.levels.length === 1 ? [own.finest] : [own.coarser ?? [], own.finest];
    levels.forEach((map, level) => assertMap(map, { axis, earlier, level }));
    return levels;
  });
  const counts = lattice.tables.map((table) => new Float64Array(table.counts.length));
  const hidden = lattice.tables.map((table) => new Uint8Array(table.counts.length));
  const people = new Map<PeopleByTable, Float64Array[]>();
  const paired = memory.alternatives.flatMap((each) => (each.kind === 'pair' ? [each.people] : []));
  for (const each of new Set([memory.open, ...paired])) {
    people.set(
      each,
      lattice.tables.map((table) => new Float64Array(table.counts.length)),
    );
  }
  lattice.tables.forEach((table, at) => {
    const before = memory.lattice.tables.findIndex(({ levels }) => nameOf({ levels }) === nameOf(table));
    const earlier = memory.lattice.tables[before]!;
    const marks = memory.hidden[before]!;
    for (let cell = 0; cell < marks.length; cell++) {
      if (earlier.counts[cell] === 0 && marks[cell] === 0) continue;
      const target = indexOf(table, mapPlace(placeAt(earlier, memory.lattice, cell), table.levels, maps));
      counts[at]![target]! += earlier.counts[cell]!;
      for (const [from, to] of people) to[at]![target]! += from[before]![cell]!;
      if (marks[cell] === 1) hidden[at]![target] = 1;
    }
  });
  const moves = new Map<CubeMove, CubeMove>();
  const alternatives = memory.alternatives.map((each): Alternative =>
    each.kind === 'pair'
      ? { ...each, pair: carryPair(each.pair, maps), people: people.get(each.people)! }
      : { ...each, move: carryMove(each.move, maps, moves) },
  );
  return { counts, hidden, offered: memory.offered, alternatives, open: people.get(memory.open)! };
}

/** By axis and level: the later category of each earlier one. */
type Maps = readonly (readonly (readonly number[])[])[];

function assertMap(
  map: readonly number[],
  { axis, earlier, level }: { axis: LatticeAxis; earlier: LatticeAxis; level: number },
): void {
  const { size } = axis.levels[level]!;
  if (map.length !== earlier.levels[level]?.size || map.some((category) => !(category >= 0 && category < size)))
    throw new RangeError(`each earlier category of ${axis.levels[level]!.key} needs a later one`);
}

function mapPlace(place: Int32Array, levels: readonly number[], maps: Maps): Int32Array {
  return place.map((category, axis) => (levels[axis] === 0 ? 0 : maps[axis]![levels[axis]! - 1]![category]!));
}

function carryPair(pair: CategoryPair, maps: Maps): CategoryPair {
  const at = (category: number, level: number): number => maps[pair.axis]![level - 1]![category]!;
  return {
    ...pair,
    small: at(pair.small, pair.level),
    partners: pair.partners.map((partner, finer) => at(partner, pair.level + finer)),
  };
}

function carryMove(move: CubeMove, maps: Maps, known: Map<CubeMove, CubeMove>): CubeMove {
  const found = known.get(move);
  if (found !== undefined) return found;
  const { home, box, repeats } = move;
  const carried: CubeMove = {
    home,
    spans: move.spans,
    cells: carryCells(move.cells, home, maps),
    box: box && { ...box, near: mapPlace(box.near, home, maps), far: mapPlace(box.far, home, maps) },
    refinements: new Map([...move.refinements].map(([key, each]) => [key, carryRefinement(each, key, maps)])),
    repeats: repeats && { ...repeats, move: carryMove(repeats.move, maps, known) },
    corrections: move.corrections.map((each) => carryMove(each, maps, known)),
  };
  known.set(move, carried);
  return carried;
}

function carryCells({ places, signs }: SignedCells, levels: readonly number[], maps: Maps): SignedCells {
  return { places: places.map((place) => mapPlace(place, levels, maps)), signs };
}

function carryRefinement(refinement: Refinement, key: string, maps: Maps): Refinement {
  const [axis = 0, level = 0] = key.split(':').map(Number);
  const to = maps[axis]!;
  return new Map(
    [...refinement].map(([parent, category]) => [
      level === 1 ? parent : to[level - 2]![parent]!,
      to[level - 1]![category]!,
    ]),
  );
}
