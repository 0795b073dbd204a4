// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FollowUpId, NeedId, NextStep, ReferralId, ReferralState, UrgencyCode } from '@palermo/contract';

export interface PlannedNeed {
  readonly id: NeedId;
  readonly urgency: UrgencyCode;
  readonly state: 'open' | 'met' | 'dropped';
  readonly targetOn: string | null;
}
export interface PlannedReferral {
  readonly id: ReferralId;
  readonly needId: NeedId | null;
  readonly asks: 'service' | 'handOver';
  readonly state: ReferralState;
  readonly answerBy: Date;
}
export interface PlanFacts {
  readonly needs: readonly PlannedNeed[];
  readonly referrals: readonly PlannedReferral[];
  readonly delivered: readonly { readonly needId: NeedId | null; readonly referralId: ReferralId | null }[];
  readonly followUps: readonly { readonly id: FollowUpId; readonly dueOn: string; readonly doneOn: string | null }[];
  readonly ended: boolean;
}

const urgencies: readonly UrgencyCode[] = ['now', 'soon', 'later'];
const live: readonly ReferralState[] = ['waiting', 'asked', 'accepted', 'done'];

/** How many days ahead a follow-up is what comes next. */
const followUpDays = 7;

function step(key: NextStep['key'], about: Partial<NextStep> = {}): NextStep {
  return { key, needId: null, referralId: null, followUpId: null, by: null, ...about };
}

/** The one next step of the holder: what somebody waits for, then what nobody was asked for, then what is planned. */
export function nextStepOf(facts: PlanFacts, today: string): NextStep {
  if (facts.ended) return step('none');
  return (
    questionStep(facts) ??
    needStep(facts) ??
    followUpStep(facts, today) ??
    deliveredStep(facts) ??
    waitingStep(facts) ??
    lastStep(facts)
  );
}

function questionStep({ referrals }: PlanFacts): NextStep | undefined {
  const asked = referrals.find(({ state }) => state === 'asked');
  return (
    asked && step('answerQuestion', { referralId: asked.id, needId: asked.needId, by: dayOfInstant(asked.answerBy) })
  );
}

function needStep({ needs, referrals, delivered }: PlanFacts): NextStep | undefined {
  const unanswered = needs
    .filter(({ state }) => state === 'open')
    .filter(({ id }) => !referrals.some((referral) => referral.needId === id && live.includes(referral.state)))
    .filter(({ id }) => !delivered.some(({ needId }) => needId === id))
    .toSorted((one, other) => urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency))[0];
  if (!unanswered) return undefined;
  const failed = referrals.find(({ needId, state }) => needId === unanswered.id && state !== 'withdrawn');
  const about = { needId: unanswered.id, referralId: failed?.id ?? null, by: unanswered.targetOn };
  return step(failed ? 'findAnother' : 'answerNeed', about);
}

function followUpStep({ followUps }: PlanFacts, today: string): NextStep | undefined {
  const soon = new Date(Date.parse(today) + followUpDays * 86_400_000).toISOString().slice(0, 10);
  const due = followUps
    .filter(({ doneOn, dueOn }) => doneOn === null && dueOn <= soon)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
  return due && step('followUp', { followUpId: due.id, by: due.dueOn });
}

function deliveredStep({ referrals, delivered }: PlanFacts): NextStep | undefined {
  const accepted = referrals.find(
    ({ id, asks, state }) =>
      asks === 'service' && state === 'accepted' && !delivered.some(({ referralId }) => referralId === id),
  );
  return accepted && step('recordDelivered', { referralId: accepted.id, needId: accepted.needId });
}

function waitingStep({ referrals }: PlanFacts): NextStep | undefined {
  const waiting = referrals
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.answerBy.getTime() - other.answerBy.getTime())[0];
  return waiting && step('waitForAnswer', { referralId: waiting.id, by: dayOfInstant(waiting.answerBy) });
}

function lastStep({ needs }: PlanFacts): NextStep {
  if (needs.length === 0) return step('addNeed');
  return step(needs.every(({ state }) => state !== 'open') ? 'endSupport' : 'none');
}

function dayOfInstant(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
