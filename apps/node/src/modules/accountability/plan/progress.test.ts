// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorId, MeasureId, OrganisationId } from '@palermo/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureFacts } from './plan-facts.ts';
import { activityOf, outcomeOf, progressOf, progressOfMeasure } from './progress.ts';

const today = '2026-06-01';
const base: MeasureFacts = {
  id: 'measure' as MeasureId,
  number: 1,
  title: 'Measure',
  pillar: 'protection',
  answers: ['protocol/ART-06'],
  leadId: 'lead' as OrganisationId,
  startsOn: '2026-01-01',
  endsOn: '2027-01-01',
  public: true,
  droppedOn: null,
  milestones: 2,
  milestonesDone: 1,
  milestonesLate: 0,
  lastDoneOn: '2026-05-01',
  indicators: [],
};
const indicator = { id: 'indicator' as IndicatorId, formula: null, baseline: 10, target: 20, staleAfterDays: 30 };
const reported = (value: number, on = '2026-05-20') => ({ kind: 'value', of: null, value, on }) as const;

test('activity follows from milestones and days', () => {
  expect(activityOf(base, today)).toBe('underWay');
  expect(activityOf({ ...base, milestones: 0, milestonesDone: 0 }, today)).toBe('unplanned');
  expect(activityOf({ ...base, milestonesDone: 2 }, today)).toBe('done');
  expect(activityOf({ ...base, milestonesLate: 1 }, today)).toBe('late');
  expect(activityOf({ ...base, endsOn: '2026-05-31' }, today)).toBe('late');
  expect(activityOf({ ...base, startsOn: '2026-07-01', milestonesDone: 0 }, today)).toBe('notStarted');
  expect(activityOf({ ...base, droppedOn: today }, today)).toBe('dropped');
});

test('a target below the baseline is reached by going down', () => {
  const down = { ...indicator, baseline: 60, target: 30 };
  expect(outcomeOf(down, reported(45), today)).toEqual({ state: 'approaching', percent: 50 });
  expect(outcomeOf(down, reported(30), today)).toEqual({ state: 'reached', percent: 100 });
  expect(outcomeOf(down, reported(70), today)).toEqual({ state: 'unmoved', percent: 0 });
});

test('old reports are stale, withheld and missing values are not known, and neither has a percentage', () => {
  expect(outcomeOf(indicator, reported(20, '2026-03-01'), today)).toEqual({ state: 'stale', percent: null });
  expect(outcomeOf(indicator, { kind: 'withheld' }, today)).toEqual({ state: 'unknown', percent: null });
  const facts = { ...base, indicators: [{ ...indicator, reported: null }] };
  expect(progressOfMeasure(facts, new Map(), today)).toMatchObject({ outcome: 'unknown', outcomePercent: null });
});

test('a measure under way of which nobody showed anything for half a year is stale', () => {
  expect(progressOfMeasure({ ...base, lastDoneOn: '2025-11-01' }, new Map(), today).stale).toBe(true);
  const heard = { ...indicator, reported: { value: 11, on: '2026-05-01' } };
  const facts = { ...base, lastDoneOn: '2025-11-01', indicators: [heard] };
  expect(progressOfMeasure(facts, new Map(), today)).toMatchObject({ stale: false, lastEvidenceOn: '2026-05-01' });
});

test('a target is called reached when it is, and the way is never below 0 nor above 100', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(number, number, number, (baseline, target, value) => {
      fc.pre(baseline !== target);
      const { state, percent } = outcomeOf({ ...indicator, baseline, target }, reported(value), today);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      const isThere = target > baseline ? value >= target : value <= target;
      expect(state === 'reached').toBe(isThere);
      expect(percent === 100).toBe(isThere);
    }),
    { seed: 40, numRuns: 300 },
  );
});

test('every measure is counted once in its pillar, and what was dropped answers nothing', () => {
  const commitments = [{ ref: 'protocol/ART-06', pillar: 'protection' as const }];
  const states = fc.array(
    fc.record({
      milestones: fc.integer({ min: 0, max: 3 }),
      milestonesDone: fc.integer({ min: 0, max: 3 }),
      milestonesLate: fc.integer({ min: 0, max: 3 }),
      droppedOn: fc.constantFrom(null, today),
      pillar: fc.constantFrom('prevention' as const, 'protection' as const),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(states, (drawn) => {
      const measures = drawn.map((each, number) => ({ ...base, ...each, number }));
      const { pillars, leads } = progressOf({ plan: null, measures, today }, commitments, new Map());
      expect(pillars.reduce((sum, each) => sum + each.measures, 0)).toBe(measures.length);
      for (const { activity, measures: count } of pillars) {
        expect(Object.values(activity).reduce((sum, each) => sum + each, 0)).toBe(count);
      }
      const running = measures.filter(({ droppedOn }) => droppedOn === null);
      expect(leads.reduce((sum, each) => sum + each.measures, 0)).toBe(running.length);
      const protection = pillars.find(({ pillar }) => pillar === 'protection');
      expect(protection?.answered).toBe(running.length > 0 ? 1 : 0);
    }),
    { seed: 41, numRuns: 200 },
  );
});
