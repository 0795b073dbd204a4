// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, IdentificationView, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';
import { keeper, type AccountActor } from '../../kernel/actor.ts';
import { keepDeadlines } from './commands/keep-deadlines.ts';

export const purpose = 'identification' as const;
export const reason = 'What was told fits what was found.';
export const evidence = 'Statement and contract.';
const day = 86_400;

/** A country with the organisations that a case goes through, for tests. */
export class Country implements AsyncDisposable {
  readonly node: TestNode;
  readonly accounts = new Map<string, SignedInAccount>();
  private readonly stale = new Set<string>();
  readonly actors = new Map<string, AccountActor>();
  authorityId!: OrganisationId;
  legalAidId!: OrganisationId;

  private constructor(node: TestNode) {
    this.node = node;
  }

  static async open(packId: string): Promise<Country> {
    const country = new Country(await startTestNode());
    const administrator = await country.node.setUp({ packId });
    country.accounts.set('administrator', administrator);
    const add = async (name: string, kind: contract.OrganisationKindCode, roles: contract.RoleCode[][]) => {
      const { id, accounts } = await country.node.addOrganisation(administrator, { name, kind, roles });
      for (const [index, account] of accounts.entries()) {
        country.accounts.set(`${name} ${index}`, account);
        country.actors.set(`${name} ${index}`, actorOf(account, { id, kind, roles: roles[index] ?? [] }));
      }
      return id;
    };
    country.authorityId = await add('authority', 'competentAuthority', [['decisionMaker'], ['decisionMaker']]);
    country.legalAidId = await add('legalAid', 'legalAid', [['caseworker']]);
    await add('shelter', 'serviceProvider', [['caseworker']]);
    await add('police', 'police', [['caseworker']]);
    return country;
  }

  /** Asks as somebody, who signs in again where days have gone by since. */
  as(name: string): Client {
    return async (endpoint, call) => {
      const account = this.accounts.get(name);
      if (account && this.stale.delete(name)) this.accounts.set(name, await this.node.signInAgain(account));
      return this.node.clientOf(this.accounts.get(name))(endpoint, call);
    };
  }

  /** Days go by, and sessions end. */
  pass(days: number): void {
    this.node.pass(days * day);
    for (const name of this.accounts.keys()) this.stale.add(name);
  }

  /** The day of the node's clock, which runs ahead of the machine's. */
  get today(): string {
    return this.node.now().toISOString().slice(0, 10);
  }

  async register(changes: contract.FieldValuesOnWire): Promise<CaseId> {
    const draftId = crypto.randomUUID() as DraftId;
    const shelter = this.as('shelter 0');
    await shelter(contract.startDraft, { body: { id: draftId } });
    await shelter(contract.saveDraft, { params: { draftId }, body: { changes } });
    return (await shelter(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }

  view(name: string, caseId: CaseId): Promise<IdentificationView> {
    return this.as(name)(contract.getIdentification, { params: { caseId }, query: { purpose } });
  }

  async move(
    name: string,
    caseId: CaseId,
    move: string,
    given: Partial<Parameters<typeof this.bodyOf>[0]> = {},
  ): Promise<IdentificationView> {
    const { version } = given.version === undefined ? await this.view(name, caseId) : { version: given.version };
    return this.as(name)(contract.moveCase, { params: { caseId }, body: this.bodyOf({ ...given, move, version }) });
  }

  bodyOf(given: {
    readonly move: string;
    readonly version: number;
    readonly on?: string;
    readonly reason?: string;
    readonly evidence?: string;
    readonly elements?: { act: 'shown' | 'notShown'; means?: 'shown' | 'notShown'; purpose: 'shown' | 'notShown' };
    readonly explainedIn?: string;
    readonly releases?: contract.FieldValuesOnWire[];
  }) {
    return { on: this.today, purpose, ...given, releases: (given.releases ?? []) as never };
  }

  releaseTo(organisationId: OrganisationId, dataClasses: string[], basis = 'consent'): contract.FieldValuesOnWire {
    const until = new Date(Date.parse(this.today) + 80 * day * 1000).toISOString().slice(0, 10);
    return { organisationId, dataClasses, purpose: 'identification', basis, until };
  }

  /** What SQL of somebody reads as the app role. */
  async rows(name: string, statement: string): Promise<readonly unknown[]> {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`Nobody is called ${name}.`);
    return this.node.node.transactions.run(actor, async (db) => (await sql.raw(statement).execute(db)).rows);
  }

  /** What the node does by itself once a minute. */
  keep(): Promise<number> {
    return this.node.node.execute(keepDeadlines, keeper, {});
  }

  async tasks(name: string): Promise<string[]> {
    const { tasks } = await this.as(name)(contract.listTasks, { query: { whose: 'organisation', limit: 100 } });
    return tasks.map(({ key, dueOn, state }) => `${key} ${dueOn} ${state}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.node[Symbol.asyncDispose]();
  }
}

function actorOf(
  { session }: SignedInAccount,
  { id, kind, roles }: { id: OrganisationId; kind: contract.OrganisationKindCode; roles: readonly contract.RoleCode[] },
): AccountActor {
  return {
    duty: 'account',
    accountId: session.account.id,
    organisationId: id,
    organisationKind: kind,
    roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  };
}

export const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      const paths = (fault.problem.fields ?? []).map(({ path }) => path).join(',');
      return paths ? `${fault.problem.code} ${paths}` : fault.problem.code;
    },
  );
