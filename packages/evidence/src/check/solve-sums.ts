// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Bounds, SumEquation } from '../tables/propagate-bounds.ts';

/** One thing learned: an equation narrowed a number to at least or at most a value. */
export interface SolvingStep {
  readonly equation: number;
  readonly cell: number;
  readonly side: 'low' | 'high';
  readonly value: number;
  /** Steps whose results it used. */
  readonly after: readonly number[];
}

/** What the sums say of the numbers, and how each was learned. */
export interface SolvedSums {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly steps: readonly SolvingStep[];
  /** The step that set the lower and the upper bound of each number, or -1 where it is as given. */
  readonly lowStep: Int32Array;
  readonly highStep: Int32Array;
  /** Equations that cannot hold together, each with the others that it takes to see it. */
  readonly conflicts: readonly SumConflict[];
  /** Equations that took part in a conflict, and were left out of everything else. */
  readonly dropped: ReadonlySet<number>;
}

export interface SumConflict {
  /** The equation at which the bounds crossed. */
  readonly equation: number;
  /** All equations that the contradiction needs. */
  readonly equations: readonly number[];
  /** All steps of the attempt, and the numbers of those that lead to the contradiction, the earliest first. */
  readonly history: readonly SolvingStep[];
  readonly steps: readonly number[];
  readonly cell: number;
  /** What the number would have to be at least and at most: `low` is above `high`. */
  readonly low: number;
  readonly high: number;
}

/** Most steps for each equation; beyond it, bounds are valid but may be wider than need be. */
const stepsPerEquation = 60;

/**
 * **Solving sums**: bounds of numbers from 0 that sum up, narrowed until nothing changes, with a record of every step.
 *
 * Equations that contradict one another are found first, reported with all that it takes to see it, and left out.
 *
 * Cost: steps × size of the equations.
 */
export function solveSums(start: readonly Bounds[], equations: readonly SumEquation[]): SolvedSums {
  const dropped = new Set<number>();
  const conflicts: SumConflict[] = [];
  const note = (conflict: SumConflict): void => {
    conflicts.push(conflict);
    for (const equation of conflict.equations) dropped.add(equation);
  };
  for (const index of equations.keys()) {
    const alone = createSolver(start, equations);
    const conflict = alone.apply(index);
    if (conflict) note(conflict);
  }
  for (;;) {
    const solver = createSolver(start, equations);
    const conflict = runToEnd(solver, equations, start.length, dropped);
    if (!conflict) return { ...solver.solved(), conflicts, dropped };
    note(conflict);
  }
}

function runToEnd(
  solver: Solver,
  equations: readonly SumEquation[],
  cellCount: number,
  dropped: ReadonlySet<number>,
): SumConflict | undefined {
  const touching: number[][] = Array.from({ length: cellCount }, () => []);
  for (const [index, { total, parts }] of equations.entries())
    for (const cell of [total, ...parts]) touching[cell]!.push(index);
  const waiting = [...equations.keys()].filter((index) => !dropped.has(index));
  const isWaiting = new Set(waiting);
  const stepsMax = stepsPerEquation * equations.length;
  for (let at = 0; at < waiting.length; at++) {
    const index = waiting[at]!;
    isWaiting.delete(index);
    const before = solver.steps.length;
    const conflict = solver.apply(index);
    if (conflict) return conflict;
    if (solver.steps.length > stepsMax) return undefined;
    for (const { cell } of solver.steps.slice(before)) {
      for (const other of touching[cell]!) {
        if (other === index || dropped.has(other) || isWaiting.has(other)) continue;
        isWaiting.add(other);
        waiting.push(other);
      }
    }
  }
  return undefined;
}

interface Solver {
  readonly steps: readonly SolvingStep[];
  /** Narrows the numbers of one equation by one another until it says nothing more. */
  apply(equation: number): SumConflict | undefined;
  solved(): Omit<SolvedSums, 'conflicts' | 'dropped'>;
}

interface NarrowingBounds extends Omit<SolvedSums, 'conflicts' | 'dropped'> {
  narrow(step: SolvingStep): SumConflict | undefined;
}

