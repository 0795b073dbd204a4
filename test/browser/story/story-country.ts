// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Client, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import type { AccountActor } from '../../../apps/node/src/kernel/actor.ts';
import { newPage, open } from '../../harness/browser.ts';
import { startTestNode, type TestNode } from '../../harness/node.ts';
import type { SignedInAccount } from '../../harness/sign-in.ts';
import { AppConnection } from '../../wall/world.ts';

/** The six who sign in, in the order in which the story comes to them. */
export const parts = ['hotline', 'responder', 'authority', 'shelter', 'lawyer', 'prosecutor'] as const;
export type Part = (typeof parts)[number];

interface Casting {
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly roles: readonly RoleCode[];
}

export const cast: Readonly<Record<Part, Casting>> = {
  hotline: { name: 'Heron Line', kind: 'hotline', roles: ['caseworker', 'supervisor'] },
  responder: { name: 'Reedbed Outreach', kind: 'serviceProvider', roles: ['caseworker'] },
  authority: { name: 'Estuary Authority', kind: 'competentAuthority', roles: ['caseworker', 'decisionMaker'] },
  shelter: { name: 'Quiet House', kind: 'serviceProvider', roles: ['caseworker', 'supervisor'] },
  lawyer: { name: 'Kite Law Clinic', kind: 'legalAid', roles: ['caseworker'] },
  prosecutor: { name: 'Tideway Prosecution', kind: 'prosecution', roles: ['caseworker'] },
};

/** Where the shelter is: read by nobody but the shelter, anywhere. */
export const shelterAddress = '4 Invented Osprey Lane';

/** Six windows and a node share the machine with whatever else runs on it. */
const answerMs = 60_000;

/** One of the six with an own browser window. */
export interface Player {
  readonly part: Part;
  readonly organisationId: OrganisationId;
  readonly account: SignedInAccount;
  readonly ask: Client;
  readonly actor: AccountActor;
  readonly page: Page;
}

/** A small country with one organisation for each part, and its six windows. */
export interface StoryCountry extends AsyncDisposable {
  readonly test: TestNode;
  readonly origin: string;
  readonly players: Readonly<Record<Part, Player>>;
  /** The window of the first responder's supervisor, for what two have to agree on. */
  readonly leadPage: Page;
  readonly admin: pg.Client;
  readonly app: AppConnection;
}

export async function openStoryCountry(browser: Browser, packId: 'generic' | 'gbr'): Promise<StoryCountry> {
  const test = await startTestNode();
  const origin = await test.node.server.listen({ host: '127.0.0.1', port: 0 });
  const administrator = await test.setUp({ packId, organisationKind: 'hub' });
  const admin = new pg.Client({ connectionString: test.adminUrl });
  const app = new AppConnection(test.wall);
  await Promise.all([admin.connect(), app.client.connect()]);
  const players = {} as Record<Part, Player>;
  const leads: SignedInAccount[] = [];
  for (const part of parts) {
    const { name, kind, roles } = cast[part];
    const { id, accounts } = await test.addOrganisation(administrator, {
      name,
      kind,
      roles: part === 'responder' ? [roles, ['supervisor']] : [roles],
    });
    const [account, lead] = accounts;
    if (!account) throw new Error('An organisation of the story has an account.');
    if (lead) leads.push(lead);
    players[part] = {
      part,
      organisationId: id,
      account,
      ask: test.clientOf(account),
      actor: actorOf(account),
      page: await newPage(browser, { origin, account }),
    };
  }
  const [lead] = leads;
  if (!lead) throw new Error('The first responder has a second person.');
  const leadPage = await newPage(browser, { origin, account: lead });
  leadPage.setDefaultTimeout(answerMs);
  await openServices(players);
  for (const part of parts) {
    players[part].page.setDefaultTimeout(answerMs);
    await open(players[part].page, '/');
  }
  return {
    test,
    origin,
    players,
    leadPage,
    admin,
    app,
    async [Symbol.asyncDispose]() {
      await Promise.all([leadPage, ...parts.map((part) => players[part].page)].map((page) => page.context().close()));
      await Promise.all([admin.end(), app.client.end()]);
      await test[Symbol.asyncDispose]();
    },
  };
}

/** The actor as the node makes it of the session, for SQL that goes past the node. */
function actorOf({ session }: SignedInAccount): AccountActor {
  const { account, organisation } = session;
  return {
    duty: 'account',
    accountId: account.id,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    roles: account.roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  };
}

/** The directory before anybody needs it: a house with places and a clinic. */
async function openServices({ shelter, lawyer }: Record<Part, Player>): Promise<void> {
  const common = {
    region: 'Estuary',
    languages: [],
    ages: [],
    sexes: [],
    accessibility: [],
    contact: null,
    takesReferrals: true,
  };
  const { id } = await shelter.ask(contract.createService, {
    body: { ...common, kind: 'Accommodation', name: 'Quiet House rooms', opening: 'always', placesTotal: 3 },
  });
  await shelter.ask(contract.setShelterLocation, { params: { serviceId: id }, body: { address: shelterAddress } });
  await lawyer.ask(contract.createService, {
    body: { ...common, kind: 'Legal', name: 'Kite advice', opening: 'appointment', placesTotal: null },
  });
}
