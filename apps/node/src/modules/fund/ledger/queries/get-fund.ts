// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FundOverview, getFund as getEndpoint, inputOf } from '@palermo/contract';
import { dayOf } from '../../../../kernel/clock.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadFund } from '../../policy.ts';
import { countGrants } from '../../store-grants.ts';
import { findBalances, findMovements } from '../../store-statement.ts';
import { readFundSettings, readRateTable } from '../fund-settings.ts';
import { availableByEarmark, flowsByMonth, lastMonths, sumAll, sumByCurrency } from '../overview.ts';

const monthsShown = 12;

/** The fund as it stands now. */
export const getFund = defineQuery({
  name: 'fund.read',
  input: inputOf(getEndpoint),
  policy: mayReadFund,
  async run(scope): Promise<FundOverview> {
    const settings = await readFundSettings(scope);
    const today = dayOf(scope.clock());
    const rates = await readRateTable(scope, settings.currency);
    const balances = await findBalances(scope.db);
    const months = lastMonths(today, monthsShown);
    const period = { from: `${months[0]}-01`, to: today, through: Number.MAX_SAFE_INTEGER };
    const total = sumAll(balances, rates, today);
    return {
      ...settings,
      total,
      byCurrency: sumByCurrency(balances),
      available: availableByEarmark(balances),
      months: flowsByMonth(await findMovements(scope.db, period), months, rates),
      grants: await countGrants(scope.db),
      missingRates: rates.missing(),
      today,
    };
  },
  audit: 'none',
});
