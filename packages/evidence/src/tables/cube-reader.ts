// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ancestorOf, indexOf, type CubeLattice } from './cube-lattice.ts';

/** A number of a protected cube. Withheld ones carry one mark, whatever the reason. */
export type CubeCell = { readonly kind: 'count'; readonly count: number } | { readonly kind: 'suppressed' };

/** A category of the coarser classification of a dimension. */
export interface CoarserCategory {
  readonly coarser: number;
}

/** A category of each dimension, or a coarser one; undefined for all of them together. */
export type CubePlace = readonly (number | CoarserCategory | undefined)[];

/** Some categories of each dimension; undefined for all. */
export type CubeSelection = readonly (readonly (number | CoarserCategory)[] | undefined)[];

export interface CubeReader {
  /** One number: a cell or a margin. */
  readonly cell: (place: CubePlace) => CubeCell;
  /**
   * The sum over some categories of each dimension, from shown numbers alone: the sum of the parts, or the whole less the
   * other parts. Withheld where neither is shown. Where people have several categories of a dimension the parts may
   * count them more than once, so there it is the sum of the parts or nothing.
   */
  readonly sum: (selection: CubeSelection) => CubeCell;
}

const suppressed: CubeCell = { kind: 'suppressed' };

/** Reads the shown numbers of a lattice whose axis i is the given dimension `order[i]`. */
export function cubeReader(lattice: CubeLattice, order: readonly number[]): CubeReader {
  function cell(place: CubePlace): CubeCell {
    assertLength(place.length);
    const categories = order.map((given) => place[given]);
    const levels = categories.map((category, axis) => levelOf(category, lattice.axes[axis]!.levels.length));
    const numbers = categories.map((category) => (typeof category === 'object' ? category.coarser : (category ?? 0)));
    numbers.forEach((category, axis) => {
      const level = levels[axis]!;
      const size = level === 0 ? 1 : lattice.axes[axis]!.levels[level - 1]!.size;
      if (!Number.isInteger(category) || category < 0 || category >= size)
        throw new RangeError(`there is no category ${category}`);
    });
    const table = lattice.tableAt(levels);
    const index = indexOf(table, numbers);
    return table.withheld[index] === 1 ? suppressed : { kind: 'count', count: table.counts[index]! };
  }

  function sumFrom(selection: CubeSelection, place: CubePlace, given: number): number | undefined {
    if (given === selection.length) {
      const found = cell(place);
      return found.kind === 'count' ? found.count : undefined;
    }
    const at = (category: number | CoarserCategory | undefined): number | undefined =>
      sumFrom(selection, place.with(given, category), given + 1);
    const chosen = selection[given];
    if (chosen === undefined) return at(undefined);
    const [only] = chosen;
    const direct = addUp(chosen, at);
    const axis = order.indexOf(given);
    if (direct !== undefined || lattice.several[axis] || chosen.length === 1 || only === undefined) return direct;
    const others = othersOf(axis, chosen);
    const whole = at(undefined);
    const rest = whole === undefined ? undefined : addUp(others, at);
    return whole === undefined || rest === undefined ? undefined : whole - rest;
  }

  /** The categories that are in none of the chosen ones. */
  function othersOf(axis: number, chosen: readonly (number | CoarserCategory)[]): number[] {
    const variable = lattice.axes[axis]!;
    const from = variable.levels.length;
    const { size } = variable.levels[from - 1]!;
    const has = (category: number): boolean =>
      chosen.some((one) =>
        typeof one === 'number' ? one === category : one.coarser === ancestorOf(variable, category, { from, to: 1 }),
      );
    return [...Array(size).keys()].filter((category) => !has(category));
  }

  function sum(selection: CubeSelection): CubeCell {
    assertLength(selection.length);
    const found = sumFrom(
      selection,
      selection.map(() => undefined),
      0,
    );
    return found === undefined ? suppressed : { kind: 'count', count: found };
  }

  function assertLength(length: number): void {
    if (length !== order.length) throw new RangeError(`the cube has ${order.length} dimensions, not ${length}`);
  }

  return { cell, sum };
}

function levelOf(category: number | CoarserCategory | undefined, finest: number): number {
  if (category === undefined) return 0;
  if (typeof category === 'number') return finest;
  if (finest === 1) throw new RangeError('the dimension has no coarser categories');
  return 1;
}

function addUp<Category>(
  categories: readonly Category[],
  at: (category: Category) => number | undefined,
): number | undefined {
  let sum = 0;
  for (const category of categories) {
    const part = at(category);
    if (part === undefined) return undefined;
    sum += part;
  }
  return sum;
}
