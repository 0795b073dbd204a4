// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type {
  CaseId,
  Client,
  DraftId,
  InvestigationId,
  InvestigationItemDetails,
  InvestigationItemId,
  InvestigationView,
  LinkId,
  OrganisationId,
  PassingId,
  SuspectId,
} from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';

let node: TestNode;
let admin: pg.Client;
let holder: Client;
let holderLead: Client;
let secondLead: Client;
let prosecutor: Client;
let police: Client;
let lawyer: Client;
let border: Client;
const ids = new Map<string, OrganisationId>();

beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const administrator = await node.setUp();
  const add = async (name: string, kind: contract.OrganisationKindCode, roles: contract.RoleCode[][]) => {
    const { id, accounts } = await node.addOrganisation(administrator, { name, kind, roles });
    ids.set(name, id);
    return accounts.map((account) => node.clientOf(account));
  };
  const shelter = await add('Shelter', 'serviceProvider', [['caseworker'], ['supervisor'], ['supervisor']]);
  [holder, holderLead, secondLead] = shelter as [Client, Client, Client];
  [prosecutor] = (await add('Prosecution', 'prosecution', [['caseworker']])) as [Client];
  [police] = (await add('Police', 'police', [['caseworker']])) as [Client];
  [lawyer] = (await add('Lawyers', 'legalAid', [['caseworker']])) as [Client];
  [border] = (await add('Border', 'border', [['caseworker']])) as [Client];
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

const purpose = 'prosecution' as const;
const today = new Date().toISOString().slice(0, 10);
const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const newId = <Id extends string>() => crypto.randomUUID() as Id;

