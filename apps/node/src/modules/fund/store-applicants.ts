// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ApplicantId } from '@palermo/contract';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../kernel/use-case.ts';

export type ApplicantLanguage = 'en' | 'fr' | 'ar';

export interface ApplicantRow {
  readonly id: ApplicantId;
  readonly language: ApplicantLanguage;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

export async function insertApplicant(db: Db, row: ApplicantRow & { readonly at: Date }): Promise<void> {
  await sql`insert into palermo.fund_applicant (id, language, wrapped_key, sealed, created_at)
    values (${row.id}, ${row.language}, ${row.wrappedKey}, ${row.sealed}, ${row.at})`.execute(db);
}

export async function findApplicant(db: Db, id: ApplicantId): Promise<ApplicantRow | undefined> {
  const answer = await sql<ApplicantRow>`
    select id, language, wrapped_key as "wrappedKey", sealed from palermo.fund_applicant where id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertCode(
  db: Db,
  {
    applicantId,
    hash,
    by,
    at,
  }: {
    readonly applicantId: ApplicantId;
    readonly hash: Buffer;
    readonly by: AccountId | null;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into palermo.fund_applicant_code (id, applicant_id, code_hash, issued_at, issued_by)
    values (${newId<string>()}, ${applicantId}, ${hash}, ${at}, ${by})`.execute(db);
}

/** Ends every code of an applicant, and every session that was opened with one except the one that is named. */
export async function endAccess(
  db: Db,
  {
    applicantId,
    except,
    at,
  }: { readonly applicantId: ApplicantId; readonly except?: Buffer | undefined; readonly at: Date },
): Promise<void> {
  await sql`update palermo.fund_applicant_code set revoked_at = ${at}
    where applicant_id = ${applicantId} and revoked_at is null`.execute(db);
  await sql`update palermo.fund_applicant_session set ended_at = ${at}
    where applicant_id = ${applicantId} and ended_at is null and token_hash is distinct from ${except ?? null}::bytea`.execute(
    db,
  );
}

/** Whose code it is; undefined for one that was never given or was revoked. */
export async function findApplicantOfCode(db: Db, hash: Buffer): Promise<ApplicantId | undefined> {
  const answer = await sql<{ applicantId: ApplicantId }>`
    select applicant_id as "applicantId" from palermo.fund_applicant_code
    where code_hash = ${hash} and revoked_at is null`.execute(db);
  return answer.rows[0]?.applicantId;
}

export interface ApplicantSessionRow {
  readonly applicantId: ApplicantId;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export async function insertApplicantSession(
  db: Db,
  {
    applicantId,
    tokenHash,
    at,
    expiresAt,
  }: {
    readonly applicantId: ApplicantId;
    readonly tokenHash: Buffer;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`insert into palermo.fund_applicant_session (token_hash, applicant_id, opened_at, seen_at, expires_at)
    values (${tokenHash}, ${applicantId}, ${at}, ${at}, ${expiresAt})`.execute(db);
}

export async function findApplicantSession(db: Db, tokenHash: Buffer): Promise<ApplicantSessionRow | undefined> {
  const answer = await sql<ApplicantSessionRow>`
    select applicant_id as "applicantId", seen_at as "seenAt", expires_at as "expiresAt", ended_at as "endedAt"
    from palermo.fund_applicant_session where token_hash = ${tokenHash}`.execute(db);
  return answer.rows[0];
}

export async function noteApplicantSeen(db: Db, tokenHash: Buffer, at: Date): Promise<void> {
  await sql`update palermo.fund_applicant_session set seen_at = ${at} where token_hash = ${tokenHash}`.execute(db);
}

export async function endApplicantSessionRow(db: Db, tokenHash: Buffer, at: Date): Promise<void> {
  await sql`update palermo.fund_applicant_session set ended_at = ${at}
    where token_hash = ${tokenHash} and ended_at is null`.execute(db);
}
