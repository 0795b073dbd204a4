// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode, Wording } from './commitments.ts';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { DimensionCode, StatisticsUnit, Where } from './statistics.ts';

export const PlanId = z.uuid().brand('PlanId');
export type PlanId = z.infer<typeof PlanId>;
export const MeasureId = z.uuid().brand('MeasureId');
export type MeasureId = z.infer<typeof MeasureId>;
export const MilestoneId = z.uuid().brand('MilestoneId');
export type MilestoneId = z.infer<typeof MilestoneId>;
export const IndicatorId = z.uuid().brand('IndicatorId');
export type IndicatorId = z.infer<typeof IndicatorId>;
export const IndicatorValueId = z.uuid().brand('IndicatorValueId');
export type IndicatorValueId = z.infer<typeof IndicatorValueId>;
export const EvidenceId = z.uuid().brand('EvidenceId');
export type EvidenceId = z.infer<typeof EvidenceId>;

const version = z.int().min(1).max(1_000_000);
const words = z.string().trim().min(1).max(1000);
const link = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable();
const amount = z.number().min(-9_999_999_999).max(9_999_999_999).multipleOf(0.01);

/** Whom a measure is for: codes of the list `planTargetGroup`. */
export const TargetGroupCode = z.enum([
  'everybody',
  'children',
  'women',
  'men',
  'migrants',
  'displaced',
  'workers',
  'survivors',
  'officials',
  'businesses',
]);

/**
 * How an indicator is counted from standard records: those of `where` with one of the codes in a dimension, as a number or
 * as a percentage of those with any known code, or with one of the codes `among`.
 */
export const IndicatorFormula = z.object({
  unit: StatisticsUnit,
  dimension: DimensionCode,
  codes: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,60}$/))
    .min(1)
    .max(40),
  among: z.union([z.enum(['nothing', 'known']), z.array(z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)).max(40)]),
  where: Where.max(200),
  years: z.enum(['all', 'thisYear', 'lastYear']),
});
export type IndicatorFormula = z.infer<typeof IndicatorFormula>;

/** What is known of an indicator now. */
export const IndicatorReading = z.union([
  z.object({
    kind: z.literal('value'),
    value: z.number(),
    /** Of how many it is a percentage; null for numbers. */
    of: z.int().nullable(),
    on: Day,
  }),
  /** Too few people to be shown. */
  z.object({ kind: z.literal('withheld') }),
  /** Nothing was counted or reported yet. */
  z.object({ kind: z.literal('none') }),
]);
export type IndicatorReading = z.infer<typeof IndicatorReading>;

/** What an indicator says of the outcome. `stale`: its evidence is too old to say anything. */
export const OutcomeState = z.enum(['reached', 'approaching', 'unmoved', 'stale', 'unknown']);
export type OutcomeState = z.infer<typeof OutcomeState>;
/** What milestones say of the activity. */
export const ActivityState = z.enum(['done', 'underWay', 'late', 'notStarted', 'unplanned', 'dropped']);
export type ActivityState = z.infer<typeof ActivityState>;

export const MeasureProgress = z.object({
  activity: ActivityState,
  milestones: z.int(),
  milestonesDone: z.int(),
  milestonesLate: z.int(),
  /** The best-known of its indicators; null where it has none. */
  outcome: OutcomeState.nullable(),
  /** How far indicators are from baseline to target on average, 0 to 100; null where nothing fresh is known. */
  outcomePercent: z.int().nullable(),
  lastEvidenceOn: Day.nullable(),
  /** Under way, but nobody has shown anything for half a year. */
  stale: z.boolean(),
});
export type MeasureProgress = z.infer<typeof MeasureProgress>;

const measureFields = {
  title: line(200),
  description: z.string().trim().min(1).max(4000).nullable(),
  pillar: PillarCode,
  answers: z.array(CommitmentRef).max(40),
  leadId: OrganisationId,
  partnerIds: z.array(OrganisationId).max(40),
  otherPartners: line(500).nullable(),
  targetGroups: z.array(TargetGroupCode).max(10),
  /** In whole units with at most two decimals, written as a decimal number so that nothing is lost. */
  budget: z
    .string()
    .regex(/^\d{1,13}(\.\d{1,2})?$/)
    .nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  startsOn: Day,
  endsOn: Day,
  public: z.boolean(),
};
export const MeasureDetails = z.object(measureFields);
export type MeasureDetails = z.infer<typeof MeasureDetails>;

