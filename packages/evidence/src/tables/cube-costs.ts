// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeTable } from './cube-lattice.ts';

/** People in a losing cell from which more are no better: with few a move may not go on in finer tables. */
const amplePersons = 12;

/**
 * What it costs to let a cell take part in a move: what is hidden that was shown so far, and for one that loses a person
 * how few there are. Infinity where nobody can be lost.
 */
export function hidingCost(table: CubeTable, index: number, loses: boolean): number {
  const count = table.counts[index]!;
  if (loses && count < 1) return Infinity;
  const few = loses ? amplePersons / Math.min(count, amplePersons) : 0;
  if (table.withheld[index] === 1) return 0.1 + few;
  return few + (count === 0 ? 0.5 : 1 + Math.log2(1 + count));
}

/** Whether a number has an even number of bits set. */
export function isEven(bits: number): boolean {
  let even = true;
  for (let rest = bits; rest !== 0; rest &= rest - 1) even = !even;
  return even;
}
