// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GroupId, MeetingId, MeetingItemId, MeetingItemKind, MemberId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type FollowUp, type Stamp } from './store-groups.ts';

export interface MeetingDescription {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
}

export interface MeetingRow extends Omit<MeetingDescription, 'startsAt' | 'endsAt'> {
  readonly id: MeetingId;
  readonly groupId: GroupId;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The start as the database writes it, for a cursor. */
  readonly startsText: string;
  readonly cancelled: boolean;
  readonly summary: string | null;
  readonly version: number;
  readonly groupName: string;
  readonly decisionCount: number;
  readonly openCount: number;
}

const columns = sql`m.id, m.group_id as "groupId", m.title, m.starts_at as "startsAt", m.ends_at as "endsAt",
  m.starts_at::text as "startsText", m.place, m.cancelled, m.summary, m.version, coalesce(g.short_name, g.name) as "groupName",
  d.count as "decisionCount", d.open as "openCount"`;
const tables = sql`palermo.group_meeting m join palermo.coordination_group g on g.id = m.group_id
  cross join lateral (
    select count(*)::int as count, count(*) filter (where i.done_on is null)::int as open
    from palermo.meeting_item i where i.meeting_id = m.id and i.kind = 'decision' and i.struck_at is null
  ) d`;

/** Meetings of a group, the latest first, after a place. */
export async function findMeetings(
  db: Db,
  groupId: GroupId,
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<MeetingRow[]> {
  const [afterStart, afterId] = after ?? [null, null];
  const answer = await sql<MeetingRow>`select ${columns} from ${tables}
    where m.group_id = ${groupId}
      and (${afterStart}::timestamptz is null or (m.starts_at, m.id) < (${afterStart}::timestamptz, ${afterId}::uuid))
    order by m.starts_at desc, m.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findMeeting(db: Db, id: MeetingId): Promise<MeetingRow | undefined> {
  const answer = await sql<MeetingRow>`select ${columns} from ${tables} where m.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertMeeting(
  db: Db,
  meeting: MeetingDescription & { readonly id: MeetingId; readonly groupId: GroupId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.group_meeting (id, group_id, title, starts_at, ends_at, place, updated_at, updated_by)
    values (${meeting.id}, ${meeting.groupId}, ${meeting.title}, ${meeting.startsAt}, ${meeting.endsAt}, ${meeting.place},
      ${at}, ${by})`.execute(db);
}

export function updateMeeting(
  db: Db,
  id: MeetingId,
  meeting: MeetingDescription & At & { readonly cancelled: boolean; readonly summary: string | null },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.group_meeting set title = ${meeting.title}, starts_at = ${meeting.startsAt}, ends_at = ${meeting.endsAt},
      place = ${meeting.place}, cancelled = ${meeting.cancelled}, summary = ${meeting.summary}, version = version + 1,
      updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${meeting.version}`.execute(db),
  );
}

export interface ItemDescription {
  readonly title: string;
  readonly address: string | null;
  readonly memberId: MemberId | null;
  readonly dueOn: string | null;
}

export interface ItemRow extends ItemDescription {
  readonly id: MeetingItemId;
  readonly kind: MeetingItemKind;
  readonly number: number;
  readonly responsible: string | null;
  readonly organisationId: string | null;
  readonly doneOn: string | null;
  readonly result: string | null;
  readonly version: number;
}

/** What belongs to a meeting, by kind and number, without what was struck out. */
export async function findItems(db: Db, meetingId: MeetingId): Promise<ItemRow[]> {
  const answer = await sql<ItemRow>`
    select i.id, i.kind, i.number, i.title, i.address, i.member_id as "memberId", coalesce(m.name, o.name) as responsible,
      m.organisation_id as "organisationId", i.due_on as "dueOn", i.done_on as "doneOn", i.result, i.version
    from palermo.meeting_item i left join palermo.group_member m on m.id = i.member_id
      left join palermo.organisation o on o.id = m.organisation_id
    where i.meeting_id = ${meetingId} and i.struck_at is null order by i.kind, i.number`.execute(db);
  return answer.rows;
}

/** Adds an item under the next number of its kind; two at once wait for each other. */
export async function insertItem(
  db: Db,
  { meetingId, groupId }: { readonly meetingId: MeetingId; readonly groupId: GroupId },
  item: ItemDescription & { readonly id: MeetingItemId; readonly kind: MeetingItemKind },
  { by, at }: Stamp,
): Promise<void> {
  await sql`select from palermo.group_meeting where id = ${meetingId} for no key update`.execute(db);
  await sql`insert into palermo.meeting_item (id, meeting_id, group_id, kind, number, title, address, member_id, due_on,
      updated_at, updated_by)
    select ${item.id}, ${meetingId}, ${groupId}, ${item.kind}, coalesce(max(i.number), 0) + 1, ${item.title}, ${item.address},
      ${item.memberId}, ${item.dueOn}, ${at}, ${by}
    from palermo.meeting_item i where i.meeting_id = ${meetingId} and i.kind = ${item.kind}`.execute(db);
}

interface ItemPlace {
  readonly meetingId: MeetingId;
  readonly itemId: MeetingItemId;
}

export function updateItem(
  db: Db,
  { meetingId, itemId }: ItemPlace,
  item: ItemDescription & At & { readonly struck: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.meeting_item set title = ${item.title}, address = ${item.address}, member_id = ${item.memberId},
      due_on = ${item.dueOn}, struck_at = ${item.struck ? at : null}, version = version + 1, updated_at = ${at}, updated_by = ${by}
    where id = ${itemId} and meeting_id = ${meetingId} and struck_at is null and version = ${item.version}`.execute(db),
  );
}

export function updateItemResult(
  db: Db,
  { meetingId, itemId }: ItemPlace,
  { doneOn, result, version }: FollowUp,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.meeting_item set done_on = ${doneOn}, result = ${result}, version = version + 1, updated_at = ${at},
      updated_by = ${by}
    where id = ${itemId} and meeting_id = ${meetingId} and kind = 'decision' and struck_at is null
      and version = ${version}`.execute(db),
  );
}
