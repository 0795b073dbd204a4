// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseExportId, ExportLayout, OrganisationId, PurposeCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** A file with cases that somebody asked for. */
export interface CaseExportRow {
  readonly id: CaseExportId;
  readonly organisationId: OrganisationId;
  readonly askedBy: AccountId;
  readonly askedAt: Date;
  readonly purpose: PurposeCode;
  readonly layout: ExportLayout;
  readonly sealed: Buffer;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Date | null;
  readonly agreed: boolean | null;
}

const columns = sql`id, organisation_id as "organisationId", asked_by as "askedBy", asked_at as "askedAt", purpose, layout,
  sealed, decided_by as "decidedBy", decided_at as "decidedAt", agreed`;

/** Exports that the actor asked for or may decide about, the newest first. */
export async function findCaseExports(db: Db, limit: number): Promise<CaseExportRow[]> {
  const answer = await sql<CaseExportRow>`select ${columns} from palermo.case_export
    order by asked_at desc, id limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findCaseExport(db: Db, id: CaseExportId): Promise<CaseExportRow | undefined> {
  const answer = await sql<CaseExportRow>`select ${columns} from palermo.case_export where id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Asks for an export; false while another one of the account waits. */
export async function insertCaseExport(db: Db, row: CaseExportRow): Promise<boolean> {
  const answer =
    await sql`insert into palermo.case_export (id, organisation_id, asked_by, asked_at, purpose, layout, sealed)
    values (${row.id}, ${row.organisationId}, ${row.askedBy}, ${row.askedAt}, ${row.purpose}, ${row.layout}, ${row.sealed})
    on conflict (asked_by) where decided_at is null do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Decides an export that waits; false when somebody else was faster, or it is not the actor's to decide. */
export async function updateCaseExport(
  db: Db,
  id: CaseExportId,
  { by, at, agreed }: { readonly by: AccountId; readonly at: Date; readonly agreed: boolean },
): Promise<boolean> {
  const answer = await sql`update palermo.case_export set decided_by = ${by}, decided_at = ${at}, agreed = ${agreed}
    where id = ${id} and decided_at is null`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
