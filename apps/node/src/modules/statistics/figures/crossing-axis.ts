// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, type CubeDimension, type EarlierCategories, type ValueCount } from '@palermo/evidence';
import { levelsOf } from './dimension-levels.ts';
import type { Dimension } from './dimensions.ts';

/** One finest category: a code of the fine dimension with one of the coarse, if there are two. Null is "not known". */
export interface Category {
  readonly fine: string | null;
  /** Index of the coarse category; 0 where there is one level. */
  readonly coarse: number;
}

/** One axis of a protected table: a dimension, or two of which one is coarser. */
export interface CrossingAxis {
  readonly cube: CubeDimension;
  readonly fine: Dimension;
  readonly coarse: Dimension | undefined;
  readonly categories: readonly Category[];
  /** Codes of the coarse categories; empty where there is one level. */
  readonly coarseCodes: readonly (string | null)[];
  /** Finest categories of a row of counts: several where people have several codes, never none. */
  readonly categoriesOf: (values: ValueCount['values']) => readonly number[];
  /** Whether somebody has several categories. */
  readonly several: boolean;
}

/** The code that stands for "none of them", which is known and in no row. */
export const noneOfThem = '';

type Code = string | null;

/**
 * The axes for some dimensions. The categories of an axis are what occurs among all the people, in one order, and "not
 * known": the same for every request of the same people.
 */
export function axesOf(crossed: readonly Dimension[], counts: readonly ValueCount[]): CrossingAxis[] {
  const placed = new Set<Dimension>();
  return crossed.flatMap((dimension) => {
    if (placed.has(dimension)) return [];
    const levels = levelsOf(dimension);
    const fine = crossed.find(({ code }) => code === levels?.fine) ?? dimension;
    const coarse = fine.code === levels?.fine ? crossed.find(({ code }) => code === levels.coarse) : undefined;
    placed.add(fine);
    if (coarse) placed.add(coarse);
    const at = { fine: crossed.indexOf(fine), coarse: coarse ? crossed.indexOf(coarse) : undefined };
    return [axisOf({ fine, coarse, at, counts, key: levels?.coarse ?? dimension.code, coarseOf: levels?.coarseOf })];
  });
}

/** For each axis where the categories of an earlier state stand in a later one that has them all. */
export function categoriesBetween(
  earlier: readonly CrossingAxis[],
  later: readonly CrossingAxis[],
): readonly EarlierCategories[] {
  return later.map((axis, at) => {
    const before = earlier[at];
    if (!before) throw new Error('States are counted by the same dimensions.');
    const names = new Map(axis.categories.map((category, place) => [nameIn(axis, category), place]));
    const finest = before.categories.map((category) => names.get(nameIn(before, category)) ?? -1);
    return axis.coarse
      ? { finest, coarser: before.coarseCodes.map((code) => axis.coarseCodes.indexOf(code)) }
      : { finest };
  });
}

function nameIn({ coarse, coarseCodes }: CrossingAxis, category: Category): string {
  return nameOf(category.fine, coarse ? (coarseCodes[category.coarse] ?? null) : null);
}

interface AxisParts {
  readonly fine: Dimension;
  readonly coarse: Dimension | undefined;
  readonly at: { readonly fine: number; readonly coarse: number | undefined };
  readonly counts: readonly ValueCount[];
  readonly key: string;
  readonly coarseOf: ((fine: string) => string | undefined) | undefined;
}

function axisOf(parts: AxisParts): CrossingAxis {
  const { fine, coarse, at, counts, key } = parts;
  const known = new Map<string, readonly (readonly [fine: Code, coarse: Code])[]>();
  const pairsOf = (values: ValueCount['values']): readonly (readonly [Code, Code])[] => {
    const [fineValue = null, coarseValue = null] = [
      values[at.fine],
      at.coarse === undefined ? null : values[at.coarse],
    ];
    const name = nameOf(fineValue, coarseValue);
    let pairs = known.get(name);
    if (!pairs) known.set(name, (pairs = pairCodes(parts, fineValue, coarseValue)));
    return pairs;
  };
  const names = new Map<string, readonly [Code, Code]>([[nameOf(null, null), [null, null]]]);
  for (const { values } of counts) for (const pair of pairsOf(values)) names.set(nameOf(...pair), pair);
  const inOrder = [...names].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const coarseCodes = coarse ? [...new Set(inOrder.map(([, [, code]]) => code))].toSorted(byCode) : [];
  const places = new Map(inOrder.map(([name], place) => [name, place]));
  const placed = new Map<string, readonly number[]>();
  const categoriesOf = (values: ValueCount['values']): readonly number[] => {
    const name = nameOf(values[at.fine] ?? null, at.coarse === undefined ? null : (values[at.coarse] ?? null));
    let found = placed.get(name);
    if (!found) placed.set(name, (found = pairsOf(values).map((pair) => places.get(nameOf(...pair)) ?? 0)));
    return found;
  };
  const categories = inOrder.map(([, [code, above]]) => ({
    fine: code,
    coarse: coarse ? coarseCodes.indexOf(above) : 0,
  }));
  const coarser = { size: coarseCodes.length, of: categories.map((category) => category.coarse) };
  return {
    cube: { key, size: categories.length, ...(coarse ? { coarser } : {}) },
    fine,
    coarse,
    categories,
    coarseCodes,
    categoriesOf,
    several: counts.some(({ values }) => categoriesOf(values).length > 1),
  };
}

function byCode(one: Code, other: Code): number {
  return nameOf(one, null) < nameOf(other, null) ? -1 : 1;
}

/** Names a pair of codes so that "not known" comes after all codes. */
function nameOf(fine: Code, coarse: Code): string {
  return `${fine === null ? '\uFFFF' : fine}\u0000${coarse === null ? '\uFFFF' : coarse}`;
}

/** The finest categories of one person: each fine code with its coarse one, as far as the record says so. */
function pairCodes(
  { fine, coarse, coarseOf }: AxisParts,
  fineValue: Code,
  coarseValue: Code,
): (readonly [Code, Code])[] {
  const fines = listOf(fine, fineValue);
  if (!coarse) return fines.map((code) => [code, null] as const);
  const coarses = listOf(coarse, coarseValue);
  const [first = null] = coarses;
  const pairs = fines.map((code): readonly [Code, Code] => {
    const own = code === null ? undefined : coarseOf?.(code);
    return [code, own !== undefined && coarses.includes(own) ? own : first];
  });
  const covered = new Set(pairs.map(([, above]) => above));
  const rest = coarses.filter((code) => !covered.has(code)).map((code) => [fines[0] ?? null, code] as const);
  return [...pairs, ...rest];
}

function listOf({ several }: Dimension, value: Code): Code[] {
  if (value === null || !several) return [value];
  return value === noneOfThem ? [noneOfThem] : codesOfSet(value);
}
