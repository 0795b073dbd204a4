// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { isAccount } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { aboutOneself } from '../policy.ts';
import { presentSession } from '../present.ts';
import { findSessionRow } from '../store-sessions.ts';

/** Who the actor is signed in as. */
export const getSession = defineQuery({
  name: 'access.get-session',
  input: z.object({}),
  policy: aboutOneself,
  audit: 'none',
  async run({ db, actor }) {
    const row = isAccount(actor) && actor.sessionId !== null ? await findSessionRow(db, actor.sessionId) : undefined;
    if (row === undefined) throw new AppError('session.required');
    return presentSession(row);
  },
});
