// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** What one account of an organisation has to do; `accountId` is null for what nobody has. */
export interface TaskLoadRow {
  readonly accountId: AccountId | null;
  readonly overdue: number;
  readonly soon: number;
  readonly later: number;
  readonly referrals: number;
  readonly oldestDueOn: string | null;
}

/** Open tasks of an organisation by who has them. */
export async function countTasksByAccount(db: Db, organisation: OrganisationId, today: string): Promise<TaskLoadRow[]> {
  const answer = await sql<TaskLoadRow>`
    select t.assigned_to as "accountId",
      count(*) filter (where t.due_on < ${today}::date) as overdue,
      count(*) filter (where t.due_on >= ${today}::date and t.remind_on <= ${today}::date) as soon,
      count(*) filter (where t.due_on >= ${today}::date and t.remind_on > ${today}::date) as later,
      count(*) filter (where t.kind = 'referral') as referrals,
      min(t.due_on) as "oldestDueOn"
    from palermo.task t
    where t.organisation_id = ${organisation} and t.ended_at is null
    group by t.assigned_to`.execute(db);
  return answer.rows;
}

/** Open cases of an organisation by who works on them. */
export async function countCasesByWorker(
  db: Db,
  organisation: OrganisationId,
): Promise<{ accountId: AccountId | null; caseCount: number }[]> {
  const answer = await sql<{ accountId: AccountId | null; caseCount: number }>`
    select a.worker_id as "accountId", count(*) as "caseCount"
    from palermo.case_access a
    where a.listed and a.organisation_id = ${organisation} and a.status = 'active'
    group by a.worker_id`.execute(db);
  return answer.rows;
}

export interface OwnWork {
  readonly overdue: number;
  readonly soon: number;
  readonly later: number;
  readonly cases: number;
}

/** How much waits for one account, each number counted up to `most`: an index is walked that far and no further. */
export async function countOwnWork(
  db: Db,
  {
    organisation,
    account,
    today,
    most,
  }: { organisation: OrganisationId; account: AccountId; today: string; most: number },
): Promise<OwnWork> {
  const tasks = (when: ReturnType<typeof sql>) => sql`(
    select count(*) from (
      select from palermo.task t
      where t.organisation_id = ${organisation} and t.assigned_to = ${account} and t.ended_at is null and ${when}
      limit ${most}
    ) own)`;
  const day = sql`${today}::date`;
  const answer = await sql<OwnWork>`
    select ${tasks(sql`t.due_on < ${day}`)} as overdue,
      ${tasks(sql`t.due_on >= ${day} and t.remind_on <= ${day}`)} as soon,
      ${tasks(sql`t.due_on >= ${day} and t.remind_on > ${day}`)} as later,
      (
        select count(*) from (
          select from palermo.case_access a
          where a.listed and a.organisation_id = ${organisation} and a.worker_id = ${account} and a.status = 'active'
          limit ${most}
        ) own
      ) as cases`.execute(db);
  const [row] = answer.rows;
  if (!row) throw new TypeError('a query of one row gives one row');
  return row;
}
