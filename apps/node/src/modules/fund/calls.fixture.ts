// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, CallBody, Client, FieldValuesOnWire, FundCallId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';

const day = 86_400;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * day * 1000).toISOString().slice(0, 10);
}

/** An invented call for small grants. */
export const callBody: CallBody = {
  words: { en: { title: 'Small grants', summary: 'Help for survivors, close to where they live.' } },
  opensOn: dayFromNow(-1),
  closesOn: dayFromNow(10),
  currency: 'USD',
  amountMin: '1000',
  amountMax: '20000',
  monthsMin: 1,
  monthsMax: 8,
  budget: '30000',
  rules: [
    { kind: 'organisationKinds', allowed: ['ngo', 'survivorLed', 'community'] },
    { kind: 'yearsSinceFounding', min: 2 },
    { kind: 'shareOfBudget', percentMax: 50 },
    { kind: 'confirm', key: 'cNoCharge', words: { en: 'Nobody pays for the help that we give.' } },
  ],
  questions: [
    {
      key: 'qNeed',
      type: 'longText',
      label: { en: 'Which need does the project answer?' },
      help: null,
      required: true,
      wordsMax: 200,
      options: [],
    },
  ],
  sheet: [
    { key: 'sNeed', label: { en: 'Need' }, help: null, max: 10, weight: 2 },
    { key: 'sPlan', label: { en: 'Plan' }, help: null, max: 10, weight: 1 },
  ],
  assessorCount: 2,
  trusteeCount: 2,
  blind: true,
  tieRule: 'spread',
};

/** Answers of an invented organisation that meet every rule of {@link callBody}. */
export function answersOf(name: string, more: FieldValuesOnWire = {}): FieldValuesOnWire {
  return {
    organisationName: name,
    organisationKind: 'ngo',
    country: 'KE',
    foundedYear: 2010,
    annualBudget: '80000',
    contactName: 'Ada Example',
    projectTitle: `Project of ${name.length} letters`,
    summary: 'Legal aid and a safe place.',
    workCountries: ['KE'],
    aidKinds: ['Legal', 'Accommodation'],
    startsOn: dayFromNow(40),
    months: 6,
    amount: '12000.50',
    qNeed: 'An invented need.',
    cNoCharge: true,
    ...more,
  };
}

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
