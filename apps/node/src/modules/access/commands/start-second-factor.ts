// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { findNodeSettings } from '../node-settings.ts';
import { atGate } from '../policy.ts';
import { newSecondFactorSecret, secondFactorUri, secretPlace } from '../second-factor.ts';
import { findAccountRow } from '../store.ts';
import { offerSecret } from '../store-credentials.ts';

/**
 * Offers an account a new authenticator secret. An account that has a second factor gets none: only an administrator can
 * take the old one away, so that a stolen session cannot. Throws `access.denied`.
 */
export const startSecondFactor = defineCommand({
  name: 'access.start-second-factor',
  input: z.object({ accountId: AccountId }),
  policy: atGate,
  async run(scope, { accountId }) {
    const account = await findAccountRow(scope.db, accountId);
    const secret = newSecondFactorSecret();
    const sealedSecret = scope.keyring.sealForNode(secretPlace(accountId), secret);
    if (account === undefined || !(await offerSecret(scope.db, accountId, sealedSecret))) {
      throw new AppError('access.denied', {
        detail: 'This account has a second factor already.',
        todo: 'Ask your administrator to reset it if you lost it.',
      });
    }
    const issuer = (await findNodeSettings(scope))?.name ?? 'Palermo';
    return { secret, uri: secondFactorUri(secret, { issuer, email: account.email }) };
  },
  audit: ({ accountId }) => ({ subjectKind: 'account', subjectIds: [accountId], details: { by: accountId } }),
});
