// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { ApplicationId, ApplicationState } from './applications.ts';
import { FundCallId, PublicCall } from './calls.ts';
import { AccountId, FieldValuesOnWire, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { Amount, CountryCode, CurrencyCode } from './fund.ts';

export const InterestId = z.uuid().brand('InterestId');
export type InterestId = z.infer<typeof InterestId>;

export const Recommendation = z.enum(['support', 'supportWithChanges', 'decline']);
export type Recommendation = z.infer<typeof Recommendation>;
/** Points by criterion of the sheet. */
export const SheetPoints = z.record(z.string().regex(/^s[A-Z][A-Za-z0-9]{0,40}$/), z.number().min(0).max(100));
export type SheetPoints = z.infer<typeof SheetPoints>;

export const ScoreSheet = z.object({
  points: SheetPoints,
  recommendation: Recommendation.nullable(),
  comment: z.string().nullable(),
  version: z.int(),
  submitted: z.boolean(),
  /** Of a hundred; once it was handed in. */
  total: z.number().nullable(),
});
export type ScoreSheet = z.infer<typeof ScoreSheet>;

/** A sheet as those who run the fund and those who decide read it. */
export const OpenSheet = ScoreSheet.pick({ points: true, recommendation: true, comment: true, total: true }).extend({
  assessor: z.string(),
});
export type OpenSheet = z.infer<typeof OpenSheet>;

/** One of the caller's assessments. Of an application in conflict nothing is left but that there is one. */
export const AssessmentLine = z.object({
  applicationId: ApplicationId,
  callId: FundCallId,
  callTitle: z.record(z.string(), z.string()),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'declared', 'submitted', 'conflict']),
  country: CountryCode.nullable(),
  amount: Amount.nullable(),
  currency: CurrencyCode,
  assignedAt: Instant,
});
export type AssessmentLine = z.infer<typeof AssessmentLine>;

