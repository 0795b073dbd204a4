// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { SignedCells } from './cube-box.ts';
import { hidingCost } from './cube-costs.ts';
import { indexOf, type CubeTable } from './cube-lattice.ts';
import { isAbove, type NetChange, type Whole } from './cube-wholes.ts';

/** What it costs to take somebody from a cell that has too few: more than anything else. */
export const lackCost = 1000;

/** Adds a part of an alternative. */
export function addChange(net: NetChange, { places, signs }: SignedCells, table: CubeTable): void {
  places.forEach((place, at) => {
    const cell = indexOf(table, place);
    net.set(cell, (net.get(cell) ?? 0) + signs[at]!);
  });
}

/** A cell that loses more people than it has; undefined where there is none. */
export function lacking(net: NetChange, { losers }: CubeTable): number | undefined {
  for (const [cell, change] of net) if (change < 0 && losers[cell]! < -change) return cell;
  return undefined;
}

/** What it costs to change a cell by one more, beside what changes already. */
export function changeCost({ table, net, wholes }: Changing, cell: number, sign: number): number {
  const before = net.get(cell) ?? 0;
  return netCost(table, wholes, cell, before + sign) - netCost(table, wholes, cell, before);
}

/** A table that an alternative changes, and what its cells are parts of. */
export interface Changing {
  readonly table: CubeTable;
  readonly net: NetChange;
  readonly wholes: readonly Whole[];
}

function netCost(table: CubeTable, wholes: readonly Whole[], cell: number, change: number): number {
  if (isAbove(wholes, table, cell, change)) return lackCost;
  if (change === 0) return 0;
  if (change > 0) return hidingCost(table, cell, false);
  return table.losers[cell]! < -change ? lackCost : hidingCost(table, cell, true);
}
