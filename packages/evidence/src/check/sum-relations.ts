// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Bounds, SumEquation } from '../tables/propagate-bounds.ts';
import type { CellKey, PublishedCell, PublishedCells } from './published-cells.ts';

/** "These cells sum to that one", as the layout of a table suggests and its printed numbers confirm. */
export interface SumRelation extends SumEquation {
  /** Number of the dimension that is summed over. */
  readonly dimension: number;
  /** Which rule of the table it follows. */
  readonly rule: SumRule;
}

/** A rule by which cells of a table sum up, with what the printed numbers say of it. */
export interface SumRule {
  readonly dimension: string;
  readonly total: string;
  readonly parts: readonly string[];
  /** Places where the printed numbers can tell whether the sum holds, and those in which it does. */
  readonly checked: number;
  readonly held: number;
  /** Labels of the breakdown that are absent in the places of this rule and are taken for nobody. */
  readonly absent: readonly string[];
  readonly isTrusted: boolean;
}

interface Candidate extends SumEquation {
  readonly dimension: number;
  readonly breakdown: number;
}

/** From how many checked places on a rule is judged by them alone, and what share has to hold. */
const checkedMin = 5;
const heldShareMin = 0.7;

/**
 * **Sums of a table**: for each dimension with a label for its total, the cells that should sum to the total.
 *
 * A label that is absent in a place is taken for nobody, since publishers often leave empty rows out. Whether that is so is asked of the
 * table: of each rule (a dimension, the labels that are there, the other dimensions that are totals) the places where all numbers but
 * one are printed say how often it holds, and rules that fail are not trusted. Sums that are not printed but that two dimensions imply are added as implied cells.
 *
 * Cost: linear in cells × dimensions.
 */
export function findSumRelations(table: PublishedCells): {
  readonly relations: readonly SumRelation[];
  readonly rules: readonly SumRule[];
} {
  const candidates = [...candidatesOf(table)];
  const rules = judge(table, candidates, ownBounds(table, candidates));
  const relations = candidates.flatMap(({ total, parts, dimension }, index) => {
    const rule = rules.of[index]!;
    return rule.isTrusted ? [{ total, parts, dimension, rule }] : [];
  });
  return { relations, rules: rules.all };
}

function* candidatesOf(table: PublishedCells): Generator<Candidate> {
  const { dimensions, cells } = table;
  const summed = dimensions.map((_, at) => at).filter((at) => dimensions[at]!.total >= 0);
  // Implied cells found along one dimension are parts along the others, so all are found before any sum is listed.
  for (const dimension of summed) {
    for (const { labels, whole } of placesOf(table, dimension)) {
      if (table.findKey(whole) !== undefined) continue;
      const implied = labels.with(dimension, dimensions[dimension]!.total);
      if (isPartOfPrinted(table, summed, dimension, implied)) table.imply(implied);
    }
  }
  for (const dimension of summed) {
    const { breakdowns } = dimensions[dimension]!;
    for (const { parts, whole: key } of placesOf(table, dimension)) {
      const whole = table.findKey(key);
      if (whole === undefined) continue;
      const byBreakdown = Map.groupBy(parts, (part) => breakdowns[cells[part]!.labels[dimension]!]!);
      for (const [breakdown, own] of byBreakdown) {
        const used = [whole, ...own];
        if (used.some((cell) => cells[cell]!.kind === 'ambiguous')) continue;
        yield { total: whole, parts: own, dimension, breakdown };
      }
    }
  }
}

/** The parts of each place: cells that differ in one dimension only, the total left out. */
function placesOf(
  { dimensions, cells, keyWith }: PublishedCells,
  dimension: number,
): Iterable<{ readonly labels: readonly number[]; readonly parts: readonly number[]; readonly whole: CellKey }> {
  const places = new Map<CellKey, { labels: readonly number[]; parts: number[]; whole: CellKey }>();
  const { total } = dimensions[dimension]!;
  for (const [number, { labels }] of cells.entries()) {
    if (labels[dimension] === total) continue;
    const whole = keyWith(labels, dimension, total);
    const place = places.get(whole);
    if (place) place.parts.push(number);
    else places.set(whole, { labels, parts: [number], whole });
  }
  return places.values();
}

