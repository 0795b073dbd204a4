// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, RebuildBatch } from '@palermo/contract';
import { demonstrationOrganisations, type OrganisationKey } from '../../apps/node/src/demonstration/country.ts';
import { generateBulk } from '../../apps/node/src/demonstration/generate-bulk.ts';
import { actorOf, organisationIdOf } from '../../apps/node/src/demonstration/ids.ts';
import type { AccountActor } from '../../apps/node/src/kernel/actor.ts';
import { systemClock } from '../../apps/node/src/kernel/clock.ts';
import { rebuildRecords } from '../../apps/node/src/modules/statistics/records/rebuild-records.ts';
import { startTestNode, type TestNode } from '../harness/node.ts';
import { act, actNames, livingOrganisations, type ActName } from './random-life.ts';

/** Cases that are there before anything happens; `PALERMO_REBUILD=100000` for the whole proof. */
const caseCount = Number(process.env['PALERMO_REBUILD'] ?? '150');
const actCount = Math.max(100, Math.round(caseCount / 50));
const minutes = 60_000;

let node: TestNode;
let admin: pg.Client;

beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  await generateBulk({ executeAt: node.node.executeAt, clock: systemClock, count: caseCount, releasesShare: 0.2 });
}, 60 * minutes);
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function casesOf(organisation: OrganisationKey): Promise<CaseId[]> {
  const { rows } = await admin.query<{ id: CaseId }>(
    'select id from palermo.case_file where organisation_id = $1 order by id',
    [organisationIdOf(organisation)],
  );
  return rows.map(({ id }) => id);
}

/** A hash of everything that standard records say, their versions aside. */
async function fingerprint(): Promise<string> {
  const versions = `'{record_id,recorded_at,changed_in,updated_on}'::text[]`;
  const { rows } = await admin.query<{ hash: string; records: string; perpetrators: string }>(
    `select md5(string_agg(md5(row), '' order by row)) as hash from (
       select (to_jsonb(r) - ${versions})::text as row from palermo.standard_record r
       union all select (to_jsonb(p) - ${versions})::text from palermo.standard_perpetrator p) all_rows`,
  );
  return rows[0]?.hash ?? '';
}

interface Found extends Pick<RebuildBatch, 'doneCount' | 'missingCount' | 'changedCount' | 'orphanedCount'> {
  readonly differences: readonly string[];
}

/** Tells how fast it went, where it is run for that. */
function tell(what: string, count: number, startedMs: number): void {
  if (caseCount < 10_000) return;
  const seconds = (performance.now() - startedMs) / 1000;
  process.stdout.write(`${what}: ${count} in ${seconds.toFixed(1)} s\n`);
}

/** Rebuilds the records of every organisation, by a supervisor of each. */
async function rebuildAll(check: boolean): Promise<Found> {
  const started = performance.now();
  const found = { doneCount: 0, missingCount: 0, changedCount: 0, orphanedCount: 0, differences: [] as string[] };
  for (const { key } of demonstrationOrganisations) {
    const supervisor: AccountActor = { ...actorOf(key), roles: ['supervisor'] };
    let after: string | null = null;
    do {
      const batch: RebuildBatch = await node.node.execute(rebuildRecords, supervisor, { after, check, limit: 1000 });
      found.doneCount += batch.doneCount;
      found.missingCount += batch.missingCount;
      found.changedCount += batch.changedCount;
      found.orphanedCount += batch.orphanedCount;
      found.differences.push(...Object.keys(batch.differences));
      after = batch.next;
    } while (after !== null);
  }
  tell(check ? 'compared' : 'rebuilt', found.doneCount, started);
  return found;
}

const nothing = { missingCount: 0, changedCount: 0, orphanedCount: 0, differences: [] };

test(
  'records rebuilt from the cases are those that followed them, after any sequence of acts',
  async () => {
    const cases = new Map<OrganisationKey, CaseId[]>();
    for (const organisation of livingOrganisations) cases.set(organisation, await casesOf(organisation));
    const taken = new Map<ActName, number>();
    const step = fc.record({
      // Decisions and edits of one case meet each other only when there are many.
      name: fc.constantFrom(...actNames, 'goOn', 'goOn', 'edit', 'register', 'appointGuardian'),
      seed: fc.nat(),
      organisation: fc.constantFrom(...livingOrganisations),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: actCount, maxLength: actCount }), async (steps) => {
        const started = performance.now();
        for (const { name, seed, organisation } of steps) {
          const own = cases.get(organisation) ?? [];
          const done = await act(name, seed, { execute: node.node.execute, organisation, cases: own });
          if (done) taken.set(name, (taken.get(name) ?? 0) + 1);
        }
        tell('acts', steps.length, started);
        const { doneCount, ...found } = await rebuildAll(true);
        expect(found).toEqual(nothing);
        const { rows } = await admin.query<{ count: string }>('select count(*) as count from palermo.case_file');
        expect(doneCount).toBe(Number(rows[0]?.count));
      }),
      // The node is not made anew for each run, so that a failure is told as it was first met.
      { seed: 20_261_122, numRuns: caseCount < 100_000 ? 2 : 1, endOnFailure: true },
    );
    // Every kind of act was taken, or the sequence proves less than it says.
    expect([...taken.keys()].toSorted()).toEqual(actNames.toSorted());
  },
  120 * minutes,
);

test(
  'records that are lost come back as they were',
  async () => {
    const before = await fingerprint();
    await admin.query('delete from palermo.standard_perpetrator');
    await admin.query('delete from palermo.standard_record');
    const { doneCount, missingCount } = await rebuildAll(false);
    expect(missingCount).toBeGreaterThanOrEqual(doneCount / 2);
    expect(await fingerprint()).toBe(before);
    expect(await rebuildAll(true)).toMatchObject(nothing);
  },
  120 * minutes,
);
