// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CubeCell, CubeOptions, CubeSelection, CubeTally, ProtectedCube, ValueCount } from '@palermo/evidence';
import type { CrossingAxis } from './crossing-axis.ts';

/** What is read on each axis: finest categories, coarse ones, or all people together. */
export type AxisChoice =
  | { readonly categories: readonly number[] }
  | { readonly coarse: readonly number[] }
  | undefined;

/** One protected table, read by choices of categories. */
export interface CrossingCube {
  /** People who have any of the chosen categories on each axis. */
  read(choices: readonly AxisChoice[]): CubeCell;
}

const suppressed: CubeCell = { kind: 'suppressed' };

export interface CubeParts {
  readonly axes: readonly CrossingAxis[];
  readonly counts: readonly ValueCount[];
  readonly threshold: number;
  readonly protect: (options: CubeOptions) => ProtectedCube;
}

/** The protected table of some axes; undefined where it cannot be protected. */
export function crossingCube(parts: CubeParts): CrossingCube | undefined {
  const { axes, counts, threshold, protect } = parts;
  const people = counts.map(({ values, count }): CubeTally => ({
    categories: axes.map((axis) => axis.categoriesOf(values)),
    count,
  }));
  const cube = protect({ dimensions: axes.map((axis) => axis.cube), people, threshold });
  if (cube.kind !== 'protected') return undefined;
  const overlaps = overlapCubes(parts, people);
  return {
    read(choices) {
      const whole = cube.sum(choices.map(selectionOf));
      const overlapping = axes.flatMap((_axis, at) => (overlaps.most(at, choices[at]) > 1 ? [at] : []));
      const [at] = overlapping;
      if (at === undefined || whole.kind === 'suppressed') return whole;
      // Who has two of the codes asked for was counted twice; on two axes at once that is not taken apart.
      if (overlapping.length > 1) return suppressed;
      const twice = overlaps.read(at, choices);
      return twice === undefined ? suppressed : { kind: 'count', count: whole.count - twice };
    },
  };
}

function selectionOf(choice: AxisChoice): CubeSelection[number] {
  if (choice === undefined) return undefined;
  return 'categories' in choice ? choice.categories : choice.coarse.map((coarser) => ({ coarser }));
}

interface Overlaps {
  /** The most of the chosen categories that one person has on an axis. */
  most(at: number, choice: AxisChoice): number;
  /** How often people were counted again on an axis, when the choices were added up. Undefined when it may not be told. */
  read(at: number, choices: readonly AxisChoice[]): number | undefined;
}

function overlapCubes({ axes, threshold, protect }: CubeParts, people: readonly CubeTally[]): Overlaps {
  const cubes = new Map<string, { most: number; cube: () => ProtectedCube }>();
  function overlapOf(at: number, choice: AxisChoice): { most: number; cube: () => ProtectedCube } {
    const axis = axes[at];
    const chosen = choice && ('categories' in choice ? choice.categories : choice.coarse);
    if (!axis?.several || !choice || !chosen || chosen.length < 2) return none;
    const name = `${axis.cube.key}&${chosen.join('+')}${'coarse' in choice ? '*' : ''}`;
    let found = cubes.get(name);
    if (!found) cubes.set(name, (found = countOverlap(name, at, choice)));
    return found;
  }
  function countOverlap(name: string, at: number, choice: AxisChoice): { most: number; cube: () => ProtectedCube } {
    const times = people.map(({ categories }) => timesChosen(axes[at], categories[at] ?? [], choice));
    const most = times.reduce((max, each) => Math.max(max, each), 0);
    let made: ProtectedCube | undefined;
    // How many codes too many is a variable of its own, protected with all the others but the one it is made of.
    const make = (): ProtectedCube =>
      protect({
        dimensions: axes.map((axis, place) => (place === at ? { key: name, size: most } : axis.cube)),
        people: people.map(({ categories, count }, row) => ({
          categories: categories.with(at, [Math.max(0, (times[row] ?? 0) - 1)]),
          count,
        })),
        threshold,
      });
    return { most, cube: () => (made ??= make()) };
  }
  return {
    most: (at, choice) => overlapOf(at, choice).most,
    read(at, choices) {
      const { most, cube } = overlapOf(at, choices[at]);
      const made = cube();
      if (made.kind !== 'protected') return undefined;
      let sum = 0;
      for (let again = 1; again < most; again++) {
        const cell = made.sum(choices.map((choice, place) => (place === at ? [again] : selectionOf(choice))));
        if (cell.kind === 'suppressed') return undefined;
        sum += again * cell.count;
      }
      return sum;
    },
  };
}

const none = {
  most: 1,
  cube: (): ProtectedCube => {
    throw new Error('Nobody is counted twice.');
  },
};

/** How many of the chosen categories, or coarse ones, somebody has. */
function timesChosen(axis: CrossingAxis | undefined, own: readonly number[], choice: AxisChoice): number {
  if (!choice || !axis) return 1;
  if ('categories' in choice) return own.filter((category) => choice.categories.includes(category)).length;
  const coarse = new Set(own.map((category) => axis.categories[category]?.coarse ?? 0));
  return choice.coarse.filter((category) => coarse.has(category)).length;
}
