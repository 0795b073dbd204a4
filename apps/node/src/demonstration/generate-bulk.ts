// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId } from '@palermo/contract';
import { gate, type AccountActor } from '../kernel/actor.ts';
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
  /** Who registers the cases of an organisation, in turns: offices of a larger country. The organisation itself when absent. */
  readonly officesOf?: (organisation: OrganisationKey) => readonly AccountActor[];
}

/**
 * Registers cases by the hundred thousand for measurements: the structure of the demonstration country without its free
 * texts, a thousand in a transaction, through the same command. Constant memory. Repeating it registers nothing twice.
 */
export async function generateBulk(options: BulkOptions): Promise<void> {
  const { executeAt, clock, count, seed = 'bulk', signal, onProgress } = options;
  const execute = executeAt(clock);
  await execute(openCountry, gate, {});
  const cases = demonstrationCases({ seed, count, today: dayOf(clock()), texts: false });
  let doneCount = 0;
  onProgress?.({ doneCount, totalCount: count });
  await eachAtOnce(batchesOf(cases, { ...options, seed }), { atOnce, signal }, async ({ office, cases: batch }) => {
    await execute(registerBatch, office, { cases: batch });
    doneCount += batch.length;
    onProgress?.({ doneCount, totalCount: count });
  });
}

interface Batch {
  readonly office: AccountActor;
  readonly cases: readonly BatchCase[];
}

function* batchesOf(
  cases: Iterable<DemonstrationCase>,
  {
    seed,
    releasesShare = 0.05,
    officesOf = (key) => [actorOf(key)],
  }: Pick<BulkOptions, 'releasesShare' | 'officesOf'> & { readonly seed: string },
): Generator<Batch> {
  const draw = createDraw(`${seed} releases`);
  const waiting = new Map<OrganisationId, Batch & { readonly cases: BatchCase[] }>();
  let turn = 0;
  for (const invented of cases) {
    const offices = officesOf(invented.organisation);
    const office = offices[turn++ % offices.length];
    if (!office) throw new Error('Somebody has to register the cases of an organisation.');
    const batch = waiting.get(office.organisationId) ?? { office, cases: [] };
    waiting.set(office.organisationId, batch);
    batch.cases.push({ ...invented, releases: invented.releases.filter(() => draw.chance(releasesShare)) });
    if (batch.cases.length < batchSize) continue;
    waiting.delete(office.organisationId);
    yield batch;
  }
  yield* waiting.values();
}
