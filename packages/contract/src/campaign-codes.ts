// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

export const StepId = z.uuid().brand('StepId');
export type StepId = z.infer<typeof StepId>;
export const MaterialId = z.uuid().brand('MaterialId');
export type MaterialId = z.infer<typeof MaterialId>;
export const ReachId = z.uuid().brand('ReachId');
export type ReachId = z.infer<typeof ReachId>;
export const OutcomeId = z.uuid().brand('OutcomeId');
export type OutcomeId = z.infer<typeof OutcomeId>;
export const MediaUpdateId = z.uuid().brand('MediaUpdateId');
export type MediaUpdateId = z.infer<typeof MediaUpdateId>;

/** The World Day against Trafficking in Persons, 30 July. */
export const CampaignOccasion = z.enum(['worldDay']);
export const AudienceCode = z.enum([
  'generalPublic',
  'peopleAtRisk',
  'children',
  'parents',
  'survivors',
  'migrantWorkers',
  'jobSeekers',
  'employers',
  'travellers',
  'onlineUsers',
  'frontline',
  'judiciary',
  'teachers',
  'journalists',
  'decisionMakers',
]);
export type AudienceCode = z.infer<typeof AudienceCode>;
export const ChannelCode = z.enum([
  'event',
  'socialMedia',
  'website',
  'radio',
  'television',
  'press',
  'outdoor',
  'printed',
  'messaging',
  'school',
  'community',
  'workplace',
]);
export type ChannelCode = z.infer<typeof ChannelCode>;
/** What is counted of reach. These are never added up with one another. */
export const ReachUnit = z.enum(['people', 'views', 'copies']);
export type ReachUnit = z.infer<typeof ReachUnit>;
export const ReachCount = z.enum(['counted', 'platform', 'distribution', 'estimate']);
export type ReachCount = z.infer<typeof ReachCount>;
export const OutcomeKind = z.enum(['knowledge', 'behaviour', 'helpSeeking', 'services', 'policy']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;
/** How anybody knows that something changed, the strongest first. Reach is none of them. */
export const OutcomeProof = z.enum(['comparison', 'beforeAfter', 'records', 'statements', 'assumed']);
export type OutcomeProof = z.infer<typeof OutcomeProof>;
export const MaterialKind = z.enum([
  'poster',
  'leaflet',
  'video',
  'audio',
  'socialPost',
  'toolkit',
  'pressKit',
  'lesson',
  'other',
]);
export type MaterialKind = z.infer<typeof MaterialKind>;
/** Steps that are suggested for a campaign, in their order. */
export const StepSuggestion = z.enum([
  'agreeTheme',
  'askSurvivors',
  'chooseAudience',
  'measureBefore',
  'testMaterials',
  'sendInvitations',
  'briefJournalists',
  'markTheDay',
  'countReach',
  'measureAfter',
]);
export type StepSuggestion = z.infer<typeof StepSuggestion>;
/** Derived from what was announced and from the days, never typed. */
export const CampaignStatus = z.enum(['drafted', 'announced', 'underWay', 'ended', 'dropped']);
export type CampaignStatus = z.infer<typeof CampaignStatus>;
