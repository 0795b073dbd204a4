// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, type SessionId } from '@palermo/contract';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { attemptCounters, knownPlaceDays, knownPlaceKey, pairCounter } from '../guess-limits.ts';
import { atGate } from '../policy.ts';
import { presentSession } from '../present.ts';
import { proveSecondFactor } from '../prove-second-factor.ts';
import { confirmationExpiry, hashToken, nameDevice, newToken, sessionExpiry } from '../session.ts';
import { findAccountRow } from '../store.ts';
import { forgetBefore, forgetCounter, remember, takeOff } from '../store-attempts.ts';
import { findCredential } from '../store-credentials.ts';
import { endSessions, findSessionRow, insertSession } from '../store-sessions.ts';

const Input = z.object({
  accountId: AccountId,
  email: z.string(),
  address: z.string(),
  /** The second factor as typed; null for an account that has none yet. */
  code: z.string().nullable(),
  device: z.string(),
  /** The session that this one takes the place of in the same browser. */
  formerToken: z.string().optional(),
});

/**
 * Opens a session for an account whose password was right: an active one for its second factor, an enrolling one while it
 * has none. Throws `sign-in.refused`.
 */
export const openSession = defineCommand({
  name: 'access.sign-in',
  input: Input,
  policy: atGate,
  async run(scope, input) {
    const { db, clock } = scope;
    const now = clock();
    const account = await findAccountRow(db, input.accountId);
    const credential = await findCredential(db, input.accountId);
    if (account === undefined || credential === undefined || !account.active) throw new AppError('sign-in.refused');
    const mustProve = credential.totpConfirmedAt !== null;
    if (mustProve !== (input.code !== null)) throw new AppError('sign-in.refused');
    if (input.code !== null && !(await proveSecondFactor(scope, input.accountId, input.code))) {
      throw new AppError('sign-in.refused');
    }
    if (input.formerToken !== undefined) await endSessions(db, now, { tokenHash: hashToken(input.formerToken) });
    const token = newToken();
    const id = newId<SessionId>();
    const state = mustProve ? 'active' : 'enrolling';
    await insertSession(db, {
      id,
      accountId: account.id,
      organisationId: account.organisationId,
      tokenHash: hashToken(token),
      channel: 'browser',
      device: nameDevice(input.device),
      state,
      now,
      expiresAt: sessionExpiry('browser', state, now),
      confirmedUntil: mustProve ? confirmationExpiry(now) : null,
    });
    await forgiveAttempts(scope, input);
    const row = await findSessionRow(db, id);
    if (row === undefined) throw new Error('The session that was just opened is not there.');
    return { token, expiresAt: row.expires_at, session: presentSession(row) };
  },
  audit: ({ accountId }, { session }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, channel: 'browser', state: session.state },
  }),
});

/** Takes the attempts of this place off the counters and remembers the place. */
async function forgiveAttempts({ db, keyring, clock }: Scope, attempt: z.output<typeof Input>): Promise<void> {
  const pair = pairCounter(keyring, attempt);
  const attemptCount = await forgetCounter(db, pair.key);
  for (const counter of attemptCounters(keyring, attempt, false)) {
    if (!counter.key.equals(pair.key)) await takeOff(db, counter, attemptCount);
  }
  await remember(db, knownPlaceKey(keyring, attempt), clock());
  await forgetBefore(db, addDays(clock(), -knownPlaceDays));
}
