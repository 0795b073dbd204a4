// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import { Country, purpose, refusalOf } from './country.fixture.ts';

/** The birth date of somebody who turns of age in so many days. */
function bornFor(today: string, days: number): string {
  const [year, ...rest] = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10).split('-');
  return [Number(year) - 18, ...rest].join('-');
}

describe.each([
  ['gbr', 'refer', 'agreeToRemain'],
  ['generic', 'presume', 'renewAgreement'],
] as const)('%s: somebody who turns 18 while their case is open', (packId, first, agree) => {
  let country: Country;
  let caseId: CaseId;
  let birthday: string;
  beforeAll(async () => {
    country = await Country.open(packId);
    const birthDate = bornFor(country.today, 40);
    birthday = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
    caseId = await country.register({ givenName: 'Juno', birthDate: bornFor(country.today, 50) });
    await country.as('shelter 0')(contract.changeCase, {
      params: { caseId },
      body: { changes: [{ key: 'birthDate', from: bornFor(country.today, 50), to: birthDate }], purpose },
    });
  });
  afterAll(() => country[Symbol.asyncDispose]());

  const keys = async () => (await country.view('shelter 0', caseId)).moves.map(({ key }) => key);
  const ownTasks = async () => (await country.tasks('shelter 0')).filter((task) => task.startsWith('comingOfAge'));
  const release = (basis: string, more: object = {}) =>
    country.as('shelter 0')(contract.createRelease, {
      params: { caseId },
      body: { ...country.releaseTo(country.legalAidId, ['experience'], basis), ...more } as never,
    });
  const decision = { reason: 'It helps.', participants: 'Two workers' };

  test('has a task on the birthday as it is known now, soon only from 30 days before', async () => {
    expect(await ownTasks()).toEqual([`comingOfAge ${birthday} later`]);
    country.pass(11);
    expect(await ownTasks()).toEqual([`comingOfAge ${birthday} soon`]);
  });

  test('stays a child’s case on the day before, and the task stays through a move', async () => {
    await release('bestInterests', { decision });
    const authority = country.releaseTo(country.authorityId, ['experience'], 'legalDuty');
    const releases = first === 'refer' ? [authority] : [];
    country.pass(28);
    expect(await keys()).not.toContain(agree);
    expect(await keys()).not.toContain('withdraw');
    await country.move('shelter 0', caseId, first, { releases });
    expect(await ownTasks()).toEqual([`comingOfAge ${birthday} soon`]);
  });

  test('is no adult on the birthday: what is offered is the question, and what rests on others is told, not ended', async () => {
    country.pass(1);
    expect(country.today).toBe(birthday);
    const seen = await country.view('shelter 0', caseId);
    expect(seen.age).toBe('child');
    expect(seen.comingOfAge).toEqual({ on: birthday, agreedOn: null, resting: 1 });
    expect(await keys()).toEqual(expect.arrayContaining([agree, 'withdraw']));
    expect(await refusalOf(release('consent', { explainedIn: 'en' }))).toBe('release.consent-of-child');
    const consented = seen.moves.filter(({ needs }) => needs.includes('consent')).map(({ key }) => key);
    expect(consented).toEqual([agree]);
    expect(await refusalOf(country.move('shelter 0', caseId, agree))).toBe('request.invalid explainedIn');
  });

  test('once they agreed, decides for themselves; the age at registration stays', async () => {
    const { stage, since } = await country.view('shelter 0', caseId);
    const seen = await country.move('shelter 0', caseId, agree, { explainedIn: 'sq' });
    expect(seen).toMatchObject({ stage, since, age: 'child', comingOfAge: { agreedOn: country.today, resting: 1 } });
    expect(seen.steps[0]).toMatchObject({ move: agree, from: stage, to: stage, explainedIn: 'sq' });
    expect(await ownTasks()).toEqual([]);
    expect(await keys()).not.toContain(agree);
    expect(await refusalOf(release('bestInterests', { decision }))).toBe('release.not-a-child');
    expect((await release('consent', { explainedIn: 'sq' })).state).toBe('live');
  });

  test('may refuse instead: that is an adult’s withdrawal', async () => {
    const other = await country.register({ givenName: 'Milo', birthDate: bornFor(country.today, 2) });
    if (first === 'refer') {
      const releases = [country.releaseTo(country.authorityId, ['experience'], 'legalDuty')];
      await country.move('shelter 0', other, 'refer', { releases });
    }
    const refuse = () => country.move('shelter 0', other, 'withdraw', { reason: 'They want to leave.' });
    expect(await refusalOf(refuse())).toBe('identification.not-offered');
    country.pass(2);
    expect((await refuse()).stage).toBe('withdrawn');
    expect(await ownTasks()).toEqual([]);
  });

  test('leaves no birthday behind once the person is erased', async () => {
    const other = await country.register({ givenName: 'Nilo', birthDate: bornFor(country.today, 200) });
    const admin = new pg.Client({ connectionString: country.node.adminUrl });
    await admin.connect();
    await admin.query(
      'update palermo.person set erased_at = now() where id = (select person_id from palermo.case_file where id = $1)',
      [other],
    );
    const { rows } = await admin.query<{ left: number }>(
      "select count(*)::int as left from palermo.task where case_id = $1 and key = 'comingOfAge' and due_on > current_date",
      [other],
    );
    await admin.end();
    expect(rows[0]?.left).toBe(0);
  });
});
