// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeLattice } from './cube-lattice.ts';

/** A number of a protected cube. Withheld ones carry one mark, whatever the reason. */
export type CubeCell = { readonly kind: 'count'; readonly count: number } | { readonly kind: 'suppressed' };

/** A category of each dimension; undefined for all of them together. */
export type CubePlace = readonly (number | undefined)[];

/** Some categories of each dimension; undefined for all. */
export type CubeSelection = readonly (readonly number[] | undefined)[];

export interface CubeReader {
  readonly cell: (place: CubePlace) => CubeCell;
  readonly sum: (selection: CubeSelection) => CubeCell;
}

const suppressed: CubeCell = { kind: 'suppressed' };

/** Reads the shown numbers of a lattice whose dimension i is the given dimension `order[i]`. */
export function cubeReader({ sizes, tables }: CubeLattice, order: readonly number[]): CubeReader {
  function cell(place: CubePlace): CubeCell {
    assertLength(place.length);
    let subset = 0;
    order.forEach((given, axis) => {
      const category = place[given];
      if (category === undefined) return;
      if (!Number.isInteger(category) || category < 0 || category >= sizes[axis]!)
        throw new RangeError(`there is no category ${category}`);
      subset |= 1 << axis;
    });
    const table = tables[subset]!;
    let index = 0;
    order.forEach((given, axis) => (index += table.strides[axis]! * (place[given] ?? 0)));
    return table.withheld[index] === 1 ? suppressed : { kind: 'count', count: table.counts[index]! };
  }

  /** Fixes one dimension after the other; for each, adds up its categories or takes the others from the whole. */
  function sumFrom(selection: CubeSelection, place: (number | undefined)[], given: number): number | undefined {
    if (given === selection.length) {
      const found = cell(place);
      return found.kind === 'count' ? found.count : undefined;
    }
    const at = (category: number | undefined): number | undefined =>
      sumFrom(selection, place.with(given, category), given + 1);
    const chosen = selection[given];
    if (chosen === undefined) return at(undefined);
    const size = sizes[order.indexOf(given)]!;
    const within = new Set(chosen);
    const others = Array.from({ length: size }, (_, category) => category).filter((category) => !within.has(category));
    if (others.length === 0) return at(undefined) ?? addUp(within, at);
    const direct = addUp(within, at);
    if (direct !== undefined || within.size === 1) return direct;
    const whole = at(undefined);
    const rest = whole === undefined ? undefined : addUp(others, at);
    return whole === undefined || rest === undefined ? undefined : whole - rest;
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

function addUp(categories: Iterable<number>, at: (category: number) => number | undefined): number | undefined {
  let sum = 0;
  for (const category of categories) {
    const part = at(category);
    if (part === undefined) return undefined;
    sum += part;
  }
  return sum;
}
