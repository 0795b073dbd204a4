// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import { findMajority } from '../store-steps.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { openCase, type OpenedCase } from '../open-case.ts';

/** A case with the age group that counts, which those who see a part of it need not see the birth date for. */
export async function openForEntries(
  scope: Scope,
  caseId: CaseId,
): Promise<{ readonly opened: OpenedCase; readonly majority: string }> {
  const opened = await openCase(scope, caseId);
  return { opened, majority: (await findMajority(scope.db, caseId)) ?? 'unknown' };
}
