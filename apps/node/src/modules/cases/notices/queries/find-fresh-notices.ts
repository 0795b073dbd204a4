// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addSeconds } from '../../../../kernel/clock.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findFreshNotices as findRows } from '../../store-notices.ts';
import { aboutOwnNotices } from '../policy.ts';

/** As many as a browser is told one by one; it fetches more by itself. */
const freshMost = 50;
/** Seconds for which something is new: longer than a transaction takes from its first act to its end. */
const freshSeconds = 300;

/** Ids and kinds of what the actor was told just now, or since the last that their browser got. */
export const findFreshNotices = defineQuery({
  name: 'notices.fresh',
  input: z.object({ lastId: z.uuid().nullable() }),
  policy: aboutOwnNotices,
  run: ({ db, actor, clock }, { lastId }) =>
    findRows(db, (actor as AccountActor).accountId, {
      since: addSeconds(clock(), -freshSeconds),
      sinceId: lastId,
      limit: freshMost,
    }),
  audit: 'none',
});
