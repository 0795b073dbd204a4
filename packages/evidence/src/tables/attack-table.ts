// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { ProtectedCell, ProtectedTable } from './protected-cell.ts';
import { cheapestPath, sendAlong, tableNetwork, type Network, type Place, type Step } from './table-network.ts';

/** What an outsider can work out about one withheld number: it lies from `low` to `high` (Infinity: no upper end). */
export interface KnownInterval {
  readonly place: Place;
  readonly reason: 'small' | 'complementary';
  readonly low: number;
  readonly high: number;
}

/** The intervals of all withheld numbers, or the finding that the shown numbers contradict one another. */
export type TableAttack =
  | { readonly kind: 'intervals'; readonly intervals: readonly KnownInterval[] }
  | { readonly kind: 'contradictory' };

/**
 * **Attack on a protected table**: for every withheld number, the narrowest interval that an outsider can prove from
 * the shown numbers, knowing that parts sum to their total and that a count is a whole number from 0.
 *
 * The intervals are exact, not bounds of bounds: both ends are reached by some table that agrees with everything
 * shown. The outsider is taken not to see the reasons, so a publication prints one mark for both kinds. One who knows
 * that a number is small knows without arithmetic that it is below the threshold.
 *
 * Source: Cox (1995), as in `table-network.ts`; Fischetti, M. & Salazar, J. J. (2000), on the attacker's problem.
 *
 * Cost: two maximum flows for each withheld number.
 *
 * @throws RangeError when the margins do not fit the cells in number
 * @example
 * attackTable(protectTable([3, 9, 40], { threshold: 5 })); // both withheld numbers lie from 0 to 12
 */
export function attackTable(table: ProtectedTable): TableAttack {
  const grid = asGrid(table);
  const network = tableNetwork(grid.cells.length, grid.columnTotals.length);
  const published = network.arcs.map((arc) => cellAt(grid, arc.place));
  const flow = feasibleFlow(network, published);
  if (flow === undefined) return { kind: 'contradictory' };
  const withheld = (step: Step) => (published[step.arc]?.kind === 'count' ? Infinity : 1);
  const intervals: KnownInterval[] = [];
  published.forEach((cell, index) => {
    const arc = network.arcs[index];
    if (arc === undefined || cell === undefined || cell.kind === 'count') return;
    const value = flow[index] ?? 0;
    const others = (step: Step) => (step.arc === index ? Infinity : withheld(step));
    const less = maximumFlow(network, { from: arc.from, to: arc.to, flow, cost: others, limit: value });
    const more = maximumFlow(network, { from: arc.to, to: arc.from, flow, cost: others, limit: Infinity });
    intervals.push({ place: arc.place, reason: cell.reason, low: value - less, high: value + more });
  });
  return { kind: 'intervals', intervals };
}

interface Grid {
  readonly cells: readonly (readonly ProtectedCell[])[];
  readonly rowTotals: readonly ProtectedCell[];
  /** Undefined where no such total is published, as below the columns of a one-dimensional table. */
  readonly columnTotals: readonly (ProtectedCell | undefined)[];
  readonly total: ProtectedCell | undefined;
}

function asGrid(table: ProtectedTable): Grid {
  if (table.dimensions === 1) {
    const columnTotals = table.cells.map(() => undefined);
    return { cells: [table.cells], rowTotals: [table.total], columnTotals, total: undefined };
  }
  const fits =
    table.cells.length === table.rowTotals.length &&
    table.cells.every((row) => row.length === table.columnTotals.length);
  if (!fits) throw new RangeError('a table needs one total for each row and one for each column');
  return table;
}

function cellAt(grid: Grid, place: Place): ProtectedCell | undefined {
  switch (place.kind) {
    case 'cell':
      return grid.cells[place.row]?.[place.column];
    case 'row-total':
      return grid.rowTotals[place.row];
    case 'column-total':
      return grid.columnTotals[place.column];
    case 'total':
      return grid.total;
  }
}

/** Some values for the withheld numbers that agree with the shown ones, or undefined when there are none. */
function feasibleFlow(network: Network, published: readonly (ProtectedCell | undefined)[]): number[] | undefined {
  const flow = published.map((cell) => (cell?.kind === 'count' ? cell.count : 0));
  const excess = Array.from({ length: network.nodeCount }, () => 0);
  network.arcs.forEach((arc, index) => {
    excess[arc.to]! += flow[index]!;
    excess[arc.from]! -= flow[index]!;
  });
  const cost = (step: Step) => (published[step.arc]?.kind === 'count' ? Infinity : 1);
  for (let from = 0; from < network.nodeCount; from++) {
    for (let to = 0; to < network.nodeCount && excess[from]! > 0; to++) {
      while (excess[from]! > 0 && excess[to]! < 0) {
        const path = cheapestPath(network, { from, to, flow, cost });
        if (path === undefined) break;
        const sent = sendAlong(path, flow, Math.min(excess[from]!, -excess[to]!));
        excess[from]! -= sent;
        excess[to]! += sent;
      }
    }
    if (excess[from]! > 0) return undefined;
  }
  return flow;
}

function maximumFlow(
  network: Network,
  options: { from: number; to: number; flow: readonly number[]; cost: (step: Step) => number; limit: number },
): number {
  const flow = [...options.flow];
  let sent = 0;
  while (sent < options.limit) {
    const path = cheapestPath(network, { from: options.from, to: options.to, flow, cost: options.cost });
    if (path === undefined) break;
    if (options.limit === Infinity && path.every((step) => step.forward)) return Infinity;
    sent += sendAlong(path, flow, options.limit - sent);
  }
  return sent;
}
