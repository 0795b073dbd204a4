// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as contract from '@palermo/contract';
import { ProblemError, StateCode, type Client } from '@palermo/contract';
import { treatyOfFile } from '@palermo/terms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';

let node: TestNode;
let coordinator: Client;
let member: Client;
let caseworker: Client;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const office = await node.addOrganisation(administrator, {
    name: 'Invented Office',
    kind: 'rapporteur',
    roles: [['coordinator'], ['caseworker']],
  });
  const partner = await node.addOrganisation(administrator, {
    name: 'Invented Partner',
    kind: 'member',
    roles: [['coordinator']],
  });
  coordinator = node.clientOf(office.accounts[0]);
  caseworker = node.clientOf(office.accounts[1]);
  member = node.clientOf(partner.accounts[0]);
});
afterAll(() => node[Symbol.asyncDispose]());

async function problemOf(request: Promise<unknown>): Promise<string> {
  const fault: unknown = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ProblemError)) throw new Error('The request was not refused.', { cause: fault });
  return fault.problem.code;
}

const treaty = 'domestic-workers';
const header = 'Participant,Signature,"Ratification, Accession(a)"';

async function read(text: string, asOf: string, key = treaty) {
  return coordinator(contract.importTreaty, {
    params: { treaty: key },
    query: { source: 'an invented list', asOf },
    file: { name: 'status.csv', content: new Blob([text]) },
  });
}

test('every row of a table is stored or reported, and the newest source decides', async () => {
  const older = await read(
    `${header}\nNorway,12 Dec 2000,1 Mar 2003\nSweden,12 Dec 2000,\nAtlantis,1 Jan 2001,`,
    '2015-03-01',
  );
  expect(older).toMatchObject({ rows: 3, stored: 2, reported: 1 });
  expect(older.reportedRows).toMatchObject([{ row: 4, fault: 'participant', participant: 'Atlantis' }]);
  const marks = 'iso2,member,state party,year ratification or accession,signatory,note';
  await read(`${marks}\nNO,Norway,1,2003,0,\nSE,Sweden,1,2019,0,`, '2022-08-01');
  const view = await coordinator(contract.getTreaty, { params: { treaty } });
  const standingOf = (state: string) => view.states.find((each) => each.state === state);
  expect(standingOf('NO')).toMatchObject({
    standing: 'party',
    boundOn: '2003-03-01',
    disputed: false,
    nextStep: 'none',
  });
  expect(standingOf('SE')).toMatchObject({ standing: 'party', boundOn: '2019', signedOn: '2000-12-12' });
  expect(view.timeline).toEqual([
    { year: 2003, bound: 1 },
    { year: 2019, bound: 2 },
  ]);
});

test('the same file is not read twice, and one read by mistake is taken back with all it said', async () => {
  const text = `${header}\nDenmark,,1 Feb 2002 a`;
  const { id } = await read(text, '2016-01-01');
  expect(await problemOf(read(text, '2016-01-01'))).toBe('treaty.again');
  const states = async () =>
    (await coordinator(contract.getTreaty, { params: { treaty } })).states.map(({ state }) => state);
  expect(await states()).toContain('DK');
  expect(await coordinator(contract.removeTreatySnapshot, { params: { snapshotId: id } })).toEqual({ removed: 1 });
  expect(await states()).not.toContain('DK');
});

test('what is recorded by hand stands beside what was read, with reservations and the next step', async () => {
  const state = StateCode.parse('FI');
  const said = { state, participant: 'Finland', signedOn: null, note: null, source: 'a letter', asOf: '2024-05-01' };
  const bound = { ...said, party: true, boundOn: '2024-02', binding: 'accession' as const };
  const params = { treaty };
  expect(await coordinator(contract.recordTreatyStatement, { params, body: bound })).toMatchObject({
    nextStep: 'none',
  });
  const remark = {
    state,
    kind: 'reservation' as const,
    madeOn: '2024',
    text: 'Invented.',
    source: 'a letter',
    asOf: '2024-05-01',
  };
  const standing = await coordinator(contract.recordTreatyRemark, { params, body: remark });
  expect(standing).toMatchObject({ reservations: 1, nextStep: 'reviewReservations' });
  const ofState = await caseworker(contract.getStateTreaties, { params: { state } });
  expect(ofState.remarks).toMatchObject([{ treaty, kind: 'reservation', text: 'Invented.' }]);
  expect(
    await problemOf(coordinator(contract.recordTreatyStatement, { params, body: { ...bound, binding: null } })),
  ).toBe('treaty.contradiction');
  expect(
    await problemOf(coordinator(contract.recordTreatyStatement, { params, body: { ...bound, asOf: '2999-01-01' } })),
  ).toBe('treaty.future');
});

test('only coordinators of the country add to the register; everybody who works here reads it', async () => {
  const body = { state: StateCode.parse('NO'), name: null };
  for (const ask of [caseworker, member])
    expect(await problemOf(ask(contract.setOwnState, { body }))).toBe('access.denied');
  await coordinator(contract.setOwnState, { body });
  const { treaties, ownState } = await member(contract.listTreaties, {});
  expect(ownState).toBe('NO');
  expect(treaties.find(({ key }) => key === treaty)).toMatchObject({ own: 'party', partyCount: 3 });
});

const shared = resolve(import.meta.dirname, '../../../../../../../shared/data');
const files = ['untc_treaties_2015', 'hr_treaties_2022'].flatMap((folder) =>
  existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => ({ folder, name }))
    : [],
);

test.runIf(files.length > 0)('both published snapshots, where they are at hand, are read whole', async () => {
  let [rowCount, keptCount] = [0, 0];
  for (const { folder, name } of files) {
    const key = treatyOfFile(name)?.key ?? '';
    const asOf = folder.startsWith('untc') ? '2015-03-01' : '2022-08-01';
    const { rows, stored, reported } = await coordinator(contract.importTreaty, {
      params: { treaty: key },
      query: { source: folder, asOf },
      file: { name, content: new Blob([readFileSync(join(shared, folder, name))]) },
    });
    rowCount += rows;
    keptCount += stored + reported;
  }
  expect([rowCount, keptCount]).toEqual([3013, 3013]);
  const register = await coordinator(contract.getTreatyRegister, {});
  expect(register.rows.length).toBeGreaterThan(195);
  const ofState = await coordinator(contract.getStateTreaties, { params: { state: StateCode.parse('BH') } });
  const under = (key: string) => ofState.treaties.find((each) => each.treaty === key);
  // The files say "7 Jun 2004 a" of the Protocol, and of the Convention on the Rights of the Child "13 Feb 1992 a" beside "1992".
  expect(under('trafficking-protocol')).toMatchObject({ boundOn: '2004-06-07', binding: 'accession' });
  expect(under('child-rights')).toMatchObject({ boundOn: '1992-02-13', binding: 'accession', asOf: '2022-08-01' });
});
