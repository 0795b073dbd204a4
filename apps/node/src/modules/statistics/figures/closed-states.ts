// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../../../kernel/use-case.ts';
import type { Vintage } from '../store-figures.ts';
import { countClosed } from './count-crossing.ts';
import { crossingState, type CrossingState } from './crossing-cube.ts';
import type { Dimension, Unit } from './dimensions.ts';
import { findTables } from './kept-tables.ts';
import { cellsOf } from './protected-cache.ts';

/**
 * The last of some closed vintages by some dimensions, each protected together with those before it, so that no figures
 * of two of them give a withheld number away. For who counts the whole country. Undefined where there is none.
 */
export async function findClosedState(
  scope: Scope,
  {
    vintages,
    unit,
    crossed,
    threshold,
  }: { vintages: readonly Vintage[]; unit: Unit; crossed: readonly Dimension[]; threshold: number },
): Promise<CrossingState | undefined> {
  const { states, protect } = findTables(scope.node);
  const keyOf = (count: number): string =>
    [threshold, unit, crossed.map(({ code }) => code).join(), ...vintages.slice(0, count).map(({ id }) => id)].join(
      '\n',
    );
  // From the longest chain that is known.
  let count = vintages.length;
  while (count > 0 && !states.get(keyOf(count))) count--;
  let earlier = count > 0 ? states.get(keyOf(count)) : undefined;
  for (const [at, vintage] of vintages.entries()) {
    if (at < count) continue;
    const counts = await countClosed(scope, { unit, vintage, by: crossed });
    const state = crossingState({
      unit,
      crossed,
      counts,
      threshold,
      protect,
      earlier,
      keepMemory: true,
      closedAt: vintage.at,
    });
    if (!state) return undefined;
    states.set(keyOf(at + 1), state, cellsOf({ dimensions: state.axes.map(({ cube }) => cube) }) + counts.length);
    earlier = state;
  }
  return earlier;
}
