// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  createEstimate,
  createPublication,
  createReturn,
  listReports,
  uploadSource,
  type Client,
} from '@palermo/contract';
import { clientOf, findAccount } from '../harness/browser.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';

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

/** Pages of the analyst, each with something begun on it. */
export async function listStatisticsPages(): Promise<PageUnderTest[]> {
  const analyst = findAccount('analyst');
  const ask = clientOf(analyst);
  const page = pagesOf(analyst);
  const source = await ask(uploadSource, {
    file: { name: 'sdg-data-armenia.csv', content: new Blob(['Year,Units,Value\n2020,Number,7\n2021,Number,<5\n']) },
  });
  const [report] = (await ask(listReports, {})).reports;
  if (!report) throw new Error('The demonstration country has no report.');
  const begun = await ask(createReturn, { body: { kind: 'sdg1622', year: 2024 } });
  return [
    page('/statistics'),
    ...dashboards.map((code) => page('/statistics/$dashboard', `/statistics/${code}`)),
    page('/sources'),
    page('/sources/labels'),
    page('/sources/figures', '/sources/figures?area=ARM'),
    page('/sources/$sourceId', `/sources/${source.id}`),
    page('/returns'),
    page('/returns/$returnId', `/returns/${begun.id}`),
    page('/estimates'),
    page('/estimates/$estimateId', `/estimates/${await beginEstimate(ask)}`),
    page('/publications'),
    page('/publications/$publicationId', `/publications/${await beginPublication(ask)}`),
    page('/reports'),
    page('/reports/$reportId', `/reports/${report.id}?section=figures`),
  ];
}

async function beginEstimate(ask: Client): Promise<string> {
  const list = (name: string, kind: 'police' | 'serviceProvider') => ({ name, kinds: [kind], organisations: [] });
  const choice = {
    title: 'Invented estimate',
    lists: [list('Police', 'police'), list('Services', 'serviceProvider')],
    years: { from: 2020, to: 2025 },
    groups: false,
  };
  return (await ask(createEstimate, { body: { choice } })).id;
}

async function beginPublication(ask: Client): Promise<string> {
  const choice = {
    title: 'Invented publication',
    columns: ['year' as const, 'sex' as const],
    years: { from: 2020, to: 2025 },
    people: 'detected' as const,
    where: [],
  };
  return (await ask(createPublication, { body: { choice } })).id;
}
