// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReferralState, ReferralStepCode } from '@palermo/contract';

/** How long somebody may be asked to wait for an answer, in days. */
export const answerDaysMax = 30;

interface Standing {
  readonly state: ReferralState;
  readonly answerBy: Date;
}

function isOpen(state: ReferralState): boolean {
  return state === 'waiting' || state === 'asked';
}

/** Where a referral stands now: what nobody answered in time has lapsed, before the node has written so. */
export function stateAt({ state, answerBy }: Standing, now: Date): ReferralState {
  return isOpen(state) && answerBy <= now ? 'lapsed' : state;
}

const steps: Readonly<Record<'sent' | 'received', Readonly<Partial<Record<ReferralState, ReferralStepCode[]>>>>> = {
  sent: { waiting: ['withdraw'], asked: ['answer', 'withdraw'], accepted: ['finish'] },
  received: { waiting: ['accept', 'ask', 'reject'], asked: ['accept', 'reject'], accepted: ['finish'] },
};

/** The steps that one side may take now. */
export function offersOf(standing: Standing, direction: 'sent' | 'received', now: Date): readonly ReferralStepCode[] {
  return steps[direction][stateAt(standing, now)] ?? [];
}
