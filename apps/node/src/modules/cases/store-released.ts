// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** A case that the actor's organisation sees, with who holds it. */
export interface SeenCase {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly holderId: OrganisationId;
}

/** Those of the cases that the actor's organisation sees. */
export async function findSeenCases(db: Db, caseIds: readonly CaseId[]): Promise<SeenCase[]> {
  if (caseIds.length === 0) return [];
  const answer =
    await sql<SeenCase>`select case_id as "caseId", reference, holder_id as "holderId" from palermo.case_access
    where case_id = any (${[...caseIds]}::uuid[]) and listed order by case_id`.execute(db);
  return answer.rows;
}

/** Whether a case may be investigated: the organisation's own, or released to it for that. */
export async function isReleasedForInvestigation(db: Db, caseId: CaseId): Promise<boolean> {
  const answer = await sql`select from palermo.case_access where case_id = ${caseId}
    and (owner or (data_classes && '{justice,experience}' and purpose in ('investigation', 'prosecution')))`.execute(
    db,
  );
  return answer.rows.length > 0;
}

/** Whether what happened is open to the actor's organisation: it then takes part in identification. */
export async function seesExperience(db: Db, caseId: CaseId): Promise<boolean> {
  const answer = await sql`select from palermo.case_access where case_id = ${caseId}
    and (owner or 'experience' = any (data_classes))`.execute(db);
  return answer.rows.length > 0;
}
