// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A two-dimensional table with margins, seen as a network: each row, each column, and the two lists of totals are
 * nodes, and every number is an arc with its count as flow. "The parts sum to the total" then says that what flows
 * into a node flows out, so what an outsider can work out about a withheld number is a question of maximum flow,
 * answered exactly and in whole numbers.
 *
 * Source: Cox, L. H. (1995). Network models for complementary cell suppression. *Journal of the American Statistical
 * Association* 90(432), 1453–1462.
 *
 * Arcs: cell: row → column; column total: column → T; grand total: T → S; row total: S → row.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** Where an arc's number stands in the table. */
export type Place =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'row-total'; readonly row: number }
  | { readonly kind: 'column-total'; readonly column: number }
  | { readonly kind: 'total' };

export interface Network {
  readonly nodeCount: number;
  readonly arcs: readonly Arc[];
  /** For each node, the arcs that touch it. */
  readonly touching: readonly (readonly number[])[];
}

/** The network of a table of the given size. A one-dimensional table is one row whose column totals are unpublished. */
export function tableNetwork(rows: number, columns: number): Network {
  const columnNode = (column: number) => rows + column;
  const totalsRow = rows + columns;
  const totalsColumn = totalsRow + 1;
  const arcs: Arc[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      arcs.push({ from: row, to: columnNode(column), place: { kind: 'cell', row, column } });
    }
  }
  for (let row = 0; row < rows; row++) arcs.push({ from: totalsColumn, to: row, place: { kind: 'row-total', row } });
  for (let column = 0; column < columns; column++) {
    arcs.push({ from: columnNode(column), to: totalsRow, place: { kind: 'column-total', column } });
  }
  arcs.push({ from: totalsRow, to: totalsColumn, place: { kind: 'total' } });
  const nodeCount = rows + columns + 2;
  const touching: number[][] = Array.from({ length: nodeCount }, () => []);
  arcs.forEach((arc, index) => {
    touching[arc.from]?.push(index);
    touching[arc.to]?.push(index);
  });
  return { nodeCount, arcs, touching };
}

/** One step along a path: an arc, with its direction (its number grows) or against it (its number shrinks). */
export interface Step {
  readonly arc: number;
  readonly forward: boolean;
}

/**
 * The cheapest path from one node to another (Dijkstra; quadratic in the nodes, which are few). An arc can always be
 * followed, and can be followed backwards while its flow is above zero.
 *
 * @param cost of a step, 0 or more; Infinity forbids it
 * @returns the steps, or undefined when there is no way
 */
export function cheapestPath(
  network: Network,
  { from, to, flow, cost }: { from: number; to: number; flow: ArrayLike<number>; cost: (step: Step) => number },
): Step[] | undefined {
  const distance = new Float64Array(network.nodeCount).fill(Infinity);
  const settled = new Uint8Array(network.nodeCount);
  const arrival: (Step & { before: number })[] = [];
  distance[from] = 0;
  for (;;) {
    let node = -1;
    for (let other = 0; other < network.nodeCount; other++) {
      if (settled[other] === 0 && distance[other]! < (node < 0 ? Infinity : distance[node]!)) node = other;
    }
    if (node < 0) return undefined;
    if (node === to) break;
    settled[node] = 1;
    for (const index of network.touching[node] ?? []) {
      const arc = network.arcs[index]!;
      const forward = arc.from === node;
      if (!forward && !(flow[index]! > 0)) continue;
      const next = forward ? arc.to : arc.from;
      const reached = distance[node]! + cost({ arc: index, forward });
      if (reached < distance[next]!) {
        distance[next] = reached;
        arrival[next] = { arc: index, forward, before: node };
      }
    }
  }
  const steps: Step[] = [];
  for (let node = to; node !== from; node = arrival[node]!.before) steps.push(arrival[node]!);
  return steps.toReversed();
}

/** Sends as much as a path carries, at most `limit`, and changes `flow` accordingly; returns what was sent. */
export function sendAlong(path: readonly Step[], flow: number[], limit: number): number {
  let amount = limit;
  for (const { arc, forward } of path) if (!forward) amount = Math.min(amount, flow[arc]!);
  for (const { arc, forward } of path) flow[arc]! += forward ? amount : -amount;
  return amount;
}
