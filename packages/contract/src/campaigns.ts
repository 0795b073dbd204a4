// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  StepId,
  MaterialId,
  ReachId,
  OutcomeId,
  MediaUpdateId,
  CampaignOccasion,
  AudienceCode,
  ChannelCode,
  ReachUnit,
  ReachCount,
  OutcomeKind,
  OutcomeProof,
  MaterialKind,
  StepSuggestion,
  CampaignStatus,
} from './campaign-codes.ts';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { OutreachEventLine } from './outreach-events.ts';
import { CampaignId, link, SpokenLanguage, words } from './outreach-words.ts';
import { version } from './plan-fields.ts';

const description = {
  title: line(200),
  /** The theme of the year. */
  theme: line(300).nullable(),
  /** What people are to take away. */
  message: words(2000).nullable(),
  /** The day that the campaign turns on. */
  turnsOn: Day,
  startsOn: Day,
  endsOn: Day,
  audiences: z.array(AudienceCode).max(30),
  channels: z.array(ChannelCode).max(30),
  languages: z.array(SpokenLanguage).max(30),
  leadId: OrganisationId,
  partnerIds: z.array(OrganisationId).max(60),
  otherPartners: line(500).nullable(),
};

export const CampaignStepView = z.object({
  id: StepId,
  /** One of the suggested steps, or null where `title` says it. */
  suggestion: StepSuggestion.nullable(),
  title: z.string().nullable(),
  dueOn: Day,
  doneOn: Day.nullable(),
  status: z.enum(['open', 'overdue', 'done']),
  version: z.int(),
});
export type CampaignStepView = z.infer<typeof CampaignStepView>;

const material = {
  title: line(200),
  kind: MaterialKind,
  language: SpokenLanguage,
  link: link.nullable(),
  /** What it shows or says, for those who do not see or hear it. */
  alternative: words(1000).nullable(),
};
export const MaterialView = z.object({
  ...material,
  id: MaterialId,
  /** The file that was kept of it. */
  file: z.object({ name: z.string(), type: z.string() }).nullable(),
  public: z.boolean(),
  organisation: z.string(),
  addedAt: Instant,
  /** Whether the caller may strike it out, and may add its file. */
  own: z.boolean(),
  takesFile: z.boolean(),
});
export type MaterialView = z.infer<typeof MaterialView>;

const reach = {
  channel: ChannelCode,
  unit: ReachUnit,
  reached: z.int().min(0).max(10_000_000_000),
  countedBy: ReachCount,
  /** Who counted what, in words. */
  how: words(1000),
  on: Day,
};
const reported = { organisation: z.string(), reportedAt: Instant, own: z.boolean() };
export const ReachView = z.object({ ...reach, ...reported, id: ReachId });
export type ReachView = z.infer<typeof ReachView>;
/** What one channel was to reach and reached, counted in one unit. */
export const ReachTotal = z.object({
  channel: ChannelCode,
  unit: ReachUnit,
  planned: z.int().nullable(),
  /** Null where nothing was reported yet. */
  reached: z.int().nullable(),
  /** Whether part of it is estimated. */
  estimated: z.boolean(),
});
export type ReachTotal = z.infer<typeof ReachTotal>;

const outcome = { kind: OutcomeKind, changed: words(2000), knownBy: OutcomeProof, how: words(2000), on: Day };
export const OutcomeView = z.object({ ...outcome, ...reported, id: OutcomeId });
export type OutcomeView = z.infer<typeof OutcomeView>;

const update = { on: Day, title: line(200), body: words(8000).nullable(), link: link.nullable() };
export const MediaUpdateView = z.object({
  ...update,
  id: MediaUpdateId,
  organisation: z.string(),
  /** Since when anybody reads it; null while it is a draft. */
  releasedAt: Instant.nullable(),
  version: z.int(),
  own: z.boolean(),
});
export type MediaUpdateView = z.infer<typeof MediaUpdateView>;

export const CampaignLine = z.object({
  ...description,
  id: CampaignId,
  occasion: CampaignOccasion.nullable(),
  status: CampaignStatus,
  public: z.boolean(),
  lead: z.string(),
  partners: z.array(z.string()),
  stepCount: z.int(),
  stepDoneCount: z.int(),
  /** By when the next step is due. */
  nextStepOn: Day.nullable(),
  reachCount: z.int(),
  outcomeCount: z.int(),
});
export type CampaignLine = z.infer<typeof CampaignLine>;
export const CampaignView = CampaignLine.extend({
  droppedOn: Day.nullable(),
  droppedBecause: z.string().nullable(),
  version: z.int(),
  steps: z.array(CampaignStepView),
  materials: z.array(MaterialView),
  totals: z.array(ReachTotal),
  reach: z.array(ReachView),
  outcomes: z.array(OutcomeView),
  updates: z.array(MediaUpdateView),
  events: z.array(OutreachEventLine),
  /** Whether the caller keeps the campaign, and whether it contributes to it. */
  mayKeep: z.boolean(),
  mayContribute: z.boolean(),
});
export type CampaignView = z.infer<typeof CampaignView>;

