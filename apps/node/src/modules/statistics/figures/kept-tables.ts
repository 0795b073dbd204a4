// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CubeOptions, ProtectedCube } from '@palermo/evidence';
import type { CrossingState } from './crossing-cube.ts';
import type { ProtectedCrossing } from './protect-crossing.ts';
import { createProtector, createRecentValues, type RecentValues } from './protected-cache.ts';

/** Protected tables that a node keeps between requests. They hold nothing that may not be shown to whoever is counted for. */
export interface KeptTables {
  /** Answers by question and version of the records. */
  readonly tables: RecentValues<ProtectedCrossing>;
  /** Closed vintages by what they are counted by: they never change. */
  readonly states: RecentValues<CrossingState>;
  readonly protect: (options: CubeOptions) => ProtectedCube;
}

const rowsKept = 200_000;
const cellsKept = 3_000_000;
const byNode = new WeakMap<object, KeptTables>();

export function findTables(node: object): KeptTables {
  const known = byNode.get(node);
  if (known) return known;
  const made = {
    tables: createRecentValues<ProtectedCrossing>(rowsKept),
    states: createRecentValues<CrossingState>(cellsKept),
    protect: createProtector(),
  };
  byNode.set(node, made);
  return made;
}
