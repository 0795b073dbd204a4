// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationKindCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** What the source of an import says of the decision on identification. */
export interface StatedDecision {
  /** Day, `YYYY-MM-DD`. */
  readonly decidedOn?: string;
  readonly decidedBy?: OrganisationKindCode;
  /** Code of the list `decisionMaker`. */
  readonly decisionMaker?: string;
}

/** The newest decision on identification that is known of a case, as its event tells it. */
export interface DecisionRow {
  readonly caseId: CaseId;
  readonly decidedOn: string | null;
  /** Kind of the organisation that decided here. */
  readonly decidedBy: OrganisationKindCode | null;
  /** Code of the list `decisionMaker`, where the decision came with an import. */
  readonly decisionMaker: string | null;
}

/** The newest decision of each case that has one. */
export async function findDecisions(db: Db, caseIds: readonly CaseId[]): Promise<DecisionRow[]> {
  if (caseIds.length === 0) return [];
  const answer = await sql<DecisionRow>`
    select distinct on (e.case_id) e.case_id as "caseId", e.details ->> 'decidedOn' as "decidedOn",
      e.details ->> 'decidedBy' as "decidedBy", e.details ->> 'decisionMaker' as "decisionMaker"
    from palermo.case_event e
    where e.case_id = any (${[...caseIds]}::uuid[])
      and (e.kind = 'outcome' or (e.kind in ('imported', 'identification') and e.details ?| '{decidedOn,decidedBy,decisionMaker}'))
    order by e.case_id, e.at desc, e.id desc`.execute(db);
  return answer.rows;
}
