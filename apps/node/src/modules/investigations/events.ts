// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, SuspectId } from '@palermo/contract';
import type { Fact } from '../../kernel/use-case.ts';

/** A suspect of a case is investigated, or proceedings against them have come further. */
export interface SuspectInvestigated extends Fact {
  readonly kind: 'investigations.suspectInvestigated';
  readonly caseId: CaseId;
  readonly suspectId: SuspectId;
  readonly citizenship: readonly string[];
}
