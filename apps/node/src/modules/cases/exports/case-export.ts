// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseExportId, CaseExportState, CaseExportView } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Place } from '../../../kernel/keyring.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { findCaseExport, type CaseExportRow } from '../store-exports.ts';

/** Days for which a file that was agreed to can be downloaded. */
const downloadDays = 1;

export function exportPlace(id: CaseExportId): Place {
  return { table: 'case_export', column: 'sealed', row: id };
}

/** Until when a file can be downloaded; undefined before somebody agreed. */
function untilOf({ agreed, decidedAt }: CaseExportRow): Date | undefined {
  return agreed === true && decidedAt !== null ? addDays(decidedAt, downloadDays) : undefined;
}

export function exportStateOf(row: CaseExportRow, now: Date): CaseExportState {
  if (row.agreed === null) return 'waiting';
  if (!row.agreed) return 'declined';
  const until = untilOf(row);
  return until !== undefined && until > now ? 'agreed' : 'over';
}

/** True for a supervisor other than who asked, while the export waits. */
export function mayDecideOn(row: CaseExportRow, { accountId, ...actor }: AccountActor): boolean {
  return row.agreed === null && row.askedBy !== accountId && hasRole({ accountId, ...actor }, 'supervisor');
}

/** An export that the actor may see. Throws `record.not-found`. */
export async function requireExport(scope: Scope, id: CaseExportId): Promise<CaseExportRow> {
  const row = await findCaseExport(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** Exports as those see them who asked for them or may decide about them. */
export async function presentExports(scope: Scope, rows: readonly CaseExportRow[]): Promise<CaseExportView[]> {
  const actor = scope.actor as AccountActor;
  const people = rows.flatMap(({ askedBy, decidedBy }) => (decidedBy === null ? [askedBy] : [askedBy, decidedBy]));
  const names = await findAccountNames(scope, [...new Set(people)]);
  const now = scope.clock();
  return rows.map((row) => {
    const state = exportStateOf(row, now);
    return {
      id: row.id,
      purpose: row.purpose,
      layout: row.layout,
      reason: scope.keyring.openForNode(exportPlace(row.id), row.sealed),
      state,
      askedBy: names.get(row.askedBy) ?? '',
      askedAt: row.askedAt.toISOString(),
      decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ''),
      until: state === 'agreed' ? (untilOf(row)?.toISOString() ?? null) : null,
      ownRequest: row.askedBy === actor.accountId,
      mayDecide: mayDecideOn(row, actor),
    };
  });
}

/** The view of one export. */
export async function presentExport(scope: Scope, row: CaseExportRow): Promise<CaseExportView> {
  const [view] = await presentExports(scope, [row]);
  if (!view) throw new Error('An export that there is has a view.');
  return view;
}
