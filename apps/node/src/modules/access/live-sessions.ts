// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SessionId } from '@palermo/contract';
import { gate } from '../../kernel/actor.ts';
import type { AccessParts } from './access-parts.ts';
import { isLive } from './session.ts';
import { findSessionTimes } from './store-sessions.ts';

/** Tells which sessions are live: not ended, not expired, used within the idle limit. */
export type FindLiveSessions = (ids: readonly SessionId[]) => Promise<ReadonlySet<SessionId>>;

/** Makes the look-up for connections that stay open longer than a request. It is no use of the sessions. */
export function createFindLiveSessions({
  transactions,
  clock,
}: Pick<AccessParts, 'transactions' | 'clock'>): FindLiveSessions {
  return (ids) =>
    transactions.run(gate, async (db) => {
      const now = clock();
      const rows = await findSessionTimes(db, ids);
      return new Set(rows.filter((row) => isLive(row, now)).map(({ id }) => id));
    });
}
