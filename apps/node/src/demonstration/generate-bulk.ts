// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { OrganisationKey } from './country.ts';
import { demonstrationCases, type DemonstrationCase } from './demonstration-cases.ts';
import { createDraw } from './draw.ts';
import { eachAtOnce } from './each-at-once.ts';
import { actorOf } from './ids.ts';
import type { LoadOptions } from './load-demonstration.ts';
import { openCountry } from './open-country.ts';
import { registerBatch, type BatchCase } from './register-batch.ts';

const batchSize = 1000;
const atOnce = 3;

export interface BulkOptions extends Pick<LoadOptions, 'executeAt' | 'clock' | 'onProgress' | 'signal'> {
  readonly count: number;
  readonly seed?: string;
  /** Share, 0 to 1, of the planned releases that are made: each costs a statement of its own. */
  readonly releasesShare?: number;
}

/**
 * Registers cases by the hundred thousand for measurements: the structure of the demonstration country without its free
 * texts, a thousand in a transaction, through the same command. Constant memory. Repeating it registers nothing twice.
 */
export async function generateBulk(options: BulkOptions): Promise<void> {
  const { executeAt, clock, count, seed = 'bulk', releasesShare = 0.05, signal, onProgress } = options;
  const execute = executeAt(clock);
  await execute(openCountry, gate, {});
  const cases = demonstrationCases({ seed, count, today: dayOf(clock()), texts: false });
  let doneCount = 0;
  onProgress?.({ doneCount, totalCount: count });
  await eachAtOnce(
    batchesOf(cases, seed, releasesShare),
    { atOnce, signal },
    async ({ organisation, cases: batch }) => {
      await execute(registerBatch, actorOf(organisation), { cases: batch });
      doneCount += batch.length;
      onProgress?.({ doneCount, totalCount: count });
    },
  );
}

interface Batch {
  readonly organisation: OrganisationKey;
  readonly cases: readonly BatchCase[];
}

function* batchesOf(cases: Iterable<DemonstrationCase>, seed: string, releasesShare: number): Generator<Batch> {
  const draw = createDraw(`${seed} releases`);
  const waiting = new Map<OrganisationKey, BatchCase[]>();
  for (const invented of cases) {
    const { organisation } = invented;
    const own = waiting.get(organisation) ?? [];
    waiting.set(organisation, own);
    own.push({ ...invented, releases: invented.releases.filter(() => draw.chance(releasesShare)) });
    if (own.length < batchSize) continue;
    waiting.delete(organisation);
    yield { organisation, cases: own };
  }
  for (const [organisation, own] of waiting) yield { organisation, cases: own };
}
