// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { countInTables, cubeLattice, type CubeTally, type LatticeAxis } from './cube-lattice.ts';
import { carryOver, type CubeMemory, type EarlierState } from './cube-memory.ts';
import { cubeReader, type CubeReader } from './cube-reader.ts';
import { withholdCube } from './withhold-cube.ts';

/** One variable that people are counted by. */
export interface CubeDimension {
  /** Name; the cube is worked through in the order of the names, whatever the order in which they are given. */
  readonly key: string;
  /** Number of categories, "not known" among them. They have to be the same, in the same order, in every request. */
  readonly size: number;
  /**
   * A coarser classification that is also asked for, as years above quarters: its number of categories, and the one that
   * each category is part of. A request for the coarser alone has a dimension of the same key and the coarser size.
   */
  readonly coarser?: { readonly size: number; readonly of: readonly number[] };
}

export type CubeOptions = {
  readonly dimensions: readonly CubeDimension[];
  /** Counts from 1 to one below this are withheld; a whole number from 1 (which withholds nothing). */
  readonly threshold: number;
  /** The state before, where its figures can still be had. */
  readonly earlier?: EarlierState;
  /** Whether a memory is kept for later states, and margins are protected although the whole cannot be. */
  readonly keepMemory?: boolean;
} & (
  | {
      /** People in each cell, row by row: the category of the last dimension changes fastest. */
      readonly counts: ArrayLike<number>;
    }
  | {
      /**
       * People by their categories, one for each dimension or more where a variable has several values: they are counted
       * in each cell that they belong to, and once in each margin.
       */
      readonly people: Iterable<CubeTally>;
    }
);

export type ProtectedCube =
  | ({ readonly kind: 'protected'; readonly memory?: CubeMemory } & CubeReader)
  /** `because`: the dimensions whose table has a small cell for which no alternative exists. */
  | { readonly kind: 'too-detailed'; readonly because: readonly string[]; readonly memory?: CubeMemory };

/** Numbers that one cube may have. */
const cellsMax = 4_000_000;

/**
 * **Protection of linked tables by moves**: which numbers of a table and of all its margins are withheld, such that the
 * same number has the same fate in every other table that anybody may ask for of the same people.
 *
 * The people are counted by all dimensions of a request, those it is filtered by included; what is answered are cells,
 * margins and sums of shown cells of this cube. Every count from 1 to threshold − 1 is withheld, and with it the cells of
 * an alternative that changes it while changing no shown number in any table whatever:
 * - *pair*: a small category of one dimension changes places with another. One of its persons is taken to be of the
 *   other category; in every table that has the dimension the person's own cell and its counterpart are withheld.
 * - *box*: the 2ⁿ corners of an n-dimensional box change by +1 and −1 in turn. No table changes that lacks one of the n
 *   dimensions. In a table that has them all and more, the box stands in one layer, chosen in the table that has one
 *   dimension more, where each corner that loses a person has one; those corners are withheld too. Where no layer holds
 *   it the box leads through several, and where layers of several dimensions meet in a cell without anybody, boxes of that
 *   table alone are added, which no margin sees. A cell without a box is changed by a longer closed way.
 *
 * Where people have several values, no part has more people than its whole in an alternative either: boxes are added for that
 * too, also in a single layer of such a dimension, because its layers do not add up to the whole.
 *
 * A cell that such alternatives change already gets none of its own. Where a small cell has no alternative, or an
 * alternative no layer, the cube is `too-detailed`, and so is every cube that contains it.
 *
 * **Theorem.** Let all cubes of a population of up to some number of dimensions be protected with one threshold, each
 * dimension with the same categories in the same order. Then (1) a number that is a cell of several cubes is withheld in
 * all or in none of those that are offered; (2) for every withheld number of an offered cube there are whole numbers
 * from 0 for the cells of all offered cubes that fit together, agree with every shown number, and differ in this one.
 *
 * *Proof sketch.* (1) The fate of a cell of margin R follows from the counts of R and of its own margins alone, and
 * dimensions are worked through in a fixed order. (2) A withheld cell of R is a corner of a pair or box with dimensions
 * D ⊆ R, in R itself or lifted into it. Add the move to each cube that contains D, in its layer, and leave the others.
 * Sums over a dimension of D cancel and sums over others carry the layer to the layer of the coarser cube, so the cubes
 * still fit together; corners that lose had 1 or more in every offered cube; all changed cells are withheld.
 *
 * **States.** Where figures of a state before can still be had (`earlier`), whatever it withholds stays withheld, so that
 * its alternatives hold in both states at once: they are about people who are in both. What else is small gets an
 * alternative about people added since: a corner loses a person only where the later state has more than the earlier, so
 * that every number of the earlier and every cell to which nobody came stays as it is. A category to which fewer than the
 * threshold were added counts as small, because the earlier count tells how few. A margin that the earlier state
 * does not offer is protected like any other, and the earlier alternatives go on in it. A small cell without such an
 * alternative makes the cube too detailed.
 *
 * Taken as given: the numbers that an outsider has are those of the cubes, of the states handed on. Not claimed: that
 * an interval is wide; that the alternative holds in a finer cube which is *not* offered (for pairs it does); that the
 * difference of two shown numbers of different states is large; that an outsider who repeats this algorithm on each
 * alternative, knows some of the persons, or subtracts figures of other days from one another, learns nothing.
 *
 * Source: the alternating boxes are those of Repsilber's hypercube method; see Giessing, S. & Repsilber, D. (2002), *Tools
 * and strategies to protect multiple tables with the GHQUAR cell suppression engine*. Layers and the agreement between
 * tables are this function's own.
 *
 * Cost: 2ⁿ margins of the cube; for a small cell at most some hundred boxes.
 *
 * @throws RangeError for counts that are not whole numbers from 0, of another number than the dimensions ask, a repeated
 * key, or a threshold below 1
 * @example
 * const cube = protectCube({ dimensions: [{ key: 'sex', size: 3 }], counts: [40, 3, 60], threshold: 5 });
 * if (cube.kind === 'protected') cube.cell([1]); // { kind: 'suppressed' }, and so is cell([0])
 */
