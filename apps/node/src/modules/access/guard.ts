// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { AuditNote } from '../../kernel/use-case.ts';
import type { AccessParts } from './access-parts.ts';
import type { GuessCounter } from './guess-limits.ts';
import { countAttempt, forgetCounter } from './store-attempts.ts';

/** What stands around every check of a secret and is kept although the check fails: each has a transaction of its own. */
export interface Guard {
  /** Counts an attempt before it is made. Throws `sign-in.slowed` when it is to wait. */
  admit(counters: readonly GuessCounter[]): Promise<void>;
  /** Forgets the attempts of a counter after one that was right. */
  forgive(counter: GuessCounter): Promise<void>;
  noteRefusal(action: string, note: AuditNote): Promise<void>;
}

export function createGuard({
  transactions,
  appendAudit,
  clock,
}: Pick<AccessParts, 'transactions' | 'appendAudit' | 'clock'>): Guard {
  return {
    admit: (counters) =>
      transactions.run(gate, async (db) => {
        const waitSeconds = await countAttempt(db, counters, clock());
        if (waitSeconds > 0) throw new AppError('sign-in.slowed', { retryAfterSeconds: waitSeconds });
      }),
    async forgive({ key }) {
      await transactions.run(gate, (db) => forgetCounter(db, key));
    },
    noteRefusal: (action, note) => transactions.run(gate, (db) => appendAudit(db, action, 'refused', note)),
  };
}
