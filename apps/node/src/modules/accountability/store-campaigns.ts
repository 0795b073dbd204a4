// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AudienceCode, CampaignId, ChannelCode, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface CampaignDescription {
  readonly title: string;
  readonly theme: string | null;
  readonly message: string | null;
  readonly turnsOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly audiences: AudienceCode[];
  readonly channels: ChannelCode[];
  readonly languages: string[];
  readonly leadId: OrganisationId;
  readonly partnerIds: OrganisationId[];
  readonly otherPartners: string | null;
}

export interface CampaignRow extends CampaignDescription {
  readonly id: CampaignId;
  readonly occasion: 'worldDay' | null;
  readonly announcedAt: Date | null;
  readonly public: boolean;
  readonly droppedOn: string | null;
  readonly droppedBecause: string | null;
  readonly version: number;
  readonly lead: string;
  readonly partners: string[];
  readonly stepCount: number;
  readonly stepDoneCount: number;
  readonly nextStepOn: string | null;
  readonly reachCount: number;
  readonly outcomeCount: number;
}

const columns = sql`c.id, c.title, c.theme, c.occasion, c.message, c.turns_on as "turnsOn", c.starts_on as "startsOn",
  c.ends_on as "endsOn", c.audiences, c.channels, c.languages, c.lead_id as "leadId", c.partner_ids as "partnerIds",
  c.other_partners as "otherPartners", c.announced_at as "announcedAt", c.public, c.dropped_on as "droppedOn",
  c.dropped_because as "droppedBecause", c.version, l.name as lead,
  array(select o.name from palermo.organisation o where o.id = any (c.partner_ids) order by o.name) as partners,
  s.count as "stepCount", s.done as "stepDoneCount", s.next as "nextStepOn",
  (select count(*)::int from palermo.campaign_reach r where r.campaign_id = c.id and r.struck_at is null) as "reachCount",
  (select count(*)::int from palermo.campaign_outcome u where u.campaign_id = c.id and u.struck_at is null) as "outcomeCount"`;
const tables = sql`palermo.campaign c join palermo.organisation l on l.id = c.lead_id
  cross join lateral (
    select count(*)::int as count, count(t.done_on)::int as done, min(t.due_on) filter (where t.done_on is null) as next
    from palermo.campaign_step t where t.campaign_id = c.id and t.struck_at is null
  ) s`;

interface CampaignFilter {
  readonly status: 'drafted' | 'current' | 'ended' | null;
  readonly today: string;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** Campaigns, those of the latest day first, after a place. */
export async function findCampaigns(
  db: Db,
  { status, today, after, limit }: CampaignFilter,
): Promise<readonly CampaignRow[]> {
  const [afterDay, afterId] = after ?? [null, null];
  const inStatus =
    status === 'drafted'
      ? sql`c.announced_at is null and c.dropped_on is null`
      : status === 'current'
        ? sql`c.announced_at is not null and c.dropped_on is null and c.ends_on >= ${today}::date`
        : status === 'ended'
          ? sql`c.dropped_on is not null or (c.announced_at is not null and c.ends_on < ${today}::date)`
          : sql`true`;
  const answer = await sql<CampaignRow>`select ${columns} from ${tables}
    where (${inStatus})
      and (${afterDay}::date is null or (c.turns_on, c.id) < (${afterDay}::date, ${afterId}::uuid))
    order by c.turns_on desc, c.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findCampaign(db: Db, id: CampaignId): Promise<CampaignRow | undefined> {
  const answer = await sql<CampaignRow>`select ${columns} from ${tables} where c.id = ${id}`.execute(db);
  return answer.rows[0];
}

/** The campaign that is there for the World Day of a year, as far as the actor may know of it. */
export async function findWorldDayCampaign(db: Db, on: string): Promise<CampaignId | null> {
  const answer = await sql<{ id: CampaignId }>`select id from palermo.campaign
    where occasion = 'worldDay' and extract(year from turns_on) = extract(year from ${on}::date) and dropped_on is null`.execute(
    db,
  );
  return answer.rows[0]?.id ?? null;
}

export async function insertCampaign(
  db: Db,
  row: CampaignDescription & { readonly id: CampaignId; readonly occasion: 'worldDay' | null },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.campaign (id, title, theme, occasion, message, turns_on, starts_on, ends_on, audiences, channels,
      languages, lead_id, partner_ids, other_partners, updated_by, updated_at)
    values (${row.id}, ${row.title}, ${row.theme}, ${row.occasion}, ${row.message}, ${row.turnsOn}, ${row.startsOn},
      ${row.endsOn}, ${row.audiences}, ${row.channels}, ${row.languages}, ${row.leadId}, ${row.partnerIds}::uuid[],
      ${row.otherPartners}, ${by}, ${at})`.execute(db);
}

export function updateCampaign(
  db: Db,
  id: CampaignId,
  row: CampaignDescription & At & { readonly public: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.campaign set title = ${row.title}, theme = ${row.theme}, message = ${row.message},
      turns_on = ${row.turnsOn}, starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, audiences = ${row.audiences},
      channels = ${row.channels}, languages = ${row.languages}, lead_id = ${row.leadId},
      partner_ids = ${row.partnerIds}::uuid[], other_partners = ${row.otherPartners}, public = ${row.public},
      version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

export function updateAnnounced(db: Db, id: CampaignId, version: number, { by, at }: Stamp): Promise<boolean> {
  return changed(
    sql`update palermo.campaign set announced_at = ${at}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${version} and announced_at is null`.execute(db),
  );
}

export function updateDropped(
  db: Db,
  id: CampaignId,
  row: At & { readonly on: string; readonly because: string },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.campaign set dropped_on = ${row.on}, dropped_because = ${row.because}, public = false,
      version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${row.version} and dropped_on is null`.execute(db),
  );
}

/** True where the actor contributes to the campaign, as the database decides it. */
export async function contributesTo(db: Db, id: CampaignId): Promise<boolean> {
  const answer = await sql<{ may: boolean }>`select palermo.contributes(${id}) as may`.execute(db);
  return answer.rows[0]?.may ?? false;
}
