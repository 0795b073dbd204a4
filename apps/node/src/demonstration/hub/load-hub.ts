// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { createAsk } from '../ask.ts';
import type { LoadOptions } from '../load-demonstration.ts';
import type { HubRoom } from './hub-room.ts';
import { fillCalls } from './calls.ts';
import { fillFund, fillGrants } from './fund.ts';
import { fillGroups } from './groups.ts';
import { fillAssistance } from './assistance.ts';
import { fillOutreach } from './outreach.ts';
import { fillHubPlan } from './plan.ts';
import { fillRecommendations } from './recommendations.ts';
import { fillReport } from './report.ts';
import { fillTraining } from './training.ts';
import { fillTreaties } from './treaties.ts';
import { completeHub, findDemonstration, openHub } from './open-hub.ts';

/** The rooms of the hub in the order in which they are filled; a later one may build on what an earlier one left. */
const rooms: readonly HubRoom[] = [
  fillHubPlan,
  fillGroups,
  fillRecommendations,
  fillOutreach,
  fillFund,
  fillCalls,
  fillGrants,
  fillTraining,
  fillAssistance,
  fillTreaties,
  fillReport,
];

/** Loads the demonstration hub, room by room. An interrupted load is continued by calling it again. */
export async function loadHub({ executeAt, routes, clock, onProgress, signal }: LoadOptions): Promise<void> {
  const execute = executeAt(clock);
  await execute(openHub, gate, {});
  const totalCount = rooms.length + 1;
  const { hubComplete } = await execute(findDemonstration, gate, {});
  if (!hubComplete) {
    const askAt: Parameters<HubRoom>[0]['askAt'] = (at) => createAsk(routes, executeAt(at));
    const play = { ask: askAt(clock), askAt, executeAt, today: dayOf(clock()) };
    for (const [index, fill] of rooms.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ doneCount: index + 1, totalCount });
      await fill(play);
    }
    await execute(completeHub, gate, {});
  }
  onProgress?.({ doneCount: totalCount, totalCount });
}