function createBounds(start: readonly Bounds[]): NarrowingBounds {
  const low = Float64Array.from(start, (bounds) => bounds.low);
  const high = Float64Array.from(start, (bounds) => bounds.high);
  const lowStep = new Int32Array(start.length).fill(-1);
  const highStep = new Int32Array(start.length).fill(-1);
  const steps: SolvingStep[] = [];

  function conflictAt({ equation, cell }: SolvingStep, values: Bounds, causes: readonly number[]): SumConflict {
    const needed = stepsBehind(steps, causes);
    const used = new Set([equation, ...needed.map((step) => steps[step]!.equation)]);
    return { equation, equations: [...used], history: steps, steps: needed, cell, ...values };
  }

  function narrow(step: SolvingStep): SumConflict | undefined {
    const { cell, side, value, after } = step;
    if (side === 'low') {
      if (value <= low[cell]!) return undefined;
      if (value > high[cell]!) return conflictAt(step, { low: value, high: high[cell]! }, [...after, highStep[cell]!]);
      low[cell] = value;
      lowStep[cell] = steps.push(step) - 1;
    } else {
      if (value >= high[cell]!) return undefined;
      if (value < low[cell]!) return conflictAt(step, { low: low[cell]!, high: value }, [...after, lowStep[cell]!]);
      high[cell] = value;
      highStep[cell] = steps.push(step) - 1;
    }
    return undefined;
  }
  return { low, high, lowStep, highStep, steps, narrow };
}

function createSolver(start: readonly Bounds[], equations: readonly SumEquation[]): Solver {
  const { low, high, lowStep, highStep, steps, narrow } = createBounds(start);

  function narrowTotal(equation: number): SumConflict | undefined {
    const { total, parts } = equations[equation]!;
    const sums = sumOf(parts, low, high);
    return (
      narrow({
        equation,
        cell: total,
        side: 'low',
        value: sums.low,
        after: known(parts.map((part) => lowStep[part]!)),
      }) ??
      (sums.unbounded > 0
        ? undefined
        : narrow({
            equation,
            cell: total,
            side: 'high',
            value: sums.high,
            after: known(parts.map((part) => highStep[part]!)),
          }))
    );
  }

  function narrowPart(equation: number, part: number): SumConflict | undefined {
    const { total, parts } = equations[equation]!;
    const sums = sumOf(parts, low, high);
    const others = parts.filter((other) => other !== part);
    const isUnbounded = high[part] === Infinity;
    const most = high[total]! - (sums.low - low[part]!);
    if (most < high[part]!) {
      const after = known([highStep[total]!, ...others.map((other) => lowStep[other]!)]);
      const conflict = narrow({ equation, cell: part, side: 'high', value: most, after });
      if (conflict) return conflict;
    }
    if (sums.unbounded - (isUnbounded ? 1 : 0) > 0) return undefined;
    const least = low[total]! - (sums.high - (isUnbounded ? 0 : high[part]!));
    if (least <= low[part]!) return undefined;
    const after = known([lowStep[total]!, ...others.map((other) => highStep[other]!)]);
    return narrow({ equation, cell: part, side: 'low', value: least, after });
  }

  return {
    steps,
    apply(equation) {
      const { parts } = equations[equation]!;
      for (let before = -1; before !== steps.length;) {
        before = steps.length;
        const conflict = narrowTotal(equation) ?? firstOf(parts, (part) => narrowPart(equation, part));
        if (conflict) return conflict;
      }
      return undefined;
    },
    solved: () => ({ low, high, steps, lowStep, highStep }),
  };
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const known = (steps: readonly number[]): number[] => steps.filter((step) => step >= 0);

function sumOf(
  parts: readonly number[],
  low: Float64Array,
  high: Float64Array,
): { readonly low: number; readonly high: number; readonly unbounded: number } {
  const sums = { low: 0, high: 0, unbounded: 0 };
  for (const part of parts) {
    sums.low += low[part]!;
    if (high[part] === Infinity) sums.unbounded += 1;
    else sums.high += high[part]!;
  }
  return sums;
}

/** All steps that the given ones rest on, themselves included, the earliest first. */
export function stepsBehind(steps: readonly SolvingStep[], from: readonly number[]): number[] {
  const needed = new Set<number>();
  const waiting = known(from);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (needed.has(step)) continue;
    needed.add(step);
    waiting.push(...steps[step]!.after);
  }
  return [...needed].toSorted((a, b) => a - b);
}
