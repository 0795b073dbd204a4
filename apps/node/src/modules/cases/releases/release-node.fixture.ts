// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import { sql } from 'kysely';
import pg from 'pg';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { keepReleases } from './keep-releases.ts';

/** One person of the test's country. */
export interface Person {
  readonly api: Client;
  readonly actor: AccountActor;
  readonly organisationId: OrganisationId;
}

const purpose = 'assistance' as const;

export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (fault instanceof contract.ProblemError) return fault.problem.code;
      throw fault;
    },
  );

/** A node with organisations of several kinds, asked by page, API and as the role of the database that it logs in as. */
export async function openReleaseNode() {
  const node = await startTestNode();
  const administrator = await node.setUp();
  const admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const open = (name: string, kind: OrganisationKindCode, roles: readonly (readonly RoleCode[])[]) =>
    openOrganisation(node, administrator, { name, kind, roles });
  const [worker, colleague, supervisor, lead] = await open('Shelter', 'serviceProvider', [
    ['caseworker'],
    ['caseworker'],
    ['supervisor'],
    ['supervisor', 'caseworker'],
  ]);
  const [lawyer, lawyerLead] = await open('Lawyers', 'legalAid', [['caseworker'], ['supervisor']]);
  const [inspector] = await open('Police', 'police', [['caseworker']]);
  const [borderOfficer] = await open('Border', 'border', [['caseworker']]);
  const [nurse] = await open('Clinic', 'health', [['caseworker']]);
  const people = { worker, colleague, supervisor, lead, lawyer, lawyerLead, inspector, borderOfficer, nurse };
  return {
    node,
    admin,
    ...(people as Readonly<Record<keyof typeof people, Person>>),
    /** Does what the node does once a minute. */
    keep: () => node.node.execute(keepReleases, keeper, {}),
    async close() {
      await admin.end();
      await node[Symbol.asyncDispose]();
    },
  };
}

export type ReleaseNode = Awaited<ReturnType<typeof openReleaseNode>>;

async function openOrganisation(
  node: TestNode,
  administrator: SignedInAccount,
  options: Parameters<TestNode['addOrganisation']>[1],
): Promise<Person[]> {
  const { id: organisationId, accounts } = await node.addOrganisation(administrator, options);
  return accounts.map((account, index) => ({
    api: node.clientOf(account),
    organisationId,
    actor: {
      duty: 'account',
      accountId: account.session.account.id,
      organisationId,
      organisationKind: options.kind,
      roles: options.roles[index] ?? [],
      channel: 'browser',
      sessionId: null,
      state: 'active',
      confirmedUntil: null,
    },
  }));
}

/** Rows that SQL of a person reads or writes as the app role; the SQLSTATE or constraint where it is refused. */
export async function rawOf({ node }: ReleaseNode, { actor }: Person, statement: string): Promise<number | string> {
  try {
    return await node.node.transactions.run(actor, async (db) => {
      const answer = await sql.raw(statement).execute(db);
      return Number(answer.numAffectedRows ?? answer.rows.length);
    });
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : 'other';
  }
}

export async function register({ api }: Person, changes: contract.FieldValuesOnWire): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  await api(contract.saveDraft, { params: { draftId }, body: { changes } });
  return (await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

type Asked = Partial<contract.CallOf<typeof contract.createRelease>['body']>;

export function release({ api }: Person, caseId: CaseId, to: Person, asked: Asked = {}) {
  return api(contract.createRelease, {
    params: { caseId },
    body: {
      organisationId: to.organisationId,
      dataClasses: ['identity', 'experience'],
      purpose,
      basis: 'consent',
      until: dayFromNow(30),
      ...asked,
    },
  });
}

export const openCase = ({ api }: Person, caseId: CaseId) =>
  api(contract.getCase, { params: { caseId }, query: { purpose } });

/** Through which doors a person finds a case of the family name `Quillon`: a door that is open says so. */
export async function doorsOf(world: ReleaseNode, person: Person, caseId: CaseId): Promise<string[]> {
  const { api } = person;
  const query = { purpose };
  const found = await Promise.all([
    openCase(person, caseId).then(
      () => 'page',
      () => '',
    ),
    api(contract.getTimeline, { params: { caseId }, query }).then(
      () => 'timeline',
      () => '',
    ),
    api(contract.getIdentification, { params: { caseId }, query }).then(
      () => 'identification',
      () => '',
    ),
    api(contract.listCases, { query: {} }).then(({ cases }) => (cases.some(({ id }) => id === caseId) ? 'list' : '')),
    api(contract.listCases, { query: {} }).then(({ cases, count }) =>
      count === cases.filter(({ id }) => id !== caseId).length ? '' : 'count',
    ),
    api(contract.searchCases, { body: { text: 'Quillon', purpose } }).then(({ matches }) =>
      matches.some(({ id }) => id === caseId) ? 'search' : '',
    ),
    api(contract.listReleases, { params: { caseId } }).then(({ releases }) => (releases.length > 0 ? 'releases' : '')),
    api(contract.listTasks, { query: { whose: 'organisation' } }).then(({ tasks }) =>
      tasks.some((task) => task.caseId === caseId) ? 'tasks' : '',
    ),
    api(contract.findSimilarCases, { params: { caseId } }).then(
      () => 'duplicates',
      () => '',
    ),
    ...['case_access', 'case_file', 'case_facts', 'case_event', 'standard_record', 'release'].map(async (table) => {
      const column = table === 'case_file' ? 'id' : 'case_id';
      const rows = await rawOf(world, person, `select from palermo.${table} where ${column} = '${caseId}'`);
      return rows === 0 ? '' : `raw ${table}`;
    }),
  ]);
  return found.filter((door) => door !== '');
}
