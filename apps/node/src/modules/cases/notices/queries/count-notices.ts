// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countNotices as endpoint, inputOf } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { countUnread } from '../../store-notices.ts';
import { aboutOwnNotices } from '../policy.ts';

/** Above this many, a page says "more than". */
const countMost = 99;

/** How much the actor has not read. */
export const countNotices = defineQuery({
  name: 'notices.count',
  input: inputOf(endpoint),
  policy: aboutOwnNotices,
  async run({ db, actor }) {
    const counted = await countUnread(db, (actor as AccountActor).accountId, countMost + 1);
    return { unread: Math.min(counted, countMost), isMore: counted > countMost };
  },
  audit: 'none',
});
