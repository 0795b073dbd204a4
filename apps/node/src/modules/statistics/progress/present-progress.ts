// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorView, MeasureLine, MeasureView, OrganisationId, PublicPlan } from '@palermo/contract';
import {
  outcomeOf,
  progressOfMeasure,
  readingOf,
  type CountedValues,
  type FollowedMeasure,
  type MeasureFacts,
  type OpenedMeasure,
  type PlanProgress,
  type PresentCommitment,
} from '../../accountability/index.ts';

type Names = ReadonlyMap<OrganisationId, { readonly name: string }>;

function named(id: OrganisationId, names: Names): { id: OrganisationId; name: string } {
  return { id, name: names.get(id)?.name ?? '' };
}

/** A measure as it stands in lists. */
export function presentLine(measure: FollowedMeasure, names: Names): MeasureLine {
  const { id, number, title, pillar, answers, leadId, startsOn, endsOn, progress } = measure;
  const lead = named(leadId, names);
  return { id, number, title, pillar, answers: [...answers], lead, startsOn, endsOn, public: measure.public, progress };
}

/** Lead organisations with how far their measures are, those with the most first. */
export function presentLeads(leads: PlanProgress['leads'], names: Names) {
  return leads
    .map(({ leadId, ...counts }) => ({ lead: named(leadId, names), ...counts }))
    .toSorted((one, other) => other.measures - one.measures || one.lead.name.localeCompare(other.lead.name));
}

/** The facts of an opened measure, counted as lists count them. */
function factsOf({ row, milestones, indicators, values, today }: OpenedMeasure): MeasureFacts {
  const done = milestones.filter(({ doneOn }) => doneOn !== null);
  const lastDoneOn = done.reduce<string | null>(
    (last, { doneOn }) => (doneOn !== null && (last === null || doneOn > last) ? doneOn : last),
    null,
  );
  return {
    ...row,
    milestones: milestones.length,
    milestonesDone: done.length,
    milestonesLate: milestones.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < today).length,
    lastDoneOn,
    indicators: indicators.map((indicator) => {
      const newest = indicator.formula ? undefined : values.find(({ indicatorId }) => indicatorId === indicator.id);
      return { ...indicator, reported: newest ? { value: newest.value, on: newest.on } : null };
    }),
  };
}

function presentIndicators(
  { indicators, values, organisations, today }: OpenedMeasure,
  facts: MeasureFacts,
  counted: CountedValues,
): IndicatorView[] {
  return indicators.map((indicator, at) => {
    const known = facts.indicators[at] ?? { ...indicator, reported: null };
    const reading = readingOf(known, counted);
    return {
      ...indicator,
      reading,
      ...outcomeOf(known, reading, today),
      values: values
        .filter(({ indicatorId }) => indicatorId === indicator.id)
        .map(({ organisationId, indicatorId: _of, ...value }) => ({
          ...value,
          organisation: organisations.get(organisationId)?.name ?? '',
        })),
    };
  });
}

/** One measure with all that may be known of it. */
export function presentMeasure(opened: OpenedMeasure, counted: CountedValues): MeasureView {
  const { row, milestones, commitments, organisations, today } = opened;
  const facts = factsOf(opened);
  const byRef = new Map<string, PresentCommitment>(commitments.map((each) => [each.ref, each]));
  const line = presentLine({ ...facts, progress: progressOfMeasure(facts, counted, today) }, organisations);
  return {
    ...row,
    ...line,
    partners: row.partnerIds.map((id) => named(id, organisations)),
    commitments: row.answers.map((ref) => {
      const commitment = byRef.get(ref);
      return { ref, reference: commitment?.reference ?? '', paraphrase: commitment?.paraphrase ?? null };
    }),
    milestones: milestones.map((each) => ({ ...each, late: each.doneOn === null && each.dueOn < today })),
    indicators: presentIndicators(opened, facts, counted),
    mayEdit: opened.mayEdit,
    mayReport: opened.mayReport,
  };
}

/** Published counts are rounded, so that two publications do not tell of the one person between them. */
const publishedStep = 5;

/** What everybody may read of a measure. Its indicators are as `presentMeasure` gives them. */
export function presentPublic(view: MeasureView): PublicPlan['measures'][number] {
  const { number, title, description, pillar, lead, startsOn, endsOn, commitments, progress } = view;
  return {
    number,
    title,
    description,
    pillar,
    lead: lead.name,
    startsOn,
    endsOn,
    commitments: commitments.flatMap(({ ref, paraphrase }) => (paraphrase ? [{ ref, paraphrase }] : [])),
    progress,
    indicators: view.indicators.map(({ title: name, scale, formula, baseline, target, targetOn, reading, state }) => ({
      title: name,
      scale,
      computed: formula !== null,
      baseline,
      target,
      targetOn,
      reading: formula === null ? reading : roundReading(reading),
      state,
    })),
  };
}

function roundReading(reading: IndicatorView['reading']): IndicatorView['reading'] {
  if (reading.kind !== 'value') return reading;
  const { of, value } = reading;
  // A percentage of few people would tell of one of them.
  if (of !== null) return { ...reading, of: null, value: Math.round(value) };
  return { ...reading, value: Math.round(value / publishedStep) * publishedStep };
}
