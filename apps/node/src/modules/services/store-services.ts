// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId, ServiceId, ServiceKindCode, ServiceView } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface ServiceDescription extends Pick<
  ServiceView,
  | 'kind'
  | 'name'
  | 'region'
  | 'languages'
  | 'ages'
  | 'sexes'
  | 'accessibility'
  | 'opening'
  | 'contact'
  | 'takesReferrals'
> {
  readonly placesTotal: number | null;
}

export interface ServiceRow extends ServiceDescription {
  readonly id: ServiceId;
  readonly organisationId: OrganisationId;
  readonly placesFree: number | null;
  readonly capacityAt: Date;
  readonly version: number;
  readonly closedAt: Date | null;
}

const columns = sql`s.id, s.organisation_id as "organisationId", s.kind, s.name, s.region, s.languages, s.ages, s.sexes,
  s.accessibility, s.opening, s.contact, s.takes_referrals as "takesReferrals", s.places_total as "placesTotal",
  s.places_free as "placesFree", s.capacity_at as "capacityAt", s.version, s.closed_at as "closedAt"`;

export interface ServiceFilter {
  readonly kind: ServiceKindCode | null;
  readonly region: string | null;
  readonly language: string | null;
  readonly age: string | null;
  readonly sex: string | null;
  readonly accessibility: readonly string[];
  readonly freeOnly: boolean;
  /** Only services of this organisation, closed ones too. */
  readonly of: OrganisationId | null;
}

/** Services in the directory in the order of kind and name, after a place. */
export async function findServices(
  db: Db,
  filter: ServiceFilter,
  { after, limit }: { readonly after: readonly [string, string, string] | null; readonly limit: number },
): Promise<ServiceRow[]> {
  const { kind, region, language, age, sex, accessibility, freeOnly, of } = filter;
  const [afterKind, afterName, afterId] = after ?? [null, null, null];
  const answer = await sql<ServiceRow>`
    select ${columns} from palermo.service s
    where (${of}::uuid is not null or s.closed_at is null)
      and (${of}::uuid is null or s.organisation_id = ${of})
      and (${kind}::text is null or s.kind = ${kind})
      and (${region}::text is null or s.region = ${region})
      and (${language}::text is null or ${language} = any (s.languages))
      and (${age}::text is null or s.ages = '{}' or ${age} = any (s.ages))
      and (${sex}::text is null or s.sexes = '{}' or ${sex} = any (s.sexes))
      and s.accessibility @> ${[...accessibility]}::text[]
      and (not ${freeOnly}::boolean or s.places_free is null or s.places_free > 0)
      and (${afterKind}::text is null or (s.kind, s.name, s.id) > (${afterKind}, ${afterName}, ${afterId}::uuid))
    order by s.kind, s.name, s.id limit ${limit}`.execute(db);
  return answer.rows;
}

/** Regions that services in the directory name. */
export async function findRegions(db: Db): Promise<string[]> {
  const answer = await sql<{ region: string }>`
    select distinct region from palermo.service where closed_at is null order by region limit 200`.execute(db);
  return answer.rows.map(({ region }) => region);
}

export async function findService(db: Db, id: ServiceId): Promise<ServiceRow | undefined> {
  return (await findServicesById(db, [id]))[0];
}

export async function findServicesById(db: Db, ids: readonly ServiceId[]): Promise<ServiceRow[]> {
  if (ids.length === 0) return [];
  const answer = await sql<ServiceRow>`
    select ${columns} from palermo.service s where s.id = any (${[...ids]}::uuid[])`.execute(db);
  return answer.rows;
}

export async function insertService(
  db: Db,
  row: ServiceDescription & { readonly id: ServiceId; readonly organisationId: OrganisationId; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.service (id, organisation_id, kind, name, region, languages, ages, sexes, accessibility,
      opening, contact, takes_referrals, places_total, places_free, capacity_at, created_at, updated_at)
    values (${row.id}, ${row.organisationId}, ${row.kind}, ${row.name}, ${row.region}, ${[...row.languages]},
      ${[...row.ages]}, ${[...row.sexes]}, ${[...row.accessibility]}, ${row.opening}, ${row.contact},
      ${row.takesReferrals}, ${row.placesTotal}, ${row.placesTotal}, ${row.at}, ${row.at}, ${row.at})`.execute(db);
}

interface Change {
  readonly id: ServiceId;
  /** The version that the caller saw. */
  readonly version: number;
  readonly at: Date;
}

/** False when there is no such service of the actor's organisation with this version. */
async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

/** Writes a service anew. Places that were taken stay taken where their number changes. */
export function updateService(db: Db, { id, version, at }: Change, row: ServiceDescription): Promise<boolean> {
  return changed(
    sql`update palermo.service set kind = ${row.kind}, name = ${row.name}, region = ${row.region},
      languages = ${[...row.languages]}, ages = ${[...row.ages]}, sexes = ${[...row.sexes]},
      accessibility = ${[...row.accessibility]}, opening = ${row.opening}, contact = ${row.contact},
      takes_referrals = ${row.takesReferrals}, places_total = ${row.placesTotal}::int,
      places_free = case when ${row.placesTotal}::int is null then null
        else greatest(0, least(${row.placesTotal}::int, ${row.placesTotal}::int - coalesce(places_total - places_free, 0))) end,
      version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version} and closed_at is null`.execute(db),
  );
}

/** False also when more places would be free than there are. */
export function updateFreePlaces(db: Db, { id, version, at }: Change, free: number): Promise<boolean> {
  return changed(
    sql`update palermo.service set places_free = ${free}, capacity_at = ${at}, version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version} and closed_at is null and places_total >= ${free}`.execute(db),
  );
}

/** Takes one place, or gives one back; false when none is free. Services that are not counted in places always have one. */
export function movePlace(
  db: Db,
  id: ServiceId,
  { by, at }: { readonly by: -1 | 1; readonly at: Date },
): Promise<boolean> {
  return changed(
    sql`update palermo.service set places_free = least(places_total, places_free + ${by}::int),
      capacity_at = case when places_total is null then capacity_at else ${at} end,
      version = version + 1, updated_at = ${at}
    where id = ${id} and (places_free is null or places_free + ${by}::int >= 0)`.execute(db),
  );
}

export function closeServiceRow(db: Db, { id, version, at }: Change): Promise<boolean> {
  return changed(
    sql`update palermo.service set closed_at = ${at}, takes_referrals = false, version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version} and closed_at is null`.execute(db),
  );
}
