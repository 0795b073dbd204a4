// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, SessionId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { atGate } from '../policy.ts';
import { presentSession } from '../present.ts';
import { findStep, hashRecoveryCode, newRecoveryCodes, secretPlace } from '../second-factor.ts';
import { confirmationExpiry, hashToken, newToken, sessionExpiry } from '../session.ts';
import { confirmSecret, findCredential, replaceRecoveryCodes } from '../store-credentials.ts';
import { activateSession, endSessions, findSessionRow } from '../store-sessions.ts';

/**
 * Finishes setting up an authenticator: the session becomes active under a new token, every other session of the account
 * ends, and the recovery codes are given once. Throws `second-factor.wrong`.
 */
export const confirmSecondFactor = defineCommand({
  name: 'access.confirm-second-factor',
  input: z.object({ accountId: AccountId, sessionId: SessionId, code: z.string() }),
  policy: atGate,
  async run({ db, keyring, clock }, { accountId, sessionId, code }) {
    const now = clock();
    const credential = await findCredential(db, accountId);
    if (credential === undefined || credential.totpSecret === null || credential.totpConfirmedAt !== null) {
      throw new AppError('second-factor.wrong', { todo: 'Begin setting up the authenticator again.' });
    }
    const step = findStep(keyring.openForNode(secretPlace(accountId), credential.totpSecret), code, now);
    if (step === undefined || !(await confirmSecret(db, accountId, { step, now }))) {
      throw new AppError('second-factor.wrong');
    }
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((each) => hashRecoveryCode(keyring, accountId, each));
    await replaceRecoveryCodes(db, accountId, hashes);
    await endSessions(db, now, { accountId, except: sessionId });
    const token = newToken();
    const activated = await activateSession(db, sessionId, {
      tokenHash: hashToken(token),
      expiresAt: sessionExpiry('browser', 'active', now),
      confirmedUntil: confirmationExpiry(now),
    });
    const row = activated ? await findSessionRow(db, sessionId) : undefined;
    if (row === undefined) throw new AppError('session.required');
    return { token, expiresAt: row.expires_at, recoveryCodes, session: presentSession(row) };
  },
  audit: ({ accountId }) => ({ subjectKind: 'account', subjectIds: [accountId], details: { by: accountId } }),
});
