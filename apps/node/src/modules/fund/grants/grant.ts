// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GrantLine, GrantState, GrantView } from '@palermo/contract';
import type { MinorUnits } from '../money.ts';

/** What decides where a grant stands. */
export interface GrantFacts {
  readonly startsOn: string;
  readonly agreedOn: string | null;
  readonly needsAudit: boolean | null;
  readonly endedAs: 'completed' | 'cancelled' | null;
  readonly tranches: readonly TrancheFacts[];
  readonly reports: readonly ReportFacts[];
  readonly audits: readonly { readonly questioned: MinorUnits }[];
  readonly paid: MinorUnits;
  readonly returned: MinorUnits;
}

export interface TrancheFacts {
  readonly dueOn: string;
  readonly afterReport: number | null;
  readonly payment: 'proposed' | 'paid' | null;
}

export interface ReportFacts {
  readonly number: number;
  readonly isFinal: boolean;
  readonly dueOn: string;
  readonly state: 'due' | 'received' | 'returned' | 'accepted';
  readonly spent: MinorUnits | null;
}

export function stateOfGrant({ agreedOn, endedAs }: Pick<GrantFacts, 'agreedOn' | 'endedAs'>): GrantState {
  if (endedAs !== null) return endedAs === 'completed' ? 'closed' : 'cancelled';
  return agreedOn === null ? 'opened' : 'running';
}

/** Where a tranche stands: a tranche after a report waits until that report was accepted. */
export function stateOfTranche(
  { afterReport, payment }: TrancheFacts,
  reports: readonly ReportFacts[],
): 'waiting' | 'ready' | 'proposed' | 'paid' {
  if (payment !== null) return payment;
  const isFree =
    afterReport === null || reports.some(({ number, state }) => number === afterReport && state === 'accepted');
  return isFree ? 'ready' : 'waiting';
}

/** What the grantee says it spent in the last report that was accepted; null before there is one. */
export function spentOf({ reports }: Pick<GrantFacts, 'reports'>): MinorUnits | null {
  return reports.findLast(({ state }) => state === 'accepted')?.spent ?? null;
}

/**
 * What was paid, neither spent nor given back: what an auditor did not accept counts as not spent. Null before a report was
 * accepted; never below zero, because what the grantee spent of its own is not the fund's.
 */
export function unspentOf(facts: GrantFacts): MinorUnits | null {
  const spent = spentOf(facts);
  if (spent === null) return null;
  const held = facts.paid - facts.returned;
  const claimed = spent < facts.paid ? spent : facts.paid;
  const questioned = facts.audits.at(-1)?.questioned ?? 0n;
  const accepted = claimed > questioned ? claimed - questioned : 0n;
  return held > accepted ? held - accepted : 0n;
}

export interface Difference {
  readonly key: GrantView['differences'][number]['key'];
  readonly amount: MinorUnits | null;
}

/** What still keeps a running grant from its closure. A grant of which nothing was paid, or all came back, owes nothing. */
export function differencesOf(facts: GrantFacts): Difference[] {
  const found: Difference[] = [];
  if (facts.tranches.some(({ payment }) => payment === 'proposed')) found.push({ key: 'paymentWaiting', amount: null });
  if (facts.paid === facts.returned) return found;
  if (!facts.reports.some(({ isFinal, state }) => isFinal && state === 'accepted')) {
    found.push({ key: 'finalReportMissing', amount: null });
  }
  if (facts.needsAudit === true && facts.audits.length === 0) found.push({ key: 'auditMissing', amount: null });
  const unspent = unspentOf(facts);
  if (unspent !== null && unspent > 0n) found.push({ key: 'unspent', amount: unspent });
  return found;
}

type NextStep = GrantLine['next'];

/** The one thing to do next about a grant; null when it is over. */
export function nextOfGrant(facts: GrantFacts, today: string): NextStep {
  const due = (step: NonNullable<NextStep>['step'], dueOn: string | null): NextStep => ({
    step,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
  });
  const state = stateOfGrant(facts);
  if (state === 'closed' || state === 'cancelled') return null;
  if (state === 'opened') return due('agree', facts.startsOn);
  const { tranches, reports } = facts;
  const waiting = tranches.find(({ payment }) => payment === 'proposed');
  if (waiting) return due('confirmPayment', waiting.dueOn);
  if (reports.some((report) => report.state === 'received')) return due('decideReport', null);
  const tranche = tranches.find((one) => stateOfTranche(one, reports) === 'ready');
  const report = reports.find((one) => one.state !== 'accepted');
  if (tranche && (!report || tranche.dueOn <= report.dueOn)) return due('proposePayment', tranche.dueOn);
  if (report) return due(report.dueOn > today ? 'waitForReport' : 'recordReport', report.dueOn);
  if (facts.needsAudit === true && facts.audits.length === 0) return due('recordAudit', null);
  return due((unspentOf(facts) ?? 0n) > 0n ? 'returnMoney' : 'close', null);
}
