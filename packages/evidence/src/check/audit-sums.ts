// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedTable } from './coded-table.ts';
import { splitComponents, type SumComponent } from './components.ts';
import { tightenComponent, type TightBounds } from './tighten-component.ts';
import type { CellView, DerivationStep, Finding, KnownCell, Severity } from './finding.ts';
import type { PublishedCell, PublishedCells } from './published-cells.ts';
import { solveSums, stepsBehind, type SolvedSums, type SolvingStep } from './solve-sums.ts';
import { findSumRelations, type SumRelation, type SumRule } from './sum-relations.ts';

export interface SumAudit {
  readonly findings: readonly Finding[];
  readonly rules: readonly SumRule[];
  /** Withheld cells, and those in some sum that is trusted. */
  readonly withheld: number;
  readonly inSums: number;
  /** Withheld cells whose bounds may be wider than the sums allow, because too many hang together. */
  readonly notExact: number;
  /** What the sums say of each cell. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface SumAuditOptions {
  /** Numbers from 1 to below this are small. */
  readonly k: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Multiplications that exact bounds may cost in all: some seconds. */
const workMax = 300_000_000;

/**
 * **Audit of the sums of a table**: withheld numbers that arithmetic gives away, and sums that cannot hold.
 *
 * A number is recovered when the sums leave it one value. It is narrowed when they show that somebody is there and few are: a small
 * interval that loses its lowest values, or a mark that turns out to stand for a small number that is not 0. Bounds are those of the linear program, rounded to whole
 * numbers: found by propagation where no sums form a ring, else by exact simplex (`tightenComponent`).
 *
 * Source: the attacker's problem of Fischetti & Salazar (2000), over whatever sums the table itself confirms.
 */
export function auditSums(table: PublishedCells, source: CodedTable, { k, onProgress }: SumAuditOptions): SumAudit {
  const { relations, rules } = findSumRelations(table);
  const components = splitComponents(table.cells.length, relations);
  const low = Float64Array.from(table.cells, (cell) => cell.low);
  const high = Float64Array.from(table.cells, (cell) => cell.high);
  const findings: Finding[] = [];
  const work = { left: workMax };
  let inSums = 0;
  let notExact = 0;
  for (const [done, component] of components.entries()) {
    if (done % 64 === 0) onProgress?.(done, components.length);
    const start = component.cells.map((cell) => table.cells[cell]!);
    const isWithheld = (at: number): boolean => start[at]!.kind === 'withheld';
    const solved = solveSums(start, component.equations);
    const view = createViews(table, source, component, solved);
    const exact = tightenComponent(component.equations, solved, isWithheld, work);
    findings.push(...conflictFindings(component, solved, view), ...ringConflict(exact.conflict, view));
    if (!exact.isExact) notExact += start.filter(({ kind }) => kind === 'withheld').length;
    for (const [at, cell] of component.cells.entries()) {
      low[cell] = exact.low[at]!;
      high[cell] = exact.high[at]!;
      if (table.cells[cell]!.kind !== 'withheld') continue;
      inSums += 1;
      const found = exposure(table.cells[cell]!, { low: low[cell], high: high[cell] }, k);
      if (!found) continue;
      const steps = view.derivation(at, exact.because.get(at));
      findings.push({
        ...found,
        cell: view.cell(at),
        low: low[cell],
        high: high[cell],
        steps,
        facts: factsOf(steps, k),
      });
    }
    findings.push(...contestedFindings(component, { start, solved, exact, view, k }));
  }
  const withheld = table.cells.filter(({ kind }) => kind === 'withheld').length;
  return { findings, rules, withheld, inSums, notExact, low, high };
}

/** What is given away of a withheld cell that has to lie from `low` to `high`; undefined where nothing is. */
function exposure(
  cell: PublishedCell,
  { low, high }: { readonly low: number; readonly high: number },
  k: number,
): { readonly kind: 'recovered' | 'narrowed'; readonly severity: Severity } | undefined {
  if (low === cell.low && high === cell.high) return undefined;
  if (low === high) return { kind: 'recovered', severity: low > 0 && low < k ? 'high' : 'medium' };
  // While nobody may be there, nothing about a person is told.
  if (low <= cell.low || low > high) return undefined;
  const saidSmall = cell.high < k;
  if (saidSmall || high < k) return { kind: 'narrowed', severity: 'medium' };
  return undefined;
}

/**
 * Numbers that one sum gives although other sums contradict it: a reader who subtracts does not know that, and the number may
 * well be right.
 */
function contestedFindings(
  component: SumComponent<SumRelation>,
  {
    start,
    solved,
    exact,
    view,
    k,
  }: {
    readonly start: readonly PublishedCell[];
    readonly solved: SolvedSums;
    readonly exact: TightBounds;
    readonly view: Views;
    readonly k: number;
  },
): Finding[] {
  const told = new Set<number>();
  const wrong = new Set(solved.conflicts.flatMap(({ equations }) => (equations.length === 1 ? equations : [])));
  return [...solved.dropped].flatMap((equation) => {
    const sum = component.equations[equation]!;
    if (wrong.has(equation)) return [];
    const alone = solveSums(start, [sum]);
    return [sum.total, ...sum.parts].flatMap((at): Finding[] => {
      const low = alone.low[at]!;
      if (start[at]!.kind !== 'withheld' || low !== alone.high[at] || exact.low[at] === exact.high[at]) return [];
      if (told.has(at)) return [];
      told.add(at);
      const history = alone.steps.map((step) => ({ ...step, equation }));
      const steps = view.steps(history, stepsBehind(history, [alone.lowStep[at]!, alone.highStep[at]!]));
      const facts = { ...factsOf(steps, k), contested: 1 };
      return [{ kind: 'recovered', severity: 'low', cell: view.cell(at), low, high: low, steps, facts }];
    });
  });
}

function factsOf(steps: readonly DerivationStep[], k: number): Finding['facts'] {
  return { k, sums: steps.length, checked: steps[0]?.checked ?? 0, held: steps[0]?.held ?? 0 };
}

interface Views {
  cell(at: number): CellView;
  derivation(at: number, because: readonly number[] | undefined): DerivationStep[];
  steps(history: readonly SolvingStep[], numbers: readonly number[]): DerivationStep[];
  sum(equation: number): DerivationStep;
}

function createViews(
  table: PublishedCells,
  source: CodedTable,
  component: SumComponent<SumRelation>,
  solved: SolvedSums,
): Views {
  const own = (at: number): PublishedCell => table.cells[component.cells[at]!]!;
  const cell = (at: number): CellView => viewCell(table, source, own(at));
  /** What was known of a cell before a step. */
  const before = (history: readonly SolvingStep[], at: number, step: number): KnownCell => {
    const known = { low: own(at).low, high: own(at).high };
    for (const each of history.slice(0, step)) if (each.cell === at) known[each.side] = each.value;
    return { cell: cell(at), ...known };
  };
  const sum = (equation: number, history: readonly SolvingStep[] = [], step = 0, gives?: KnownCell): DerivationStep => {
    const { total, parts } = component.equations[equation]!;
    const { dimension, rule } = component.given[equation]!;
    return {
      total: before(history, total, step),
      parts: parts.map((part) => before(history, part, step)),
      dimension: rule.dimension,
      at: dimension,
      absent: rule.absent,
      checked: rule.checked,
      held: rule.held,
      gives: gives ?? null,
    };
  };
  const steps = (history: readonly SolvingStep[], numbers: readonly number[]): DerivationStep[] => {
    const found: DerivationStep[] = [];
    for (const [index, number] of numbers.entries()) {
      const { equation, cell: narrowed, side, value } = history[number]!;
      const next = history[numbers[index + 1] ?? -1];
      // Both ends of one number from one sum are told as one step.
      if (next && next.equation === equation && next.cell === narrowed && next.side !== side) continue;
      const known = before(history, narrowed, number);
      found.push(sum(equation, history, number, { ...known, [side]: value }));
    }
    return found;
  };
  return {
    cell,
    sum: (equation) => sum(equation),
    steps,
    derivation(at, because) {
      if (because) return because.map((equation) => sum(equation));
      return steps(solved.steps, stepsBehind(solved.steps, [solved.lowStep[at]!, solved.highStep[at]!]));
    },
  };
}

/** Share of places in which a kind of sums holds, from which on a contradiction between several is told as one. */
const certainShareMin = 0.9;
const shareHeld = ({ checked, held }: SumRule): number => (checked === 0 ? 1 : held / checked);

function conflictFindings(component: SumComponent<SumRelation>, { conflicts }: SolvedSums, view: Views): Finding[] {
  return conflicts.map(({ equation, equations, history, steps, cell, low, high }) => {
    const { total, parts } = component.equations[equation]!;
    const { rule } = component.given[equation]!;
    const isAlone = equations.length === 1;
    // Several sums that contradict may show only that one of them does not hold there.
    const isDoubtful = equations.some((each) => shareHeld(component.given[each]!.rule) < certainShareMin);
    const last = view.sum(equation);
    const least = last.parts.reduce((sum, part) => sum + part.low, 0);
    const hasRest = isAlone && last.total.low > least && rule.absent.length > 0;
    const kind = hasRest ? 'unexplained-rest' : 'contradiction';
    return {
      kind,
      severity: hasRest || (!isAlone && isDoubtful) ? 'low' : 'medium',
      cell: view.cell(isAlone ? total : cell),
      low,
      high,
      steps: isAlone ? [last] : [...view.steps(history, steps), last],
      facts: {
        sums: equations.length,
        parts: parts.length,
        checked: rule.checked,
        held: rule.held,
        absent: rule.absent,
      },
    };
  });
}

/** Sums that only all together cannot hold. */
function ringConflict(equations: readonly number[], view: Views): Finding[] {
  const steps = equations.map((equation) => view.sum(equation));
  const [first] = steps;
  if (!first) return [];
  const facts = { sums: steps.length, together: 1, checked: first.checked, held: first.held, absent: first.absent };
  return [{ kind: 'contradiction', severity: 'medium', cell: first.total.cell, steps, facts }];
}

/** A cell as a reader can find it in the file. */
export function viewCell({ dimensions }: PublishedCells, source: CodedTable, cell: PublishedCell): CellView {
  return {
    line: cell.row < 0 ? null : source.lines[cell.row]!,
    column: source.columns[cell.column]?.name ?? '',
    labels: cell.labels.map((label, at) => dimensions[at]!.labels[label]!),
    written: cell.written,
  };
}
