// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const ContributionId = z.uuid().brand('ContributionId');
export type ContributionId = z.infer<typeof ContributionId>;
export const GrantId = z.uuid().brand('GrantId');
export type GrantId = z.infer<typeof GrantId>;
export const LedgerEntryId = z.uuid().brand('LedgerEntryId');
export type LedgerEntryId = z.infer<typeof LedgerEntryId>;

/** An alphabetic code of ISO 4217. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/);
/** A country by its ISO 3166-1 alpha-2 code. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
/** An amount above zero, in digits with a point: never a binary fraction. */
export const Amount = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,4})?$/)
  .refine((text) => /[1-9]/.test(text), 'is above zero');
/** An amount that leaves the node; below zero with a minus sign. */
export const SignedAmount = z.string().regex(/^-?\d+(\.\d+)?$/);
/** What money may be spent on; empty for anything. */
export const Earmark = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\p{Cc}]*$/u);
/** Made by the caller for each thing that it does: the same request with the same key, sent again, happens once. */
export const RequestKey = z.uuid();
export const LedgerDay = Day.refine((day) => day >= '1990-01-01' && day < '2200-01-01', 'is not a day of the ledger');

export const LedgerAccountCode = z.enum([
  'bank',
  'pledgesReceivable',
  'pledgesOutstanding',
  'contributions',
  'grantsCommitted',
  'commitmentsOutstanding',
  'grantsPaid',
  'grantsReturned',
  'bankCharges',
  'exchange',
]);
export type LedgerAccountCode = z.infer<typeof LedgerAccountCode>;
export const EntryKind = z.enum([
  'pledge',
  'pledgeRelease',
  'receipt',
  'conversion',
  'charge',
  'commitment',
  'disbursement',
  'return',
  'commitmentRelease',
  'reversal',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** Sums in one currency; with the reporting currency, null where a rate is missing. */
const sums = {
  pledged: SignedAmount,
  received: SignedAmount,
  outstanding: SignedAmount,
  committed: SignedAmount,
  paid: SignedAmount,
  returned: SignedAmount,
  /** In the bank. */
  held: SignedAmount,
  /** In the bank and not promised to any grant. */
  available: SignedAmount,
};
export const FundSums = z.object({ currency: CurrencyCode, ...sums });
export type FundSums = z.infer<typeof FundSums>;

export const FundOverview = z.object({
  name: z.string(),
  /** The currency that the fund accounts in. */
  currency: CurrencyCode,
  iatiRef: z.string().nullable(),
  iatiType: z.string().nullable(),
  version: z.int(),
  total: FundSums.nullable(),
  byCurrency: z.array(FundSums),
  /** What may be spent on what. */
  available: z.array(z.object({ earmark: z.string(), currency: CurrencyCode, amount: SignedAmount })),
  /** Twelve months, the newest last, in the fund's currency at the rate of each day. */
  months: z.array(z.object({ month: z.string(), received: SignedAmount.nullable(), paid: SignedAmount.nullable() })),
  grants: z.object({ open: z.int(), closed: z.int() }),
  /** Currencies for which a rate is missing. */
  missingRates: z.array(CurrencyCode),
  today: Day,
});
export type FundOverview = z.infer<typeof FundOverview>;

export const getFund = defineEndpoint({
  method: 'GET',
  path: '/fund',
  summary: 'The trust fund: money in, committed, paid and available, by currency and in its own',
  caller: 'account',
  response: FundOverview,
});
export const changeFund = defineEndpoint({
  method: 'PUT',
  path: '/fund',
  summary: 'Name the fund and its currency. The currency is fixed with the first entry',
  caller: 'account',
  body: z.object({
    name: line(160),
    currency: CurrencyCode,
    iatiRef: z
      .string()
      .regex(/^[A-Z0-9]{2,}-[A-Za-z0-9-]{1,80}$/)
      .nullable(),
    /** A code of IATI's list OrganisationType. */
    iatiType: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    version: z.int().min(0),
  }),
  response: z.object({ version: z.int() }),
});

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

export const IatiFinding = z.object({ path: z.string(), rule: z.string(), detail: z.string() });
export const getIatiFile = defineEndpoint({
  method: 'GET',
  path: '/fund/iati',
  summary:
    'What would be published for IATI now, what is against the rules of the standard, and what was published last',
  caller: 'account',
  response: z.object({
    activities: z.int(),
    findings: z.array(IatiFinding),
    xml: z.string(),
    published: z.object({ at: Instant, activities: z.int(), sha256: z.string() }).nullable(),
  }),
});
export const publishIatiFile = defineEndpoint({
  method: 'POST',
  path: '/fund/iati',
  summary: 'Publish the file for IATI as it is now; refused while it is against a rule of the standard',
  caller: 'confirmedAccount',
  body: z.object({}),
  response: z.object({ at: Instant, activities: z.int(), sha256: z.string() }),
});
export const downloadIatiFile = defineEndpoint({
  method: 'GET',
  path: '/public/fund/iati.xml',
  summary: 'The activities of the fund for IATI 2.03, as published last',
  caller: 'anyone',
  response: z.string(),
  answers: 'file',
});
