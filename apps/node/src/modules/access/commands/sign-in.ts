// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Credentials } from '@palermo/contract';
import { gate } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { hashPassword, verifyPassword } from '../../../platform/crypto/passwords.ts';
import type { AccessParts } from '../access-parts.ts';
import { createGuard } from '../guard.ts';
import { attemptCounters, codeCounter, knownPlaceDays, knownPlaceKey } from '../guess-limits.ts';
import { newToken } from '../session.ts';
import { isRemembered } from '../store-attempts.ts';
import { findSignIn, type SignInRow } from '../store-credentials.ts';
import { openSession } from './open-session.ts';

interface SignInCall {
  readonly execute: Execute;
  readonly input: Credentials;
  readonly caller: { readonly address: string; readonly device: string };
  readonly formerToken: string | undefined;
}

type OpenedSession = Awaited<ReturnType<(typeof openSession)['run']>>;
type SignInResult = { readonly next: 'secondFactor' } | ({ readonly next: 'signedIn' } & OpenedSession);

/** Why a sign-in was refused: for the audit, never for the caller. */
type Refusal = 'unknown' | 'password' | 'closed' | 'code';

/**
 * Makes sign-in. An unknown e-mail address, a wrong password, a closed account and a wrong code get the same answer after
 * the same work. Attempts are counted before anything is checked, and refusals audited, in transactions of their own.
 * Throws `sign-in.refused` or `sign-in.slowed`.
 */
export function createSignIn(parts: AccessParts): (call: SignInCall) => Promise<SignInResult> {
  const { transactions, keyring, clock } = parts;
  const { admit, forgive, noteRefusal } = createGuard(parts);
  // Compared with when there is no such account, so that its absence takes as long as a wrong password.
  const noPasswordHash = hashPassword(newToken());

  async function refuse(because: Refusal, row: SignInRow | undefined): Promise<AppError> {
    const subject = row === undefined ? {} : { subjectKind: 'account', subjectIds: [row.accountId] };
    await noteRefusal(openSession.name, { ...subject, details: { because } });
    return new AppError('sign-in.refused');
  }

  return async ({ execute, input, caller, formerToken }) => {
    const attempt = { email: input.email, address: caller.address };
    const { placeIsKnown, row } = await transactions.run(gate, async (db) => ({
      placeIsKnown: await isRemembered(db, knownPlaceKey(keyring, attempt), addDays(clock(), -knownPlaceDays)),
      row: await findSignIn(db, input.email),
    }));
    await admit(attemptCounters(keyring, attempt, placeIsKnown));
    const right = await verifyPassword(input.password, row?.passwordHash ?? (await noPasswordHash));
    if (row === undefined) throw await refuse('unknown', row);
    if (!right) throw await refuse('password', row);
    if (!row.accountActive || !row.organisationActive) throw await refuse('closed', row);
    if (row.secondFactor && input.code === undefined) return { next: 'secondFactor' };

    const codes = codeCounter(keyring, row.accountId, placeIsKnown ? caller.address : undefined);
    if (row.secondFactor) await admit([codes]);
    try {
      const opened = await execute(openSession, gate, {
        accountId: row.accountId,
        email: input.email,
        address: caller.address,
        code: row.secondFactor ? (input.code ?? '') : null,
        device: caller.device,
        formerToken,
      });
      if (row.secondFactor) await forgive(codes);
      return { next: 'signedIn', ...opened };
    } catch (fault) {
      if (fault instanceof AppError && fault.code === 'sign-in.refused') throw await refuse('code', row);
      throw fault;
    }
  };
}
