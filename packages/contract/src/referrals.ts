// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

import {
  CaseId,
  Cursor,
  DataClassCode,
  Day,
  Instant,
  OrganisationId,
  OrganisationKindCode,
  PurposeCode,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { ReleaseRequest } from './releases.ts';
import {
  AccessibilityCode,
  AgeGroupServed,
  CoarseRegion,
  ReferralId,
  ServiceId,
  ServiceKindCode,
  SexServed,
  SpokenLanguageCode,
} from './services.ts';

export const NeedId = z.uuid().brand('NeedId');
export type NeedId = z.infer<typeof NeedId>;
export const UrgencyCode = z.enum(['now', 'soon', 'later']);
export type UrgencyCode = z.infer<typeof UrgencyCode>;
export const ReferralState = z.enum(['waiting', 'asked', 'accepted', 'done', 'rejected', 'withdrawn', 'lapsed']);
export type ReferralState = z.infer<typeof ReferralState>;
export const ReferralStepCode = z.enum(['send', 'ask', 'answer', 'accept', 'reject', 'withdraw', 'finish', 'lapse']);
export type ReferralStepCode = z.infer<typeof ReferralStepCode>;
export const RejectionCode = z.enum([
  'noPlace',
  'notOffered',
  'notForPerson',
  'noLanguage',
  'notAccessible',
  'notSafe',
  'tooFar',
  'other',
]);

/** Everything that a recipient reads before it accepts: codes that lead to nobody. */
export const ReferralPreview = z.object({
  urgency: UrgencyCode,
  age: AgeGroupServed.nullable(),
  sex: SexServed.nullable(),
  languages: z.array(SpokenLanguageCode).max(10),
  accessibility: z.array(AccessibilityCode).max(10),
  region: CoarseRegion.nullable(),
});
export type ReferralPreview = z.infer<typeof ReferralPreview>;

const Side = z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKindCode });
export const ReferralView = ReferralPreview.extend({
  id: ReferralId,
  asks: z.enum(['service', 'handOver']),
  direction: z.enum(['received', 'sent']),
  kind: ServiceKindCode.nullable(),
  service: z.object({ id: ServiceId, name: z.string() }).nullable(),
  from: Side,
  to: Side,
  /** What the recipient sees of the case once it accepts; empty where nothing is released. */
  offeredClasses: z.array(DataClassCode),
  offeredUntil: Day.nullable(),
  forRole: z.enum(['caseworker', 'supervisor']).nullable(),
  state: ReferralState,
  version: z.int(),
  sentAt: Instant,
  answerBy: Instant,
  /** The case: for the sender, and for a recipient to which it was released or handed over. */
  case: z.object({ id: CaseId, reference: z.string() }).nullable(),
  steps: z.array(
    z.object({
      step: ReferralStepCode,
      at: Instant,
      organisation: z.string(),
      account: z.string().nullable(),
      reason: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  /** What the caller may do now. */
  offers: z.array(ReferralStepCode),
});
export type ReferralView = z.infer<typeof ReferralView>;
export const ReferralLine = ReferralView.omit({ steps: true, case: true });
export type ReferralLine = z.infer<typeof ReferralLine>;

export const listReferrals = defineEndpoint({
  method: 'GET',
  path: '/referrals',
  summary: "Referrals and hand-overs that wait for one's organisation, or that it sent, newest first",
  caller: 'account',
  query: z.object({
    direction: z.enum(['received', 'sent']).default('received'),
    /** `open`: what somebody still has to answer or to do; `ended`: the rest. */
    state: z.enum(['open', 'ended']).default('open'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({ referrals: z.array(ReferralLine), next: Cursor.nullable() }),
});
export const getReferral = defineEndpoint({
  method: 'GET',
  path: '/referrals/:referralId',
  summary: 'One referral, with what was asked and answered',
  caller: 'account',
  params: z.object({ referralId: ReferralId }),
  response: ReferralView,
});

const ReleasePlan = ReleaseRequest.omit({ organisationId: true });
export const sendReferral = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/referrals',
  summary:
    'Ask another organisation for a service. It sees the preview, and of the case what is released when it accepts',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({
    serviceId: ServiceId,
    needId: NeedId.optional(),
    preview: ReferralPreview,
    /** Released on acceptance; nothing where absent: the service is given all the same. */
    release: ReleasePlan.optional(),
    forRole: z.enum(['caseworker', 'supervisor']).optional(),
    answerBy: Instant,
    purpose: PurposeCode,
  }),
  response: ReferralView,
});
export const requestHandOver = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/hand-over',
  summary: 'Ask another organisation to take over the whole case. It stays with its holder until then',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({
    organisationId: OrganisationId,
    preview: ReferralPreview,
    answerBy: Instant,
    /** Why, for the other organisation: nothing about the person. */
    words: z.string().trim().min(1).max(2000).optional(),
    purpose: PurposeCode,
  }),
  response: ReferralView,
});
export const stepReferral = defineEndpoint({
  method: 'POST',
  path: '/referrals/:referralId/steps',
  summary: 'Accept, reject with a reason, ask, answer, withdraw or finish a referral',
  caller: 'account',
  params: z.object({ referralId: ReferralId }),
  body: z.object({
    step: z.enum(['ask', 'answer', 'accept', 'reject', 'withdraw', 'finish']),
    version: z.int(),
    reason: RejectionCode.optional(),
    words: z.string().trim().min(1).max(2000).optional(),
    /** What the former holder of a case still sees, where the new one grants it. */
    keeps: ReleasePlan.optional(),
  }),
  response: ReferralView,
});
