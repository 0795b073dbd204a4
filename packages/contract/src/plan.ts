// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode, Wording } from './commitments.ts';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import {
  PlanId,
  MeasureId,
  MilestoneId,
  IndicatorId,
  IndicatorValueId,
  EvidenceId,
  IndicatorFormula,
  IndicatorReading,
  OutcomeState,
  ActivityState,
  MeasureProgress,
  MeasureDetails,
  MeasureLine,
  EvidenceView,
  MeasureView,
  PillarProgress,
  LeadProgress,
  CommitmentProgress,
  PlanView,
} from './plan-view.ts';
import { version, words, link, amount } from './plan-fields.ts';

export const getPlan = defineEndpoint({
  method: 'GET',
  path: '/plan',
  summary: 'The plan of action with its progress by pillar and by lead organisation, and what lacks',
  caller: 'account',
  response: z.object({
    plan: PlanView.nullable(),
    pillars: z.array(PillarProgress),
    leads: z.array(LeadProgress),
    /** When the plan was last made public; null where it is not. */
    publishedAt: Instant.nullable(),
    mayEdit: z.boolean(),
  }),
});
export const getCoverage = defineEndpoint({
  method: 'GET',
  path: '/plan/commitments',
  summary: 'Every commitment with how many measures answer it; those that nobody answers are gaps',
  caller: 'account',
  query: z.object({ pillar: PillarCode.optional(), gaps: z.enum(['only']).optional() }),
  response: z.object({ commitments: z.array(CommitmentProgress) }),
});
export const savePlan = defineEndpoint({
  method: 'PUT',
  path: '/plan',
  summary: 'Begin a plan of action, or change the dates and the title of one',
  caller: 'account',
  body: z.object({ id: PlanId, title: line(160), startsOn: Day, endsOn: Day, version: version.nullable() }),
  response: PlanView,
});
export const listMeasures = defineEndpoint({
  method: 'GET',
  path: '/plan/measures',
  summary: 'The measures of the plan by number, with their progress',
  caller: 'account',
  query: z.object({
    pillar: PillarCode.optional(),
    commitment: CommitmentRef.optional(),
    lead: OrganisationId.optional(),
    activity: ActivityState.optional(),
    stale: z.enum(['yes']).optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ measures: z.array(MeasureLine), next: Cursor.nullable() }),
});
export const getMeasure = defineEndpoint({
  method: 'GET',
  path: '/measures/:measureId',
  summary: 'One measure with its milestones and indicators',
  caller: 'account',
  params: z.object({ measureId: MeasureId }),
  response: MeasureView,
});

/** What was kept, and its version now. */
const kept = z.object({ id: z.uuid(), version });
const ofMeasure = z.object({ measureId: MeasureId });

