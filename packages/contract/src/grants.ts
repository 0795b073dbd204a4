// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import {
  Amount,
  CountryCode,
  CurrencyCode,
  GrantId,
  LedgerDay,
  LedgerEntry,
  RequestKey,
  SignedAmount,
} from './fund.ts';
import { ServiceKindCode } from './services.ts';

export const TrancheId = z.uuid().brand('TrancheId');
export type TrancheId = z.infer<typeof TrancheId>;
export const GrantReportId = z.uuid().brand('GrantReportId');
export type GrantReportId = z.infer<typeof GrantReportId>;
export const PaymentId = z.uuid().brand('PaymentId');
export type PaymentId = z.infer<typeof PaymentId>;

export const GrantState = z.enum(['opened', 'running', 'closed', 'cancelled']);
export type GrantState = z.infer<typeof GrantState>;
/** The one thing to do next about a grant. */
export const GrantStep = z.enum([
  'agree',
  'proposePayment',
  'confirmPayment',
  'waitForReport',
  'recordReport',
  'decideReport',
  'recordAudit',
  'returnMoney',
  'close',
]);
export type GrantStep = z.infer<typeof GrantStep>;

/** The sums of a grant, counted from the ledger; all in its currency. */
export const GrantSums = z.object({
  awarded: SignedAmount,
  committed: SignedAmount,
  paid: SignedAmount,
  returned: SignedAmount,
  /** Promised and not yet paid. */
  outstanding: SignedAmount,
  /** What the grantee says it spent, in the last report that was accepted. */
  spent: SignedAmount.nullable(),
  /** Paid, neither spent nor returned; null before a report was accepted. */
  unspent: SignedAmount.nullable(),
});
export const GrantLine = z.object({
  id: GrantId,
  reference: z.string(),
  title: z.string(),
  grantee: z.string(),
  granteeCountry: CountryCode,
  countries: z.array(CountryCode),
  currency: CurrencyCode,
  earmark: z.string(),
  startsOn: Day,
  endsOn: Day,
  state: GrantState,
  sums: GrantSums,
  next: z.object({ step: GrantStep, dueOn: Day.nullable(), overdue: z.boolean() }).nullable(),
  public: z.boolean(),
  version: z.int(),
});
export type GrantLine = z.infer<typeof GrantLine>;

export const PaymentState = z.enum(['proposed', 'paid', 'declined', 'reversed']);
export const PaymentView = z.object({
  id: PaymentId,
  state: PaymentState,
  on: Day,
  proposedBy: z.string().nullable(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  /** The caller proposed it, so somebody else confirms it. */
  own: z.boolean(),
});
export type PaymentView = z.infer<typeof PaymentView>;
export const TrancheView = z.object({
  id: TrancheId,
  number: z.int(),
  amount: SignedAmount,
  dueOn: Day,
  afterReport: z.int().nullable(),
  state: z.enum(['waiting', 'ready', 'proposed', 'paid']),
  payments: z.array(PaymentView),
});
export type TrancheView = z.infer<typeof TrancheView>;
export const GrantReportView = z.object({
  id: GrantReportId,
  number: z.int(),
  isFinal: z.boolean(),
  from: Day,
  to: Day,
  dueOn: Day,
  state: z.enum(['due', 'received', 'returned', 'accepted']),
  receivedOn: Day.nullable(),
  narrative: z.string().nullable(),
  spent: SignedAmount.nullable(),
  persons: z.int().nullable(),
  results: z.array(z.object({ kind: ServiceKindCode, persons: z.int() })),
  reason: z.string().nullable(),
  version: z.int(),
});
export type GrantReportView = z.infer<typeof GrantReportView>;
export const AuditOpinion = z.enum(['unqualified', 'qualified', 'adverse', 'disclaimer']);
export type AuditOpinion = z.infer<typeof AuditOpinion>;
export const GrantAuditView = z.object({
  id: z.uuid(),
  auditor: z.string(),
  on: Day,
  opinion: AuditOpinion,
  questioned: SignedAmount,
  findings: z.string().nullable(),
});
export type GrantAuditView = z.infer<typeof GrantAuditView>;

export const GrantView = GrantLine.extend({
  summary: z.string(),
  aidKinds: z.array(ServiceKindCode),
  applicationId: z.uuid().nullable(),
  agreedOn: Day.nullable(),
  needsAudit: z.boolean().nullable(),
  closedOn: Day.nullable(),
  tranches: z.array(TrancheView),
  reports: z.array(GrantReportView),
  audits: z.array(GrantAuditView),
  entries: z.array(LedgerEntry),
  /** What does not agree yet between award, ledger and reports; the grant closes when nothing is left. */
  differences: z.array(
    z.object({
      key: z.enum(['paymentWaiting', 'finalReportMissing', 'auditMissing', 'unspent']),
      amount: SignedAmount.nullable(),
    }),
  ),
});
export type GrantView = z.infer<typeof GrantView>;

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
