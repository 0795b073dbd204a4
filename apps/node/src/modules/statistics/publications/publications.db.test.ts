// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import type { Client, PublicationId, PublicationModeCode, PublicationState, PublicationView } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestNode } from '../../../../../../test/harness/node.ts';
import { startReportingNode } from '../../../../../../test/harness/reporting-node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { runPalermo } from '../../../../../../test/operate/run-palermo.ts';
import type { AccountActor } from '../../../kernel/actor.ts';
import { systemClock } from '../../../kernel/clock.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { createLog } from '../../../platform/telemetry/log.ts';
import { createActForAccount, createAuthenticate } from '../../access/index.ts';
import { updatePublication, type PublicationChange } from '../store-publications.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';
import { createPublication } from './commands/create-publication.ts';
import { createProposePublication } from './commands/propose-publication.ts';
import type { PrivacyEntry } from './ledger/privacy-entry.ts';
import type { PrivacyTrace } from './ledger/privacy-trace.ts';
import type { PublicationParts } from './publication-parts.ts';
import { runPublication } from './run-publication.ts';

let test: TestNode;
let analystAccount: SignedInAccount;
let supervisorAccount: SignedInAccount;
let analyst: Client;
let second: Client;
let supervisor: Client;
let stranger: Client;

const people = 400;
const jobMs = 120_000;

function source(): string {
  const lines = ['externalId,registeredOn,outcome,sex,ageYears,citizenships,exploitation'];
  const forms = ['SexualExploitation', 'ForcedLabour', 'DomesticServitude'];
  for (let index = 0; index < people; index += 1) {
    const sex = index % 3 === 0 ? 'male' : 'female';
    // Every eighth person is counted in two forms, so that the forms add up to more than the people.
    const form = index % 8 === 0 ? `${forms[index % 3]};${forms[(index + 1) % 3]}` : forms[index % 3];
    lines.push(`c${index},2024-05-01,confirmed,${sex},${12 + (index % 40)},PH,${form}`);
  }
  lines.push('rare,2024-05-01,presumed,male,12,UA,OrganRemoval');
  lines.push('other,2023-05-01,presumed,male,12,UA,OrganRemoval');
  lines.push('no,2024-05-01,notConfirmed,female,30,PH,SexualExploitation');
  return `${lines.join('\n')}\n`;
}

const choice = (title: string): contract.PublicationChoice => ({
  title,
  columns: ['sex', 'majority', 'exploitationForm'],
  years: { from: 2024, to: 2024 },
  people: 'detected',
  where: [],
});

beforeAll(async () => {
  const { house, office, ...started } = await startReportingNode();
  test = started.test;
  [analystAccount, supervisorAccount] = office;
  [analyst, supervisor] = [test.clientOf(analystAccount), test.clientOf(supervisorAccount)];
  [stranger, second] = [test.clientOf(house[0]), test.clientOf(house[1])];
  await importText(stranger, source());
});
afterAll(() => test[Symbol.asyncDispose]());

const read = (client: Client, publicationId: PublicationId): Promise<PublicationView> =>
  client(contract.getPublication, { params: { publicationId } });

async function until(publicationId: PublicationId, state: PublicationState): Promise<PublicationView> {
  const stateNow = async (): Promise<PublicationState> => (await read(analyst, publicationId)).state;
  await expect.poll(stateNow, { timeout: jobMs, interval: 250 }).toBe(state);
  return read(analyst, publicationId);
}

const propose = (publicationId: PublicationId, mode: PublicationModeCode, epsilon?: number) =>
  analyst(contract.proposePublication, { params: { publicationId }, body: { mode, settings: { epsilon } } });

/** The package as it travels. */
async function packageOf(account: SignedInAccount, { id }: PublicationView): Promise<Buffer> {
  const address = `http://node.test/api/v1/publications/${id}/package`;
  const answer = await test.fetchFrom('198.18.9.9')(address, { headers: { cookie: account.cookie } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** What `palermo check` finds in a package. */
async function checked(content: Buffer): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'palermo-package-'));
  try {
    await writeFile(join(folder, 'package.zip'), content);
    const { code, output } = await runPalermo(['check', join(folder, 'package.zip'), '--json']);
    const { findings } = JSON.parse(output) as { findings: unknown[] };
    return { code, findings };
  } finally {
    await rm(folder, { recursive: true });
  }
}

let view: PublicationView;

