// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client, DraftId } from '@palermo/contract';
import { genericPack, type FormSection, type Label } from '@palermo/terms';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';
import { exportedText } from './import-run/import-test-node.ts';

const say = (text: string): Label => ({ en: text, fr: text, ar: text });

/** Everything that a pack may add to the form, in one section. */
const section: FormSection = {
  key: 'xMeridia',
  label: say('For Meridia'),
  fields: [
    { key: 'xVillageName', type: 'text', dataClass: 'identity', label: say('Name in the village'), searchedAs: 'name' },
    {
      key: 'xDistrict',
      type: 'choice',
      dataClass: 'location',
      label: say('District'),
      options: [
        { code: 'north', label: say('North') },
        { code: 'south', label: say('South') },
      ],
    },
    {
      key: 'xOffers',
      type: 'choices',
      dataClass: 'experience',
      label: say('Offers'),
      options: [
        { code: 'visa', label: say('Visa') },
        { code: 'loan', label: say('Loan') },
      ],
    },
    {
      key: 'xDebt',
      type: 'number',
      dataClass: 'experience',
      min: 0,
      label: say('Debt'),
      shownWhen: { field: 'xOffers', includes: 'loan' },
      requiredWhen: { field: 'xOffers', includes: 'loan' },
    },
    { key: 'xArrivedOn', type: 'date', dataClass: 'location', label: say('Arrived on') },
  ],
};
const pack = { ...genericPack, id: 'meridia', version: '2', publicationThreshold: 7, sections: [section] };

let node: TestNode;
let administrator: SignedInAccount;
let api: Client;

beforeAll(async () => {
  node = await startTestNode();
  administrator = await node.setUp();
  api = node.clientOf(administrator);
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
});

async function registerWith(changes: Record<string, string | number | string[]>) {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  await api(contract.saveDraft, { params: { draftId }, body: { changes } });
  return api(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
}

test('a pack with a fault is refused by place, and the node keeps the pack it has', async () => {
  const faulty = { ...pack, sections: [{ ...section, fields: [{ ...section.fields[0], type: 'picture' }] }] };
  await expect(api(contract.replaceCountryPack, { body: { pack: faulty } })).rejects.toMatchObject({
    problem: {
      code: 'pack.invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining('sections') })]),
    },
  });
  expect((await api(contract.getForm, {})).pack).toMatchObject({ id: 'generic' });
});

test("a pack's own fields appear in the form, are kept, required, changed, found and remembered, without a line of code", async () => {
  await api(contract.replaceCountryPack, { body: { pack } });
  const { form, pack: used } = await api(contract.getForm, {});
  expect(used).toMatchObject({ id: 'meridia', publicationThreshold: 7 });
  expect(form).toContainEqual(expect.objectContaining({ key: 'xMeridia' }));

  await expect(registerWith({ xOffers: ['loan'] })).rejects.toMatchObject({
    problem: { code: 'request.invalid', fields: [{ path: 'xDebt' }] },
  });
  await expect(registerWith({ xDistrict: 'east' })).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
  const { caseId } = await registerWith({
    givenName: 'Amara',
    xVillageName: 'Ziborrelin',
    xDistrict: 'north',
    xOffers: ['loan'],
    xDebt: 900,
    xArrivedOn: '2026-03',
  });

  const purpose = 'assistance' as const;
  const opened = await api(contract.getCase, { params: { caseId }, query: { purpose } });
  expect(opened.values).toMatchObject({
    xVillageName: 'Ziborrelin',
    xDistrict: 'north',
    xOffers: ['loan'],
    xDebt: 900,
  });
  const { matches } = await api(contract.searchCases, { body: { text: 'Siborelin', purpose } });
  expect(matches.map(({ id }) => id)).toEqual([caseId]);

  await api(contract.changeCase, {
    params: { caseId },
    body: { purpose, changes: [{ key: 'xDebt', from: 900, to: 950 }] },
  });
  const { entries } = await api(contract.getTimeline, { params: { caseId }, query: { purpose } });
  expect(entries.flatMap(({ changes }) => changes)).toContainEqual({ key: 'xDebt', from: 900, to: 950 });
  const statistics = await api(contract.getStatistics, { query: { by: 'sex' } });
  expect(statistics.threshold).toBe(7);
});

test("a pack's own fields are exported, and imported from a file", async () => {
  const { organisation } = await api(contract.getSession, {});
  const email = 'second.person@example.org';
  const second = await node.addAccount(administrator, {
    organisationId: organisation.id,
    email,
    roles: ['supervisor'],
  });
  const exported = await exportedText(api, node.clientOf(second));
  expect(exported.split('\r\n')[0]).toContain('xVillageName');
  expect(exported).toContain('Ziborrelin');
  const file = { name: 'own.csv', content: new Blob(['givenName,xDistrict,xOffers,xDebt\nBelo,south,visa;loan,70\n']) };
  const { id: importId } = await api(contract.uploadImport, { file });
  await api(contract.startImport, { params: { importId }, body: { profile: 'palermo', dryRun: false } });
  await expect
    .poll(async () => (await api(contract.getImport, { params: { importId } })).state, { timeout: 20_000 })
    .toBe('done');
  const { matches } = await api(contract.searchCases, { body: { text: 'Belo', purpose: 'assistance' } });
  const [match] = matches;
  if (!match) throw new Error('The imported case must be found.');
  const imported = await api(contract.getCase, { params: { caseId: match.id }, query: { purpose: 'assistance' } });
  expect(imported.values).toMatchObject({ xDistrict: 'south', xOffers: ['visa', 'loan'], xDebt: 70 });
});

test("only the node's administrator changes its pack", async () => {
  const police = await node.addOrganisation(administrator, {
    name: 'Police',
    kind: 'police',
    roles: [['administrator']],
  });
  const [other] = police.accounts;
  if (!other) throw new Error('The organisation must have an account.');
  await expect(node.clientOf(other)(contract.replaceCountryPack, { body: { pack } })).rejects.toMatchObject({
    problem: { code: 'access.denied' },
  });
  await expect(node.clientOf()(contract.replaceCountryPack, { body: { pack } })).rejects.toMatchObject({
    problem: { code: 'session.required' },
  });
});
