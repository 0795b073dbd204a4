// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, protectSets, type CountedSet } from '@palermo/evidence';
import { noneOfThem } from './crossing-axis.ts';
import type { CrossingState } from './crossing-cube.ts';
import { protectCrossing, type CrossingRequest, type ProtectedCrossing } from './protect-crossing.ts';

/**
 * The table of one dimension in which several codes of one record count as one value, `female;male`. The counts of the
 * codes themselves can be asked for as well, so sets are shown only as far as these do not give small ones away. Undefined
 * where nothing can be shown, and for more than one dimension or a filter.
 */
export function protectSetTable(request: CrossingRequest): ProtectedCrossing | undefined {
  const { by, where, crossed, counts, threshold, earlier } = request;
  const [only] = by;
  if (!only?.several || by.length > 1 || where.length > 0) return undefined;
  const flags = protectCrossing(request);
  if (!flags) return undefined;
  const at = crossed.indexOf(only);
  const sets = setsOf(counts, at);
  const shown = protectSets(sets, threshold);
  if (!shown) return undefined;
  const hidden = hiddenBefore(earlier, at, threshold);
  const rows = sets.flatMap(({ set, count }, place): ProtectedCrossing['rows'] =>
    set === noneOfThem
      ? []
      : [{ codes: [set], cell: shown[place] && !hidden.has(set) ? { kind: 'count', count } : { kind: 'suppressed' } }],
  );
  return { ...flags, rows: [...rows, ...flags.rows.filter(({ codes }) => codes[0] === null)] };
}

function setsOf(counts: CrossingRequest['counts'], at: number): (CountedSet & { readonly set: string })[] {
  const sums = new Map<string, number>();
  for (const { values, count } of counts) {
    const set = values[at] ?? null;
    if (set !== null) sums.set(set, (sums.get(set) ?? 0) + count);
  }
  return [...sums].map(([set, count]) => ({ set, codes: codesOfSet(set), count }));
}

/** Sets that a vintage closed before withholds: they stay withheld, because the vintage can be subtracted. */
function hiddenBefore(earlier: CrossingState | undefined, at: number, threshold: number): Set<string> {
  const hidden = new Set<string>();
  for (let state = earlier; state; state = state.earlier) {
    const sets = setsOf(state.counts, at);
    const shown = protectSets(sets, threshold);
    if (shown) for (const [place, { set }] of sets.entries()) if (!shown[place]) hidden.add(set);
  }
  return hidden;
}
