// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, FundCallId } from '@palermo/contract';
import { answersOf, callBody } from '../../apps/node/src/modules/fund/call-body.fixture.ts';
import type { DemonstrationNode } from '../harness/start-demonstration.ts';
import type { SignedInAccount } from '../harness/sign-in.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';

/** The accounts of the demonstration hub to which pages of the fund are shown. */
export const fundUsers = { officer: 'grants@example.org', assessor: 'labour.desk@example.org' } as const;

/** Pages of the trust fund and of its calls, at the demonstration hub: a country has no fund. */
export async function listFundPages({ origin, accounts }: DemonstrationNode): Promise<PageUnderTest[]> {
  const accountOf = (email: string): SignedInAccount => {
    const account = accounts.find((one) => one.email === email);
    if (!account) throw new Error(`The demonstration hub has no ${email}.`);
    return account;
  };
  const officer = accountOf(fundUsers.officer);
  const { callId, applicationId, cookie } = await receiveApplication(origin, officer);
  const ask = contract.createClient({ origin, headers: { cookie: officer.cookie } });
  const { contributions } = await ask(contract.listContributions, { query: {} });
  const { grants } = await ask(contract.listGrants, { query: {} });
  const { entries } = await ask(contract.listLedgerEntries, { query: {} });
  const page = pagesOf(officer, { origin });
  const assess = pagesOf(accountOf(fundUsers.assessor), { origin });
  const applicant = pagesOf(null, { origin, cookie });
  return [
    page('/fund'),
    page('/fund/contributions'),
    page('/fund/contributions/$contributionId', `/fund/contributions/${contributions[0]?.id}`),
    page('/fund/grants'),
    page('/fund/grants/$grantId', `/fund/grants/${grants[0]?.id}`),
    page('/fund/ledger'),
    page('/fund/ledger/$entryId', `/fund/ledger/${entries[0]?.id}`),
    page('/fund/calls'),
    page('/fund/calls/$callId', `/fund/calls/${callId}`),
    page('/fund/calls/$callId/decision', `/fund/calls/${callId}/decision`),
    page('/fund/applications/$applicationId', `/fund/applications/${applicationId}`),
    assess('/fund/assessments'),
    // Before the call is over nobody is asked to assess: the page says that there is nothing.
    assess('/fund/assessments/$applicationId', `/fund/assessments/${applicationId}`),
    applicant('/public/calls'),
    applicant('/public/calls/$callId', `/public/calls/${callId}`),
    applicant('/apply'),
    applicant('/apply/$applicationId', `/apply/${applicationId}`),
  ];
}

interface Received {
  readonly callId: FundCallId;
  readonly applicationId: ApplicationId;
  /** The session of the applicant. */
  readonly cookie: string;
}

/** A call is opened, and an invented organisation submits an application. */
async function receiveApplication(origin: string, officer: SignedInAccount): Promise<Received> {
  const ask = contract.createClient({ origin, headers: { cookie: officer.cookie } });
  const callId = randomUUID() as FundCallId;
  const { version } = await ask(contract.createCall, { body: { ...callBody, id: callId } });
  await ask(contract.publishCall, { params: { callId }, body: { version } });
  let cookie = '';
  const keepCookie: typeof fetch = async (address, init) => {
    const answer = await fetch(address, init);
    for (const written of answer.headers.getSetCookie()) cookie = written.split(';', 1)[0] ?? cookie;
    return answer;
  };
  const begin = contract.createClient({ origin, fetch: keepCookie });
  const { applicationId } = await begin(contract.startApplication, {
    params: { callId },
    body: { email: 'someone@quiet-harbour.example', language: 'en' },
  });
  const apply = contract.createClient({ origin, headers: { cookie } });
  const params = { applicationId };
  const changes = answersOf('Quiet Harbour (invented)');
  const saved = await apply(contract.saveApplication, { params, body: { changes, version: 1 } });
  await apply(contract.submitApplication, { params, body: { version: saved.version } });
  return { callId, applicationId, cookie };
}