export const MeasureLine = z.object({
  id: MeasureId,
  number: z.int(),
  title: z.string(),
  pillar: PillarCode,
  answers: z.array(CommitmentRef),
  lead: z.object({ id: OrganisationId, name: z.string() }),
  startsOn: Day,
  endsOn: Day,
  public: z.boolean(),
  progress: MeasureProgress,
});
export type MeasureLine = z.infer<typeof MeasureLine>;

export const EvidenceView = z.object({ id: EvidenceId, name: z.string(), type: z.string() });
export const MilestoneView = z.object({
  id: MilestoneId,
  title: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  evidence: z.string().nullable(),
  link: z.string().nullable(),
  file: EvidenceView.nullable(),
  late: z.boolean(),
  version,
});
export type MilestoneView = z.infer<typeof MilestoneView>;
export const IndicatorView = z.object({
  id: IndicatorId,
  title: z.string(),
  scale: z.enum(['percent', 'number']),
  /** Null where values are reported by hand. */
  formula: IndicatorFormula.nullable(),
  baseline: z.number(),
  baselineOn: Day,
  target: z.number(),
  targetOn: Day,
  staleAfterDays: z.int(),
  reading: IndicatorReading,
  state: OutcomeState,
  /** From baseline to target, 0 to 100. */
  percent: z.int().nullable(),
  /** Reported values, the newest first. */
  values: z.array(
    z.object({
      id: IndicatorValueId,
      on: Day,
      value: z.number(),
      evidence: z.string(),
      link: z.string().nullable(),
      file: EvidenceView.nullable(),
      organisation: z.string(),
    }),
  ),
  version,
});
export type IndicatorView = z.infer<typeof IndicatorView>;
export const MeasureView = MeasureLine.extend({
  ...measureFields,
  leadId: OrganisationId,
  partners: z.array(z.object({ id: OrganisationId, name: z.string() })),
  /** The commitments that it answers, as they stand now; without words where an instrument lost them. */
  commitments: z.array(z.object({ ref: CommitmentRef, reference: z.string(), paraphrase: Wording.nullable() })),
  droppedOn: Day.nullable(),
  droppedBecause: z.string().nullable(),
  milestones: z.array(MilestoneView),
  indicators: z.array(IndicatorView),
  version,
  mayEdit: z.boolean(),
  /** Whether the caller may say what is done and report values. */
  mayReport: z.boolean(),
});
export type MeasureView = z.infer<typeof MeasureView>;

const counts = z.object({
  /** Commitments of the pillar, and those that a measure answers. */
  commitments: z.int(),
  answered: z.int(),
  measures: z.int(),
  activity: z.record(ActivityState, z.int()),
  outcome: z.record(OutcomeState, z.int()),
  stale: z.int(),
});
export const PillarProgress = counts.extend({ pillar: PillarCode });
export type PillarProgress = z.infer<typeof PillarProgress>;
export const LeadProgress = z.object({
  lead: z.object({ id: OrganisationId, name: z.string() }),
  measures: z.int(),
  done: z.int(),
  late: z.int(),
  stale: z.int(),
});
export type LeadProgress = z.infer<typeof LeadProgress>;
export const CommitmentProgress = z.object({
  ref: CommitmentRef,
  pillar: PillarCode,
  reference: z.string(),
  paraphrase: Wording,
  verified: z.boolean(),
  measures: z.int(),
  done: z.int(),
  late: z.int(),
});
export type CommitmentProgress = z.infer<typeof CommitmentProgress>;

export const PlanView = z.object({ id: PlanId, title: z.string(), startsOn: Day, endsOn: Day, version });
export type PlanView = z.infer<typeof PlanView>;

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
