// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Day, Instant, LanguageCode, OrganisationId, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { NeedId, ReferralLine, UrgencyCode } from './referrals.ts';
import { ReferralId, ServiceKindCode } from './services.ts';

export const DeliveredId = z.uuid().brand('DeliveredId');
export type DeliveredId = z.infer<typeof DeliveredId>;
export const FollowUpId = z.uuid().brand('FollowUpId');
export type FollowUpId = z.infer<typeof FollowUpId>;

const Words = z.string().trim().min(1).max(4000);

export const NeedState = z.enum(['open', 'met', 'dropped']);
export const NeedView = z.object({
  id: NeedId,
  kind: ServiceKindCode,
  urgency: UrgencyCode,
  state: NeedState,
  targetOn: Day.nullable(),
  /** What the person said, in their words. */
  words: z.string().nullable(),
  version: z.int(),
});
export type NeedView = z.infer<typeof NeedView>;

export const DeliveredResult = z.enum(['delivered', 'refused', 'unavailable']);
export type DeliveredResult = z.infer<typeof DeliveredResult>;
export const DeliveredOutcome = z.enum([
  'goalMet',
  'partly',
  'notMet',
  'continuesElsewhere',
  'stoppedByPerson',
  'stoppedByProvider',
]);
const Money = z.object({
  amount: z.number().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
  on: Day,
});
/** What compensation, residence and return have besides. */
export const DeliveredDetails = z.object({
  claimed: Money.optional(),
  paid: Money.optional(),
  permit: z.enum(['reflection', 'temporary', 'proceedings', 'international', 'permanent']).optional(),
  permitUntil: Day.optional(),
  risk: z.enum(['low', 'medium', 'high']).optional(),
  riskOn: Day.optional(),
  returnCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type DeliveredDetails = z.infer<typeof DeliveredDetails>;
export const DeliveredView = z.object({
  id: DeliveredId,
  kind: ServiceKindCode,
  result: DeliveredResult,
  provider: z.object({ id: OrganisationId, name: z.string() }).nullable(),
  recordedBy: z.string(),
  needId: NeedId.nullable(),
  referralId: ReferralId.nullable(),
  from: Day,
  to: Day.nullable(),
  outcome: DeliveredOutcome.nullable(),
  details: DeliveredDetails,
  note: z.string().nullable(),
  version: z.int(),
  mayChange: z.boolean(),
});
export type DeliveredView = z.infer<typeof DeliveredView>;

export const FollowUpWay = z.enum(['visit', 'office', 'telephone', 'message', 'partner']);
export const FollowUpOutcome = z.enum(['well', 'concern', 'danger', 'notReached', 'declined']);
export const FollowUpView = z.object({
  id: FollowUpId,
  organisation: z.string(),
  dueOn: Day,
  way: FollowUpWay,
  doneOn: Day.nullable(),
  outcome: FollowUpOutcome.nullable(),
  note: z.string().nullable(),
  version: z.int(),
  mayChange: z.boolean(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;

export const SupportOutcome = z.enum([
  'independent',
  'otherSupport',
  'returned',
  'movedOn',
  'ownWish',
  'lostContact',
  'exploitedAgain',
  'died',
]);
/** The one thing to do next, so that nobody has to find it. */
export const NextStep = z.object({
  key: z.enum([
    'addNeed',
    'answerNeed',
    'answerQuestion',
    'findAnother',
    'waitForAnswer',
    'followUp',
    'recordDelivered',
    'endSupport',
    'none',
  ]),
  needId: NeedId.nullable(),
  referralId: ReferralId.nullable(),
  followUpId: FollowUpId.nullable(),
  by: Day.nullable(),
});
export type NextStep = z.infer<typeof NextStep>;
export const SupportView = z.object({
  caseId: CaseId,
  /** True when the caller's organisation holds the case. */
  holder: z.boolean(),
  /** True when the caller may write what was delivered. */
  mayRecord: z.boolean(),
  next: NextStep,
  /** Null for those to whom needs are not released. */
  needs: z.array(NeedView).nullable(),
  /** The holder's referrals of this case. */
  referrals: z.array(ReferralLine.extend({ needId: NeedId.nullable(), feedbackGiven: z.boolean() })),
  /** Null for those to whom services are not released. */
  delivered: z.array(DeliveredView).nullable(),
  followUps: z.array(FollowUpView).nullable(),
  ended: z.object({ on: Day, outcome: SupportOutcome, note: z.string().nullable() }).nullable(),
});
export type SupportView = z.infer<typeof SupportView>;

const ofCase = { caller: 'account', params: z.object({ caseId: CaseId }) } as const;
export const getSupport = defineEndpoint({
  ...ofCase,
  method: 'GET',
  path: '/cases/:caseId/support',
  summary: 'What the person needs, who was asked, what they got, and the next step',
  query: z.object({ purpose: PurposeCode }),
  response: SupportView,
});
export const addNeed = defineEndpoint({
  ...ofCase,
  method: 'POST',
  path: '/cases/:caseId/needs',
  summary: 'Add what the person needs',
  body: z.object({
    kind: ServiceKindCode,
    urgency: UrgencyCode,
    targetOn: Day.optional(),
    words: Words.optional(),
    purpose: PurposeCode,
  }),
  response: SupportView,
});
export const changeNeed = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/needs/:needId',
  summary: 'Change a need, or say that it is met or was dropped. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ caseId: CaseId, needId: NeedId }),
  body: z.object({
    urgency: UrgencyCode,
    state: NeedState,
    targetOn: Day.nullable(),
    words: Words.nullable(),
    version: z.int(),
    purpose: PurposeCode,
  }),
  response: SupportView,
});
export const recordDelivered = defineEndpoint({
  ...ofCase,
  method: 'POST',
  path: '/cases/:caseId/delivered-services',
  summary: 'Record a service that was received, not wanted or not available',
  body: z.object({
    kind: ServiceKindCode,
    result: DeliveredResult,
    providerId: OrganisationId.optional(),
    needId: NeedId.optional(),
    referralId: ReferralId.optional(),
    from: Day,
    to: Day.optional(),
    outcome: DeliveredOutcome.optional(),
    details: DeliveredDetails.default({}),
    note: Words.optional(),
    purpose: PurposeCode,
  }),
  response: SupportView,
});
export const changeDelivered = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/delivered-services/:deliveredId',
  summary: 'Change what is recorded of a service. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ caseId: CaseId, deliveredId: DeliveredId }),
  body: z.object({
    result: DeliveredResult,
    to: Day.nullable(),
    outcome: DeliveredOutcome.nullable(),
    details: DeliveredDetails,
    note: Words.nullable(),
    version: z.int(),
    purpose: PurposeCode,
  }),
  response: SupportView,
});
export const planFollowUp = defineEndpoint({
  ...ofCase,
  method: 'POST',
  path: '/cases/:caseId/follow-ups',
  summary: 'Plan by when and how to ask how the person is',
  body: z.object({ dueOn: Day, way: FollowUpWay, purpose: PurposeCode }),
  response: SupportView,
});
export const finishFollowUp = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/follow-ups/:followUpId/outcome',
  summary: 'Say how a follow-up went',
  caller: 'account',
  params: z.object({ caseId: CaseId, followUpId: FollowUpId }),
  body: z.object({
    doneOn: Day,
    outcome: FollowUpOutcome,
    note: Words.optional(),
    version: z.int(),
    purpose: PurposeCode,
  }),
  response: SupportView,
});
export const endSupport = defineEndpoint({
  ...ofCase,
  method: 'POST',
  path: '/cases/:caseId/support/end',
  summary: 'End the support, with how it ended',
  body: z.object({ on: Day, outcome: SupportOutcome, note: Words.optional(), purpose: PurposeCode }),
  response: SupportView,
});
export const resumeSupport = defineEndpoint({
  ...ofCase,
  method: 'POST',
  path: '/cases/:caseId/support/resumption',
  summary: 'Take the support up again',
  body: z.object({ on: Day, purpose: PurposeCode }),
  response: SupportView,
});
/** Five questions, each answered from 1 (no) to 4 (yes), or left out. */
export const giveFeedback = defineEndpoint({
  method: 'POST',
  path: '/referrals/:referralId/feedback',
  summary: 'Pass on what the person says of the service, without saying who unless they wish it',
  caller: 'account',
  params: z.object({ referralId: ReferralId }),
  body: z.object({
    language: LanguageCode,
    answers: z.array(z.int().min(1).max(4).nullable()).length(5),
    /** The person wishes the service to know that it was them; only then are words passed on. */
    known: z.boolean(),
    words: z.string().trim().min(1).max(2000).optional(),
  }),
  response: z.object({ given: z.boolean(), at: Instant }),
});
