// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { SumEquation } from '../tables/propagate-bounds.ts';
import { splitComponents } from './components.ts';
import { exactSimplex, NotExactError, type ExactSimplex, type Optimum } from './exact-simplex.ts';
import { stepsBehind, type SolvedSums } from './solve-sums.ts';

export interface TightBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** For numbers that several sums narrow only together: those sums. */
  readonly because: ReadonlyMap<number, readonly number[]>;
  /** Sums that cannot hold together although no chain of single steps shows it. */
  readonly conflict: readonly number[];
  /** False where too many numbers hang together for the exact bounds to be calculated. */
  readonly isExact: boolean;
}

/** Most entries of a tableau. */
const entriesMax = 1_000_000;

/**
 * **Exact bounds of a component**: the bounds that solving step by step has left, narrowed to those of the linear program and rounded
 * inwards to whole numbers.
 *
 * Where the sums that still have open numbers form no ring, the steps have found the exact bounds already. Rings are solved by exact
 * simplex, which is asked only for what no corner seen so far has reached.
 *
 * @param asked numbers whose bounds are wanted
 * @param work multiplications allowed, for all components together; lowered as they are used
 */
export function tightenComponent(
  equations: readonly SumEquation[],
  solved: SolvedSums,
  asked: (cell: number) => boolean,
  work: { left: number },
): TightBounds {
  const low = solved.low.slice();
  const high = solved.high.slice();
  const because = new Map<number, readonly number[]>();
  const conflict: number[] = [];
  let isExact = true;
  for (const ring of ringsOf(equations, solved)) {
    const targets = ring.cells.filter(asked);
    if (targets.length === 0) continue;
    try {
      const program = programOf(ring, equations, solved);
      const simplex = exactSimplex(program, work);
      if (simplex) tightenRing({ ring, targets, simplex, solved, low, high, because });
      // Fractions could satisfy such sums, people cannot.
      const isEmpty = targets.some((cell) => low[cell]! > high[cell]!);
      if (!simplex || isEmpty) conflict.push(...ring.equations);
      if (isEmpty) for (const cell of targets) [low[cell], high[cell]] = [solved.low[cell]!, solved.high[cell]!];
    } catch (fault) {
      if (!(fault instanceof NotExactError)) throw fault;
      isExact = false;
    }
  }
  return { low, high, because, conflict, isExact };
}

interface Ring {
  /** Numbers that are open, by their place in the component. */
  readonly cells: readonly number[];
  readonly equations: readonly number[];
}

/** Open numbers that hang together by sums that form a ring. */
function ringsOf(equations: readonly SumEquation[], { low, high, dropped }: SolvedSums): Ring[] {
  const isOpen = (cell: number): boolean => low[cell]! < high[cell]!;
  const open = equations.flatMap(({ total, parts }, equation) => {
    if (dropped.has(equation)) return [];
    const cells = [total, ...parts].filter(isOpen);
    const [first, ...others] = cells;
    return first === undefined || others.length === 0 ? [] : [{ total: first, parts: others, equation }];
  });
  return splitComponents(low.length, open).flatMap(({ cells, given }) => {
    const links = given.reduce((sum, { parts }) => sum + parts.length + 1, 0);
    // A tree has one link fewer than it has numbers and sums.
    return links < cells.length + given.length ? [] : [{ cells, equations: given.map(({ equation }) => equation) }];
  });
}

function programOf({ cells, equations: own }: Ring, equations: readonly SumEquation[], { low, high }: SolvedSums) {
  if (cells.length * own.length > entriesMax) throw new NotExactError('too many numbers hang together');
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const rows = own.map((equation) => {
    const { total, parts } = equations[equation]!;
    let right = low[total]!;
    const terms: [number, number][] = columnOf.has(total) ? [[columnOf.get(total)!, -1]] : [];
    for (const part of parts) {
      right -= low[part]!;
      const column = columnOf.get(part);
      if (column !== undefined) terms.push([column, 1]);
    }
    return { terms, right };
  });
  return { widths: cells.map((cell) => high[cell]! - low[cell]!), rows };
}

interface RingWork {
  readonly ring: Ring;
  readonly targets: readonly number[];
  readonly simplex: ExactSimplex;
  readonly solved: SolvedSums;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly because: Map<number, readonly number[]>;
}

function tightenRing({ ring, targets, simplex, solved, low, high, because }: RingWork): void {
  const { cells } = ring;
  const atLeast = new Float64Array(cells.length).fill(Infinity);
  const atMost = new Float64Array(cells.length).fill(-Infinity);
  const look = (): void => {
    const { numerators, denominator } = simplex.corner();
    for (let column = 0; column < cells.length; column++) {
      const value = numerators[column]! / denominator;
      if (value < atLeast[column]!) atLeast[column] = value;
      if (value > atMost[column]!) atMost[column] = value;
    }
  };
  const asked = new Set(targets);
  look();
  for (const [column, cell] of cells.entries()) {
    if (!asked.has(cell)) continue;
    const [from, width] = [solved.low[cell]!, solved.high[cell]! - solved.low[cell]!];
    const proofs: Optimum[] = [];
    if (atLeast[column]! > 0) {
      const least = simplex.optimum(column, 'least');
      look();
      if (least && least.numerator > 0) {
        low[cell] = from + Math.ceil(least.numerator / least.denominator);
        proofs.push(least);
      }
    }
    if (atMost[column]! < width) {
      const largest = simplex.optimum(column, 'largest');
      if (largest) look();
      if (largest && largest.numerator < width * largest.denominator) {
        high[cell] = from + Math.floor(largest.numerator / largest.denominator);
        proofs.push(largest);
      }
    }
    if (proofs.length > 0) because.set(cell, sumsBehind(ring, cell, proofs, solved));
  }
}

/** All sums that a proof rests on: its own, and those that narrowed the bounds it uses. */
function sumsBehind(
  { cells, equations }: Ring,
  cell: number,
  proofs: readonly Optimum[],
  solved: SolvedSums,
): number[] {
  const used = new Set(proofs.flatMap(({ rows }) => rows.map((row) => equations[row]!)));
  const bounded = [cell, ...proofs.flatMap(({ columns }) => columns.map((column) => cells[column]!))];
  const causes = bounded.flatMap((each) => [solved.lowStep[each]!, solved.highStep[each]!]);
  for (const step of stepsBehind(solved.steps, causes)) used.add(solved.steps[step]!.equation);
  return [...used];
}
