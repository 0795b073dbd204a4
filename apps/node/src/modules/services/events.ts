// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, ServiceKindCode } from '@palermo/contract';
import type { Fact } from '../../kernel/use-case.ts';

/** Which kinds of support reached a person, which they did not want, and which were not to be had: all that is recorded. */
export interface ServicesRecorded extends Fact {
  readonly kind: 'services.recorded';
  readonly caseId: CaseId;
  readonly delivered: readonly ServiceKindCode[];
  readonly refused: readonly ServiceKindCode[];
  readonly unavailable: readonly ServiceKindCode[];
}
