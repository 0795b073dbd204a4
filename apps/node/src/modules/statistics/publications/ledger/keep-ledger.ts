// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PrivacyCost } from '@palermo/contract';
import { privacyOf } from '@palermo/evidence';
import { AppError } from '../../../../kernel/errors.ts';
import type { Scope } from '../../../../kernel/use-case.ts';
import { findPrivacyEntries, insertPrivacyEntries, lockPrivacyLedger } from '../../store-privacy-ledger.ts';
import type { PrivacyEntry } from './privacy-entry.ts';
import { costOf, entriesMissing, heldBy, joinEntries } from './privacy-ledger.ts';
import type { PrivacyTrace } from './privacy-trace.ts';

type Parts = { readonly trace: PrivacyTrace };

/** The ledger as the database and the trace know it together: what one of them lost, the other still counts. */
export async function readLedger(
  { db }: Pick<Scope, 'db'>,
  { trace }: Parts,
): Promise<{
  readonly entries: readonly PrivacyEntry[];
  readonly damaged: readonly string[];
  readonly brought: readonly string[];
  readonly missingInDatabase: readonly PrivacyEntry[];
  readonly missingInTrace: readonly PrivacyEntry[];
}> {
  const stored = await findPrivacyEntries(db);
  const { entries: traced, own, damaged, brought } = await trace.read();
  const entries = joinEntries(stored, traced);
  return {
    entries,
    damaged,
    brought,
    missingInDatabase: entriesMissing(entries, stored),
    missingInTrace: entriesMissing(entries, own),
  };
}

/**
 * Enters something in the trace and in the database. The trace comes first: if the transaction fails after it, privacy
 * counts as spent that was not, never the other way round.
 */
export async function enter(
  { db }: Pick<Scope, 'db'>,
  { trace }: Parts,
  entries: readonly PrivacyEntry[],
): Promise<void> {
  await trace.append(entries);
  await insertPrivacyEntries(db, entries);
}

export interface Spending {
  readonly id: string;
  readonly publicationId: string;
  readonly mode: 'dp-synthetic' | 'dp-aggregates';
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly epsilon: number;
  readonly delta: number;
}

/**
 * Spends privacy for a publication before its noise is drawn. Throws `publication.budget`, `publication.ledger-held` and
 * `publication.ledger-damaged`, spending nothing.
 */
export async function spend(
  scope: Pick<Scope, 'db' | 'clock'>,
  parts: Parts,
  { spending, packBudget }: { readonly spending: Spending; readonly packBudget: number },
): Promise<PrivacyCost> {
  await lockPrivacyLedger(scope.db);
  const { entries, damaged } = await readLedger(scope, parts);
  if (damaged.length > 0) throw new AppError('publication.ledger-damaged');
  if (heldBy(entries)) throw new AppError('publication.ledger-held');
  const { epsilon, delta } = spending;
  const privacy = privacyOf(epsilon, delta);
  const cost = costOf(entries, { years: spending, privacy, packBudget });
  if (!cost.affordable) {
    const told = (number: number): string => String(Math.round(number * 1000) / 1000);
    throw new AppError('publication.budget', {
      detail:
        `The people of one of these years have spent an epsilon of ${told(cost.spentBefore)} of ${told(cost.budget)}, ` +
        `and this publication would make it ${told(cost.spentAfter)}.`,
    });
  }
  const at = scope.clock().toISOString();
  await enter(scope, parts, [{ kind: 'spent', at, ...spending, ...privacy, budget: cost.budget }]);
  return cost;
}
