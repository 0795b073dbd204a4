// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ReturnFigures, ReturnId, ReturnKind, ReturnState } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { ReturnSnapshot } from './returns/return-snapshot.ts';

/** A return as the database keeps it, without its figures. */
export interface ReturnRow {
  readonly id: ReturnId;
  readonly kind: ReturnKind;
  readonly year: number;
  readonly vintageId: string | null;
  readonly state: ReturnState;
  readonly createdBy: AccountId;
  readonly createdAt: Date;
  readonly proposedBy: AccountId | null;
  readonly proposedAt: Date | null;
  readonly releasedBy: AccountId | null;
  readonly releasedAt: Date | null;
  readonly figures: ReturnFigures;
  readonly recipient: string | null;
}

const columns = sql`r.id, r.kind, r.year, r.vintage_id as "vintageId", r.state, r.created_by as "createdBy",
  r.created_at as "createdAt", r.proposed_by as "proposedBy", r.proposed_at as "proposedAt",
  r.released_by as "releasedBy", r.released_at as "releasedAt", r.figures, r.recipient`;

/** Most returns that a list shows; a country makes six a year. */
const listedMax = 1000;

export async function findReturns(db: Db): Promise<ReturnRow[]> {
  const answer = await sql<ReturnRow>`select ${columns} from palermo.return r
    order by r.year desc, r.kind, r.created_at desc limit ${listedMax}`.execute(db);
  return answer.rows;
}

export async function findReturn(db: Db, id: ReturnId, { toChange = false } = {}): Promise<ReturnRow | undefined> {
  const answer = await sql<ReturnRow>`select ${columns} from palermo.return r where r.id = ${id}
    ${toChange ? sql`for update` : sql``}`.execute(db);
  return answer.rows[0];
}

/** Begins a return; undefined when one of the kind and year is worked on already. */
export async function insertReturn(
  db: Db,
  begun: Pick<ReturnRow, 'id' | 'kind' | 'year' | 'vintageId' | 'createdBy' | 'createdAt'>,
): Promise<ReturnRow | undefined> {
  const { id, kind, year, vintageId, createdBy, createdAt } = begun;
  const answer =
    await sql<ReturnRow>`insert into palermo.return as r (id, kind, year, vintage_id, created_by, created_at)
    values (${id}, ${kind}, ${year}, ${vintageId}, ${createdBy}, ${createdAt})
    on conflict (kind, year) where state <> 'released' do nothing returning ${columns}`.execute(db);
  return answer.rows[0];
}

export async function deleteDraft(db: Db, id: ReturnId): Promise<boolean> {
  const answer = await sql`delete from palermo.return where id = ${id} and state = 'draft'`.execute(db);
  return answer.numAffectedRows === 1n;
}

export async function markProposed(
  db: Db,
  id: ReturnId,
  proposal: Pick<ReturnRow, 'figures' | 'recipient'> & {
    readonly by: AccountId;
    readonly at: Date;
    readonly snapshot: ReturnSnapshot;
  },
): Promise<boolean> {
  const { by, at, snapshot, figures, recipient } = proposal;
  const answer = await sql`update palermo.return set state = 'proposed', proposed_by = ${by}, proposed_at = ${at},
    snapshot = ${JSON.stringify(snapshot)}::jsonb, figures = ${figures}, recipient = ${recipient} where id = ${id} and state = 'draft'`.execute(
    db,
  );
  return answer.numAffectedRows === 1n;
}

/** Ties a draft to a vintage that was closed for its proposal. */
export async function pinVintage(db: Db, id: ReturnId, vintageId: string): Promise<boolean> {
  const answer = await sql`update palermo.return set vintage_id = ${vintageId}, vintage_pinned = true
    where id = ${id} and state = 'draft' and vintage_id is null`.execute(db);
  return answer.numAffectedRows === 1n;
}

