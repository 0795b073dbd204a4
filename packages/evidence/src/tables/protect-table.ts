// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { ProtectedCell, ProtectedGrid, ProtectedRow } from './protected-cell.ts';
import { cheapestPath, sendAlong, tableNetwork, type Network, type Place, type Step } from './table-network.ts';

export interface ProtectionOptions {
  /** Counts from 1 to one below this are withheld; a whole number from 1 (which withholds nothing). */
  readonly threshold: number;
  /**
   * Whether a count of 0 is shown (the default) or withheld like a small one. A zero describes nobody, and a table
   * without its zeros loses most of its sense; withhold them where absence itself would tell something.
   */
  readonly zeros?: 'shown' | 'withheld';
}

/**
 * **Protection of a table by cell suppression**, for one or two dimensions with margins.
 *
 * Primary: every count from 1 to threshold − 1 is withheld, margins included. Complementary: further numbers are
 * withheld until an outsider who knows all margins and does any arithmetic (`attackTable`, exact) is left with
 * - for each small number an interval that begins at 0 and reaches the threshold or beyond, so that arithmetic cannot
 *   even show that it is small;
 * - for each complementary number an interval of width threshold − 1 or more.
 * So a lone withheld number under a shown total never occurs, nor do withheld numbers that sum to less than the threshold.
 *
 * What else is withheld is chosen by cheapest paths through the table's network: few and small inner cells first, then
 * zeros, then margins, the grand total last. It is a good choice, not a proven least one.
 *
 * The guarantee is for this one table. The same people counted in another table, filter or year can undo it. Flags
 * that one person may have several of do not sum to a total: protect each with its complement, as its own table.
 *
 * Source: Cox (1995), as in `table-network.ts`; Hundepool, A. et al. (2012). *Statistical Disclosure Control*, ch. 4.
 *
 * Cost: a few cheapest paths for each withheld number, each quadratic in rows + columns.
 *
 * @param counts inner cells, `[column]` or `[row][column]`; margins are computed
 * @throws RangeError for a count or threshold that is not a whole number, or rows of different lengths
 * @example
 * protectTable([3, 9, 40], { threshold: 5 }); // 3 is small, 9 complementary; 40 and the total 52 are shown
 */
export function protectTable(counts: readonly number[], options: ProtectionOptions): ProtectedRow;
export function protectTable(counts: readonly (readonly number[])[], options: ProtectionOptions): ProtectedGrid;
export function protectTable(
  counts: readonly number[] | readonly (readonly number[])[],
  options: ProtectionOptions,
): ProtectedRow | ProtectedGrid {
  if (isGrid(counts)) return protectGrid(counts, options, 2);
  const { cells, rowTotals } = protectGrid([counts], options, 1);
  const total = rowTotals[0];
  if (total === undefined) throw new Error('a table of one row has one row total');
  return { dimensions: 1, cells: cells[0] ?? [], total };
}

function isGrid(counts: readonly number[] | readonly (readonly number[])[]): counts is readonly (readonly number[])[] {
  return counts.length > 0 && counts.every((row) => Array.isArray(row));
}

function protectGrid(
  counts: readonly (readonly number[])[],
  { threshold, zeros = 'shown' }: ProtectionOptions,
  dimensions: 1 | 2,
): ProtectedGrid {
  assertTable(counts, threshold);
  const columns = counts[0]?.length ?? 0;
  const network = tableNetwork(counts.length, columns);
  const flow = network.arcs.map((arc) => countAt(counts, arc.place));
  const published = network.arcs.map(
    ({ place }) => dimensions === 2 || place.kind === 'cell' || place.kind === 'row-total',
  );
  const isSmall = (count: number) => count < threshold && (count > 0 || (zeros === 'withheld' && threshold > 1));
  const state = flow.map((count, index): State =>
    !published[index] ? 'unpublished' : isSmall(count) ? 'small' : 'shown',
  );
  // Withholding one more number never narrows another's interval, so each needs one visit; new ones join the end.
  const queue = state.flatMap((kind, index) => (kind === 'small' ? [index] : []));
  for (const index of queue) secure({ network, flow, state, queue, index, threshold });

  const cells = state.map((kind, index): ProtectedCell =>
    kind === 'small' || kind === 'complementary'
      ? { kind: 'suppressed', reason: kind }
      : { kind: 'count', count: flow[index] ?? 0 },
  );
  const inner = counts.length * columns;
  return {
    dimensions: 2,
    cells: counts.map((_, row) => cells.slice(row * columns, (row + 1) * columns)),
    rowTotals: cells.slice(inner, inner + counts.length),
    columnTotals: cells.slice(inner + counts.length, -1),
    total: cells.at(-1) ?? { kind: 'count', count: 0 },
  };
}

