// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, OrganisationId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import { identify } from '../../../../../test/harness/identify.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';

const purpose = 'assistance' as const;
const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

let node: TestNode;
let authorityId: OrganisationId;
let shelterId: OrganisationId;
let borderId: OrganisationId;
let officer: Client;
let worker: Client;
let colleague: Client;
let supervisor: Client;
let stranger: Client;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  officer = node.clientOf(administrator);
  authorityId = administrator.session.organisation.id;
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['caseworker'], ['supervisor']],
  });
  const police = await node.addOrganisation(administrator, { name: 'Police', kind: 'police', roles: [['caseworker']] });
  const border = await node.addOrganisation(administrator, { name: 'Border', kind: 'border', roles: [['caseworker']] });
  shelterId = shelter.id;
  borderId = border.id;
  [worker, colleague, supervisor] = shelter.accounts.map((account: SignedInAccount) => node.clientOf(account)) as [
    Client,
    Client,
    Client,
  ];
  stranger = node.clientOf(police.accounts[0]);
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
});

async function register(changes: contract.FieldValuesOnWire, api: Client = worker): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  // Of age unless the test says otherwise: no consent is asked of a child.
  const known = 'ageYears' in changes ? changes : { majority: 'adult', ...changes };
  await api(contract.saveDraft, { params: { draftId }, body: { changes: known } });
  return (await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

const open = (api: Client, caseId: CaseId) => api(contract.getCase, { params: { caseId }, query: { purpose } });
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => (fault instanceof contract.ProblemError ? fault.problem.code : 'other'),
  );
const release = (caseId: CaseId, dataClasses: ('identity' | 'experience' | 'health' | 'notes')[], to = authorityId) =>
  worker(contract.createRelease, {
    params: { caseId },
    body: { organisationId: to, dataClasses, purpose: 'identification', basis: 'consent', until: nextMonth },
  });

describe('two people who edit one case', () => {
  const change = (api: Client, caseId: CaseId, key: string, from: string | null, to: string | null) =>
    api(contract.changeCase, { params: { caseId }, body: { purpose, changes: [{ key, from, to }] } });

  test('changes of different fields both stay', async () => {
    const caseId = await register({ givenName: 'Ana', familyName: 'Lor' });
    expect((await change(worker, caseId, 'givenName', 'Ana', 'Anna')).result).toBe('saved');
    expect((await change(colleague, caseId, 'familyName', 'Lor', 'Lorr')).result).toBe('saved');
    expect((await open(worker, caseId)).values).toMatchObject({ givenName: 'Anna', familyName: 'Lorr' });
  });

  test('coordination 1: a change of the same field is a conflict that names both values and who was first, and nothing is written', async () => {
    const caseId = await register({ givenName: 'Ana' });
    await change(worker, caseId, 'givenName', 'Ana', 'Anna');
    const met = await change(colleague, caseId, 'givenName', 'Ana', 'Anja');
    expect(met).toMatchObject({ result: 'conflict', conflicts: [{ key: 'givenName', yours: 'Anja', theirs: 'Anna' }] });
    expect(met.result === 'conflict' && met.conflicts[0]?.theirsBy).toBeTruthy();
    expect((await open(worker, caseId)).values['givenName']).toBe('Anna');
  });

  test('the same change made twice is no conflict', async () => {
    const caseId = await register({ givenName: 'Ana' });
    await change(worker, caseId, 'givenName', 'Ana', 'Anna');
    expect((await change(colleague, caseId, 'givenName', 'Ana', 'Anna')).result).toBe('saved');
  });

  test('twenty changes at once lose nothing: each is saved or told of its conflict', async () => {
    const caseId = await register({ notes: 'none' });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        change(index % 2 ? worker : colleague, caseId, 'notes', 'none', `writer ${index}`),
      ),
    );
    expect(results.filter(({ result }) => result === 'saved')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'conflict')).toHaveLength(19);
  });
});

