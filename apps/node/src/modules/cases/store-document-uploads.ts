// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DocumentUploadId, OrganisationId } from '@palermo/contract';
import type { DataClass } from '@palermo/terms';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { SealedPiece } from './store-documents.ts';

/** A file that is arriving. */
export interface DocumentUploadRow {
  readonly id: DocumentUploadId;
  readonly caseId: CaseId;
  readonly dataClass: DataClass;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly bytes: number;
  readonly received: number;
  readonly pieceCount: number;
  readonly sealed: Buffer;
  readonly updatedAt: Date;
}

const columns = sql`id, case_id as "caseId", data_class as "dataClass", organisation_id as "organisationId",
  account_id as "accountId", bytes::float8 as bytes, received::float8 as received, piece_count as "pieceCount", sealed,
  updated_at as "updatedAt"`;

/** The unfinished uploads of an account for a case, the newest first. */
export async function findUploads(db: Db, caseId: CaseId, accountId: AccountId): Promise<DocumentUploadRow[]> {
  const answer = await sql<DocumentUploadRow>`select ${columns} from palermo.document_upload
    where account_id = ${accountId} and case_id = ${caseId} order by updated_at desc, id`.execute(db);
  return answer.rows;
}

export async function countUploads(db: Db, accountId: AccountId): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from palermo.document_upload
    where account_id = ${accountId}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** An account's upload for a case; locked against a second piece at the same time where it is to be fed. */
export async function findUpload(
  db: Db,
  at: { readonly caseId: CaseId; readonly id: DocumentUploadId; readonly accountId: AccountId },
  { toFeed = false }: { readonly toFeed?: boolean } = {},
): Promise<DocumentUploadRow | undefined> {
  const answer = await sql<DocumentUploadRow>`select ${columns} from palermo.document_upload
    where id = ${at.id} and case_id = ${at.caseId} and account_id = ${at.accountId}
    ${toFeed ? sql`for update` : sql``}`.execute(db);
  return answer.rows[0];
}

/** Begins an upload; false when this id was begun before. */
export async function insertUpload(db: Db, row: DocumentUploadRow): Promise<boolean> {
  const answer =
    await sql`insert into palermo.document_upload (id, case_id, data_class, organisation_id, account_id, bytes,
      sealed, updated_at)
    values (${row.id}, ${row.caseId}, ${row.dataClass}, ${row.organisationId}, ${row.accountId}, ${row.bytes},
      ${row.sealed}, ${row.updatedAt})
    on conflict (id) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Keeps one more piece, and how far the upload is with it. */
export async function insertUploadPiece(
  db: Db,
  { id, pieceCount }: Pick<DocumentUploadRow, 'id' | 'pieceCount'>,
  { sealed, received, at }: { readonly sealed: Buffer; readonly received: number; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.document_upload_piece values (${id}, ${pieceCount}, ${sealed})`.execute(db);
  await sql`update palermo.document_upload set received = ${received}, piece_count = ${pieceCount + 1}, updated_at = ${at}
    where id = ${id}`.execute(db);
}

/** All pieces of an upload in order. */
export async function findUploadPieces(db: Db, id: DocumentUploadId): Promise<SealedPiece[]> {
  const answer = await sql<SealedPiece>`select position, sealed from palermo.document_upload_piece
    where upload_id = ${id} order by position`.execute(db);
  return answer.rows;
}

export async function deleteUpload(db: Db, id: DocumentUploadId): Promise<void> {
  await sql`delete from palermo.document_upload where id = ${id}`.execute(db);
}

/** Throws away what nobody went on with: uploads of the organisation that rest since before this instant. */
export async function deleteStaleUploads(db: Db, organisationId: OrganisationId, before: Date): Promise<void> {
  await sql`delete from palermo.document_upload
    where organisation_id = ${organisationId} and updated_at < ${before}`.execute(db);
}
