// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * **Percentage change** from one count to another: by how many percent the later is more or, negative, less.
 *
 * @throws RangeError unless both are numbers from 0 and `before` is more than 0
 * @example
 * percentChange({ before: 548, count: 601 }); // 9.67…
 */
export function percentChange({ before, count }: { readonly before: number; readonly count: number }): number {
  if (!Number.isFinite(count) || !Number.isFinite(before) || count < 0 || before <= 0) {
    throw new RangeError(`a change needs counts from 0 and something to change from, not ${before} to ${count}`);
  }
  return (100 * (count - before)) / before;
}

/**
 * **Index series**: values as percentages of the one at `base`, so that series of different size are compared by how they
 * move. Undefined values stay undefined.
 *
 * @throws RangeError unless the value at `base` is more than 0
 * @example
 * indexSeries([50, 60, undefined, 40], 0); // [100, 120, undefined, 80]
 */
export function indexSeries(values: readonly (number | undefined)[], base: number): readonly (number | undefined)[] {
  const start = values[base];
  if (start === undefined || !(start > 0)) throw new RangeError('the base of an index must be more than 0');
  return values.map((value) => (value === undefined ? undefined : (100 * value) / start));
}
