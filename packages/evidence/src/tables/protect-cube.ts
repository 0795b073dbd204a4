// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { bitCount, cubeLattice, hasAxis, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import { findBox, liftMove, withholdBox, type CubeMove } from './cube-moves.ts';
import { pairSmallCategories, type CategoryPair } from './cube-pairs.ts';
import { cubeReader, type CubeCell, type CubePlace, type CubeSelection } from './cube-reader.ts';

/** One dimension of a cube. A flag of a variable of several values is a dimension of its own with two categories. */
export interface CubeDimension {
  /** Name; the cube is worked through in the order of the names, whatever the order in which they are given. */
  readonly key: string;
  /** Number of categories, "not known" among them. They have to be the same, in the same order, in every request. */
  readonly size: number;
}

export interface CubeOptions {
  readonly dimensions: readonly CubeDimension[];
  /** Persons in each cell, row by row: the category of the last dimension changes fastest. */
  readonly counts: ArrayLike<number>;
  /** Counts from 1 to one below this are withheld; a whole number from 1 (which withholds nothing). */
  readonly threshold: number;
}

export type ProtectedCube =
  | {
      readonly kind: 'protected';
      /** One number: a category for each dimension, undefined for all of them together (a margin). */
      readonly cell: (place: CubePlace) => CubeCell;
      /** The sum over some categories of each dimension, undefined for all; withheld unless shown numbers give it. */
      readonly sum: (selection: CubeSelection) => CubeCell;
    }
  /** `because`: the dimensions whose table has a small cell for which no alternative exists. */
  | { readonly kind: 'too-detailed'; readonly because: readonly string[] };

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
 *   dimension more, where each corner that loses a person has one; those corners are withheld too.
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
 * Taken as given: the numbers that an outsider has are those of the cubes, of one state of the data. Not claimed: that
 * an interval is wide; that the alternative holds in a finer cube which is *not* offered (for pairs it does); that an
 * outsider who repeats this algorithm on each alternative, or knows some of the persons, learns nothing.
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
export function protectCube({ dimensions, counts, threshold }: CubeOptions): ProtectedCube {
  assertInput({ dimensions, counts, threshold });
  const order = dimensions.map((_, axis) => axis);
  order.sort((one, other) => (dimensions[one]!.key < dimensions[other]!.key ? -1 : 1));
  const sizes = order.map((axis) => dimensions[axis]!.size);
  const lattice = cubeLattice(sizes, reorder(counts, dimensions, order));
  const failed = withhold(lattice, threshold);
  if (failed !== undefined) {
    const because = order.filter((_, axis) => hasAxis(failed, axis)).map((axis) => dimensions[axis]!.key);
    return { kind: 'too-detailed', because };
  }
  return { kind: 'protected', ...cubeReader(lattice, order) };
}

/** Marks what is withheld in all margins. The subset of the margin that cannot be protected, if there is one. */
function withhold(lattice: CubeLattice, threshold: number): number | undefined {
  const total = lattice.tables[0]!.counts[0]!;
  if (total === 0 || threshold === 1) return undefined;
  if (total < threshold) {
    for (const table of lattice.tables) table.withheld.fill(1);
    return undefined;
  }
  const pairs: CategoryPair[] = [];
  const moves: CubeMove[] = [];
  for (const subset of lattice.upward) {
    const table = lattice.tables[subset]!;
    const dimensionCount = bitCount(subset);
    if (dimensionCount === 0) continue;
    if (dimensionCount === 1) pairs.push(...pairSmallCategories(table, lattice, threshold));
    for (const pair of pairs) if (hasAxis(subset, pair.axis)) withholdPair(pair, table);
    for (const move of moves) {
      if ((move.subset & subset) === move.subset && !liftMove(move, table, lattice)) return subset;
    }
    if (dimensionCount > 1 && !protectSmall(table, lattice, { threshold, moves })) return subset;
  }
  return undefined;
}

/** In a table with the dimension of a pair: the cells of the small category's persons and their counterparts. */
function withholdPair({ axis, small, partner, size }: CategoryPair, table: CubeTable): void {
  const stride = table.strides[axis]!;
  const step = (partner - small) * stride;
  for (let start = small * stride; start < table.counts.length; start += size * stride) {
    for (let index = start; index < start + stride; index++) {
      if (table.counts[index] === 0) continue;
      table.withheld[index] = 1;
      table.withheld[index + step] = 1;
    }
  }
}

/** Gives each small cell that no move changes a box of its own. False when one has none. */
function protectSmall(
  table: CubeTable,
  lattice: CubeLattice,
  { threshold, moves }: { threshold: number; moves: CubeMove[] },
): boolean {
  for (let index = 0; index < table.counts.length; index++) {
    const count = table.counts[index]!;
    if (count === 0 || count >= threshold || table.withheld[index] === 1) continue;
    const move = findBox(placeAt(table, lattice, index), table, lattice);
    if (move === undefined) return false;
    withholdBox(move, table);
    moves.push(move);
  }
  return true;
}

function placeAt(table: CubeTable, { sizes }: CubeLattice, index: number): Int32Array {
  return Int32Array.from(sizes, (size, axis) => {
    const stride = table.strides[axis]!;
    return stride === 0 ? 0 : Math.floor(index / stride) % size;
  });
}

function reorder(
  counts: ArrayLike<number>,
  dimensions: readonly CubeDimension[],
  order: readonly number[],
): ArrayLike<number> {
  if (order.every((axis, position) => axis === position)) return counts;
  const strides = dimensions.map(() => 1);
  for (let axis = dimensions.length - 2; axis >= 0; axis--)
    strides[axis] = strides[axis + 1]! * dimensions[axis + 1]!.size;
  const sorted = new Float64Array(counts.length);
  for (let index = 0; index < sorted.length; index++) {
    let rest = index;
    let source = 0;
    for (let position = order.length - 1; position >= 0; position--) {
      const axis = order[position]!;
      const { size } = dimensions[axis]!;
      source += strides[axis]! * (rest % size);
      rest = Math.floor(rest / size);
    }
    sorted[index] = counts[source]!;
  }
  return sorted;
}

function assertInput({ dimensions, counts, threshold }: CubeOptions): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1)
    throw new RangeError(`a threshold must be a whole number from 1, not ${threshold}`);
  if (dimensions.length > 12) throw new RangeError('a cube has at most 12 dimensions');
  if (new Set(dimensions.map(({ key }) => key)).size < dimensions.length)
    throw new RangeError('a dimension is named twice');
  if (dimensions.some(({ size }) => !Number.isSafeInteger(size) || size < 1))
    throw new RangeError('a dimension needs a category');
  const cells = dimensions.reduce((product, { size }) => product * size, 1);
  if (cells !== counts.length) throw new RangeError(`the dimensions have ${cells} cells, not ${counts.length}`);
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`a count must be a whole number from 0, not ${count}`);
  }
}
