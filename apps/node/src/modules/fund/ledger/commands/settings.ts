// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeFund as changeEndpoint, inputOf, recordExchangeRate as rateEndpoint } from '@palermo/contract';
import { minorDigitsOf } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayRunFund } from '../../policy.ts';
import { hasLedger, insertRate, saveFundSettings } from '../../store-statement.ts';
import { lockLedger } from '../../store-ledger.ts';
import { readFundSettings } from '../fund-settings.ts';

/** Names the fund and its currency. Throws `fund.currency-fixed` and `record.changed`. */
export const changeFund = defineCommand({
  name: 'fund.change',
  input: inputOf(changeEndpoint),
  policy: mayRunFund,
  async run(scope, change) {
    if (minorDigitsOf(change.currency) === undefined) throw new AppError('fund.currency-unknown');
    await lockLedger(scope.db);
    const before = await readFundSettings(scope);
    if (before.currency !== change.currency && (await hasLedger(scope.db))) throw new AppError('fund.currency-fixed');
    const { accountId: by } = scope.actor as AccountActor;
    if (!(await saveFundSettings(scope.db, { ...change, by, at: scope.clock() }))) throw new AppError('record.changed');
    return { version: change.version + 1 };
  },
  audit: ({ name, currency }) => ({ subjectKind: 'fund', details: { name, currency } }),
});

/** Keeps the rate of a day; a correction is kept beside what it corrects. */
export const recordExchangeRate = defineCommand({
  name: 'fund.recordRate',
  input: inputOf(rateEndpoint),
  policy: mayRunFund,
  async run(scope, { currency, on, rate, source }) {
    if (minorDigitsOf(currency) === undefined) throw new AppError('fund.currency-unknown');
    if ((await readFundSettings(scope)).currency === currency) throw new AppError('fund.rate-own');
    await lockLedger(scope.db);
    const { accountId: by } = scope.actor as AccountActor;
    const revision = await insertRate(scope.db, { currency, on, rate, source, by, at: scope.clock() });
    return { currency, on, rate, source, revision };
  },
  audit: (_input, { currency, on, rate, revision }) => ({
    subjectKind: 'fund',
    details: { currency, on, rate, revision },
  }),
});
