// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { isAccount } from '../../../kernel/actor.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { aboutOneself } from '../policy.ts';
import { endSessions } from '../store-sessions.ts';

/** Ends the session that the actor acts through. */
export const signOut = defineCommand({
  name: 'access.sign-out',
  input: z.object({}),
  policy: aboutOneself,
  async run({ db, actor, clock }) {
    if (!isAccount(actor) || actor.sessionId === null) return;
    await endSessions(db, clock(), { accountId: actor.accountId, sessionId: actor.sessionId });
  },
  audit: () => ({}),
});
