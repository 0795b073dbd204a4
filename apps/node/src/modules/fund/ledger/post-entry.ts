// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { ContributionId, EntryKind, GrantId, LedgerEntryId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findEntryByKey, insertEntry, type KeyedEntry, lockLedger, sumAround } from '../store-ledger.ts';
import type { Posting } from './chart.ts';

/** What is to be posted. */
export interface EntryDraft {
  readonly kind: EntryKind;
  readonly on: string;
  readonly memo?: string | undefined;
  readonly contributionId?: ContributionId;
  readonly grantId?: GrantId;
  readonly reverses?: LedgerEntryId;
  readonly lines: readonly Posting[];
}

/** What the caller asked, so that the same key with something else is noticed. */
export interface KeyedRequest {
  readonly key: string;
  readonly request: readonly unknown[];
}

/**
 * Posts one entry for a request, or gives the entry that it posted before: a request that is repeated after a crash doubles
 * nothing. `draft` runs with the ledger held, so that what it reads of it is still true when the entry is posted. Throws
 * `fund.key-reused` and `fund.not-enough`.
 */
export async function postOnce(
  scope: Scope,
  { key, request }: KeyedRequest,
  draft: () => Promise<EntryDraft>,
): Promise<KeyedEntry> {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  await lockLedger(scope.db);
  const known = await findEntryByKey(scope.db, key);
  if (known) {
    if (!known.request.equals(hash)) throw new AppError('fund.key-reused');
    return known;
  }
  const { memo, contributionId, grantId, reverses, ...rest } = await draft();
  const id = newId<LedgerEntryId>();
  const { accountId: by } = scope.actor as AccountActor;
  const placed = { contributionId: contributionId ?? null, grantId: grantId ?? null };
  const entry = { ...rest, ...placed, id, key, request: hash, memo: memo ?? null, reverses: reverses ?? null };
  await insertEntry(scope.db, { ...entry, by, at: scope.clock() });
  await requireCover(scope, id);
  return { id, request: hash, ...placed };
}

/**
 * Refuses an entry after which the bank would be empty below zero, more would be promised than there is, or a contribution or a
 * grant would have given more than it had. Throws `fund.not-enough`.
 */
async function requireCover({ db }: Scope, id: LedgerEntryId): Promise<void> {
  const sums = await sumAround(db, id);
  const held = new Map<string, bigint>();
  for (const { of, account, currency, earmark, amount } of sums) {
    if (of === 'fund') {
      const key = `${currency} ${earmark}`;
      held.set(key, (held.get(key) ?? 0n) + amount);
      if (account === 'bank' && amount < 0n) throw new AppError('fund.not-enough');
    }
    if (of === 'contribution' && account === 'pledgesReceivable' && amount < 0n) throw new AppError('fund.not-enough');
    if (of === 'contribution' && account === 'contributions' && amount > 0n) throw new AppError('fund.not-enough');
    if (of === 'grant' && account === 'grantsCommitted' && amount < 0n) throw new AppError('fund.not-enough');
  }
  if ([...held.values()].some((amount) => amount < 0n)) throw new AppError('fund.not-enough');
  const ofGrant = sums.filter(
    ({ of, account }) => of === 'grant' && account.startsWith('grants') && account !== 'grantsCommitted',
  );
  if (ofGrant.reduce((total, { amount }) => total + amount, 0n) < 0n) throw new AppError('fund.not-enough');
}
