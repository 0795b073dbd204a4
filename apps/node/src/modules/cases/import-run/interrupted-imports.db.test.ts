// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client, ImportId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import type { AccountActor } from '../../../kernel/actor.ts';
import { systemClock } from '../../../kernel/clock.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { createLog } from '../../../platform/telemetry/log.ts';
import { createActForAccount, createAuthenticate } from '../../access/index.ts';
import { startImport } from './commands/start-import.ts';
import type { ImportParts } from './import-parts.ts';
import { caseCount, countsOf, finished, problemOf, runToEnd, uploadText } from './import-test-node.ts';
import { runImport } from './run-import.ts';

let test: TestNode;
let administrator: SignedInAccount;
let accounts: readonly SignedInAccount[];
let worker: Client;
let supervisor: Client;

beforeAll(async () => {
  test = await startTestNode();
  administrator = await test.setUp();
  const roles = [['caseworker'], ['supervisor']] as const;
  ({ accounts } = await test.addOrganisation(administrator, { name: 'Import House', kind: 'serviceProvider', roles }));
  [worker, supervisor] = accounts.map((account) => test.clientOf(account)) as [Client, Client];
});
afterAll(() => test[Symbol.asyncDispose]());

/** A file of `count` rows, every tenth of them faulty. */
function fileOf(name: string, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    return `${name}${index},2020,${index % 10 === 0 ? 'femle' : 'female'},${index % 60}`;
  });
  return ['externalId,registeredOn,sex,ageYears', ...rows, ''].join('\n');
}

/** The parts of imports with a queue that does nothing, so that the test runs the job itself. */
function partsOf(execute: Execute = test.node.execute): ImportParts {
  return {
    execute,
    queue: { send: async () => {}, answer: async () => {} },
    actForAccount: createActForAccount({ transactions: test.node.transactions }),
    clock: systemClock,
    log: createLog({ write: () => {} }),
    temporaryFolder: tmpdir(),
  };
}

async function actorOf(account: SignedInAccount | undefined): Promise<AccountActor> {
  const token = /=(.*)$/.exec(account?.cookie ?? '')?.[1] ?? '';
  const actor = await createAuthenticate({ transactions: test.node.transactions, clock: systemClock })(token);
  if (!actor) throw new Error('The account is signed in.');
  return actor;
}

async function startOnly(importId: ImportId): Promise<string> {
  const body = { profile: 'palermo', dryRun: false, acceptPartial: false };
  return (await test.node.execute(startImport, await actorOf(accounts[0]), { importId, ...body })).jobId;
}

it('stops between rows when it is cancelled and goes on where it stopped', async () => {
  const before = await caseCount(worker);
  const { id } = await uploadText(worker, 'cancelled.csv', fileOf('c', 6000));
  const params = { importId: id };
  const body = { profile: 'palermo', dryRun: false };
  await worker(contract.startImport, { params, body });
  await expect
    .poll(async () => (await worker(contract.getImport, { params })).doneCount, { interval: 20, timeout: 20_000 })
    .toBeGreaterThan(0);
  const cancelled = await supervisor(contract.cancelImport, { params });
  expect(cancelled.state).toBe('cancelled');
  expect(cancelled.rows).toBeLessThan(6000);
  expect(await caseCount(worker)).toBe(before + cancelled.accepted);
  expect(await problemOf(worker(contract.cancelImport, { params }))).toBe('import.state');
  const resumed = await supervisor(contract.startImport, { params, body });
  expect(resumed.rows).toBe(cancelled.rows);
  const done = await finished(worker, id);
  expect(countsOf(done)).toEqual([5400, 600, 0]);
  expect(done.state).toBe('done');
  expect(await caseCount(worker)).toBe(before + 5400);
});

it('goes on exactly where it was when the node was killed', async () => {
  const before = await caseCount(worker);
  const { id } = await uploadText(worker, 'killed.csv', fileOf('k', 4000));
  const jobId = await startOnly(id);
  let batches = 0;
  const dying: Execute = async (useCase, actor, input) => {
    if (useCase.name === 'cases.importBatch') batches += 1;
    if (batches > 3) throw new Error('killed');
    return test.node.execute(useCase, actor, input);
  };
  const signal = new AbortController().signal;
  await expect(runImport(partsOf(dying), { id: jobId }, signal)).rejects.toThrow('killed');
  const params = { importId: id };
  expect(await worker(contract.getImport, { params })).toMatchObject({
    state: 'importing',
    rows: 1500,
    accepted: 1350,
  });
  expect(await caseCount(worker)).toBe(before + 1350);
  await runImport(partsOf(), { id: jobId }, signal);
  expect(countsOf(await worker(contract.getImport, { params }))).toEqual([3600, 400, 0]);
  expect(await caseCount(worker)).toBe(before + 3600);
  const rejected = await worker(contract.downloadRejectedRows, { params });
  expect(rejected.trim().split('\r\n')).toHaveLength(401);
});

it('stops when the node stops, to be run again', async () => {
  const { id } = await uploadText(worker, 'stopped.csv', fileOf('s', 2000));
  const jobId = await startOnly(id);
  const stopping = new AbortController();
  const execute: Execute = async (useCase, actor, input) => {
    const answer = await test.node.execute(useCase, actor, input);
    if (useCase.name === 'cases.importBatch') stopping.abort();
    return answer;
  };
  await expect(runImport(partsOf(execute), { id: jobId }, stopping.signal)).rejects.toThrow('aborted');
  expect(await worker(contract.getImport, { params: { importId: id } })).toMatchObject({
    state: 'importing',
    rows: 500,
  });
  await runImport(partsOf(), { id: jobId }, new AbortController().signal);
  expect(await worker(contract.getImport, { params: { importId: id } })).toMatchObject({ state: 'done', rows: 2000 });
});

it('leaves an import alone that another job has taken over', async () => {
  const { id } = await uploadText(worker, 'twice.csv', fileOf('t', 1000));
  const params = { importId: id };
  const first = await startOnly(id);
  await worker(contract.cancelImport, { params });
  const second = await startOnly(id);
  await runImport(partsOf(), { id: first }, new AbortController().signal);
  expect(await worker(contract.getImport, { params })).toMatchObject({ state: 'importing', rows: 0 });
  await runImport(partsOf(), { id: second }, new AbortController().signal);
  expect(countsOf(await worker(contract.getImport, { params }))).toEqual([900, 100, 0]);
});

it('imports nothing more for an account that was closed, and lets a colleague go on', async () => {
  const { id } = await uploadText(worker, 'closed.csv', fileOf('x', 1500));
  const params = { importId: id };
  const jobId = await startOnly(id);
  const { accountId } = await actorOf(accounts[0]);
  const close = (active: boolean) =>
    test.clientOf(administrator)(contract.changeAccount, { params: { accountId }, body: { active } });
  const execute: Execute = async (useCase, actor, input) => {
    const answer = await test.node.execute(useCase, actor, input);
    if (useCase.name === 'cases.importBatch') await close(false);
    return answer;
  };
  await runImport(partsOf(execute), { id: jobId }, new AbortController().signal);
  const failed = await supervisor(contract.getImport, { params });
  expect(failed).toMatchObject({ state: 'failed', rows: 500, failure: { code: 'import.account' } });
  const done = await runToEnd(supervisor, id, { profile: 'palermo', dryRun: false });
  expect(countsOf(done)).toEqual([1350, 150, 0]);
});
