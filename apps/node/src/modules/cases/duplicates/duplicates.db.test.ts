// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, DuplicateSearch, FieldValuesOnWire } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { problemOf } from '../import-run/import-test-node.ts';

let node: TestNode;
let worker: Client;
let supervisor: Client;
let stranger: Client;
let strangerOrganisation: contract.OrganisationId;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['supervisor'], ['supervisor']],
  });
  const police = await node.addOrganisation(administrator, { name: 'Police', kind: 'police', roles: [['caseworker']] });
  [worker, supervisor] = shelter.accounts.map((account) => node.clientOf(account)) as [Client, Client];
  stranger = node.clientOf(police.accounts[0]);
  strangerOrganisation = police.id;
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
});

async function register(changes: FieldValuesOnWire, api: Client = worker): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  await api(contract.saveDraft, { params: { draftId }, body: { changes } });
  return (await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

const similarTo = async (caseId: CaseId, api: Client = worker) =>
  (await api(contract.findSimilarCases, { params: { caseId } })).matches;
const list = (decision: 'open' | 'same' | 'different' | 'unsure' = 'open', api: Client = worker) =>
  api(contract.listDuplicates, { query: { decision, limit: 100 } });
const decide = (one: CaseId, other: CaseId, decision: contract.DuplicateDecision, api: Client = worker) =>
  api(contract.decideDuplicate, { params: { one, other }, body: { decision } });
const undo = (one: CaseId, other: CaseId, api: Client = worker) =>
  api(contract.undoDuplicate, { params: { one, other } });

async function searchAll(api: Client = worker): Promise<DuplicateSearch> {
  await api(contract.startDuplicateSearch, { body: {} });
  return await expect
    .poll(async () => (await list('open', api)).search, { timeout: 30_000 })
    .toMatchObject({ state: 'done' })
    .then(async () => (await list('open', api)).search!);
}

/** Invented people who were registered twice, as the second registration heard them. */
const people: readonly (readonly [first: FieldValuesOnWire, again: FieldValuesOnWire])[] = [
  [
    { givenName: 'Layla', familyName: 'Marwani', birthDate: '1999-03-14', sex: 'female', citizenships: ['SY'] },
    { givenName: 'ليلى', familyName: 'مرواني', birthDate: '1998-03-14', sex: 'female', citizenships: ['SY'] },
  ],
  [
    { givenName: 'Oksana', familyName: 'Brodenko', birthDate: '2001-07-02', sex: 'female', citizenships: ['UA'] },
    { givenName: 'Оксана', familyName: 'Броденко', birthDate: '2001', sex: 'female', citizenships: ['UA'] },
  ],
  [
    { givenName: 'Kofi', familyName: 'Adomako', birthDate: '1987-11-30', sex: 'male', citizenships: ['GH'] },
    { givenName: 'Adomako', familyName: 'Koffi', birthDate: '1987-11-30', sex: 'male', citizenships: ['GH'] },
  ],
  [
    { givenName: 'Thandeka', familyName: 'Mbuyazi', ageYears: 19, sex: 'female', citizenships: ['ZA'] },
    { givenName: 'Tandeka', familyName: 'Mbuyasi', ageYears: 20, sex: 'female', citizenships: ['ZA'] },
  ],
];
const others: readonly FieldValuesOnWire[] = [
  { givenName: 'Layla', familyName: 'Zerrouki', birthDate: '1979-01-20', sex: 'female', citizenships: ['DZ'] },
  { givenName: 'Oksana', familyName: 'Lytvak', birthDate: '1990-05-05', sex: 'female', citizenships: ['UA'] },
  { givenName: 'Kofi', familyName: 'Sarpong', birthDate: '2004-02-11', sex: 'male', citizenships: ['GH'] },
  { givenName: 'Marisol', familyName: 'Quiroga', birthDate: '1995-09-09', sex: 'female', citizenships: ['BO'] },
];

describe('people who were registered twice', () => {
  const twice: [CaseId, CaseId][] = [];

  beforeAll(async () => {
    for (const person of others) await register(person);
    for (const [first, again] of people) twice.push([await register(first), await register(again)]);
  });

  test('are named beside the new registration, in any script, order and a year off, with reasons', async () => {
    for (const [first, again] of twice) {
      const matches = await similarTo(again);
      expect(matches.map((match) => match.case.id)).toEqual([first]);
      expect(matches[0]!.probability).toBeGreaterThan(0.8);
    }
    const [swapped] = await similarTo(twice[2]![1]);
    expect(swapped?.reasons.find(({ field }) => field === 'givenName')).toMatchObject({ level: 'swapped' });
    const [drifted] = await similarTo(twice[3]![1]);
    expect(drifted?.reasons.find(({ field }) => field === 'birthYear')).toMatchObject({ level: 'oneOff' });
  });

  test('are found by the search through all cases, most probable first', async () => {
    const search = await searchAll();
    expect(search).toMatchObject({ doneCount: 12, totalCount: 12, failure: null });
    const { pairs } = await list();
    const found = new Set(pairs.slice(0, people.length).map(({ one, other }) => `${one} ${other}`));
    for (const [first, again] of twice) expect(found).toContain([first, again].toSorted().join(' '));
    expect(pairs.map(({ probability }) => probability)).toEqual(
      pairs.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
  });

  test('stand side by side, and each look is kept in the audit with its purpose', async () => {
    const [one, other] = twice[0]!;
    const shown = await worker(contract.getDuplicate, { params: { one: other, other: one } });
    expect(new Set(shown.sides.map((side) => side.values['familyName']))).toEqual(new Set(['Marwani', 'مرواني']));
    const { rows } = await behindTheWall(
      "select body::text as body from palermo.audit_entry where action = 'cases.compareCases' order by sequence desc limit 1",
    );
    expect(rows[0].body).toContain(one);
    expect(rows[0].body).toContain('dataQuality');
  });

  test('are linked and told apart, which is undone with its history kept, and merges nothing', async () => {
    const [one, other] = twice[0]!;
    expect(await decide(one, other, 'same')).toMatchObject({ decision: 'same' });
    expect((await similarTo(one)).find((match) => match.case.id === other)).toMatchObject({ decision: 'same' });
    expect((await list('same')).pairs).toHaveLength(1);
    await decide(one, other, 'unsure', supervisor);
    expect((await list('same')).counts).toMatchObject({ same: 0, unsure: 1 });
    expect(await undo(one, other)).toMatchObject({ decision: null });
    expect(await problemOf(undo(one, other))).toBe('record.not-found');
    const { rows } = await behindTheWall(
      'select decision, undone_at is not null as undone from palermo.duplicate_decision order by decided_at',
    );
    expect(rows).toEqual([
      { decision: 'same', undone: true },
      { decision: 'unsure', undone: true },
    ]);
  });

  test('leave nothing readable in what is kept of them', async () => {
    const { rows } = await behindTheWall(
      `select (select string_agg(p::text, '') from palermo.duplicate_pair p)
        || coalesce((select string_agg(w::text, '') from palermo.duplicate_weights w), '') as kept`,
    );
    for (const word of ['Layla', 'ليلى', 'Brodenko', '1999-', 'female']) expect(rows[0].kept).not.toContain(word);
  });
});

describe('what is decided', () => {
  test('changes the order of what comes next', async () => {
    // Two kinds of doubt: the same names with another date of birth, and other names with the same date.
    const given = ['Amara', 'Bintou', 'Celeste', 'Dorotea'];
    const family = ['Kanoute', 'Lourenco', 'Mensimah', 'Nakigozi'];
    const sameNames: [CaseId, CaseId][] = [];
    const sameDates: [CaseId, CaseId][] = [];
    for (const [at, name] of given.entries()) {
      const rest = { sex: 'female', citizenships: ['ML'] };
      const year = 1960 + at * 5;
      const birthDate = `${year}-0${at + 1}-1${at}`;
      const first = await register({ ...rest, givenName: name, familyName: family[at]!, birthDate });
      sameNames.push([
        first,
        await register({
          ...rest,
          givenName: name,
          familyName: family[at]!,
          birthDate: `${year + 1}-1${at % 3}-2${at}`,
        }),
      ]);
      sameDates.push([
        first,
        await register({ ...rest, givenName: name, familyName: `Z${given.at(-at - 1)}`, birthDate }),
      ]);
    }
    const chanceOf = async ([one, other]: [CaseId, CaseId]): Promise<number> =>
      (await worker(contract.getDuplicate, { params: { one, other } })).probability;
    const before = [await chanceOf(sameNames[3]!), await chanceOf(sameDates[3]!)] as const;
    for (let at = 0; at < 3; at++) {
      await decide(...sameNames[at]!, 'different');
      await decide(...sameDates[at]!, 'same');
    }
    await searchAll();
    const after = [await chanceOf(sameNames[3]!), await chanceOf(sameDates[3]!)] as const;
    expect(after[0] / after[1]).toBeLessThan(before[0] / before[1] / 2);
    const order = (await list()).pairs.map(({ one, other }) => `${one} ${other}`);
    const place = (pair: [CaseId, CaseId]): number => order.indexOf(pair.toSorted().join(' '));
    expect(place(sameDates[3]!)).toBeGreaterThanOrEqual(0);
    expect(place(sameNames[3]!) === -1 || place(sameNames[3]!) > place(sameDates[3]!)).toBe(true);
  });
});

describe('another organisation', () => {
  test('learns nothing: neither of candidates, nor of counts, nor from errors', async () => {
    const own = await register({ givenName: 'Layla', familyName: 'Marwani', birthDate: '1999-03-14' }, stranger);
    expect(await similarTo(own, stranger)).toEqual([]);
    expect(await searchAll(stranger)).toMatchObject({ doneCount: 1, totalCount: 1 });
    const listed = await list('open', stranger);
    expect([listed.pairs, listed.counts.open]).toEqual([[], 0]);
    const [hidden] = (await list()).pairs;
    const none = crypto.randomUUID() as CaseId;
    for (const attempt of [
      (caseId: CaseId) => similarTo(caseId, stranger),
      (caseId: CaseId) => decide(own, caseId, 'same', stranger),
      (caseId: CaseId) => undo(own, caseId, stranger),
      (caseId: CaseId) => stranger(contract.getDuplicate, { params: { one: own, other: caseId } }),
    ])
      expect([await problemOf(attempt(hidden!.one)), await problemOf(attempt(none))]).toEqual([
        'record.not-found',
        'record.not-found',
      ]);
  });

  test('compares what was released to it until the release ends', async () => {
    const held = await register({ givenName: 'Zainabu', familyName: 'Kipchirchir', birthDate: '1994-04-04' });
    const own = await register({ givenName: 'Zaynab', familyName: 'Kipchirchir', birthDate: '1994-04-04' }, stranger);
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const { id } = await worker(contract.createRelease, {
      params: { caseId: held },
      body: {
        organisationId: strangerOrganisation,
        dataClasses: ['identity'],
        purpose: 'identification',
        basis: 'consent',
        until,
      },
    });
    expect((await similarTo(own, stranger)).map((match) => match.case.id)).toEqual([held]);
    await decide(own, held, 'same', stranger);
    expect((await similarTo(held)).map((match) => match.case.id)).toEqual([]);
    await worker(contract.revokeRelease, {
      params: { caseId: held, releaseId: id },
      body: { reason: 'personsWish' },
    });
    expect(await similarTo(own, stranger)).toEqual([]);
    expect((await list('same', stranger)).counts.same).toBe(0);
  });
});

async function behindTheWall(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: node.adminUrl });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
