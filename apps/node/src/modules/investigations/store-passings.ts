// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, InvestigationId, InvestigationStage, OrganisationId, PassingId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** An investigation that one organisation passes to another. */
export interface PassingRow {
  readonly id: PassingId;
  readonly investigationId: InvestigationId;
  readonly fromId: OrganisationId;
  readonly toId: OrganisationId;
  readonly offeredBy: AccountId;
  readonly offeredAt: Date;
  readonly openedOn: string;
  readonly stage: InvestigationStage;
  readonly caseCount: number;
  readonly suspectCount: number;
  readonly sealed: Buffer;
  readonly answer: 'taken' | 'declined' | 'withdrawn' | null;
  readonly answeredAt: Date | null;
}

const columns = sql`id, investigation_id as "investigationId", from_organisation_id as "fromId", to_organisation_id as "toId",
  offered_by as "offeredBy", offered_at as "offeredAt", opened_on as "openedOn", stage, case_count as "caseCount",
  suspect_count as "suspectCount", sealed, answer, answered_at as "answeredAt"`;

/** What was passed to the actor's organisation or by it, the newest first. */
export async function findPassings(db: Db, limit: number): Promise<PassingRow[]> {
  const answer = await sql<PassingRow>`select ${columns} from palermo.investigation_passing
    order by offered_at desc, id limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findPassing(db: Db, id: PassingId): Promise<PassingRow | undefined> {
  const answer = await sql<PassingRow>`select ${columns} from palermo.investigation_passing where id = ${id}`.execute(
    db,
  );
  return answer.rows[0];
}

/** The passing of an investigation that waits for its answer. */
export async function findOpenPassing(db: Db, id: InvestigationId): Promise<PassingRow | undefined> {
  const answer = await sql<PassingRow>`select ${columns} from palermo.investigation_passing
    where investigation_id = ${id} and answer is null`.execute(db);
  return answer.rows[0];
}

/** Offers an investigation; false where it is being passed on already. */
export async function insertPassing(db: Db, row: PassingRow): Promise<boolean> {
  const answer = await sql`insert into palermo.investigation_passing (id, investigation_id, from_organisation_id,
      to_organisation_id, offered_by, offered_at, opened_on, stage, case_count, suspect_count, sealed)
    values (${row.id}, ${row.investigationId}, ${row.fromId}, ${row.toId}, ${row.offeredBy}, ${row.offeredAt},
      ${row.openedOn}::date, ${row.stage}, ${row.caseCount}, ${row.suspectCount}, ${row.sealed})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Declines or withdraws; false when it was answered before. */
export async function updatePassing(
  db: Db,
  id: PassingId,
  { answer, by, at }: { readonly answer: 'declined' | 'withdrawn'; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const changed = await sql`update palermo.investigation_passing
    set answer = ${answer}, answered_by = ${by}, answered_at = ${at} where id = ${id} and answer is null`.execute(db);
  return (changed.numAffectedRows ?? 0n) > 0n;
}

/** Takes an investigation that was passed to the actor's organisation; false when it was answered before. */
export async function takeInvestigation(db: Db, id: PassingId, at: Date): Promise<boolean> {
  const answer = await sql<{ taken: InvestigationId | null }>`
    select wall.take_investigation(${id}, ${at}) as taken`.execute(db);
  return (answer.rows[0]?.taken ?? null) !== null;
}
