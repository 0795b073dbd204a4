// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createEstimate,
  createPublication,
  createReturn,
  listCases,
  listReports,
  startDraft,
  uploadImport,
  uploadSource,
} from '@palermo/contract';
import { randomUUID } from 'node:crypto';
import { clientOf, findAccount } from '../harness/browser.ts';
import type { SignedInAccount } from '../harness/sign-in.ts';

/** One page of the application as some account sees it. */
export interface PageUnderTest {
  /** The route as the router names it. */
  readonly route: string;
  readonly address: string;
  /** Null for pages that need no session. */
  readonly account: SignedInAccount | null;
}

const dashboards = [
  'trends',
  'profile',
  'means',
  'flows',
  'sectors',
  'children',
  'justice',
  'services',
  'decisions',
  'quality?where=year:2025&compare=all',
  'count?by=year,sex',
] as const;
const roles = ['administrator', 'caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'] as const;

/** Every page that a demonstration node has, with something on it worth looking at. `/set-up` needs an empty node. */
export async function listPages(): Promise<PageUnderTest[]> {
  const caseworker = findAccount('caseworker');
  const administrator = findAccount('administrator');
  const ask = clientOf(caseworker);
  const { cases } = await ask(listCases, { query: {} });
  const first = cases[0];
  if (!first) throw new Error('The demonstration caseworker sees no case.');
  const draft = await ask(startDraft, { body: { id: randomUUID() } });
  const file = { name: 'invented.csv', content: new Blob(['year,sex,surprise\n2020,Female,x\n2021,Male,\n']) };
  const upload = await ask(uploadImport, { file });
  const analyst = findAccount('analyst');
  const table = {
    name: 'sdg-data-armenia.csv',
    content: new Blob(['Year,Units,Value\n2020,Number,7\n2021,Number,<5\n']),
  };
  const source = await clientOf(analyst)(uploadSource, { file: table });
  const [report] = (await clientOf(analyst)(listReports, {})).reports;
  if (!report) throw new Error('The demonstration country has no report.');
  const begun = await clientOf(analyst)(createReturn, { body: { kind: 'sdg1622', year: 2024 } });
  const list = (name: string, kind: 'police' | 'serviceProvider') => ({ name, kinds: [kind], organisations: [] });
  const choice = {
    title: 'Invented estimate',
    lists: [list('Police', 'police'), list('Services', 'serviceProvider')],
    years: { from: 2020, to: 2025 },
    groups: false,
  };
  const estimate = await clientOf(analyst)(createEstimate, { body: { choice } });
  const publication = await clientOf(analyst)(createPublication, {
    body: {
      choice: {
        title: 'Invented publication',
        columns: ['year', 'sex'],
        years: { from: 2020, to: 2025 },
        people: 'detected',
        where: [],
      },
    },
  });
  const page = (route: string, address = route, account: SignedInAccount | null = caseworker): PageUnderTest => ({
    route,
    address,
    account,
  });
  return [
    page('/sign-in', '/sign-in', null),
    page('/invitation', '/invitation#invented-token-of-nobody', null),
    ...roles.map((role) => page('/', `/?as=${role}`, findAccount(role))),
    page('/work', '/work?whose=organisation', findAccount('decisionMaker')),
    page('/cases'),
    page('/cases/register/{-$draftId}', `/cases/register/${draft.id}`),
    page('/cases/$caseId', `/cases/${first.id}`),
    page('/duplicates'),
    page('/erasures', '/erasures', findAccount('supervisor')),
    page('/statistics', '/statistics', findAccount('analyst')),
    ...dashboards.map((code) => page('/statistics/$dashboard', `/statistics/${code}`, findAccount('analyst'))),
    page('/imports'),
    page('/imports/$importId', `/imports/${upload.id}`),
    page('/sources', '/sources', analyst),
    page('/sources/labels', '/sources/labels', analyst),
    page('/sources/figures', '/sources/figures?area=ARM', analyst),
    page('/sources/$sourceId', `/sources/${source.id}`, analyst),
    page('/returns', '/returns', analyst),
    page('/returns/$returnId', `/returns/${begun.id}`, analyst),
    page('/estimates', '/estimates', analyst),
    page('/estimates/$estimateId', `/estimates/${estimate.id}`, analyst),
    page('/publications', '/publications', analyst),
    page('/publications/$publicationId', `/publications/${publication.id}`, analyst),
    page('/reports', '/reports', analyst),
    page('/reports/$reportId', `/reports/${report.id}?section=figures`, analyst),
    page('/audit', '/audit', findAccount('auditor')),
    page('/organisations', '/organisations', administrator),
    page('/account'),
    page('(not found)', '/nothing-is-here'),
  ];
}

/** The routes that the application declares, so that a new page cannot be forgotten. */
export function readDeclaredRoutes(): string[] {
  const router = readFileSync(resolve(import.meta.dirname, '../../apps/web/src/app/router.tsx'), 'utf8');
  return [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
}
