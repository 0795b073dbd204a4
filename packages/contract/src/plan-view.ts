// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode, Wording } from './commitments.ts';
import { Day, line, OrganisationId } from './common.ts';
import { DimensionCode, StatisticsUnit, Where } from './statistics.ts';
import { version } from './plan-fields.ts';

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
