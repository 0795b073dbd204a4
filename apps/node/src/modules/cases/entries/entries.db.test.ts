// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, EntryId, FieldValuesOnWire, OrganisationId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';

const purpose = 'protection' as const;

describe('entries of a case', () => {
  let node: TestNode;
  let holder: Client;
  let supervisor: Client;
  let childProtection: Client;
  let childProtectionId: OrganisationId;
  let stranger: Client;

  beforeAll(async () => {
    node = await startTestNode();
    const administrator = await node.setUp();
    const home = await node.addOrganisation(administrator, {
      name: 'Harbour House',
      kind: 'serviceProvider',
      roles: [['caseworker'], ['supervisor'], ['supervisor']],
    });
    const youth = await node.addOrganisation(administrator, {
      name: 'Youth Office',
      kind: 'childProtection',
      roles: [['caseworker']],
    });
    const other = await node.addOrganisation(administrator, {
      name: 'Elsewhere',
      kind: 'legalAid',
      roles: [['caseworker']],
    });
    holder = node.clientOf(home.accounts[0]);
    supervisor = node.clientOf(home.accounts[1]);
    childProtection = node.clientOf(youth.accounts[0]);
    childProtectionId = youth.id;
    stranger = node.clientOf(other.accounts[0]);
  });
  afterAll(() => node[Symbol.asyncDispose]());

  async function register(changes: FieldValuesOnWire): Promise<CaseId> {
    const draftId = crypto.randomUUID() as DraftId;
    await holder(contract.startDraft, { body: { id: draftId } });
    await holder(contract.saveDraft, { params: { draftId }, body: { changes } });
    return (await holder(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }

  const child = () => register({ otherNames: 'Wren', ageYears: 15 });
  const newId = () => crypto.randomUUID() as EntryId;
  const aunt: FieldValuesOnWire = {
    linkName: 'Aunt Linnet',
    linkRelation: 'otherRelative',
    linkIsGuardian: true,
    linkSafety: 'safe',
    linkSuspected: 'no',
  };

  function add(caseId: CaseId, kind: string, values: FieldValuesOnWire, { as = holder, id = newId() } = {}) {
    return as(contract.addEntry, { params: { caseId }, body: { id, kind, values, purpose } });
  }
  const entriesOf = (caseId: CaseId, as = holder) =>
    as(contract.listEntries, { params: { caseId }, query: { purpose } });
  const tasksOf = async () => (await holder(contract.listTasks, { query: { whose: 'organisation' } })).tasks;

  async function releaseChild(caseId: CaseId) {
    await holder(contract.createRelease, {
      params: { caseId },
      body: {
        organisationId: childProtectionId,
        dataClasses: ['child'],
        purpose,
        basis: 'bestInterests',
        decision: { reason: 'Somebody has to find a guardian.', participants: 'Youth Office, Harbour House' },
        until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
      },
    });
  }

  test('what was written is read back, by those alone to whom its class is open', async () => {
    const caseId = await child();
    const { id } = await add(caseId, 'familyLink', aunt);
    const { entries } = await entriesOf(caseId);
    expect(entries).toEqual([expect.objectContaining({ id, kind: 'familyLink', values: aunt, version: 1 })]);
    await expect(entriesOf(caseId, childProtection)).rejects.toMatchObject({ problem: { code: 'record.not-found' } });
    await releaseChild(caseId);
    expect((await entriesOf(caseId, childProtection)).entries).toEqual([
      expect.objectContaining({ id, values: aunt, mayChange: false }),
    ]);
    await expect(entriesOf(caseId, stranger)).rejects.toMatchObject({ problem: { code: 'record.not-found' } });
  });

  test('those to whom the class is open write as well, and nobody changes what another organisation wrote but the holder', async () => {
    const caseId = await child();
    const ours = await add(caseId, 'familyLink', aunt);
    await releaseChild(caseId);
    const theirs = await add(caseId, 'familyLink', { ...aunt, linkName: 'Uncle Reed' }, { as: childProtection });
    expect(theirs.writtenBy.organisation).toBe('Youth Office');
    const change = (as: Client, { id, version }: { id: EntryId; version: number }) =>
      as(contract.changeEntry, {
        params: { caseId, entryId: id },
        body: { values: { ...aunt, linkSafety: 'notSafe' }, version, purpose },
      });
    await expect(change(childProtection, ours)).rejects.toMatchObject({ problem: { code: 'access.denied' } });
    expect((await change(holder, theirs)).version).toBe(2);
    await expect(add(caseId, 'riskAssessment', risk(), { as: childProtection })).rejects.toMatchObject({
      problem: { code: 'access.denied' },
    });
  });

  test('two who change one entry: the second is told, and nothing is lost', async () => {
    const caseId = await child();
    const { id: entryId, version } = await add(caseId, 'familyLink', aunt);
    const params = { caseId, entryId };
    const wished = { ...aunt, linkWish: 'Wants to write to her.' };
    await holder(contract.changeEntry, { params, body: { values: wished, version, purpose } });
    const late = supervisor(contract.changeEntry, { params, body: { values: aunt, version, purpose } });
    await expect(late).rejects.toMatchObject({ problem: { code: 'record.changed' } });
    const { versions } = await holder(contract.listEntryVersions, { params, query: { purpose } });
    expect(versions.map(({ version: each, values }) => [each, values['linkWish']])).toEqual([
      [2, 'Wants to write to her.'],
      [1, undefined],
    ]);
  });

  test('the same id sent twice, as on a bad connection, is one entry', async () => {
    const caseId = await child();
    const id = newId();
    await add(caseId, 'familyLink', aunt, { id });
    await add(caseId, 'familyLink', aunt, { id });
    expect((await entriesOf(caseId)).entries).toHaveLength(1);
  });

  const risk = (): FieldValuesOnWire => ({ riskOn: '2026-11-01', riskLevel: 'high', riskReviewOn: '2026-11-08' });

  test('a day to look again is a task, which follows the entry and ends with it', async () => {
    const caseId = await child();
    const { id: entryId, version } = await add(caseId, 'riskAssessment', risk());
    const ofEntry = async () => (await tasksOf()).filter(({ subjectId }) => subjectId === entryId);
    expect(await ofEntry()).toEqual([expect.objectContaining({ kind: 'review', key: 'risk', dueOn: '2026-11-08' })]);
    const params = { caseId, entryId };
    const later = { ...risk(), riskReviewOn: '2026-12-01' };
    await holder(contract.changeEntry, { params, body: { values: later, version, purpose } });
    expect(await ofEntry()).toEqual([expect.objectContaining({ dueOn: '2026-12-01' })]);
    await holder(contract.strikeEntry, { params, body: { version: 2, reason: 'Written in the wrong case', purpose } });
    expect(await ofEntry()).toEqual([]);
    const [struck] = (await entriesOf(caseId)).entries;
    expect(struck).toMatchObject({ struck: { reason: 'Written in the wrong case' }, mayChange: false });
  });

  test('forms about children are not offered for an adult, and are for anybody whose age is in doubt', async () => {
    const values = { guardianState: 'asked', guardianDueOn: '2026-12-01' };
    const adult = await register({ otherNames: 'Heron', ageYears: 34 });
    expect((await entriesOf(adult)).offered).not.toContain('guardianAppointment');
    await expect(add(adult, 'guardianAppointment', values)).rejects.toMatchObject({ problem: { code: 'entry.age' } });
    const inDoubt = await register({ otherNames: 'Rail', ageYears: 19, ageInDoubt: true });
    expect((await add(inDoubt, 'guardianAppointment', values)).version).toBe(1);
  });

  test('what is wrong is named field by field', async () => {
    const caseId = await child();
    const wrong = add(caseId, 'familyLink', { ...aunt, linkRelation: 'friend', linkSafety: null, other: 'x' });
    await expect(wrong).rejects.toMatchObject({
      problem: {
        code: 'request.invalid',
        fields: expect.arrayContaining([
          expect.objectContaining({ path: 'linkRelation', code: 'unknownCode' }),
          expect.objectContaining({ path: 'linkSafety', code: 'required' }),
          expect.objectContaining({ path: 'other', code: 'unknownField' }),
        ]),
      },
    });
  });

  test('an erased person leaves no entry', async () => {
    const caseId = await child();
    await add(caseId, 'familyLink', aunt);
    const { id: erasureId } = await holder(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'Asked for' },
    });
    await supervisor(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
    const admin = new pg.Client({ connectionString: node.adminUrl });
    await admin.connect();
    try {
      const { rows } = await admin.query('select from palermo.case_entry where case_id = $1', [caseId]);
      expect(rows).toEqual([]);
    } finally {
      await admin.end();
    }
  });

  describe('a search for a family member', () => {
    const search: FieldValuesOnWire = {
      traceName: 'Wrenna Fieldfare',
      traceRelation: 'sibling',
      traceSex: 'female',
      traceBorn: '2012',
      traceWish: 'wants',
      traceState: 'open',
    };
    const look = (caseId: CaseId, entryId: EntryId, as = holder) =>
      as(contract.findTraces, { params: { caseId, entryId }, query: { purpose } });

    test('finds her across scripts, by the mother whom both name', async () => {
      const mother = { linkRelation: 'mother', linkSafety: 'safe', linkSuspected: 'no' };
      const brother = await register({ givenName: 'Tarik', familyName: 'Fieldfare', sex: 'male', ageYears: 16 });
      await add(brother, 'familyLink', { ...mother, linkName: 'Halina Fieldfare' });
      const sister = await register({
        givenName: 'Вренна',
        familyName: 'Филдфаре',
        sex: 'female',
        birthDate: '2011-05-04',
      });
      await add(sister, 'familyLink', { ...mother, linkName: 'Halina' });
      await register({ givenName: 'Wrenna', familyName: 'Someoneelse', sex: 'female', ageYears: 30 });
      const { id } = await add(brother, 'tracingRequest', search);
      const { matches } = await look(brother, id);
      expect(matches[0]?.case.id).toBe(sister);
      expect(matches[0]?.probability).toBeGreaterThan(0.3);
      expect(matches[0]?.reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'born', 'family']));
      expect(matches.map((match) => match.case.id)).not.toContain(brother);
      await expect(look(brother, id, stranger)).rejects.toMatchObject({ problem: { code: 'record.not-found' } });
    });

    test('is not made before the person wants it, nor from another form', async () => {
      const caseId = await child();
      const { id } = await add(caseId, 'tracingRequest', { ...search, traceWish: 'notNow' });
      await expect(look(caseId, id)).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
      const other = await add(caseId, 'familyLink', aunt);
      await expect(look(caseId, other.id)).rejects.toMatchObject({ problem: { code: 'record.not-found' } });
    });

    test('is not said to have found somebody before they agree', async () => {
      const caseId = await child();
      await expect(add(caseId, 'tracingRequest', { ...search, traceState: 'verified' })).rejects.toMatchObject({
        problem: { code: 'request.invalid' },
      });
      await add(caseId, 'tracingRequest', { ...search, traceState: 'verified', traceFoundAgrees: 'agrees' });
    });
  });
});
