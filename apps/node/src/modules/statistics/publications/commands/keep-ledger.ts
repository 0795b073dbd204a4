// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, settlePrivacyLedger as settleEndpoint } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asKeeper } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { maySettlePrivacy } from '../../policy.ts';
import { insertPrivacyEntries, lockPrivacyLedger } from '../../store-privacy-ledger.ts';
import { enter, readLedger } from '../ledger/keep-ledger.ts';
import { heldBy } from '../ledger/privacy-ledger.ts';
import type { PublicationParts } from '../publication-parts.ts';

export type LedgerCommands = ReturnType<typeof createLedgerCommands>;

/** Makes the commands that keep the ledger of the database and its trace in the data folder together. */
export function createLedgerCommands(parts: Pick<PublicationParts, 'trace'>) {
  /** How the database and the trace differ. */
  const compareLedger = defineQuery({
    name: 'publications.compareLedger',
    input: z.object({}),
    policy: asKeeper,
    async run(scope) {
      const { missingInDatabase, missingInTrace, damaged, brought } = await readLedger(scope, parts);
      return {
        toDatabase: missingInDatabase.length,
        toTrace: missingInTrace.length,
        damaged: damaged.length > 0,
        brought: brought.length,
      };
    },
    audit: 'none',
  });

  /**
   * Brings the database and the trace to what both know together, and takes in traces that came with a restore. A damaged
   * trace is left as it is, for the operator to look at.
   */
  const joinLedger = defineCommand({
    name: 'publications.joinLedger',
    input: z.object({}),
    policy: asKeeper,
    async run(scope) {
      await lockPrivacyLedger(scope.db);
      const { missingInDatabase, missingInTrace, damaged, brought } = await readLedger(scope, parts);
      await insertPrivacyEntries(scope.db, missingInDatabase);
      if (damaged.length === 0) {
        await parts.trace.append(missingInTrace);
        await parts.trace.forget(brought);
      }
      return { toDatabase: missingInDatabase.length, toTrace: missingInTrace.length, damaged: damaged.length > 0 };
    },
    audit: (_input, joined) => ({ details: joined }),
  });

  /** Keeps that the node was restored. Without the trace of before, nothing is spent until the ledger is settled. */
  const noteRestoredLedger = defineCommand({
    name: 'publications.noteRestoredLedger',
    input: z.object({ backupMadeAt: z.iso.datetime(), traceKept: z.boolean() }),
    policy: asKeeper,
    async run(scope, { backupMadeAt, traceKept }) {
      await lockPrivacyLedger(scope.db);
      const at = scope.clock().toISOString();
      await enter(scope, parts, [{ kind: 'restored', id: newId(), at, backupMadeAt, traceKept }]);
    },
    audit: (input) => ({ details: input }),
  });

  /** Declares after a restore that the ledger knows all that was spent. The words stay in the ledger with who said them. */
  const settleLedger = defineCommand({
    name: 'publications.settleLedger',
    input: inputOf(settleEndpoint),
    policy: maySettlePrivacy,
    async run(scope, { statement }) {
      const { accountId } = scope.actor as AccountActor;
      await lockPrivacyLedger(scope.db);
      const { entries } = await readLedger(scope, parts);
      const held = heldBy(entries);
      if (!held) return false;
      const at = scope.clock().toISOString();
      await enter(scope, parts, [{ kind: 'settled', id: newId(), at, accountId, statement }]);
      return true;
    },
    audit: (_input, settled) => ({ purpose: 'statistics', details: { settled } }),
  });

  return { compareLedger, joinLedger, noteRestoredLedger, settleLedger };
}
