// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type {
  CaseId,
  Client,
  DraftId,
  OrganisationId,
  OrganisationKindCode,
  ReferralView,
  RoleCode,
  ServiceView,
  SupportView,
} from '@palermo/contract';
import { keeper } from '../../kernel/actor.ts';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';
import { lapseReferrals } from './index.ts';

const purpose = 'assistance' as const;
const dayMs = 86_400_000;

let node: TestNode;
let admin: pg.Client;
const accounts = new Map<string, SignedInAccount>();
const ids = new Map<string, OrganisationId>();

beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const administrator = await node.setUp();
  const add = async (name: string, kind: OrganisationKindCode, roles: RoleCode[][]) => {
    const opened = await node.addOrganisation(administrator, { name, kind, roles });
    ids.set(name, opened.id);
    for (const [index, account] of opened.accounts.entries()) accounts.set(`${name} ${index}`, account);
  };
  await add('police', 'police', [['caseworker'], ['supervisor', 'caseworker']]);
  await add('shelter', 'serviceProvider', [['caseworker'], ['caseworker']]);
  await add('lawyers', 'legalAid', [['caseworker', 'supervisor']]);
  await add('border', 'border', [['caseworker', 'supervisor', 'decisionMaker']]);
  await add('analysts', 'rapporteur', [['analyst']]);
});

afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

const as = (name: string): Client => node.clientOf(accounts.get(name));
const idOf = (name: string): OrganisationId => {
  const id = ids.get(name);
  if (!id) throw new Error(`There is no organisation ${name}.`);
  return id;
};
const days = (count: number): string => new Date(Date.now() + count * dayMs).toISOString();
const day = (count: number): string => days(count).slice(0, 10);

const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      return fault.problem.code;
    },
  );

async function register(name = 'police 0', values: contract.FieldValuesOnWire = { givenName: 'Vera', ageYears: 30 }) {
  const draftId = crypto.randomUUID() as DraftId;
  await as(name)(contract.startDraft, { body: { id: draftId } });
  await as(name)(contract.saveDraft, { params: { draftId }, body: { changes: values } });
  return (await as(name)(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

const offer = (name: string, changes: Partial<Parameters<typeof bodyOfService>[0]> = {}): Promise<ServiceView> =>
  as(name)(contract.createService, { body: bodyOfService(changes) });

function bodyOfService(changes: Partial<contract.ServiceView & { placesTotal: number | null }>) {
  const { kind, name, region, languages, ages, sexes, accessibility, opening, contact, takesReferrals, placesTotal } = {
    kind: 'Accommodation' as const,
    name: 'House of invented names',
    region: 'North',
    languages: ['en', 'sq'],
    ages: [],
    sexes: [],
    accessibility: ['stepFree' as const],
    opening: 'always' as const,
    contact: 'Intake',
    takesReferrals: true,
    placesTotal: 3,
    ...changes,
  };
  return { kind, name, region, languages, ages, sexes, accessibility, opening, contact, takesReferrals, placesTotal };
}

const preview = {
  urgency: 'now',
  age: 'adult',
  sex: 'female',
  languages: ['sq'],
  accessibility: [],
  region: 'North',
} satisfies contract.ReferralPreview;

const release = {
  dataClasses: ['identity', 'services'] as ('identity' | 'services')[],
  purpose,
  basis: 'consent' as const,
  until: day(30),
  explainedIn: 'sq',
};

function refer(
  caseId: CaseId,
  service: ServiceView,
  changes: Partial<{ release: typeof release; answerBy: string; age: 'adult' | 'child' }> = {},
): Promise<ReferralView> {
  const { age = 'adult', answerBy = days(2), ...rest } = changes;
  const body = { serviceId: service.id, preview: { ...preview, age }, answerBy, purpose, ...rest };
  return as('police 0')(contract.sendReferral, { params: { caseId }, body });
}

type StepBody = Parameters<typeof stepBody>[1];
function stepBody({ version }: Pick<ReferralView, 'version'>, asked: Omit<StepArgs, 'version'>) {
  return { version, ...asked };
}
type StepArgs = Parameters<Client>[1] extends never
  ? never
  : {
      version: number;
      step: 'ask' | 'answer' | 'accept' | 'reject' | 'withdraw' | 'finish';
      reason?: 'noPlace' | 'other';
      words?: string;
      keeps?: typeof release;
    };

const step = (name: string, referral: Pick<ReferralView, 'id' | 'version'>, asked: StepBody): Promise<ReferralView> =>
  as(name)(contract.stepReferral, { params: { referralId: referral.id }, body: stepBody(referral, asked) });

const support = (name: string, caseId: CaseId): Promise<SupportView> =>
  as(name)(contract.getSupport, { params: { caseId }, query: { purpose } });

const received = async (name: string) => (await as(name)(contract.listReferrals, { query: {} })).referrals;

const sees = (name: string, caseId: CaseId) =>
  refusalOf(as(name)(contract.getCase, { params: { caseId }, query: { purpose } }));

describe('a referral', () => {
  test('goes from the directory to the answer, and opens the case only when it is accepted', async () => {
    const caseId = await register();
    const service = await offer('shelter 0');
    const { services, regions } = await as('police 0')(contract.listServices, {
      query: { kind: 'Accommodation', language: 'sq', free: 'yes' },
    });
    expect(services.map(({ id }) => id)).toContain(service.id);
    expect(regions).toContain('North');
    const sent = await refer(caseId, service, { release });
    expect(sent).toMatchObject({ state: 'waiting', offers: ['withdraw'], offeredClasses: ['identity', 'services'] });
    const [waiting] = await received('shelter 0');
    expect(waiting).toMatchObject({
      id: sent.id,
      kind: 'Accommodation',
      urgency: 'now',
      sex: 'female',
      direction: 'received',
    });
    expect(JSON.stringify(waiting)).not.toContain(caseId);
    expect(await sees('shelter 0', caseId)).toBe('record.not-found');
    const accepted = await step('shelter 0', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: { id: caseId } });
    const opened = await as('shelter 0')(contract.getCase, { params: { caseId }, query: { purpose } });
    expect(opened.dataClasses.toSorted()).toEqual(['identity', 'services']);
    expect((await support('police 0', caseId)).next.key).toBe('recordDelivered');
  });
});
