// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { dueOf, statusOf, type RecommendationFacts } from './recommendation.ts';

const today = '2026-06-15';
const received: RecommendationFacts = {
  answerBy: '2026-07-01',
  response: null,
  implementBy: null,
  confirmedOn: null,
  duties: [],
  stepCount: 0,
};
const accepted: RecommendationFacts = { ...received, response: 'accepted', implementBy: '2026-12-31' };
const part = { dueOn: null, doneOn: null };

describe('the status of a recommendation', () => {
  test.each<[string, RecommendationFacts]>([
    ['awaitingResponse', received],
    ['awaitingResponse', { ...received, answerBy: null }],
    ['responseOverdue', { ...received, answerBy: '2026-06-14' }],
    ['notAccepted', { ...received, response: 'noted' }],
    ['notAccepted', { ...received, response: 'rejected', implementBy: '2020-01-01' }],
    ['accepted', accepted],
    ['accepted', { ...accepted, response: 'partly', duties: [part] }],
    ['inProgress', { ...accepted, duties: [part], stepCount: 1 }],
    ['inProgress', { ...accepted, duties: [part, { ...part, doneOn: '2026-05-01' }] }],
    ['overdue', { ...accepted, implementBy: '2026-06-14', stepCount: 3 }],
    ['overdue', { ...accepted, duties: [{ dueOn: '2026-06-01', doneOn: null }] }],
    ['reportedDone', { ...accepted, implementBy: '2026-01-01', duties: [{ ...part, doneOn: '2026-05-01' }] }],
    ['implemented', { ...accepted, confirmedOn: '2026-06-01', duties: [part] }],
  ])('is %s', (status, facts) => {
    expect(statusOf(facts, today)).toBe(status);
  });

  test('a day that is today has not passed', () => {
    expect(statusOf({ ...received, answerBy: today }, today)).toBe('awaitingResponse');
    expect(statusOf({ ...accepted, implementBy: today }, today)).toBe('accepted');
  });
});

test('the next day due is the earliest of what is left', () => {
  expect(dueOf(received)).toBe('2026-07-01');
  expect(dueOf({ ...accepted, duties: [{ dueOn: '2026-09-01', doneOn: null }, part] })).toBe('2026-09-01');
  expect(dueOf({ ...accepted, duties: [{ dueOn: '2026-09-01', doneOn: '2026-08-01' }] })).toBe('2026-12-31');
  expect(dueOf({ ...accepted, confirmedOn: today })).toBeNull();
});
