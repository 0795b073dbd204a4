// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CubeCell,
  CubeOptions,
  CubeSelection,
  CubeTally,
  EarlierCategories,
  ProtectedCube,
  ValueCount,
} from '@palermo/evidence';
import { axesOf, categoriesBetween, type CrossingAxis } from './crossing-axis.ts';
import { timeOf } from './dimension-levels.ts';
import type { Dimension, Unit } from './dimensions.ts';

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

export interface StateParts {
  readonly crossed: readonly Dimension[];
  readonly unit: Unit;
  /** By the dimensions crossed and, where there are several states, the time. */
  readonly counts: readonly ValueCount[];
  readonly threshold: number;
  readonly protect: (options: CubeOptions) => ProtectedCube;
  /** The vintage closed last before, protected together with those before it. */
  readonly earlier: CrossingState | undefined;
  /** Whether later states are protected together with this one. */
  readonly keepMemory: boolean;
  /** Of a vintage: when it was closed. */
  readonly closedAt?: Date;
}

/** The people of one state, live or closed, by some dimensions, and what of the numbers is shown. */
export interface CrossingState {
  readonly axes: readonly CrossingAxis[];
  readonly counts: readonly ValueCount[];
  /** What occurs in this state or an earlier one. */
  readonly values: readonly ValueCount['values'][];
  readonly cube: ProtectedCube;
  readonly overlapOf: (at: number, choice: AxisChoice) => Overlap;
  readonly earlier: CrossingState | undefined;
  readonly closedAt: Date | undefined;
}

const axesMax = 8;

/** Protects what is counted by some dimensions; undefined for too many of them. */
export function crossingState(parts: StateParts): CrossingState | undefined {
  const { crossed, counts, threshold, protect, earlier, keepMemory, closedAt } = parts;
  const before = (earlier?.values ?? []).map((values) => ({ values, count: 0 }));
  const axes = axesOf(crossed, [...counts, ...before]);
  if (axes.length > axesMax) return undefined;
  const isOpenAt = timesOpen(parts);
  const people = counts.map(({ values, count }): CubeTally => {
    return {
      categories: axes.map((axis) => axis.categoriesOf(values)),
      count,
      openBefore: isOpenAt(values, earlier?.closedAt) ? count : 0,
      open: isOpenAt(values, closedAt) ? count : 0,
    };
  });
  const categories = earlier && categoriesBetween(earlier.axes, axes);
  const memory = earlier?.cube.memory;
  const cube = protect({
    dimensions: axes.map((axis) => axis.cube),
    people,
    threshold,
    keepMemory,
    ...(memory && categories ? { earlier: { memory, categories } } : {}),
  });
  const overlapOf = overlapsOf(parts, { axes, people, categories });
  const values = [...counts, ...before].map((each) => each.values);
  return { axes, counts, values: earlier ? distinct(values) : values, cube, overlapOf, earlier, closedAt };
}

/** Whether a record is of a year or quarter that was not over at an instant, or nobody knows of which. */
function timesOpen({ crossed, unit }: StateParts): (values: ValueCount['values'], at: Date | undefined) => boolean {
  const placed = crossed.indexOf(timeOf(unit));
  const place = placed < 0 ? crossed.length : placed;
  return (values, at) => {
    if (at === undefined) return false;
    const time = values[place] ?? null;
    const year = at.toISOString().slice(0, 4);
    const quarter = `${year}-Q${1 + Math.floor(at.getUTCMonth() / 3)}`;
    return time === null || time >= (unit === 'victim' ? quarter : year);
  };
}

function distinct(rows: readonly ValueCount['values'][]): ValueCount['values'][] {
  return [...new Map(rows.map((values) => [JSON.stringify(values), values])).values()];
}

