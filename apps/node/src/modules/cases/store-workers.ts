// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

interface By {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly at: Date;
}

/** Who works on a case within the actor's organisation; undefined where nobody does. */
export async function findWorkerOf(
  db: Db,
  caseId: CaseId,
  organisation: OrganisationId,
): Promise<AccountId | undefined> {
  const answer = await sql<{ accountId: AccountId }>`
    select w.account_id as "accountId" from palermo.case_worker w
    where w.case_id = ${caseId} and w.organisation_id = ${organisation}`.execute(db);
  return answer.rows[0]?.accountId;
}

/** Gives a case that nobody has; false when somebody took it at the same moment. */
export async function insertWorker(db: Db, caseId: CaseId, to: AccountId, by: By): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into palermo.case_worker (case_id, organisation_id, account_id, assigned_by, assigned_at)
    values (${caseId}, ${by.organisation}, ${to}, ${by.account}, ${by.at})
    on conflict do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Moves a case from one account to another; false when the former does not have it any more. */
export async function updateWorker(
  db: Db,
  caseId: CaseId,
  { from, to }: { readonly from: AccountId; readonly to: AccountId },
  by: By,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.case_worker set account_id = ${to}, assigned_by = ${by.account}, assigned_at = ${by.at}
    where case_id = ${caseId} and organisation_id = ${by.organisation} and account_id = ${from}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes a case from an account; false when it does not have it any more. */
export async function deleteWorker(
  db: Db,
  caseId: CaseId,
  { from, organisation }: { readonly from: AccountId; readonly organisation: OrganisationId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from palermo.case_worker
    where case_id = ${caseId} and organisation_id = ${organisation} and account_id = ${from}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes several cases from whoever has them, as far as the actor may. */
export async function deleteWorkers(db: Db, caseIds: readonly CaseId[], organisation: OrganisationId): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from palermo.case_worker
    where case_id = any (${[...caseIds]}::uuid[]) and organisation_id = ${organisation}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Gives several cases at once; only those that the actor's organisation sees. Gives those that changed hands. */
export async function giveCases(db: Db, caseIds: readonly CaseId[], to: AccountId, by: By): Promise<CaseId[]> {
  const answer = await sql<{ caseId: CaseId }>`
    insert into palermo.case_worker as w (case_id, organisation_id, account_id, assigned_by, assigned_at)
    select a.case_id, ${by.organisation}, ${to}, ${by.account}, ${by.at}
    from palermo.case_access a
    where a.listed and a.organisation_id = ${by.organisation} and a.case_id = any (${[...caseIds]}::uuid[])
    order by a.case_id
    on conflict (case_id, organisation_id) do update
    set account_id = excluded.account_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
    returning w.case_id as "caseId"`.execute(db);
  return answer.rows.map(({ caseId }) => caseId);
}

/** Gives several cases that nobody has; those that somebody works on stay as they are. Gives those that were given. */
export async function giveFreeCases(db: Db, caseIds: readonly CaseId[], to: AccountId, by: By): Promise<CaseId[]> {
  const answer = await sql<{ caseId: CaseId }>`
    insert into palermo.case_worker as w (case_id, organisation_id, account_id, assigned_by, assigned_at)
    select a.case_id, ${by.organisation}, ${to}, ${by.account}, ${by.at}
    from palermo.case_access a
    where a.listed and a.organisation_id = ${by.organisation} and a.case_id = any (${[...caseIds]}::uuid[])
    order by a.case_id
    on conflict (case_id, organisation_id) do nothing
    returning w.case_id as "caseId"`.execute(db);
  return answer.rows.map(({ caseId }) => caseId);
}

/** How many open cases and tasks an account has; undefined for accounts that are not the actor's to know of. */
export async function countWorkOf(
  db: Db,
  account: AccountId,
): Promise<{ caseCount: number; taskCount: number } | undefined> {
  const answer = await sql<{ caseCount: number; taskCount: number }>`
    select case_count as "caseCount", task_count as "taskCount" from wall.work_of(${account})`.execute(db);
  return answer.rows[0];
}

/**
 * Moves the cases of one account, all or chosen ones, to others in turn. Their tasks go with them, because the wall moves
 * what the former worker had of a case. Gives how many cases were moved.
 */
export async function moveCases(
  db: Db,
  { from, to, caseIds, by }: { from: AccountId; to: readonly AccountId[]; caseIds: readonly CaseId[] | null; by: By },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with own as (
      select w.case_id, row_number() over (order by w.case_id) - 1 as place
      from palermo.case_worker w
      where w.account_id = ${from} and w.organisation_id = ${by.organisation}
        and (${caseIds === null}::boolean or w.case_id = any (${[...(caseIds ?? [])]}::uuid[]))
    )
    update palermo.case_worker w
    set account_id = (${[...to]}::uuid[])[1 + own.place % ${to.length}], assigned_by = ${by.account}, assigned_at = ${by.at}
    from own where w.case_id = own.case_id and w.organisation_id = ${by.organisation}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Moves the open tasks that one account still has to others in turn; those of chosen cases only, where cases are chosen. */
export async function moveTasks(
  db: Db,
  { from, to, caseIds, by }: { from: AccountId; to: readonly AccountId[]; caseIds: readonly CaseId[] | null; by: By },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with own as (
      select t.id, row_number() over (order by t.case_id, t.id) - 1 as place
      from palermo.task t
      where t.assigned_to = ${from} and t.organisation_id = ${by.organisation} and t.ended_at is null
        and (${caseIds === null}::boolean or t.case_id = any (${[...(caseIds ?? [])]}::uuid[]))
    )
    update palermo.task t set assigned_to = (${[...to]}::uuid[])[1 + own.place % ${to.length}]
    from own where t.id = own.id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
