// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Email, type SessionId, type SessionView, type TerminalProof } from '@palermo/contract';
import { gate } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Execute } from '../../../kernel/use-case.ts';
import type { AccessParts } from '../access-parts.ts';
import { createGuard } from '../guard.ts';
import { terminalProofKey } from '../guess-limits.ts';
import { atGate } from '../policy.ts';
import { presentSession } from '../present.ts';
import { confirmationExpiry, hashToken, nameDevice, newToken, sessionExpiry } from '../session.ts';
import { findAccountRowByEmail } from '../store.ts';
import { rememberOnce } from '../store-attempts.ts';
import { findSignIn } from '../store-credentials.ts';
import { findSessionRow, insertSession } from '../store-sessions.ts';

/** Seconds before and after its making for which a proof is taken. */
const proofSeconds = 60;

/**
 * Opens a session for the command on this machine. The proof opens one session only. Throws `sign-in.refused`, or
 * `session.enrolling` for an account that has no second factor yet.
 */
export const openTerminalSession = defineCommand({
  name: 'access.sign-in-at-terminal',
  input: z.object({ email: Email, proof: z.string(), device: z.string() }),
  policy: atGate,
  async run({ db, keyring, clock }, { email, proof, device }) {
    const now = clock();
    const signIn = await findSignIn(db, email);
    const account = await findAccountRowByEmail(db, email);
    if (signIn === undefined || account === undefined || !signIn.accountActive || !signIn.organisationActive) {
      throw new AppError('sign-in.refused', { todo: 'Name an account of this node that is not closed.' });
    }
    if (!signIn.secondFactor) throw new AppError('session.enrolling');
    if (!(await rememberOnce(db, terminalProofKey(keyring, proof), now))) throw new AppError('sign-in.refused');
    const token = newToken();
    const id = newId<SessionId>();
    await insertSession(db, {
      id,
      accountId: account.id,
      organisationId: account.organisationId,
      tokenHash: hashToken(token),
      channel: 'terminal',
      device: nameDevice(device),
      state: 'active',
      now,
      expiresAt: sessionExpiry('terminal', 'active', now),
      confirmedUntil: confirmationExpiry(now),
    });
    const row = await findSessionRow(db, id);
    if (row === undefined) throw new Error('The session that was just opened is not there.');
    return { accountId: account.id, token, session: presentSession(row) };
  },
  audit: (_, { accountId }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, channel: 'terminal' },
  }),
});

interface TerminalCall {
  readonly execute: Execute;
  readonly input: TerminalProof;
  readonly caller: { readonly local: boolean; readonly device: string };
}

/** Makes the sign-in of the command: from this machine alone, with a fresh proof of the key in the data folder. */
export function createOpenTerminalSession(parts: AccessParts) {
  const { noteRefusal } = createGuard(parts);
  return async ({ execute, input, caller }: TerminalCall): Promise<{ token: string; session: SessionView }> => {
    const age = Math.abs(parts.clock().getTime() - Date.parse(input.issuedAt));
    const right = isProof(parts.terminalKey, input);
    if (!caller.local || !right || age > proofSeconds * 1000) {
      const because = caller.local ? 'proof' : 'notLocal';
      await noteRefusal(openTerminalSession.name, { details: { because } });
      throw new AppError('sign-in.refused', { todo: 'Run the command on the machine and data folder of the node.' });
    }
    const { email, proof } = input;
    const { token, session } = await execute(openTerminalSession, gate, { email, proof, device: caller.device });
    return { token, session };
  };
}

function isProof(terminalKey: Uint8Array, { email, issuedAt, proof }: TerminalProof): boolean {
  const expected = createHmac('sha256', terminalKey).update(`${email}|${issuedAt}`, 'utf8').digest();
  return timingSafeEqual(expected, Buffer.from(proof, 'hex'));
}
