// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDemonstration, setUpDemonstration, type AnswerOf } from '@palermo/contract';
import { demonstrationSignIns } from '../demonstration/sign-ins.ts';
import { isDemonstrationComplete, loadDemonstration } from '../demonstration/load-demonstration.ts';
import { gate } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import type { Transactions } from '../kernel/executor.ts';
import type { Execute } from '../kernel/use-case.ts';
import { findNodeSettings } from '../modules/access/index.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import type { Log } from '../platform/telemetry/log.ts';
import type { SetUpToken } from './set-up-token.ts';

type DemonstrationState = AnswerOf<typeof getDemonstration>;

/** Loading the demonstration country into an empty node, and its ready-made sign-ins. */
export interface Demonstration {
  readonly routes: readonly Route[];
  state(): Promise<DemonstrationState>;
  /** Loads the country, or finishes a load that was interrupted. Throws `set-up.done` on a node that is a real one. */
  load(onProgress?: (doneCount: number, totalCount: number) => void): Promise<void>;
  /** Finishes a load that the end of the node interrupted; does nothing on any other node. */
  resume(): Promise<void>;
  /** Ends a load that is under way; starting the node again continues it. */
  stop(): Promise<void>;
}

export interface DemonstrationParts {
  readonly executeAt: (clock: Clock) => Execute;
  /** The routes through which the country is played. */
  readonly playedRoutes: readonly Route[];
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly setUpToken: SetUpToken;
  readonly log: Log;
  /** Called when the first organisations are open. */
  readonly onOpened: () => Promise<void>;
}

export function createDemonstration(parts: DemonstrationParts): Demonstration {
  const { clock, transactions, log } = parts;
  const stopping = new AbortController();
  let progress = { doneCount: 0, totalCount: 0 };
  let loading: Promise<void> | undefined;
  let failed = false;

  const settings = () => transactions.run(gate, (db) => findNodeSettings({ db }));

  async function run(onProgress?: (doneCount: number, totalCount: number) => void): Promise<void> {
    const found = await settings();
    if (found && !found.demonstration) throw new AppError('set-up.done');
    failed = false;
    await loadDemonstration({
      executeAt: parts.executeAt,
      routes: parts.playedRoutes,
      clock,
      signal: stopping.signal,
      onProgress: (next) => {
        progress = next;
        onProgress?.(next.doneCount, next.totalCount);
      },
    });
    await parts.onOpened();
  }

  function load(onProgress?: (doneCount: number, totalCount: number) => void): Promise<void> {
    loading ??= run(onProgress).finally(() => (loading = undefined));
    return loading;
  }

  async function resume(): Promise<void> {
    if (!(await settings())?.demonstration) return;
    const { executeAt } = parts;
    if (!(await isDemonstrationComplete({ executeAt, clock }))) start();
  }

  function start(): void {
    load().catch((fault: unknown) => {
      failed = !stopping.signal.aborted;
      if (failed) log.fault('demonstration failed', fault);
    });
  }

  async function state(): Promise<DemonstrationState> {
    const demonstration = (await settings())?.demonstration ?? false;
    const ready = demonstration && !loading && !failed;
    const signIns = ready ? demonstrationSignIns({ demonstration, now: clock() }) : [];
    return { state: loading ? 'loading' : failed ? 'failed' : ready ? 'ready' : 'none', ...progress, signIns };
  }

  const routes = [
    defineRoute(getDemonstration, () => state()),
    defineRoute(setUpDemonstration, async ({ body }) => {
      if (!parts.setUpToken.check(body.token)) throw new AppError('set-up.token-wrong');
      const found = await settings();
      if (found && !found.demonstration) throw new AppError('set-up.done');
      start();
      return { started: true };
    }),
  ];

  return {
    routes,
    state,
    load,
    resume,
    async stop() {
      stopping.abort(new AppError('node.busy'));
      await loading?.catch(() => {});
    },
  };
}
