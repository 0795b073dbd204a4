// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, NoticeId, NoticeKind, OrganisationId, RoleCode, TaskKind } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface NewNotices {
  /** Whose accounts are told; null where one account is. */
  readonly organisationId: OrganisationId | null;
  readonly accountId: AccountId | null;
  readonly roles: readonly RoleCode[];
  readonly kind: NoticeKind;
  readonly caseId: CaseId | null;
  readonly subjectId: string | null;
  readonly at: Date;
}

/** Tells accounts through the wall, which finds them without telling who they are. */
export async function insertNotices(db: Db, notices: NewNotices): Promise<void> {
  const { organisationId, accountId, roles, kind, caseId, subjectId, at } = notices;
  await sql`select wall.notify(${organisationId}::uuid, ${accountId}::uuid, ${[...roles]}::text[], ${kind}, ${caseId}::uuid,
    ${subjectId}::uuid, ${at}::timestamptz)`.execute(db);
}

export interface NoticeRow {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly at: Date;
  /** The instant, exact as text. */
  readonly sortKey: string;
  readonly isRead: boolean;
  readonly caseId: CaseId | null;
  readonly reference: string | null;
  readonly subjectId: string | null;
  readonly taskKind: TaskKind | null;
  readonly taskKey: string | null;
  readonly taskDueOn: string | null;
}

/** What the actor was told, newest first. The policy leaves out what is about cases that they no longer see. */
export async function findNotices(
  db: Db,
  account: AccountId,
  {
    only,
    after,
    limit,
  }: { only: 'all' | 'unread'; after: readonly [sortKey: string, id: string] | undefined; limit: number },
): Promise<NoticeRow[]> {
  const start = after ? sql`and (n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const answer = await sql<NoticeRow>`
    select n.id, n.kind, n.at, n.at::text as "sortKey", n.read_at is not null as "isRead", n.case_id as "caseId", c.reference,
      n.subject_id as "subjectId", t.kind as "taskKind", t.key as "taskKey", t.due_on as "taskDueOn"
    from palermo.notification n
    left join palermo.case_file c on c.id = n.case_id
    left join palermo.task t on t.id = n.subject_id and n.kind in ('taskAssigned', 'taskTomorrow', 'taskOverdue')
    where n.account_id = ${account} ${only === 'unread' ? sql`and n.read_at is null` : sql``} ${start}
    order by n.at desc, n.id desc
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** How many notices the actor has not read, counted up to `most`. */
export async function countUnread(db: Db, account: AccountId, most: number): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*) as count from (
      select from palermo.notification n where n.account_id = ${account} and n.read_at is null limit ${most}
    ) unread`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** Marks notices as read that were not; gives how many. */
export async function markRead(
  db: Db,
  account: AccountId,
  { ids, until, at }: { ids: readonly NoticeId[]; until: string | null; at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update palermo.notification n set read_at = ${at}
    where n.account_id = ${account} and n.read_at is null
      and (n.id = any (${[...ids]}::uuid[]) or n.at <= ${until}::timestamptz)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Unread notices of the actor since an instant, or since the one with an id where it is known; oldest first. */
export async function findFreshNotices(
  db: Db,
  account: AccountId,
  { since, sinceId, limit }: { since: Date; sinceId: string | null; limit: number },
): Promise<{ id: NoticeId; kind: NoticeKind }[]> {
  const answer = await sql<{ id: NoticeId; kind: NoticeKind }>`
    select n.id, n.kind from palermo.notification n
    where n.account_id = ${account} and n.read_at is null and n.id is distinct from ${sinceId}::uuid
      and n.at >= coalesce((select l.at from palermo.notification l where l.id = ${sinceId}::uuid), ${since}::timestamptz)
    order by n.at, n.id
    limit ${limit}`.execute(db);
  return answer.rows;
}
