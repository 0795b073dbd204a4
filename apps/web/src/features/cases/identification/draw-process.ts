// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IdentificationView } from '@palermo/contract';
import type { IdentificationProcess, IdentificationStage } from '@palermo/terms';
import { isResting } from '../../../lib/process.ts';

/** One stage as it is drawn for one case. */
export interface DrawnStage {
  readonly stage: IdentificationStage;
  readonly state: 'current' | 'visited' | 'ahead';
  /** Since when the case stands there, or stood there last; null where it never did. */
  readonly on: string | null;
}

export interface DrawnProcess {
  /** The way through the process, step by step; stages of one step are alternatives. */
  readonly path: readonly (readonly DrawnStage[])[];
  /** Where a case is set aside or ends, from anywhere. */
  readonly aside: readonly DrawnStage[];
}

type Walked = Pick<IdentificationView, 'stage' | 'since'> & {
  readonly steps: readonly Pick<IdentificationView['steps'][number], 'from' | 'to' | 'on'>[];
};

/** How many moves each stage is away from the first; stages of rest are no way to anywhere. */
function distances(process: IdentificationProcess): ReadonlyMap<string, number> {
  const resting = new Set(process.stages.filter(isResting).map(({ key }) => key));
  const found = new Map([[process.initial, 0]]);
  const queue = [process.initial];
  for (const stage of queue) {
    for (const { from, to } of process.moves) {
      if (!from.includes(stage) || to === 'previous' || to === 'same' || resting.has(to) || found.has(to)) continue;
      found.set(to, (found.get(stage) ?? 0) + 1);
      queue.push(to);
    }
  }
  return found;
}

/** When a case came to each stage, the last time it did. */
function arrivals({ steps }: Walked, registeredOn: string): ReadonlyMap<string, string> {
  const oldest = steps.at(-1);
  const days = new Map<string, string>(oldest ? [[oldest.from, registeredOn]] : []);
  for (const { to, on } of steps.toReversed()) days.set(to, on);
  return days;
}

/** The process of a country as one case went through it: its stages in order, where the case stands and where it was. */
export function drawProcess(process: IdentificationProcess, walked: Walked, registeredOn: string): DrawnProcess {
  const away = distances(process);
  const came = arrivals(walked, registeredOn);
  const draw = (stage: IdentificationStage): DrawnStage => {
    if (stage.key === walked.stage) return { stage, state: 'current', on: walked.since };
    const on = came.get(stage.key) ?? null;
    return { stage, state: on === null ? 'ahead' : 'visited', on };
  };
  const going = process.stages.filter((stage) => !isResting(stage));
  const last = Math.max(...away.values());
  const steps = Array.from({ length: last + 1 }, (_, at) => going.filter(({ key }) => (away.get(key) ?? last) === at));
  return {
    path: steps.filter((stages) => stages.length > 0).map((stages) => stages.map(draw)),
    aside: process.stages.filter(isResting).map(draw),
  };
}
