// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { hidingCost, isEven } from './cube-costs.ts';
import { indexOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';
import type { Box, SignedCells } from './cube-box.ts';

/**
 * A plane of two axes in a table, times the corners of a box in others. A step in the plane changes each corner's cell
 * at one place of it, by +1 or −1.
 */
interface Plane {
  readonly rows: number;
  readonly columns: number;
  /** Cost of a step up or down at a place; Infinity where it is impossible. */
  readonly cost: (row: number, column: number, up: boolean) => number;
}

interface PlaneStep {
  readonly row: number;
  readonly column: number;
  readonly up: boolean;
}

/**
 * The cheapest way from one node of a plane to another, steps up leading from a row to a column and steps down from a
 * column to a row (Dijkstra, on a dense graph). Nodes are rows, then columns. Every row and column between is entered by
 * one step and left by the opposite one, so that its sum stays.
 */
function cheapestSteps(plane: Plane, from: number, to: number): { steps: PlaneStep[]; cost: number } | undefined {
  const nodeCount = plane.rows + plane.columns;
  const costs = new Float64Array(nodeCount).fill(Infinity);
  const before = new Int32Array(nodeCount).fill(-1);
  const done = new Uint8Array(nodeCount);
  costs[from] = 0;
  for (;;) {
    let node = -1;
    for (let each = 0; each < nodeCount; each++) {
      if (done[each] === 0 && costs[each]! < (node < 0 ? Infinity : costs[node]!)) node = each;
    }
    if (node < 0 || node === to) break;
    done[node] = 1;
    const isRow = node < plane.rows;
    const [first, last] = isRow ? [plane.rows, nodeCount] : [0, plane.rows];
    for (let next = first; next < last; next++) {
      if (done[next] === 1) continue;
      const step = stepOf(plane, node, next);
      const cost = costs[node]! + plane.cost(step.row, step.column, step.up);
      if (cost < costs[next]!) {
        costs[next] = cost;
        before[next] = node;
      }
    }
  }
  if (costs[to] === Infinity) return undefined;
  const steps: PlaneStep[] = [];
  for (let node = to; node !== from; node = before[node]!) steps.push(stepOf(plane, before[node]!, node));
  return { steps, cost: costs[to]! };
}

function stepOf(plane: Plane, from: number, to: number): PlaneStep {
  return from < plane.rows
    ? { row: from, column: to - plane.rows, up: true }
    : { row: to, column: from - plane.rows, up: false };
}

interface PlaneIn {
  readonly table: CubeTable;
  readonly lattice: CubeLattice;
  /** The corners outside the plane: places whose categories on its axes do not matter, and their signs. */
  readonly outside: SignedCells;
  readonly rowAxis: number;
  readonly columnAxis: number;
  /** A cell of the plane; rows and columns keep its coarser categories, so that these keep their sums. */
  readonly home: Int32Array;
}

function planeIn({ table, lattice, outside, rowAxis, columnAxis, home }: PlaneIn): Plane {
  const starts = outside.places.map((place) => indexOf(table, place.with(rowAxis, 0).with(columnAxis, 0)));
  const [rowsAllowed, columnsAllowed] = [rowAxis, columnAxis].map((axis) => {
    const { size, parentOf } = lattice.axes[axis]!.levels[table.levels[axis]! - 1]!;
    return Array.from({ length: size }, (_, category) => parentOf?.[category] === parentOf?.[home[axis]!]);
  });
  return {
    rows: rowsAllowed!.length,
    columns: columnsAllowed!.length,
    cost(row, column, up) {
      if (!rowsAllowed![row] || !columnsAllowed![column]) return Infinity;
      const offset = row * table.strides[rowAxis]! + column * table.strides[columnAxis]!;
      let cost = 0;
      for (let at = 0; at < starts.length; at++) {
        cost += hidingCost(table, starts[at]! + offset, (outside.signs[at] === 1) !== up);
      }
      return cost;
    },
  };
}

function cellsOf({ outside, rowAxis, columnAxis }: PlaneIn, steps: readonly PlaneStep[]): SignedCells {
  const places: Int32Array[] = [];
  const signs: number[] = [];
  for (const { row, column, up } of steps) {
    outside.places.forEach((place, at) => {
      places.push(place.with(rowAxis, row).with(columnAxis, column));
      signs.push(up ? outside.signs[at]! : -outside.signs[at]!);
    });
  }
  return { places, signs };
}

/**
 * A box in a table with one axis more, led through several layers where none holds it whole: on one of its axes the
 * cheapest way from the near to the far side, by way of other categories and layers.
 */
export function layerPath(
  box: Box,
  table: CubeTable,
  lattice: CubeLattice,
  { axis, spans }: { axis: number; spans: readonly number[] },
): SignedCells | undefined {
  let best: { cells: SignedCells; cost: number } | undefined;
  for (const rowAxis of spans) {
    const outside = cornersWithout(box, spans, rowAxis);
    const input = { table, lattice, outside, rowAxis, columnAxis: axis, home: box.near };
    const plane = planeIn(input);
    const found = cheapestSteps(plane, box.near[rowAxis]!, box.far[rowAxis]!);
    if (found !== undefined && found.cost < (best?.cost ?? Infinity))
      best = { cells: cellsOf(input, found.steps), cost: found.cost };
  }
  return best?.cells;
}

/**
 * A closed way through the plane of two axes that changes a cell, times a box in the other axes that reaches to the far
 * corner: the move for cells that no box of the table's own can change.
 */
export function cyclePath(
  box: Box,
  table: CubeTable,
  lattice: CubeLattice,
  { rowAxis, columnAxis, spans }: { rowAxis: number; columnAxis: number; spans: readonly number[] },
): { cells: SignedCells; cost: number } | undefined {
  const outside = cornersWithout(
    box,
    spans.filter((axis) => axis !== columnAxis),
    rowAxis,
  );
  const input = { table, lattice, outside, rowAxis, columnAxis, home: box.near };
  const plane = planeIn(input);
  const row = box.near[rowAxis]!;
  const column = box.near[columnAxis]!;
  const first = plane.cost(row, column, true);
  if (first === Infinity) return undefined;
  // The way straight back would undo the first step.
  const others: Plane = {
    ...plane,
    cost: (r, c, up) => (r === row && c === column ? Infinity : plane.cost(r, c, up)),
  };
  const back = cheapestSteps(others, plane.rows + column, row);
  if (back === undefined) return undefined;
  return { cells: cellsOf(input, [{ row, column, up: true }, ...back.steps]), cost: first + back.cost };
}

/** The corners of a box on all its axes but one, signed as if the near side of that one were meant. */
function cornersWithout(box: Box, spans: readonly number[], left: number): SignedCells {
  const axes = spans.filter((axis) => axis !== left);
  const places: Int32Array[] = [];
  const signs: number[] = [];
  for (let corner = 0; corner < 1 << axes.length; corner++) {
    const place = Int32Array.from(box.near);
    axes.forEach((axis, bit) => {
      if ((corner >> bit) & 1) place[axis] = box.far[axis]!;
    });
    places.push(place);
    signs.push(isEven(corner) === box.nearLoses ? -1 : 1);
  }
  return { places, signs };
}