export function protectCube(options: CubeOptions): ProtectedCube {
  const { dimensions, threshold, earlier, keepMemory = false } = options;
  assertInput(options);
  const order = dimensions.map((_, axis) => axis);
  order.sort((one, other) => (dimensions[one]!.key < dimensions[other]!.key ? -1 : 1));
  const sorted = order.map((given) => dimensions[given]!);
  const cells = dimensions.reduce((product, { size }) => product * size, 1);
  if (cells > cellsMax) return { kind: 'too-detailed', because: sorted.map(({ key }) => key) };
  const given = 'people' in options ? options.people : peopleOf(options.counts, dimensions);
  const people = [...inOrder(given, order, dimensions)];
  const lattice = cubeLattice(sorted.map(axisOf), people);
  const carried = earlier && carryOver(earlier, lattice, order);
  const { failed, memory } = withholdCube(lattice, {
    threshold,
    carried,
    goOn: keepMemory,
    openBefore: countInTables(lattice, carried ? withCount(people, 'openBefore') : []),
    open: countInTables(lattice, keepMemory ? withCount(people, 'open') : []),
  });
  const kept = keepMemory ? { memory } : {};
  if (failed !== undefined) {
    const because = sorted.filter((_, axis) => failed.levels[axis]! > 0).map(({ key }) => key);
    return { kind: 'too-detailed', because, ...kept };
  }
  return { kind: 'protected', ...kept, ...cubeReader(lattice, order) };
}

function axisOf({ key, size, coarser }: CubeDimension): LatticeAxis {
  if (coarser === undefined) return { levels: [{ key, size }] };
  return {
    levels: [
      { key, size: coarser.size },
      { key, size, parentOf: coarser.of },
    ],
  };
}

function* peopleOf(counts: ArrayLike<number>, dimensions: readonly CubeDimension[]): Generator<CubeTally> {
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (count === 0) continue;
    let rest = index;
    const categories = dimensions.toReversed().map(({ size }) => {
      const category = rest % size;
      rest = Math.floor(rest / size);
      return [category];
    });
    yield { categories: categories.toReversed(), count };
  }
}

/** Some of the people. */
function withCount(people: readonly CubeTally[], which: 'open' | 'openBefore'): CubeTally[] {
  return people.flatMap(({ categories, [which]: count = 0 }) => (count > 0 ? [{ categories, count }] : []));
}

function* inOrder(
  people: Iterable<CubeTally>,
  order: readonly number[],
  dimensions: readonly CubeDimension[],
): Generator<CubeTally> {
  for (const person of people) {
    const { categories, count, open = 0, openBefore = 0 } = person;
    for (const each of [count, open, openBefore, count - open, count - openBefore]) assertCount(each);
    if (categories.length !== dimensions.length)
      throw new RangeError(`people need categories in ${dimensions.length} dimensions, not ${categories.length}`);
    categories.forEach((own, given) => {
      const { size, key } = dimensions[given]!;
      if (own.length === 0 || own.some((category) => !Number.isInteger(category) || category < 0 || category >= size))
        throw new RangeError(`people need a category from 0 to ${size - 1} in the dimension ${key}`);
    });
    yield { ...person, categories: order.map((given) => categories[given]!) };
  }
}

function assertInput(options: CubeOptions): void {
  const { dimensions, threshold } = options;
  if (!Number.isSafeInteger(threshold) || threshold < 1)
    throw new RangeError(`a threshold must be a whole number from 1, not ${threshold}`);
  if (new Set(dimensions.map(({ key }) => key)).size < dimensions.length)
    throw new RangeError('a dimension is named twice');
  for (const { key, size, coarser } of dimensions) {
    if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`the dimension ${key} needs a category`);
    if (coarser !== undefined && (coarser.of.length !== size || new Set(coarser.of).size !== coarser.size))
      throw new RangeError(`each category of ${key} needs a coarser one, and each coarser one a category`);
  }
  if (!('counts' in options)) return;
  const cells = dimensions.reduce((product, { size }) => product * size, 1);
  if (cells !== options.counts.length)
    throw new RangeError(`the dimensions have ${cells} cells, not ${options.counts.length}`);
  for (let index = 0; index < cells; index++) assertCount(options.counts[index]!);
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`a count must be a whole number from 0, not ${count}`);
}
