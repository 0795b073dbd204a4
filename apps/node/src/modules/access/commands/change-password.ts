// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, NewPassword, SessionId } from '@palermo/contract';
import { gate, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Execute } from '../../../kernel/use-case.ts';
import { hashPassword, verifyPassword } from '../../../platform/crypto/passwords.ts';
import type { AccessParts } from '../access-parts.ts';
import { createGuard } from '../guard.ts';
import { passwordCounter } from '../guess-limits.ts';
import { findNodeSettings } from '../node-settings.ts';
import { refuseCommonPassword } from '../password.ts';
import { atGate } from '../policy.ts';
import { sessionIdOf } from '../session.ts';
import { findCredential, updatePassword } from '../store-credentials.ts';
import { endSessions, findSessionRow } from '../store-sessions.ts';

/**
 * Changes the password of an account that knows its present one, and ends its other sessions. Throws `sign-in.refused` or
 * `password.too-common`.
 */
export const changePassword = defineCommand({
  name: 'access.change-password',
  input: z.object({ accountId: AccountId, sessionId: SessionId, current: z.string(), next: NewPassword }),
  policy: atGate,
  async run(scope, { accountId, sessionId, current, next }) {
    const { db, clock } = scope;
    const credential = await findCredential(db, accountId);
    const session = await findSessionRow(db, sessionId);
    if (credential === undefined || session === undefined) throw new AppError('session.required');
    if (!(await verifyPassword(current, credential.passwordHash))) {
      throw new AppError('request.invalid', {
        detail: 'Your present password is not right.',
        todo: 'Enter the password that you signed in with.',
        fields: [{ path: 'current', code: 'wrong', detail: 'is not your present password' }],
      });
    }
    const node = await findNodeSettings(scope);
    refuseCommonPassword(next, [node?.name ?? '', session.organisationName, session.accountName, session.email]);
    await updatePassword(db, accountId, await hashPassword(next), clock());
    return { endedCount: await endSessions(db, clock(), { accountId, except: sessionId }) };
  },
  audit: ({ accountId }, { endedCount }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, endedCount },
  }),
});

/** Makes the change that counts wrong passwords and audits them. */
export function createChangePassword(parts: AccessParts) {
  const { admit, forgive, noteRefusal } = createGuard(parts);
  return async (execute: Execute, actor: AccountActor, input: { current: string; next: string }): Promise<void> => {
    const { accountId } = actor;
    const sessionId = sessionIdOf(actor);
    const counter = passwordCounter(parts.keyring, sessionId);
    await admit([counter]);
    try {
      await execute(changePassword, gate, { accountId, sessionId, ...input });
      await forgive(counter);
    } catch (fault) {
      if (fault instanceof AppError && fault.fields?.some(({ code }) => code === 'wrong')) {
        const subject = { subjectKind: 'account', subjectIds: [accountId] };
        await noteRefusal(changePassword.name, { ...subject, details: { by: accountId, because: 'password' } });
      }
      throw fault;
    }
  };
}
