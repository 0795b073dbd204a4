// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type CampaignId, type OrganisationId, type StepId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisations } from '../../access/index.ts';
import { momentOf } from '../groups/describe-group.ts';
import { readDay, readId } from '../groups/read-id.ts';
import { stampOf } from '../plan/stamp.ts';
import { coordinates, mayCoordinate, mayReadAccountability } from '../policy.ts';
import {
  findCampaigns,
  findWorldDayCampaign,
  insertCampaign,
  updateAnnounced,
  updateCampaign,
  updateDropped,
  type CampaignDescription,
} from '../store-campaigns.ts';
import { insertStep } from '../store-campaign-reports.ts';
import { nextWorldDay, suggestSteps, worldDayOf } from './campaign-facts.ts';
import { describeCampaign, getLiveCampaign, presentCampaignLine } from './describe-campaign.ts';

/** What the audit keeps of an act on a campaign. */
export const onCampaign = ({ campaignId }: { readonly campaignId: CampaignId }) => ({
  subjectKind: 'campaign',
  subjectIds: [campaignId],
});

/** Campaigns that the actor may know of, those of the latest day first. */
export const listCampaigns = defineQuery({
  name: 'campaigns.list',
  input: inputOf(contract.listCampaigns),
  policy: mayReadAccountability,
  async run(scope, { status, after, limit }) {
    const { today } = momentOf(scope);
    const [day = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const place = after === undefined ? null : ([readDay(day), readId(id)] as const);
    const rows = await findCampaigns(scope.db, { status: status ?? null, today, after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const on = nextWorldDay(today);
    return {
      campaigns: page.map((row) => presentCampaignLine(row, today)),
      next: rows.length > page.length && last ? writeCursor([last.turnsOn, last.id]) : null,
      mayKeep: coordinates(scope.actor),
      worldDay: { on, campaignId: await findWorldDayCampaign(scope.db, on) },
    };
  },
  audit: 'none',
});

/** One campaign. Throws `record.not-found`. */
export const getCampaign = defineQuery({
  name: 'campaigns.read',
  input: inputOf(contract.getCampaign),
  policy: mayReadAccountability,
  run: (scope, { campaignId }) => describeCampaign(scope, campaignId),
  audit: 'none',
});

/** Drafts a campaign. */
export const createCampaign = defineCommand({
  name: 'campaigns.create',
  input: inputOf(contract.createCampaign),
  policy: mayCoordinate,
  async run(scope, { suggestSteps: suggests, ...described }) {
    await requireDescribed(scope, described);
    return draft(scope, described, { occasion: null, suggests });
  },
  audit: (_input, { id }) => onCampaign({ campaignId: id }),
});

/** Drafts the campaign of the World Day of a year. Throws `campaign.world-day-there`. */
export const prepareWorldDay = defineCommand({
  name: 'campaigns.prepareWorldDay',
  input: inputOf(contract.prepareWorldDay),
  policy: mayCoordinate,
  async run(scope, { year, title, languages }) {
    const turnsOn = worldDayOf(year);
    if ((await findWorldDayCampaign(scope.db, turnsOn)) !== null) throw new AppError('campaign.world-day-there');
    const described: CampaignDescription = {
      title,
      theme: null,
      message: null,
      turnsOn,
      startsOn: `${year}-07-01`,
      endsOn: `${year}-08-31`,
      audiences: [],
      channels: ['event', 'socialMedia', 'press'],
      languages: [...new Set(languages)],
      leadId: (scope.actor as AccountActor).organisationId,
      partnerIds: [],
      otherPartners: null,
    };
    return draft(scope, described, { occasion: 'worldDay', suggests: true });
  },
  audit: ({ year }, { id }) => ({ ...onCampaign({ campaignId: id }), details: { year } }),
});

/** Changes a campaign, or makes it public. Throws `record.changed`, `campaign.dropped` and `campaign.not-announced`. */
export const changeCampaign = defineCommand({
  name: 'campaigns.change',
  input: inputOf(contract.changeCampaign),
  policy: mayCoordinate,
  async run(scope, { campaignId, ...described }) {
    const { announcedAt, occasion, turnsOn } = await getLiveCampaign(scope, campaignId);
    await requireDescribed(scope, described);
    if (described.public && announcedAt === null) throw new AppError('campaign.not-announced');
    // The World Day stays on its day.
    if (occasion !== null && described.turnsOn !== turnsOn) throw fault('turnsOn', 'is the World Day, 30 July');
    if (!(await updateCampaign(scope.db, campaignId, described, stampOf(scope)))) throw new AppError('record.changed');
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, public: isPublic }) => ({ ...onCampaign({ campaignId }), details: { public: isPublic } }),
});

/** Lets everybody who works here read a drafted campaign. */
export const announceCampaign = defineCommand({
  name: 'campaigns.announce',
  input: inputOf(contract.announceCampaign),
  policy: mayCoordinate,
  async run(scope, { campaignId, version }) {
    await getLiveCampaign(scope, campaignId);
    if (!(await updateAnnounced(scope.db, campaignId, version, stampOf(scope)))) throw new AppError('record.changed');
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Gives a campaign up; it stays on the record with the reason. */
export const dropCampaign = defineCommand({
  name: 'campaigns.drop',
  input: inputOf(contract.dropCampaign),
  policy: mayCoordinate,
  async run(scope, { campaignId, because, version }) {
    await getLiveCampaign(scope, campaignId);
    const dropped = { on: momentOf(scope).today, because, version };
    if (!(await updateDropped(scope.db, campaignId, dropped, stampOf(scope)))) throw new AppError('record.changed');
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

async function draft(
  scope: Scope,
  described: CampaignDescription,
  { occasion, suggests }: { readonly occasion: 'worldDay' | null; readonly suggests: boolean },
) {
  const id = newId<CampaignId>();
  const stamp = stampOf(scope);
  await insertCampaign(scope.db, { ...described, id, occasion }, stamp);
  const steps = suggests ? suggestSteps(described.turnsOn, momentOf(scope).today) : [];
  for (const step of steps) {
    await insertStep(scope.db, id, { ...step, id: newId<StepId>(), title: null }, stamp);
  }
  return describeCampaign(scope, id);
}

function fault(path: string, detail: string): AppError {
  return new AppError('request.invalid', { fields: [{ path, code: 'order', detail }] });
}

/** Throws `request.invalid` where days are out of order, and `record.not-found` for organisations that there are not. */
async function requireDescribed(
  scope: Scope,
  {
    startsOn,
    turnsOn,
    endsOn,
    leadId,
    partnerIds,
  }: Omit<CampaignDescription, 'partnerIds'> & { partnerIds: OrganisationId[] },
): Promise<void> {
  if (turnsOn < startsOn) throw fault('startsOn', 'comes after the day that the campaign turns on');
  if (endsOn < turnsOn) throw fault('endsOn', 'comes before the day that the campaign turns on');
  const named = [...new Set([leadId, ...partnerIds])];
  const found = await findOrganisations(scope, named);
  if (found.size < named.length) throw new AppError('record.not-found');
}
