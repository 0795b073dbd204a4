// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CampaignId,
  EventInvitationId,
  InvitationReply,
  OrganisationId,
  OutreachEventId,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface EventDescription {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly online: string | null;
  readonly programme: string | null;
  readonly announced: boolean;
}

export interface EventRow extends Omit<EventDescription, 'startsAt' | 'endsAt'> {
  readonly id: OutreachEventId;
  readonly campaignId: CampaignId | null;
  readonly campaign: string | null;
  readonly hostId: OrganisationId;
  readonly host: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The start as the database writes it, for a cursor. */
  readonly startsText: string;
  readonly cancelled: boolean;
  readonly attended: number | null;
  readonly attendedHow: string | null;
  readonly version: number;
  readonly ownReply: InvitationReply | 'none' | null;
}

const columns = (
  own: OrganisationId,
) => sql`e.id, e.campaign_id as "campaignId", c.title as campaign, e.host_id as "hostId",
  h.name as host, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.starts_at::text as "startsText", e.place, e.online,
  e.programme, e.announced, e.cancelled, e.attended, e.attended_how as "attendedHow", e.version,
  (select coalesce(i.reply, 'none') from palermo.event_invitation i
    where i.event_id = e.id and i.organisation_id = ${own} and i.withdrawn_at is null) as "ownReply"`;
const tables = sql`palermo.outreach_event e join palermo.organisation h on h.id = e.host_id
  left join palermo.campaign c on c.id = e.campaign_id`;

interface EventFilter {
  readonly own: OrganisationId;
  readonly show: 'coming' | 'toReply' | null;
  readonly now: Date;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** Events, the latest first, after a place. */
export async function findEvents(db: Db, { own, show, now, after, limit }: EventFilter): Promise<EventRow[]> {
  const [afterStart, afterId] = after ?? [null, null];
  const coming = sql`e.ends_at >= ${now} and not e.cancelled`;
  const shown =
    show === 'coming'
      ? coming
      : show === 'toReply'
        ? sql`${coming} and exists (select from palermo.event_invitation i
            where i.event_id = e.id and i.organisation_id = ${own} and i.withdrawn_at is null and i.reply is null)`
        : sql`true`;
  const answer = await sql<EventRow>`select ${columns(own)} from ${tables}
    where (${shown})
      and (${afterStart}::timestamptz is null or (e.starts_at, e.id) < (${afterStart}::timestamptz, ${afterId}::uuid))
    order by e.starts_at desc, e.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

/** The events of a campaign in the order of their days. */
export async function findEventsOf(db: Db, campaignId: CampaignId, own: OrganisationId): Promise<EventRow[]> {
  const answer = await sql<EventRow>`select ${columns(own)} from ${tables}
    where e.campaign_id = ${campaignId} order by e.starts_at, e.id limit 200`.execute(db);
  return answer.rows;
}

export async function findEvent(db: Db, id: OutreachEventId, own: OrganisationId): Promise<EventRow | undefined> {
  const answer = await sql<EventRow>`select ${columns(own)} from ${tables} where e.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertEvent(
  db: Db,
  row: EventDescription & {
    readonly id: OutreachEventId;
    readonly campaignId: CampaignId | null;
    readonly hostId: OrganisationId;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.outreach_event (id, campaign_id, host_id, title, starts_at, ends_at, place, online, programme,
      announced, updated_by, updated_at)
    values (${row.id}, ${row.campaignId}, ${row.hostId}, ${row.title}, ${row.startsAt}, ${row.endsAt}, ${row.place},
      ${row.online}, ${row.programme}, ${row.announced}, ${by}, ${at})`.execute(db);
}

export function updateEvent(
  db: Db,
  id: OutreachEventId,
  row: EventDescription &
    At & { readonly cancelled: boolean; readonly attended: number | null; readonly attendedHow: string | null },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.outreach_event set title = ${row.title}, starts_at = ${row.startsAt}, ends_at = ${row.endsAt},
      place = ${row.place}, online = ${row.online}, programme = ${row.programme}, announced = ${row.announced},
      cancelled = ${row.cancelled}, attended = ${row.attended}, attended_how = ${row.attendedHow}, version = version + 1,
      updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

/** True where the actor keeps the event, as the database decides it. */
export async function keepsEvent(db: Db, id: OutreachEventId): Promise<boolean> {
  const answer = await sql<{ may: boolean }>`select palermo.keeps_event(${id}) as may`.execute(db);
  return answer.rows[0]?.may ?? false;
}

export interface InvitationRow {
  readonly id: EventInvitationId;
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  readonly office: string | null;
  readonly reply: InvitationReply | null;
  readonly comes: string | null;
  readonly repliedAt: Date | null;
}

/** Invitations that the actor may know of. */
export async function findInvitations(db: Db, id: OutreachEventId): Promise<InvitationRow[]> {
  const answer = await sql<InvitationRow>`
    select i.id, i.organisation_id as "organisationId", coalesce(i.name, o.name) as name, i.office, i.reply, i.comes,
      i.replied_at as "repliedAt"
    from palermo.event_invitation i left join palermo.organisation o on o.id = i.organisation_id
    where i.event_id = ${id} and i.withdrawn_at is null order by 3, i.id limit 2000`.execute(db);
  return answer.rows;
}

/** Invites; an organisation that is invited already stays so. */
export async function insertInvitation(
  db: Db,
  eventId: OutreachEventId,
  row: Pick<InvitationRow, 'id' | 'organisationId' | 'office'> & { readonly name: string | null },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.event_invitation (id, event_id, organisation_id, name, office, invited_by, invited_at)
    values (${row.id}, ${eventId}, ${row.organisationId}, ${row.name}, ${row.office}, ${by}, ${at})
    on conflict do nothing`.execute(db);
}

interface InvitationPlace {
  readonly eventId: OutreachEventId;
  readonly invitationId: EventInvitationId;
}

export function updateReply(
  db: Db,
  { eventId, invitationId }: InvitationPlace,
  { reply, comes }: { readonly reply: InvitationReply; readonly comes: string | null },
  at: Date,
): Promise<boolean> {
  return changed(
    sql`update palermo.event_invitation set reply = ${reply}, comes = ${comes}, replied_at = ${at}
    where id = ${invitationId} and event_id = ${eventId} and withdrawn_at is null`.execute(db),
  );
}

export function withdrawInvitationRow(db: Db, { eventId, invitationId }: InvitationPlace, at: Date): Promise<boolean> {
  return changed(
    sql`update palermo.event_invitation set withdrawn_at = ${at}
    where id = ${invitationId} and event_id = ${eventId} and withdrawn_at is null`.execute(db),
  );
}