const params = z.object({ campaignId: CampaignId });
const answer = { caller: 'account', response: CampaignView } as const;

export const listCampaigns = defineEndpoint({
  method: 'GET',
  path: '/campaigns',
  summary: 'Campaigns that the caller may know of, those of the latest day first',
  caller: 'account',
  query: z.object({
    status: z.enum(['drafted', 'current', 'ended']).optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    campaigns: z.array(CampaignLine),
    next: Cursor.nullable(),
    mayKeep: z.boolean(),
    /** The next World Day, and the campaign that is there for it already. */
    worldDay: z.object({ on: Day, campaignId: CampaignId.nullable() }),
  }),
});
export const createCampaign = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns',
  summary: 'Draft a campaign',
  body: z.object({ ...description, suggestSteps: z.boolean() }),
});
export const prepareWorldDay = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/world-day',
  summary: 'Draft the campaign of the World Day of a year with its dates and a suggestion of steps',
  body: z.object({ year: z.int().min(2014).max(2100), title: line(200), languages: z.array(SpokenLanguage).max(30) }),
});
export const getCampaign = defineEndpoint({
  ...answer,
  method: 'GET',
  path: '/campaigns/:campaignId',
  summary: 'A campaign with its steps, materials, reach, outcome, events and media updates',
  params,
});
export const changeCampaign = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/campaigns/:campaignId',
  summary: 'Change a campaign, or make it public. Refused when somebody changed it since `version`',
  params,
  body: z.object({ ...description, public: z.boolean(), version }),
});
export const announceCampaign = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/announcement',
  summary: 'Let everybody who works here read a drafted campaign',
  params,
  body: z.object({ version }),
});
export const dropCampaign = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/drop',
  summary: 'Give a campaign up, and say why',
  params,
  body: z.object({ because: words(1000), version }),
});

export const addCampaignStep = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/steps',
  summary: 'Add a step in words',
  params,
  body: z.object({ title: line(300), dueOn: Day }),
});
export const changeCampaignStep = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/campaigns/:campaignId/steps/:stepId',
  summary: 'Say that a step is done, move its day, or strike it out',
  params: params.extend({ stepId: StepId }),
  body: z.object({ dueOn: Day, doneOn: Day.nullable(), struck: z.boolean(), version }),
});

export const addCampaignMaterial = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/materials',
  summary: 'Add a material: by a link, or as a title to which a file is added',
  params,
  body: z.object(material),
});
const ofMaterial = params.extend({ materialId: MaterialId });
export const changeCampaignMaterial = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/campaigns/:campaignId/materials/:materialId',
  summary: 'Make a material public or not, or strike it out',
  params: ofMaterial,
  body: z.object({ public: z.boolean(), struck: z.boolean() }),
});
export const addMaterialFile = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/materials/:materialId/file',
  summary: 'Keep the file of a material; what it holds is checked before',
  params: ofMaterial,
  accepts: 'upload',
});
export const downloadMaterial = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/materials/:materialId/file',
  summary: 'The file of a material',
  caller: 'account',
  params: ofMaterial,
  response: z.string(),
  answers: 'file',
});

export const setReachTarget = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/campaigns/:campaignId/targets',
  summary: 'Say how many a channel is to reach; null takes the target back',
  params,
  body: z.object({
    channel: ChannelCode,
    unit: ReachUnit,
    planned: z.int().min(1).max(10_000_000_000).nullable(),
  }),
});
export const reportReach = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/reach',
  summary: 'Report how many were reached by a channel, and how that was counted',
  params,
  body: z.object(reach),
});
export const strikeReach = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/reach/:reachId/strike',
  summary: 'Strike out a report of reach that was wrong',
  params: params.extend({ reachId: ReachId }),
});
export const reportOutcome = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/outcomes',
  summary: 'Report what changed, and how anybody knows. How many were reached is no outcome',
  params,
  body: z.object(outcome),
});
export const strikeOutcome = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/outcomes/:outcomeId/strike',
  summary: 'Strike out an outcome that was wrong',
  params: params.extend({ outcomeId: OutcomeId }),
});

export const draftMediaUpdate = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/campaigns/:campaignId/updates',
  summary: 'Draft a media update: text, or a link',
  params,
  body: z.object(update),
});
export const changeMediaUpdate = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/campaigns/:campaignId/updates/:updateId',
  summary: 'Change a media update, release it to the public, or strike it out',
  params: params.extend({ updateId: MediaUpdateId }),
  body: z.object({ ...update, released: z.boolean(), struck: z.boolean(), version }),
});
