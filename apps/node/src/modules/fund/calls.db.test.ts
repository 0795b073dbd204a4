// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, Client, FundCallId } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, callBody } from './call-body.fixture.ts';
import { openFundWorld, type FundWorld } from './calls.fixture.ts';

let world: FundWorld;
beforeAll(async () => {
  world = await openFundWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) }) as unknown;
const points = (need: number, plan: number) => ({ sNeed: need, sPlan: plan });

async function score(
  ask: Client,
  applicationId: ApplicationId,
  [need, plan]: readonly [number, number],
): Promise<void> {
  const params = { applicationId };
  await ask(contract.declareConflict, { params, body: { conflict: false, reason: null } });
  const body = {
    points: points(need, plan),
    recommendation: 'support' as const,
    comment: 'Invented words.',
    version: 0,
  };
  const { version } = await ask(contract.saveScore, { params, body });
  await ask(contract.submitScore, { params, body: { version } });
}

describe('a call', () => {
  it('is for its officers until it is published, and stays as it was from then on', async () => {
    const { as, officer, test } = world;
    const id = randomUUID() as FundCallId;
    const { version } = await as(officer)(contract.createCall, { body: { ...callBody, id } });
    await expect(test.clientOf()(contract.getPublicCall, { params: { callId: id } })).rejects.toEqual(
      refused('record.not-found'),
    );
    const confirmed = await world.confirmed(officer);
    const published = await confirmed(contract.publishCall, { params: { callId: id }, body: { version } });
    expect(await test.clientOf()(contract.getPublicCall, { params: { callId: id } })).toMatchObject({
      stage: 'open',
      amountMax: '20000.00',
      blind: true,
    });
    const change = { ...callBody, version: published.version };
    await expect(as(officer)(contract.changeCall, { params: { callId: id }, body: change })).rejects.toEqual(
      refused('call.state'),
    );
  });

  it('tells each fault of its terms', async () => {
    const body = { ...callBody, id: randomUUID() as FundCallId, closesOn: '2020-01-01', amountMax: '10' };
    await expect(world.as(world.officer)(contract.createCall, { body })).rejects.toEqual(refused('request.invalid'));
  });
});

