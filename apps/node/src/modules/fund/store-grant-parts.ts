// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  GrantAuditView,
  GrantId,
  GrantReportId,
  GrantReportView,
  LedgerEntryId,
  PaymentId,
  PaymentView,
  ServiceKindCode,
  TrancheId,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface TrancheRow {
  readonly id: TrancheId;
  readonly grantId: GrantId;
  readonly number: number;
  readonly amount: bigint;
  readonly dueOn: string;
  readonly afterReport: number | null;
}

/** Tranches of grants, in order. */
export async function findTranches(db: Db, grantIds: readonly GrantId[]): Promise<TrancheRow[]> {
  const answer = await sql<Omit<TrancheRow, 'amount'> & { amount: string }>`
    select id, grant_id as "grantId", number, amount::text as amount, due_on as "dueOn", after_report as "afterReport"
    from palermo.fund_tranche where grant_id = any (${[...grantIds]}::uuid[]) order by grant_id, number`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

export async function insertTranches(db: Db, rows: readonly TrancheRow[]): Promise<void> {
  for (const { id, grantId, number, amount, dueOn, afterReport } of rows) {
    await sql`insert into palermo.fund_tranche (id, grant_id, number, amount, due_on, after_report)
      values (${id}, ${grantId}, ${number}, ${amount.toString()}, ${dueOn}, ${afterReport})`.execute(db);
  }
}

export interface PaymentRow {
  readonly id: PaymentId;
  readonly grantId: GrantId;
  readonly trancheId: TrancheId;
  readonly state: PaymentView['state'];
  readonly on: string;
  readonly proposedBy: AccountId;
  readonly proposedAt: Date;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

const paymentColumns = sql`id, grant_id as "grantId", tranche_id as "trancheId", state, value_on as "on",
  proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt", reason`;

/** Payments of grants, the oldest first. */
export async function findPayments(db: Db, grantIds: readonly GrantId[]): Promise<PaymentRow[]> {
  const answer = await sql<PaymentRow>`select ${paymentColumns} from palermo.fund_payment
    where grant_id = any (${[...grantIds]}::uuid[]) order by proposed_at, id`.execute(db);
  return answer.rows;
}

export async function findPayment(db: Db, grantId: GrantId, id: PaymentId): Promise<PaymentRow | undefined> {
  const answer = await sql<PaymentRow>`select ${paymentColumns} from palermo.fund_payment
    where id = ${id} and grant_id = ${grantId}`.execute(db);
  return answer.rows[0];
}

type NewPayment = Pick<PaymentRow, 'id' | 'grantId' | 'trancheId' | 'on' | 'proposedBy' | 'proposedAt'>;

/** False when the tranche has a payment under way, or this one is there already. */
export async function insertPayment(db: Db, row: NewPayment): Promise<boolean> {
  const answer =
    await sql`insert into palermo.fund_payment (id, grant_id, tranche_id, value_on, proposed_by, proposed_at)
    values (${row.id}, ${row.grantId}, ${row.trancheId}, ${row.on}, ${row.proposedBy}, ${row.proposedAt})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

interface PaymentDecision {
  readonly id: PaymentId;
  readonly by: AccountId;
  readonly at: Date;
}

export async function markPaid(db: Db, { id, by, at }: PaymentDecision, entryId: LedgerEntryId): Promise<void> {
  await sql`update palermo.fund_payment set state = 'paid', decided_by = ${by}, decided_at = ${at}, entry_id = ${entryId}
    where id = ${id} and state = 'proposed'`.execute(db);
}

export async function markDeclined(db: Db, { id, by, at }: PaymentDecision, reason: string): Promise<boolean> {
  const answer = await sql`update palermo.fund_payment
    set state = 'declined', decided_by = ${by}, decided_at = ${at}, reason = ${reason}
    where id = ${id} and state = 'proposed'`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

export interface ReportRow {
  readonly id: GrantReportId;
  readonly grantId: GrantId;
  readonly number: number;
  readonly isFinal: boolean;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
  readonly state: GrantReportView['state'];
  readonly receivedOn: string | null;
  readonly narrative: string | null;
  readonly spent: bigint | null;
  readonly persons: number | null;
  readonly reason: string | null;
  readonly version: number;
}

/** Reports that grants owe, in order. */
export async function findReports(db: Db, grantIds: readonly GrantId[]): Promise<ReportRow[]> {
  const answer = await sql<Omit<ReportRow, 'spent'> & { spent: string | null }>`
    select id, grant_id as "grantId", number, is_final as "isFinal", from_on as "from", to_on as "to", due_on as "dueOn",
      state, received_on as "receivedOn", narrative, spent::text as spent, persons, reason, version
    from palermo.fund_report where grant_id = any (${[...grantIds]}::uuid[]) order by grant_id, number`.execute(db);
  return answer.rows.map((row) => ({ ...row, spent: row.spent === null ? null : BigInt(row.spent) }));
}

export async function insertReports(
  db: Db,
  rows: readonly Pick<ReportRow, 'id' | 'grantId' | 'number' | 'isFinal' | 'from' | 'to' | 'dueOn'>[],
): Promise<void> {
  for (const { id, grantId, number, isFinal, from, to, dueOn } of rows) {
    await sql`insert into palermo.fund_report (id, grant_id, number, is_final, from_on, to_on, due_on)
      values (${id}, ${grantId}, ${number}, ${isFinal}, ${from}, ${to}, ${dueOn})`.execute(db);
  }
}

interface Received {
  readonly id: GrantReportId;
  readonly version: number;
  readonly receivedOn: string;
  readonly narrative: string;
  readonly spent: bigint;
  readonly persons: number;
  readonly results: readonly ResultCount[];
}

export interface ResultCount {
  readonly kind: ServiceKindCode;
  readonly persons: number;
}

/** Keeps what a report says in place of what it said before; false when somebody changed or accepted it meanwhile. */
export async function saveReport(db: Db, report: Received): Promise<boolean> {
  const { id, version, receivedOn, narrative, spent, persons, results } = report;
  const answer = await sql`update palermo.fund_report set state = 'received', received_on = ${receivedOn},
      narrative = ${narrative}, spent = ${spent.toString()}, persons = ${persons}, version = version + 1
    where id = ${id} and version = ${version} and state <> 'accepted'`.execute(db);
  if ((answer.numAffectedRows ?? 0n) === 0n) return false;
  await sql`delete from palermo.fund_result where report_id = ${id}`.execute(db);
  for (const { kind, persons: count } of results) {
    await sql`insert into palermo.fund_result (report_id, kind, persons) values (${id}, ${kind}, ${count})`.execute(db);
  }
  return true;
}

interface ReportDecision {
  readonly id: GrantReportId;
  readonly version: number;
  readonly accept: boolean;
  readonly reason: string | null;
  readonly by: AccountId;
  readonly at: Date;
}

export async function decideReport(db: Db, { id, version, accept, reason, by, at }: ReportDecision): Promise<boolean> {
  const answer = await sql`update palermo.fund_report set state = ${accept ? 'accepted' : 'returned'},
      reason = ${reason}, decided_by = ${by}, decided_at = ${at}, version = version + 1
    where id = ${id} and version = ${version} and state = 'received'`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Persons assisted by kind of aid, of reports. */
export async function findResults(
  db: Db,
  reportIds: readonly GrantReportId[],
): Promise<(ResultCount & { readonly reportId: GrantReportId })[]> {
  const answer = await sql<ResultCount & { reportId: GrantReportId }>`
    select report_id as "reportId", kind, persons from palermo.fund_result
    where report_id = any (${[...reportIds]}::uuid[]) order by report_id, kind`.execute(db);
  return answer.rows;
}

export interface AuditRow extends Omit<GrantAuditView, 'questioned'> {
  readonly grantId: GrantId;
  readonly questioned: bigint;
}

/** What auditors found of grants, in order. */
export async function findAudits(db: Db, grantIds: readonly GrantId[]): Promise<AuditRow[]> {
  const answer = await sql<Omit<AuditRow, 'questioned'> & { questioned: string }>`
    select id, grant_id as "grantId", auditor, audited_on as "on", opinion, questioned::text as questioned, findings
    from palermo.fund_audit where grant_id = any (${[...grantIds]}::uuid[]) order by audited_on, id`.execute(db);
  return answer.rows.map((row) => ({ ...row, questioned: BigInt(row.questioned) }));
}

/** Keeps what an auditor found; nothing where it is kept already. */
export async function insertAudit(
  db: Db,
  row: AuditRow & { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.fund_audit
      (id, grant_id, auditor, audited_on, opinion, questioned, findings, recorded_by, recorded_at)
    values (${row.id}, ${row.grantId}, ${row.auditor}, ${row.on}, ${row.opinion}, ${row.questioned.toString()},
      ${row.findings}, ${row.by}, ${row.at}) on conflict do nothing`.execute(db);
}
