// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '@palermo/contract';
import { summarise, type Timing } from '../lib/measure.ts';
import { benchActs, type BenchAct, type BenchUser } from './acts.ts';

export interface Drive {
  /** Mean pause between two acts of one user, exponential; 0 for none. */
  readonly thinkSeconds: number;
  readonly seconds: number;
  /** Uncounted at the start. */
  readonly warmUpSeconds: number;
}

export interface Driven {
  readonly users: number;
  readonly thinkSeconds: number;
  readonly seconds: number;
  readonly actsPerSecond: number;
  /** Acts that were refused as people are told, by act and code: two who answer one referral at once, for instance. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Everything else that went wrong: none is to be. */
  readonly faults: readonly string[];
  /** Processor time of the node and its database for one act, in milliseconds: does not hang on what else the machine does. */
  readonly processorMsOfAct: number;
  readonly timings: readonly Timing[];
}

const waits = benchActs.map((act): readonly [BenchAct, number] => [act, act.weight]);

/** Lets users work at once, each one act after another, until the time is over. */
export async function drive(
  users: readonly BenchUser[],
  readProcessorMs: () => Promise<number>,
  { thinkSeconds, seconds, warmUpSeconds }: Drive,
): Promise<Driven> {
  let actCount = 0;
  const before = await readProcessorMs();
  const times = new Map<string, number[]>(benchActs.map(({ name }) => [name, []]));
  const refusals: Record<string, number> = {};
  const faults: string[] = [];
  const begin = performance.now() + warmUpSeconds * 1000;
  const end = begin + seconds * 1000;
  const meet = (act: BenchAct, fault: unknown) => {
    const told = fault instanceof ProblemError && fault.problem.status < 500;
    const what = `${act.name}: ${told ? fault.problem.code : String(fault)}`;
    if (told) refusals[what] = (refusals[what] ?? 0) + 1;
    else faults.push(what);
  };
  const work = async (user: BenchUser) => {
    const pause = () => -Math.log(1 - user.random.next()) * thinkSeconds * 1000;
    // Nobody begins in the same moment as another.
    await sleep(user.random.next() * Math.max(1000, thinkSeconds * 1000));
    while (performance.now() < end) {
      const act = user.random.weighted(waits);
      try {
        const run = await act.prepare(user);
        if (run === undefined) continue;
        const since = performance.now();
        await run();
        actCount += 1;
        if (since >= begin && since < end) times.get(act.name)?.push(performance.now() - since);
      } catch (fault) {
        meet(act, fault);
      }
      if (thinkSeconds > 0) await sleep(pause());
    }
  };
  await Promise.all(users.map(work));
  const processorMsOfAct = Math.round((10 * ((await readProcessorMs()) - before)) / Math.max(1, actCount)) / 10;
  const timings = [...times].filter(([, all]) => all.length > 0).map(([name, all]) => summarise(name, all));
  const count = timings.reduce((sum, { runs }) => sum + runs, 0);
  const actsPerSecond = Math.round((10 * count) / seconds) / 10;
  const load = { users: users.length, thinkSeconds, seconds, actsPerSecond, processorMsOfAct };
  return { ...load, refusals, faults: faults.slice(0, 20), timings };
}
