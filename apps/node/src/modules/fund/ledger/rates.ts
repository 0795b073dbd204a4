// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { convertAmount, readRate, type MinorUnits } from '../money.ts';

/** A dated rate into the currency of the fund. */
export interface DatedRate {
  readonly currency: string;
  readonly on: string;
  readonly rate: string;
}

/** Changes amounts into the currency of the fund at the rate of a day: the last one that is not later. */
export interface RateTable {
  readonly currency: string;
  /** Undefined where no rate of that day or before is known. */
  convert(amount: MinorUnits, currency: string, day: string): MinorUnits | undefined;
  /** Currencies that were asked for and had no rate. */
  missing(): string[];
}

export function createRateTable(rates: readonly DatedRate[], reportingCurrency: string): RateTable {
  const byCurrency = new Map<string, { on: string; rate: bigint }[]>();
  for (const { currency, on, rate } of rates.toSorted((one, other) => (one.on < other.on ? -1 : 1))) {
    const list = byCurrency.get(currency) ?? [];
    list.push({ on, rate: readRate(rate) });
    byCurrency.set(currency, list);
  }
  const missing = new Set<string>();
  return {
    currency: reportingCurrency,
    convert(amount, currency, day) {
      if (currency === reportingCurrency) return amount;
      if (amount === 0n) return 0n;
      const rate = byCurrency.get(currency)?.findLast(({ on }) => on <= day)?.rate;
      if (rate === undefined) {
        missing.add(currency);
        return undefined;
      }
      return convertAmount(amount, { from: currency, to: reportingCurrency, rate });
    },
    missing: () => [...missing].toSorted(),
  };
}
