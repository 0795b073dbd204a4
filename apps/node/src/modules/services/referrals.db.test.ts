// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import { keeper } from '../../kernel/actor.ts';
import { lapseReferrals } from './index.ts';
import {
  admin,
  as,
  closeCountry,
  node,
  noticesOf,
  offer,
  open,
  openCountry,
  preview,
  purpose,
  raw,
  refer,
  refusalOf,
  register,
  release,
  step,
  support,
  tasksOf,
} from './country.fixture.ts';

beforeAll(openCountry);
afterAll(closeCountry);

describe('a referral', () => {
  test('goes from the directory to the answer, and opens the case only when it is accepted', async () => {
    const caseId = await register('police 0');
    const service = await offer('shelter 0');
    const { services, regions } = await as('police 0')(contract.listServices, {
      query: { kind: 'Accommodation', language: 'sq', free: 'yes', accessibility: 'stepFree' },
    });
    expect(services.map(({ id }) => id)).toContain(service.id);
    expect(regions).toContain('North');
    const sent = await refer(caseId, service, { release });
    expect(sent).toMatchObject({ state: 'waiting', offers: ['withdraw'], offeredClasses: ['identity', 'services'] });
    const accepted = await step('shelter 0', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: { id: caseId } });
    const opened = await open('shelter 0', caseId);
    expect(opened.dataClasses.toSorted()).toEqual(['identity', 'services']);
    expect((await support('police 0', caseId)).next.key).toBe('recordDelivered');
    const timeline = await as('police 0')(contract.getTimeline, { params: { caseId }, query: { purpose } });
    expect(timeline.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['referral', 'released', 'registered']),
    );
  });

  test('offers a service what its kind needs of the case, and nothing else', async () => {
    const caseId = await register('police 0');
    const more = { ...release, dataClasses: [...release.dataClasses, 'justice' as const] };
    const asked = async (kind: { kind?: 'Legal' }) =>
      refusalOf(refer(caseId, await offer('shelter 0', kind), { release: more }));
    expect(await asked({})).toBe('referral.class-not-needed');
    expect(await asked({ kind: 'Legal' })).toBe('none');
  });

  test('before its acceptance the recipient finds nothing of the case: page, list, search, count, raw SQL', async () => {
    const caseId = await register('police 0', { givenName: 'Xhulieta', familyName: 'Canary', ageYears: 28 });
    const sent = await refer(caseId, await offer('shelter 0'), { release });
    const { rows } = await admin.query('select reference from palermo.case_file where id = $1', [caseId]);
    const { reference } = rows[0] as { reference: string };
    const [line] = (await as('shelter 0')(contract.listReferrals, { query: {} })).referrals;
    expect(line).toMatchObject({ id: sent.id, kind: 'Accommodation', urgency: 'now', sex: 'female' });
    const one = await as('shelter 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(one.case).toBeNull();
    const told = JSON.stringify([line, one]);
    for (const secret of [caseId, reference, 'Xhulieta', 'Canary']) expect(told).not.toContain(secret);
    expect(await refusalOf(open('shelter 0', caseId))).toBe('record.not-found');
    expect(await refusalOf(support('shelter 0', caseId))).toBe('record.not-found');
    for (const text of ['Xhulieta Canary', reference]) {
      const { matches } = await as('shelter 0')(contract.searchCases, { body: { text, purpose } });
      expect(matches.filter(({ id }) => id === caseId)).toEqual([]);
    }
    const { cases } = await as('shelter 0')(contract.listCases, { query: { limit: 100 } });
    expect(cases.map(({ id }) => id)).not.toContain(caseId);
    for (const [table, column] of [
      ['case_file', 'id'],
      ['case_access', 'case_id'],
      ['case_facts', 'case_id'],
      ['case_event', 'case_id'],
      ['referral_case', 'case_id'],
      ['release', 'case_id'],
      ['need', 'case_id'],
    ]) {
      expect(await raw('shelter 0', `select 1 from palermo.${table} where ${column} = '${caseId}'`), table).toEqual([]);
    }
    expect(await raw('shelter 0', `select 1 from palermo.referral_case where referral_id = '${sent.id}'`)).toEqual([]);
    expect(await raw('lawyers 0', `select 1 from palermo.referral where id = '${sent.id}'`)).toEqual([]);
  });

  test('coordination 4: is previewed, asked about, answered, rejected with a reason, and the sender is told', async () => {
    const caseId = await register('police 0');
    const sent = await refer(caseId, await offer('shelter 0'));
    expect(await noticesOf('shelter', sent.id)).toEqual(['referralWaiting']);
    expect(await tasksOf('police 0', caseId)).toContain('referralAnswer');
    expect(await refusalOf(step('shelter 0', sent, { step: 'ask' }))).toBe('request.invalid');
    const asked = await step('shelter 0', sent, { step: 'ask', words: 'Does she smoke?' });
    expect((await support('police 0', caseId)).next).toMatchObject({ key: 'answerQuestion', referralId: sent.id });
    const answered = await step('police 0', asked, { step: 'answer', words: 'No.' });
    expect(answered.steps.map(({ words }) => words)).toEqual([null, 'Does she smoke?', 'No.']);
    expect(await refusalOf(step('shelter 0', answered, { step: 'reject' }))).toBe('request.invalid');
    const rejected = await step('shelter 1', answered, { step: 'reject', reason: 'noPlace' });
    expect(rejected.state).toBe('rejected');
    expect(await noticesOf('police', sent.id)).toEqual(['referralAsked', 'referralRejected']);
    expect(await tasksOf('police 0', caseId)).toEqual(['referralRejected']);
    const withdrawn = await step('police 0', await refer(caseId, await offer('shelter 0')), { step: 'withdraw' });
    expect(withdrawn.state).toBe('withdrawn');
    expect(await refusalOf(step('shelter 0', withdrawn, { step: 'accept' }))).toBe('record.changed');
  });

  test('coordination 4: lapses when its time has passed, cannot be accepted then, and the sender is told and tasked', async () => {
    const caseId = await register('police 0');
    const sent = await refer(caseId, await offer('shelter 0'), { answerBy: new Date(Date.now() + 400).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await refusalOf(step('shelter 0', sent, { step: 'accept' }))).toBe('referral.over');
    const past = new Date(Date.now() - 60_000).toISOString();
    const forged = `select result from wall.step_referral('${sent.id}', 1, 'accept', gen_random_uuid(), null, null, '${past}')`;
    expect(await raw('shelter 0', forged)).toEqual([{ result: 'over' }]);
    for (const forgery of [forged, forged.replace(sent.id, crypto.randomUUID())]) {
      await expect(raw('lawyers 0', forgery), 'a stranger’s referral and none').rejects.toThrow('may not do this');
    }
    expect(await node.node.execute(lapseReferrals, keeper, {})).toBeGreaterThan(0);
    const view = await as('police 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(view).toMatchObject({ state: 'lapsed', offers: [] });
    expect(await noticesOf('police', sent.id)).toEqual(['referralLapsed']);
    expect(await tasksOf('police 0', caseId)).toEqual(['referralLapsed']);
    expect(await refusalOf(step('shelter 0', view, { step: 'accept' }))).toBe('referral.over');
  });

  test('of two who accept and withdraw at once one wins and the other is told', async () => {
    const caseId = await register('police 0');
    const service = await offer('shelter 0');
    for (let round = 0; round < 3; round++) {
      const sent = await refer(caseId, service);
      const answers = await Promise.all([
        refusalOf(step('shelter 0', sent, { step: 'accept' })),
        refusalOf(step('shelter 1', sent, { step: 'accept' })),
        refusalOf(step('police 0', sent, { step: 'withdraw' })),
      ]);
      expect(answers.toSorted()).toEqual(['none', 'record.changed', 'record.changed']);
    }
  });

  test('is limited to a role of the recipient, says no false age, and needs no release', async () => {
    const caseId = await register('police 0', { givenName: 'Nora', ageYears: 15 });
    const service = await offer('shelter 0');
    expect(await refusalOf(refer(caseId, service))).toBe('request.invalid');
    const child = { ...preview, age: 'child' as const };
    expect(await refusalOf(refer(caseId, service, { preview: child, release }))).toBe('release.consent-of-child');
    const sent = await refer(caseId, service, { preview: child, forRole: 'supervisor' });
    const forCaseworker = as('shelter 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(await refusalOf(forCaseworker)).toBe('record.not-found');
    const accepted = await step('shelter 1', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: null, offeredClasses: [] });
    expect(await refusalOf(open('shelter 1', caseId))).toBe('record.not-found');
  });
});
