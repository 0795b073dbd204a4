// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { correctionsOf } from './cube-corrections.ts';
import type { CubeLattice, CubeTable } from './cube-lattice.ts';
import { cellsIn, changes, refine, repeatMove, type CubeMove } from './cube-moves.ts';
import { exceeding, wholesOf, type NetChange, type Whole } from './cube-wholes.ts';
import { addChange, lacking } from './net-change.ts';

/** Withholds the cells of a move in a table. False when the move cannot go on there. */
export function applyMove(move: CubeMove, table: CubeTable, lattice: CubeLattice): boolean {
  repeatCorrections(move);
  const net: NetChange = new Map();
  const wholes = changedWholes([move, ...move.corrections], table, lattice);
  for (const part of [move, ...move.corrections]) {
    if (!changes(part, table)) continue;
    refine(part, lattice, { table, net, wholes });
    const cells = cellsIn(part, table);
    if (cells === undefined) return false;
    addChange(net, cells, table);
  }
  if (lacking(net, table) !== undefined || exceeding(net, table, wholes) !== undefined) {
    const found = correctionsOf(move, { net, table, lattice, wholes });
    if (found === undefined) return false;
    move.corrections.push(...found);
  }
  for (const [cell, change] of net) if (change !== 0) table.withheld[cell] = 1;
  return true;
}

/** What a move repeats is corrected in tables without the layer's axis: so is the layer in those that have it. */
function repeatCorrections({ repeats, cells, corrections }: CubeMove): void {
  if (repeats === undefined) return;
  const { move, axis } = repeats;
  for (const correction of move.corrections) {
    if (correction.home[axis] !== 0 || corrections.some((own) => own.repeats?.move === correction)) continue;
    corrections.push(repeatMove(correction, { axis, layer: cells.places[0]![axis]! }));
  }
}

/** What the cells of a table are parts of, with what the parts of a move change there. */
function changedWholes(parts: readonly CubeMove[], table: CubeTable, lattice: CubeLattice): Whole[] {
  const wholes = wholesOf(table, lattice);
  for (const whole of wholes) {
    for (const part of parts) {
      const cells = changes(part, whole.table) ? cellsIn(part, whole.table) : undefined;
      if (cells !== undefined) addChange(whole.net, cells, whole.table);
    }
  }
  return wholes;
}