async function register(): Promise<CaseId> {
  const draftId = newId<DraftId>();
  await holder(contract.startDraft, { body: { id: draftId } });
  const changes = {
    givenName: 'Vesna',
    ageYears: 30,
    sex: 'female',
    exploitation: ['ForcedLabour', 'ForcedCriminality'],
  };
  await holder(contract.saveDraft, { params: { draftId }, body: { changes } });
  return (await holder(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

async function release(caseId: CaseId, to: string, dataClasses: string[], forPurpose = 'prosecution'): Promise<void> {
  const organisationId = ids.get(to);
  const body = { organisationId, dataClasses, purpose: forPurpose, basis: 'consent', explainedIn: 'en', until: soon };
  await holder(contract.createRelease, { params: { caseId }, body: body as never });
}

function open(as: Client, caseId: CaseId, fileNumber = 'PP 12/26'): Promise<InvestigationView> {
  const body = { id: newId<InvestigationId>(), caseId, fileNumber, note: null, openedOn: today, purpose };
  return as(contract.openInvestigation, { body });
}

function addSuspect(as: Client, { id: investigationId }: InvestigationView, caseId: CaseId, id = newId<SuspectId>()) {
  const body = { id, caseId, sex: ['male'], ageGroup: [], citizenship: ['FR'], purpose };
  return as(contract.addInvestigationSuspect, { params: { investigationId }, body });
}

const plain = {
  suspectId: null,
  caseId: null,
  offence: null,
  sentence: null,
  months: null,
  amount: null,
  currency: null,
};
function addItem(as: Client, { id: investigationId }: InvestigationView, item: Partial<InvestigationItemDetails>) {
  const body = { ...plain, kind: 'charge' as const, on: today, shared: false, ...item };
  return as(contract.addInvestigationItem, {
    params: { investigationId },
    body: { ...body, id: newId<InvestigationItemId>(), purpose },
  });
}

function heard(as: Client, caseId: CaseId) {
  return as(contract.listCaseInvestigations, { params: { caseId }, query: { purpose: 'protection' } });
}

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => (fault instanceof contract.ProblemError ? fault.problem.code : Promise.reject(fault)),
  );

async function stages(caseId: CaseId): Promise<unknown[]> {
  const { rows } = await admin.query<Record<string, unknown>>(
    `select stage, sex, region_of_citizenship, exploitation, organisation_kind from palermo.standard_perpetrator
     where case_id = $1 order by stage`,
    [caseId],
  );
  return rows.map((row) => Object.values(row));
}

describe('a prosecutor to whom a case was released', () => {
  let caseId: CaseId;
  let file: InvestigationView;
  beforeAll(async () => {
    caseId = await register();
  });

  test('opens nothing before, and nothing from a release for something else', async () => {
    expect(await refusalOf(open(prosecutor, caseId))).toBe('record.not-found');
    await release(caseId, 'Prosecution', ['experience'], 'assistance');
    expect(await refusalOf(open(prosecutor, caseId))).toBe('investigation.not-released');
    expect((await heard(prosecutor, caseId)).mayOpen).toBe(false);
  });

  test('opens an investigation, charges, and gets a conviction; the holder sees the stage', async () => {
    await release(caseId, 'Prosecution', ['experience']);
    file = await open(prosecutor, caseId);
    expect(file).toMatchObject({ stage: 'opened', fileNumber: 'PP 12/26', mayEdit: true });
    expect((await heard(holder, caseId)).investigations).toMatchObject([{ stage: 'opened', own: false, shared: [] }]);
    file = await addSuspect(prosecutor, file, caseId);
    expect(await stages(caseId)).toEqual([
      ['formalContact', ['male'], ['Europe'], ['ForcedLabour', 'ForcedCriminality'], 'serviceProvider'],
    ]);
    const suspectId = file.suspects[0]?.id ?? newId<SuspectId>();
    file = await addItem(prosecutor, file, { suspectId, offence: 'traffickingLabour' });
    expect(file).toMatchObject({ stage: 'charged', chargedOn: today, suspects: [{ stage: 'prosecuted' }] });
    file = await addItem(prosecutor, file, {
      kind: 'conviction',
      suspectId,
      offence: 'traffickingLabour',
      sentence: 'imprisonment',
      months: 48,
      shared: true,
    });
    expect(file).toMatchObject({ stage: 'trial', convictedOn: today, suspects: [{ stage: 'convicted' }] });
    expect((await stages(caseId)).map((row) => (row as unknown[])[0])).toEqual(['convicted']);
    const [seen] = (await heard(holder, caseId)).investigations;
    expect(seen).toMatchObject({ stage: 'trial', convictedOn: today, organisation: 'Prosecution' });
    expect(seen?.shared.map(({ kind, months }) => [kind, months])).toEqual([['conviction', 48]]);
    expect(JSON.stringify(seen)).not.toContain('PP 12/26');
    const { suspects } = await holder(contract.listSuspects, { params: { caseId }, query: { purpose: 'protection' } });
    expect(suspects.map(({ stage }) => stage)).toEqual(['convicted']);
    const { entries } = await holder(contract.getTimeline, { params: { caseId }, query: { purpose: 'protection' } });
    expect(entries.filter(({ kind }) => kind === 'investigation').map(({ details }) => details['stage'])).toEqual([
      'trial',
      'charged',
      'opened',
    ]);
  });

  test('tells those to whom justice is open, nobody else, and border authorities never', async () => {
    await release(caseId, 'Lawyers', ['justice'], 'assistance');
    await release(caseId, 'Border', ['justice'], 'protection');
    await release(caseId, 'Police', ['experience'], 'investigation');
    expect((await heard(lawyer, caseId)).investigations).toHaveLength(1);
    expect((await heard(police, caseId)).investigations).toEqual([]);
    expect(await refusalOf(heard(border, caseId))).toBe('access.denied');
    const { id: investigationId } = file;
    for (const other of [holder, police, lawyer]) {
      const read = other(contract.getInvestigation, { params: { investigationId }, query: { purpose } });
      expect(await refusalOf(read)).toMatch(/record.not-found|access.denied/);
    }
    expect((await police(contract.listInvestigations, { query: {} })).investigations).toEqual([]);
    expect((await prosecutor(contract.listInvestigations, { query: { stage: 'trial' } })).investigations).toMatchObject(
      [{ id: investigationId, caseCount: 1, suspectCount: 1, convictedCount: 1 }],
    );
  });

  test('says why the victim is not punished to the holder, not to those who do not know of forced acts', async () => {
    const { id: investigationId } = file;
    const [linked] = file.cases;
    const body = { nonPunishment: 'applied' as const, nonPunishmentOn: today, reason: 'Forced to carry drugs.' };
    file = await prosecutor(contract.changeInvestigationCase, {
      params: { investigationId, caseId },
      body: { ...body, version: linked?.version ?? 1, linked: true, purpose },
    });
    expect((await heard(holder, caseId)).investigations).toMatchObject([body]);
    expect((await heard(lawyer, caseId)).investigations).toMatchObject([{ ...body, reason: null }]);
  });

  test('does not write over what a colleague changed', async () => {
    const { id: investigationId } = file;
    const current = await prosecutor(contract.getInvestigation, { params: { investigationId }, query: { purpose } });
    const body = { fileNumber: 'PP 12/26', note: null, stageSince: today, version: current.version, purpose };
    const move = () =>
      prosecutor(contract.changeInvestigation, {
        params: { investigationId },
        body: { ...body, stage: 'ended', ending: 'judgment' },
      });
    expect((await Promise.all([refusalOf(move()), refusalOf(move())])).toSorted()).toEqual(['none', 'record.changed']);
    expect((await heard(holder, caseId)).investigations[0]).toMatchObject({ stage: 'ended', ending: 'judgment' });
    const item = current.items.find(({ shared }) => shared);
    const keep = () =>
      prosecutor(contract.changeInvestigationItem, {
        params: { investigationId, itemId: item?.id ?? newId<InvestigationItemId>() },
        body: { version: item?.version ?? 1, shared: false, struck: false, purpose },
      });
    expect((await Promise.all([refusalOf(keep()), refusalOf(keep())])).toSorted()).toEqual(['none', 'record.changed']);
    expect((await heard(holder, caseId)).investigations[0]?.shared).toEqual([]);
  });

  test('names what is missing from what is recorded', async () => {
    expect(await refusalOf(addItem(prosecutor, file, { kind: 'conviction' }))).toBe('request.invalid');
    const suspectId = file.suspects[0]?.id ?? null;
    expect(await refusalOf(addItem(prosecutor, file, { suspectId, offence: 'witchcraft' }))).toBe('request.invalid');
    const unknown = newId<SuspectId>();
    expect(await refusalOf(addItem(prosecutor, file, { suspectId: unknown, offence: 'slavery' }))).toBe(
      'record.not-found',
    );
  });

  test('keeps the figures right when the records are made anew', async () => {
    const check = { after: null, check: true } as const;
    expect(await holderLead(contract.rebuildRecords, { body: check })).toMatchObject({
      missingCount: 0,
      changedCount: 0,
      orphanedCount: 0,
    });
  });

  test('loses the case, not the file, when the person is erased', async () => {
    const { id: erasureId } = await holderLead(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'asked' },
    });
    await secondLead(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
    const { id: investigationId } = file;
    const left = await prosecutor(contract.getInvestigation, { params: { investigationId }, query: { purpose } });
    expect(left).toMatchObject({ stage: 'ended', cases: [], suspects: [{ caseId: null }] });
    expect(await stages(caseId)).toEqual([]);
  });
});

test('a suspect whom the holder described is the same suspect for investigators to whom justice is open', async () => {
  const caseId = await register();
  const none = {
    sex: [],
    ageGroup: [],
    citizenship: [],
    regionOfCitizenship: [],
    role: [],
    relationship: [],
    paidMoney: [],
  };
  const { id } = await holder(contract.addSuspect, {
    params: { caseId },
    body: { ...none, sex: ['female'], stage: 'suspected', description: 'a scar', purpose: 'protection' },
  });
  await release(caseId, 'Police', ['justice'], 'investigation');
  const file = await addSuspect(police, await open(police, caseId), caseId, id);
  expect(file.suspects).toMatchObject([{ id, sex: ['female'] }]);
  expect(await refusalOf(addSuspect(police, file, caseId, id))).toBe('investigation.known');
  expect((await stages(caseId)).map((row) => (row as unknown[])[0])).toEqual(['formalContact']);
});

describe('cases that belong together', () => {
  test('are linked by who sees both, and shown to nobody else: list, timeline', async () => {
    const [one, other] = [await register(), await register()];
    const query = { purpose: 'protection' } as const;
    const references = new Map<CaseId, string>();
    for (const caseId of [one, other]) {
      references.set(caseId, (await holder(contract.getCase, { params: { caseId }, query })).reference);
    }
    await release(one, 'Police', ['experience'], 'investigation');
    const body = { reference: references.get(other) ?? '', kind: 'sameHousehold' as const, reason: 'Sisters.' };
    const link = (as: Client, id: LinkId, changes = {}) =>
      as(contract.linkCases, { params: { caseId: one }, body: { ...body, id, purpose: 'protection', ...changes } });
    expect(await refusalOf(link(police, newId<LinkId>()))).toBe('record.not-found');
    expect(await refusalOf(link(police, newId<LinkId>(), { reference: 'ZZZZZ-ZZZZZ' }))).toBe('record.not-found');
    const made = await link(holder, newId<LinkId>());
    expect(made).toMatchObject({ reason: 'Sisters.', case: { id: other }, mayEnd: true });
    expect(await refusalOf(link(holder, newId<LinkId>()))).toBe('link.known');
    expect(await refusalOf(link(holder, newId<LinkId>(), { reference: references.get(one) }))).toBe('link.same-case');
    const linksOf = async (as: Client, caseId: CaseId) =>
      (await as(contract.listLinks, { params: { caseId }, query })).links.map((each) => each.reason);
    const kindsOf = async (as: Client, caseId: CaseId) =>
      (await as(contract.getTimeline, { params: { caseId }, query })).entries.map(({ kind }) => kind);
    expect(await linksOf(holder, other)).toEqual(['Sisters.']);
    expect(await kindsOf(holder, other)).toContain('linked');
    expect(await linksOf(police, one)).toEqual([]);
    expect(await kindsOf(police, one)).not.toContain('linked');
    await release(other, 'Police', ['experience'], 'investigation');
    expect(await linksOf(police, one)).toEqual(['Sisters.']);
    const end = () =>
      holder(contract.endLink, {
        params: { caseId: other, linkId: made.id },
        body: { reason: 'Mistaken.', purpose: 'protection' },
      });
    expect(await refusalOf(end())).toBe('none');
    expect(await refusalOf(end())).toBe('record.changed');
    expect(await kindsOf(holder, one)).toEqual(expect.arrayContaining(['linked', 'linkEnded']));
  });
});

describe('an investigation that police pass to prosecution', () => {
  test('is taken whole or stays; it opens no case, and goes on where it was', async () => {
    const caseId = await register();
    await release(caseId, 'Police', ['justice', 'experience'], 'investigation');
    const opened = await open(police, caseId, 'K 7/26');
    await addSuspect(police, opened, caseId);
    const to = (name: string) => ids.get(name) as OrganisationId;
    const pass = async (organisationId: OrganisationId, id = newId<PassingId>()) => {
      const params = { investigationId: opened.id };
      const { version } = await police(contract.getInvestigation, { params, query: { purpose } });
      return police(contract.passInvestigation, { params, body: { id, organisationId, version, purpose } });
    };
    const answer = (as: Client, passingId: PassingId, given: 'take' | 'decline' | 'withdraw') =>
      as(contract.answerPassing, { params: { passingId }, body: { answer: given, purpose } });
    const read = (as: Client) =>
      as(contract.getInvestigation, { params: { investigationId: opened.id }, query: { purpose } });
    const listed = async (as: Client) => (await as(contract.listPassings, {})).passings[0];

    expect(await refusalOf(pass(to('Shelter')))).toBe('investigation.not-passable');
    const { passing } = await pass(to('Prosecution'));
    const passingId = passing?.id as PassingId;
    expect(await refusalOf(pass(to('Prosecution')))).toBe('investigation.passing');
    expect(await listed(prosecutor)).toMatchObject({
      fileNumber: 'K 7/26',
      suspectCount: 1,
      from: 'Police',
      own: false,
    });
    expect(await refusalOf(read(prosecutor))).toBe('record.not-found');
    expect(await refusalOf(answer(prosecutor, passingId, 'withdraw'))).toBe('access.denied');
    expect(await answer(prosecutor, passingId, 'decline')).toMatchObject({ state: 'declined', mayAnswer: false });
    expect((await read(police)).passing).toBeNull();

    const again = (await pass(to('Prosecution'))).passing?.id as PassingId;
    expect(await refusalOf(answer(police, again, 'take'))).toBe('access.denied');
    expect(await answer(prosecutor, again, 'take')).toMatchObject({ state: 'taken' });
    expect(await refusalOf(answer(prosecutor, again, 'take'))).toBe('record.changed');
    expect(await refusalOf(read(police))).toBe('record.not-found');
    expect(await listed(police)).toMatchObject({ state: 'taken', to: 'Prosecution', own: true });
    const taken = await read(prosecutor);
    expect(taken).toMatchObject({ fileNumber: 'K 7/26', stage: 'withProsecution', cases: [{ reference: null }] });
    expect(await refusalOf(prosecutor(contract.getCase, { params: { caseId }, query: { purpose } }))).toBe(
      'record.not-found',
    );
    const [suspect] = taken.suspects;
    await addItem(prosecutor, taken, { suspectId: suspect?.id ?? null, offence: 'traffickingLabour', shared: true });
    const [told] = (await heard(holder, caseId)).investigations;
    expect(told).toMatchObject({ organisation: 'Prosecution', stage: 'charged', own: false });
    expect(told?.shared).toHaveLength(1);
    expect((await police(contract.listNotices, { query: {} })).notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['investigationTaken', 'investigationDeclined']),
    );
  });
});
