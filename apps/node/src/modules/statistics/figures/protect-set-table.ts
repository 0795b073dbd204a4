// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, protectSets } from '@palermo/evidence';
import { noneOfThem } from './crossing-axis.ts';
import { protectCrossing, type CrossingRequest, type ProtectedCrossing } from './protect-crossing.ts';

/**
 * The table of one dimension in which several codes of one record count as one value, `female;male`. The counts of the
 * codes themselves can be asked for as well, so sets are shown only as far as these do not give small ones away. Undefined
 * where nothing can be shown, and for more than one dimension or a filter.
 */
export function protectSetTable(request: CrossingRequest): ProtectedCrossing | undefined {
  const { by, where, crossed, counts, threshold } = request;
  const [only] = by;
  if (!only?.several || by.length > 1 || where.length > 0) return undefined;
  const flags = protectCrossing(request);
  if (!flags) return undefined;
  const at = crossed.indexOf(only);
  const sums = new Map<string, number>();
  for (const { values, count } of counts) {
    const set = values[at] ?? null;
    if (set !== null) sums.set(set, (sums.get(set) ?? 0) + count);
  }
  const sets = [...sums].map(([set, count]) => ({ set, codes: codesOfSet(set), count }));
  const shown = protectSets(sets, threshold);
  if (!shown) return undefined;
  const rows = sets.flatMap(({ set, count }, place): ProtectedCrossing['rows'] =>
    set === noneOfThem
      ? []
      : [{ codes: [set], cell: shown[place] ? { kind: 'count', count } : { kind: 'suppressed' } }],
  );
  return { ...flags, rows: [...rows, ...flags.rows.filter(({ codes }) => codes[0] === null)] };
}
