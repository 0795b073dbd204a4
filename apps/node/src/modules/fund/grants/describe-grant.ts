// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GrantId, GrantLine, GrantView, LedgerAccountCode } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { describeEntries } from '../ledger/describe-entry.ts';
import { writeAmount } from '../money.ts';
import {
  type AuditRow,
  findAudits,
  findPayments,
  findReports,
  findResults,
  findTranches,
  type PaymentRow,
  type ReportRow,
  type TrancheRow,
} from '../store-grant-parts.ts';
import { findGrant, type GrantRow } from '../store-grants.ts';
import { findEntries, sumAccounts } from '../store-ledger.ts';
import {
  differencesOf,
  type GrantFacts,
  nextOfGrant,
  spentOf,
  stateOfGrant,
  stateOfTranche,
  unspentOf,
} from './grant.ts';
import { presentAudit, presentReport, presentTranche } from './present-grant.ts';
import { grantReference } from './reference.ts';

/** A grant with everything that belongs to it. */
export interface WholeGrant {
  readonly row: GrantRow;
  readonly facts: GrantFacts;
  readonly committed: bigint;
  readonly tranches: readonly TrancheRow[];
  readonly payments: readonly PaymentRow[];
  readonly reports: readonly ReportRow[];
  readonly audits: readonly AuditRow[];
}

/** Reads all that belongs to grants, each kind of thing once. */
export async function readGrants({ db }: Pick<Scope, 'db'>, rows: readonly GrantRow[]): Promise<WholeGrant[]> {
  const ids = rows.map(({ id }) => id);
  const sums = Map.groupBy(await sumAccounts(db, 'grant', ids), ({ id }) => id);
  const tranches = Map.groupBy(await findTranches(db, ids), ({ grantId }) => grantId);
  const payments = Map.groupBy(await findPayments(db, ids), ({ grantId }) => grantId);
  const reports = Map.groupBy(await findReports(db, ids), ({ grantId }) => grantId);
  const audits = Map.groupBy(await findAudits(db, ids), ({ grantId }) => grantId);
  return rows.map((row) => {
    const of = (account: LedgerAccountCode): bigint =>
      sums.get(row.id)?.find((sum) => sum.account === account)?.amount ?? 0n;
    const own = {
      tranches: tranches.get(row.id) ?? [],
      payments: payments.get(row.id) ?? [],
      reports: reports.get(row.id) ?? [],
      audits: audits.get(row.id) ?? [],
    };
    const facts = {
      ...row,
      reports: own.reports,
      audits: own.audits,
      tranches: own.tranches.map((tranche) => ({ ...tranche, payment: paymentOf(tranche, own.payments) })),
      paid: of('grantsPaid'),
      returned: -of('grantsReturned'),
    };
    return { row, facts, committed: of('grantsCommitted'), ...own };
  });
}

function paymentOf({ id }: TrancheRow, payments: readonly PaymentRow[]): 'proposed' | 'paid' | null {
  const open = payments.find(({ trancheId, state }) => trancheId === id && (state === 'proposed' || state === 'paid'));
  return open === undefined ? null : (open.state as 'proposed' | 'paid');
}

/** A grant, held until the transaction ends. Throws `record.not-found`. */
export async function holdGrant(scope: Scope, id: GrantId): Promise<WholeGrant> {
  const row = await findGrant(scope.db, id, { toChange: true });
  const [grant] = row ? await readGrants(scope, [row]) : [];
  if (!grant) throw new AppError('record.not-found');
  return grant;
}

export async function describeGrantLines(scope: Scope, rows: readonly GrantRow[]): Promise<GrantLine[]> {
  const today = dayOf(scope.clock());
  return (await readGrants(scope, rows)).map((grant) => presentLine(grant, today));
}

function presentLine({ row, facts, committed }: WholeGrant, today: string): GrantLine {
  const { id, title, grantee, granteeCountry, currency, earmark, startsOn, endsOn, version } = row;
  const written = (amount: bigint): string => writeAmount(amount, currency);
  const spent = spentOf(facts);
  const unspent = unspentOf(facts);
  return {
    id,
    reference: grantReference(row.number, Number(startsOn.slice(0, 4))),
    title,
    grantee,
    granteeCountry,
    countries: [...row.countries],
    currency,
    earmark,
    startsOn,
    endsOn,
    state: stateOfGrant(facts),
    sums: {
      awarded: written(row.amount),
      committed: written(committed + facts.paid),
      paid: written(facts.paid),
      returned: written(facts.returned),
      outstanding: written(committed),
      spent: spent === null ? null : written(spent),
      unspent: unspent === null ? null : written(unspent),
    },
    next: nextOfGrant(facts, today),
    public: row.public,
    version,
  };
}

const entriesMax = 200;

/** A grant as its page shows it. Throws `record.not-found`. */
export async function describeGrant(scope: Scope, id: GrantId): Promise<GrantView> {
  const row = await findGrant(scope.db, id);
  const [grant] = row ? await readGrants(scope, [row]) : [];
  if (!row || !grant) throw new AppError('record.not-found');
  const { facts, payments, reports, audits, tranches } = grant;
  const results = await findResults(
    scope.db,
    reports.map((report) => report.id),
  );
  const people = payments.flatMap(({ proposedBy, decidedBy }) => [
    proposedBy,
    ...(decidedBy === null ? [] : [decidedBy]),
  ]);
  const names = await findAccountNames(scope, [...new Set(people)]);
  const own = (scope.actor as AccountActor).accountId;
  const entries = await findEntries(scope.db, { grantId: id }, { below: null, limit: entriesMax });
  const { currency } = row;
  return {
    ...presentLine(grant, dayOf(scope.clock())),
    summary: row.summary,
    aidKinds: [...row.aidKinds],
    applicationId: row.applicationId,
    agreedOn: row.agreedOn,
    needsAudit: row.needsAudit,
    closedOn: row.closedOn,
    tranches: tranches.map((tranche, at) => {
      const fact = facts.tranches[at];
      const state = fact ? stateOfTranche(fact, facts.reports) : 'waiting';
      const paid = payments.filter(({ trancheId }) => trancheId === tranche.id);
      return presentTranche(tranche, { state, payments: paid, currency, names, own });
    }),
    reports: reports.map((report) =>
      presentReport(
        report,
        results.filter(({ reportId }) => reportId === report.id),
        currency,
      ),
    ),
    audits: audits.map((audit) => presentAudit(audit, currency)),
    entries: await describeEntries(scope, entries),
    differences:
      stateOfGrant(facts) === 'running'
        ? differencesOf(facts).map(({ key, amount }) => ({
            key,
            amount: amount === null ? null : writeAmount(amount, currency),
          }))
        : [],
  };
}
