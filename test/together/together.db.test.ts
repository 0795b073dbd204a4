// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../harness/node.ts';
import { actOnce, newTally, sharedFields, type Worker, type Workplace } from './workers.ts';

/** Everyday runs are short; `PALERMO_TOGETHER=60` works for as many seconds. */
const seconds = Number(process.env['PALERMO_TOGETHER'] ?? 4);
const workerCount = 50;
const caseCount = 20;
const purpose = 'assistance' as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe(`${workerCount} workers on ${caseCount} cases`, () => {
  let node: TestNode;
  let holder: Client;
  let place: Workplace;
  const acts = { count: 0 };

  beforeAll(
    async () => {
      node = await startTestNode();
      const administrator = await node.setUp();
      const home = await node.addOrganisation(administrator, {
        name: 'Harbour House',
        kind: 'serviceProvider',
        roles: Array.from({ length: 6 }, (_, index) => [index < 4 ? 'caseworker' : 'supervisor'] as const),
      });
      const clinic = await node.addOrganisation(administrator, {
        name: 'Hill Clinic',
        kind: 'health',
        roles: [['caseworker'], ['caseworker']],
      });
      const holders = home.accounts.map((account) => node.clientOf(account));
      holder = holders[0] as Client;
      const caseIds: CaseId[] = [];
      for (let index = 0; index < caseCount; index++) caseIds.push(await register(holder, index));
      place = { caseIds, recipientId: clinic.id, tally: newTally() };
      const workers = Array.from({ length: workerCount }, (_, index): Worker => {
        const isHolder = index % 5 !== 4;
        const apis = isHolder ? holders : clinic.accounts.map((account) => node.clientOf(account));
        return {
          api: apis[index % apis.length] as Client,
          random: randomFrom(7000 + index),
          name: `w${index}`,
          isHolder,
        };
      });
      const end = Date.now() + seconds * 1000;
      await Promise.all(
        workers.map(async (worker) => {
          while (Date.now() < end) {
            await actOnce(worker, place);
            acts.count += 1;
          }
        }),
      );
    },
    (seconds + 120) * 1000,
  );
  afterAll(async () => {
    const { saved, conflicts, refusals, entries } = place.tally;
    process.stdout.write(
      `${acts.count} acts in ${seconds} s: ${saved.length} changes saved, ${conflicts} conflicts shown, ${entries.size} entries; refused: ${JSON.stringify(Object.fromEntries(refusals))}\n`,
    );
    await node[Symbol.asyncDispose]();
  });

  async function register(api: Client, index: number): Promise<CaseId> {
    const draftId = crypto.randomUUID() as DraftId;
    await api(contract.startDraft, { body: { id: draftId } });
    await api(contract.saveDraft, {
      params: { draftId },
      body: { changes: { otherNames: `Invented ${index}`, ageYears: 30 } },
    });
    return (await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }

  test('nobody meets a fault: no deadlock, no time-out, no stack trace', () => {
    expect(place.tally.faults).toEqual([]);
    expect(acts.count).toBeGreaterThan(workerCount);
  });

  test('two who change one field meet in a conflict', () => {
    expect(place.tally.conflicts).toBeGreaterThan(0);
    expect(place.tally.saved.length).toBeGreaterThan(0);
  });

  test('no update is lost: what was saved follows one on the other, from the beginning to what stands there now', async () => {
    for (const caseId of place.caseIds) {
      const { values } = await holder(contract.getCase, { params: { caseId }, query: { purpose } });
      for (const key of sharedFields) {
        const saved = place.tally.saved.filter((each) => each.caseId === caseId && each.key === key);
        const nextOf = new Map(saved.map(({ from, to }) => [from, to]));
        expect(nextOf.size, 'two changes from one value').toBe(saved.length);
        let stands: string | null = null;
        for (let step = 0; step < saved.length; step++) stands = nextOf.get(stands) ?? 'a gap';
        expect((values[key] as string | undefined) ?? null).toBe(stands);
      }
    }
  });

  test('every change of an entry is a version of its own', async () => {
    const admin = new pg.Client({ connectionString: node.adminUrl });
    await admin.connect();
    try {
      const { rows } = await admin.query<{ id: string; version: number; kept: number }>(
        `select e.id, e.version, (select count(*)::int from palermo.case_entry_past p where p.entry_id = e.id) as kept
         from palermo.case_entry e`,
      );
      expect(rows.length).toBe(place.tally.entries.size);
      for (const { id, version, kept } of rows) {
        expect(kept).toBe(version);
        expect(version).toBe(1 + (place.tally.entries.get(id as never) ?? Number.NaN));
      }
    } finally {
      await admin.end();
    }
  });

  test('every case has one owner, and the history of its standing is unbroken', async () => {
    const admin = new pg.Client({ connectionString: node.adminUrl });
    await admin.connect();
    try {
      const owners = await admin.query(
        'select case_id from palermo.case_access where owner group by 1 having count(*) <> 1',
      );
      expect(owners.rows).toEqual([]);
      const broken = await admin.query(
        `select i.case_id from palermo.identification i
         where i.version <> 1 + (select count(*) from palermo.case_event e where e.case_id = i.case_id and e.kind = 'identification')`,
      );
      expect(broken.rows).toEqual([]);
    } finally {
      await admin.end();
    }
  });
});
