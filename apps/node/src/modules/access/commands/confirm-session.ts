// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, SessionId, type SessionView } from '@palermo/contract';
import { gate, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Execute } from '../../../kernel/use-case.ts';
import type { AccessParts } from '../access-parts.ts';
import { createGuard } from '../guard.ts';
import { codeCounter } from '../guess-limits.ts';
import { atGate } from '../policy.ts';
import { presentSession } from '../present.ts';
import { proveSecondFactor } from '../prove-second-factor.ts';
import { confirmationExpiry, sessionIdOf } from '../session.ts';
import { findSessionRow, updateConfirmation } from '../store-sessions.ts';

/** Allows sensitive acts in a session for some minutes, for its account's second factor. Throws `second-factor.wrong`. */
export const confirmSession = defineCommand({
  name: 'access.confirm-session',
  input: z.object({ accountId: AccountId, sessionId: SessionId, code: z.string() }),
  policy: atGate,
  async run(scope, { accountId, sessionId, code }) {
    if (!(await proveSecondFactor(scope, accountId, code))) throw new AppError('second-factor.wrong');
    await updateConfirmation(scope.db, sessionId, confirmationExpiry(scope.clock()));
    const row = await findSessionRow(scope.db, sessionId);
    if (row === undefined) throw new AppError('session.required');
    return presentSession(row);
  },
  audit: ({ accountId }) => ({ subjectKind: 'account', subjectIds: [accountId], details: { by: accountId } }),
});

/** Makes the confirmation that counts wrong codes and audits them. */
export function createConfirmSession(parts: AccessParts) {
  const { admit, forgive, noteRefusal } = createGuard(parts);
  return async (execute: Execute, actor: AccountActor, code: string): Promise<SessionView> => {
    const { accountId } = actor;
    const sessionId = sessionIdOf(actor);
    const counter = codeCounter(parts.keyring, accountId, sessionId);
    await admit([counter]);
    try {
      const session = await execute(confirmSession, gate, { accountId, sessionId, code });
      await forgive(counter);
      return session;
    } catch (fault) {
      if (fault instanceof AppError && fault.code === 'second-factor.wrong') {
        const subject = { subjectKind: 'account', subjectIds: [accountId] };
        await noteRefusal(confirmSession.name, { ...subject, details: { by: accountId, because: 'code' } });
      }
      throw fault;
    }
  };
}
