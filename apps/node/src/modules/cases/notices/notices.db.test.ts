// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AddressInfo } from 'node:net';
import * as contract from '@palermo/contract';
import type { AccountId, CaseId, Client, DraftId } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMailServer, type MailServer } from '../../../../../../test/harness/mail-server.ts';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import type { ComposedNode } from '../../../compose/create-node.ts';
import { keeper } from '../../../kernel/actor.ts';
import { readMailSettings } from '../../../platform/mail/mail-settings.ts';
import { createMailer } from '../../../platform/mail/mailer.ts';
import { remind } from './commands/mail.ts';

const purpose = 'assistance' as const;
const nodeAddress = 'https://palermo.test.example';

let mailServer: MailServer;
let node: TestNode;
let origin: string;
let leader: SignedInAccount;
let worker: SignedInAccount;
let caseId: CaseId;
let reference: string;

beforeAll(async () => {
  mailServer = await startMailServer();
  const settings = readMailSettings({
    PALERMO_SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    PALERMO_MAIL_FROM: 'palermo@example.org',
    PALERMO_ADDRESS: nodeAddress,
  });
  if (!settings) throw new Error('A named server turns mail on.');
  node = await startTestNode({ mail: { ...settings, mailer: createMailer(settings), roundMs: 300 } });
  const administrator = await node.setUp();
  const shelter = await node.addOrganisation(administrator, {
    name: 'House of Reeds',
    kind: 'serviceProvider',
    roles: [['supervisor'], ['caseworker']],
  });
  [leader, worker] = shelter.accounts as [SignedInAccount, SignedInAccount];
  ({ caseId, reference } = await register(node.clientOf(leader)));
  origin = await listen(node.node);
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
  await mailServer[Symbol.asyncDispose]();
});

async function listen({ server }: ComposedNode): Promise<string> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

