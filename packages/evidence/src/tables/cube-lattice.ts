// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** One classification of a variable: its categories and, below a coarser level, the coarser category of each. */
export interface CubeLevel {
  readonly key: string;
  readonly size: number;
  /** Category of the level before, for each category of this one; absent at the coarsest level. */
  readonly parentOf?: readonly number[];
}

/** One variable of a cube, by levels from coarse to fine. Level 0 is "all together" and stands in no list. */
export interface LatticeAxis {
  readonly levels: readonly CubeLevel[];
}

/** People with the same categories: one of the finest level for each axis, or several where one has several. */
export interface CubeTally {
  readonly categories: readonly (readonly number[])[];
  readonly count: number;
  /** How many of them are of a time, such as a year, that was not over at the earlier state; nobody when absent. */
  readonly openBefore?: number;
  /** How many of them are of a time that is not over at this state, which later ones have to know; nobody when absent. */
  readonly open?: number;
}

/** One margin of a cube: people counted at some level of each axis, and which of the counts are withheld. */
export interface CubeTable {
  /** Level of each axis; 0 where the axis is not counted by. */
  readonly levels: readonly number[];
  /** Steps in `counts`, one for each axis; 0 where the axis is not counted by. */
  readonly strides: readonly number[];
  readonly counts: Float64Array;
  /** People in each cell of whom a move may take one away: all of them, or those alone who came since an earlier state. */
  readonly losers: Float64Array;
  /** 1 for withheld cells. Each of them is changed by some move, which is what protects it. */
  readonly withheld: Uint8Array;
}

/** All margins of a cube. */
export interface CubeLattice {
  readonly axes: readonly LatticeAxis[];
  /** Whether somebody has several categories of an axis. */
  readonly several: readonly boolean[];
  /** From the total to the cube itself: each table stands after all that are coarser. */
  readonly tables: readonly CubeTable[];
  /** The table of some levels. */
  readonly tableAt: (levels: readonly number[]) => CubeTable;
}

/** Counts people in all margins. */
export function cubeLattice(axes: readonly LatticeAxis[], tallies: Iterable<CubeTally>): CubeLattice {
  const finest = emptyTable(
    axes,
    axes.map(({ levels }) => levels.length),
  );
  const several: CubeTally[] = [];
  for (const tally of tallies) {
    if (tally.categories.some((categories) => categories.length !== 1)) several.push(tally);
    else
      finest.counts[
        indexOf(
          finest,
          tally.categories.map((categories) => categories[0]!),
        )
      ]! += tally.count;
  }
  const byKey = new Map([[finest.levels.join(), finest]]);
  for (const levels of levelVectors(axes)) {
    const key = levels.join();
    if (byKey.has(key)) continue;
    const axis = axes.findIndex((each, at) => levels[at]! < each.levels.length);
    const finer = byKey.get(levels.with(axis, levels[axis]! + 1).join())!;
    byKey.set(key, tableOf({ ...emptyTable(axes, levels), counts: coarsened(finer, axes[axis]!, axis) }));
  }
  for (const table of byKey.values()) addSeveral(table, axes, several);
  const tables = [...byKey.values()].toSorted((one, other) => depthOf(one) - depthOf(other));
  return {
    axes,
    several: axes.map((_, axis) => several.some(({ categories }) => categories[axis]!.length > 1)),
    tables,
    tableAt(levels) {
      const table = byKey.get(levels.join());
      if (table === undefined) throw new RangeError(`the cube has no levels ${levels.join()}`);
      return table;
    },
  };
}

/** Counts some people in the tables of a lattice. */
export function countInTables({ axes }: CubeLattice, tallies: Iterable<CubeTally>): readonly Float64Array[] {
  return cubeLattice(axes, tallies).tables.map(({ counts }) => counts);
}

/** Where a place stands in a table. Categories of axes that the table does not count by are passed over. */
export function indexOf(table: CubeTable, place: ArrayLike<number>): number {
  let index = 0;
  for (let axis = 0; axis < table.strides.length; axis++) {
    if (table.strides[axis] !== 0) index += table.strides[axis]! * place[axis]!;
  }
  return index;
}

