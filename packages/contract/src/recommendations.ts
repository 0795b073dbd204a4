// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode } from './commitments.ts';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { GroupId } from './groups.ts';
import { MeasureId } from './plan-view.ts';

export const RecommendationId = z.uuid().brand('RecommendationId');
export type RecommendationId = z.infer<typeof RecommendationId>;

export const RecommendationSourceCode = z.enum([
  'specialRapporteur',
  'treatyBody',
  'peerReview',
  'report',
  'audit',
  'group',
  'other',
]);
export type RecommendationSourceCode = z.infer<typeof RecommendationSourceCode>;
export const RecommendationResponseCode = z.enum(['accepted', 'partly', 'noted', 'rejected']);
export type RecommendationResponseCode = z.infer<typeof RecommendationResponseCode>;
/** Derived from what was recorded, never typed. */
export const RecommendationStatus = z.enum([
  'awaitingResponse',
  'responseOverdue',
  'accepted',
  'inProgress',
  'overdue',
  'reportedDone',
  'implemented',
  'notAccepted',
]);
export type RecommendationStatus = z.infer<typeof RecommendationStatus>;

const words = z.string().trim().min(1).max(4000);
const description = {
  groupId: GroupId.nullable(),
  sourceKind: RecommendationSourceCode,
  /** Whose it is: the mandate, the committee or the title of the report. */
  source: line(200),
  /** Where it stands: symbol and paragraph. */
  document: line(200).nullable(),
  words,
  pillar: PillarCode.nullable(),
  receivedOn: Day,
  answerBy: Day.nullable(),
  implementBy: Day.nullable(),
  commitments: z.array(CommitmentRef).max(50),
  measures: z.array(MeasureId).max(50),
};

export const RecommendationLine = z.object({
  ...description,
  id: RecommendationId,
  response: RecommendationResponseCode.nullable(),
  respondedOn: Day.nullable(),
  confirmedOn: Day.nullable(),
  status: RecommendationStatus,
  /** The day by which the next thing is due, and whether it has passed. */
  dueOn: Day.nullable(),
  /** Organisations that are responsible, as far as the caller may know of them. */
  responsible: z.array(z.string()),
});
export type RecommendationLine = z.infer<typeof RecommendationLine>;
export const RecommendationView = RecommendationLine.extend({
  responseWords: z.string().nullable(),
  confirmedWith: z.string().nullable(),
  version: z.int(),
  groupName: z.string().nullable(),
  duties: z.array(
    z.object({
      organisationId: OrganisationId,
      organisation: z.string(),
      dueOn: Day.nullable(),
      doneOn: Day.nullable(),
      version: z.int(),
      own: z.boolean(),
    }),
  ),
  steps: z.array(
    z.object({
      id: z.uuid(),
      organisation: z.string(),
      on: Day,
      words: z.string(),
      evidence: z.string().nullable(),
      madeAt: Instant,
    }),
  ),
  mayKeep: z.boolean(),
  mayReport: z.boolean(),
});
export type RecommendationView = z.infer<typeof RecommendationView>;

export const listRecommendations = defineEndpoint({
  method: 'GET',
  path: '/recommendations',
  summary: 'Recommendations that the caller may know of, the latest received first',
  caller: 'account',
  query: z.object({
    /** Those with something left to do, those whose day has passed, or those that are dealt with. */
    state: z.enum(['open', 'overdue', 'closed']).optional(),
    sourceKind: RecommendationSourceCode.optional(),
    pillar: PillarCode.optional(),
    groupId: GroupId.optional(),
    organisationId: OrganisationId.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    recommendations: z.array(RecommendationLine),
    next: Cursor.nullable(),
    mayKeep: z.boolean(),
    /** Of all that the caller may know of. */
    counts: z.object({ open: z.int(), overdue: z.int(), closed: z.int() }),
  }),
});
export const receiveRecommendation = defineEndpoint({
  method: 'POST',
  path: '/recommendations',
  summary: 'Record a recommendation that was received',
  caller: 'account',
  body: z.object(description),
  response: RecommendationView,
});
const params = z.object({ recommendationId: RecommendationId });
export const getRecommendation = defineEndpoint({
  method: 'GET',
  path: '/recommendations/:recommendationId',
  summary: 'A recommendation with its response, who is responsible, and what was done',
  caller: 'account',
  params,
  response: RecommendationView,
});
export const changeRecommendation = defineEndpoint({
  method: 'PUT',
  path: '/recommendations/:recommendationId',
  summary: 'Change a recommendation. Refused when somebody changed it since `version`',
  caller: 'account',
  params,
  body: z.object({ ...description, version: z.int() }),
  response: RecommendationView,
});
export const respondToRecommendation = defineEndpoint({
  method: 'POST',
  path: '/recommendations/:recommendationId/response',
  summary: 'Record the response, and by when what was accepted is to be implemented',
  caller: 'account',
  params,
  body: z.object({
    response: RecommendationResponseCode,
    respondedOn: Day,
    words: words.nullable(),
    implementBy: Day.nullable(),
    version: z.int(),
  }),
  response: RecommendationView,
});
export const assignRecommendation = defineEndpoint({
  method: 'PUT',
  path: '/recommendations/:recommendationId/duties/:organisationId',
  summary: 'Make an organisation responsible, or change its day',
  caller: 'account',
  params: params.extend({ organisationId: OrganisationId }),
  body: z.object({ dueOn: Day.nullable() }),
  response: RecommendationView,
});
export const unassignRecommendation = defineEndpoint({
  method: 'DELETE',
  path: '/recommendations/:recommendationId/duties/:organisationId',
  summary: 'Take an organisation that has not reported it done out again',
  caller: 'account',
  params: params.extend({ organisationId: OrganisationId }),
  response: RecommendationView,
});
export const reportOnRecommendation = defineEndpoint({
  method: 'POST',
  path: '/recommendations/:recommendationId/steps',
  summary: "Say what one's own organisation did about it, and whether its part is done",
  caller: 'account',
  params,
  body: z.object({
    on: Day,
    words: z.string().trim().min(1).max(2000),
    /** Where the evidence is found. */
    evidence: line(500).nullable(),
    done: z.boolean(),
  }),
  response: RecommendationView,
});
export const confirmRecommendation = defineEndpoint({
  method: 'POST',
  path: '/recommendations/:recommendationId/confirmation',
  summary: 'Confirm, with evidence, that it is implemented: every responsible organisation has reported its part done',
  caller: 'account',
  params,
  body: z.object({ on: Day, evidence: z.string().trim().min(1).max(1000), version: z.int() }),
  response: RecommendationView,
});
