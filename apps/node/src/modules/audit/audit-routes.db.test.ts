// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import { dayOf } from '../../kernel/clock.ts';
import { writeCursor } from '../../kernel/paging.ts';
import {
  populate,
  signInAs,
  startTestNode,
  type TestAccount,
  type TestClient,
  type TestNode,
} from '../../../test/start-test-node.ts';

interface Page {
  readonly entries: readonly {
    readonly sequence: number;
    readonly action: string;
    readonly account: { readonly id: string; readonly name: string | null } | null;
    readonly organisation: { readonly id: string; readonly name: string | null } | null;
    readonly subjectIds: readonly string[];
  }[];
  readonly next: string | null;
}

let node: TestNode;
let supervisor: TestAccount;
let caseworker: TestAccount;
let policeSupervisor: TestAccount;
let auditor: TestAccount;
let supervising: TestClient;

beforeAll(async () => {
  node = await startTestNode();
  const [authority, police, auditing] = await populate(node, [
    { kind: 'competentAuthority', accounts: [['supervisor'], ['caseworker']] },
    { kind: 'police', accounts: [['supervisor']] },
    { kind: 'auditor', accounts: [['auditor']] },
  ]);
  [supervisor, caseworker] = authority as [TestAccount, TestAccount];
  [policeSupervisor] = police as [TestAccount];
  [auditor] = auditing as [TestAccount];
  await signInAs(node, caseworker);
  await signInAs(node, policeSupervisor);
  supervising = await signInAs(node, supervisor);
  for (let index = 0; index < 60; index++) {
    await supervising.call(contract.changeLanguage, { body: { language: index % 2 ? 'en' : 'fr' } });
  }
});
afterAll(() => node[Symbol.asyncDispose]());

const list = (client: TestClient, query: object = {}): Promise<Page> =>
  client.call(contract.listAuditEntries, { query });

it('shows a supervisor what the own organisation did, sign-ins at the gate too, and nothing of another', async () => {
  const entries = [];
  let page = await list(supervising);
  for (;;) {
    entries.push(...page.entries);
    if (page.next === null) break;
    page = await list(supervising, { after: page.next });
  }
  expect(entries.length).toBe(62);
  expect(entries.map(({ sequence }) => sequence)).toEqual(
    entries.map(({ sequence }) => sequence).toSorted((one, other) => other - one),
  );
  expect(new Set(entries.map(({ organisation }) => organisation?.id))).toEqual(new Set([supervisor.organisationId]));
  expect(entries.at(-1)).toMatchObject({
    action: 'access.sign-in',
    account: { id: caseworker.id, name: 'Account 1' },
    organisation: { name: 'Organisation 0' },
    subjectIds: [caseworker.id],
  });
});

it('shows an auditing body everything, with the names of those who acted', async () => {
  const client = await signInAs(node, auditor);
  const { entries } = await list(client, { action: 'access.sign-in' });
  expect(new Set(entries.map(({ organisation }) => organisation?.id))).toEqual(
    new Set([supervisor.organisationId, policeSupervisor.organisationId, auditor.organisationId]),
  );
  expect(entries.find(({ account }) => account?.id === caseworker.id)?.account?.name).toMatch(/^Account /);
});

it('is filtered by act, account, subject and day', async () => {
  const yesterday = dayOf(new Date(Date.now() - 86_400_000));
  const tomorrow = dayOf(new Date(Date.now() + 86_400_000));
  expect((await list(supervising, { accountId: caseworker.id })).entries).toHaveLength(1);
  expect((await list(supervising, { subjectId: caseworker.id })).entries).toHaveLength(1);
  expect((await list(supervising, { action: 'access.change-language' })).entries).toHaveLength(50);
  expect(
    (await list(supervising, { from: yesterday, until: tomorrow, action: 'access.sign-in' })).entries,
  ).toHaveLength(2);
  expect((await list(supervising, { from: '2090-01-01' })).entries).toHaveLength(0);
  expect((await list(supervising, { until: '2020-01-01' })).entries).toHaveLength(0);
});

it('refuses a place to start that no page gave', async () => {
  for (const after of ['nonsense', writeCursor(['x']), writeCursor([1, 2]), writeCursor([1.5])]) {
    await expect(list(supervising, { after })).rejects.toMatchObject({ code: 'request.invalid' });
  }
});

it('is closed to those who only work on cases', async () => {
  const client = await signInAs(node, caseworker);
  await expect(list(client)).rejects.toMatchObject({ code: 'access.denied' });
  await expect(client.call(contract.verifyAudit)).rejects.toMatchObject({ code: 'access.denied' });
});

it('is checked for whoever is trusted with it, and that is an entry as well', async () => {
  expect(await supervising.call(contract.verifyAudit)).toMatchObject({ intact: true, findings: [] });
  expect((await list(supervising)).entries[0]).toMatchObject({
    action: 'audit.verify',
    account: { id: supervisor.id },
  });
});