/** What is shown of a state; undefined where it cannot be protected. */
export function crossingCube({ axes, cube, overlapOf }: CrossingState): CrossingCube | undefined {
  if (cube.kind !== 'protected') return undefined;
  return {
    read(choices) {
      const whole = cube.sum(choices.map(selectionOf));
      const overlapping = axes.flatMap((_axis, at) => (overlapOf(at, choices[at]).most > 1 ? [at] : []));
      const [at] = overlapping;
      if (at === undefined || whole.kind === 'suppressed') return whole;
      // Who has two of the codes asked for was counted twice; on two axes at once that is not taken apart.
      if (overlapping.length > 1) return suppressed;
      const twice = readOverlap(overlapOf(at, choices[at]), at, choices);
      return twice === undefined ? suppressed : { kind: 'count', count: whole.count - twice };
    },
  };
}

function selectionOf(choice: AxisChoice): CubeSelection[number] {
  if (choice === undefined) return undefined;
  return 'categories' in choice ? choice.categories : choice.coarse.map((coarser) => ({ coarser }));
}

/** How often people were counted again on an axis, when some of its categories were added up. */
export interface Overlap {
  /** The most of the chosen categories that one person has. */
  readonly most: number;
  /** People by how many codes too many they have, protected with all the other axes. */
  readonly cube: () => ProtectedCube;
}

/** How often people were counted again. Undefined when it may not be told. */
function readOverlap({ most, cube }: Overlap, at: number, choices: readonly AxisChoice[]): number | undefined {
  const made = cube();
  if (made.kind !== 'protected') return undefined;
  let sum = 0;
  for (let again = 1; again < most; again++) {
    const cell = made.sum(choices.map((choice, place) => (place === at ? [again] : selectionOf(choice))));
    if (cell.kind === 'suppressed') return undefined;
    sum += again * cell.count;
  }
  return sum;
}

interface Placed {
  readonly axes: readonly CrossingAxis[];
  readonly people: readonly CubeTally[];
  /** Where the categories of the earlier state stand, if there is one. */
  readonly categories: readonly EarlierCategories[] | undefined;
}

function overlapsOf(
  { threshold, protect, earlier, keepMemory }: StateParts,
  { axes, people, categories }: Placed,
): CrossingState['overlapOf'] {
  const known = new Map<string, Overlap>();
  const make = (at: number, choice: AxisChoice): Overlap => {
    const times = people.map((each) => timesChosen(axes[at], each.categories[at] ?? [], choice));
    const before = earlier && categories && earlier.overlapOf(at, chosenBefore(categories[at], choice));
    const most = times.reduce((max, each) => Math.max(max, each), before?.most ?? 1);
    let made: ProtectedCube | undefined;
    // How many codes too many is a variable of its own, protected with all the others but the one it is made of.
    const protectIt = (): ProtectedCube => {
      const memory = before && before.most > 1 ? before.cube().memory : undefined;
      const again = { finest: [...Array(before?.most ?? 0).keys()] };
      return protect({
        dimensions: axes.map((axis, place) => (place === at ? { key: `${axis.cube.key}&`, size: most } : axis.cube)),
        people: people.map((each, row) => ({
          ...each,
          categories: each.categories.with(at, [Math.max(0, (times[row] ?? 0) - 1)]),
        })),
        threshold,
        keepMemory,
        ...(memory && categories ? { earlier: { memory, categories: categories.with(at, again) } } : {}),
      });
    };
    return { most, cube: () => (made ??= protectIt()) };
  };
  return (at, choice) => {
    const chosen = choice && ('categories' in choice ? choice.categories : choice.coarse);
    if (!axes[at]?.several || !choice || !chosen || chosen.length < 2) return none;
    const name = `${at} ${'coarse' in choice ? '*' : ''} ${chosen.join('+')}`;
    let found = known.get(name);
    if (!found) known.set(name, (found = make(at, choice)));
    return found;
  };
}

/** The chosen categories that the earlier state has, as they are numbered there. */
function chosenBefore(categories: EarlierCategories | undefined, choice: AxisChoice): AxisChoice {
  if (!categories || !choice) return undefined;
  const those = (later: readonly number[], chosen: readonly number[]): number[] =>
    later.flatMap((category, place) => (chosen.includes(category) ? [place] : []));
  return 'categories' in choice
    ? { categories: those(categories.finest, choice.categories) }
    : { coarse: those(categories.coarser ?? [], choice.coarse) };
}

const none: Overlap = {
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
