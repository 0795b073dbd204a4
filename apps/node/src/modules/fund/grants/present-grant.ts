// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, GrantAuditView, GrantReportView, PaymentView, TrancheView } from '@palermo/contract';
import { writeAmount } from '../money.ts';
import type { AuditRow, PaymentRow, ReportRow, ResultCount, TrancheRow } from '../store-grant-parts.ts';

interface TrancheParts {
  readonly state: TrancheView['state'];
  readonly payments: readonly PaymentRow[];
  readonly currency: string;
  readonly names: ReadonlyMap<AccountId, string>;
  /** The account that asks. */
  readonly own: AccountId;
}

/** What may leave of a tranche and of the payments that were tried. */
export function presentTranche(row: TrancheRow, parts: TrancheParts): TrancheView {
  return {
    id: row.id,
    number: row.number,
    amount: writeAmount(row.amount, parts.currency),
    dueOn: row.dueOn,
    afterReport: row.afterReport,
    state: parts.state,
    payments: parts.payments.map((payment) => presentPayment(payment, parts)),
  };
}

function presentPayment(row: PaymentRow, { names, own }: TrancheParts): PaymentView {
  return {
    id: row.id,
    state: row.state,
    on: row.on,
    proposedBy: names.get(row.proposedBy) ?? null,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    own: row.proposedBy === own,
  };
}

export function presentReport(row: ReportRow, results: readonly ResultCount[], currency: string): GrantReportView {
  return {
    id: row.id,
    number: row.number,
    isFinal: row.isFinal,
    from: row.from,
    to: row.to,
    dueOn: row.dueOn,
    state: row.state,
    receivedOn: row.receivedOn,
    narrative: row.narrative,
    spent: row.spent === null ? null : writeAmount(row.spent, currency),
    persons: row.persons,
    results: results.map(({ kind, persons }) => ({ kind, persons })),
    reason: row.reason,
    version: row.version,
  };
}

export function presentAudit(row: AuditRow, currency: string): GrantAuditView {
  const { id, auditor, on, opinion, questioned, findings } = row;
  return { id, auditor, on, opinion, questioned: writeAmount(questioned, currency), findings };
}
