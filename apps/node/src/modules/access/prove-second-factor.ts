// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import type { Scope } from '../../kernel/use-case.ts';
import { findStep, hashRecoveryCode, readCode, secretPlace } from './second-factor.ts';
import { findCredential, useRecoveryCode, useStep } from './store-credentials.ts';

/**
 * True when what was typed proves the account's confirmed second factor. Uses it up: neither the code of a step nor a
 * recovery code is taken twice, also when both arrive at once. For the gate.
 */
export async function proveSecondFactor(
  { db, keyring, clock }: Pick<Scope, 'db' | 'keyring' | 'clock'>,
  accountId: AccountId,
  typed: string,
): Promise<boolean> {
  const written = readCode(typed);
  if (written.kind === 'neither') return false;
  if (written.kind === 'recovery') {
    const codeHash = hashRecoveryCode(keyring, accountId, written.code);
    return useRecoveryCode(db, accountId, { codeHash, now: clock() });
  }
  const credential = await findCredential(db, accountId);
  if (credential === undefined || credential.totpConfirmedAt === null || credential.totpSecret === null) return false;
  const secret = keyring.openForNode(secretPlace(accountId), credential.totpSecret);
  const step = findStep(secret, written.code, clock());
  return step !== undefined && useStep(db, accountId, step);
}
