// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface StepRow {
  readonly at: Date;
  readonly accountId: AccountId | null;
  readonly organisationId: OrganisationId;
  readonly details: Record<string, unknown>;
  /** What was written with it; null where nothing was, and for those to whom what happened is not released. */
  readonly wordsId: string | null;
  readonly sealed: Buffer | null;
}

/** Steps of identification of a case, newest first. */
export async function findStepRows(db: Db, caseId: CaseId): Promise<StepRow[]> {
  const answer = await sql<StepRow>`
    select e.at, e.account_id as "accountId", e.organisation_id as "organisationId", e.details, w.id as "wordsId", w.sealed
    from palermo.case_event e
    left join palermo.case_event w on w.case_id = e.case_id and w.kind = 'identificationWords'
      and w.details ->> 'step' = e.id::text
    where e.case_id = ${caseId} and e.kind = 'identification'
    order by e.at desc, e.id desc limit 500`.execute(db);
  return answer.rows;
}

/** Whether the person counts as a child, where the actor may move the case; null where that is not known. */
export async function findMajority(db: Db, caseId: CaseId): Promise<string | null> {
  const answer = await sql<{ majority: string | null }>`select wall.majority_of(${caseId}) as majority`.execute(db);
  return answer.rows[0]?.majority ?? null;
}

/** As which age the person decides on what is released; null where the actor may not move the case. */
export async function findCapacity(db: Db, caseId: CaseId): Promise<string | null> {
  const answer = await sql<{ capacity: string | null }>`select wall.capacity_of(${caseId}) as capacity`.execute(db);
  return answer.rows[0]?.capacity ?? null;
}
