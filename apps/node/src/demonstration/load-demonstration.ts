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
import { leaveDocuments } from './documents.ts';
import { leaveDuplicates } from './duplicates.ts';
import { eachAtOnce } from './each-at-once.ts';
import { leaveEntries } from './entries.ts';
import { leaveGroups } from './groups.ts';
import { actorOf } from './ids.ts';
import { leaveInvestigations } from './investigations.ts';
import { leaveOutreach } from './outreach.ts';
import { openCountry } from './open-country.ts';
import { leavePlan } from './plan.ts';
import { playCase } from './play-case.ts';
import { isRegistered, registerBatch } from './register-batch.ts';
import { leaveReleases } from './releases.ts';
import { leaveReport } from './report.ts';
import { leaveServices } from './services.ts';
import { leaveTraining } from './training.ts';
import { leaveTreaties } from './treaties.ts';
import { leaveWork } from './work.ts';

const demonstrationSeed = 'meridia';
const demonstrationCount = 3600;
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
  /** Routes of the cases and of the statistics. */
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
 * saved views, drafts and a report that is being written. An interrupted load is continued by calling it again, best on the same day; on a country that
 * is complete it does nothing. One case is registered last and so tells that everything is there.
 */
export async function loadDemonstration(options: LoadOptions): Promise<void> {
  const { executeAt, routes, clock, signal, onProgress } = options;
  const execute = executeAt(clock);
  await execute(openCountry, gate, {});
  const today = dayOf(clock());
  const totalCount = options.count ?? demonstrationCount;
  if (await isDemonstrationComplete(options)) {
    onProgress?.({ doneCount: totalCount, totalCount });
    return;
  }
  const plan = planLoad(options, today);
  let doneCount = 0;
  const advance = (count: number): void => {
    doneCount += count;
    onProgress?.({ doneCount, totalCount });
  };
  advance(0);
  await eachAtOnce(plan.batches, { atOnce, signal }, async ({ organisation, cases }) => {
    await execute(registerBatch, actorOf(organisation), { cases });
    advance(cases.length);
  });
  const askAt = (at: Clock) => createAsk(routes, executeAt(at));
  await eachAtOnce(plan.recent, { atOnce, signal }, async (invented) => {
    await playCase(invented, { askAt, now: clock() });
    advance(1);
  });
  const ask = askAt(clock);
  await saveViews(ask, today);
  await leaveDrafts(ask);
  await leaveServices(ask, today);
  await leaveEntries(ask, today);
  await leaveDocuments(ask, today);
  await leaveWork(ask, today);
  await leaveInvestigations(ask, today);
  await leaveReleases(ask, execute, today);
  await leaveDuplicates(ask, execute);
  await leaveTreaties(ask, actorOf('authority', 'coordinator'));
  await leavePlan(ask, today);
  await leaveGroups(ask, today);
  await leaveOutreach(ask, today);
  await leaveTraining(ask, today);
  await leaveReport(ask, today);
  await execute(registerBatch, actorOf(plan.closing.organisation), { cases: [plan.closing] });
  advance(1);
}

/** True when the demonstration country of this seed is loaded to the end. The node must be a demonstration. */
export function isDemonstrationComplete({
  executeAt,
  clock,
  seed = demonstrationSeed,
}: Pick<LoadOptions, 'executeAt' | 'clock' | 'seed'>): Promise<boolean> {
  return executeAt(clock)(isRegistered, actorOf(closingOrganisation), { externalId: closingId(seed) });
}

/** The case that is registered last is looked for on later days as well, so nothing about it hangs on the calendar. */
const closingOrganisation = 'authority';

function closingId(seed: string): string {
  return `${seed}-complete`;
}

interface Plan {
  readonly closing: DemonstrationCase;
  readonly batches: readonly Batch[];
  readonly recent: readonly DemonstrationCase[];
}

function planLoad({ seed = demonstrationSeed, count = demonstrationCount }: LoadOptions, today: string): Plan {
  const cases = [...demonstrationCases({ seed, count, today })];
  const older = cases.filter(({ recent }) => !recent);
  const last = older.pop();
  if (!last) throw new RangeError('The demonstration country needs more cases than it has recent ones.');
  return {
    closing: { ...last, organisation: closingOrganisation, externalId: closingId(seed), releases: [] },
    batches: batchesOf(older),
    recent: cases.filter(({ recent }) => recent),
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
