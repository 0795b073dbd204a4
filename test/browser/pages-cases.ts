// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { listCases, listInvestigations, startDraft, uploadImport } from '@palermo/contract';
import { clientOf, findAccount } from '../harness/browser.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';

/** Pages of those who work on cases, with a draft begun and a table uploaded. */
export async function listCasePages(): Promise<PageUnderTest[]> {
  const caseworker = findAccount('caseworker');
  const ask = clientOf(caseworker);
  const { cases } = await ask(listCases, { query: {} });
  const first = cases[0];
  if (!first) throw new Error('The demonstration caseworker sees no case.');
  const draft = await ask(startDraft, { body: { id: randomUUID() } });
  const file = { name: 'invented.csv', content: new Blob(['year,sex,surprise\n2020,Female,x\n2021,Male,\n']) };
  const upload = await ask(uploadImport, { file });
  const page = pagesOf(caseworker);
  const prosecutor = findAccount('prosecutor');
  const { investigations } = await clientOf(prosecutor)(listInvestigations, { query: {} });
  const led = investigations.find(({ convictedCount }) => convictedCount > 0);
  if (!led) throw new Error('The demonstration prosecutor has no conviction.');
  return [
    pagesOf(findAccount('decisionMaker'))('/work', '/work?whose=organisation'),
    page('/work'),
    pagesOf(findAccount('supervisor'))('/workload'),
    page('/notifications'),
    page('/cases'),
    page('/cases/register/{-$draftId}', `/cases/register/${draft.id}`),
    page('/cases/$caseId', `/cases/${first.id}`),
    ...['identification', 'services', 'sharing', 'notes', 'timeline'].map((tab) =>
      page('/cases/$caseId', `/cases/${first.id}?tab=${tab}`),
    ),
    pagesOf(prosecutor)('/investigations'),
    pagesOf(prosecutor)('/investigations/$investigationId', `/investigations/${led.id}`),
    page('/emergency-access'),
    page('/services'),
    page('/referrals'),
    pagesOf(findAccount('supervisor'))('/referrals', '/referrals?direction=sent'),
    page('/duplicates'),
    page('/duplicates/merge'),
    pagesOf(findAccount('supervisor'))('/erasures'),
    page('/exports'),
    page('/imports'),
    page('/imports/$importId', `/imports/${upload.id}`),
    page('/account'),
    page('(not found)', '/nothing-is-here'),
  ];
}
