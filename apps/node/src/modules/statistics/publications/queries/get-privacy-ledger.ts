// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getPrivacyLedger as endpoint, inputOf, type PrivacyLedgerView, type PublicationId } from '@palermo/contract';
import { publicationRulesOf } from '@palermo/terms';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { mayReadPrivacyLedger, maySettlePrivacy } from '../../policy.ts';
import { readLedger } from '../ledger/keep-ledger.ts';
import { heldBy, spentByYear } from '../ledger/privacy-ledger.ts';
import type { PublicationParts } from '../publication-parts.ts';

/** Makes the query of what each year has spent. It tells of publications alone, so the audit keeps nothing. */
export function createGetPrivacyLedger(parts: Pick<PublicationParts, 'trace'>) {
  return defineQuery({
    name: 'publications.readLedger',
    input: inputOf(endpoint),
    policy: mayReadPrivacyLedger,
    async run(scope): Promise<PrivacyLedgerView> {
      const { pack } = await getNodeSettings(scope);
      const { entries } = await readLedger(scope, parts);
      const rules = publicationRulesOf(pack);
      const held = heldBy(entries);
      return {
        years: spentByYear(entries, rules.privacyBudget),
        entries: entries
          .flatMap((entry) => (entry.kind === 'spent' ? [entry] : []))
          .toReversed()
          .map(({ id, at, publicationId, mode, yearFrom, yearTo, epsilon, delta }) => ({
            id,
            at,
            publicationId: publicationId as PublicationId,
            mode,
            years: { from: yearFrom, to: yearTo },
            epsilon,
            delta,
          })),
        held: held ? { backupMadeAt: held.backupMadeAt, restoredAt: held.at } : null,
        rules: { ...rules, modes: [...rules.modes] },
        may: { settle: held !== undefined && maySettlePrivacy(scope.actor).allowed },
      };
    },
    audit: 'none',
  });
}
