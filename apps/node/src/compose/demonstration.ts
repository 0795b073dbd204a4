// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDemonstration, setUpDemonstration, type AnswerOf } from '@palermo/contract';
import { demonstrationOrganisations } from '../demonstration/country.ts';
import { hubOrganisations } from '../demonstration/hub/hub.ts';
import { loadHub } from '../demonstration/hub/load-hub.ts';
import { findDemonstration } from '../demonstration/hub/open-hub.ts';
import { isDemonstrationComplete, loadDemonstration } from '../demonstration/load-demonstration.ts';
import { demonstrationSignIns } from '../demonstration/sign-ins.ts';
import { gate } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import type { Execute } from '../kernel/use-case.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import type { Log } from '../platform/telemetry/log.ts';
import type { SetUpToken } from './set-up-token.ts';

type DemonstrationState = AnswerOf<typeof getDemonstration>;

/** What a demonstration node shows: a country, or an inter-agency hub. */
export type DemonstrationPlace = 'country' | 'hub';

const places = {
  country: { load: loadDemonstration, organisations: demonstrationOrganisations },
  hub: { load: loadHub, organisations: hubOrganisations },
} as const;

/** Loading a demonstration into an empty node, and its ready-made sign-ins. */
export interface Demonstration {
  readonly routes: readonly Route[];
  state(): Promise<DemonstrationState>;
  /** Loads the demonstration, or finishes a load that was interrupted. Throws `set-up.done` on a node that is anything else. */
  load(place: DemonstrationPlace, onProgress?: (doneCount: number, totalCount: number) => void): Promise<void>;
  /** Finishes a load that the end of the node interrupted; does nothing on any other node. */
  resume(): Promise<void>;
  /** Ends a load that is under way; starting the node again continues it. */
  stop(): Promise<void>;
}

export interface DemonstrationParts {
  readonly executeAt: (clock: Clock) => Execute;
  /** The routes through which the country is played. */
  readonly playedRoutes: readonly Route[];
  readonly clock: Clock;
  readonly setUpToken: SetUpToken;
  readonly log: Log;
  /** Called when the first organisations are open. */
  readonly onOpened: () => Promise<void>;
}

export function createDemonstration(parts: DemonstrationParts): Demonstration {
  const { clock, log, executeAt } = parts;
  const stopping = new AbortController();
  let progress = { doneCount: 0, totalCount: 0 };
  let loading: Promise<void> | undefined;
  let failed = false;

  const find = () => executeAt(clock)(findDemonstration, gate, {});

  async function requirePlace(place: DemonstrationPlace): Promise<void> {
    const found = await find();
    if (found.place !== 'none' && found.place !== place) throw new AppError('set-up.done');
  }

  async function run(
    place: DemonstrationPlace,
    onProgress?: (doneCount: number, totalCount: number) => void,
  ): Promise<void> {
    await requirePlace(place);
    failed = false;
    await places[place].load({
      executeAt,
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

  function load(
    place: DemonstrationPlace,
    onProgress?: (doneCount: number, totalCount: number) => void,
  ): Promise<void> {
    loading ??= run(place, onProgress).finally(() => (loading = undefined));
    return loading;
  }

  async function resume(): Promise<void> {
    const { place, hubComplete } = await find();
    if (place === 'hub' && !hubComplete) start('hub');
    if (place === 'country' && !(await isDemonstrationComplete({ executeAt, clock }))) start('country');
  }

  function start(place: DemonstrationPlace): void {
    load(place).catch((fault: unknown) => {
      failed = !stopping.signal.aborted;
      if (failed) log.fault('demonstration failed', fault);
    });
  }

  async function state(): Promise<DemonstrationState> {
    const { place } = await find();
    return { ...describeState({ place, loading: loading !== undefined, failed, now: clock() }), ...progress };
  }

  async function begin(place: DemonstrationPlace): Promise<void> {
    await requirePlace(place);
    start(place);
  }

  return {
    routes: demonstrationRoutes(parts, state, begin),
    state,
    load,
    resume,
    async stop() {
      stopping.abort(new AppError('node.busy'));
      await loading?.catch(() => {});
    },
  };
}

function demonstrationRoutes(
  { setUpToken }: DemonstrationParts,
  state: Demonstration['state'],
  begin: (place: DemonstrationPlace) => Promise<void>,
): readonly Route[] {
  return [
    defineRoute(getDemonstration, () => state()),
    defineRoute(setUpDemonstration, async ({ body }) => {
      if (!setUpToken.check(body.token)) throw new AppError('set-up.token-wrong');
      await begin(body.place);
      return { started: true };
    }),
  ];
}

interface Standing {
  readonly place: string;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly now: Date;
}

/** Where loading stands, and once it is done who can sign in. */
function describeState({
  place,
  loading,
  failed,
  now,
}: Standing): Omit<DemonstrationState, 'doneCount' | 'totalCount'> {
  const shown = place === 'country' || place === 'hub' ? place : null;
  const ready = shown !== null && !loading && !failed;
  return {
    state: loading ? 'loading' : failed ? 'failed' : ready ? 'ready' : 'none',
    place: shown,
    signIns: ready ? demonstrationSignIns(places[shown].organisations, now) : [],
  };
}