/** Makes a proposal a draft again; its files and exact figures go with it. */
export async function markDraft(db: Db, id: ReturnId): Promise<boolean> {
  const answer = await sql`update palermo.return set state = 'draft', proposed_by = null, proposed_at = null,
    snapshot = null, figures = 'protected', recipient = null, vintage_id = case when vintage_pinned then null else vintage_id end, vintage_pinned = false
    where id = ${id} and state = 'proposed'`.execute(db);
  return answer.numAffectedRows === 1n;
}

export async function markReleased(
  db: Db,
  id: ReturnId,
  release: { readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const answer = await sql`update palermo.return set state = 'released', released_by = ${release.by},
    released_at = ${release.at} where id = ${id} and state = 'proposed'`.execute(db);
  return answer.numAffectedRows === 1n;
}

/** The figures of a return as they were proposed; undefined for a draft. */
export async function findSnapshot(db: Db, id: ReturnId): Promise<ReturnSnapshot | undefined> {
  const answer = await sql<{ snapshot: ReturnSnapshot | null }>`select r.snapshot from palermo.return r
    where r.id = ${id}`.execute(db);
  return answer.rows[0]?.snapshot ?? undefined;
}

/** The figures of the return of a kind and year that was released last. */
export async function findReleasedSnapshot(
  db: Db,
  kind: ReturnKind,
  year: number,
): Promise<ReturnSnapshot | undefined> {
  const answer = await sql<{ snapshot: ReturnSnapshot }>`select r.snapshot from palermo.return r
    where r.kind = ${kind} and r.year = ${year} and r.state = 'released' order by r.released_at desc limit 1`.execute(
    db,
  );
  return answer.rows[0]?.snapshot;
}

export interface CommentRow {
  readonly figure: string;
  readonly words: string;
  readonly accountId: AccountId;
  readonly at: Date;
}

export async function findComments(db: Db, id: ReturnId): Promise<CommentRow[]> {
  const answer = await sql<CommentRow>`select c.figure, c.words, c.account_id as "accountId", c.at
    from palermo.return_comment c where c.return_id = ${id} order by c.figure`.execute(db);
  return answer.rows;
}

export async function writeComment(db: Db, id: ReturnId, comment: CommentRow): Promise<void> {
  const { figure, words, accountId, at } = comment;
  await sql`insert into palermo.return_comment (return_id, figure, words, account_id, at)
    values (${id}, ${figure}, ${words}, ${accountId}, ${at})
    on conflict (return_id, figure) do update set words = excluded.words, account_id = excluded.account_id,
      at = excluded.at`.execute(db);
}

export async function deleteComment(db: Db, id: ReturnId, figure: string): Promise<void> {
  await sql`delete from palermo.return_comment where return_id = ${id} and figure = ${figure}`.execute(db);
}

/** A file of a return with its place among the return's files. */
export interface StoredFile {
  readonly variant: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface FileRow extends Omit<StoredFile, 'content'> {
  readonly byteCount: number;
  readonly sha256: string;
}

export async function insertFiles(db: Db, id: ReturnId, files: readonly StoredFile[]): Promise<void> {
  for (const { variant, name, mediaType, content } of files) {
    await sql`insert into palermo.return_file (return_id, variant, name, media_type, content, sha256)
      values (${id}, ${variant}, ${name}, ${mediaType}, ${content}, sha256(${content}::bytea))`.execute(db);
  }
}

export async function findFiles(db: Db, id: ReturnId): Promise<FileRow[]> {
  const answer = await sql<FileRow>`select f.variant, f.name, f.media_type as "mediaType",
      length(f.content) as "byteCount", encode(f.sha256, 'hex') as sha256
    from palermo.return_file f where f.return_id = ${id} order by f.variant`.execute(db);
  return answer.rows;
}

export async function findFile(db: Db, id: ReturnId, variant: string): Promise<StoredFile | undefined> {
  const answer = await sql<StoredFile>`select f.variant, f.name, f.media_type as "mediaType", f.content
    from palermo.return_file f where f.return_id = ${id} and f.variant = ${variant}`.execute(db);
  return answer.rows[0];
}