describe('an application', () => {
  it('is kept as it is typed, tells what is missing and which rules it fails, and is frozen by its submission', async () => {
    const callId = await world.openCall();
    const { ask } = world.applicant();
    const body = { email: 'ada@example.org', language: 'fr' as const };
    const { applicationId } = await ask(contract.startApplication, { params: { callId }, body });
    const params = { applicationId };
    const first = await ask(contract.saveApplication, {
      params,
      body: { changes: { organisationKind: 'publicBody', amount: '12' }, version: 1 },
    });
    expect(first.missing).toContainEqual({ field: 'organisationName', fault: 'missing' });
    expect(first.checks).toContainEqual(expect.objectContaining({ rule: 'organisationKinds', outcome: 'unmet' }));
    expect(first.checks).toContainEqual(
      expect.objectContaining({ rule: 'amount', wanted: ['1000.00', '20000.00'], given: '12.00' }),
    );
    await expect(
      ask(contract.saveApplication, { params, body: { changes: { months: 3 }, version: 1 } }),
    ).rejects.toEqual(refused('record.changed'));
    await expect(ask(contract.submitApplication, { params, body: { version: 2 } })).rejects.toEqual(
      refused('application.incomplete'),
    );
    const changes = answersOf('Harbour Light', { organisationKind: 'publicBody' });
    const { version } = await ask(contract.saveApplication, { params, body: { changes, version: 2 } });
    const submitted = await ask(contract.submitApplication, { params, body: { version } });
    expect(submitted).toMatchObject({ state: 'submitted', receipt: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    await expect(
      ask(contract.saveApplication, { params, body: { changes: { months: 3 }, version: submitted.version } }),
    ).rejects.toEqual(refused('application.state'));

    const officer = world.as(world.officer);
    const { applications } = await officer(contract.listApplications, { params: { callId }, query: { unmet: 'yes' } });
    expect(applications).toMatchObject([{ organisation: 'Harbour Light', unmet: ['organisationKinds'] }]);
    const finding = { eligible: true, reason: null, version: submitted.version };
    await expect(officer(contract.findEligible, { params, body: finding })).rejects.toEqual(
      refused('application.unmet'),
    );
    const body2 = { rule: 'organisationKinds', reason: 'Runs a survivors’ centre.' };
    const seen = await officer(contract.overrideRule, { params, body: body2 });
    expect(seen.checks).toContainEqual(
      expect.objectContaining({ rule: 'organisationKinds', outcome: 'overridden', reason: body2.reason }),
    );
    expect(await officer(contract.findEligible, { params, body: finding })).toMatchObject({ state: 'eligible' });
    expect(await ask(contract.getOwnApplication, { params })).toMatchObject({ state: 'submitted', letter: null });
  });

  it('is reached by its code alone; a new code ends the former and its sessions', async () => {
    const callId = await world.openCall();
    const one = await world.apply(callId, 'Code Keepers');
    const other = world.applicant();
    const params = { applicationId: one.id };
    await expect(other.ask(contract.getOwnApplication, { params })).rejects.toEqual(
      refused('applicant.session-required'),
    );
    await expect(
      other.ask(contract.openApplicantSession, { body: { code: '0000-0000-0000-0000-0000-0000' } }),
    ).rejects.toEqual(refused('applicant.code-wrong'));
    await other.ask(contract.openApplicantSession, { body: { code: one.code.toLowerCase() } });
    expect(other.cookie()).toMatch(/^palermo-applicant=/);
    expect(await other.ask(contract.getOwnApplication, { params })).toMatchObject({ state: 'submitted' });
    const { code } = await other.ask(contract.renewApplicantCode, {});
    await expect(one.ask(contract.getOwnApplication, { params })).rejects.toEqual(
      refused('applicant.session-required'),
    );
    await expect(one.ask(contract.openApplicantSession, { body: { code: one.code } })).rejects.toEqual(
      refused('applicant.code-wrong'),
    );
    expect(await one.ask(contract.openApplicantSession, { body: { code } })).toMatchObject({
      email: 'someone@code-keepers.example',
    });
    const again = await (await world.confirmed(world.officer))(contract.reissueApplicantCode, { params });
    await expect(other.ask(contract.getApplicant, {})).rejects.toEqual(refused('applicant.session-required'));
    expect(again).toEqual({ code: expect.stringMatching(/^(\w{4}-){5}\w{4}$/) as string, mailed: false });
  });

  it('of one applicant is not there for another, nor for an account, nor is a draft for officers', async () => {
    const callId = await world.openCall();
    const [one, other] = [await world.apply(callId, 'First Light'), await world.apply(callId, 'Second Light')];
    const params = { applicationId: one.id };
    for (const endpoint of [contract.getOwnApplication] as const) {
      await expect(other.ask(endpoint, { params })).rejects.toEqual(refused('record.not-found'));
    }
    await expect(other.ask(contract.withdrawApplication, { params, body: { version: 3 } })).rejects.toEqual(
      refused('record.not-found'),
    );
    await expect(other.ask(contract.getApplication, { params })).rejects.toEqual(refused('session.required'));
    const third = world.applicant();
    const body = { email: 'third@example.org', language: 'en' as const };
    const { applicationId } = await third.ask(contract.startApplication, { params: { callId }, body });
    await expect(world.as(world.officer)(contract.getApplication, { params: { applicationId } })).rejects.toEqual(
      refused('record.not-found'),
    );
    await third.ask(contract.withdrawApplication, { params: { applicationId }, body: { version: 1 } });
    expect(await third.ask(contract.getApplicant, {})).toMatchObject({
      applications: [{ state: 'withdrawn', title: null }],
    });
  });

  it('is slowed down when one address begins many', async () => {
    const callId = await world.openCall();
    const one = world.applicant();
    const body = { email: 'many@example.org', language: 'en' as const };
    const begin = () => one.ask(contract.startApplication, { params: { callId }, body });
    for (let count = 0; count < 21; count++) await begin();
    await expect(begin()).rejects.toEqual(refused('sign-in.slowed'));
  });
});

describe('assessment and decision', () => {
  it('go from eligible applications to grants: blind, without those in conflict, by two trustees', async () => {
    const { as, officer, assessors, trustees } = world;
    const callId = await world.openCall();
    const [first, second, sisters] = assessors;
    const strong = await world.apply(callId, 'Strong House');
    const weak = await world.apply(callId, 'Weak House', { amount: '19000' });
    const own = await world.apply(callId, 'The Sisters of the Harbour', { amount: '5000' });
    const ask = as(officer);
    expect(await ask(contract.findAllEligible, { params: { callId } })).toEqual({ passed: 3 });
    const accountIds = assessors.map(({ session }) => session.account.id);
    const shared = await ask(contract.assignAssessors, { params: { callId }, body: { accountIds } });
    expect(shared).toEqual({ assigned: 6, conflicts: 1, short: 0 });
    expect(
      await ask(contract.assignAssessor, {
        params: { applicationId: own.id },
        body: { accountId: sisters.session.account.id },
      }),
    ).toEqual({ state: 'conflict' });
    await expect(as(sisters)(contract.getAssessment, { params: { applicationId: own.id } })).rejects.toEqual(
      refused('record.not-found'),
    );

    const ofStrong = { params: { applicationId: strong.id } };
    for (const assessor of assessors) {
      const { assessments } = await as(assessor)(contract.listAssessments, { query: { callId } });
      for (const { applicationId, state } of assessments.filter((one) => one.state === 'waiting')) {
        const before = await as(assessor)(contract.getAssessment, { params: { applicationId } });
        expect(before, state).toMatchObject({ values: null, organisation: null, sheet: null });
        const { scoresOpen } = await ask(contract.getApplication, ofStrong);
        expect((await ask(contract.listSheets, ofStrong)).sheets).toHaveLength(scoresOpen ? 2 : 0);
        await score(as(assessor), applicationId, applicationId === strong.id ? [9, 8] : [4, 5]);
        const after = await as(assessor)(contract.getAssessment, { params: { applicationId } });
        expect(JSON.stringify(after)).not.toMatch(/House|Sisters|Ada Example/);
        expect(after.values).toMatchObject({ qNeed: 'An invented need.' });
      }
    }
    expect(first.session.account.id).not.toBe(second.session.account.id);
    const { sheets } = await ask(contract.listSheets, ofStrong);
    expect(sheets).toMatchObject(Array.from({ length: 2 }, () => ({ total: 86.667, comment: 'Invented words.' })));
    await expect(as(first)(contract.listSheets, ofStrong)).rejects.toEqual(refused('access.denied'));

    world.close();
    const ranking = await as(await world.test.signInAgain(officer))(contract.getDecision, {
      params: { callId },
      query: {},
    });
    expect(ranking.applications.map(({ applicationId, rank }) => [applicationId, rank])).toEqual(
      expect.arrayContaining([[strong.id, 1]]),
    );
    expect(ranking.applications[0]).toMatchObject({ mean: 86.67, spread: 0, sheets: 2 });
    const lines = [
      { applicationId: strong.id, outcome: 'approved' as const, amount: '12000.50', reason: 'Answers the need.' },
      { applicationId: weak.id, outcome: 'approved' as const, amount: '19000', reason: 'Good.' },
    ];
    const officerNow = as(await world.test.signInAgain(officer));
    const propose = (proposed: contract.ProposedLine[], version: number) =>
      officerNow(contract.proposeDecision, { params: { callId }, body: { version, lines: proposed } });
    await expect(propose(lines, 0)).rejects.toEqual(refused('decision.budget'));
    const declined = { outcome: 'declined' as const, amount: null, reason: 'Others answer the need better.' };
    const proposed = await propose([lines[0] as contract.ProposedLine, { applicationId: weak.id, ...declined }], 0);
    expect(proposed).toMatchObject({ state: 'proposed', waits: 'lines', version: 1 });
    const whole = await propose([{ applicationId: own.id, outcome: 'reserve', amount: null, reason: 'Next.' }], 1);
    expect(whole).toMatchObject({ waits: 'votes', version: 2 });
    const agree = async (at: 0 | 1 | 2) =>
      (await world.confirmed(trustees[at]))(contract.agreeToDecision, { params: { callId }, body: { version: 2 } });
    expect(await agree(0)).toMatchObject({ state: 'proposed', ownVote: true });
    expect(await agree(0)).toMatchObject({ state: 'proposed', waits: 'votes' });
    expect(await agree(1)).toMatchObject({ state: 'decided' });
    await expect(propose(lines, 2)).rejects.toEqual(refused('call.state'));

    const grants = await as(await world.test.signInAgain(officer))(contract.listGrants, { query: {} });
    expect(grants.grants).toMatchObject([{ grantee: 'Strong House', currency: 'USD', state: 'opened' }]);
    const strongLater = world.applicant();
    await strongLater.ask(contract.openApplicantSession, { body: { code: strong.code } });
    expect(await strongLater.ask(contract.getOwnApplication, { params: { applicationId: strong.id } })).toMatchObject({
      state: 'approved',
      letter: { outcome: 'approved', amount: '12000.50', reason: 'Answers the need.' },
    });
  });
});
