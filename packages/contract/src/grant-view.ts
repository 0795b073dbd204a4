// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant } from './common.ts';
import { CountryCode, CurrencyCode, GrantId, SignedAmount } from './fund.ts';
import { LedgerEntry } from './ledger.ts';
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
