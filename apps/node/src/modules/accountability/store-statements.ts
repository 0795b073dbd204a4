// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GroupId, MemberId, SignatureId, StatementCommentId, StatementId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface StatementRow {
  readonly id: StatementId;
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly title: string;
  readonly occasion: string | null;
  readonly textNumber: number;
  readonly openedAt: Date | null;
  readonly signBy: string | null;
  readonly issuedOn: string | null;
  readonly reference: string | null;
  readonly version: number;
  readonly signatureCount: number;
}

const columns = sql`s.id, s.group_id as "groupId", coalesce(g.short_name, g.name) as "groupName", s.title, s.occasion,
  s.text_number as "textNumber", s.opened_at as "openedAt", s.sign_by as "signBy", s.issued_on as "issuedOn", s.reference,
  s.version,
  (select count(*)::int from palermo.statement_signature n
    where n.statement_id = s.id and n.text_number = s.text_number and n.withdrawn_at is null) as "signatureCount"`;
const tables = sql`palermo.joint_statement s join palermo.coordination_group g on g.id = s.group_id`;

/** Joint statements of a group, the latest changed first. */
export async function findStatements(db: Db, groupId: GroupId): Promise<StatementRow[]> {
  const answer = await sql<StatementRow>`select ${columns} from ${tables} where s.group_id = ${groupId}
    order by s.updated_at desc, s.id limit 200`.execute(db);
  return answer.rows;
}

export async function findStatement(db: Db, id: StatementId): Promise<StatementRow | undefined> {
  const answer = await sql<StatementRow>`select ${columns} from ${tables} where s.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertStatement(
  db: Db,
  statement: Pick<StatementRow, 'id' | 'groupId' | 'title' | 'occasion'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.joint_statement (id, group_id, title, occasion, updated_at, updated_by)
    values (${statement.id}, ${statement.groupId}, ${statement.title}, ${statement.occasion}, ${at}, ${by})`.execute(
    db,
  );
}

/** Adds a text under its number; the database makes it the one that counts, and a draft. */
export async function insertText(
  db: Db,
  text: {
    readonly statementId: StatementId;
    readonly groupId: GroupId;
    readonly number: number;
    readonly body: string;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.statement_text (statement_id, number, group_id, body, digest, written_by, written_at)
    values (${text.statementId}, ${text.number}, ${text.groupId}, ${text.body}, sha256(convert_to(${text.body}, 'UTF8')), ${by},
      ${at})`.execute(db);
}

/** Locks a statement of this version, so that its next text is written once. */
export async function lockStatement(db: Db, id: StatementId, version: number): Promise<boolean> {
  const answer = await sql`select from palermo.joint_statement where id = ${id} and version = ${version}
    for no key update`.execute(db);
  return answer.rows.length > 0;
}

export function updateOpened(
  db: Db,
  id: StatementId,
  { signBy, version }: At & { readonly signBy: string | null },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.joint_statement set opened_at = ${at}, sign_by = ${signBy}, version = version + 1, updated_at = ${at},
      updated_by = ${by} where id = ${id} and version = ${version} and opened_at is null`.execute(db),
  );
}

export function updateIssued(
  db: Db,
  id: StatementId,
  { issuedOn, reference, version }: At & { readonly issuedOn: string; readonly reference: string | null },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.joint_statement set issued_on = ${issuedOn}, reference = ${reference}, version = version + 1,
      updated_at = ${at}, updated_by = ${by} where id = ${id} and version = ${version}`.execute(db),
  );
}

export interface TextRow {
  readonly number: number;
  readonly body: string;
  readonly digest: string;
  readonly writtenAt: Date;
}

/** The texts of a statement, the latest first. */
export async function findTexts(db: Db, id: StatementId): Promise<TextRow[]> {
  const answer = await sql<TextRow>`select number, body, encode(digest, 'hex') as digest, written_at as "writtenAt"
    from palermo.statement_text where statement_id = ${id} order by number desc limit 100`.execute(db);
  return answer.rows;
}

export interface CommentRow {
  readonly id: StatementCommentId;
  readonly textNumber: number;
  readonly organisationId: string;
  readonly organisation: string;
  readonly words: string;
  readonly madeAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export async function findComments(db: Db, id: StatementId): Promise<CommentRow[]> {
  const answer = await sql<CommentRow>`
    select c.id, c.text_number as "textNumber", c.organisation_id as "organisationId", o.name as organisation, c.words,
      c.made_at as "madeAt", c.answer, c.answered_at as "answeredAt"
    from palermo.statement_comment c join palermo.organisation o on o.id = c.organisation_id
    where c.statement_id = ${id} order by c.made_at, c.id limit 1000`.execute(db);
  return answer.rows;
}

export async function insertComment(
  db: Db,
  comment: Pick<CommentRow, 'id' | 'textNumber' | 'organisationId' | 'words'> & {
    readonly statementId: StatementId;
    readonly groupId: GroupId;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.statement_comment (id, statement_id, text_number, group_id, organisation_id, account_id, words,
      made_at)
    values (${comment.id}, ${comment.statementId}, ${comment.textNumber}, ${comment.groupId}, ${comment.organisationId}, ${by},
      ${comment.words}, ${at})`.execute(db);
}

export function updateComment(
  db: Db,
  { statementId, commentId }: { readonly statementId: StatementId; readonly commentId: StatementCommentId },
  { answer, at }: { readonly answer: string; readonly at: Date },
): Promise<boolean> {
  return changed(
    sql`update palermo.statement_comment set answer = ${answer}, answered_at = ${at}
    where id = ${commentId} and statement_id = ${statementId}`.execute(db),
  );
}

export interface SignatureRow {
  readonly id: SignatureId;
  readonly memberId: MemberId;
  readonly name: string;
  readonly textNumber: number;
  readonly joinedOn: string;
  readonly organisationId: string | null;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Everybody who ever joined a text of the statement, in the order in which they did. */
export async function findSignatures(db: Db, id: StatementId): Promise<SignatureRow[]> {
  const answer = await sql<SignatureRow>`
    select n.id, n.member_id as "memberId", coalesce(m.name, o.name) as name, n.text_number as "textNumber",
      n.joined_on as "joinedOn", n.organisation_id as "organisationId", n.signed_at as "signedAt",
      n.withdrawn_at as "withdrawnAt"
    from palermo.statement_signature n join palermo.group_member m on m.id = n.member_id
      left join palermo.organisation o on o.id = m.organisation_id
    where n.statement_id = ${id} order by n.joined_on, n.signed_at, name limit 2000`.execute(db);
  return answer.rows;
}

/** False when the member has joined this text already. */
export async function insertSignature(
  db: Db,
  signature: Omit<SignatureRow, 'name' | 'signedAt' | 'withdrawnAt'> & {
    readonly statementId: StatementId;
    readonly groupId: GroupId;
  },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`insert into palermo.statement_signature (id, statement_id, text_number, group_id, member_id, joined_on, organisation_id,
      signed_by, signed_at)
    values (${signature.id}, ${signature.statementId}, ${signature.textNumber}, ${signature.groupId}, ${signature.memberId},
      ${signature.joinedOn}, ${signature.organisationId}, ${by}, ${at}) on conflict do nothing`.execute(db),
  );
}

export function withdrawSignatureRow(
  db: Db,
  { statementId, signatureId }: { readonly statementId: StatementId; readonly signatureId: SignatureId },
  at: Date,
): Promise<boolean> {
  return changed(
    sql`update palermo.statement_signature set withdrawn_at = ${at}
    where id = ${signatureId} and statement_id = ${statementId} and withdrawn_at is null`.execute(db),
  );
}
