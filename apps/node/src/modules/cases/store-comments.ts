// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, CommentId, OrganisationId } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface CommentRow {
  readonly id: CommentId;
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly at: Date;
  /** The instant, exact as text. */
  readonly sortKey: string;
  readonly changedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly version: number;
  readonly shared: boolean;
  readonly mentions: AccountId[];
  /** Null after an erasure. */
  readonly sealed: Buffer | null;
}

const selectComments = sql`
  select c.id, c.case_id as "caseId", c.organisation_id as "organisationId", c.account_id as "accountId", c.at,
    c.at::text as "sortKey", c.changed_at as "changedAt", c.deleted_at as "deletedAt", c.version, c.shared, c.mentions, x.sealed
  from palermo.case_comment c
  left join palermo.case_comment_text x on x.comment_id = c.id and x.version = c.version`;

async function find(db: Db, rest: RawBuilder<unknown>): Promise<CommentRow[]> {
  return (await sql<CommentRow>`${selectComments} ${rest}`.execute(db)).rows;
}

/** Comments of a case that the actor may read, newest first. */
export function findComments(
  db: Db,
  caseId: CaseId,
  { after, limit }: { after: readonly [sortKey: string, id: string] | undefined; limit: number },
): Promise<CommentRow[]> {
  const start = after ? sql`and (c.at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  return find(db, sql`where c.case_id = ${caseId} ${start} order by c.at desc, c.id desc limit ${limit}`);
}

export async function findComment(db: Db, caseId: CaseId, id: CommentId): Promise<CommentRow | undefined> {
  return (await find(db, sql`where c.case_id = ${caseId} and c.id = ${id}`))[0];
}

export interface NewComment {
  readonly id: CommentId;
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly shared: boolean;
  readonly mentions: readonly AccountId[];
}

export async function insertComment(db: Db, comment: NewComment): Promise<void> {
  const { id, caseId, organisationId, accountId, at, shared, mentions } = comment;
  await sql`insert into palermo.case_comment (id, case_id, organisation_id, account_id, at, shared, mentions)
    values (${id}, ${caseId}, ${organisationId}, ${accountId}, ${at}, ${shared}, ${[...mentions]}::uuid[])`.execute(db);
}

export async function insertCommentText(
  db: Db,
  {
    commentId,
    caseId,
    version,
    at,
    sealed,
  }: {
    commentId: CommentId;
    caseId: CaseId;
    version: number;
    at: Date;
    sealed: Buffer;
  },
): Promise<void> {
  await sql`insert into palermo.case_comment_text (comment_id, case_id, version, at, sealed)
    values (${commentId}, ${caseId}, ${version}, ${at}, ${sealed})`.execute(db);
}

/** Moves an own comment on from the version that the caller saw; false when it is not theirs or has changed. */
export async function updateComment(
  db: Db,
  id: CommentId,
  change: { readonly from: number; readonly at: Date; readonly mentions: readonly AccountId[] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.case_comment
    set version = version + 1, changed_at = ${change.at}, mentions = ${[...change.mentions]}::uuid[]
    where id = ${id} and version = ${change.from} and deleted_at is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function markCommentDeleted(
  db: Db,
  id: CommentId,
  { from, at }: { from: number; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.case_comment set deleted_at = ${at}
    where id = ${id} and version = ${from} and deleted_at is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function findCommentVersions(
  db: Db,
  id: CommentId,
): Promise<{ version: number; at: Date; sealed: Buffer }[]> {
  const answer = await sql<{ version: number; at: Date; sealed: Buffer }>`
    select version, at, sealed from palermo.case_comment_text where comment_id = ${id} order by version desc`.execute(
    db,
  );
  return answer.rows;
}
