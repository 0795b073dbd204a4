// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, CallBody, Client, FieldValuesOnWire, FundCallId } from '@palermo/contract';
import { answersOf, callBody } from '../../apps/node/src/modules/fund/call-body.fixture.ts';
import { agreement, grantBody } from '../../apps/node/src/modules/fund/fund.fixture.ts';
import type { TestNode } from '../harness/node.ts';
import type { SignedInAccount } from '../harness/sign-in.ts';
import { dayFromNow } from './day-from-now.ts';

/** Who the fund is run by, all newly signed in. */
export interface FundPeople {
  readonly officer: SignedInAccount;
  readonly assessor: SignedInAccount;
}

/** An applicant with an application in writing, as its browser holds it. */
export interface FuzzApplicant {
  readonly cookie: string;
  readonly code: string;
  readonly applicationId: ApplicationId;
  readonly ask: Client;
}

type Keep = (name: string, id: string) => void;

/** Begins to apply from an address of its own, with every answer given. */
export async function beginApplicant(
  test: TestNode,
  callId: FundCallId,
  more: FieldValuesOnWire = {},
): Promise<FuzzApplicant> {
  let cookie = '';
  const number = addressCount++;
  const sendAs = test.fetchFrom(`198.51.100.${number % 250}`);
  const keepCookie: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await sendAs(address, { ...init, headers });
    for (const written of answer.headers.getSetCookie()) cookie = written.split(';', 1)[0] ?? cookie;
    return answer;
  };
  const ask = contract.createClient({ origin: 'http://node.test', fetch: keepCookie });
  const body = { email: `someone${number}@applicants.example`, language: 'en' as const };
  const { applicationId, code } = await ask(contract.startApplication, { params: { callId }, body });
  const changes = answersOf('Invented Sisters', more);
  await ask(contract.saveApplication, { params: { applicationId }, body: { changes, version: 1 } });
  return { ask, applicationId, code, cookie };
}

let addressCount = 0;

/** Prepares, and publishes unless told otherwise, a call. */
export async function openCall(ask: Client, changes: Partial<CallBody> = {}, published = true): Promise<FundCallId> {
  const id = randomUUID() as FundCallId;
  const { version } = await ask(contract.createCall, { body: { ...callBody, ...changes, id } });
  if (published) await ask(contract.publishCall, { params: { callId: id }, body: { version } });
  return id;
}

/** Submits three applications to a call that ends today. */
export async function applyInTime(test: TestNode, ask: Client): Promise<{ callId: FundCallId }> {
  const callId = await openCall(ask, { closesOn: dayFromNow(0), assessorCount: 1 });
  for (let count = 0; count < 3; count++) {
    const { ask: askAsApplicant, applicationId } = await beginApplicant(test, callId);
    await askAsApplicant(contract.submitApplication, { params: { applicationId }, body: { version: 2 } });
  }
  return { callId };
}

/** Lets the applications of a call that ended go on, and has one of them assessed. */
export async function assess(test: TestNode, people: FundPeople, callId: FundCallId, keep: Keep): Promise<void> {
  const [officer, assessor] = [test.clientOf(people.officer), test.clientOf(people.assessor)];
  const params = { callId };
  const { applications } = await officer(contract.listApplications, { params, query: { limit: 10 } });
  for (const [at, { id: applicationId }] of applications.entries()) {
    keep('applicationId', applicationId);
    if (at === 0) continue;
    const application = await officer(contract.getApplication, { params: { applicationId } });
    const { version } = application;
    await officer(contract.findEligible, {
      params: { applicationId },
      body: { eligible: true, reason: null, version },
    });
  }
  const accountIds = [people.assessor.session.account.id];
  await officer(contract.assignAssessors, { params, body: { accountIds } });
  const assigned = await assessor(contract.listAssessments, { query: {} });
  for (const { applicationId } of assigned.assessments) {
    await assessor(contract.declareConflict, { params: { applicationId }, body: { conflict: false, reason: null } });
  }
  const { id: interestId } = await assessor(contract.addInterest, { body: { organisation: 'Invented Relations' } });
  keep('interestId', interestId);
}

/** Leaves contributions, and a grant whose first payment waits to be confirmed. */
export async function fillLedger(ask: Client, keep: Keep): Promise<void> {
  const pledge = {
    contributor: 'Government of Meridia',
    kind: 'state' as const,
    country: null,
    currency: 'USD',
    amount: '90000',
    earmark: '',
    pledgedOn: '2026-01-10',
    note: null,
  };
  for (const key of [randomUUID(), randomUUID()]) {
    const { id: contributionId } = await ask(contract.recordContribution, { body: { ...pledge, key } });
    const receipt = { key: randomUUID(), on: '2026-01-10', amount: '60000' };
    await ask(contract.recordReceipt, { params: { contributionId }, body: receipt });
    keep('contributionId', contributionId);
  }
  for (const stage of ['opened', 'agreed', 'proposed']) {
    const opened = await ask(contract.openGrantByHand, { body: { ...grantBody, key: randomUUID() } });
    const params = { grantId: opened.id };
    keep('grantId', opened.id);
    if (stage === 'opened') continue;
    const { version } = opened;
    const agreed = await ask(contract.agreeGrant, { params, body: { ...agreement, key: randomUUID(), version } });
    for (const { id } of agreed.tranches) keep('trancheId', id);
    for (const { id } of agreed.reports) keep('reportId', id);
    const [tranche] = agreed.tranches;
    if (stage === 'agreed' || !tranche) continue;
    const proposal = { key: randomUUID(), trancheId: tranche.id, on: '2026-02-02' };
    const proposed = await ask(contract.proposePayment, { params, body: proposal });
    for (const { payments } of proposed.tranches) for (const { id } of payments) keep('paymentId', id);
  }
  const { entries } = await ask(contract.listLedgerEntries, { query: { limit: 20 } });
  for (const { id } of entries) keep('entryId', id);
}
