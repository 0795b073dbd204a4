// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { SessionId } from '@palermo/contract';
import { isAccount } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { asAccount } from '../policy.ts';
import { endSessions } from '../store-sessions.ts';

/** Ends one of the actor's own sessions at once. Throws `record.not-found`. */
export const endSession = defineCommand({
  name: 'access.end-session',
  input: z.object({ sessionId: SessionId }),
  policy: asAccount,
  async run({ db, actor, clock }, { sessionId }) {
    const { accountId } = isAccount(actor) ? actor : {};
    const endedCount = accountId === undefined ? 0 : await endSessions(db, clock(), { accountId, sessionId });
    if (endedCount === 0) throw new AppError('record.not-found');
  },
  audit: ({ sessionId }) => ({ subjectKind: 'session', subjectIds: [sessionId] }),
});
