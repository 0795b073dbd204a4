// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LedgerAccountCode } from '@palermo/contract';
import type { MinorUnits } from '../money.ts';

/** One line of an entry. Debits are above zero, credits below. */
export interface Posting {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  readonly earmark: string;
  readonly amount: MinorUnits;
}

/** An amount above zero with what it may be spent on. */
export interface Sum {
  readonly currency: string;
  readonly earmark: string;
  readonly amount: MinorUnits;
}

function move(debit: LedgerAccountCode, credit: LedgerAccountCode, { currency, earmark, amount }: Sum): Posting[] {
  return [
    { account: debit, currency, earmark, amount },
    { account: credit, currency, earmark, amount: -amount },
  ];
}

/** The lines of each kind of entry. The first line of a currency stands for the entry in lists. */
export function pledgeLines(sum: Sum): Posting[] {
  return move('pledgesReceivable', 'pledgesOutstanding', sum);
}
export function pledgeReleaseLines(sum: Sum): Posting[] {
  return move('pledgesOutstanding', 'pledgesReceivable', sum).toReversed();
}
/** `ofPledge` is the part that was pledged; the rest came unasked. */
export function receiptLines(sum: Sum, ofPledge: MinorUnits): Posting[] {
  const came = move('bank', 'contributions', sum);
  if (ofPledge === 0n) return came;
  return [...came, ...move('pledgesOutstanding', 'pledgesReceivable', { ...sum, amount: ofPledge })];
}
/** Money leaves in one currency and comes in another; the account `exchange` holds both sides. */
export function conversionLines(given: Sum, got: Sum): Posting[] {
  return [...move('exchange', 'bank', given).toReversed(), ...move('bank', 'exchange', got)];
}
export function chargeLines(sum: Sum): Posting[] {
  return move('bankCharges', 'bank', sum).toReversed();
}
export function commitmentLines(sum: Sum): Posting[] {
  return move('grantsCommitted', 'commitmentsOutstanding', sum);
}
export function commitmentReleaseLines(sum: Sum): Posting[] {
  return move('commitmentsOutstanding', 'grantsCommitted', sum).toReversed();
}
export function disbursementLines(sum: Sum): Posting[] {
  return [...move('grantsPaid', 'bank', sum).toReversed(), ...commitmentReleaseLines(sum)];
}
export function returnLines(sum: Sum): Posting[] {
  return move('bank', 'grantsReturned', sum);
}
export function reversalLines(lines: readonly Posting[]): Posting[] {
  return lines.map((line) => ({ ...line, amount: -line.amount }));
}
