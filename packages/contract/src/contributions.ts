// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, LanguageCode, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import {
  Amount,
  ContributionId,
  CountryCode,
  CurrencyCode,
  Earmark,
  LedgerDay,
  RequestKey,
  SignedAmount,
} from './fund.ts';
import { LedgerEntry } from './ledger.ts';

export const ContributorKind = z.enum([
  'state',
  'intergovernmental',
  'foundation',
  'business',
  'organisation',
  'individual',
]);
export type ContributorKind = z.infer<typeof ContributorKind>;

export const ContributionView = z.object({
  id: ContributionId,
  contributor: z.string(),
  kind: ContributorKind,
  country: CountryCode.nullable(),
  currency: CurrencyCode,
  earmark: z.string(),
  pledgedOn: Day,
  note: z.string().nullable(),
  /** Counted from the ledger. */
  pledged: SignedAmount,
  received: SignedAmount,
  outstanding: SignedAmount,
  state: z.enum(['pledged', 'partlyReceived', 'received', 'withdrawn']),
  acknowledgedOn: Day.nullable(),
  /** The one thing to do next; null where nothing is left. */
  next: z.enum(['recordReceipt', 'acknowledge']).nullable(),
  version: z.int(),
});
export type ContributionView = z.infer<typeof ContributionView>;

const ofContribution = z.object({ contributionId: ContributionId });

export const listContributions = defineEndpoint({
  method: 'GET',
  path: '/fund/contributions',
  summary: 'Contributions, the newest first, with what came of each',
  caller: 'account',
  query: z.object({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ contributions: z.array(ContributionView), next: Cursor.nullable() }),
});
export const getContribution = defineEndpoint({
  method: 'GET',
  path: '/fund/contributions/:contributionId',
  summary: 'One contribution and its entries',
  caller: 'account',
  params: ofContribution,
  response: ContributionView.extend({ entries: z.array(LedgerEntry) }),
});
export const recordContribution = defineEndpoint({
  method: 'POST',
  path: '/fund/contributions',
  summary: 'Record what somebody pledged',
  caller: 'account',
  body: z.object({
    key: RequestKey,
    contributor: line(160),
    kind: ContributorKind,
    country: CountryCode.nullable(),
    currency: CurrencyCode,
    amount: Amount,
    earmark: Earmark,
    pledgedOn: LedgerDay,
    note: line(1000).nullable(),
  }),
  response: ContributionView,
});
const moved = z.object({ key: RequestKey, on: LedgerDay, amount: Amount, memo: line(500).optional() });
export const recordReceipt = defineEndpoint({
  method: 'POST',
  path: '/fund/contributions/:contributionId/receipts',
  summary: 'Record that a contribution, or a part of it, reached the bank',
  caller: 'confirmedAccount',
  params: ofContribution,
  body: moved,
  response: ContributionView,
});
export const releasePledge = defineEndpoint({
  method: 'POST',
  path: '/fund/contributions/:contributionId/pledge-releases',
  summary: 'Record that a part of a pledge will not come',
  caller: 'account',
  params: ofContribution,
  body: moved,
  response: ContributionView,
});
export const acknowledgeContribution = defineEndpoint({
  method: 'POST',
  path: '/fund/contributions/:contributionId/acknowledgement',
  summary: 'Record that the contributor was thanked',
  caller: 'account',
  params: ofContribution,
  body: z.object({ on: LedgerDay, version: z.int() }),
  response: ContributionView,
});
export const getAcknowledgementLetter = defineEndpoint({
  method: 'GET',
  path: '/fund/contributions/:contributionId/letter',
  summary: 'The letter that thanks for what was received',
  caller: 'account',
  params: ofContribution,
  query: z.object({ language: LanguageCode }),
  response: z.object({ language: LanguageCode, subject: z.string(), paragraphs: z.array(z.string()) }),
});
