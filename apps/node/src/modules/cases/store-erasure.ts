// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, ErasureId, OrganisationId, PersonId } from '@palermo/contract';
import { sql, type Generated } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

type ErasureTables = {
  'palermo.erasure_request': {
    id: ErasureId;
    case_id: CaseId;
    organisation_id: OrganisationId;
    requested_by: AccountId;
    requested_at: Generated<Date>;
    sealed_reason: Buffer;
    decided_by: Generated<AccountId | null>;
    decided_at: Generated<Date | null>;
    agreed: Generated<boolean | null>;
  };
};

export interface ErasureRow {
  readonly id: ErasureId;
  readonly caseId: CaseId;
  readonly requestedBy: AccountId;
  readonly requestedAt: Date;
  readonly sealedReason: Buffer;
}

const columns = [
  'id',
  'case_id as caseId',
  'requested_by as requestedBy',
  'requested_at as requestedAt',
  'sealed_reason as sealedReason',
] as const;

const tables = (db: Db) => db.withTables<ErasureTables>();

export async function insertErasure(
  db: Db,
  request: {
    readonly id: ErasureId;
    readonly caseId: CaseId;
    readonly organisationId: OrganisationId;
    readonly requestedBy: AccountId;
    readonly sealedReason: Buffer;
  },
): Promise<ErasureRow | undefined> {
  return tables(db)
    .insertInto('palermo.erasure_request')
    .values({
      id: request.id,
      case_id: request.caseId,
      organisation_id: request.organisationId,
      requested_by: request.requestedBy,
      sealed_reason: request.sealedReason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst();
}

export async function findOpenErasures(db: Db): Promise<ErasureRow[]> {
  return tables(db)
    .selectFrom('palermo.erasure_request')
    .select(columns)
    .where('decided_at', 'is', null)
    .orderBy('requested_at')
    .limit(100)
    .execute();
}

/** Erasures of some cases that wait for a second person. */
export async function findOpenErasuresOf(db: Db, caseIds: readonly CaseId[]): Promise<ErasureRow[]> {
  if (caseIds.length === 0) return [];
  return tables(db)
    .selectFrom('palermo.erasure_request')
    .select(columns)
    .where('case_id', 'in', [...caseIds])
    .where('decided_at', 'is', null)
    .orderBy('case_id')
    .execute();
}

export async function findOpenErasure(db: Db, erasureId: ErasureId): Promise<ErasureRow | undefined> {
  return tables(db)
    .selectFrom('palermo.erasure_request')
    .select(columns)
    .where('id', '=', erasureId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
}

export async function updateErasureDecision(
  db: Db,
  erasureId: ErasureId,
  decision: { readonly by: AccountId; readonly agreed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('palermo.erasure_request')
    .set({ decided_by: decision.by, decided_at: sql`now()`, agreed: decision.agreed })
    .where('id', '=', erasureId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Destroys what makes the person readable or findable: the key, the sealed facts and history, suspects, the name index. */
export async function destroyPerson(
  db: Db,
  at: { readonly caseId: CaseId; readonly personId: PersonId },
): Promise<void> {
  await sql`delete from palermo.name_index where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.case_revision where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.suspect where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.case_entry_past where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.case_entry where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.document_upload where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.document where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.release_words where case_id = ${at.caseId}`.execute(db);
  await sql`delete from palermo.case_comment_text where case_id = ${at.caseId}`.execute(db);
  await sql`update palermo.task set sealed = null where case_id = ${at.caseId} and sealed is not null`.execute(db);
  await sql`select wall.end_tasks(${at.caseId}, kind, '{}', now())
    from unnest('{todo,review,notice,referral,followUp,expiry}'::text[]) kind`.execute(db);
  await sql`delete from palermo.case_facts where case_id = ${at.caseId}`.execute(db);
  await sql`delete from vault.person_key where person_id = ${at.personId}`.execute(db);
  await sql`update palermo.person set erased_at = now() where id = ${at.personId}`.execute(db);
}