async function register(ask: Client): Promise<{ caseId: CaseId; reference: string }> {
  const draftId = crypto.randomUUID() as DraftId;
  await ask(contract.startDraft, { body: { id: draftId } });
  const changes = { givenName: 'Canaria', majority: 'adult' };
  await ask(contract.saveDraft, { params: { draftId }, body: { changes } });
  return ask(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
}

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const giveTask = (to: AccountId, dueOn = dayIn(9)) =>
  node.clientOf(leader)(contract.createTask, {
    params: { caseId },
    body: { words: 'Ring Canaria', dueOn, accountId: to, purpose },
  });
const listOf = async (account: SignedInAccount) =>
  (await node.clientOf(account)(contract.listNotices, { query: {} })).notices;

interface Heard {
  readonly answer: Response;
  readonly text: () => string;
  readonly ended: Promise<void>;
  stop(): void;
}

/** Listens as a browser does, and keeps everything that came. */
async function hear(account: SignedInAccount, headers: Record<string, string> = {}, at = origin): Promise<Heard> {
  const stopping = new AbortController();
  const answer = await fetch(`${at}/api/v1${contract.eventsPath}`, {
    headers: { cookie: account.cookie, ...headers },
    signal: stopping.signal,
  });
  let text = '';
  const read = async (): Promise<void> => {
    for await (const part of answer.body ?? []) text += new TextDecoder().decode(part as Uint8Array);
  };
  return { answer, text: () => text, ended: read().catch(() => {}), stop: () => stopping.abort() };
}

describe('told in the browser at once', () => {
  test('ids and kinds only, in every window of the account, without being kept by proxies', async () => {
    const windows = [await hear(worker), await hear(worker)];
    const other = await hear(leader);
    await giveTask(worker.session.account.id);
    for (const { text } of windows) await expect.poll(text).toContain('event: notice');
    const [notice] = await listOf(worker);
    expect(windows[0]?.text()).toContain(
      `id: ${notice?.id}\nevent: notice\ndata: {"id":"${notice?.id}","kind":"taskAssigned"}`,
    );
    expect(windows[0]?.text()).not.toMatch(new RegExp(`Canaria|${reference}|${caseId}`));
    expect(other.text()).not.toContain('event: notice');
    const headers = windows[0]?.answer.headers;
    expect(headers?.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers?.get('cache-control')).toContain('no-transform');
    expect(headers?.get('x-accel-buffering')).toBe('no');
    expect(headers?.get('content-encoding')).toBeNull();
    for (const { stop } of [...windows, other]) stop();
  });

  test('by another process of the same node as well', async () => {
    await using beside = await node.startBeside();
    const there = await hear(worker, {}, await listen(beside));
    await expect.poll(there.text).toContain('event: refresh');
    await giveTask(worker.session.account.id);
    await expect.poll(there.text).toContain('"kind":"taskAssigned"');
    there.stop();
  });

  test('a browser that comes back hears what it missed, and nothing twice', async () => {
    const [last] = await listOf(worker);
    await giveTask(worker.session.account.id);
    const [missed] = await listOf(worker);
    const back = await hear(worker, { 'last-event-id': last?.id ?? '' });
    await expect.poll(back.text).toContain(`id: ${missed?.id}`);
    expect(back.text()).not.toContain(`id: ${last?.id}`);
    await giveTask(worker.session.account.id);
    await expect.poll(() => back.text().split('event: notice').length).toBe(3);
    back.stop();
    const strange = await hear(worker, { 'last-event-id': 'nothing that was told' });
    await expect.poll(strange.text).toContain('event: refresh');
    strange.stop();
  });

  test('ends with the session, at once, and lets nobody in without one', async () => {
    const again = await node.signInAgain(worker);
    const open = await hear(again);
    await node.clientOf(again)(contract.signOut, {});
    await open.ended;
    expect(open.text()).toContain('event: ended');
    const refused = await fetch(`${origin}/api/v1${contract.eventsPath}`, { headers: { cookie: again.cookie } });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ code: 'session.required' });
  });

  test('no more windows of an account than the node holds open, and room again when one closes', async () => {
    const windows = await Promise.all(Array.from({ length: 8 }, () => hear(leader)));
    expect(windows.map(({ answer }) => answer.status)).toEqual(windows.map(() => 200));
    const ninth = await hear(leader);
    expect(ninth.answer.status).toBe(429);
    await expect.poll(ninth.text).toContain('events.too-many');
    windows[0]?.stop();
    await expect
      .poll(async () => {
        const next = await hear(leader);
        next.stop();
        return next.answer.status;
      })
      .toBe(200);
    for (const { stop } of windows) stop();
  });

  test('is read, one and all, by its own reader only', async () => {
    const ask = node.clientOf(worker);
    const notices = await listOf(worker);
    const [first, second] = notices;
    if (!first || !second) throw new Error('The worker was told twice.');
    expect(first).toMatchObject({ case: { id: caseId, reference }, task: { kind: 'todo', key: 'own' } });
    expect(JSON.stringify(notices)).not.toContain('Canaria');
    expect(await node.clientOf(leader)(contract.readNotices, { body: { ids: [first.id] } })).toEqual({ readCount: 0 });
    const before = await ask(contract.countNotices, {});
    await ask(contract.readNotices, { body: { ids: [first.id] } });
    expect(await ask(contract.countNotices, {})).toEqual({ unread: before.unread - 1, isMore: false });
    // What came after the newest that was seen stays unread.
    await ask(contract.readNotices, { body: { until: second.at } });
    expect((await listOf(worker)).every(({ isRead }) => isRead)).toBe(true);
    const page = await ask(contract.listNotices, { query: { limit: 1 } });
    const rest = await ask(contract.listNotices, { query: { after: page.next ?? '' } });
    expect([...page.notices, ...rest.notices]).toEqual(await listOf(worker));
  });

  test('a look that nobody asked for does not keep a session from ending', async () => {
    const idle = await node.signInAgain(worker);
    const minute = 60;
    const look = () =>
      node.fetchFrom('198.18.9.9')(`http://node.test/api/v1/notices/count`, {
        headers: { cookie: idle.cookie, 'x-palermo-unattended': '1' },
      });
    node.pass(40 * minute);
    expect((await look()).status).toBe(200);
    node.pass(21 * minute);
    expect((await look()).status).toBe(401);
    [leader, worker] = [await node.signInAgain(leader), await node.signInAgain(worker)];
  });
});

