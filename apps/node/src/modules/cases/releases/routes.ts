// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { AppendAudit, Transactions } from '../../../kernel/executor.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { proposeDisclosure, tellPerson } from './commands/disclosures.ts';
import { breakGlass, reviewAccess } from './commands/emergency-access.ts';
import { overrideRefusal, recordRefusal } from './commands/refusals.ts';
import { createRelease, decideRelease, revokeRelease } from './commands/releases.ts';
import { getSharing } from './queries/get-sharing.ts';
import { listReleases } from './queries/list-releases.ts';
import type { AccountId } from '@palermo/contract';

/** The endpoints of releases that need nothing but the database. */
export const releaseRoutes: readonly Route[] = [
  bindRoute(contract.listReleases, listReleases),
  bindRoute(contract.getSharing, getSharing),
  bindRoute(contract.createRelease, createRelease),
  bindRoute(contract.revokeRelease, revokeRelease),
  bindRoute(contract.decideRelease, decideRelease),
  bindRoute(contract.recordRefusal, recordRefusal),
  bindRoute(contract.overrideRefusal, overrideRefusal),
  bindRoute(contract.proposeDisclosure, proposeDisclosure),
  bindRoute(contract.tellPerson, tellPerson),
  bindRoute(contract.reviewAccess, reviewAccess),
];

export interface EmergencyParts {
  readonly transactions: Transactions;
  readonly appendAudit: AppendAudit;
  /** Counts an attempt to open a case by its reference. Throws `sign-in.slowed` when it is to wait. */
  readonly admitReference: (accountId: AccountId) => Promise<void>;
}

/** The endpoint of emergency access, which slows down whoever tries references. */
export function createEmergencyRoutes({ transactions, appendAudit, admitReference }: EmergencyParts): readonly Route[] {
  return [
    defineRoute(contract.breakGlass, async ({ body, account, execute }) => {
      const actor = account();
      if (breakGlass.policy(actor, body).allowed) await admitReference(actor.accountId);
      try {
        return await execute(breakGlass, actor, body);
      } catch (fault) {
        if (fault instanceof AppError && fault.code === 'record.not-found') {
          await transactions.run(actor, (db) =>
            appendAudit(db, breakGlass.name, 'refused', { purpose: 'protection', details: { because: 'reference' } }),
          );
        }
        throw fault;
      }
    }),
  ];
}
