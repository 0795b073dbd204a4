// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { caseCount, countsOf, exportedText, importText, problemOf } from './import-test-node.ts';

let test: TestNode;
let worker: Client;
let supervisor: Client;
let second: Client;
let supervisorAccount: SignedInAccount;
let stranger: Client;
let strangeSupervisor: Client;

beforeAll(async () => {
  test = await startTestNode();
  const administrator = await test.setUp();
  const roles = [['caseworker'], ['supervisor'], ['supervisor']] as const;
  const house = await test.addOrganisation(administrator, { name: 'House', kind: 'serviceProvider', roles });
  const other = await test.addOrganisation(administrator, { name: 'Other', kind: 'police', roles });
  worker = test.clientOf(house.accounts[0]);
  supervisorAccount = house.accounts[1] as SignedInAccount;
  [supervisor, second] = [test.clientOf(supervisorAccount), test.clientOf(house.accounts[2])];
  [stranger, strangeSupervisor] = [test.clientOf(other.accounts[0]), test.clientOf(other.accounts[1])];
  await importText(worker, source());
});
afterAll(() => test[Symbol.asyncDispose]());

function source({ age = '20', place = 'Exampleton' } = {}): string {
  return [
    'externalId,registeredOn,outcome,givenName,familyName,sex,ageYears,citizenships,interpreterNeeded,currentPlace,shelterLocation,notes',
    `r1,2020-01-02,confirmed,Ada,Example,female,${age},PH;NA,yes,${place},Secret Lane 1,"=SUM(1), ""quoted""\nsecond line"`,
    'r2,2021,,Bo,,male,30,UA,no,,,',
    '',
  ].join('\n');
}

const exported = (): Promise<string> => exportedText(worker, supervisor);

async function caseOf(name: string): Promise<CaseId> {
  const { cases } = await worker(contract.listCases, { query: {} });
  const found = cases.find((each) => each.name?.startsWith(name));
  if (!found) throw new Error(`There is no case of ${name}.`);
  return found.id;
}

const open = (caseId: CaseId) => worker(contract.getCase, { params: { caseId }, query: { purpose: 'assistance' } });

function change(caseId: CaseId, key: string, from: string | number, to: string | number) {
  return worker(contract.changeCase, {
    params: { caseId },
    body: { changes: [{ key, from, to }], purpose: 'assistance' },
  });
}

it('exports what the importer reads back as the same cases', async () => {
  const file = await exported();
  expect(file).toContain(await caseOf('Ada'));
  expect(file).not.toContain('Secret Lane');
  expect(file).not.toContain('shelterLocation');
  expect(file).toContain("'=SUM(1)");
  expect(countsOf(await importText(worker, file))).toEqual([0, 0, 2]);
  expect(await caseCount(worker)).toBe(2);
});

it('exports to others only what they may see, and refuses a purpose that is none', async () => {
  const text = await exportedText(stranger, strangeSupervisor);
  expect(text.trim().split('\r\n')).toHaveLength(1);
  const body = { purpose: 'curiosity' as 'assistance', layout: 'palermo', reason: 'To look' } as const;
  expect(await problemOf(worker(contract.askCaseExport, { body }))).toBe('request.invalid');
});

it('changes the case of an exported row that somebody edited, with its history', async () => {
  const caseId = await caseOf('Bo');
  const edited = (await exported()).replace(',Bo,', ',Boris,');
  expect(countsOf(await importText(worker, edited))).toEqual([1, 0, 1]);
  expect((await open(caseId)).values).toMatchObject({ givenName: 'Boris', sex: 'male', interpreterNeeded: false });
  const { entries } = await worker(contract.getTimeline, { params: { caseId }, query: { purpose: 'assistance' } });
  expect(entries.flatMap(({ changes }) => changes)).toEqual([{ key: 'givenName', from: 'Bo', to: 'Boris' }]);
  expect(entries.filter(({ kind }) => kind === 'imported')).toHaveLength(2);
});

it('takes what only the source changed and keeps what only people here changed', async () => {
  const caseId = await caseOf('Ada');
  await change(caseId, 'ageYears', 20, 22);
  expect(countsOf(await importText(worker, source({ place: 'Sampleton' })))).toEqual([1, 0, 1]);
  expect((await open(caseId)).values).toMatchObject({ ageYears: 22, currentPlace: 'Sampleton' });
});

it('never overwrites silently what both changed', async () => {
  const caseId = await caseOf('Ada');
  const both = await importText(worker, source({ age: '25', place: 'Sampleton' }));
  expect(countsOf(both)).toEqual([0, 1, 1]);
  expect(both.problems).toEqual([
    { row: 2, column: 'ageYears', value: '25', reason: 'cell.changedHere', suggestion: '22' },
  ]);
  expect((await open(caseId)).values).toMatchObject({ ageYears: 22 });
  const old = (await exported()).replace(',Ada,', ',Adah,');
  await change(caseId, 'givenName', 'Ada', 'Adele');
  expect(countsOf(await importText(worker, old))).toEqual([0, 1, 1]);
  expect((await open(caseId)).values).toMatchObject({ givenName: 'Adele' });
});

it('leaves the outcome of a case to those who decide it', async () => {
  const changed = (await exported()).replace(',confirmed,', ',presumed,');
  const done = await importText(worker, changed);
  expect(countsOf(done)).toEqual([0, 1, 1]);
  expect(done.problems).toMatchObject([{ column: 'outcome', value: 'presumed', reason: 'cell.notByImport' }]);
});

it('gives no file before a second person of the organisation agreed, nor after a day', async () => {
  const body = { purpose: 'dataQuality', layout: 'palermo', reason: 'For the yearly check' } as const;
  const { id: exportId } = await supervisor(contract.askCaseExport, { body });
  const params = { exportId };
  const download = (as: Client) => as(contract.downloadCaseExport, { params });
  const decide = (as: Client, agreed = true) => as(contract.decideCaseExport, { params, body: { agreed } });
  expect(await problemOf(supervisor(contract.askCaseExport, { body }))).toBe('export.waiting');
  expect(await problemOf(download(supervisor))).toBe('export.not-agreed');
  expect(await problemOf(decide(supervisor))).toBe('export.second-person');
  expect(await problemOf(decide(worker))).toBe('access.denied');
  expect(await problemOf(decide(strangeSupervisor))).toBe('record.not-found');
  const waiting = (await second(contract.listCaseExports, {})).exports.find(({ id }) => id === exportId);
  expect(waiting).toMatchObject({ state: 'waiting', reason: 'For the yearly check', mayDecide: true, until: null });
  expect((await second(contract.listNotices, { query: {} })).notices[0]).toMatchObject({ kind: 'exportWaiting' });
  await decide(second);
  expect(await problemOf(decide(second, false))).toBe('record.changed');
  expect(await problemOf(download(second))).toBe('record.not-found');
  expect(await download(supervisor)).toContain('Boris');
  test.pass(24 * 3600);
  const again = test.clientOf(await test.signInAgain(supervisorAccount));
  expect(await problemOf(download(again))).toBe('export.not-agreed');
  expect((await again(contract.listCaseExports, {})).exports[0]).toMatchObject({ state: 'over', until: null });
});
