// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createPairIndex } from '../publish/pair-index.ts';

/** A column in codes, with the codes that mean "no value". */
export interface ClassColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly codes: ArrayLike<number>;
  readonly isBlank: Uint8Array;
  readonly partOf?: string;
}

/** Groups of rows that are alike. */
export interface RowClasses {
  /** Number of the class of each row, or `noClass`. */
  readonly of: Uint32Array;
  readonly count: number;
}

/** The class of a row that is in none. */
export const noClass = 0xffffffff;

/** Largest table of pairs that is laid out whole; beyond it pairs are numbered by a hash table. */
const wholeMax = 8_000_000;

/**
 * Splits each class by the values of one more column.
 *
 * @param filledOnly rows without a value in the column are then in no class; else "no value" is a value like any other
 */
export function refineClasses(
  classes: RowClasses,
  { codes, values, isBlank }: ClassColumn,
  filledOnly: boolean,
): RowClasses {
  const of = new Uint32Array(classes.of.length);
  const size = values.length;
  const whole = classes.count * size <= wholeMax ? new Uint32Array(classes.count * size) : undefined;
  const index = whole ? undefined : createPairIndex(size);
  let next = 0;
  for (let row = 0; row < of.length; row++) {
    const code = codes[row]!;
    const before = classes.of[row]!;
    if (before === noClass || (filledOnly && isBlank[code] === 1)) of[row] = noClass;
    else if (whole) {
      const pair = before * size + code;
      if (whole[pair] === 0) whole[pair] = ++next;
      of[row] = whole[pair]! - 1;
    } else of[row] = index!.place(before, code);
  }
  return { of, count: index ? index.size : next };
}

/** All rows in one class. */
export function oneClass(rowCount: number): RowClasses {
  return { of: new Uint32Array(rowCount), count: rowCount === 0 ? 0 : 1 };
}

/** Rows of each class. @param weights how many rows each row stands for; one unless told */
export function classSizes({ of, count }: RowClasses, weights?: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let row = 0; row < of.length; row++) if (of[row] !== noClass) sizes[of[row]!]! += weights ? weights[row]! : 1;
  return sizes;
}

/** The first row of each class. */
export function firstRows({ of, count }: RowClasses): Uint32Array {
  const first = new Uint32Array(count).fill(noClass);
  for (let row = 0; row < of.length; row++) {
    const number = of[row]!;
    if (number !== noClass && first[number] === noClass) first[number] = row;
  }
  return first;
}
