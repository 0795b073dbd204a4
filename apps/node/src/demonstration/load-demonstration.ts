// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate } from '../kernel/actor.ts';
import { dayOf, type Clock } from '../kernel/clock.ts';
import type { Execute } from '../kernel/use-case.ts';
import type { Route } from '../platform/http/route.ts';
import { createAsk } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { demonstrationCases, type DemonstrationCase } from './demonstration-cases.ts';
import { leaveDrafts, saveViews } from './desk.ts';
import { actorOf } from './ids.ts';
import { openCountry } from './open-country.ts';
import { playCase } from './play-case.ts';
import { isRegistered, registerBatch } from './register-batch.ts';

export const demonstrationSeed = 'meridia';
export const demonstrationCount = 3600;
const batchSize = 250;
/** Batches or cases at work at once; the machine that is being tried out has few processors. */
const atOnce = 2;

export interface Progress {
  readonly doneCount: number;
  readonly totalCount: number;
}

export interface LoadOptions {
  /** Runs use cases as of an instant: what happened last month was registered last month. */
  readonly executeAt: (clock: Clock) => Execute;
  /** Routes of the cases module. */
  readonly routes: readonly Route[];
  readonly clock: Clock;
  readonly seed?: string;
  readonly count?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the load between two steps; starting it again continues it. */
  readonly signal?: AbortSignal;
}

interface Batch {
  readonly organisation: OrganisationKey;
  readonly cases: DemonstrationCase[];
}

/**
 * Loads the demonstration country: organisations and accounts, cases with their releases, the acts of the last weeks,
 * saved views and drafts. An interrupted load is continued by calling it again, best on the same day; on a country that
 * is complete it does nothing. One case is registered last and so tells that everything is there.
 */
export async function loadDemonstration(options: LoadOptions): Promise<void> {
  const { executeAt, routes, clock, signal, onProgress } = options;
  const execute = executeAt(clock);
  await execute(openCountry, gate, {});
  const today = dayOf(clock());
  const plan = planLoad(options, today);
  const totalCount = plan.totalCount;
  if (await isComplete(execute, plan.closing)) {
    onProgress?.({ doneCount: totalCount, totalCount });
    return;
  }
  let doneCount = 0;
  const advance = (count: number): void => {
    doneCount += count;
    onProgress?.({ doneCount, totalCount });
  };
  advance(0);
  await eachAtOnce(plan.batches, signal, async ({ organisation, cases }) => {
    await execute(registerBatch, actorOf(organisation), { cases });
    advance(cases.length);
  });
  const askAt = (at: Clock) => createAsk(routes, executeAt(at));
  await eachAtOnce(plan.recent, signal, async (invented) => {
    await playCase(invented, { askAt, now: clock() });
    advance(1);
  });
  const ask = askAt(clock);
  await saveViews(ask, today);
  await leaveDrafts(ask);
  await execute(registerBatch, actorOf(plan.closing.organisation), { cases: [plan.closing] });
  advance(1);
}

/** True when the demonstration country of this seed is loaded to the end. The node must be a demonstration. */
export async function isDemonstrationComplete({ executeAt, clock, ...options }: LoadOptions): Promise<boolean> {
  const { closing } = planLoad({ executeAt, clock, ...options }, dayOf(clock()), 1);
  return isComplete(executeAt(clock), closing);
}

function isComplete(execute: Execute, { organisation, externalId }: DemonstrationCase): Promise<boolean> {
  return execute(isRegistered, actorOf(organisation), { externalId });
}

interface Plan {
  readonly totalCount: number;
  readonly closing: DemonstrationCase;
  readonly batches: readonly Batch[];
  readonly recent: readonly DemonstrationCase[];
}

function planLoad(
  { seed = demonstrationSeed, count = demonstrationCount }: LoadOptions,
  today: string,
  limit = count,
): Plan {
  const cases = demonstrationCases({ seed, count, today });
  const first = cases.next();
  if (first.done === true) throw new RangeError('The demonstration country needs at least one case.');
  const rest = [...cases.take(limit - 1)];
  return {
    totalCount: count,
    // Looked for on later days as well, when the calendar gives the case to another organisation: it has its own.
    closing: { ...first.value, organisation: 'authority', externalId: `${seed}-complete`, releases: [] },
    batches: batchesOf(rest.filter(({ recent }) => !recent)),
    recent: rest.filter(({ recent }) => recent),
  };
}

/** Batches of one organisation each, in the order of their newest case, so that lists begin with what is new. */
function batchesOf(cases: readonly DemonstrationCase[]): Batch[] {
  const batches: Batch[] = [];
  for (const [organisation, own] of Map.groupBy(cases, (each) => each.organisation)) {
    for (let from = 0; from < own.length; from += batchSize) {
      batches.push({ organisation, cases: own.slice(from, from + batchSize) });
    }
  }
  const newest = ({ cases: own }: Batch): string => own.at(-1)?.registeredOn ?? '';
  return batches.toSorted((one, other) => (newest(one) < newest(other) ? -1 : 1));
}

async function eachAtOnce<Item>(
  items: readonly Item[],
  signal: AbortSignal | undefined,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failed = new AbortController();
  const workThrough = async (): Promise<void> => {
    // The iterator is shared, so that each item is taken once.
    for (const item of queue) {
      signal?.throwIfAborted();
      if (failed.signal.aborted) return;
      await work(item);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    workThrough().catch((fault: unknown) => {
      failed.abort();
      throw fault;
    }),
  );
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
