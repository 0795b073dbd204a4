// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** "The parts sum to the total", over positions in a list of numbers. */
export interface SumEquation {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * **Bound propagation**: what sums that hold together say about numbers known only within bounds. Each equation
 * narrows its total by its parts and each part by the total and the other parts, until nothing changes. For tables of
 * any dimension, for subtotals, and for several tables that share numbers; for one table of one or two dimensions
 * `attackTable` finds intervals at least as narrow.
 *
 * Cost: rounds × size of the equations; at most `roundsMax` rounds, after which the bounds are still valid, only wider.
 *
 * @returns the narrowed bounds, or `contradictory` with the index of an equation that cannot hold
 * @example
 * // children = girls + boys, boys withheld
 * propagateBounds([{ low: 12, high: 12 }, { low: 9, high: 9 }, { low: 0, high: Infinity }], [{ total: 0, parts: [1, 2] }]);
 * // boys are 3 to 3: recovered
 */
export function propagateBounds(
  start: readonly Bounds[],
  equations: readonly SumEquation[],
  { roundsMax = 1000 }: { roundsMax?: number } = {},
):
  | { readonly kind: 'bounds'; readonly bounds: readonly Bounds[] }
  | { readonly kind: 'contradictory'; readonly equation: number } {
  const bounds = start.map(({ low, high }) => ({ low, high }));
  const narrow = (index: number, low: number, high: number): boolean => {
    const current = bounds[index];
    if (current === undefined) throw new RangeError(`an equation names number ${index} of ${bounds.length}`);
    if (low <= current.low && high >= current.high) return false;
    current.low = Math.max(current.low, low);
    current.high = Math.min(current.high, high);
    return true;
  };
  let changed = true;
  for (let round = 0; changed && round < roundsMax; round++) {
    changed = false;
    for (const [index, { total, parts }] of equations.entries()) {
      const low = sum(parts, (part) => bounds[part]?.low ?? 0);
      const high = sum(parts, (part) => bounds[part]?.high ?? 0);
      if (narrow(total, low, high)) changed = true;
      const whole = bounds[total] ?? { low: 0, high: Infinity };
      for (const part of parts) {
        const otherLow = sum(parts, (other) => (other === part ? 0 : (bounds[other]?.low ?? 0)));
        const otherHigh = sum(parts, (other) => (other === part ? 0 : (bounds[other]?.high ?? 0)));
        if (narrow(part, otherHigh === Infinity ? -Infinity : whole.low - otherHigh, whole.high - otherLow))
          changed = true;
      }
      const impossible = [total, ...parts].some(
        (position) => (bounds[position]?.low ?? 0) > (bounds[position]?.high ?? 0),
      );
      if (impossible) return { kind: 'contradictory', equation: index };
    }
  }
  return { kind: 'bounds', bounds };
}

function sum(indexes: readonly number[], value: (index: number) => number): number {
  return indexes.reduce((total, index) => total + value(index), 0);
}
