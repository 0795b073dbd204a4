// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CubeCell, CubeOptions, ProtectedCube, ValueCount } from '@palermo/evidence';
import { noneOfThem, type CrossingAxis } from './crossing-axis.ts';
import {
  crossingCube,
  crossingState,
  type AxisChoice,
  type CrossingCube,
  type CrossingState,
} from './crossing-cube.ts';
import type { Dimension, FilterPart, Unit } from './dimensions.ts';

export interface CrossingRequest {
  readonly unit: Unit;
  /** Counts of all records by every dimension that is counted or filtered by, and the coarser ones of those. */
  readonly counts: readonly ValueCount[];
  readonly crossed: readonly Dimension[];
  readonly by: readonly Dimension[];
  readonly where: readonly FilterPart[];
  readonly threshold: number;
  readonly protect: (options: CubeOptions) => ProtectedCube;
  /** The vintage closed last before, by the same dimensions, if there is one. */
  readonly earlier: CrossingState | undefined;
}

export interface ProtectedCrossing {
  readonly total: CubeCell;
  /** Those with any value in every dimension counted by. */
  readonly known: CubeCell;
  /** Rows with a count other than 0, and those that are withheld. */
  readonly rows: readonly { readonly codes: readonly (string | null)[]; readonly cell: CubeCell }[];
}

const suppressed: CubeCell = { kind: 'suppressed' };

/**
 * The table of a request out of one protected table of everything that is counted or filtered by, so that a filter never
 * says more than the whole table would. A dimension of several values that is counted and filtered by has rows for the
 * codes of the filter alone. Undefined when there are too few people for this much detail.
 */
export function protectCrossing(request: CrossingRequest): ProtectedCrossing | undefined {
  const { by, where } = request;
  const state = crossingState({ ...request, keepMemory: false });
  const cube = state && crossingCube(state);
  if (!cube) return undefined;
  const { axes } = state;
  const open = axes.map((axis) => allowed(axis, where));
  const total = cube.read(
    axes.map((axis, at) =>
      choiceOf(
        axis,
        open[at] ?? [],
        where.map(({ dimension }) => dimension),
      ),
    ),
  );
  return { total, known: readKnown(request, { cube, axes, open }), rows: rowsOf(by, { cube, axes, open, where }) };
}

/** The finest categories that a filter leaves on an axis. */
function allowed(axis: CrossingAxis, where: readonly FilterPart[]): number[] {
  const own = where.filter(({ dimension }) => dimension === axis.fine || dimension === axis.coarse);
  return [...axis.categories.keys()].filter((category) =>
    own.every(({ dimension, values }) => values.includes(codeAt(axis, dimension, category))),
  );
}

function codeAt(axis: CrossingAxis, dimension: Dimension, category: number): string | null {
  const found = axis.categories[category];
  if (!found) throw new Error('A category is one of its axis.');
  return dimension === axis.coarse ? (axis.coarseCodes[found.coarse] ?? null) : found.fine;
}

/** How some categories are read, if only these dimensions tell them apart: coarse ones where the fine do not matter. */
function choiceOf(axis: CrossingAxis, categories: readonly number[], told: readonly Dimension[]): AxisChoice {
  if (told.includes(axis.fine)) return { categories };
  if (!axis.coarse || !told.includes(axis.coarse)) return undefined;
  return { coarse: [...new Set(categories.map((category) => axis.categories[category]?.coarse ?? 0))] };
}

interface Reading {
  readonly cube: CrossingCube;
  readonly axes: readonly CrossingAxis[];
  /** The finest categories that the filter leaves on each axis. */
  readonly open: readonly (readonly number[])[];
}

function isKnown(axis: CrossingAxis, by: readonly Dimension[], category: number): boolean {
  return [axis.fine, axis.coarse].every(
    (dimension) => !dimension || !by.includes(dimension) || codeAt(axis, dimension, category) !== null,
  );
}

/**
 * Those with a value in every dimension counted by. Where people have several codes: everybody less those of whom it is
 * not known, because they cannot be added up.
 */
function readKnown({ by, where }: CrossingRequest, { cube, axes, open }: Reading): CubeCell {
  const filtered = where.map(({ dimension }) => dimension);
  const ways = axes.map((axis, at): { sign: number; choice: AxisChoice }[] => {
    const categories = open[at] ?? [];
    const counted = by.some((dimension) => dimension === axis.fine || dimension === axis.coarse);
    const whole = { sign: 1, choice: choiceOf(axis, categories, filtered) };
    if (!counted) return [whole];
    const known = categories.filter((category) => isKnown(axis, by, category));
    const unknown = categories.filter((category) => !isKnown(axis, by, category));
    if (!axis.several) return [{ sign: 1, choice: choiceOf(axis, known, [...by, ...filtered]) }];
    return unknown.length === 0
      ? [whole]
      : [whole, { sign: -1, choice: choiceOf(axis, unknown, [...by, ...filtered]) }];
  });
  let count = 0;
  for (const way of combine(ways)) {
    const cell = cube.read(way.map(({ choice }) => choice));
    if (cell.kind === 'suppressed') return suppressed;
    count += cell.count * way.reduce((product, { sign }) => product * sign, 1);
  }
  return { kind: 'count', count };
}

function rowsOf(
  by: readonly Dimension[],
  { cube, axes, open, where }: Reading & { where: readonly FilterPart[] },
): ProtectedCrossing['rows'] {
  const filtered = where.map(({ dimension }) => dimension);
  const ways = axes.map((axis, at): { choice: AxisChoice; codes: Map<Dimension, string | null> }[] => {
    const categories = open[at] ?? [];
    const counted = by.filter((dimension) => dimension === axis.fine || dimension === axis.coarse);
    const told = [...counted, ...filtered];
    if (counted.length === 0) return [{ choice: choiceOf(axis, categories, told), codes: new Map() }];
    const rows = Map.groupBy(categories, (category) =>
      JSON.stringify(counted.map((each) => codeAt(axis, each, category))),
    );
    return [...rows.values()].flatMap((own) => {
      const codes = new Map(counted.map((each) => [each, codeAt(axis, each, own[0] ?? 0)]));
      return [...codes.values()].includes(noneOfThem) ? [] : [{ choice: choiceOf(axis, own, told), codes }];
    });
  });
  const rows: { codes: (string | null)[]; cell: CubeCell }[] = [];
  for (const way of combine(ways)) {
    const cell = cube.read(way.map(({ choice }) => choice));
    if (cell.kind === 'count' && cell.count === 0) continue;
    const codes = new Map(way.flatMap((each) => [...each.codes]));
    rows.push({ codes: by.map((dimension) => codes.get(dimension) ?? null), cell });
  }
  return rows;
}

function combine<Choice>(choices: readonly (readonly Choice[])[]): Choice[][] {
  return choices.reduce<Choice[][]>(
    (begun, each) => begun.flatMap((row) => each.map((choice) => [...row, choice])),
    [[]],
  );
}
