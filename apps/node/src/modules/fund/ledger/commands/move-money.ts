// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  convertMoney as convertEndpoint,
  inputOf,
  recordBankCharge as chargeEndpoint,
  reverseLedgerEntry as reverseEndpoint,
} from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { readAmount } from '../../money.ts';
import { mayRunFund } from '../../policy.ts';
import { findLines } from '../../store-ledger.ts';
import { markReversed } from '../../store-grants.ts';
import { chargeLines, conversionLines, reversalLines } from '../chart.ts';
import { describeEntry, getEntryRow, mayBeReversed } from '../describe-entry.ts';
import { postOnce } from '../post-entry.ts';

/** Records that money was changed from one currency into another. */
export const convertMoney = defineCommand({
  name: 'fund.convert',
  input: inputOf(convertEndpoint),
  policy: mayRunFund,
  async run(scope, { key, on, earmark, from, to, memo }) {
    if (from.currency === to.currency) throw new AppError('fund.currency-unknown');
    const given = { currency: from.currency, earmark, amount: readAmount(from.amount, from.currency) };
    const got = { currency: to.currency, earmark, amount: readAmount(to.amount, to.currency) };
    const request = ['conversion', on, earmark, from, to, memo];
    const { id } = await postOnce(scope, { key, request }, async () => ({
      kind: 'conversion',
      on,
      memo,
      lines: conversionLines(given, got),
    }));
    return describeEntry(scope, id);
  },
  audit: (_input, { id, amounts }) => ({ subjectKind: 'ledgerEntry', subjectIds: [id], details: { amounts } }),
});

/** Records what the bank took. */
export const recordBankCharge = defineCommand({
  name: 'fund.charge',
  input: inputOf(chargeEndpoint),
  policy: mayRunFund,
  async run(scope, { key, on, earmark, currency, amount, memo }) {
    const sum = { currency, earmark, amount: readAmount(amount, currency) };
    const request = ['charge', on, earmark, currency, amount, memo];
    const { id } = await postOnce(scope, { key, request }, async () => ({
      kind: 'charge',
      on,
      memo,
      lines: chargeLines(sum),
    }));
    return describeEntry(scope, id);
  },
  audit: (_input, { id, amounts }) => ({ subjectKind: 'ledgerEntry', subjectIds: [id], details: { amounts } }),
});

/** Takes an entry back by its opposite. Throws `fund.entry-reversed` and `fund.entry-irreversible`. */
export const reverseLedgerEntry = defineCommand({
  name: 'fund.reverse',
  input: inputOf(reverseEndpoint),
  policy: mayRunFund,
  async run(scope, { entryId, key, on, memo }) {
    const { id } = await postOnce(scope, { key, request: ['reversal', entryId, on, memo] }, async () => {
      const row = await getEntryRow(scope, entryId);
      if (row.reversedBy !== null) throw new AppError('fund.entry-reversed');
      if (!mayBeReversed(row)) throw new AppError('fund.entry-irreversible');
      return {
        kind: 'reversal',
        on,
        memo,
        reverses: entryId,
        lines: reversalLines(await findLines(scope.db, [entryId])),
        ...(row.contributionId === null ? {} : { contributionId: row.contributionId }),
        ...(row.grantId === null ? {} : { grantId: row.grantId }),
      };
    });
    await markReversed(scope.db, entryId);
    return describeEntry(scope, id);
  },
  audit: ({ entryId }, { id }) => ({ subjectKind: 'ledgerEntry', subjectIds: [id, entryId] }),
});