export const createMeasure = defineEndpoint({
  method: 'POST',
  path: '/plan/measures',
  summary: 'Add a measure to the plan; the id is made by the browser',
  caller: 'account',
  body: MeasureDetails.extend({ id: MeasureId }),
  response: kept,
});
export const changeMeasure = defineEndpoint({
  method: 'PUT',
  path: '/measures/:measureId',
  summary: 'Change a measure, or drop it with a reason. Refused when somebody changed it since `version`',
  caller: 'account',
  params: ofMeasure,
  body: MeasureDetails.extend({ version, droppedBecause: words.nullable() }),
  response: kept,
});
export const addMilestone = defineEndpoint({
  method: 'POST',
  path: '/measures/:measureId/milestones',
  summary: 'Add a milestone to a measure; the id is made by the browser',
  caller: 'account',
  params: ofMeasure,
  body: z.object({ id: MilestoneId, title: line(200), dueOn: Day }),
  response: kept,
});
export const changeMilestone = defineEndpoint({
  method: 'PUT',
  path: '/measures/:measureId/milestones/:milestoneId',
  summary: 'Say that a milestone is done and what shows it; the coordinator also changes or strikes it out',
  caller: 'account',
  params: z.object({ measureId: MeasureId, milestoneId: MilestoneId }),
  body: z.object({
    version,
    title: line(200),
    dueOn: Day,
    doneOn: Day.nullable(),
    evidence: words.nullable(),
    link,
    fileId: EvidenceId.nullable(),
    struck: z.boolean(),
  }),
  response: kept,
});
const indicatorFields = {
  title: line(200),
  scale: z.enum(['percent', 'number']),
  formula: IndicatorFormula.nullable(),
  baseline: amount,
  baselineOn: Day,
  target: amount,
  targetOn: Day,
  staleAfterDays: z.int().min(1).max(3650),
};
const IndicatorDetails = z.object(indicatorFields);
export type IndicatorDetails = z.infer<typeof IndicatorDetails>;
export const addIndicator = defineEndpoint({
  method: 'POST',
  path: '/measures/:measureId/indicators',
  summary: 'Add an indicator to a measure: one that is counted from standard records, or one reported by hand',
  caller: 'account',
  params: ofMeasure,
  body: IndicatorDetails.extend({ id: IndicatorId }),
  response: kept,
});
export const changeIndicator = defineEndpoint({
  method: 'PUT',
  path: '/measures/:measureId/indicators/:indicatorId',
  summary: 'Change an indicator, or strike it out',
  caller: 'account',
  params: z.object({ measureId: MeasureId, indicatorId: IndicatorId }),
  body: IndicatorDetails.extend({ version, struck: z.boolean() }),
  response: kept,
});
export const reportIndicatorValue = defineEndpoint({
  method: 'POST',
  path: '/measures/:measureId/indicators/:indicatorId/values',
  summary: 'Report the value of an indicator on a day, with what shows it',
  caller: 'account',
  params: z.object({ measureId: MeasureId, indicatorId: IndicatorId }),
  body: z.object({
    id: IndicatorValueId,
    on: Day,
    value: amount,
    evidence: words,
    link,
    fileId: EvidenceId.nullable(),
  }),
  response: z.object({ id: IndicatorValueId }),
});
export const strikeIndicatorValue = defineEndpoint({
  method: 'DELETE',
  path: '/measures/:measureId/values/:valueId',
  summary: 'Strike out a value that was reported wrongly; it stays in the history',
  caller: 'account',
  params: z.object({ measureId: MeasureId, valueId: IndicatorValueId }),
  response: z.object({ id: IndicatorValueId }),
});
export const addPlanEvidence = defineEndpoint({
  method: 'POST',
  path: '/measures/:measureId/evidence',
  summary: 'Keep a file as evidence; what it holds is checked before',
  caller: 'account',
  params: ofMeasure,
  accepts: 'upload',
  response: EvidenceView,
});
export const downloadPlanEvidence = defineEndpoint({
  method: 'GET',
  path: '/measures/:measureId/evidence/:evidenceId',
  summary: 'A file of evidence',
  caller: 'account',
  params: z.object({ measureId: MeasureId, evidenceId: EvidenceId }),
  response: z.string(),
  answers: 'file',
});

/** What everybody may read of a plan, as it stood when it was published. */
export const PublicPlan = z.object({
  title: z.string(),
  startsOn: Day,
  endsOn: Day,
  node: z.string(),
  publishedAt: Instant,
  pillars: z.array(PillarProgress),
  measures: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      description: z.string().nullable(),
      pillar: PillarCode,
      lead: z.string(),
      startsOn: Day,
      endsOn: Day,
      commitments: z.array(z.object({ ref: CommitmentRef, paraphrase: Wording })),
      progress: MeasureProgress,
      indicators: z.array(
        z.object({
          title: z.string(),
          scale: z.enum(['percent', 'number']),
          computed: z.boolean(),
          baseline: z.number(),
          target: z.number(),
          targetOn: Day,
          reading: IndicatorReading,
          state: OutcomeState,
        }),
      ),
    }),
  ),
});
export type PublicPlan = z.infer<typeof PublicPlan>;
export const getPublicPlan = defineEndpoint({
  method: 'GET',
  path: '/public/plan',
  summary: 'The plan of action as it was made public',
  caller: 'anyone',
  tagged: true,
  response: z.object({ plan: PublicPlan.nullable() }),
});
export const publishPlan = defineEndpoint({
  method: 'POST',
  path: '/plan/publications',
  summary: 'Make public what may be public of the plan, as it stands now',
  caller: 'confirmedAccount',
  response: z.object({ publishedAt: Instant }),
});
export const withdrawPlan = defineEndpoint({
  method: 'DELETE',
  path: '/plan/publications',
  summary: 'Take back what was made public of the plan',
  caller: 'account',
  response: z.object({ withdrawn: z.int() }),
});
