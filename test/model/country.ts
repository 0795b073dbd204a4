// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, OrganisationId, ServiceId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../harness/node.ts';

/** Organisations of the small country that random lives are led in. */
export const places = ['home', 'shelter', 'legalAid', 'authority'] as const;
export type Place = (typeof places)[number];

const kinds = {
  home: 'serviceProvider',
  shelter: 'serviceProvider',
  legalAid: 'legalAid',
  authority: 'competentAuthority',
} as const;

export interface Country extends AsyncDisposable {
  readonly node: TestNode;
  readonly admin: pg.Client;
  readonly ids: Readonly<Record<Place, OrganisationId>>;
  readonly workers: Readonly<Record<Place, Client>>;
  readonly supervisors: Readonly<Record<Place, Client>>;
  readonly services: Readonly<Record<'shelter' | 'legalAid', ServiceId>>;
}

/** Opens the country: each organisation with a worker and a supervisor; two of them offer a service. */
export async function openCountry(): Promise<Country> {
  const node = await startTestNode();
  const administrator = await node.setUp();
  const ids = {} as Record<Place, OrganisationId>;
  const workers = {} as Record<Place, Client>;
  const supervisors = {} as Record<Place, Client>;
  for (const place of places) {
    const decides = place === 'authority' ? (['decisionMaker'] as const) : [];
    const { id, accounts } = await node.addOrganisation(administrator, {
      name: `Invented ${place}`,
      kind: kinds[place],
      roles: [
        ['caseworker', ...decides],
        ['supervisor', ...decides],
      ],
    });
    ids[place] = id;
    workers[place] = node.clientOf(accounts[0]);
    supervisors[place] = node.clientOf(accounts[1]);
  }
  const admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const services = {
    shelter: await addService(supervisors.shelter, 'shelter'),
    legalAid: await addService(supervisors.legalAid, 'legal'),
  };
  return {
    node,
    admin,
    ids,
    workers,
    supervisors,
    services,
    async [Symbol.asyncDispose]() {
      await admin.end();
      await node[Symbol.asyncDispose]();
    },
  };
}

async function addService(supervisor: Client, name: 'shelter' | 'legal'): Promise<ServiceId> {
  const { id } = await supervisor(contract.createService, {
    body: {
      kind: name === 'shelter' ? 'Accommodation' : 'Legal',
      name: `Invented ${name}`,
      region: 'North',
      languages: [],
      ages: [],
      sexes: [],
      accessibility: [],
      opening: 'always',
      contact: null,
      takesReferrals: true,
      placesTotal: null,
    },
  });
  return id;
}

/** Registers somebody at the home. */
export async function register({ workers }: Country, ageYears: number): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await workers.home(contract.startDraft, { body: { id: draftId } });
  await workers.home(contract.saveDraft, {
    params: { draftId },
    body: { changes: { otherNames: 'Invented', ageYears } },
  });
  return (await workers.home(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}
