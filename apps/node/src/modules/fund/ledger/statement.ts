// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LedgerAccountCode } from '@palermo/contract';
import { daysBefore } from '../../../kernel/clock.ts';
import type { MinorUnits } from '../money.ts';
import type { RateTable } from './rates.ts';

/** What an account moved on a day of the period, or before it where the day is null. */
export interface Movement {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  readonly day: string | null;
  readonly debits: MinorUnits;
  /** Below zero. */
  readonly credits: MinorUnits;
}

export interface StatementRow {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  readonly opening: MinorUnits;
  readonly debits: MinorUnits;
  readonly credits: MinorUnits;
  readonly closing: MinorUnits;
  readonly reporting: {
    readonly opening: MinorUnits;
    readonly movements: MinorUnits;
    readonly revaluation: MinorUnits;
    readonly closing: MinorUnits;
  } | null;
}

/**
 * Opening, movements and closing of every account and currency. In the currency of the fund each movement counts at the rate of
 * its day, opening and closing at the rates of theirs; what is left between them is revaluation, so that every line adds up.
 */
export function makeStatement(
  movements: readonly Movement[],
  { from, to }: { readonly from: string; readonly to: string },
  rates: RateTable,
): StatementRow[] {
  const groups = Map.groupBy(movements, ({ account, currency }) => `${account} ${currency}`);
  return [...groups.values()].map((group) => {
    const [{ account, currency } = group[0] as Movement] = group;
    const before = group.filter(({ day }) => day === null);
    const within = group.filter(({ day }) => day !== null);
    const opening = sum(before.map(({ debits, credits }) => debits + credits));
    const debits = sum(within.map((row) => row.debits));
    const credits = sum(within.map((row) => row.credits));
    const closing = opening + debits + credits;
    const converted = within.map((row) => rates.convert(row.debits + row.credits, currency, row.day ?? from));
    const first = rates.convert(opening, currency, daysBefore(from, 1));
    const last = rates.convert(closing, currency, to);
    const known = converted.filter((amount) => amount !== undefined);
    const isWhole = first !== undefined && last !== undefined && known.length === converted.length;
    const moved = sum(known);
    const reporting = isWhole
      ? { opening: first, movements: moved, revaluation: last - first - moved, closing: last }
      : null;
    return { account, currency, opening, debits, credits, closing, reporting };
  });
}

function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
