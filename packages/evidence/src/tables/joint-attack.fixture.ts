// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import type highs from 'highs';
import { createRandom, type Random } from '../random.ts';

/** Numbers from 0 that an outsider knows or not, and the sums that hold between them. Used by tests alone. */
export interface JointSystem {
  /** A number; undefined where it is withheld. */
  readonly add: (known?: number) => number;
  /** Says that some numbers sum to another. */
  readonly sumsTo: (parts: readonly number[], total: number) => void;
  /** Says that some numbers sum to another or more. */
  readonly sumsToAtLeast: (parts: readonly number[], total: number) => void;
}

export interface Equation {
  readonly parts: readonly number[];
  readonly total: number;
}

export interface BuiltSystem extends JointSystem {
  readonly known: readonly (number | undefined)[];
  readonly equations: readonly Equation[];
}

export interface AttackResult {
  /** Withheld numbers that have one value only. */
  readonly recovered: readonly number[];
  /** For each withheld number the range that the solutions found span; its true range is at least as wide. */
  readonly ranges: ReadonlyMap<number, readonly [low: number, high: number]>;
  /** One way in which everything can be: a value for each number asked about that is in some equation. */
  readonly possible: ReadonlyMap<number, number>;
  readonly componentCount: number;
}

export function jointSystem(): BuiltSystem {
  const known: (number | undefined)[] = [];
  const equations: Equation[] = [];
  const add = (value?: number): number => known.push(value) - 1;
  return {
    known,
    equations,
    add,
    sumsTo: (parts, total) => void equations.push({ parts, total }),
    sumsToAtLeast: (parts, total) => {
      const sum = add();
      equations.push({ parts, total: sum }, { parts: [total, add()], total: sum });
    },
  };
}

/** Loaded as CommonJS, which is what its types describe. */
const highsModule = createRequire(import.meta.url)('highs') as typeof highs;
const tolerance = 1e-6;

/**
 * The attacker: which of the withheld numbers asked about are determined by everything known. First by subtraction until
 * nothing more follows, then for each component of linked unknowns by linear programs (HiGHS): solutions towards random
 * corners tell most numbers apart, and what they do not tell apart gets its exact minimum and maximum.
 */
export async function attackJointly(
  system: BuiltSystem,
  asked: readonly number[],
  { integers = false, rounds = 12, seed = 'attack' }: { integers?: boolean; rounds?: number; seed?: string } = {},
): Promise<AttackResult> {
  const solver = await highsModule.default();
  const random = createRandom(seed);
  const values = [...system.known];
  const open = substitute(values, system.equations);
  const ranges = new Map<number, readonly [number, number]>();
  const recovered = asked.filter((number) => system.known[number] === undefined && values[number] !== undefined);
  for (const number of recovered) ranges.set(number, [values[number]!, values[number]!]);
  const wanted = new Set(asked.filter((number) => values[number] === undefined));
  const components = componentsOf(open, values);
  const possible = new Map<number, number>();
  for (const { numbers, equations } of components) {
    const targets = numbers.filter((number) => wanted.has(number));
    if (targets.length === 0) continue;
    const text = constraintsOf(equations, values, integers ? numbers : []);
    const solve = (objective: string, sense: 'Minimize' | 'Maximize'): ((number: number) => number | undefined) => {
      const solution = solver.solve(`${sense}\n obj: ${objective}\n${text}`, { output_flag: false });
      if (solution.Status !== 'Optimal') throw new Error(`The system of what is shown is ${solution.Status}.`);
      for (const target of targets) {
        const value = solution.Columns[`x${target}`]?.Primal;
        if (value !== undefined) possible.set(target, value);
      }
      return (number) => solution.Columns[`x${number}`]?.Primal;
    };
    narrow(targets, { solve, random, rounds, ranges });
    for (const target of targets) {
      const [low, high] = ranges.get(target)!;
      if (high - low < tolerance) recovered.push(target);
    }
  }
  // A number in no equation may be anything.
  return { recovered, ranges, possible, componentCount: components.length };
}

interface Narrowing {
  readonly solve: (objective: string, sense: 'Minimize' | 'Maximize') => (number: number) => number | undefined;
  readonly random: Random;
  readonly rounds: number;
  readonly ranges: Map<number, readonly [number, number]>;
}

