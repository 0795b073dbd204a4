// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { NoticeKind, NoticeView } from '@palermo/contract';
import { tabOfTask } from '../../lib/tasks.ts';

/** Where what is told of without a case is found. */
const places: Partial<
  Record<NoticeKind, '/duplicates' | '/work' | '/cases' | '/exports' | '/investigations' | '/referrals'>
> = {
  duplicateAsked: '/duplicates',
  duplicateAnswered: '/duplicates',
  workHandedOver: '/cases',
  casesAssigned: '/cases',
  investigationPassed: '/investigations',
  investigationTaken: '/investigations',
  investigationDeclined: '/investigations',
  exportWaiting: '/exports',
  exportDecided: '/exports',
  referralWaiting: '/referrals',
  referralAccepted: '/referrals',
  referralRejected: '/referrals',
  referralAsked: '/referrals',
  referralAnswered: '/referrals',
  referralWithdrawn: '/referrals',
  referralLapsed: '/referrals',
  handOverAsked: '/referrals',
  handOverAccepted: '/referrals',
  handOverRejected: '/referrals',
};

/** The part of the case page on which it stands. */
const tabs: Partial<Record<NoticeKind, string>> = {
  mentioned: 'notes',
  caseReleased: 'sharing',
  releaseRevoked: 'sharing',
  releaseExpiring: 'sharing',
  accessExpiring: 'sharing',
  brokenGlass: 'sharing',
  overrideToReview: 'sharing',
  disclosureToDecide: 'sharing',
  caseMoved: 'identification',
};

/** The address of what a notice is about. */
export function placeOfNotice({ kind, case: about, task }: Pick<NoticeView, 'kind' | 'case' | 'task'>) {
  if (about === null || kind === 'duplicateAsked' || kind === 'duplicateAnswered') {
    const search: Record<string, string> =
      kind === 'workHandedOver' || kind === 'casesAssigned' ? { worker: 'me' } : {};
    return { to: places[kind] ?? '/work', search } as const;
  }
  const tab = task ? tabOfTask(task) : tabs[kind];
  const search: Record<string, string> = tab === undefined ? {} : { tab };
  return { to: '/cases/$caseId', params: { caseId: about.id }, search } as const;
}