function isPartOfPrinted(
  { dimensions, findKey, keyWith }: PublishedCells,
  summed: readonly number[],
  dimension: number,
  labels: readonly number[],
): boolean {
  return summed.some((other) => {
    const { total } = dimensions[other]!;
    return other !== dimension && labels[other] !== total && findKey(keyWith(labels, other, total)) !== undefined;
  });
}

/** What is said of each cell by itself; of implied cells, what their parts say. */
function ownBounds({ cells }: PublishedCells, candidates: readonly Candidate[]): Bounds[] {
  const bounds: Bounds[] = cells.map(({ low, high }) => ({ low, high }));
  for (const { total, parts } of candidates) {
    if (cells[total]!.kind !== 'implied' || bounds[total]!.low === bounds[total]!.high) continue;
    bounds[total] = sumOf(parts, bounds);
  }
  return bounds;
}

function sumOf(parts: readonly number[], bounds: readonly Bounds[]): Bounds {
  let low = 0;
  let high = 0;
  for (const part of parts) {
    low += bounds[part]!.low;
    high += bounds[part]!.high;
  }
  return { low, high };
}

interface Tally {
  checked: number;
  held: number;
}

/** Counts a place if it tests a rule at all: the total is printed, and so are all parts, or all but one that is bounded. */
function check(
  { total, parts }: Candidate,
  cells: readonly PublishedCell[],
  bounds: readonly Bounds[],
  tallies: readonly Tally[],
): void {
  const { low, high } = sumOf(parts, bounds);
  const open = parts.filter((part) => bounds[part]!.low !== bounds[part]!.high).length;
  const whole = bounds[total]!;
  if (cells[total]!.kind !== 'printed' || open > 1 || high === Infinity) return;
  for (const tally of tallies) {
    tally.checked += 1;
    if (low <= whole.high && high >= whole.low) tally.held += 1;
  }
}

const isSound = ({ checked, held }: Tally): boolean => held >= heldShareMin * checked;

function judge(
  { dimensions, cells }: PublishedCells,
  candidates: readonly Candidate[],
  bounds: readonly Bounds[],
): { readonly of: readonly SumRule[]; readonly all: readonly SumRule[] } {
  const byRule = new Map<string, Tally & { readonly first: Candidate; readonly breakdown: string }>();
  const byBreakdown = new Map<string, Tally & { readonly labels: Set<number> }>();
  const keys = candidates.map((candidate) => {
    const { dimension, parts, total } = candidate;
    const labels = parts.map((part) => cells[part]!.labels[dimension]!).toSorted((a, b) => a - b);
    const atTotal = dimensions.map((each, at) => (cells[total]!.labels[at] === each.total ? '+' : '-')).join('');
    const breakdown = `${dimension}/${candidate.breakdown}`;
    const key = `${breakdown}/${atTotal}/${labels.join(',')}`;
    const rule = byRule.get(key) ?? { first: candidate, breakdown, checked: 0, held: 0 };
    const whole = byBreakdown.get(breakdown) ?? { checked: 0, held: 0, labels: new Set<number>() };
    byRule.set(key, rule);
    byBreakdown.set(breakdown, whole);
    for (const label of labels) whole.labels.add(label);
    check(candidate, cells, bounds, [rule, whole]);
    return key;
  });
  const rules = new Map<string, SumRule>();
  for (const [key, { first, breakdown, checked, held }] of byRule) {
    const whole = byBreakdown.get(breakdown)!;
    const { name, labels, total } = dimensions[first.dimension]!;
    const parts = first.parts.map((part) => cells[part]!.labels[first.dimension]!);
    rules.set(key, {
      dimension: name,
      total: labels[total]!,
      parts: parts.map((label) => labels[label]!),
      absent: [...whole.labels].filter((label) => !parts.includes(label)).map((label) => labels[label]!),
      checked,
      held,
      isTrusted: checked >= checkedMin ? isSound({ checked, held }) : isSound(whole),
    });
  }
  return { of: keys.map((key) => rules.get(key)!), all: [...rules.values()] };
}
