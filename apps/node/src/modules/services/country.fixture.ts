// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import pg from 'pg';
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
import type { AccountActor } from '../../kernel/actor.ts';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';

export const purpose = 'assistance' as const;
const dayMs = 86_400_000;

export let node: TestNode;
/** The superuser, for looking behind the wall. */
export let admin: pg.Client;
const accounts = new Map<string, SignedInAccount>();
const organisations = new Map<string, { id: OrganisationId; kind: OrganisationKindCode }>();

/** Opens a node with a police unit, a shelter, lawyers, a border authority and analysts. */
export async function openCountry(): Promise<void> {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const administrator = await node.setUp();
  const add = async (name: string, kind: OrganisationKindCode, roles: RoleCode[][]) => {
    const opened = await node.addOrganisation(administrator, { name, kind, roles });
    organisations.set(name, { id: opened.id, kind });
    for (const [index, account] of opened.accounts.entries()) accounts.set(`${name} ${index}`, account);
  };
  await add('police', 'police', [['caseworker'], ['supervisor', 'caseworker']]);
  await add('shelter', 'serviceProvider', [['caseworker'], ['caseworker', 'supervisor']]);
  await add('lawyers', 'legalAid', [['caseworker', 'supervisor']]);
  await add('border', 'border', [['caseworker', 'supervisor', 'decisionMaker']]);
  await add('rapporteur', 'rapporteur', [['analyst']]);
}

export async function closeCountry(): Promise<void> {
  await admin.end();
  await node[Symbol.asyncDispose]();
}

export const as = (name: string): Client => node.clientOf(accounts.get(name));
export function organisationOf(name: string) {
  const found = organisations.get(name.split(' ')[0] ?? '');
  if (!found) throw new Error(`There is no organisation of ${name}.`);
  return found;
}
export const days = (count: number): string => new Date(Date.now() + count * dayMs).toISOString();
export const day = (count: number): string => days(count).slice(0, 10);

export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      return fault.problem.code;
    },
  );

async function actorOf(name: string): Promise<AccountActor> {
  const email = `${name.replace(' ', '-')}@example.org`;
  const { rows } = await admin.query<{ id: string; roles: RoleCode[] }>(
    `select a.id, array(select role from palermo.account_role r where r.account_id = a.id) as roles
     from palermo.account a where a.email = $1`,
    [email],
  );
  const { id, kind } = organisationOf(name);
  return {
    duty: 'account',
    accountId: rows[0]?.id,
    organisationId: id,
    organisationKind: kind,
    roles: rows[0]?.roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  } as unknown as AccountActor;
}

/** Rows that SQL of an account reads as the app role. */
export async function raw(name: string, statement: string): Promise<unknown[]> {
  const actor = await actorOf(name);
  return node.node.transactions.run(actor, async (db) => (await sql.raw(statement).execute(db)).rows);
}

export async function register(name: string, values: contract.FieldValuesOnWire = { givenName: 'Vera', ageYears: 30 }) {
  const draftId = crypto.randomUUID() as DraftId;
  await as(name)(contract.startDraft, { body: { id: draftId } });
  await as(name)(contract.saveDraft, { params: { draftId }, body: { changes: values } });
  return (await as(name)(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

export const house = {
  kind: 'Accommodation',
  name: 'House of invented names',
  region: 'North',
  languages: ['en', 'sq'],
  ages: [] as ('child' | 'adult')[],
  sexes: [] as 'female'[],
  accessibility: ['stepFree'] as 'stepFree'[],
  opening: 'always',
  contact: 'Intake',
  takesReferrals: true,
  placesTotal: 3 as number | null,
} as const;

export const offer = (name: string, changes: { placesTotal?: number; kind?: 'Legal' } = {}): Promise<ServiceView> =>
  as(name)(contract.createService, { body: { ...house, languages: [...house.languages], ...changes } });

export const preview: contract.ReferralPreview = {
  urgency: 'now',
  age: 'adult',
  sex: 'female',
  languages: ['sq'],
  accessibility: [],
  region: 'North',
};

export const release = {
  dataClasses: ['identity', 'services'] as ('identity' | 'services' | 'justice')[],
  purpose,
  basis: 'consent' as const,
  until: day(30),
  explainedIn: 'sq',
};

interface Changes {
  readonly release?: typeof release;
  readonly answerBy?: string;
  readonly preview?: contract.ReferralPreview;
  readonly forRole?: 'supervisor';
}

export function refer(
  caseId: CaseId,
  service: ServiceView,
  changes: Changes = {},
  by = 'police 0',
): Promise<ReferralView> {
  const body = { serviceId: service.id, preview, answerBy: days(2), purpose, ...changes };
  return as(by)(contract.sendReferral, { params: { caseId }, body });
}

interface StepArgs {
  readonly step: 'ask' | 'answer' | 'accept' | 'reject' | 'withdraw' | 'finish';
  readonly reason?: 'noPlace';
  readonly words?: string;
  readonly keeps?: typeof release;
}

export const step = (name: string, { id, version }: Pick<ReferralView, 'id' | 'version'>, asked: StepArgs) =>
  as(name)(contract.stepReferral, { params: { referralId: id }, body: { version, ...asked } });

export const support = (name: string, caseId: CaseId): Promise<SupportView> =>
  as(name)(contract.getSupport, { params: { caseId }, query: { purpose } });

export const open = (name: string, caseId: CaseId) =>
  as(name)(contract.getCase, { params: { caseId }, query: { purpose } });

export const tasksOf = async (name: string, caseId: CaseId) => {
  const { tasks } = await as(name)(contract.listTasks, { query: { whose: 'organisation', limit: 100 } });
  return tasks.filter((task) => task.caseId === caseId && task.kind !== 'deadline').map(({ key }) => key);
};

export const noticesOf = async (name: string, subject: string) => {
  const { rows } = await admin.query<{ kind: string }>(
    `select distinct n.kind from palermo.notification n where n.subject_id = $1 and n.organisation_id = $2 order by 1`,
    [subject, organisationOf(name).id],
  );
  return rows.map(({ kind }) => kind);
};
