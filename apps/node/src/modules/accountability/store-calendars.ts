// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CalendarFeedId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed } from './store-groups.ts';

export interface FeedRow {
  readonly id: CalendarFeedId;
  readonly madeAt: Date;
}

/** Live feeds of the actor's account, the newest first. */
export async function findFeeds(db: Db): Promise<FeedRow[]> {
  const answer = await sql<FeedRow>`select id, made_at as "madeAt" from palermo.calendar_feed
    where revoked_at is null order by made_at desc, id limit 100`.execute(db);
  return answer.rows;
}

export async function insertFeed(
  db: Db,
  feed: FeedRow & { readonly accountId: string; readonly organisationId: string; readonly tokenHash: Buffer },
): Promise<void> {
  await sql`insert into palermo.calendar_feed (id, account_id, organisation_id, token_hash, made_at)
    values (${feed.id}, ${feed.accountId}, ${feed.organisationId}, ${feed.tokenHash}, ${feed.madeAt})`.execute(db);
}

export function revokeFeedRow(db: Db, id: CalendarFeedId, at: Date): Promise<boolean> {
  return changed(
    sql`update palermo.calendar_feed set revoked_at = ${at} where id = ${id} and revoked_at is null`.execute(db),
  );
}

export interface CalendarMeetingRow {
  readonly id: string;
  /** The group, campaign or organisation that it belongs to; null for an event that stands alone. */
  readonly groupName: string | null;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly cancelled: boolean;
  readonly version: number;
  readonly updatedAt: Date;
}

/** The meetings under a secret address, as the wall gives them to a visitor; undefined where there is no such address. */
export async function findCalendar(db: Db, tokenHash: Buffer): Promise<CalendarMeetingRow[] | undefined> {
  const known = await sql<{ there: boolean }>`select wall.knows_calendar(${tokenHash}) as there`.execute(db);
  if (!known.rows[0]?.there) return undefined;
  const answer = await sql<CalendarMeetingRow>`
    select meeting_id as id, group_name as "groupName", title, starts_at as "startsAt", ends_at as "endsAt", place, cancelled,
      version, updated_at as "updatedAt"
    from wall.read_calendar(${tokenHash})`.execute(db);
  return answer.rows;
}

/** The sessions of courses under a secret address that there is: those that its organisation runs or sends people to. */
export async function findTrainingCalendar(db: Db, tokenHash: Buffer): Promise<CalendarMeetingRow[]> {
  const answer = await sql<CalendarMeetingRow>`
    select session_id as id, organisation as "groupName", title, starts_at as "startsAt", ends_at as "endsAt", place, cancelled,
      version, updated_at as "updatedAt"
    from wall.read_training_calendar(${tokenHash})`.execute(db);
  return answer.rows;
}
