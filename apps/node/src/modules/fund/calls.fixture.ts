// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, CallBody, Client, FieldValuesOnWire, FundCallId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';
import { answersOf, callBody } from './call-body.fixture.ts';

const day = 86_400;

/** The answers that a call asks for; what it asks for besides is answered with an invented sentence, or confirmed. */
function answersFor(call: contract.PublicCall, answers: FieldValuesOnWire): FieldValuesOnWire {
  return Object.fromEntries(
    contract
      .applicationFields(call)
      .filter(({ key, required }) => required || answers[key] !== undefined)
      .map(({ key, type }) => [key, answers[key] ?? (type === 'yesNo' ? true : 'An invented answer.')]),
  );
}

/** A client that keeps the cookie of an applicant as a browser does. */
export interface Applicant {
  readonly ask: Client;
  readonly cookie: () => string;
}

export interface FundWorld extends AsyncDisposable {
  readonly test: TestNode;
  readonly officer: SignedInAccount;
  readonly trustees: readonly [SignedInAccount, SignedInAccount, SignedInAccount];
  readonly assessors: readonly [SignedInAccount, SignedInAccount, SignedInAccount];
  /** The coordinator of the member from which two assessors are. */
  readonly member: SignedInAccount;
  readonly as: (account: SignedInAccount) => Client;
  /** The account again, its second factor just confirmed. */
  readonly confirmed: (account: SignedInAccount) => Promise<Client>;
  readonly applicant: () => Applicant;
  openCall(changes?: Partial<CallBody>): Promise<FundCallId>;
  /** An application to a call, submitted. */
  apply(callId: FundCallId, name: string, more?: FieldValuesOnWire): Promise<Applied>;
  /** Moves the clock past the end of the call. */
  close(): void;
}

export interface Applied extends Applicant {
  readonly id: ApplicationId;
  readonly code: string;
}

let addressCount = 0;

/** A hub with an officer, three trustees, a member's coordinator, and three assessors, the third of an organisation of its own. */
export async function openFundWorld(): Promise<FundWorld> {
  const test = await startTestNode();
  const administrator = await test.setUp({ organisationKind: 'hub' });
  const open = (name: string, roles: readonly (readonly contract.RoleCode[])[]) =>
    test.addOrganisation(administrator, { name, kind: 'member', roles });
  const secretariat = await open('Secretariat', [['grantsOfficer'], ['trustee'], ['trustee'], ['trustee']]);
  const members = await open('First Member', [['assessor'], ['assessor'], ['coordinator']]);
  const sisters = await open('Sisters of the Harbour', [['assessor']]);
  const [officer, ...trustees] = secretariat.accounts;
  const [first, second, member] = members.accounts;
  if (!officer || !member) throw new Error('The organisations were opened without their accounts.');
  const as = (account: SignedInAccount): Client => test.clientOf(account);
  const confirmed = async (account: SignedInAccount): Promise<Client> => as(await test.signInAgain(account));

  function applicant(): Applicant {
    let cookie = '';
    const send = test.fetchFrom(`198.51.100.${addressCount++ % 250}`);
    const keepCookie: typeof fetch = async (address, init) => {
      const headers = new Headers(init?.headers);
      if (cookie !== '') headers.set('cookie', cookie);
      const answer = await send(address, { ...init, headers });
      for (const written of answer.headers.getSetCookie()) cookie = written.split(';', 1)[0] ?? cookie;
      return answer;
    };
    return { ask: contract.createClient({ origin: 'http://node.test', fetch: keepCookie }), cookie: () => cookie };
  }

  async function openCall(changes: Partial<CallBody> = {}): Promise<FundCallId> {
    const id = randomUUID() as FundCallId;
    const { version } = await as(officer as SignedInAccount)(contract.createCall, {
      body: { ...callBody, ...changes, id },
    });
    await (
      await confirmed(officer as SignedInAccount)
    )(contract.publishCall, { params: { callId: id }, body: { version } });
    return id;
  }

  async function apply(callId: FundCallId, name: string, more: FieldValuesOnWire = {}): Promise<Applied> {
    const one = applicant();
    const body = { email: `someone@${name.replace(/[^a-z]+/gi, '-').toLowerCase()}.example`, language: 'en' as const };
    const { applicationId: id, code } = await one.ask(contract.startApplication, { params: { callId }, body });
    const params = { applicationId: id };
    const changes = answersFor(await one.ask(contract.getPublicCall, { params: { callId } }), answersOf(name, more));
    const saved = await one.ask(contract.saveApplication, { params, body: { changes, version: 1 } });
    await one.ask(contract.submitApplication, { params, body: { version: saved.version } });
    return { ...one, id, code };
  }

  return {
    test,
    officer,
    trustees: trustees as unknown as FundWorld['trustees'],
    assessors: [first, second, ...sisters.accounts] as unknown as FundWorld['assessors'],
    member,
    as,
    confirmed,
    applicant,
    openCall,
    apply,
    close: () => test.pass(12 * day),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
}
