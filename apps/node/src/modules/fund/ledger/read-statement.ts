// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FundStatement } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { writeAmount } from '../money.ts';
import { countEntries, findMovements, lastEntryNumber } from '../store-statement.ts';
import { readFundSettings, readRateTable } from './fund-settings.ts';
import { makeStatement } from './statement.ts';

export interface StatementPeriod {
  readonly from: string;
  readonly to: string;
  /** The last entry that counts; all where absent. */
  readonly through?: number | undefined;
}

/** The statement of a period, counted from the entries. Throws `fund.period`. */
export async function readStatement(
  scope: Scope,
  { from, to, through: asked }: StatementPeriod,
): Promise<FundStatement> {
  if (to < from) throw new AppError('fund.period');
  const { currency } = await readFundSettings(scope);
  const through = Math.min(asked ?? Number.MAX_SAFE_INTEGER, await lastEntryNumber(scope.db));
  const rates = await readRateTable(scope, currency);
  const rows = makeStatement(await findMovements(scope.db, { from, to, through }), { from, to }, rates);
  return {
    from,
    to,
    currency,
    through,
    entries: await countEntries(scope.db, { from, to, through }),
    lines: rows.map(({ reporting, ...row }) => ({
      account: row.account,
      currency: row.currency,
      opening: writeAmount(row.opening, row.currency),
      debits: writeAmount(row.debits, row.currency),
      credits: writeAmount(row.credits, row.currency),
      closing: writeAmount(row.closing, row.currency),
      reporting:
        reporting === null
          ? null
          : {
              opening: writeAmount(reporting.opening, currency),
              movements: writeAmount(reporting.movements, currency),
              revaluation: writeAmount(reporting.revaluation, currency),
              closing: writeAmount(reporting.closing, currency),
            },
    })),
    missingRates: rates.missing(),
  };
}
