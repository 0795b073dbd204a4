// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId, OutcomeCode } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { Fact } from '../../kernel/use-case.ts';

/** One case with all its present values, as it was registered, imported or changed. */
export interface RecordedCase {
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly outcome: OutcomeCode;
  /** Day, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly values: FieldValues;
  /** Profile of the import that the case came with; null for a case registered here. */
  readonly source: string | null;
}

/** Cases were registered, imported or changed. Published in the transaction of the change. */
export interface CasesRecorded extends Fact {
  readonly kind: 'cases.recorded';
  readonly cases: readonly RecordedCase[];
}

/** The outcome of identification was recorded. */
export interface OutcomeRecorded extends Fact {
  readonly kind: 'cases.outcomeRecorded';
  readonly caseId: CaseId;
  readonly outcome: OutcomeCode;
}
