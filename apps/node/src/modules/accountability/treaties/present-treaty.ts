// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StateCode } from '@palermo/contract';
import { findCountry } from '@palermo/terms';
import type { SnapshotRow } from '../store-treaties.ts';

/** A source that was read, as it is listed. */
export function presentSnapshot({ id, fileName, source, asOf, rows, stored, reportedRows, importedAt }: SnapshotRow) {
  const reported = reportedRows.length;
  return { id, fileName, source, asOf, rows, stored, reported, importedAt: importedAt.toISOString() };
}

/** A source with the rows that were not stored. */
export function presentReport(row: SnapshotRow) {
  return { ...presentSnapshot(row), treaty: row.treaty, reportedRows: [...row.reportedRows] };
}

/** As written, of participants whose code is no country's. */
export function presentNames(
  participants: Iterable<{ readonly state: StateCode; readonly participant: string }>,
): Record<StateCode, string> {
  const names: Record<string, string> = {};
  for (const { state, participant } of participants) if (!findCountry(state)) names[state] ??= participant;
  return names;
}
