// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Client, ReportId } from '@palermo/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import type { AccountActor } from '../../../kernel/actor.ts';
import { systemClock } from '../../../kernel/clock.ts';
import { createLog } from '../../../platform/telemetry/log.ts';
import { createActForAccount, createAuthenticate } from '../../access/index.ts';
import { closeVintage } from '../records/close-vintage.ts';
import { freezeReport } from './commands/propose-release.ts';
import { makeFiles, type ReportParts } from './make-files.ts';
import { createRenderer, type Renderer } from './renderer.ts';

let test: TestNode;
let administrator: SignedInAccount;
let account: SignedInAccount;
let writer: Client;
const renderer = createRenderer();

beforeAll(async () => {
  test = await startTestNode();
  administrator = await test.setUp();
  const roles = [['analyst']] as const;
  const office = await test.addOrganisation(administrator, { name: 'Office', kind: 'rapporteur', roles });
  account = office.accounts[0] as SignedInAccount;
  writer = test.clientOf(account);
});
afterAll(async () => {
  await renderer.stop();
  await test[Symbol.asyncDispose]();
});

const running = new AbortController().signal;

/** The parts of the job with a queue that does nothing, so that the test runs the job itself. */
function partsOf(render: Renderer['render'] = renderer.render): ReportParts {
  return {
    execute: test.node.execute,
    queue: { send: async () => {}, answer: async () => {} },
    actForAccount: createActForAccount({ transactions: test.node.transactions }),
    renderer: { render, stop: async () => {} },
    log: createLog({ write: () => {} }),
  };
}

async function actor(): Promise<AccountActor> {
  const token = /=(.*)$/.exec(account.cookie)?.[1] ?? '';
  const found = await createAuthenticate({ transactions: test.node.transactions, clock: systemClock })(token);
  if (!found) throw new Error('The account is signed in.');
  return found;
}

/** A proposal whose job nobody took yet. */
async function proposeOnly(name: string): Promise<{ reportId: ReportId; jobId: string }> {
  const { id: reportId } = await writer(contract.createReport, { body: { year: 2025, languages: ['en', 'fr'] } });
  for (const language of ['en', 'fr'] as const) {
    const params = { reportId, sectionKey: 'introduction', language };
    await writer(contract.saveSection, { params, body: { text: 'Words.', version: 0 } });
  }
  return { reportId, jobId: await freeze(reportId, name) };
}

async function freeze(reportId: ReportId, name: string): Promise<string> {
  const { id: vintageId } = await test.node.execute(closeVintage, await actor(), { name });
  return (await test.node.execute(freezeReport, await actor(), { reportId, vintageId })).jobId;
}

const read = (reportId: ReportId) => writer(contract.getReport, { params: { reportId } });

/** Renders a file for as many calls as `count` says, and then does what is given. */
function renderUpTo(count: number, then: () => Promise<void>): Renderer['render'] {
  let calls = 0;
  return async (order) => {
    calls += 1;
    if (calls > count) await then();
    return renderer.render(order);
  };
}

it('goes on with the files that are missing when the node stopped between them', async () => {
  const { reportId, jobId } = await proposeOnly('stopped');
  const stopping = new AbortController();
  const stopped = renderUpTo(1, async () => stopping.abort());
  await expect(makeFiles(partsOf(stopped), { id: jobId }, stopping.signal)).rejects.toThrow('aborted');
  const half = await read(reportId);
  expect(half).toMatchObject({ state: 'preparing', progress: { doneCount: 2, totalCount: 4, failed: false } });
  const orders: string[] = [];
  const noting: Renderer['render'] = (order) => {
    orders.push(`${order.language} ${order.format}`);
    return renderer.render(order);
  };
  await makeFiles(partsOf(noting), { id: jobId }, running);
  expect(orders).toEqual(['fr pdf', 'fr docx']);
  const whole = await read(reportId);
  expect(whole).toMatchObject({ state: 'proposed', progress: { doneCount: 4 } });
  expect(whole.files).toEqual(expect.arrayContaining(half.files));
  await makeFiles(partsOf(noting), { id: jobId }, running);
  expect(orders).toHaveLength(2);
});

it('keeps nothing of a proposal that was withdrawn, even where another one followed', async () => {
  const { reportId, jobId } = await proposeOnly('first');
  let second = '';
  const replaced = renderUpTo(1, async () => {
    if (second !== '') return;
    await writer(contract.withdrawProposal, { params: { reportId } });
    second = await freeze(reportId, 'second');
  });
  await makeFiles(partsOf(replaced), { id: jobId }, running);
  expect(await read(reportId)).toMatchObject({ state: 'preparing', progress: { doneCount: 0, failed: false } });
  await makeFiles(partsOf(), { id: second }, running);
  expect((await read(reportId)).state).toBe('proposed');
});

it('makes nothing more for an account that was closed, and says so', async () => {
  const { reportId, jobId } = await proposeOnly('closed');
  const { accountId } = await actor();
  const close = (active: boolean) =>
    test.clientOf(administrator)(contract.changeAccount, { params: { accountId }, body: { active } });
  await makeFiles(partsOf(renderUpTo(0, async () => void (await close(false)))), { id: jobId }, running);
  await close(true);
  const again = await test.signInAgain(account);
  const report = await test.clientOf(again)(contract.getReport, { params: { reportId } });
  expect(report).toMatchObject({
    state: 'preparing',
    progress: { doneCount: 0, failed: true },
    may: { withdraw: true },
  });
});
