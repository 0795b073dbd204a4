// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  PillarCode,
  type ActivityState,
  type IndicatorReading,
  type LeadProgress,
  type MeasureProgress,
  type OrganisationId,
  type OutcomeState,
  type PillarProgress,
} from '@palermo/contract';
import { formulaKey, type IndicatorFacts, type MeasureFacts, type PlanFacts } from './plan-facts.ts';

/** What was counted for each formula, by its key. */
export type CountedValues = ReadonlyMap<string, IndicatorReading>;

const none: IndicatorReading = { kind: 'none' };

/** A measure under way of which nobody showed anything for so many days is stale. */
const silenceDaysMax = 182;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What is known of an indicator: counted by the node, or reported by hand. */
export function readingOf({ formula, reported }: Pick<IndicatorFacts, 'formula' | 'reported'>, values: CountedValues) {
  if (formula !== null) return values.get(formulaKey(formula)) ?? none;
  const reading: IndicatorReading = reported ? { kind: 'value', of: null, ...reported } : none;
  return reading;
}

export interface Outcome {
  readonly state: OutcomeState;
  /** From baseline to target, 0 to 100; null where nothing fresh is known. */
  readonly percent: number | null;
}

/** How far an indicator has come from its baseline to its target. Reported values that are too old say nothing. */
export function outcomeOf(
  indicator: Pick<IndicatorFacts, 'formula' | 'baseline' | 'target' | 'staleAfterDays'>,
  reading: IndicatorReading,
  today: string,
): Outcome {
  if (reading.kind !== 'value') return { state: 'unknown', percent: null };
  const isOld = indicator.formula === null && daysBetween(reading.on, today) > indicator.staleAfterDays;
  if (isOld) return { state: 'stale', percent: null };
  const way = (reading.value - indicator.baseline) / (indicator.target - indicator.baseline);
  // Rounded down, so that a target that is nearly reached is not called reached.
  const percent = Math.floor(Math.min(1, Math.max(0, way)) * 100);
  if (way >= 1) return { state: 'reached', percent: 100 };
  return { state: way > 0 ? 'approaching' : 'unmoved', percent };
}

/** What milestones and dates say. A measure without milestones cannot be followed, and is told as unplanned. */
export function activityOf(measure: MeasureFacts, today: string): ActivityState {
  const { droppedOn, milestones, milestonesDone, milestonesLate, startsOn, endsOn } = measure;
  if (droppedOn !== null) return 'dropped';
  if (milestones === 0) return 'unplanned';
  if (milestonesDone === milestones) return 'done';
  if (milestonesLate > 0 || endsOn < today) return 'late';
  return milestonesDone === 0 && today < startsOn ? 'notStarted' : 'underWay';
}

/** The state of several indicators together: reached when all are. */
function outcomeOfAll(states: readonly OutcomeState[]): OutcomeState | null {
  if (states.length === 0) return null;
  if (states.every((state) => state === 'reached')) return 'reached';
  if (states.some((state) => state === 'reached' || state === 'approaching')) return 'approaching';
  return (['unmoved', 'stale'] as const).find((state) => states.includes(state)) ?? 'unknown';
}

function lastOf(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** How far one measure is: derived from its milestones, from what was reported, and from what was counted. */
export function progressOfMeasure(measure: MeasureFacts, values: CountedValues, today: string): MeasureProgress {
  const activity = activityOf(measure, today);
  const outcomes = measure.indicators.map((each) => outcomeOf(each, readingOf(each, values), today));
  const known = outcomes.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  const lastEvidenceOn = lastOf([
    measure.lastDoneOn,
    ...measure.indicators.map(({ reported }) => reported?.on ?? null),
  ]);
  const isRunning = activity === 'underWay' || activity === 'late';
  const average = known.reduce((sum, percent) => sum + percent, 0) / known.length;
  return {
    activity,
    milestones: measure.milestones,
    milestonesDone: measure.milestonesDone,
    milestonesLate: measure.milestonesLate,
    outcome: outcomeOfAll(outcomes.map(({ state }) => state)),
    outcomePercent: known.length === 0 ? null : Math.floor(average),
    lastEvidenceOn,
    stale: isRunning && daysBetween(lastEvidenceOn ?? measure.startsOn, today) > silenceDaysMax,
  };
}

/** A measure with its progress. */
export interface FollowedMeasure extends MeasureFacts {
  readonly progress: MeasureProgress;
}

export interface PlanProgress {
  readonly pillars: readonly PillarProgress[];
  readonly leads: readonly (Omit<LeadProgress, 'lead'> & { readonly leadId: OrganisationId })[];
  readonly measures: readonly FollowedMeasure[];
}

interface Asked {
  readonly ref: string;
  readonly pillar: PillarCode;
}

/** Commitments that some measure answers; what was dropped answers nothing. */
function answeredRefs(measures: readonly MeasureFacts[]): ReadonlySet<string> {
  return new Set(measures.flatMap(({ droppedOn, answers }) => (droppedOn === null ? answers : [])));
}

/**
 * The progress of a plan: coverage of the commitments, activity and outcome of the measures, by pillar and by lead
 * organisation. Nothing of it is typed by anybody. Cost: one pass over measures and commitments.
 */
export function progressOf(
  { measures: facts, today }: PlanFacts,
  commitments: readonly Asked[],
  values: CountedValues,
): PlanProgress {
  const measures = facts.map((measure) => ({ ...measure, progress: progressOfMeasure(measure, values, today) }));
  const answered = answeredRefs(facts);
  const pillars = PillarCode.options.map((pillar): PillarProgress => {
    const own = measures.filter((measure) => measure.pillar === pillar);
    const asked = commitments.filter((each) => each.pillar === pillar);
    return {
      pillar,
      commitments: asked.length,
      answered: asked.filter(({ ref }) => answered.has(ref)).length,
      measures: own.length,
      activity: countActivity(own),
      outcome: countOutcome(own),
      stale: own.filter(({ progress }) => progress.stale).length,
    };
  });
  return { pillars, leads: leadsOf(measures), measures };
}

function countActivity(measures: readonly FollowedMeasure[]): Record<ActivityState, number> {
  const counts = { done: 0, underWay: 0, late: 0, notStarted: 0, unplanned: 0, dropped: 0 };
  for (const { progress } of measures) counts[progress.activity] += 1;
  return counts;
}

function countOutcome(measures: readonly FollowedMeasure[]): Record<OutcomeState, number> {
  const counts = { reached: 0, approaching: 0, unmoved: 0, stale: 0, unknown: 0 };
  for (const { progress } of measures) {
    if (progress.outcome !== null && progress.activity !== 'dropped') counts[progress.outcome] += 1;
  }
  return counts;
}

function leadsOf(measures: readonly FollowedMeasure[]): PlanProgress['leads'] {
  const running = measures.filter(({ droppedOn }) => droppedOn === null);
  return [...Map.groupBy(running, ({ leadId }) => leadId)].map(([leadId, own]) => ({
    leadId,
    measures: own.length,
    done: own.filter(({ progress }) => progress.activity === 'done').length,
    late: own.filter(({ progress }) => progress.activity === 'late').length,
    stale: own.filter(({ progress }) => progress.stale).length,
  }));
}
