// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, PurposeCode } from '@palermo/contract';

/** Which case is open and for what; every look at it names both. */
export interface CaseAddress {
  readonly caseId: CaseId;
  readonly purpose: PurposeCode;
}

export function caseKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'one', caseId, purpose];
}

export function timelineKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'timeline', caseId, purpose];
}

export function releasesKey({ caseId }: CaseAddress): readonly string[] {
  return ['cases', 'releases', caseId];
}
