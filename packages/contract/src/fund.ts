// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line } from './common.ts';
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
