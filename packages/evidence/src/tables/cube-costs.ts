// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeTable } from './cube-lattice.ts';

/** People in a losing cell from which more are no better: with few a move may not go on in finer tables. */
const amplePersons = 12;
/** What a single person in a losing cell costs more than many. */
const fewCost = 3;
/** Cost of hiding a shown count, for the counts up to the last; larger ones cost no more. */
const shownCost = Float64Array.from({ length: 4096 }, (_, count) => (count === 0 ? 0.5 : 1 + Math.log2(1 + count)));
const lastCount = shownCost.length - 1;
const hiddenCost = 0.1;

/**
 * What it costs to let a cell take part in a move: what is hidden that was shown so far, and for one that loses a person
 * how few there are. Infinity where nobody can be lost.
 */
export function hidingCost(table: CubeTable, index: number, loses: boolean): number {
  const count = table.counts[index]!;
  const own = table.losers[index]!;
  if (loses && own < 1) return Infinity;
  const few = loses ? fewCost / Math.min(own, amplePersons) : 0;
  return few + (table.withheld[index] === 1 ? hiddenCost : shownCost[Math.min(count, lastCount)]!);
}

/** Whether a number has an even number of bits set. */
export function isEven(bits: number): boolean {
  let even = true;
  for (let rest = bits; rest !== 0; rest &= rest - 1) even = !even;
  return even;
}