type State = 'shown' | 'small' | 'complementary' | 'unpublished';

interface Work {
  readonly network: Network;
  readonly flow: readonly number[];
  readonly state: State[];
  readonly queue: number[];
  readonly index: number;
  readonly threshold: number;
}

/** Withholds what it takes for one withheld number to have its interval. */
function secure(work: Work): void {
  const { network, flow, state, index, threshold } = work;
  const arc = network.arcs[index];
  const count = flow[index];
  if (arc === undefined || count === undefined) throw new Error('a withheld number has an arc in the network');
  const down = { from: arc.from, to: arc.to };
  const up = { from: arc.to, to: arc.from };
  if (state[index] === 'small') {
    openWay(work, { ...down, amount: count });
    openWay(work, { ...up, amount: threshold - count });
    return;
  }
  const width = threshold - 1;
  const less = slack(work, { ...down, amount: Math.min(count, width) });
  openWay(work, { ...up, amount: width - less });
}

interface Demand {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** How much of the demand the numbers withheld so far let pass. */
function slack({ network, flow: counts, state, index }: Work, { from, to, amount }: Demand): number {
  const flow = [...counts];
  const cost = (step: Step) => (step.arc === index || state[step.arc] === 'shown' ? Infinity : 1);
  let sent = 0;
  while (sent < amount) {
    const path = cheapestPath(network, { from, to, flow, cost });
    if (path === undefined) break;
    sent += sendAlong(path, flow, amount - sent);
  }
  return sent;
}

/** Withholds numbers along cheapest paths until the whole demand can pass. */
function openWay({ network, flow: counts, state, queue, index }: Work, { from, to, amount }: Demand): void {
  const flow = [...counts];
  const cost = (step: Step) =>
    step.arc === index ? Infinity : state[step.arc] === 'shown' ? price(network, counts, step) : 0;
  let sent = 0;
  while (sent < amount) {
    const path = cheapestPath(network, { from, to, flow, cost });
    if (path === undefined) throw new Error('a table with all its numbers withheld gives every number its interval');
    for (const { arc } of path) {
      if (state[arc] !== 'shown') continue;
      state[arc] = 'complementary';
      queue.push(arc);
    }
    sent += sendAlong(path, flow, amount - sent);
  }
}

/** What withholding a number costs: the logarithm favours few numbers and small ones; margins are worth most. */
function price(network: Network, counts: readonly number[], { arc }: Step): number {
  const count = counts[arc] ?? 0;
  const size = 1 + Math.log2(1 + count);
  switch (network.arcs[arc]?.place.kind) {
    case 'cell':
      return count === 0 ? 100 : size;
    case 'total':
      return 1_000_000;
    default:
      return 1000 * size;
  }
}

function countAt(counts: readonly (readonly number[])[], place: Place): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  switch (place.kind) {
    case 'cell':
      return counts[place.row]?.[place.column] ?? 0;
    case 'row-total':
      return sum(counts[place.row] ?? []);
    case 'column-total':
      return sum(counts.map((row) => row[place.column] ?? 0));
    case 'total':
      return sum(counts.flat());
  }
}

function assertTable(counts: readonly (readonly number[])[], threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1) {
    throw new RangeError(`a threshold must be a whole number from 1, not ${threshold}`);
  }
  const columns = counts[0]?.length ?? 0;
  for (const row of counts) {
    if (row.length !== columns) throw new RangeError('all rows of a table must have the same number of columns');
    for (const count of row) {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`a count must be a whole number from 0, not ${count}`);
    }
  }
}
