// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DocumentId, DocumentUploadId, OrganisationId } from '@palermo/contract';
import type { DataClass } from '@palermo/terms';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** A document as the database keeps it. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly caseId: CaseId;
  readonly dataClass: DataClass;
  readonly sealed: Buffer;
  readonly version: number;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly changedBy: AccountId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly struckAt: Date | null;
}

/** The file of a document, or one that it replaced. */
export interface DocumentFileRow {
  readonly documentId: DocumentId;
  readonly number: number;
  readonly uploadId: DocumentUploadId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly bytes: number;
  readonly pieceCount: number;
  readonly sealed: Buffer;
}

const columns = sql`id, case_id as "caseId", data_class as "dataClass", sealed, version,
  organisation_id as "organisationId", account_id as "accountId", changed_by as "changedBy", created_at as "createdAt",
  updated_at as "updatedAt", struck_at as "struckAt"`;
const fileColumns = sql`f.document_id as "documentId", f.number, f.upload_id as "uploadId",
  f.organisation_id as "organisationId", f.account_id as "accountId", f.at, f.bytes::float8 as bytes,
  f.piece_count as "pieceCount", f.sealed`;

/** The documents of a case whose data class is open to the actor, the newest first. */
export async function findDocuments(db: Db, caseId: CaseId): Promise<DocumentRow[]> {
  const answer = await sql<DocumentRow>`select ${columns} from palermo.document
    where case_id = ${caseId} order by created_at desc, id`.execute(db);
  return answer.rows;
}

export async function findDocument(db: Db, caseId: CaseId, id: DocumentId): Promise<DocumentRow | undefined> {
  const answer = await sql<DocumentRow>`select ${columns} from palermo.document
    where case_id = ${caseId} and id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Writes a document; false when this id was written before. */
export async function insertDocument(db: Db, row: DocumentRow): Promise<boolean> {
  const answer =
    await sql`insert into palermo.document (id, case_id, data_class, sealed, version, organisation_id, account_id,
      changed_by, created_at, updated_at)
    values (${row.id}, ${row.caseId}, ${row.dataClass}, ${row.sealed}, ${row.version}, ${row.organisationId},
      ${row.accountId}, ${row.changedBy}, ${row.createdAt}, ${row.updatedAt})
    on conflict (id) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Changes a document that nobody changed since; false when somebody did, or when it is not the actor's to change. */
export async function updateDocument(db: Db, row: DocumentRow, seenVersion: number): Promise<boolean> {
  const answer =
    await sql`update palermo.document set sealed = ${row.sealed}, data_class = ${row.dataClass}, version = ${row.version},
      changed_by = ${row.changedBy}, updated_at = ${row.updatedAt}, struck_at = ${row.struckAt}
    where id = ${row.id} and case_id = ${row.caseId} and version = ${seenVersion}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** The newest file of each of the documents. */
export async function findNewestFiles(db: Db, ids: readonly DocumentId[]): Promise<DocumentFileRow[]> {
  if (ids.length === 0) return [];
  const answer = await sql<DocumentFileRow>`select ${fileColumns}
    from unnest(${[...ids]}::uuid[]) as wanted(id)
    cross join lateral (
      select * from palermo.document_file f where f.document_id = wanted.id order by f.number desc limit 1
    ) f`.execute(db);
  return answer.rows;
}

/** Every file of a document, the newest first. */
export async function findFiles(db: Db, id: DocumentId): Promise<DocumentFileRow[]> {
  const answer = await sql<DocumentFileRow>`select ${fileColumns} from palermo.document_file f
    where f.document_id = ${id} order by f.number desc limit 200`.execute(db);
  return answer.rows;
}

/** The file that came with an upload, if it was kept. */
export async function findFileOfUpload(db: Db, uploadId: DocumentUploadId): Promise<DocumentFileRow | undefined> {
  const answer = await sql<DocumentFileRow>`select ${fileColumns} from palermo.document_file f
    where f.upload_id = ${uploadId}`.execute(db);
  return answer.rows[0];
}

export async function insertFile(db: Db, file: DocumentFileRow): Promise<void> {
  await sql`insert into palermo.document_file (document_id, number, upload_id, organisation_id, account_id, at, bytes,
      piece_count, sealed)
    values (${file.documentId}, ${file.number}, ${file.uploadId}, ${file.organisationId}, ${file.accountId}, ${file.at},
      ${file.bytes}, ${file.pieceCount}, ${file.sealed})`.execute(db);
}

interface Pieces {
  readonly documentId: DocumentId;
  readonly number: number;
}

export async function insertDocumentPieces(
  db: Db,
  { documentId, number, from }: Pieces & { readonly from: number },
  sealed: readonly Buffer[],
): Promise<void> {
  await sql`insert into palermo.document_piece (document_id, number, position, sealed)
    select ${documentId}, ${number}::int, ${from}::int + place::int - 1, piece
    from unnest(${[...sealed]}::bytea[]) with ordinality as given(piece, place)`.execute(db);
}

export interface SealedPiece {
  readonly position: number;
  readonly sealed: Buffer;
}

/** All pieces of a file in order. */
export async function findDocumentPieces(db: Db, { documentId, number }: Pieces): Promise<SealedPiece[]> {
  const answer = await sql<SealedPiece>`select position, sealed from palermo.document_piece
    where document_id = ${documentId} and number = ${number} order by position`.execute(db);
  return answer.rows;
}

/** Bytes of all documents that the actor's organisation brought in. */
export async function findUsage(db: Db, organisationId: OrganisationId): Promise<number> {
  const answer = await sql<{ bytes: number }>`select bytes::float8 as bytes from palermo.document_usage
    where organisation_id = ${organisationId}`.execute(db);
  return answer.rows[0]?.bytes ?? 0;
}
