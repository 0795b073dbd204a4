// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate, type AccountActor } from '../../kernel/actor.ts';
import { addSeconds } from '../../kernel/clock.ts';
import type { AccessParts } from './access-parts.ts';
import { hashToken, isLive, lastSeenSeconds } from './session.ts';
import { findSessionRowByToken, noteSeen } from './store-sessions.ts';

/** `unattended`: the browser asks by itself, so nobody need be there. It does not keep the session from ending. */
export interface Asking {
  readonly unattended: boolean;
}

/** Gives the account that a token acts for, or undefined. */
export type Authenticate = (token: string, asking?: Asking) => Promise<AccountActor | undefined>;

/**
 * Makes the look-up that every request goes through. It reads the session, the account, its roles and its organisation
 * anew each time: what is ended, closed or taken away is gone at the next request.
 */
export function createAuthenticate({ transactions, clock }: Pick<AccessParts, 'transactions' | 'clock'>): Authenticate {
  return (token, { unattended } = { unattended: false }) =>
    transactions.run(gate, async (db) => {
      const now = clock();
      const row = await findSessionRowByToken(db, hashToken(token));
      if (row === undefined || !isLive(row, now) || !row.accountActive || !row.organisationActive) return undefined;
      if (!unattended && addSeconds(row.last_seen_at, lastSeenSeconds) <= now) {
        await noteSeen(db, { sessionId: row.id, accountId: row.accountId, now });
      }
      return {
        duty: 'account',
        accountId: row.accountId,
        organisationId: row.organisationId,
        organisationKind: row.organisationKind,
        roles: row.roles,
        channel: row.channel,
        sessionId: row.id,
        state: row.state === 'active' && row.secondFactor ? 'active' : 'enrolling',
        confirmedUntil: row.confirmed_until,
      };
    });
}
