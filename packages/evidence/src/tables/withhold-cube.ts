// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { applyMove } from './apply-move.ts';
import { depthOf, withLosers, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { nameOf, type Alternative, type Carried, type CubeMemory, type PeopleByTable } from './cube-memory.ts';
import { changes, type CubeMove } from './cube-moves.ts';
import { pairSmallCategories, withholdPair, type CategoryPair } from './cube-pairs.ts';
import { findMove, moveIndex, type MoveIndex } from './find-move.ts';

export interface WithholdOptions {
  readonly threshold: number;
  /** An earlier state, if there is one. */
  readonly carried: Carried | undefined;
  /** Works through the margins that can be protected although another cannot. */
  readonly goOn: boolean;
  /** For each margin the people of a time that was not over at the earlier state. */
  readonly openBefore: PeopleByTable;
  /** The same for later states. */
  readonly open: PeopleByTable;
}

export interface Withholding {
  /** The first margin that cannot be protected, if there is one. */
  readonly failed: CubeTable | undefined;
  readonly memory: CubeMemory;
}

interface Own<Way> {
  readonly way: Way;
  /** Margins in which the cells of an earlier state's alternative are withheld already. */
  readonly settled: ReadonlySet<string>;
}

interface OwnPair extends Own<CategoryPair> {
  readonly people: PeopleByTable;
}

interface Work {
  readonly options: WithholdOptions;
  readonly all: CubeLattice;
  /** In which those alone may be taken away who may differ from the earlier state: for margins that it shows. */
  readonly added: CubeLattice;
  readonly pairs: OwnPair[];
  readonly moves: Own<CubeMove>[];
  readonly index: MoveIndex;
  readonly everybody: PeopleByTable;
  readonly newcomers: PeopleByTable;
  weak: number;
}

const nowhere: ReadonlySet<string> = new Set();

/** Marks what is withheld in all margins. */
export function withholdCube(lattice: CubeLattice, options: WithholdOptions): Withholding {
  const { carried, threshold, goOn } = options;
  const work = beginWork(lattice, options);
  const offered = new Set<string>();
  const failed: CubeTable[] = [];
  const total = lattice.tables[0]!.counts[0]!;
  if (total > 0 && total < threshold) {
    for (const table of lattice.tables) table.withheld.fill(1);
    return { failed: undefined, memory: memoryOf(work, offered) };
  }
  for (const [at, table] of lattice.tables.entries()) {
    const before = carried?.hidden[at];
    if (before !== undefined) table.withheld.set(before);
    if (failed.some((each) => each.levels.every((level, axis) => table.levels[axis]! >= level))) continue;
    if (protectTable(at, work)) offered.add(nameOf(table));
    else if (!goOn) return { failed: table, memory: memoryOf(work, offered) };
    else failed.push(table);
  }
  return { failed: failed[0], memory: memoryOf(work, offered) };
}

function beginWork(all: CubeLattice, options: WithholdOptions): Work {
  const { carried } = options;
  const added = carried === undefined ? all : withLosers(all, addedSince(all, carried, options.openBefore));
  const pairs: OwnPair[] = [];
  const moves: Own<CubeMove>[] = [];
  for (const each of carried?.alternatives ?? []) {
    if (each.kind === 'pair') pairs.push({ ...each, way: each.pair });
    else moves.push({ ...each, way: each.move });
  }
  const everybody = all.tables.map(({ losers }) => losers);
  const newcomers = added.tables.map(({ losers }) => losers);
  return { options, all, added, everybody, newcomers, pairs, moves, index: moveIndex(), weak: 0 };
}

/**
 * For each margin the people who may differ from an earlier state: all of a time that was not over then, because records of
 * such a time are still corrected, and those that cells of a time that was over have more.
 */
function addedSince({ tables }: CubeLattice, { counts, open }: Carried, openBefore: PeopleByTable): Float64Array[] {
  return tables.map((table, at) =>
    table.counts.map((count, cell) => {
      const own = openBefore[at]![cell]!;
      return own + Math.max(0, count - own - (counts[at]![cell]! - open[at]![cell]!));
    }),
  );
}

function memoryOf({ options, all, pairs, moves, weak }: Work, offered: ReadonlySet<string>): CubeMemory {
  const settled = (before: ReadonlySet<string>): ReadonlySet<string> => new Set([...before, ...offered]);
  const kept = moves.filter((own) => own.settled !== nowhere || offered.has(nameOf({ levels: own.way.home })));
  return {
    lattice: all,
    hidden: all.tables.map((table, at) =>
      offered.has(nameOf(table))
        ? table.withheld
        : (options.carried?.hidden[at] ?? new Uint8Array(table.counts.length)),
    ),
    offered: new Set([...offered, ...(options.carried?.offered ?? nowhere)]),
    alternatives: [
      ...pairs.map((own): Alternative => ({
        kind: 'pair',
        pair: own.way,
        people: own.people,
        settled: settled(own.settled),
      })),
      ...kept.map((own): Alternative => ({ kind: 'move', move: own.way, settled: settled(own.settled) })),
    ],
    open: options.open,
    weak,
  };
}

/** Protects one margin, after all that are coarser. False when that is not possible. */
function protectTable(at: number, work: Work): boolean {
  const { all, added, options } = work;
  const name = nameOf(all.tables[at]!);
  const shownBefore = options.carried?.offered.has(name) ?? false;
  const lattice = shownBefore ? added : all;
  const table = lattice.tables[at]!;
  // Unlike a move a pair changes counts by every other dimension, so it has to be about the same people everywhere.
  for (const { way, settled, people } of work.pairs) {
    if (!settled.has(name)) withholdPair(way, { ...all.tables[at]!, losers: people[at]! }, all);
  }
  for (const { way, settled } of work.moves) {
    if (!settled.has(name) && changes(way, table) && !applyMove(way, table, lattice)) return false;
  }
  if (depthOf(table) === 0) return true;
  if (!isOneAxis(table)) return protectSmall(at, work, lattice);
  addPairs(at, work, { lattice, added: shownBefore });
  if (shownBefore) work.weak += addPairs(at, work, { lattice: all, added: false });
  return true;
}

function isOneAxis({ levels }: CubeTable): boolean {
  return levels.filter((level) => level > 0).length === 1;
}

/** Pairs the small categories of which no pair is so far. How many there are. */
function addPairs(at: number, work: Work, { lattice, added }: { lattice: CubeLattice; added: boolean }): number {
  const table = lattice.tables[at]!;
  const { threshold, carried } = work.options;
  const found = pairSmallCategories(table, lattice, { threshold, before: added ? carried?.open[at] : undefined });
  const people = lattice === work.all ? work.everybody : work.newcomers;
  for (const way of found) {
    withholdPair(way, table, lattice);
    work.pairs.push({ way, settled: nowhere, people });
  }
  return found.length;
}

/** Boxes tried in one table. */
const effortMax = 2_000_000;
const boxesMin = 27;
const boxesMax = 512;
/** Cells of a table beyond which a small cell without a box is given up. */
const longWayCellsMax = 20_000;

/** Finds a move for each small cell that none changes so far. False when one has none. */
function protectSmall(at: number, work: Work, lattice: CubeLattice): boolean {
  const { threshold } = work.options;
  const table = lattice.tables[at]!;
  const small: number[] = [];
  table.counts.forEach((count, cell) => {
    if (count > 0 && count < threshold && table.withheld[cell] === 0) small.push(cell);
  });
  const boxes = Math.max(boxesMin, Math.min(boxesMax, Math.floor(effortMax / Math.max(1, small.length))));
  const longWays = table.counts.length <= longWayCellsMax;
  for (const cell of small) {
    if (table.withheld[cell] === 1) continue;
    const move = findMove(cell, { table, lattice, moves: work.index, boxesMax: boxes, longWays });
    if (move === undefined || !applyMove(move, table, lattice)) return false;
    work.moves.push({ way: move, settled: nowhere });
    work.index.add(move, table);
  }
  return true;
}
