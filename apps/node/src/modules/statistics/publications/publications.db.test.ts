// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { Client, PublicationId, PublicationView } from '@palermo/contract';
import { genericPack } from '@palermo/terms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';
import { openTable } from '../../../platform/tabular/index.ts';

let test: TestNode;
let analyst: Client;
let second: Client;
let supervisor: Client;
let stranger: Client;
let administrator: Client;

const people = 400;

function source(): string {
  const lines = ['externalId,registeredOn,outcome,sex,ageYears,citizenships,exploitation'];
  const forms = ['SexualExploitation', 'ForcedLabour', 'DomesticServitude'];
  for (let index = 0; index < people; index += 1) {
    const sex = index % 3 === 0 ? 'male' : 'female';
    lines.push(`c${index},2024-05-01,confirmed,${sex},${12 + (index % 40)},PH,${forms[index % 3]}`);
  }
  lines.push('rare,2024-05-01,presumed,male,12,UA,OrganRemoval');
  lines.push('other,2023-05-01,presumed,male,12,UA,OrganRemoval');
  lines.push('no,2024-05-01,notConfirmed,female,30,PH,SexualExploitation');
  return `${lines.join('\n')}\n`;
}

const choice = (title: string, columns: contract.PublicationColumn[] = ['sex', 'majority', 'exploitationForm']) => ({
  title,
  columns,
  years: { from: 2024, to: 2024 },
  people: 'detected' as const,
  where: [],
});

beforeAll(async () => {
  test = await startTestNode();
  const first = await test.setUp();
  const house = await test.addOrganisation(first, {
    name: 'House',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['analyst']],
  });
  const office = await test.addOrganisation(first, {
    name: 'Office',
    kind: 'rapporteur',
    roles: [['analyst'], ['supervisor']],
  });
  [stranger, second] = house.accounts.map((account) => test.clientOf(account)) as [Client, Client];
  [analyst, supervisor] = office.accounts.map((account) => test.clientOf(account)) as [Client, Client];
  administrator = test.clientOf(first);
  await importText(stranger, source());
});
afterAll(async () => {
  console.log(test.logLines.filter((l) => l.includes('fault')).join(''));
  await test[Symbol.asyncDispose]();
});

const read = (client: Client, publicationId: PublicationId): Promise<PublicationView> =>
  client(contract.getPublication, { params: { publicationId } });

async function until(publicationId: PublicationId, state: contract.PublicationState): Promise<PublicationView> {
  await expect
    .poll(async () => (await read(analyst, publicationId)).state, { timeout: 60_000, interval: 250 })
    .toBe(state);
  return read(analyst, publicationId);
}

async function begin(title: string): Promise<PublicationView> {
  const { id } = await analyst(contract.createPublication, { body: { choice: choice(title) } });
  return until(id, 'compared');
}

const propose = (publicationId: PublicationId, mode: contract.PublicationModeCode, epsilon?: number) =>
  analyst(contract.proposePublication, { params: { publicationId }, body: { mode, settings: { epsilon } } });

describe('a publication from its choice to its package', () => {
  let view: PublicationView;

  it('compares every mode before one is chosen', async () => {
    view = await begin('Detected victims 2024');
    const { comparison } = view;
    expect(comparison?.people).toBe(people + 1);
    expect(comparison?.unique).toBe(1);
    expect(comparison?.modes.map(({ mode, refused }) => [mode, refused])).toEqual([
      ['dp-synthetic', null],
      ['dp-aggregates', null],
      ['tables', null],
      ['k-rows', null],
      ['k-synthetic', null],
    ]);
    expect(comparison?.modes.map(({ offered }) => offered)).toEqual([true, true, true, false, false]);
    const [synthetic] = comparison?.modes ?? [];
    expect(synthetic?.cost).toMatchObject({ epsilon: 2, budget: 6, spentBefore: 0, affordable: true });
    expect(comparison?.modes[3]).toMatchObject({ smallestClass: expect.any(Number) as number });
    expect(comparison?.modes[3]?.smallestClass).toBeGreaterThanOrEqual(10);
  });

  it('shows the comparison to nobody but analysts', async () => {
    expect((await read(supervisor, view.id)).comparison).toBeNull();
    expect((await read(second, view.id)).comparison).not.toBeNull();
    expect(await problemOf(read(stranger, view.id))).toBe('access.denied');
  });

  it('is made in the mode that was chosen, and its privacy is spent', async () => {
    await propose(view.id, 'dp-synthetic');
    view = await until(view.id, 'proposed');
    expect(view.proposal).toMatchObject({ mode: 'dp-synthetic', privacy: { epsilon: 2, delta: 0.000_01 } });
    const ledger = await analyst(contract.getPrivacyLedger, {});
    expect(ledger.years).toMatchObject([{ year: 2024, budget: 6, publications: 1 }]);
    expect(ledger.years[0]?.epsilon).toBeCloseTo(2, 6);
  });

  it('is released by another person only, who saw the very bytes', async () => {
    const release = (client: Client) => client(contract.releasePublication, { params: { publicationId: view.id } });
    const download = (client: Client) => client(contract.downloadPublication, { params: { publicationId: view.id } });
    expect(await problemOf(release(analyst))).toBe('publication.second-person');
    expect(await problemOf(release(second))).toBe('access.denied');
    expect(await problemOf(download(analyst))).toBe('publication.not-released');
    const seen = await download(supervisor);
    expect((await release(supervisor)).state).toBe('released');
    expect(await download(analyst)).toBe(seen);
    expect(await problemOf(analyst(contract.withdrawPublication, { params: { publicationId: view.id } }))).toBe(
      'publication.state',
    );
  });
});
