// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OutcomeCode } from '@palermo/contract';
import type { Draw } from './draw.ts';
import * as words from './words.ts';

/** A step of identification: a move of the generic process, or a member's opinion for the panel. */
export interface PlannedStep {
  readonly move: string;
  readonly by: 'holder' | 'authority';
  readonly reason: string;
}

interface StepsContext {
  readonly outcome: OutcomeCode;
  readonly status: 'active' | 'closed';
  /** Whether the authority sees what happened. */
  readonly referred: boolean;
  readonly dayNumber: number;
  readonly todayNumber: number;
}

/** How far the identification of a recent case has come, step by step, each on its day. */
export function planSteps(draw: Draw, context: StepsContext): { dayNumber: number; step: PlannedStep }[] {
  const { dayNumber, todayNumber, outcome, referred, status } = context;
  const days = todayNumber - dayNumber;
  const holder = (move: string, reason = ''): PlannedStep => ({ move, by: 'holder', reason });
  const authority = (move: string, reason: string): PlannedStep => ({ move, by: 'authority', reason });
  const steps: [share: number, step: PlannedStep][] = [[0, holder('presume')]];
  if (referred) {
    steps.push([0.1, holder('refer')]);
    if (outcome !== 'presumed' || draw.chance(0.8)) {
      steps.push([0.25, authority('beginReflection', draw.random.pick(words.reflectionReasons))]);
    }
    if (outcome !== 'presumed') {
      const reason = draw.random.pick(words.decisionReasons[outcome]);
      steps.push(
        [0.6, authority('beginIdentification', '')],
        [0.6, authority('beginIdentificationEarly', draw.random.pick(words.earlyReasons))],
        [0.7, holder('opinion', draw.random.pick(words.opinionReasons))],
        [0.8, authority(outcome === 'confirmed' ? 'confirm' : 'notConfirm', reason)],
      );
    }
  }
  if (status === 'closed') steps.push([0.95, holder('close', draw.random.pick(words.closingReasons))]);
  return steps.map(([share, step]) => ({ dayNumber: dayNumber + Math.floor(days * share), step }));
}
