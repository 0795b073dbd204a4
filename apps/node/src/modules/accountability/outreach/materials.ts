// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { CampaignId, inputOf, MaterialId, type MediaUpdateId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Execute, type Scope } from '../../../kernel/use-case.ts';
import type { CheckedFile } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { checkUpload } from '../plan/check-upload.ts';
import { stampOf } from '../plan/stamp.ts';
import { coordinates, mayReadAccountability, mayReportProgress, mayVisit } from '../policy.ts';
import {
  findFile,
  findMaterials,
  findUpdates,
  insertFile,
  insertMaterial,
  insertUpdate,
  updateMaterial,
  updateUpdate,
} from '../store-materials.ts';
import { onCampaign } from './campaigns.ts';
import {
  answersForReport,
  describeCampaign,
  getLiveCampaign,
  reportOf,
  requireContribution,
} from './describe-campaign.ts';

const onMaterial = ({ campaignId, materialId }: { campaignId: CampaignId; materialId: MaterialId }) => ({
  ...onCampaign({ campaignId }),
  details: { material: materialId },
});

/** Adds a material by its link, or as a title that waits for its file. */
export const addCampaignMaterial = defineCommand({
  name: 'campaigns.addMaterial',
  input: inputOf(contract.addCampaignMaterial),
  policy: mayReportProgress,
  async run(scope, { campaignId, ...material }) {
    await requireContribution(scope, campaignId);
    await insertMaterial(scope.db, campaignId, { ...material, id: newId<MaterialId>() }, reportOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, kind }) => ({ ...onCampaign({ campaignId }), details: { kind } }),
});

/** Makes a material public or not as the coordinator, or strikes it out as whoever added it. */
export const changeCampaignMaterial = defineCommand({
  name: 'campaigns.changeMaterial',
  input: inputOf(contract.changeCampaignMaterial),
  policy: mayReportProgress,
  async run(scope, { campaignId, materialId, struck, public: isPublic }) {
    await getLiveCampaign(scope, campaignId);
    const material = (await findMaterials(scope.db, campaignId)).find(({ id }) => id === materialId);
    if (!material) throw new AppError('record.not-found');
    const keeps = coordinates(scope.actor);
    if (!keeps && (material.public !== isPublic || !answersForReport(scope.actor as AccountActor, material))) {
      throw new AppError('access.denied');
    }
    const row = { public: isPublic && !struck, struckAt: struck ? scope.clock() : null };
    if (!(await updateMaterial(scope.db, { campaignId, materialId }, row))) throw new AppError('access.denied');
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, materialId, public: isPublic, struck }) => ({
    ...onCampaign({ campaignId }),
    details: { material: materialId, public: isPublic, struck },
  }),
});

const keepFile = defineCommand({
  name: 'campaigns.addFile',
  input: z.object({
    campaignId: CampaignId,
    materialId: MaterialId,
    name: z.string(),
    checked: z.custom<CheckedFile>(),
  }),
  policy: mayReportProgress,
  async run(scope, { campaignId, materialId, name, checked: { type, content } }) {
    await requireContribution(scope, campaignId);
    await getMaterial(scope, { campaignId, materialId });
    const file = { name: name === '' ? `material.${type}` : name, type, content: Buffer.from(content) };
    if (!(await insertFile(scope.db, materialId, file, stampOf(scope)))) throw new AppError('material.file-there');
    return describeCampaign(scope, campaignId);
  },
  audit: onMaterial,
});

/** Looks at an uploaded file in the workshop and keeps what may be kept of it. Throws the refusals of documents. */
export async function takeFile(
  {
    execute,
    actor,
    workshop,
  }: { readonly execute: Execute; readonly actor: AccountActor; readonly workshop: FileWorkshop },
  place: { readonly campaignId: CampaignId; readonly materialId: MaterialId },
  file: UploadedFile,
) {
  if (!mayReportProgress(actor).allowed) throw new AppError('access.denied');
  return execute(keepFile, actor, { ...place, ...(await checkUpload(workshop, file)) });
}

/** The file of a material. Throws `record.not-found`. */
export const readFile = defineQuery({
  name: 'campaigns.readFile',
  input: inputOf(contract.downloadMaterial),
  policy: mayReadAccountability,
  async run(scope, place) {
    await getMaterial(scope, place);
    return getFile(scope, place.materialId);
  },
  audit: onMaterial,
});

/** The file of a public material, for anybody. Throws `record.not-found`. */
export const readPublicFile = defineQuery({
  name: 'outreach.readFile',
  input: inputOf(contract.downloadPublicMaterial),
  policy: mayVisit,
  run: (scope, { materialId }) => getFile(scope, materialId),
  audit: 'none',
});

async function getMaterial(
  { db }: Scope,
  { campaignId, materialId }: { campaignId: CampaignId; materialId: MaterialId },
) {
  const material = (await findMaterials(db, campaignId)).find(({ id }) => id === materialId);
  if (!material) throw new AppError('record.not-found');
  return material;
}

async function getFile({ db }: Scope, materialId: MaterialId) {
  const file = await findFile(db, materialId);
  if (!file) throw new AppError('record.not-found');
  return file;
}

/** Drafts a media update. */
export const draftMediaUpdate = defineCommand({
  name: 'campaigns.draftUpdate',
  input: inputOf(contract.draftMediaUpdate),
  policy: mayReportProgress,
  async run(scope, { campaignId, ...update }) {
    await requireContribution(scope, campaignId);
    requireContent(update);
    await insertUpdate(scope.db, campaignId, { ...update, id: newId<MediaUpdateId>() }, reportOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Changes a media update, strikes it out, or, as the coordinator, releases it to the public. */
export const changeMediaUpdate = defineCommand({
  name: 'campaigns.changeUpdate',
  input: inputOf(contract.changeMediaUpdate),
  policy: mayReportProgress,
  async run(scope, { campaignId, updateId, ...update }) {
    await getLiveCampaign(scope, campaignId);
    requireContent(update);
    const before = (await findUpdates(scope.db, campaignId)).find(({ id }) => id === updateId);
    if (!before) throw new AppError('record.not-found');
    const own = answersForReport(scope.actor as AccountActor, before);
    const isPublic = update.released || before.releasedAt !== null;
    if (!own || (isPublic && !coordinates(scope.actor))) throw new AppError('access.denied');
    if (!(await updateUpdate(scope.db, { campaignId, updateId }, update, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, updateId, released, struck }) => ({
    ...onCampaign({ campaignId }),
    details: { update: updateId, released, struck },
  }),
});

function requireContent({ body, link }: { readonly body: string | null; readonly link: string | null }): void {
  if (body !== null || link !== null) return;
  const detail = 'Write the text, or give the link where it stands.';
  throw new AppError('request.invalid', { fields: [{ path: 'body', code: 'one-of', detail }] });
}
