// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { Amount, CountryCode, CurrencyCode, GrantId, LedgerDay, RequestKey, SignedAmount } from './fund.ts';
import { TrancheId, GrantReportId, PaymentId, GrantState, GrantLine, AuditOpinion, GrantView } from './grant-view.ts';
import { ServiceKindCode } from './services.ts';

const ofGrant = z.object({ grantId: GrantId });

export const listGrants = defineEndpoint({
  method: 'GET',
  path: '/fund/grants',
  summary: 'Grants, the newest first, each with its one next step',
  caller: 'account',
  query: z.object({
    state: GrantState.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ grants: z.array(GrantLine), next: Cursor.nullable() }),
});
export const getGrant = defineEndpoint({
  method: 'GET',
  path: '/fund/grants/:grantId',
  summary: 'One grant: agreement, tranches, reports, results, audit, and its entries',
  caller: 'account',
  params: ofGrant,
  response: GrantView,
});
export const openGrantByHand = defineEndpoint({
  method: 'POST',
  path: '/fund/grants',
  summary: 'Open a grant that was decided on before applications were kept here',
  caller: 'account',
  body: z.object({
    key: RequestKey,
    title: line(200),
    summary: z.string().trim().min(1).max(4000),
    grantee: line(160),
    granteeCountry: CountryCode,
    countries: z.array(CountryCode).min(1).max(30),
    aidKinds: z.array(ServiceKindCode).min(1).max(14),
    currency: CurrencyCode,
    earmark: z.string().trim().max(80),
    amount: Amount,
    startsOn: LedgerDay,
    endsOn: LedgerDay,
  }),
  response: GrantLine,
});
export const agreeGrant = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/agreement',
  summary: 'Sign the agreement: tranches and reports are planned, and the money is committed',
  caller: 'confirmedAccount',
  params: ofGrant,
  body: z.object({
    key: RequestKey,
    on: LedgerDay,
    needsAudit: z.boolean(),
    reports: z
      .array(z.object({ from: LedgerDay, to: LedgerDay, dueOn: LedgerDay }))
      .min(1)
      .max(24),
    tranches: z
      .array(z.object({ amount: Amount, dueOn: LedgerDay, afterReport: z.int().min(1).max(24).nullable() }))
      .min(1)
      .max(24),
    version: z.int(),
  }),
  response: GrantView,
});
export const proposePayment = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/payments',
  summary: 'Propose that a tranche is paid; a second person confirms it',
  caller: 'account',
  params: ofGrant,
  body: z.object({ key: RequestKey, trancheId: TrancheId, on: LedgerDay }),
  response: GrantView,
});
export const confirmPayment = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/payments/:paymentId/confirmation',
  summary: 'Confirm a payment that somebody else proposed: it is entered in the ledger',
  caller: 'confirmedAccount',
  params: ofGrant.extend({ paymentId: PaymentId }),
  response: GrantView,
});
export const declinePayment = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/payments/:paymentId/refusal',
  summary: 'Decline a proposed payment, or take an own proposal back',
  caller: 'account',
  params: ofGrant.extend({ paymentId: PaymentId }),
  body: z.object({ reason: line(500) }),
  response: GrantView,
});
export const recordGrantReport = defineEndpoint({
  method: 'PUT',
  path: '/fund/grants/:grantId/reports/:reportId',
  summary: 'Keep what the grantee reported: money spent, and persons assisted by kind of aid, as counts alone',
  caller: 'account',
  params: ofGrant.extend({ reportId: GrantReportId }),
  body: z.object({
    receivedOn: LedgerDay,
    narrative: z.string().trim().min(1).max(20_000),
    spent: SignedAmount.regex(/^\d{1,13}(\.\d{1,4})?$/),
    persons: z.int().min(0).max(10_000_000),
    results: z
      .array(z.object({ kind: ServiceKindCode, persons: z.int().min(0).max(10_000_000) }))
      .min(1)
      .max(14),
    version: z.int(),
  }),
  response: GrantView,
});
export const decideGrantReport = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/reports/:reportId/decision',
  summary: 'Accept a report, or send it back with a reason',
  caller: 'account',
  params: ofGrant.extend({ reportId: GrantReportId }),
  body: z.object({ accept: z.boolean(), reason: line(1000).optional(), version: z.int() }),
  response: GrantView,
});
export const recordGrantAudit = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/audits',
  summary: 'Keep what an auditor found',
  caller: 'account',
  params: ofGrant,
  body: z.object({
    key: RequestKey,
    auditor: line(160),
    on: LedgerDay,
    opinion: AuditOpinion,
    questioned: SignedAmount.regex(/^\d{1,13}(\.\d{1,4})?$/),
    findings: z.string().trim().min(1).max(4000).nullable(),
  }),
  response: GrantView,
});
export const recordGrantReturn = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/returns',
  summary: 'Record that the grantee gave money back',
  caller: 'confirmedAccount',
  params: ofGrant,
  body: z.object({ key: RequestKey, on: LedgerDay, amount: Amount, memo: line(500).optional() }),
  response: GrantView,
});
export const closeGrant = defineEndpoint({
  method: 'POST',
  path: '/fund/grants/:grantId/closure',
  summary: 'Close a grant whose amounts agree; what was not paid is free again. Before its agreement it is cancelled',
  caller: 'confirmedAccount',
  params: ofGrant,
  body: z.object({ on: LedgerDay, version: z.int() }),
  response: GrantView,
});
export const setGrantPublicity = defineEndpoint({
  method: 'PUT',
  path: '/fund/grants/:grantId/publicity',
  summary: 'Say whether a grant may be told to anybody',
  caller: 'account',
  params: ofGrant,
  body: z.object({ public: z.boolean(), version: z.int() }),
  response: GrantView,
});
