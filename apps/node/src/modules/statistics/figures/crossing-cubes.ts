// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, type CubeCell, type CubeOptions, type ProtectedCube, type ValueCount } from '@palermo/evidence';
import { flagAxis, flagKey, type Axis, type Fixed } from './crossing-axes.ts';
import type { Dimension } from './dimensions.ts';

/** A code of each dimension of several values that is counted by; null for "not known". */
export type Flags = readonly (string | null)[];

/** The protected tables of one crossing: one for each choice of flags, and one without any. */
export interface CrossingCubes {
  /** Every choice of flags that may have a row. */
  readonly choices: readonly Flags[];
  /** The table of the axes common to all and, if given, of the flags. */
  protect(flags: Flags | undefined): ProtectedCube;
  /** The sum of the categories fixed on the axes of such a table, of all categories on the others. */
  read(cube: ProtectedCube, flags: Flags | undefined, fixed: Fixed): CubeCell;
}

export interface CubesInput {
  readonly counts: readonly ValueCount[];
  /** The dimensions of the counts, in order. */
  readonly crossed: readonly Dimension[];
  /** Axes common to all tables. */
  readonly axes: readonly Axis[];
  /** Dimensions of several values that get an axis for each code. */
  readonly flagged: readonly Dimension[];
  readonly threshold: number;
  readonly protect: (options: CubeOptions) => ProtectedCube;
}

/** Numbers that one request may work through. */
export const cellsMax = 2_000_000;

/**
 * Counts a crossing for protection. A record with several codes is in the tables of several flags. Undefined when it is
 * more than can be worked through.
 */
export function countCubes(input: CubesInput): CrossingCubes | undefined {
  const { counts, crossed, axes, flagged } = input;
  const size = axes.reduce((product, axis) => product * axis.size, 1);
  if (size > cellsMax) return undefined;
  const flaggedAt = flagged.map((dimension) => crossed.indexOf(dimension));
  const axesAt = axes.map(({ dimension }) => crossed.indexOf(dimension));
  const tallies = new Map<string, { flags: (string | null | undefined)[]; counts: Float64Array }>();
  let cells = 0;
  for (const { values, count } of counts) {
    const place = axes.reduce((sum, axis, at) => sum * axis.size + axis.categoryOf(values[axesAt[at] ?? 0] ?? null), 0);
    const choices = flaggedAt.map((at) => [undefined, ...flagsOf(values[at] ?? null)]);
    for (const flags of combine(choices)) {
      const key = keyOf(flags);
      let tally = tallies.get(key);
      if (!tally) {
        cells += size;
        if (cells > cellsMax) return undefined;
        tallies.set(key, (tally = { flags, counts: new Float64Array(size) }));
      }
      tally.counts[place] = (tally.counts[place] ?? 0) + count;
    }
  }
  const empty = new Float64Array(size);
  const tallyOf: TallyOf = (flags) => tallies.get(keyOf(flags))?.counts ?? empty;
  return {
    choices: choicesOf(flagged, { tallyOf, tallies: [...tallies.values()], threshold: input.threshold }),
    protect: (flags) => protectFlags(input, size, flags, tallyOf),
    read: (cube, flags, fixed) => readCube(input, cube, flags, fixed),
  };
}

function flagsOf(value: string | null): readonly (string | null)[] {
  return value === null ? [null] : codesOfSet(value);
}

function keyOf(flags: readonly (string | null | undefined)[]): string {
  return flags.map((flag) => (flag === undefined ? '' : flag === null ? '?' : `=${flag}`)).join(';');
}

function combine<Choice>(choices: readonly (readonly Choice[])[]): Choice[][] {
  return choices.reduce<Choice[][]>(
    (begun, each) => begun.flatMap((row) => each.map((choice) => [...row, choice])),
    [[]],
  );
}

interface Tallies {
  readonly tallies: readonly { readonly flags: readonly (string | null | undefined)[] }[];
  readonly tallyOf: TallyOf;
  readonly threshold: number;
}

type TallyOf = (flags: readonly (string | null | undefined)[]) => Float64Array;

/**
 * The combinations of the flags that occur in each dimension. Where nobody has both of two, that is a number like others
 * and may be withheld like others, but only for the sake of few who have neither; without such it is left out.
 */
function choicesOf(flagged: readonly Dimension[], { tallies, tallyOf, threshold }: Tallies): Flags[] {
  if (flagged.length === 0) return [];
  const found = flagged.map(() => new Set<string | null>([null]));
  for (const { flags } of tallies) {
    flags.forEach((flag, at) => {
      if (flag !== undefined) found[at]?.add(flag);
    });
  }
  const choices = combine(found.map((flags) => [...flags]));
  if (flagged.length !== 2) return choices;
  const all = tallyOf([undefined, undefined]);
  return choices.filter(([one, other]) => {
    if (tallyOf([one, other]).some((count) => count > 0)) return true;
    const [ones, others] = [tallyOf([one, undefined]), tallyOf([undefined, other])];
    return all.some((count, place) => {
      const neither = count - (ones[place] ?? 0) - (others[place] ?? 0);
      return neither > 0 && neither < threshold;
    });
  });
}

/** The axes of the flags that are not among the common axes already. */
function addedAxes({ axes, flagged }: CubesInput, flags: Flags | undefined): { axis: Axis; at: number }[] {
  return (flags ?? []).flatMap((flag, at) => {
    const dimension = flagged[at];
    if (!dimension || axes.some(({ key }) => key === flagKey(dimension, flag))) return [];
    return [{ axis: flagAxis(dimension, flag), at }];
  });
}

function protectFlags(input: CubesInput, size: number, flags: Flags | undefined, tallyOf: TallyOf): ProtectedCube {
  const added = addedAxes(input, flags);
  const counts = new Float64Array(size * 2 ** added.length);
  const tallies = Array.from({ length: 2 ** added.length }, (_, had) => {
    const hadAt = new Set(added.filter((_axis, bit) => (had >> bit) & 1).map(({ at }) => at));
    return tallyOf(input.flagged.map((_dimension, at) => (hadAt.has(at) ? flags?.[at] : undefined)));
  });
  // Those who have some flags and not the others, from those who have some whatever the others: by subtraction.
  for (let bit = 0; bit < added.length; bit++) {
    for (let had = 0; had < tallies.length; had++) {
      if ((had >> bit) & 1) continue;
      const more = tallies[had | (1 << bit)];
      tallies[had] = (tallies[had] ?? new Float64Array(size)).map((count, place) => count - (more?.[place] ?? 0));
    }
  }
  tallies.forEach((tally, had) => counts.set(tally, had * size));
  const dimensions = [
    ...added.map(({ axis }) => ({ key: axis.key, size: 2 })).toReversed(),
    ...input.axes.map(({ key, size: own }) => ({ key, size: own })),
  ];
  return input.protect({ dimensions, counts, threshold: input.threshold });
}

function readCube(input: CubesInput, cube: ProtectedCube, flags: Flags | undefined, fixed: Fixed): CubeCell {
  if (cube.kind !== 'protected') return { kind: 'suppressed' };
  const added = addedAxes(input, flags).map(({ axis }) => axis);
  const selection = [
    ...added.map(({ key }) => fixed.get(key)).toReversed(),
    ...input.axes.map(({ key }) => fixed.get(key)),
  ];
  return cube.sum(selection);
}
