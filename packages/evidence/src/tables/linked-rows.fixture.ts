// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { substitute, type BuiltSystem, type Equation } from './joint-attack.fixture.ts';

// Sums that hold between unknown numbers, as sparse rows, and the changes of all numbers that keep them. Used by tests alone.

/** Equations between unknown numbers: in each row the columns that it names, with +1 for a part and -1 for the total. */
export interface LinkedRows {
  /** The number that each column is. */
  readonly numbers: readonly number[];
  /** Row r has the entries from starts[r] to starts[r + 1]. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly signs: Int8Array;
  /** Asked numbers that a single equation gives, or several one after another. */
  readonly subtracted: readonly number[];
}

/**
 * The equations that are left after subtraction. An equation with a number that stands in no other, is not asked about and is
 * above 0 in the world says nothing of changes small enough, because that number takes them up: it is left out.
 */
export function linkedRows(
  system: BuiltSystem,
  { asked, world }: { asked: readonly number[]; world: readonly number[] },
): LinkedRows {
  const values = [...system.known];
  const left = substitute(values, system.equations);
  const unknownOf = ({ parts, total }: Equation): number[] =>
    [...parts, total].filter((number) => values[number] === undefined);
  const equations = withoutSlack(left, { unknownOf, asked: new Set(asked), world });
  const columnOf = new Map<number, number>();
  const starts = [0];
  const columns: number[] = [];
  const signs: number[] = [];
  for (const equation of equations) {
    for (const number of unknownOf(equation)) {
      let column = columnOf.get(number);
      if (column === undefined) columnOf.set(number, (column = columnOf.size));
      columns.push(column);
      signs.push(number === equation.total ? -1 : 1);
    }
    starts.push(columns.length);
  }
  return {
    numbers: [...columnOf.keys()],
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    signs: Int8Array.from(signs),
    subtracted: asked.filter((number) => system.known[number] === undefined && values[number] !== undefined),
  };
}

interface Slack {
  readonly unknownOf: (equation: Equation) => readonly number[];
  readonly asked: ReadonlySet<number>;
  readonly world: readonly number[];
}

function withoutSlack(equations: readonly Equation[], { unknownOf, asked, world }: Slack): readonly Equation[] {
  let left = equations;
  for (;;) {
    const times = new Map<number, number>();
    for (const equation of left)
      for (const number of unknownOf(equation)) times.set(number, (times.get(number) ?? 0) + 1);
    const binding = left.filter(
      (equation) =>
        !unknownOf(equation).some(
          (number) => times.get(number) === 1 && !asked.has(number) && (world[number] ?? 0) > 0,
        ),
    );
    if (binding.length === left.length) return left;
    left = binding;
  }
}

export interface Projection {
  /** The nearest change to the wanted one that keeps all sums, by unit of each column's scale. */
  readonly change: Float64Array;
  /** What each column's own wish is worth against the sums: the change that it would make if it were free. */
  readonly pull: Float64Array;
}

/**
 * Projects a wanted change onto those that keep every sum, by conjugate gradients. A column of scale 0 stays as it is.
 * `tolerance`: of what remains of the sums, against what was wanted.
 */
export function projectOntoSums(
  { starts, columns, signs }: LinkedRows,
  { scale, wanted, tolerance }: { scale: Float64Array; wanted: Float64Array; tolerance: number },
): Projection {
  const rowCount = starts.length - 1;
  const sumInto = (weights: Float64Array, out: Float64Array): void => {
    for (let row = 0; row < rowCount; row++) {
      let sum = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at++)
        sum += signs[at]! * scale[columns[at]!]! * weights[columns[at]!]!;
      out[row] = sum;
    }
  };
  const spreadInto = (rows: Float64Array, out: Float64Array): void => {
    out.fill(0);
    for (let row = 0; row < rowCount; row++) {
      const own = rows[row]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) out[columns[at]!]! += signs[at]! * own;
    }
  };
  const diagonal = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) diagonal[row]! += scale[columns[at]!]! ** 2;
    diagonal[row] ||= 1;
  }
  const change = wanted.map((each, column) => (scale[column] === 0 ? 0 : each));
  const weights = new Float64Array(rowCount);
  const rest = new Float64Array(rowCount);
  const step = new Float64Array(rowCount);
  const image = new Float64Array(rowCount);
  const spread = new Float64Array(wanted.length);
  sumInto(change, rest);
  for (let row = 0; row < rowCount; row++) step[row] = rest[row]! / diagonal[row]!;
  let size = dot(rest, step);
  const enough = size * tolerance ** 2;
  for (let turn = 0; turn < turnsMax && size > enough && size > 0; turn++) {
    spreadInto(step, spread);
    for (let column = 0; column < spread.length; column++) spread[column]! *= scale[column]!;
    sumInto(spread, image);
    const length = size / dot(step, image);
    for (let column = 0; column < spread.length; column++) change[column]! -= length * spread[column]!;
    let next = 0;
    for (let row = 0; row < rowCount; row++) {
      weights[row]! += length * step[row]!;
      rest[row]! -= length * image[row]!;
      next += rest[row]! ** 2 / diagonal[row]!;
    }
    for (let row = 0; row < rowCount; row++) step[row] = rest[row]! / diagonal[row]! + (next / size) * step[row]!;
    size = next;
  }
  spreadInto(weights, spread);
  return { change, pull: spread };
}

const turnsMax = 10_000;

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}