describe('a release', () => {
  /** How many sealed facts of a case hold a text that can be read without a key. */
  async function sealedWith(text: string, caseId: CaseId): Promise<number> {
    const client = new pg.Client({ connectionString: node.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ sealed: Buffer }>(
      'select sealed from palermo.case_facts where case_id = $1',
      [caseId],
    );
    await client.end();
    expect(rows.length).toBeGreaterThan(2);
    return rows.filter(({ sealed }) => sealed.includes(text)).length;
  }

  test('without one, nobody else finds the case: not by page, list, search, count or timeline', async () => {
    const caseId = await register({ givenName: 'Hidden', familyName: 'Zorvaline' });
    for (const api of [officer, stranger]) {
      expect(await refusalOf(open(api, caseId))).toBe('record.not-found');
      expect(await refusalOf(api(contract.getTimeline, { params: { caseId }, query: { purpose } }))).toBe(
        'record.not-found',
      );
      expect((await api(contract.listCases, { query: {} })).cases.map(({ id }) => id)).not.toContain(caseId);
      expect((await api(contract.searchCases, { body: { text: 'Zorvalin', purpose } })).matches).toEqual([]);
      expect((await api(contract.listReleases, { params: { caseId } })).releases).toEqual([]);
    }
  });

  test('coordination 10: gives an authority its data classes and no other, sealed where they lie, until it is revoked', async () => {
    const caseId = await register({
      givenName: 'Mira',
      exploitation: ['ForcedLabour'],
      healthNotes: 'none of theirs',
      notes: 'ours',
    });
    const { id: releaseId } = await release(caseId, ['identity', 'experience']);
    const seen = await open(officer, caseId);
    expect(seen.dataClasses.toSorted()).toEqual(['experience', 'identity']);
    expect(seen.values).toEqual({ givenName: 'Mira', majority: 'adult', exploitation: ['ForcedLabour'] });
    expect(seen.mayEdit).toBe(false);
    expect(await sealedWith('none of theirs', caseId)).toBe(0);
    expect((await officer(contract.listCases, { query: { own: 'no' } })).cases.map(({ id }) => id)).toContain(caseId);
    const attempt = officer(contract.changeCase, {
      params: { caseId },
      body: { purpose, changes: [{ key: 'givenName', from: 'Mira', to: 'Mirra' }] },
    });
    expect(await refusalOf(attempt)).toBe('access.denied');
    await worker(contract.revokeRelease, {
      params: { caseId, releaseId },
      body: { reason: 'personsWish' },
    });
    expect(await refusalOf(open(officer, caseId))).toBe('record.not-found');
    expect((await officer(contract.listCases, { query: {} })).cases.map(({ id }) => id)).not.toContain(caseId);
  });

  test('without identity shows no name, sex or age in lists', async () => {
    const caseId = await register({
      givenName: 'Nameless',
      sex: 'female',
      ageYears: 25,
      exploitation: ['ForcedBegging'],
    });
    await release(caseId, ['experience']);
    const listed = (await officer(contract.listCases, { query: {} })).cases.find(({ id }) => id === caseId);
    expect(listed).toMatchObject({ name: null, sex: null, majority: null, exploitation: ['ForcedBegging'] });
    expect((await officer(contract.searchCases, { body: { text: 'Nameless', purpose } })).matches).toEqual([]);
  });

  test('ends, never in the past and never later than the pack allows', async () => {
    const caseId = await register({ givenName: 'Soon' });
    const until = (day: string) =>
      worker(contract.createRelease, {
        params: { caseId },
        body: { organisationId: authorityId, dataClasses: ['identity'], purpose, basis: 'consent', until: day },
      });
    expect(await refusalOf(until('2020-01-01'))).toBe('release.too-long');
    expect(await refusalOf(until('2199-01-01'))).toBe('release.too-long');
  });

  test('never opens health, needs, services or notes to a border authority', async () => {
    const caseId = await register({ givenName: 'Wall', healthNotes: 'private' });
    expect(await refusalOf(release(caseId, ['health'], borderId))).toBe('release.firewall');
    expect(await refusalOf(release(caseId, ['identity', 'notes'], borderId))).toBe('release.firewall');
    expect(await refusalOf(release(caseId, ['identity'], borderId))).toBe('none');
  });

  test('is made by the holder alone, and not to itself', async () => {
    const caseId = await register({ givenName: 'Mine' });
    await release(caseId, ['identity', 'experience']);
    const onward = officer(contract.createRelease, {
      params: { caseId },
      body: { organisationId: borderId, dataClasses: ['identity'], purpose, basis: 'consent', until: nextMonth },
    });
    expect(await refusalOf(onward)).toBe('access.denied');
    expect(await refusalOf(release(caseId, ['identity'], shelterId))).toBe('record.not-found');
  });
});

describe('the outcome of identification', () => {
  test('reaches holder, list, timeline and statistics', async () => {
    const caseId = await register({ givenName: 'Dara', sex: 'female', exploitation: ['OrganRemoval'] });
    await identify({ holder: worker, authority: officer, authorityId, caseId });
    expect((await open(worker, caseId)).outcome).toBe('confirmed');
    const { entries } = await worker(contract.getTimeline, { params: { caseId }, query: { purpose } });
    expect(entries[0]).toMatchObject({ kind: 'identification', details: { outcome: 'confirmed', move: 'confirm' } });
    const client = new pg.Client({ connectionString: node.adminUrl });
    await client.connect();
    const record = await client.query('select outcome from palermo.standard_record where case_id = $1', [caseId]);
    await client.end();
    expect(record.rows).toEqual([{ outcome: 'confirmed' }]);
  });
});

describe('erasure', () => {
  test('takes two people, and then nothing about the person opens, is found or lies in the database', async () => {
    const caseId = await register({ givenName: 'Erasmine', familyName: 'Quellor', notes: 'to be forgotten' });
    await worker(contract.changeCase, {
      params: { caseId },
      body: { purpose, changes: [{ key: 'notes', from: 'to be forgotten', to: 'soon gone' }] },
    });
    await release(caseId, ['identity', 'experience']);
    const { id: erasureId } = await worker(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'She asked.' },
    });
    expect(await refusalOf(worker(contract.requestErasure, { params: { caseId }, body: { reason: 'again' } }))).toBe(
      'erasure.waiting',
    );
    expect(await refusalOf(worker(contract.decideErasure, { params: { erasureId }, body: { agreed: true } }))).toBe(
      'access.denied',
    );
    const { erased } = await supervisor(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
    expect(erased).toBe(true);
    for (const api of [worker, officer]) {
      const view = await open(api, caseId);
      expect(view).toMatchObject({ values: {}, erased: true, mayEdit: false });
      expect((await api(contract.searchCases, { body: { text: 'Erasmine Quellor', purpose } })).matches).toEqual([]);
    }
    const client = new pg.Client({ connectionString: node.adminUrl });
    await client.connect();
    for (const table of ['case_facts', 'case_revision', 'name_index']) {
      expect((await client.query(`select from palermo.${table} where case_id = $1`, [caseId])).rowCount, table).toBe(0);
    }
    const keys = await client.query(
      'select from vault.person_key k join palermo.case_file c using (person_id) where c.id = $1',
      [caseId],
    );
    await client.end();
    expect(keys.rowCount).toBe(0);
  });

  test('is not decided by the person who asked, and can be declined', async () => {
    const caseId = await register({ givenName: 'Stays' }, supervisor);
    const { id: erasureId } = await supervisor(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'mistake' },
    });
    expect(await refusalOf(supervisor(contract.decideErasure, { params: { erasureId }, body: { agreed: true } }))).toBe(
      'erasure.second-person',
    );
    expect((await open(worker, caseId)).values['givenName']).toBe('Stays');
  });
});

describe('a registration', () => {
  test('that is repeated after a lost answer registers nobody twice', async () => {
    const draftId = crypto.randomUUID() as DraftId;
    await worker(contract.startDraft, { body: { id: draftId } });
    await worker(contract.saveDraft, { params: { draftId }, body: { changes: { otherNames: 'Once' } } });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => worker(contract.registerDraft, { params: { draftId }, body: { releases: [] } })),
    );
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
  });

  test('of nothing is refused, and a draft is nobody else’s', async () => {
    const draftId = crypto.randomUUID() as DraftId;
    await worker(contract.startDraft, { body: { id: draftId } });
    expect(await refusalOf(worker(contract.registerDraft, { params: { draftId }, body: { releases: [] } }))).toBe(
      'draft.empty',
    );
    expect(await refusalOf(colleague(contract.getDraft, { params: { draftId } }))).toBe('record.not-found');
  });
});