describe('reminders and mail', () => {
  const mailsTo = (account: SignedInAccount) => mailServer.arrived.filter(({ to }) => to === account.email);
  const several = () => new Promise((resolve) => setTimeout(resolve, 1500));
  /** How many mails came, once no round has anything left to send. */
  const settledCount = async (): Promise<number> => {
    for (let count = -1; ;) {
      if (count === mailsTo(worker).length) return count;
      count = mailsTo(worker).length;
      await several();
    }
  };

  test('coordination 11: a task is called to mind the day before and once it is overdue, with the reason, once each', async () => {
    const due = await giveTask(worker.session.account.id, dayIn(1));
    const told = async () =>
      (await listOf(worker)).filter(({ subjectId, kind }) => subjectId === due.id && kind !== 'taskAssigned');
    await node.node.execute(remind, keeper, {});
    await node.node.execute(remind, keeper, {});
    expect(await told()).toMatchObject([{ kind: 'taskTomorrow', task: { kind: 'todo', dueOn: dayIn(1) } }]);
    node.pass(2 * 86_400);
    [leader, worker] = [await node.signInAgain(leader), await node.signInAgain(worker)];
    await node.node.execute(remind, keeper, {});
    expect(await told()).toMatchObject([{ kind: 'taskOverdue' }, { kind: 'taskTomorrow' }]);
    node.pass(2 * 86_400);
    [leader, worker] = [await node.signInAgain(leader), await node.signInAgain(worker)];
    await node.node.execute(remind, keeper, {});
    await node.node.execute(remind, keeper, {});
    expect((await listOf(worker)).filter(({ kind }) => kind === 'tasksOverdue')).toHaveLength(1);
  });

  test('a mail says that something waits, where, in the language of the account, and nothing else', async () => {
    await expect.poll(() => mailsTo(worker).length, { timeout: 15_000 }).toBeGreaterThan(0);
    const { content } = mailsTo(worker)[0] ?? { content: '' };
    const readable = content.replace(/=\r\n/g, '');
    expect(readable).toContain('Something waits for you in Palermo');
    expect(readable).toContain(`${nodeAddress}/`);
    for (const canary of ['Canaria', 'Ring', reference, caseId, 'House of Reeds', worker.session.account.name]) {
      expect(readable, canary).not.toContain(canary);
    }
    expect(node.logLines.join('')).not.toContain(worker.email);
  });

  test('one mail for all that came, none before its time, and none for those who want none', async () => {
    const before = await settledCount();
    await giveTask(worker.session.account.id);
    await giveTask(worker.session.account.id);
    await several();
    expect(mailsTo(worker)).toHaveLength(before);
    node.pass(31 * 60);
    await expect.poll(() => mailsTo(worker).length, { timeout: 15_000 }).toBe(before + 1);
    const ask = node.clientOf(worker);
    expect(await ask(contract.getMailChoice, {})).toEqual({ mode: 'atOnce', isAvailable: true, everyMinutes: 30 });
    expect(await ask(contract.changeMailChoice, { body: { mode: 'never' } })).toMatchObject({ mode: 'never' });
    node.pass(31 * 60);
    leader = await node.signInAgain(leader);
    worker = await node.signInAgain(worker);
    await giveTask(worker.session.account.id);
    await several();
    expect(mailsTo(worker)).toHaveLength(before + 1);
  });

  test('a server that cannot take it at the moment is asked again; an address that takes none is left alone', async () => {
    await node.clientOf(worker)(contract.changeMailChoice, { body: { mode: 'atOnce' } });
    mailServer.behave('failing');
    const before = mailsTo(worker).length;
    await several();
    expect(mailsTo(worker)).toHaveLength(before);
    mailServer.behave('well');
    await expect.poll(() => mailsTo(worker).length, { timeout: 20_000 }).toBe(before + 1);
    mailServer.behave('refusing');
    node.pass(31 * 60);
    leader = await node.signInAgain(leader);
    await giveTask(worker.session.account.id);
    await expect
      .poll(() => node.logLines.filter((line) => line.includes('mail refused')).length, { timeout: 15_000 })
      .toBe(1);
    mailServer.behave('well');
    await several();
    expect(mailsTo(worker)).toHaveLength(before + 1);
  });
});
