// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../../../kernel/use-case.ts';
import { findFundSettings, findRates, type FundSettings } from '../store-statement.ts';
import { createRateTable, type RateTable } from './rates.ts';

/** How a fund is called and accounts before somebody says otherwise. */
const unnamed: FundSettings = { name: 'Trust fund', currency: 'USD', iatiRef: null, iatiType: null, version: 0 };

export async function readFundSettings({ db }: Pick<Scope, 'db'>): Promise<FundSettings> {
  return (await findFundSettings(db)) ?? unnamed;
}

/** More rates than a fund meets in its life. */
const ratesMax = 100_000;

/** The rates into the currency of the fund. */
export async function readRateTable({ db }: Pick<Scope, 'db'>, currency: string): Promise<RateTable> {
  return createRateTable(await findRates(db, { limit: ratesMax }), currency);
}
