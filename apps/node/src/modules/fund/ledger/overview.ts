// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FundSums, LedgerAccountCode } from '@palermo/contract';
import { writeAmount, type MinorUnits } from '../money.ts';
import type { RateTable } from './rates.ts';
import type { Movement } from './statement.ts';

/** What is in an account. */
export interface Balance {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  readonly earmark: string;
  readonly amount: MinorUnits;
}

type SumKey = Exclude<keyof FundSums, 'currency'>;

/** How the sums that people ask for are made of the accounts. */
const made: Readonly<Record<SumKey, readonly (readonly [LedgerAccountCode, 1n | -1n])[]>> = {
  pledged: [
    ['pledgesReceivable', 1n],
    ['contributions', -1n],
  ],
  received: [['contributions', -1n]],
  outstanding: [['pledgesReceivable', 1n]],
  committed: [['grantsCommitted', 1n]],
  paid: [['grantsPaid', 1n]],
  returned: [['grantsReturned', -1n]],
  held: [['bank', 1n]],
  available: [
    ['bank', 1n],
    ['commitmentsOutstanding', 1n],
  ],
};
const keys = Object.keys(made) as SumKey[];

function sumOf(balances: readonly Balance[], key: SumKey): MinorUnits {
  const signs = new Map(made[key]);
  return balances.reduce((total, { account, amount }) => total + amount * (signs.get(account) ?? 0n), 0n);
}

/** The sums of each currency. */
export function sumByCurrency(balances: readonly Balance[]): FundSums[] {
  const groups = Map.groupBy(balances, ({ currency }) => currency);
  return [...groups].map(([currency, own]) => present(currency, (key) => sumOf(own, key)));
}

/** The sums of all currencies in the fund's own at the rates of a day; null where a rate is missing. */
export function sumAll(balances: readonly Balance[], rates: RateTable, day: string): FundSums | null {
  const totals = new Map<SumKey, MinorUnits>();
  for (const [currency, own] of Map.groupBy(balances, (balance) => balance.currency)) {
    for (const key of keys) {
      const converted = rates.convert(sumOf(own, key), currency, day);
      if (converted === undefined) return null;
      totals.set(key, (totals.get(key) ?? 0n) + converted);
    }
  }
  return present(rates.currency, (key) => totals.get(key) ?? 0n);
}

function present(currency: string, amount: (key: SumKey) => MinorUnits): FundSums {
  const written = keys.map((key) => [key, writeAmount(amount(key), currency)] as const);
  return { currency, ...(Object.fromEntries(written) as Record<SumKey, string>) };
}

/** What is free to be promised, by what it may be spent on. */
export function availableByEarmark(
  balances: readonly Balance[],
): { earmark: string; currency: string; amount: string }[] {
  const groups = Map.groupBy(balances, ({ currency, earmark }) => `${currency} ${earmark}`);
  return [...groups.values()].flatMap((own) => {
    const [{ currency, earmark }] = own as [Balance];
    const amount = sumOf(own, 'available');
    return amount === 0n ? [] : [{ earmark, currency, amount: writeAmount(amount, currency) }];
  });
}

export interface MonthFlow {
  readonly month: string;
  readonly received: string | null;
  readonly paid: string | null;
}

/** What came in and went out in each month, at the rate of each day. */
export function flowsByMonth(movements: readonly Movement[], months: readonly string[], rates: RateTable): MonthFlow[] {
  const flow = (month: string, account: LedgerAccountCode, sign: 1n | -1n): string | null => {
    let total = 0n;
    for (const { account: of, currency, day, debits, credits } of movements) {
      if (of !== account || day?.slice(0, 7) !== month) continue;
      const converted = rates.convert((debits + credits) * sign, currency, day);
      if (converted === undefined) return null;
      total += converted;
    }
    return writeAmount(total, rates.currency);
  };
  return months.map((month) => ({
    month,
    received: flow(month, 'contributions', -1n),
    paid: flow(month, 'grantsPaid', 1n),
  }));
}

/** The months of a year that ends with the month of a day, the oldest first. */
export function lastMonths(day: string, count: number): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, at) => {
    const ordinal = year * 12 + (month - 1) - (count - 1 - at);
    return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
  });
}
