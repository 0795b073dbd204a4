// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, readNotices as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { markRead } from '../../store-notices.ts';
import { aboutOwnNotices } from '../policy.ts';

/** Marks what the actor was told as read. */
export const readNotices = defineCommand({
  name: 'notices.read',
  input: inputOf(endpoint),
  policy: aboutOwnNotices,
  async run({ db, actor, clock }, { ids = [], until }) {
    const { accountId } = actor as AccountActor;
    return { readCount: await markRead(db, accountId, { ids, until: until ?? null, at: clock() }) };
  },
  audit: (_input, { readCount }) => ({ details: { readCount } }),
});
