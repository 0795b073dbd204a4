// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, CaseListFilter, DraftId, OrganisationId, SavedViewId } from '@palermo/contract';
import { sql, type Generated } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

type DraftTables = {
  'palermo.draft': {
    id: DraftId;
    account_id: AccountId;
    organisation_id: OrganisationId;
    wrapped_key: Buffer;
    sealed: Buffer;
    version: Generated<number>;
    answered_count: Generated<number>;
    updated_at: Generated<Date>;
    case_id: Generated<CaseId | null>;
  };
  'palermo.saved_view': {
    id: SavedViewId;
    account_id: AccountId;
    organisation_id: OrganisationId;
    name: string;
    filter: CaseListFilter;
    created_at: Generated<Date>;
  };
};

export interface DraftRow {
  readonly id: DraftId;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
  readonly version: number;
  readonly answeredCount: number;
  readonly updatedAt: Date;
  readonly caseId: CaseId | null;
}

const columns = [
  'id',
  'wrapped_key as wrappedKey',
  'sealed',
  'version',
  'answered_count as answeredCount',
  'updated_at as updatedAt',
  'case_id as caseId',
] as const;

const tables = (db: Db) => db.withTables<DraftTables>();

/** Writes a new draft unless one with this id is there already. */
export async function insertDraft(
  db: Db,
  draft: {
    readonly id: DraftId;
    readonly accountId: AccountId;
    readonly organisationId: OrganisationId;
    readonly wrappedKey: Uint8Array;
    readonly sealed: Buffer;
  },
): Promise<void> {
  await tables(db)
    .insertInto('palermo.draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      organisation_id: draft.organisationId,
      wrapped_key: Buffer.from(draft.wrappedKey),
      sealed: draft.sealed,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function findDraft(
  db: Db,
  draftId: DraftId,
  { toChange }: { toChange: boolean },
): Promise<DraftRow | undefined> {
  const query = tables(db).selectFrom('palermo.draft').select(columns).where('id', '=', draftId);
  return (toChange ? query.forUpdate() : query).executeTakeFirst();
}

export async function findOpenDrafts(db: Db): Promise<DraftRow[]> {
  return tables(db)
    .selectFrom('palermo.draft')
    .select(columns)
    .where('case_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .limit(50)
    .execute();
}

export async function updateDraft(
  db: Db,
  draftId: DraftId,
  { sealed, answeredCount }: { readonly sealed: Buffer; readonly answeredCount: number },
): Promise<{ version: number; updatedAt: Date }> {
  return tables(db)
    .updateTable('palermo.draft')
    .set({ sealed, answered_count: answeredCount, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', draftId)
    .returning(['version', 'updated_at as updatedAt'])
    .executeTakeFirstOrThrow();
}

/** Notes which case the draft became and destroys its key and content. */
export async function closeDraft(db: Db, draftId: DraftId, caseId: CaseId): Promise<void> {
  const nothing = Buffer.alloc(0);
  await tables(db)
    .updateTable('palermo.draft')
    .set({ case_id: caseId, sealed: nothing, wrapped_key: nothing, answered_count: 0, updated_at: sql`now()` })
    .where('id', '=', draftId)
    .execute();
}

export async function deleteDraft(db: Db, draftId: DraftId): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('palermo.draft')
    .where('id', '=', draftId)
    .where('case_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function findSavedViews(db: Db): Promise<{ id: SavedViewId; name: string; filter: CaseListFilter }[]> {
  return tables(db)
    .selectFrom('palermo.saved_view')
    .select(['id', 'name', 'filter'])
    .orderBy('created_at')
    .limit(100)
    .execute();
}

export async function insertSavedView(
  db: Db,
  view: {
    readonly id: SavedViewId;
    readonly accountId: AccountId;
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly filter: CaseListFilter;
  },
): Promise<void> {
  await tables(db)
    .insertInto('palermo.saved_view')
    .values({
      id: view.id,
      account_id: view.accountId,
      organisation_id: view.organisationId,
      name: view.name,
      filter: sql`${JSON.stringify(view.filter)}::jsonb`,
    })
    .execute();
}

export async function deleteSavedView(db: Db, viewId: SavedViewId): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('palermo.saved_view')
    .where('id', '=', viewId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
