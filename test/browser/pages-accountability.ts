// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listMeasures } from '@palermo/contract';
import { clientOf, findAccount } from '../harness/browser.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';

/** Pages of commitments and of the plan of action, as the coordinator sees them, and what the public sees. */
export async function listAccountabilityPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const page = pagesOf(coordinator);
  const { measures } = await clientOf(coordinator)(listMeasures, { query: {} });
  const counted = measures.find(({ progress }) => progress.outcome !== null);
  if (!counted) throw new Error('The plan of the demonstration country has a measure with an indicator.');
  return [
    page('/commitments'),
    page('/commitments/$instrument', '/commitments/global-plan'),
    page('/plan'),
    ...['commitments', 'timeline', 'gaps'].map((view) => page('/plan', `/plan?view=${view}`)),
    page('/plan/measures/$measureId', `/plan/measures/${counted.id}`),
    pagesOf(null)('/public/plan'),
  ];
}
