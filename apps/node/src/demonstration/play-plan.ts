// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { IndicatorId, IndicatorValueId, MeasureId, MilestoneId, OrganisationId, PlanId } from '@palermo/contract';
import { indicatorPresets } from '@palermo/terms';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { idOf } from './ids.ts';

/** A milestone: what, due so many days from now, and how many days ago it was done; null while it is not. */
export type PlannedMilestone = readonly [title: string, dueInDays: number, doneDaysAgo: number | null];

/** An indicator: one that the node counts, or one with a value that was reported some days ago. */
export type PlannedIndicator =
  | { readonly preset: string; readonly baseline: number; readonly target: number }
  | {
      readonly title: string;
      readonly baseline: number;
      readonly target: number;
      readonly value: number;
      readonly daysAgo: number;
    };

export interface PlannedMeasure {
  readonly title: string;
  readonly pillar: contract.PillarCode;
  readonly answers: readonly string[];
  readonly leadId: OrganisationId;
  readonly partnerIds?: readonly OrganisationId[];
  readonly targetGroups?: contract.MeasureDetails['targetGroups'];
  readonly budget?: string;
  /** Days from now. */
  readonly from: number;
  readonly until: number;
  readonly milestones: readonly PlannedMilestone[];
  readonly indicators?: readonly PlannedIndicator[];
}

export interface PlannedPlan {
  /** From which the ids are made. */
  readonly name: string;
  readonly title: string;
  readonly currency: string;
  readonly measures: readonly PlannedMeasure[];
}

interface Playing {
  readonly ask: Ask;
  readonly coordinator: AccountActor;
  readonly today: string;
}

/** Leaves a plan of action with its measures, made public. What is there already stays, so that an interrupted load is continued. */
export async function playPlan(playing: Playing, plan: PlannedPlan): Promise<void> {
  const { ask, coordinator, today } = playing;
  const found = await ask(contract.getPlan, coordinator, {});
  if (!found.plan) {
    const year = Number(today.slice(0, 4));
    const body = { startsOn: `${year - 1}-01-01`, endsOn: `${year + 3}-12-31`, version: null, title: plan.title };
    await ask(contract.savePlan, coordinator, { body: { ...body, id: idOf<PlanId>(`${plan.name} plan`) } });
  }
  for (const [at, measure] of plan.measures.entries())
    await playMeasure(playing, plan, measure, `${plan.name} measure ${at}`);
  if (found.publishedAt === null) await ask(contract.publishPlan, coordinator, {});
}

async function playMeasure(playing: Playing, plan: PlannedPlan, measure: PlannedMeasure, name: string): Promise<void> {
  const { ask, coordinator, today } = playing;
  const id = idOf<MeasureId>(name);
  const day = (inDays: number): string => dayTextOf(dayNumberOf(today) + inDays);
  const { milestones, indicators = [], from, until, budget = null, ...details } = measure;
  const body = {
    ...details,
    id,
    description: null,
    answers: [...measure.answers],
    partnerIds: [...(measure.partnerIds ?? [])],
    otherPartners: null,
    targetGroups: [...(measure.targetGroups ?? [])],
    budget,
    currency: budget === null ? null : plan.currency,
    startsOn: day(from),
    endsOn: day(until),
    public: true,
  };
  await ask(contract.createMeasure, coordinator, { body });
  const params = { measureId: id };
  const known = await ask(contract.getMeasure, coordinator, { params });
  if (known.milestones.length + known.indicators.length >= milestones.length + indicators.length) return;
  const knownIds = new Set<string>([...known.milestones, ...known.indicators].map((each) => each.id));
  for (const [at, milestone] of milestones.entries()) {
    const milestoneId = idOf<MilestoneId>(`${name} milestone ${at}`);
    if (!knownIds.has(milestoneId)) await playMilestone(playing, { ...params, milestoneId }, milestone, day);
  }
  for (const [at, indicator] of indicators.entries()) {
    const indicatorId = idOf<IndicatorId>(`${name} indicator ${at}`);
    if (!knownIds.has(indicatorId)) await playIndicator(playing, { ...params, indicatorId }, indicator, day);
  }
}

type DayOf = (inDays: number) => string;

async function playMilestone(
  { ask, coordinator }: Playing,
  params: { readonly measureId: MeasureId; readonly milestoneId: MilestoneId },
  [title, dueInDays, doneDaysAgo]: PlannedMilestone,
  day: DayOf,
): Promise<void> {
  const dueOn = day(dueInDays);
  const { measureId, milestoneId } = params;
  await ask(contract.addMilestone, coordinator, { params: { measureId }, body: { id: milestoneId, title, dueOn } });
  if (doneDaysAgo === null) return;
  const done = { doneOn: day(-doneDaysAgo), evidence: 'Invented minutes of a meeting', link: null, fileId: null };
  await ask(contract.changeMilestone, coordinator, {
    params,
    body: { version: 1, title, dueOn, ...done, struck: false },
  });
}

async function playIndicator(
  { ask, coordinator }: Playing,
  { measureId, indicatorId }: { readonly measureId: MeasureId; readonly indicatorId: IndicatorId },
  indicator: PlannedIndicator,
  day: DayOf,
): Promise<void> {
  const preset = 'preset' in indicator ? indicatorPresets.find(({ key }) => key === indicator.preset) : undefined;
  if ('preset' in indicator && !preset) throw new Error(`Nothing is counted as ${indicator.preset}.`);
  const formula = preset ? contract.IndicatorFormula.parse(preset.formula) : null;
  const body = {
    id: indicatorId,
    title: 'title' in indicator ? indicator.title : (preset?.label.en ?? ''),
    scale: preset?.scale ?? ('number' as const),
    formula,
    baseline: indicator.baseline,
    baselineOn: day(-500),
    target: indicator.target,
    targetOn: day(700),
    staleAfterDays: 365,
  };
  await ask(contract.addIndicator, coordinator, { params: { measureId }, body });
  if (!('value' in indicator)) return;
  await ask(contract.reportIndicatorValue, coordinator, {
    params: { measureId, indicatorId },
    body: {
      id: idOf<IndicatorValueId>(`${indicatorId} value`),
      on: day(-indicator.daysAgo),
      value: indicator.value,
      evidence: 'Invented list of those who took part',
      link: null,
      fileId: null,
    },
  });
}
