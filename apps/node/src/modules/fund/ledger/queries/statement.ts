// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  downloadFundStatement as fileEndpoint,
  getFundStatement as statementEndpoint,
  inputOf,
  listExchangeRates as ratesEndpoint,
} from '@palermo/contract';
import { Readable } from 'node:stream';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import { csvText } from '../../../../platform/tabular/index.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadFund } from '../../policy.ts';
import { findRates } from '../../store-statement.ts';
import { readStatement } from '../read-statement.ts';

/** The statement of a period. */
export const getFundStatement = defineQuery({
  name: 'fund.readStatement',
  input: inputOf(statementEndpoint),
  policy: mayReadFund,
  run: (scope, period) => readStatement(scope, period),
  audit: 'none',
});

const columns = [
  'account',
  'currency',
  'opening',
  'debits',
  'credits',
  'closing',
  'reporting_currency',
  'reporting_opening',
  'reporting_movements',
  'reporting_revaluation',
  'reporting_closing',
];

/** The same as CSV. */
export const downloadFundStatement = defineQuery({
  name: 'fund.exportStatement',
  input: inputOf(fileEndpoint),
  policy: mayReadFund,
  async run(scope, period): Promise<FileAnswer> {
    const { from, to, currency: reported, lines } = await readStatement(scope, period);
    const rows = lines.map(({ account, currency, opening, debits, credits, closing, reporting }) => [
      account,
      currency,
      opening,
      debits,
      credits,
      closing,
      reported,
      reporting?.opening,
      reporting?.movements,
      reporting?.revaluation,
      reporting?.closing,
    ]);
    return {
      name: `fund-statement-${from}-${to}.csv`,
      type: 'text/csv; charset=utf-8',
      content: Readable.from(csvText(columns, rows, { rawFormulas: true })),
    };
  },
  audit: ({ from, to }) => ({ subjectKind: 'fund', details: { from, to } }),
});

const ratesShown = 500;

/** Dated exchange rates, newest first. */
export const listExchangeRates = defineQuery({
  name: 'fund.listRates',
  input: inputOf(ratesEndpoint),
  policy: mayReadFund,
  async run({ db }, { currency }) {
    const rates = await findRates(db, { currency, limit: ratesShown });
    return { rates: rates.map(({ rate, ...rest }) => ({ ...rest, rate: trimZeros(rate) })) };
  },
  audit: 'none',
});

/** A rate without the zeros that the database fills up with. */
function trimZeros(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
}