export const AssessmentView = AssessmentLine.extend({
  call: PublicCall,
  organisationKind: z.string().nullable(),
  months: z.int().nullable(),
  /** Null before the caller has said to be free of conflict. */
  values: FieldValuesOnWire.nullable(),
  /** Who applies; null where the call is blind. */
  organisation: z.string().nullable(),
  sheet: ScoreSheet.nullable(),
  /** What others gave; null until all sheets are in. */
  others: z.array(ScoreSheet.pick({ points: true, recommendation: true, comment: true, total: true })).nullable(),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

const ofApplication = z.object({ applicationId: ApplicationId });
const ofCall = z.object({ callId: FundCallId });

export const listAssessments = defineEndpoint({
  method: 'GET',
  path: '/fund/assessments',
  summary: "The caller's assessments, those to be done first",
  caller: 'account',
  query: z.object({
    callId: FundCallId.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  response: z.object({ assessments: z.array(AssessmentLine) }),
});
export const getAssessment = defineEndpoint({
  method: 'GET',
  path: '/fund/assessments/:applicationId',
  summary: 'One application to assess, with the own scoring sheet',
  caller: 'account',
  params: ofApplication,
  response: AssessmentView,
});
export const declareConflict = defineEndpoint({
  method: 'POST',
  path: '/fund/applications/:applicationId/declaration',
  summary: 'Say whether one is in conflict of interest; in conflict, the application is gone at once',
  caller: 'account',
  params: ofApplication,
  body: z.object({ conflict: z.boolean(), reason: line(1000).nullable() }),
  response: z.object({ state: z.enum(['declared', 'conflict']) }),
});
export const saveScore = defineEndpoint({
  method: 'PUT',
  path: '/fund/assessments/:applicationId/sheet',
  summary: 'Keep a scoring sheet as it is filled in. Refused when it was changed since `version`, 0 for a new one',
  caller: 'account',
  params: ofApplication,
  body: z.object({
    points: SheetPoints,
    recommendation: Recommendation.nullable(),
    comment: z.string().trim().max(10_000).nullable(),
    version: z.int(),
  }),
  response: ScoreSheet,
});
export const submitScore = defineEndpoint({
  method: 'POST',
  path: '/fund/assessments/:applicationId/submission',
  summary: 'Hand a scoring sheet in: it stays as it is, and others are shown once all are in',
  caller: 'account',
  params: ofApplication,
  body: z.object({ version: z.int() }),
  response: AssessmentView,
});

export const InterestView = z.object({ id: InterestId, organisation: z.string(), addedAt: Instant });
export const listInterests = defineEndpoint({
  method: 'GET',
  path: '/fund/interests',
  summary: 'Organisations that the caller is connected with',
  caller: 'account',
  response: z.object({ interests: z.array(InterestView) }),
});
export const addInterest = defineEndpoint({
  method: 'POST',
  path: '/fund/interests',
  summary: 'Name an organisation that the caller is connected with: its applications never come to them',
  caller: 'account',
  body: z.object({ organisation: line(200) }),
  response: InterestView,
});
export const removeInterest = defineEndpoint({
  method: 'DELETE',
  path: '/fund/interests/:interestId',
  summary: 'End a connection that was named',
  caller: 'account',
  params: z.object({ interestId: InterestId }),
  answers: 'empty',
  response: z.void(),
});

export const AssessorView = z.object({
  id: AccountId,
  name: z.string(),
  organisation: z.string(),
  /** Of this call: how many wait, are in, were in conflict. */
  waiting: z.int(),
  submitted: z.int(),
  conflicts: z.int(),
});
export const listAssessors = defineEndpoint({
  method: 'GET',
  path: '/fund/calls/:callId/assessors',
  summary: 'Who may assess the applications of a call, and how far they are',
  caller: 'account',
  params: ofCall,
  response: z.object({ assessors: z.array(AssessorView), unassigned: z.int() }),
});
export const assignAssessors = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/assignments',
  summary:
    'Share eligible applications evenly out to assessors who are not in conflict, as many each as the call wants',
  caller: 'account',
  params: ofCall,
  body: z.object({ accountIds: z.array(AccountId).min(1).max(100) }),
  response: z.object({ assigned: z.int(), conflicts: z.int(), short: z.int() }),
});
export const assignAssessor = defineEndpoint({
  method: 'POST',
  path: '/fund/applications/:applicationId/assessors',
  summary: 'Ask one more assessor about an application',
  caller: 'account',
  params: ofApplication,
  body: z.object({ accountId: AccountId }),
  response: z.object({ state: z.enum(['waiting', 'conflict']) }),
});
export const removeAssessor = defineEndpoint({
  method: 'DELETE',
  path: '/fund/applications/:applicationId/assessors/:accountId',
  summary: 'Take an application back from an assessor who has not handed a sheet in',
  caller: 'account',
  params: ofApplication.extend({ accountId: AccountId }),
  answers: 'empty',
  response: z.void(),
});

export const listSheets = defineEndpoint({
  method: 'GET',
  path: '/fund/applications/:applicationId/sheets',
  summary: 'What the assessors of an application gave and wrote; nothing before all sheets are in',
  caller: 'account',
  params: ofApplication,
  response: z.object({ sheets: z.array(OpenSheet) }),
});

export const RankedApplication = z.object({
  applicationId: ApplicationId,
  reference: z.string(),
  organisation: z.string().nullable(),
  title: z.string().nullable(),
  country: CountryCode.nullable(),
  state: ApplicationState,
  amount: Amount,
  /** Null until all sheets are in. */
  rank: z.int().nullable(),
  mean: z.number().nullable(),
  /** Highest less lowest total. */
  spread: z.number().nullable(),
  sheets: z.int(),
  /** Equal means, put in order by the rule of the call. */
  tied: z.boolean(),
  outcome: z.enum(['approved', 'reserve', 'declined']).nullable(),
  awarded: Amount.nullable(),
  reason: z.string().nullable(),
});
export type RankedApplication = z.infer<typeof RankedApplication>;

export const DecisionView = z.object({
  call: PublicCall,
  applications: z.array(RankedApplication),
  state: z.enum(['none', 'proposed', 'decided']),
  version: z.int(),
  proposedBy: z.string().nullable(),
  votes: z.array(z.object({ name: z.string(), at: Instant, current: z.boolean() })),
  ownVote: z.boolean(),
  /** What is missing before the list is decided; null when nothing is. */
  waits: z.enum(['checks', 'lines', 'votes', 'conflict']).nullable(),
  decidedAt: Instant.nullable(),
  /** True where the caller is in conflict about applications, which are not shown. */
  hidden: z.boolean(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const getDecision = defineEndpoint({
  method: 'GET',
  path: '/fund/calls/:callId/decision',
  summary: 'The ranking of a call, and what is proposed or decided about each application',
  caller: 'account',
  params: ofCall,
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  response: DecisionView,
});
export const ProposedLine = z.object({
  applicationId: ApplicationId,
  outcome: z.enum(['approved', 'reserve', 'declined']),
  amount: Amount.nullable(),
  reason: line(2000),
});
export type ProposedLine = z.infer<typeof ProposedLine>;
export const proposeDecision = defineEndpoint({
  method: 'PUT',
  path: '/fund/calls/:callId/decision',
  summary: 'Propose what becomes of each eligible application, with reasons; agreements given before end',
  caller: 'account',
  params: ofCall,
  body: z.object({
    version: z.int(),
    lines: z.array(ProposedLine).min(1).max(1000),
  }),
  response: DecisionView,
});
export const agreeToDecision = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/decision/agreement',
  summary: 'Agree to the list as a trustee; with enough trustees it is decided, and grants are opened',
  caller: 'confirmedAccount',
  params: ofCall,
  body: z.object({ version: z.int() }),
  response: DecisionView,
});
export const concludeDecision = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/decision/conclusion',
  summary: 'Put a list into effect that enough trustees agreed to, where the last of them could not see all of it',
  caller: 'confirmedAccount',
  params: ofCall,
  body: z.object({ version: z.int() }),
  response: DecisionView,
});
