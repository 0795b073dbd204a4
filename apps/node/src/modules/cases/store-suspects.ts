// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, SuspectId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CodedSuspect } from './suspect.ts';

/** A suspect as the database keeps it. */
export interface SuspectRow extends CodedSuspect {
  readonly caseId: CaseId;
  readonly sealedDescription: Buffer | null;
  readonly updatedAt: Date;
}

const columns = sql`case_id as "caseId", id, sex, age_group as "ageGroup", citizenship,
  region_of_citizenship as "regionOfCitizenship", role, relationship, paid_money as "paidMoney", coalesce(proceeding, stage) as stage,
  sealed_description as "sealedDescription", updated_at as "updatedAt"`;

/** The suspects of cases whose justice data the actor may read, the oldest first. */
export async function findSuspects(db: Db, caseIds: readonly CaseId[]): Promise<SuspectRow[]> {
  if (caseIds.length === 0) return [];
  const answer = await sql<SuspectRow>`select ${columns} from palermo.suspect
    where case_id = any (${[...caseIds]}::uuid[]) order by case_id, created_at, id`.execute(db);
  return answer.rows;
}

/** Writes many suspects in one statement. */
export async function insertSuspects(
  db: Db,
  suspects: readonly Omit<SuspectRow, 'updatedAt'>[],
  at: Date,
): Promise<void> {
  if (suspects.length === 0) return;
  const rows = JSON.stringify(
    suspects.map(({ sealedDescription, ...coded }) => ({
      ...coded,
      sealed: sealedDescription && `\\x${sealedDescription.toString('hex')}`,
    })),
  );
  await sql`insert into palermo.suspect (case_id, id, sex, age_group, citizenship, region_of_citizenship, role,
      relationship, paid_money, stage, sealed_description, created_at, updated_at)
    select r."caseId", r.id, r.sex, r."ageGroup", r.citizenship, r."regionOfCitizenship", r.role, r.relationship,
      r."paidMoney", r.stage, r.sealed, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r("caseId" uuid, id uuid, sex text[], "ageGroup" text[],
      citizenship text[], "regionOfCitizenship" text[], role text[], relationship text[], "paidMoney" text[], stage text,
      sealed bytea)`.execute(db);
}

/** Changes a suspect that nobody changed since; false when somebody did, or when there is none. */
export async function updateSuspect(db: Db, suspect: SuspectRow, seenAt: Date): Promise<boolean> {
  const answer = await sql`update palermo.suspect set sex = ${[...suspect.sex]}::text[],
      age_group = ${[...suspect.ageGroup]}::text[], citizenship = ${[...suspect.citizenship]}::text[],
      region_of_citizenship = ${[...suspect.regionOfCitizenship]}::text[], role = ${[...suspect.role]}::text[],
      relationship = ${[...suspect.relationship]}::text[], paid_money = ${[...suspect.paidMoney]}::text[],
      stage = ${suspect.stage}, sealed_description = ${suspect.sealedDescription}, updated_at = ${suspect.updatedAt}
    where case_id = ${suspect.caseId} and id = ${suspect.id} and updated_at = ${seenAt}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

export async function deleteSuspect(db: Db, caseId: CaseId, suspectId: SuspectId): Promise<boolean> {
  const answer = await sql`delete from palermo.suspect where case_id = ${caseId} and id = ${suspectId}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
