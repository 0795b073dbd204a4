// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, type ValueCount } from '@palermo/evidence';
import type { Dimension, FilterPart } from './dimensions.ts';

/** One dimension of the protected table. Its categories are the same, in the same order, whatever else is asked. */
export interface Axis {
  /** `sex`, `citizenship=AL` (has it or has not), `citizenship?` (not known or known), `citizenship+` (sets of codes). */
  readonly key: string;
  readonly dimension: Dimension;
  readonly size: number;
  /** The category of a value. */
  readonly categoryOf: (value: string | null) => number;
}

/** Category of an axis of two: has the code, or is not known. */
export const has = 1;
/** Category of an axis of two: everybody else. */
export const hasNot = 0;

/** An axis with a category for each value. */
export interface ValueAxis extends Axis {
  /** The value of each category; "not known" last. */
  readonly values: readonly (string | null)[];
}

/** Every value that occurs in a dimension is a category, and so is "not known" whether or not it occurs. */
export function valueAxis(dimension: Dimension, counts: readonly ValueCount[], at: number): ValueAxis {
  const found = new Set(counts.map(({ values }) => values[at] ?? null));
  const values = [...[...found].filter((value) => value !== null).toSorted(), null];
  const places = new Map(values.map((value, place) => [value, place]));
  return {
    key: dimension.several ? `${dimension.code}+` : dimension.code,
    dimension,
    size: values.length,
    values,
    categoryOf(value) {
      const place = places.get(value);
      if (place === undefined) throw new Error('Every value counted has a category.');
      return place;
    },
  };
}

/** An axis of two for one code of a dimension of several values; null for "not known". */
export function flagAxis(dimension: Dimension, code: string | null): Axis {
  return {
    key: flagKey(dimension, code),
    dimension,
    size: 2,
    categoryOf: (value) => {
      if (value === null || code === null) return value === code ? has : hasNot;
      return value === code || codesOfSet(value).includes(code) ? has : hasNot;
    },
  };
}

export function flagKey(dimension: Dimension, code: string | null): string {
  return code === null ? `${dimension.code}?` : `${dimension.code}=${code}`;
}

/** Categories to read on some axes, by key. */
export type Fixed = ReadonlyMap<string, readonly number[]>;

/**
 * A filter as what is to be read and added up: alternatives of which every person is in one at most. "Any of these codes"
 * becomes "the first", "the second and not the first" and so on.
 */
export function alternativesOf(where: readonly FilterPart[], axes: readonly Axis[]): Fixed[] {
  return where.reduce<Fixed[]>(
    (begun, part) => begun.flatMap((fixed) => partAlternatives(part, axes).flatMap((more) => join(fixed, more))),
    [new Map()],
  );
}

function partAlternatives({ dimension, values }: FilterPart, axes: readonly Axis[]): Fixed[] {
  if (!dimension.several) {
    const axis = axes.find(({ key }) => key === dimension.code) as ValueAxis | undefined;
    if (!axis) throw new Error('A dimension that is filtered by is an axis.');
    const categories = axis.values.flatMap((value, place) => (values.includes(value) ? [place] : []));
    return [new Map([[axis.key, categories]])];
  }
  const keys = [...new Set(values)].map((code) => flagKey(dimension, code));
  return keys.map((key, place) => {
    const fixed = new Map<string, readonly number[]>(keys.slice(0, place).map((before) => [before, [hasNot]]));
    return fixed.set(key, [has]);
  });
}

/** Both at once; nothing where they exclude one another. */
export function join(one: Fixed, other: Fixed): Fixed[] {
  const joined = new Map(one);
  for (const [key, categories] of other) {
    const own = joined.get(key);
    const common = own ? own.filter((category) => categories.includes(category)) : categories;
    if (common.length === 0) return [];
    joined.set(key, common);
  }
  return [joined];
}
