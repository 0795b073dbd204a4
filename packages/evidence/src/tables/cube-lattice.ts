// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** One margin of a cube: the counts by some of its dimensions, and which of them are withheld. */
export interface CubeTable {
  /** Bit i is set when the table has dimension i of the cube. */
  readonly subset: number;
  /** Steps in `counts`, one for each dimension of the cube; 0 for those that the table has not. */
  readonly strides: readonly number[];
  readonly counts: Float64Array;
  /** 1 for withheld cells. Each of them is changed by some move, which is what protects it. */
  readonly withheld: Uint8Array;
}

/** All margins of a cube, by subset: `tables[0]` is the total, the last one the cube itself. */
export interface CubeLattice {
  readonly sizes: readonly number[];
  readonly tables: readonly CubeTable[];
  /** Subsets, fewer dimensions first. */
  readonly upward: readonly number[];
}

/** The margins of a cube whose counts stand row by row, the last dimension running fastest. */
export function cubeLattice(sizes: readonly number[], counts: ArrayLike<number>): CubeLattice {
  const whole = (1 << sizes.length) - 1;
  const tables: CubeTable[] = Array.from({ length: whole + 1 });
  tables[whole] = tableOf(whole, sizes, Float64Array.from(counts));
  for (let subset = whole - 1; subset >= 0; subset--) {
    const dropped = lowestBit(~subset);
    const finer = tables[subset | (1 << dropped)]!;
    tables[subset] = tableOf(subset, sizes, sumOver(finer, dropped, sizes[dropped]!));
  }
  const upward = tables.map((_, subset) => subset).sort((one, other) => bitCount(one) - bitCount(other) || one - other);
  return { sizes, tables, upward };
}

/** Where a place of the cube stands in a table. */
export function indexOf(table: CubeTable, place: ArrayLike<number>): number {
  let index = 0;
  for (let axis = 0; axis < table.strides.length; axis++) index += table.strides[axis]! * place[axis]!;
  return index;
}

/** Category of one dimension at an index of a table that has this dimension. */
export function categoryAt(table: CubeTable, axis: number, size: number, index: number): number {
  return Math.floor(index / table.strides[axis]!) % size;
}

export function hasAxis(subset: number, axis: number): boolean {
  return ((subset >> axis) & 1) === 1;
}

export function bitCount(subset: number): number {
  let count = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function tableOf(subset: number, sizes: readonly number[], counts: Float64Array): CubeTable {
  const strides = sizes.map(() => 0);
  let stride = 1;
  for (let axis = sizes.length - 1; axis >= 0; axis--) {
    if (!hasAxis(subset, axis)) continue;
    strides[axis] = stride;
    stride *= sizes[axis]!;
  }
  return { subset, strides, counts, withheld: new Uint8Array(counts.length) };
}

function sumOver(table: CubeTable, axis: number, size: number): Float64Array {
  const stride = table.strides[axis]!;
  const sums = new Float64Array(table.counts.length / size);
  const block = stride * size;
  for (let start = 0, target = 0; start < table.counts.length; start += block, target += stride) {
    for (let category = 0; category < size; category++) {
      const from = start + category * stride;
      for (let offset = 0; offset < stride; offset++) sums[target + offset]! += table.counts[from + offset]!;
    }
  }
  return sums;
}
