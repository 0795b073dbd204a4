// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FollowUpId, NeedId, ReferralId } from '@palermo/contract';
import { expect, test } from 'vitest';
import { nextStepOf, type PlanFacts, type PlannedReferral } from './plan.ts';
import { offersOf, stateAt } from './referral.ts';

const today = '2026-11-22';
const nothing: PlanFacts = { needs: [], referrals: [], delivered: [], followUps: [], ended: false };
const need = { id: 'need' as NeedId, urgency: 'soon', state: 'open', targetOn: null } as const;
const referral: PlannedReferral = {
  id: 'referral' as ReferralId,
  needId: need.id,
  asks: 'service',
  state: 'waiting',
  answerBy: new Date('2026-11-24T18:00:00Z'),
};
const keyOf = (facts: Partial<PlanFacts>) => nextStepOf({ ...nothing, ...facts }, today).key;

test('the next step follows the plan from the first need to the end of the support', () => {
  expect(keyOf({})).toBe('addNeed');
  expect(keyOf({ needs: [need] })).toBe('answerNeed');
  expect(keyOf({ needs: [need], referrals: [referral] })).toBe('waitForAnswer');
  expect(keyOf({ needs: [need], referrals: [{ ...referral, state: 'asked' }] })).toBe('answerQuestion');
  expect(keyOf({ needs: [need], referrals: [{ ...referral, state: 'lapsed' }] })).toBe('findAnother');
  expect(keyOf({ needs: [need], referrals: [{ ...referral, state: 'accepted' }] })).toBe('recordDelivered');
  expect(keyOf({ needs: [{ ...need, state: 'met' }] })).toBe('endSupport');
  expect(keyOf({ needs: [need], ended: true })).toBe('none');
});

test('the most urgent need comes first, and a follow-up once it is near', () => {
  const urgent = { ...need, id: 'urgent' as NeedId, urgency: 'now' } as const;
  expect(nextStepOf({ ...nothing, needs: [need, urgent] }, today).needId).toBe('urgent');
  const followUp = (dueOn: string) => [{ id: 'followUp' as FollowUpId, dueOn, doneOn: null }];
  expect(keyOf({ needs: [need], referrals: [referral], followUps: followUp('2026-11-29') })).toBe('followUp');
  expect(keyOf({ needs: [need], referrals: [referral], followUps: followUp('2026-11-30') })).toBe('waitForAnswer');
});

test('a referral offers nothing once its time has passed, and no step to the wrong side', () => {
  const before = new Date('2026-11-24T17:59:59Z');
  expect(offersOf(referral, 'received', before)).toEqual(['accept', 'ask', 'reject']);
  expect(offersOf(referral, 'sent', before)).toEqual(['withdraw']);
  expect(stateAt(referral, referral.answerBy)).toBe('lapsed');
  expect(offersOf(referral, 'received', referral.answerBy)).toEqual([]);
});