/** Spans the ranges of the targets by solutions. A bound of the sum of all keeps each program bounded. */
function narrow(targets: readonly number[], { solve, random, rounds, ranges }: Narrowing): void {
  const note = (valueOf: (number: number) => number | undefined): void => {
    for (const target of targets) {
      const value = valueOf(target);
      if (value === undefined) continue;
      const [low, high] = ranges.get(target) ?? [Infinity, -Infinity];
      ranges.set(target, [Math.min(low, value), Math.max(high, value)]);
    }
  };
  for (let round = 0; round < rounds; round++) {
    const tight = targets.filter((target) => !isApart(ranges.get(target)));
    if (round > 1 && tight.length === 0) return;
    const terms = (tight.length === 0 ? targets : tight).map((target) => `${random.integer(9) + 1} x${target}`);
    const half = terms.filter(() => random.integer(2) === 0);
    note(solve((half.length === 0 ? terms : half).join(' + '), round % 2 === 0 ? 'Minimize' : 'Maximize'));
  }
  for (const target of targets) {
    for (const sense of ['Minimize', 'Maximize'] as const) {
      if (!isApart(ranges.get(target))) note(solve(`x${target}`, sense));
    }
  }
}

function isApart(range: readonly [number, number] | undefined): boolean {
  return range !== undefined && range[1] - range[0] > tolerance;
}

/** Takes known numbers out of the equations, and finds those that a single equation gives, until none is left. */
export function substitute(values: (number | undefined)[], equations: readonly Equation[]): readonly Equation[] {
  const byNumber = new Map<number, number[]>();
  equations.forEach(({ parts, total }, at) => {
    for (const number of [...parts, total]) {
      const list = byNumber.get(number);
      if (list === undefined) byNumber.set(number, [at]);
      else list.push(at);
    }
  });
  const waiting = equations.map((_, at) => at);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { parts, total } = equations[at]!;
    const unknown = parts.filter((part) => values[part] === undefined);
    const found: [number, number][] = [];
    const rest = (values[total] ?? 0) - parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    if (values[total] === undefined && unknown.length === 0) found.push([total, -rest]);
    if (values[total] !== undefined) {
      if (unknown.length === 1) found.push([unknown[0]!, rest]);
      else if (unknown.length > 1 && rest === 0) for (const part of unknown) found.push([part, 0]);
      if (rest < 0) throw new Error('What is shown contradicts itself.');
    }
    for (const [number, value] of found) {
      values[number] = value;
      waiting.push(...byNumber.get(number)!);
    }
  }
  return equations.filter(({ parts, total }) => [...parts, total].some((number) => values[number] === undefined));
}

interface Component {
  readonly numbers: readonly number[];
  readonly equations: readonly Equation[];
}

function componentsOf(equations: readonly Equation[], values: readonly (number | undefined)[]): Component[] {
  const parent = new Map<number, number>();
  const rootOf = (number: number): number => {
    let root = number;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    parent.set(number, root);
    return root;
  };
  const unknownOf = ({ parts, total }: Equation): number[] =>
    [...parts, total].filter((number) => values[number] === undefined);
  for (const equation of equations) {
    const [first, ...others] = unknownOf(equation);
    for (const other of others) parent.set(rootOf(other), rootOf(first!));
  }
  const byRoot = new Map<number, { numbers: Set<number>; equations: Equation[] }>();
  for (const equation of equations) {
    const unknown = unknownOf(equation);
    const root = rootOf(unknown[0]!);
    const component = byRoot.get(root) ?? { numbers: new Set<number>(), equations: [] };
    byRoot.set(root, component);
    component.equations.push(equation);
    for (const number of unknown) component.numbers.add(number);
  }
  return [...byRoot.values()].map(({ numbers, equations: own }) => ({ numbers: [...numbers], equations: own }));
}

function constraintsOf(
  equations: readonly Equation[],
  values: readonly (number | undefined)[],
  integers: readonly number[],
): string {
  const rows = equations.map(({ parts, total }, at) => {
    let constant = 0;
    const terms: string[] = [];
    for (const part of parts) {
      if (values[part] === undefined) terms.push(`+ x${part}`);
      else constant -= values[part];
    }
    if (values[total] === undefined) terms.push(`- x${total}`);
    else constant += values[total];
    return ` c${at}: ${terms.join(' ')} = ${constant}`;
  });
  const bounds = [...new Set(equations.flatMap(({ parts, total }) => [...parts, total]))]
    .filter((number) => values[number] === undefined)
    .map((number) => ` 0 <= x${number} <= ${largest}`);
  const general = integers.length === 0 ? '' : `General\n ${integers.map((number) => `x${number}`).join(' ')}\n`;
  return `Subject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\n${general}End\n`;
}

/** More people than any test has. */
const largest = 100_000;
