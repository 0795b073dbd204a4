// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, type ValueCount } from '@palermo/evidence';
import type { Dimension, FilterPart } from './dimensions.ts';
import type { CodedCount } from './protect-counts.ts';

export interface Selection {
  /** The dimensions of the counts, in order. */
  readonly crossed: readonly Dimension[];
  readonly by: readonly Dimension[];
  readonly where: readonly FilterPart[];
  /** Several values of one record count as one. */
  readonly sets: boolean;
}

/** Counts of a selection: all of it, those with a value in every dimension counted by, and the rows by code. */
export interface Tabulation {
  readonly total: number;
  readonly known: number;
  readonly counts: readonly CodedCount[];
}

/**
 * The table of a selection from counts by its dimensions. A null code stands for "not known". Those to whom the answer is
 * none of the codes are in no row of that dimension; they are part of the selection and of what is known.
 */
export function tabulate(crossing: readonly ValueCount[], { crossed, by, where, sets }: Selection): Tabulation {
  const byAt = by.map((dimension) => crossed.indexOf(dimension));
  const conditions = where.map((part) => ({ part, at: crossed.indexOf(part.dimension) }));
  const rows = new Map<string, { codes: (string | null)[]; count: number }>();
  let total = 0;
  let known = 0;
  for (const { values, count } of crossing) {
    if (!conditions.every(({ part, at }) => accepts(part, values[at] ?? null))) continue;
    const own = byAt.map((at) => values[at] ?? null);
    total += count;
    if (!own.includes(null)) known += count;
    for (const codes of combine(own.map((value, at) => codesOf(value, sets, by[at])))) {
      const key = JSON.stringify(codes);
      const row = rows.get(key);
      if (row) row.count += count;
      else rows.set(key, { codes, count });
    }
  }
  return { total, known, counts: sortCounts([...rows.values()]) };
}

function accepts({ dimension, values }: FilterPart, value: string | null): boolean {
  if (value === null || !dimension.several) return values.includes(value);
  return codesOfSet(value).some((code) => values.includes(code));
}

function codesOf(value: string | null, sets: boolean, dimension: Dimension | undefined): readonly (string | null)[] {
  if (value === null || !dimension?.several) return [value];
  return sets && value !== '' ? [value] : codesOfSet(value);
}

function combine(choices: readonly (readonly (string | null)[])[]): (string | null)[][] {
  return choices.reduce<(string | null)[][]>(
    (begun, codes) => begun.flatMap((row) => codes.map((code) => [...row, code])),
    [[]],
  );
}

/** By code, "not known" last; years run upward. */
function sortCounts(counts: readonly CodedCount[]): CodedCount[] {
  const keyed = counts.map((counted) => ({
    counted,
    key: counted.codes.map((code) => (code === null ? '\uffff' : code)).join('\u0000'),
  }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ counted }) => counted);
}