describe('a publication from its choice to its package', () => {
  it('compares every mode before one is chosen', { timeout: jobMs }, async () => {
    const { id } = await analyst(contract.createPublication, { body: { choice: choice('Detected victims 2024') } });
    view = await until(id, 'compared');
    const { comparison } = view;
    expect(comparison).toMatchObject({ people: people + 1, unique: 1 });
    const modes = comparison?.modes ?? [];
    expect(modes.map(({ mode, offered, refused }) => [mode, offered, refused])).toEqual([
      ['dp-synthetic', true, null],
      ['dp-aggregates', true, null],
      ['tables', true, null],
      ['k-rows', false, null],
      ['k-synthetic', false, null],
    ]);
    expect(modes[0]?.cost).toMatchObject({ epsilon: 2, budget: 6, spentBefore: 0, affordable: true });
    expect(modes[3]?.smallestClass).toBeGreaterThanOrEqual(10);
  });

  it('shows the comparison to analysts alone', async () => {
    expect((await read(supervisor, view.id)).comparison).toBeNull();
    expect((await read(second, view.id)).comparison).not.toBeNull();
    expect(await problemOf(read(stranger, view.id))).toBe('access.denied');
    expect(await problemOf(propose(view.id, 'k-rows'))).toBe('publication.mode');
  });

  it('is made in the mode that was chosen, and its privacy is spent', { timeout: jobMs }, async () => {
    await propose(view.id, 'dp-synthetic');
    view = await until(view.id, 'proposed');
    expect(view.proposal).toMatchObject({ mode: 'dp-synthetic', privacy: { epsilon: 2, delta: 0.000_01 } });
    const { years } = await analyst(contract.getPrivacyLedger, {});
    expect(years).toMatchObject([{ year: 2024, budget: 6, publications: 1 }]);
    expect(years[0]?.epsilon).toBeCloseTo(2, 6);
  });

  it('is not released by one person, nor in the name of another, whatever the code above the database asks', async () => {
    const actor = await actorOf(analystAccount);
    const attempt = (releasedBy: contract.AccountId): Promise<void> => {
      const change: PublicationChange = { state: 'released', releasedBy, releasedAt: new Date() };
      return test.node.transactions.run(actor, (db) => updatePublication(db, view.id, change));
    };
    await expect(attempt(actor.accountId)).rejects.toMatchObject({ code: '23514' });
    await expect(attempt(supervisorAccount.session.account.id)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is released by another person only, byte for byte, and gives nothing away', { timeout: jobMs }, async () => {
    const release = (client: Client) => client(contract.releasePublication, { params: { publicationId: view.id } });
    expect(await problemOf(release(analyst))).toBe('publication.second-person');
    expect(await problemOf(release(second))).toBe('access.denied');
    const download = analyst(contract.downloadPublication, { params: { publicationId: view.id } });
    expect(await problemOf(download)).toBe('publication.not-released');
    const seen = await packageOf(supervisorAccount, view);
    expect((await release(supervisor)).state).toBe('released');
    const released = await packageOf(analystAccount, view);
    expect(released.equals(seen)).toBe(true);
    for (const name of ['README.txt', 'datapackage.json', 'data.csv', 'codebook.csv', 'errors.csv', 'quality.json']) {
      expect(released.includes(name)).toBe(true);
    }
    expect(await checked(released)).toEqual({ code: 0, findings: [] });
    const withdraw = analyst(contract.withdrawPublication, { params: { publicationId: view.id } });
    expect(await problemOf(withdraw)).toBe('publication.state');
  });
});

/** A trace in memory, for jobs that the test runs itself. */
function memoryTrace(): PrivacyTrace {
  const own: PrivacyEntry[] = [];
  return {
    read: async () => ({ entries: own, own, damaged: [], brought: [] }),
    append: async (entries) => void own.push(...entries),
    forget: async () => {},
  };
}

/** The parts of publications with a queue that does nothing, so that the test runs the job itself. */
function partsOf(trace: PrivacyTrace, execute: Execute = test.node.execute): PublicationParts {
  return {
    execute,
    queue: { send: async () => {}, answer: async () => {} },
    actForAccount: createActForAccount({ transactions: test.node.transactions }),
    clock: systemClock,
    log: createLog({ write: () => {} }),
    trace,
    version: '0',
  };
}

async function actorOf(account: SignedInAccount): Promise<AccountActor> {
  const token = /=(.*)$/.exec(account.cookie)?.[1] ?? '';
  const actor = await createAuthenticate({ transactions: test.node.transactions, clock: systemClock })(token);
  if (!actor) throw new Error('The account is signed in.');
  return actor;
}

/** Dies when a use case is asked for the n-th time, and at everything after. */
function dyingAt(name: string, count: number): Execute {
  let seen = 0;
  return async (useCase, actor, input) => {
    if (useCase.name === name) seen += 1;
    if (seen >= count) throw new Error('killed');
    return test.node.execute(useCase, actor, input);
  };
}

describe('a job that was interrupted', () => {
  const never = new AbortController().signal;
  const trace = memoryTrace();

  it('goes on with the modes that were not compared, and spends once', { timeout: 2 * jobMs }, async () => {
    const actor = await actorOf(analystAccount);
    const begun = await test.node.execute(createPublication, actor, { choice: choice('Interrupted') });
    const { id } = begun.view;
    const job = { id: begun.jobId };
    const dying = dyingAt('publications.keepComparison', 3);
    await expect(runPublication(partsOf(trace, dying), job, never)).rejects.toThrow('killed');
    const half = await read(analyst, id);
    expect(half).toMatchObject({ state: 'comparing', comparison: { modes: [{}, {}] } });
    await runPublication(partsOf(trace), job, never);
    const whole = await read(analyst, id);
    expect(whole.state).toBe('compared');
    expect(whole.comparison?.modes.slice(0, 2)).toEqual(half.comparison?.modes);

    const input = { publicationId: id, mode: 'dp-aggregates' as const };
    const proposed = await test.node.execute(createProposePublication({ trace }), actor, input);
    const making = { id: proposed.jobId };
    await expect(runPublication(partsOf(trace, dyingAt('publications.keepPackage', 1)), making, never)).rejects.toThrow(
      'killed',
    );
    expect(await read(analyst, id)).toMatchObject({ state: 'making', proposal: { file: null } });
    await runPublication(partsOf(trace), making, never);
    const made = await read(analyst, id);
    expect(made.state).toBe('proposed');
    expect(await checked(await packageOf(supervisorAccount, made))).toEqual({ code: 0, findings: [] });
    expect((await analyst(contract.getPrivacyLedger, {})).years).toMatchObject([{ publications: 2 }]);
    view = await read(analyst, id);
  });

  it('keeps what was spent when the proposal is taken back, and refuses what passes the budget', async () => {
    const params = { publicationId: view.id };
    expect((await supervisor(contract.withdrawPublication, { params })).state).toBe('compared');
    const { years } = await analyst(contract.getPrivacyLedger, {});
    expect(years).toMatchObject([{ publications: 2 }]);
    expect(await problemOf(propose(view.id, 'dp-aggregates', 6))).toBe('publication.budget');
    expect((await analyst(contract.getPrivacyLedger, {})).years).toEqual(years);
  });

  it('is stopped when somebody stops it', { timeout: jobMs }, async () => {
    await analyst(contract.comparePublication, { params: { publicationId: view.id }, body: { k: 12 } });
    const stopped = await analyst(contract.cancelPublicationJob, { params: { publicationId: view.id } });
    expect(stopped).toMatchObject({ state: 'compared', job: null });
  });

  it('makes tables as all tables of the node are, spending nothing', { timeout: jobMs }, async () => {
    await propose(view.id, 'tables');
    const made = await until(view.id, 'proposed');
    expect(made.proposal).toMatchObject({ mode: 'tables', privacy: null });
    const content = await packageOf(supervisorAccount, made);
    expect(await checked(content)).toEqual({ code: 0, findings: [] });
    expect((await analyst(contract.getPrivacyLedger, {})).years).toMatchObject([{ publications: 2 }]);
    await analyst(contract.withdrawPublication, { params: { publicationId: view.id } });
    await analyst(contract.discardPublication, { params: { publicationId: view.id } });
  });
});

it('refuses columns of which one follows from another, and years in the wrong order', async () => {
  const ask = (changes: Partial<contract.PublicationChoice>) =>
    analyst(contract.createPublication, { body: { choice: { ...choice('Refused'), ...changes } } });
  expect(await problemOf(ask({ columns: ['ageGroup', 'majority'] }))).toBe('publication.choice');
  expect(await problemOf(ask({ years: { from: 2025, to: 2024 } }))).toBe('publication.choice');
});
