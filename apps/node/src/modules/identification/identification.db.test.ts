// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import { Country, evidence, purpose, reason, refusalOf } from './country.fixture.ts';

const allShown = { act: 'shown', means: 'shown', purpose: 'shown' } as const;

describe('an adult in the United Kingdom', () => {
  let country: Country;
  let caseId: CaseId;
  beforeAll(async () => {
    country = await Country.open('gbr');
    caseId = await country.register({ givenName: 'Vera', ageYears: 30 });
  });
  afterAll(() => country[Symbol.asyncDispose]());

  test('is met by a first responder, who has a task by the next working day', async () => {
    const seen = await country.view('shelter 0', caseId);
    expect(seen).toMatchObject({ stage: 'encountered', age: 'adult', version: 1, steps: [] });
    expect(seen.moves.map(({ key }) => key)).toEqual(['refer', 'notify', 'close']);
    expect((await country.tasks('shelter 0')).map((task) => task.split(' ')[0])).toEqual(['referral']);
  });

  test('is referred with consent, and only when the authority can see what happened', async () => {
    const released = [country.releaseTo(country.authorityId, ['identity', 'experience'])];
    expect(await refusalOf(country.move('shelter 0', caseId, 'refer', { releases: released }))).toBe(
      'request.invalid explainedIn',
    );
    expect(await refusalOf(country.move('shelter 0', caseId, 'refer', { explainedIn: 'sq' }))).toBe(
      'identification.not-released',
    );
    const seen = await country.move('shelter 0', caseId, 'refer', { explainedIn: 'sq', releases: released });
    expect(seen.stage).toBe('referred');
    expect(await country.tasks('shelter 0')).toEqual([]);
    expect((await country.tasks('authority 0')).map((task) => task.split(' ')[0])).toEqual(['reasonableGrounds']);
    expect(await country.tasks('police 0')).toEqual([]);
    expect(await refusalOf(country.view('police 0', caseId))).toBe('record.not-found');
  });

  test('is not decided upon by whoever holds the case, nor twice by two people at once', async () => {
    expect(await refusalOf(country.move('shelter 0', caseId, 'reasonableGroundsPositive', { reason, evidence }))).toBe(
      'identification.not-offered',
    );
    const { version } = await country.view('authority 0', caseId);
    const both = await Promise.all(
      ['authority 0', 'authority 1'].map((name) =>
        refusalOf(country.move(name, caseId, 'reasonableGroundsPositive', { reason, evidence, version })),
      ),
    );
    expect(both.toSorted()).toEqual(['identification.moved', 'none']);
  });

  test('has thirty days before conclusive grounds, which need every element', async () => {
    const decide = () =>
      country.move('authority 0', caseId, 'conclusiveGroundsPositive', { reason, evidence, elements: allShown });
    expect(await refusalOf(decide())).toBe('identification.too-early');
    country.pass(31);
    const partly = { ...allShown, means: 'notShown' } as const;
    const refused = country.move('authority 0', caseId, 'conclusiveGroundsPositive', {
      reason,
      evidence,
      elements: partly,
    });
    expect(await refusalOf(refused)).toBe('request.invalid elements');
    const none = country.move('authority 0', caseId, 'conclusiveGroundsNegative', {
      reason,
      evidence,
      elements: partly,
    });
    expect((await none).stage).toBe('conclusiveGroundsNegative');
  });

  test('is told in a letter of her language, which holds nothing but the decision', async () => {
    const query = { language: 'fr', purpose } as const;
    const letter = await country.as('shelter 0')(contract.getDecisionLetter, { params: { caseId }, query });
    expect(letter.paragraphs.join('\n')).toContain(reason);
    expect(letter.paragraphs.join('\n')).not.toMatch(/[{}]|Vera/);
  });

  test('has the decision reconsidered by somebody else', async () => {
    expect((await country.move('shelter 0', caseId, 'askConclusiveGroundsReconsideration', { reason })).stage).toBe(
      'conclusiveGroundsReconsidered',
    );
    const again = (name: string) =>
      country.move(name, caseId, 'conclusiveGroundsPositive', { reason, evidence, elements: allShown });
    expect(await refusalOf(again('authority 0'))).toBe('identification.same-person');
    expect((await again('authority 1')).stage).toBe('conclusiveGroundsPositive');
    const seen = await country.as('shelter 0')(contract.getCase, { params: { caseId }, query: { purpose } });
    expect(seen.outcome).toBe('confirmed');
  });

  test('has a history that replays to where the case stands', async () => {
    const { steps, stage } = await country.view('shelter 0', caseId);
    const replayed = steps
      .toReversed()
      .reduce((at, step) => (step.from === at ? step.to : `${step.from} is not ${at}`), 'encountered');
    expect(replayed).toBe(stage);
    expect(steps.map(({ move }) => move).toReversed()).toEqual([
      'refer',
      'reasonableGroundsPositive',
      'conclusiveGroundsNegative',
      'askConclusiveGroundsReconsideration',
      'conclusiveGroundsPositive',
    ]);
  });

  test('is closed and opened again where it was', async () => {
    expect((await country.move('shelter 0', caseId, 'close', { reason })).stage).toBe('closed');
    const closed = await country.as('shelter 0')(contract.getCase, { params: { caseId }, query: { purpose } });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'confirmed' });
    expect((await country.move('shelter 0', caseId, 'reopen', { reason })).stage).toBe('conclusiveGroundsPositive');
  });
});

describe('a person in a country without a pack of its own', () => {
  let country: Country;
  let caseId: CaseId;
  beforeAll(async () => {
    country = await Country.open('generic');
    caseId = await country.register({ givenName: 'Noor', ageYears: 22 });
  });
  afterAll(() => country[Symbol.asyncDispose]());

  test('is confirmed after the panel has spoken', async () => {
    await country.move('shelter 0', caseId, 'presume');
    const releases = [
      country.releaseTo(country.authorityId, ['identity', 'experience']),
      country.releaseTo(country.legalAidId, ['experience']),
    ];
    await country.move('shelter 0', caseId, 'refer', { explainedIn: 'ar', releases });
    await country.move('authority 0', caseId, 'beginReflection', { reason });
    await country.move('authority 0', caseId, 'beginIdentificationEarly', { reason, explainedIn: 'ar' });
    const confirm = () => country.move('authority 0', caseId, 'confirm', { reason, evidence, elements: allShown });
    expect(await refusalOf(confirm())).toBe('identification.panel-waiting');
    const give = () =>
      country.as('legalAid 0')(contract.giveOpinion, {
        params: { caseId },
        body: { panel: 'multiAgency', opinion: 'victim', reason: 'She was held by a debt.', purpose },
      });
    expect((await give()).panel?.opinions).toHaveLength(1);
    expect(await refusalOf(give())).toBe('identification.opinion-given');
    expect((await country.view('authority 0', caseId)).panel?.opinions[0]?.reason).toBe('She was held by a debt.');
    expect((await confirm()).stage).toBe('confirmed');
  });

  test('is suspended and taken up where it was', async () => {
    const other = await country.register({ ageYears: 22 });
    await country.move('shelter 0', other, 'presume');
    const supervisor = country.move('shelter 0', other, 'withdraw', { reason });
    expect((await supervisor).stage).toBe('withdrawn');
    expect((await country.move('shelter 0', other, 'resume', { reason })).stage).toBe('presumedVictim');
  });
});
