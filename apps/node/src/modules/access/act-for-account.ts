// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import { gate, type AccountActor } from '../../kernel/actor.ts';
import type { AccessParts } from './access-parts.ts';
import { findActingRow } from './store-acting.ts';

/** Gives the account for which a job acts, or undefined when it may not act any more. */
export type ActForAccount = (accountId: AccountId) => Promise<AccountActor | undefined>;

/**
 * Makes the look-up by which a job acts for the account that asked for it. Like a request, a job asks anew each time: an
 * account that was closed, or whose roles were taken away, does nothing more.
 */
export function createActForAccount({ transactions }: Pick<AccessParts, 'transactions'>): ActForAccount {
  return (accountId) =>
    transactions.run(gate, async (db) => {
      const row = await findActingRow(db, accountId);
      if (row === undefined || !row.accountActive || !row.organisationActive || !row.secondFactor) return undefined;
      return {
        duty: 'account',
        accountId,
        organisationId: row.organisationId,
        organisationKind: row.organisationKind,
        roles: row.roles,
        channel: 'job',
        sessionId: null,
        state: 'active',
        confirmedUntil: null,
      };
    });
}