/** The categories that an index of a table stands for; 0 on axes that the table does not count by. */
export function placeAt(table: CubeTable, { axes }: CubeLattice, index: number): Int32Array {
  return Int32Array.from(axes, (axis, at) => {
    const level = table.levels[at]!;
    return level === 0 ? 0 : Math.floor(index / table.strides[at]!) % axis.levels[level - 1]!.size;
  });
}

/** The category of a coarser level that a category belongs to; 0 at level 0. */
export function ancestorOf(axis: LatticeAxis, category: number, { from, to }: { from: number; to: number }): number {
  if (to === 0) return 0;
  let found = category;
  for (let level = from; level > to; level--) found = axis.levels[level - 1]!.parentOf![found]!;
  return found;
}

/** How many levels a table lies below the total. */
export function depthOf({ levels }: CubeTable): number {
  return levels.reduce((sum, level) => sum + level, 0);
}

/** All choices of levels, the finest first, so that each stands after one that is finer by a single level. */
function levelVectors(axes: readonly LatticeAxis[]): number[][] {
  const vectors = axes.reduce<number[][]>(
    (begun, { levels }) =>
      begun.flatMap((vector) => [...Array(levels.length + 1).keys()].map((level) => [...vector, level])),
    [[]],
  );
  return vectors.toReversed();
}

function emptyTable(axes: readonly LatticeAxis[], levels: readonly number[]): CubeTable {
  const strides = axes.map(() => 0);
  let size = 1;
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const level = levels[axis]!;
    if (level === 0) continue;
    strides[axis] = size;
    size *= axes[axis]!.levels[level - 1]!.size;
  }
  return tableOf({ levels, strides, counts: new Float64Array(size) });
}

function tableOf({ levels, strides, counts }: Pick<CubeTable, 'levels' | 'strides' | 'counts'>): CubeTable {
  return { levels, strides, counts, losers: counts, withheld: new Uint8Array(counts.length) };
}

/** The same margins, the same marks, but other people who may be taken away. */
export function withLosers(lattice: CubeLattice, losers: readonly Float64Array[]): CubeLattice {
  const tables = lattice.tables.map((table, at) => ({ ...table, losers: losers[at]! }));
  const byKey = new Map(tables.map((table) => [table.levels.join(), table]));
  return { ...lattice, tables, tableAt: (levels) => byKey.get(levels.join()) ?? lattice.tableAt(levels) };
}

/** The sums of a table over one axis, to the next coarser level. */
function coarsened(table: CubeTable, { levels }: LatticeAxis, axis: number): Float64Array {
  const { size, parentOf } = levels[table.levels[axis]! - 1]!;
  const coarser = parentOf === undefined ? 1 : levels[table.levels[axis]! - 2]!.size;
  const stride = table.strides[axis]!;
  const sums = new Float64Array((table.counts.length / size) * coarser);
  for (let start = 0, target = 0; start < table.counts.length; start += stride * size, target += stride * coarser) {
    for (let category = 0; category < size; category++) {
      const from = start + category * stride;
      const to = target + (parentOf?.[category] ?? 0) * stride;
      for (let offset = 0; offset < stride; offset++) sums[to + offset]! += table.counts[from + offset]!;
    }
  }
  return sums;
}

/** Counts people with several categories once in each, and once in the sum. */
function addSeveral(table: CubeTable, axes: readonly LatticeAxis[], tallies: readonly CubeTally[]): void {
  for (const { categories, count } of tallies) {
    let indexes = [0];
    axes.forEach((axis, at) => {
      const level = table.levels[at]!;
      if (level === 0) return;
      const from = axis.levels.length;
      const own = new Set(categories[at]!.map((category) => ancestorOf(axis, category, { from, to: level })));
      indexes = indexes.flatMap((index) => [...own].map((category) => index + category * table.strides[at]!));
    });
    for (const index of indexes) table.counts[index]! += count;
  }
}
