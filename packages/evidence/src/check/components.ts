// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { SumEquation } from '../tables/propagate-bounds.ts';

/** Numbers and equations that have nothing to do with any others; both renumbered from 0. */
export interface SumComponent<Equation extends SumEquation> {
  /** Number of each cell in the whole table. */
  readonly cells: readonly number[];
  /** The equations, over the component's own numbers. */
  readonly equations: readonly SumEquation[];
  /** The same equations as they were given. */
  readonly given: readonly Equation[];
}

/** Splits equations into components that share no number. Cells in no equation are in no component. */
export function splitComponents<Equation extends SumEquation>(
  cellCount: number,
  equations: readonly Equation[],
): SumComponent<Equation>[] {
  const parent = Int32Array.from({ length: cellCount }, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (const { total, parts } of equations) for (const part of parts) parent[rootOf(part)] = rootOf(total);
  const byRoot = Map.groupBy(equations, ({ total }) => rootOf(total));
  return Array.from(byRoot.values(), (given) => {
    const numberOf = new Map<number, number>();
    const cells: number[] = [];
    const numbered = (cell: number): number => {
      const known = numberOf.get(cell);
      if (known !== undefined) return known;
      numberOf.set(cell, cells.length);
      return cells.push(cell) - 1;
    };
    const own = given.map(({ total, parts }) => ({ total: numbered(total), parts: parts.map(numbered) }));
    return { cells, equations: own, given };
  });
}
