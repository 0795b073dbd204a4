// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CubeCell, CubeOptions, ProtectedCube, ValueCount } from '@palermo/evidence';
import {
  alternativesOf,
  flagAxis,
  flagKey,
  has,
  hasNot,
  join,
  valueAxis,
  type Axis,
  type Fixed,
  type ValueAxis,
} from './crossing-axes.ts';
import { countCubes, type CrossingCubes, type Flags } from './crossing-cubes.ts';
import type { Dimension, FilterPart } from './dimensions.ts';

export interface CrossingRequest {
  /** Counts of all records by every dimension that is counted or filtered by. */
  readonly counts: readonly ValueCount[];
  readonly crossed: readonly Dimension[];
  readonly by: readonly Dimension[];
  readonly where: readonly FilterPart[];
  /** Several values of one record count as one. */
  readonly sets: boolean;
  readonly threshold: number;
  readonly protect: (options: CubeOptions) => ProtectedCube;
}

export interface ProtectedCrossing {
  readonly total: CubeCell;
  /** Those with any value in every dimension counted by. */
  readonly known: CubeCell;
  /** Rows with a count other than 0, and those that are withheld. */
  readonly rows: readonly { readonly codes: readonly (string | null)[]; readonly cell: CubeCell }[];
}

const axesMax = 10;
const suppressed: CubeCell = { kind: 'suppressed' };

/**
 * The table of a request out of one protected table of everything that is counted or filtered by, so that a filter never
 * says more than the whole table would. Each code of a dimension of several values is a table of its own. Undefined when
 * there are too few people for this much detail.
 */
export function protectCrossing(request: CrossingRequest): ProtectedCrossing | undefined {
  const { by, where, sets } = request;
  const axes = commonAxes(request);
  const flagged = sets ? [] : by.filter(({ several }) => several);
  if (axes.length + flagged.length > axesMax) return undefined;
  const cubes = countCubes({ ...request, axes, flagged });
  const base = cubes?.protect(undefined);
  if (!cubes || base?.kind !== 'protected') return undefined;
  const alternatives = alternativesOf(where, axes);
  const rows = rowsOf(request, { cubes, axes, flagged, alternatives, base });
  if (!rows) return undefined;
  const unknownFlags = flagged.length > 0 ? flagged.map(() => null) : undefined;
  const known = readSum(cubes, cubes.protect(unknownFlags), unknownFlags, alternatives, knownOf(by, axes, flagged));
  return { total: readSum(cubes, base, undefined, alternatives, new Map()), known, rows };
}

/** The axes that every table of the request has: dimensions of one value, sets, and the codes filtered by. */
function commonAxes({ counts, crossed, by, where, sets }: CrossingRequest): Axis[] {
  return crossed.flatMap((dimension, at): Axis[] => {
    if (!dimension.several) return [valueAxis(dimension, counts, at)];
    const asSets = sets && by.includes(dimension) ? [valueAxis(dimension, counts, at)] : [];
    const named = new Set(where.flatMap((part) => (part.dimension === dimension ? part.values : [])));
    return [...asSets, ...[...named].map((code) => flagAxis(dimension, code))];
  });
}

/** What is to be read for those with a value in every dimension. */
function knownOf(by: readonly Dimension[], axes: readonly Axis[], flagged: readonly Dimension[]): Fixed {
  const fixed = new Map<string, readonly number[]>(flagged.map((dimension) => [flagKey(dimension, null), [hasNot]]));
  for (const { key, values } of valueAxesOf(by, axes)) fixed.set(key, [...values.keys()].slice(0, -1));
  return fixed;
}

/** The axes with a category for each value, in the order in which they are counted by. */
function valueAxesOf(by: readonly Dimension[], axes: readonly Axis[]): ValueAxis[] {
  return by.flatMap((dimension) =>
    axes.filter((axis): axis is ValueAxis => axis.dimension === dimension && 'values' in axis),
  );
}

interface RowSource {
  readonly cubes: CrossingCubes;
  readonly axes: readonly Axis[];
  readonly flagged: readonly Dimension[];
  readonly alternatives: readonly Fixed[];
  readonly base: ProtectedCube;
}

function rowsOf({ by }: CrossingRequest, source: RowSource): ProtectedCrossing['rows'] | undefined {
  const { cubes, axes, flagged, base, alternatives } = source;
  const valueAxes = valueAxesOf(by, axes);
  const choices: readonly (Flags | undefined)[] = flagged.length > 0 ? cubes.choices : [undefined];
  const rows: { codes: (string | null)[]; cell: CubeCell }[] = [];
  let unprotected = 0;
  for (const flags of choices) {
    const cube = flags ? cubes.protect(flags) : base;
    if (cube.kind !== 'protected') unprotected += 1;
    const had = new Map(
      (flags ?? []).flatMap((flag, at) => (flagged[at] ? [[flagKey(flagged[at], flag), [has]] as const] : [])),
    );
    for (const categories of placesOf(valueAxes, alternatives)) {
      const fixed = new Map<string, readonly number[]>(had);
      valueAxes.forEach(({ key }, at) => fixed.set(key, [categories[at] ?? 0]));
      const cell = readSum(cubes, cube, flags, alternatives, fixed);
      if (cell.kind === 'count' && cell.count === 0) continue;
      rows.push({ codes: codesOf(by, { valueAxes, categories, flagged, flags }), cell });
    }
  }
  // A table that is mostly withheld tells nothing; less detail does.
  return unprotected * 2 > choices.length ? undefined : rows;
}

/** Every choice of a category on each axis that the filter leaves. The empty set, "none of them", has no row. */
function placesOf(axes: readonly ValueAxis[], alternatives: readonly Fixed[]): number[][] {
  return axes.reduce<number[][]>(
    (begun, { key, values }) => {
      const categories = [...values.keys()].filter(
        (place) => values[place] !== '' && alternatives.some((fixed) => fixed.get(key)?.includes(place) ?? true),
      );
      return begun.flatMap((row) => categories.map((category) => [...row, category]));
    },
    [[]],
  );
}

interface RowPlace {
  readonly valueAxes: readonly ValueAxis[];
  readonly categories: readonly number[];
  readonly flagged: readonly Dimension[];
  readonly flags: Flags | undefined;
}

function codesOf(by: readonly Dimension[], { valueAxes, categories, flagged, flags }: RowPlace): (string | null)[] {
  return by.map((dimension) => {
    const at = valueAxes.findIndex((axis) => axis.dimension === dimension);
    if (at >= 0) return valueAxes[at]?.values[categories[at] ?? 0] ?? null;
    return flags?.[flagged.indexOf(dimension)] ?? null;
  });
}

/** Adds up the alternatives of a filter, of which every person is in one at most; withheld as soon as one of them is. */
function readSum(
  cubes: CrossingCubes,
  cube: ProtectedCube,
  flags: Flags | undefined,
  alternatives: readonly Fixed[],
  fixed: Fixed,
): CubeCell {
  let count = 0;
  for (const alternative of alternatives) {
    for (const both of join(alternative, fixed)) {
      const cell = cubes.read(cube, flags, both);
      if (cell.kind === 'suppressed') return suppressed;
      count += cell.count;
    }
  }
  return { kind: 'count', count };
}
