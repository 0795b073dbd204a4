// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../kernel/actor.ts';
import { askWaiting, keepReleases } from '../modules/cases/index.ts';
import { keepDeadlines } from '../modules/identification/index.ts';
import { lapseReferrals } from '../modules/services/index.ts';
import type { Log } from '../platform/telemetry/log.ts';
import type { ComposedNode } from './create-node.ts';

const everyMs = 60_000;

/** What is done once a minute, and the label under which a failure is logged. */
type Chore = readonly [label: string, work: () => Promise<unknown>];

/**
 * What a running node does by itself: once a minute it opens releases whose day has come, gives back the deadlines of those
 * that ended, asks organisations about people whom others registered, ends referrals that nobody answered in time, and signs
 * what the audit gained. Stops when disposed, after a last signature.
 */
export function keepHouse(node: Pick<ComposedNode, 'signCheckpoint' | 'execute'>, log: Log): AsyncDisposable {
  const sign: Chore = ['checkpoint failed', () => node.signCheckpoint()];
  const chores: readonly Chore[] = [
    ['releases not kept', () => node.execute(keepReleases, keeper, {})],
    ['deadlines not kept', () => node.execute(keepDeadlines, keeper, {})],
    ['questions not asked', () => node.execute(askWaiting, keeper, {})],
    ['referrals not ended', () => node.execute(lapseReferrals, keeper, {})],
    sign,
  ];
  let busy: Promise<void> | undefined;
  const doChores = async (due: readonly Chore[]): Promise<void> => {
    await busy;
    for (const [label, work] of due) {
      try {
        await work();
      } catch (fault) {
        log.fault(label, fault);
      }
    }
  };
  const timer = setInterval(() => {
    busy = doChores(chores);
  }, everyMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await doChores([sign]);
    },
  };
}
