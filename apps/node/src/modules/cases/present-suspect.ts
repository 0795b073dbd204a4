// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectView } from '@palermo/contract';
import type { Scope } from '../../kernel/use-case.ts';
import { openSuspect } from './sealed-facts.ts';
import type { SuspectRow } from './store-suspects.ts';

/** A suspect as those see it to whom the justice data of the case are open. */
export function presentSuspect({ keyring }: Pick<Scope, 'keyring'>, key: Uint8Array, row: SuspectRow): SuspectView {
  const { caseId, id, sealedDescription } = row;
  return {
    id,
    sex: [...row.sex],
    ageGroup: [...row.ageGroup],
    citizenship: [...row.citizenship],
    regionOfCitizenship: [...row.regionOfCitizenship],
    role: [...row.role],
    relationship: [...row.relationship],
    paidMoney: [...row.paidMoney],
    stage: row.stage,
    description: sealedDescription && openSuspect(keyring, key, { caseId, suspectId: id, sealed: sealedDescription }),
    updatedAt: row.updatedAt.toISOString(),
  };
}
