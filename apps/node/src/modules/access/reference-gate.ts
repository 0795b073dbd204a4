// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import type { AccessParts } from './access-parts.ts';
import { createGuard } from './guard.ts';
import { referenceCounter } from './guess-limits.ts';

/** Makes what counts the references of cases that an account tries, and throws `sign-in.slowed` when it is to wait. */
export function createReferenceGate(
  parts: Pick<AccessParts, 'transactions' | 'appendAudit' | 'clock' | 'keyring'>,
): (accountId: AccountId) => Promise<void> {
  const { admit } = createGuard(parts);
  return (accountId) => admit([referenceCounter(parts.keyring, accountId)]);
}
