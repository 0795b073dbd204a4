// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, EntryId, FieldValuesOnWire, MergeId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { problemOf } from '../import-run/import-test-node.ts';

let node: TestNode;
let worker: Client;
let supervisor: Client;
let second: Client;
let police: Client;
let policeId: contract.OrganisationId;
let admin: pg.Client;

const purpose = 'dataQuality' as const;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['supervisor'], ['supervisor']],
  });
  const other = await node.addOrganisation(administrator, { name: 'Police', kind: 'police', roles: [['caseworker']] });
  [worker, supervisor, second] = shelter.accounts.map((account) => node.clientOf(account)) as [Client, Client, Client];
  police = node.clientOf(other.accounts[0]);
  policeId = other.id;
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function register(changes: FieldValuesOnWire, api: Client = worker): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  await api(contract.saveDraft, { params: { draftId }, body: { changes } });
  return (await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

const adult = { birthDate: '1990-05-05', sex: 'female', citizenships: ['SY'] };
const twice = async (): Promise<[CaseId, CaseId]> => [
  await register({ ...adult, givenName: 'Layla', familyName: 'Marwani', exploitation: ['SexualExploitation'] }),
  await register({ ...adult, givenName: 'Leila', familyName: 'Al-Marwani', phone: '+999 555 010' }),
];
const preview = (one: CaseId, other: CaseId, api: Client = worker) =>
  api(contract.previewMerge, { params: { one, other }, query: { purpose } });
async function merge(kept: CaseId, other: CaseId, take: string[] = [], api: Client = worker): Promise<MergeId> {
  const { sides } = await preview(kept, other, api);
  const id = crypto.randomUUID() as MergeId;
  const versions: [number, number] = [sides[0].version, sides[1].version];
  await api(contract.mergeCases, {
    params: { one: kept, other },
    body: { id, kept: sides[0].id, take, versions, purpose },
  });
  return id;
}
const undo = (mergeId: MergeId, api: Client = worker) =>
  api(contract.undoMerge, { params: { mergeId }, body: { purpose } });
const open = (caseId: CaseId, api: Client = worker) =>
  api(contract.getCase, { params: { caseId }, query: { purpose: 'assistance' } });
const filesOf = (caseId: CaseId, api: Client = worker) =>
  api(contract.listFiles, { params: { caseId }, query: { purpose } });
const listed = async (api: Client = worker) =>
  (await api(contract.listCases, { query: { limit: 100 } })).cases.map(({ id }) => id);
const records = async (): Promise<string[]> =>
  (await admin.query<{ id: string }>('select case_id as id from palermo.standard_record')).rows.map(({ id }) => id);

describe('two files of one person', () => {
  test('differ field by field, and become one that holds what was chosen', async () => {
    const [kept, other] = await twice();
    const { fields, sides } = await preview(kept, other);
    expect(Object.fromEntries(fields.map(({ key, values }) => [key, values]))).toMatchObject({
      givenName: ['Layla', 'Leila'],
      familyName: ['Marwani', 'Al-Marwani'],
      phone: [null, '+999 555 010'],
    });
    expect(sides.map(({ id }) => id)).toEqual([kept, other]);
    await merge(kept, other, ['familyName']);
    expect((await open(kept)).values).toMatchObject({ givenName: 'Layla', familyName: 'Al-Marwani' });
    const { files, keptIn } = await filesOf(kept);
    expect([files.map(({ id }) => id), keptIn]).toEqual([[other], null]);
    expect((await filesOf(other)).keptIn?.id).toBe(kept);
  });

  test('are listed and counted once, and found by either name and reference', async () => {
    const [kept, other] = await twice();
    await merge(kept, other);
    const reference = (await open(other)).reference;
    expect(await listed()).not.toContain(other);
    expect(await listed()).toContain(kept);
    expect(await records()).toContain(kept);
    expect(await records()).not.toContain(other);
    const search = async (text: string) =>
      (await worker(contract.searchCases, { body: { text, purpose: 'assistance' } })).matches.map(({ id }) => id);
    expect(await search(reference)).toEqual([other]);
    expect(await search('Leila Al-Marwani')).toContain(kept);
    expect(await search('Leila Al-Marwani')).not.toContain(other);
  });

  test('coordination 4: a merge loses none of what was written in either file', async () => {
    const [kept, other] = await twice();
    const id = crypto.randomUUID() as contract.CommentId;
    await worker(contract.addComment, {
      params: { caseId: other },
      body: { id, text: 'Came with a friend.', shared: false, mentions: [], purpose: 'assistance' },
    });
    const before = await preview(kept, other);
    await merge(kept, other);
    const comments = await worker(contract.listComments, {
      params: { caseId: other },
      query: { purpose: 'assistance' },
    });
    expect(comments.comments.map((comment) => comment.id)).toEqual([id]);
    expect(before.sides[1].contents).toMatchObject({ comments: 1 });
  });

  test('a change of what was looked at stops the merge, and a repeated request merges once', async () => {
    const [kept, other] = await twice();
    const { sides } = await preview(kept, other);
    const versions: [number, number] = [sides[0].version, sides[1].version];
    await worker(contract.changeCase, {
      params: { caseId: other },
      body: { changes: [{ key: 'givenName', from: 'Leila', to: 'Leïla' }], purpose: 'assistance' },
    });
    const id = crypto.randomUUID() as MergeId;
    const ask = (version: number) =>
      worker(contract.mergeCases, {
        params: { one: kept, other },
        body: { id, kept, take: [], versions: [versions[0], version], purpose },
      });
    expect(await problemOf(ask(versions[1]))).toBe('record.changed');
    const first = await ask(versions[1] + 1);
    expect(await ask(versions[1] + 1)).toEqual(first);
    expect(await problemOf(merge(other, await register({ ...adult, givenName: 'Nour' })))).toBe('no problem');
    expect((await filesOf(kept)).files).toHaveLength(1);
  });

  test('the facts of a part are changed in the file that stands for it', async () => {
    const [kept, other] = await twice();
    await merge(kept, other);
    const change = worker(contract.changeCase, {
      params: { caseId: other },
      body: { changes: [{ key: 'givenName', from: 'Leila', to: 'Lila' }], purpose: 'assistance' },
    });
    expect(await problemOf(change)).toBe('case.merged');
  });
});
