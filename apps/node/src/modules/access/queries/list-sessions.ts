// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { isAccount } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { asAccount } from '../policy.ts';
import { presentListedSession } from '../present.ts';
import { isLive } from '../session.ts';
import { listSessionRows } from '../store-sessions.ts';

/** The live sessions of the actor's own account. */
export const listSessions = defineQuery({
  name: 'access.list-sessions',
  input: z.object({}),
  policy: asAccount,
  audit: 'none',
  async run({ db, actor, clock }) {
    if (!isAccount(actor)) return { sessions: [] };
    const rows = await listSessionRows(db, actor.accountId);
    const live = rows.filter((row) => isLive(row, clock()));
    return { sessions: live.map((row) => presentListedSession(row, row.id === actor.sessionId)) };
  },
});
