// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import {
  Amount,
  ContributionId,
  CurrencyCode,
  Earmark,
  EntryKind,
  GrantId,
  LedgerAccountCode,
  LedgerDay,
  LedgerEntryId,
  RequestKey,
  SignedAmount,
} from './fund.ts';

export const LedgerLine = z.object({
  account: LedgerAccountCode,
  currency: CurrencyCode,
  earmark: z.string(),
  /** Debits are above zero, credits below. */
  amount: SignedAmount,
});
export type LedgerLine = z.infer<typeof LedgerLine>;
export const LedgerEntry = z.object({
  id: LedgerEntryId,
  number: z.int(),
  kind: EntryKind,
  on: Day,
  memo: z.string().nullable(),
  contribution: z.object({ id: ContributionId, contributor: z.string() }).nullable(),
  grant: z.object({ id: GrantId, reference: z.string(), title: z.string() }).nullable(),
  /** What the entry moves, as one amount for each currency. */
  amounts: z.array(z.object({ currency: CurrencyCode, amount: SignedAmount })),
  reverses: LedgerEntryId.nullable(),
  reversedBy: LedgerEntryId.nullable(),
  postedAt: Instant,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const listLedgerEntries = defineEndpoint({
  method: 'GET',
  path: '/fund/entries',
  summary: 'Entries of the ledger, newest first',
  caller: 'account',
  query: z.object({
    kind: EntryKind.optional(),
    account: LedgerAccountCode.optional(),
    currency: CurrencyCode.optional(),
    contributionId: ContributionId.optional(),
    grantId: GrantId.optional(),
    from: LedgerDay.optional(),
    to: LedgerDay.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ entries: z.array(LedgerEntry), next: Cursor.nullable() }),
});
export const getLedgerEntry = defineEndpoint({
  method: 'GET',
  path: '/fund/entries/:entryId',
  summary: 'One entry with its lines',
  caller: 'account',
  params: z.object({ entryId: LedgerEntryId }),
  response: LedgerEntry.extend({
    lines: z.array(LedgerLine),
    postedBy: z.string().nullable(),
    canReverse: z.boolean(),
  }),
});
export const reverseLedgerEntry = defineEndpoint({
  method: 'POST',
  path: '/fund/entries/:entryId/reversal',
  summary: 'Take an entry back by its opposite, once; the entry itself stays',
  caller: 'confirmedAccount',
  params: z.object({ entryId: LedgerEntryId }),
  body: z.object({ key: RequestKey, on: LedgerDay, memo: line(500) }),
  response: LedgerEntry,
});
export const convertMoney = defineEndpoint({
  method: 'POST',
  path: '/fund/conversions',
  summary: 'Record that money was changed from one currency into another',
  caller: 'confirmedAccount',
  body: z.object({
    key: RequestKey,
    on: LedgerDay,
    earmark: Earmark,
    from: z.object({ currency: CurrencyCode, amount: Amount }),
    to: z.object({ currency: CurrencyCode, amount: Amount }),
    memo: line(500).optional(),
  }),
  response: LedgerEntry,
});
export const recordBankCharge = defineEndpoint({
  method: 'POST',
  path: '/fund/charges',
  summary: 'Record what the bank took',
  caller: 'confirmedAccount',
  body: z.object({
    key: RequestKey,
    on: LedgerDay,
    earmark: Earmark,
    currency: CurrencyCode,
    amount: Amount,
    memo: line(500).optional(),
  }),
  response: LedgerEntry,
});

export const StatementLine = z.object({
  account: LedgerAccountCode,
  currency: CurrencyCode,
  opening: SignedAmount,
  debits: SignedAmount,
  credits: SignedAmount,
  closing: SignedAmount,
  /** The same in the fund's currency: each movement at the rate of its day, the rest of the difference is revaluation. */
  reporting: z
    .object({
      opening: SignedAmount,
      movements: SignedAmount,
      revaluation: SignedAmount,
      closing: SignedAmount,
    })
    .nullable(),
});
export type StatementLine = z.infer<typeof StatementLine>;
export const FundStatement = z.object({
  from: Day,
  to: Day,
  currency: CurrencyCode,
  /** The last entry that is counted: with it the same statement can be made again. */
  through: z.int(),
  entries: z.int(),
  lines: z.array(StatementLine),
  missingRates: z.array(CurrencyCode),
});
export type FundStatement = z.infer<typeof FundStatement>;
const StatementQuery = z.object({
  from: LedgerDay,
  to: LedgerDay,
  through: z.coerce.number().int().min(0).optional(),
});
export const getFundStatement = defineEndpoint({
  method: 'GET',
  path: '/fund/statement',
  summary: 'Opening, movements and closing of every account and currency, counted from the entries',
  caller: 'account',
  query: StatementQuery,
  response: FundStatement,
});
export const downloadFundStatement = defineEndpoint({
  method: 'GET',
  path: '/fund/statement/file',
  summary: 'The statement as CSV',
  caller: 'account',
  query: StatementQuery,
  response: z.string(),
  answers: 'file',
});

export const ExchangeRate = z.object({
  currency: CurrencyCode,
  on: Day,
  rate: z.string(),
  source: z.string(),
  revision: z.int(),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;
export const listExchangeRates = defineEndpoint({
  method: 'GET',
  path: '/fund/rates',
  summary: 'Dated exchange rates into the currency of the fund, newest first',
  caller: 'account',
  query: z.object({ currency: CurrencyCode.optional() }),
  response: z.object({ rates: z.array(ExchangeRate) }),
});
export const recordExchangeRate = defineEndpoint({
  method: 'POST',
  path: '/fund/rates',
  summary:
    'Record what one unit of a currency was worth in the currency of the fund on a day; a correction is kept beside it',
  caller: 'account',
  body: z.object({
    currency: CurrencyCode,
    on: LedgerDay,
    rate: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,10})?$/)
      .refine((text) => /[1-9]/.test(text), 'is above zero'),
    source: line(200),
  }),
  response: ExchangeRate,
});
