// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CampaignId, MaterialId, MaterialKind, MediaUpdateId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Report } from './store-campaign-reports.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

interface MaterialDescription {
  readonly title: string;
  readonly kind: MaterialKind;
  readonly language: string;
  readonly link: string | null;
  readonly alternative: string | null;
}

export interface MaterialRow extends MaterialDescription {
  readonly id: MaterialId;
  readonly public: boolean;
  readonly fileName: string | null;
  readonly fileType: string | null;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly accountId: string;
  readonly addedAt: Date;
}

export async function findMaterials(db: Db, id: CampaignId): Promise<MaterialRow[]> {
  const answer = await sql<MaterialRow>`
    select m.id, m.title, m.kind, m.language, m.link, m.alternative, m.public, f.name as "fileName", f.type as "fileType",
      m.organisation_id as "organisationId", o.name as organisation, m.account_id as "accountId", m.added_at as "addedAt"
    from palermo.campaign_material m join palermo.organisation o on o.id = m.organisation_id
      left join palermo.campaign_file f on f.material_id = m.id
    where m.campaign_id = ${id} and m.struck_at is null order by m.added_at, m.id limit 500`.execute(db);
  return answer.rows;
}

export async function insertMaterial(
  db: Db,
  campaignId: CampaignId,
  row: MaterialDescription & { readonly id: MaterialId },
  { by, at, organisationId }: Report,
): Promise<void> {
  await sql`insert into palermo.campaign_material (id, campaign_id, title, kind, language, link, alternative, organisation_id,
      account_id, added_at)
    values (${row.id}, ${campaignId}, ${row.title}, ${row.kind}, ${row.language}, ${row.link}, ${row.alternative},
      ${organisationId}, ${by}, ${at})`.execute(db);
}

interface MaterialPlace {
  readonly campaignId: CampaignId;
  readonly materialId: MaterialId;
}

export function updateMaterial(
  db: Db,
  { campaignId, materialId }: MaterialPlace,
  row: { readonly public: boolean; readonly struckAt: Date | null },
): Promise<boolean> {
  return changed(
    sql`update palermo.campaign_material set public = ${row.public}, struck_at = ${row.struckAt}
    where id = ${materialId} and campaign_id = ${campaignId} and struck_at is null`.execute(db),
  );
}

interface MaterialFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** False where there is a file already. */
export async function insertFile(
  db: Db,
  materialId: MaterialId,
  { name, type, content }: MaterialFile,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`insert into palermo.campaign_file (material_id, name, type, content, account_id, added_at)
    values (${materialId}, ${name}, ${type}, ${content}, ${by}, ${at}) on conflict do nothing`.execute(db),
  );
}

/** The file of a material that the actor, or a visitor, may know of. */
export async function findFile(db: Db, materialId: MaterialId): Promise<MaterialFile | undefined> {
  const answer = await sql<MaterialFile>`select f.name, f.type, f.content
    from palermo.campaign_file f join palermo.campaign_material m on m.id = f.material_id
    where f.material_id = ${materialId} and m.struck_at is null`.execute(db);
  return answer.rows[0];
}

interface UpdateDescription {
  readonly on: string;
  readonly title: string;
  readonly body: string | null;
  readonly link: string | null;
}

export interface UpdateRow extends UpdateDescription {
  readonly id: MediaUpdateId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly releasedAt: Date | null;
  readonly version: number;
}

/** Media updates of a campaign, the latest first. */
export async function findUpdates(db: Db, id: CampaignId): Promise<UpdateRow[]> {
  const answer = await sql<UpdateRow>`
    select u.id, u.on_day as "on", u.title, u.body, u.link, u.organisation_id as "organisationId", o.name as organisation,
      u.released_at as "releasedAt", u.version
    from palermo.media_update u join palermo.organisation o on o.id = u.organisation_id
    where u.campaign_id = ${id} and u.struck_at is null order by u.on_day desc, u.id desc limit 500`.execute(db);
  return answer.rows;
}

export async function insertUpdate(
  db: Db,
  campaignId: CampaignId,
  row: UpdateDescription & { readonly id: MediaUpdateId },
  { by, at, organisationId }: Report,
): Promise<void> {
  await sql`insert into palermo.media_update (id, campaign_id, on_day, title, body, link, organisation_id, updated_by, updated_at)
    values (${row.id}, ${campaignId}, ${row.on}, ${row.title}, ${row.body}, ${row.link}, ${organisationId}, ${by}, ${at})`.execute(
    db,
  );
}

export function updateUpdate(
  db: Db,
  { campaignId, updateId }: { readonly campaignId: CampaignId; readonly updateId: MediaUpdateId },
  row: UpdateDescription & At & { readonly released: boolean; readonly struck: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.media_update set on_day = ${row.on}, title = ${row.title}, body = ${row.body}, link = ${row.link},
      released_at = case when ${row.released}::boolean then coalesce(released_at, ${at}) end,
      struck_at = ${row.struck ? at : null}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${updateId} and campaign_id = ${campaignId} and struck_at is null and version = ${row.version}`.execute(
      db,
    ),
  );
}
