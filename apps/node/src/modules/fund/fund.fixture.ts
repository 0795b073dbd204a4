// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import * as contract from '@palermo/contract';
import type { Client, ContributionId, GrantId, GrantView, LedgerEntryId, RoleCode } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';

export let node: TestNode;
/** The superuser, for looking behind the wall. */
export let admin: pg.Client;
const accounts = new Map<string, SignedInAccount>();

const people: Readonly<Record<string, RoleCode>> = {
  officer: 'grantsOfficer',
  colleague: 'grantsOfficer',
  trustee: 'trustee',
  analyst: 'analyst',
  coordinator: 'coordinator',
};

/** Opens a hub with two grants officers, a trustee, an analyst and a coordinator. */
export async function openHub(): Promise<void> {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const administrator = await node.setUp({ organisationKind: 'hub' });
  const roles = Object.values(people).map((role) => [role]);
  const opened = await node.addOrganisation(administrator, { name: 'Fund secretariat', kind: 'hub', roles });
  for (const [at, name] of Object.keys(people).entries()) accounts.set(name, opened.accounts[at] as SignedInAccount);
}

export async function closeHub(): Promise<void> {
  await admin.end();
  await node[Symbol.asyncDispose]();
}

export const as = (name: string): Client => node.clientOf(accounts.get(name));
export const newKey = (): string => crypto.randomUUID();

export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      return fault.problem.code;
    },
  );

interface Gift {
  readonly currency?: string;
  readonly amount?: string;
  readonly earmark?: string;
  readonly on?: string;
}

/** A contribution that was pledged, and received unless told otherwise. */
export async function give(
  { currency = 'USD', amount = '50000', earmark = '', on = '2026-01-10' }: Gift = {},
  received = true,
) {
  const pledge = {
    key: newKey(),
    contributor: 'Government of Meridia',
    kind: 'state' as const,
    country: null,
    currency,
    amount,
    earmark,
    pledgedOn: on,
    note: null,
  };
  const contribution = await as('officer')(contract.recordContribution, { body: pledge });
  if (!received) return contribution;
  return as('officer')(contract.recordReceipt, {
    params: { contributionId: contribution.id },
    body: { key: newKey(), on, amount },
  });
}

export const grantBody = {
  title: 'Legal aid and shelter in two ports',
  summary: 'Lawyers and places to stay for people who left forced labour at sea.',
  grantee: 'Harbour Lights Association',
  granteeCountry: 'GH',
  countries: ['GH'],
  aidKinds: ['Legal', 'Accommodation'] as ('Legal' | 'Accommodation')[],
  currency: 'USD',
  earmark: '',
  amount: '20000',
  startsOn: '2026-02-01',
  endsOn: '2026-09-30',
};

export const agreement = {
  on: '2026-01-20',
  needsAudit: true,
  reports: [
    { from: '2026-02-01', to: '2026-05-31', dueOn: '2026-06-15' },
    { from: '2026-06-01', to: '2026-09-30', dueOn: '2026-10-31' },
  ],
  tranches: [
    { amount: '12000', dueOn: '2026-02-01', afterReport: null },
    { amount: '8000', dueOn: '2026-06-20', afterReport: 1 },
  ],
};

/** A grant with its agreement. */
export async function grant(): Promise<GrantView> {
  const { id, version } = await as('officer')(contract.openGrantByHand, { body: { key: newKey(), ...grantBody } });
  return as('officer')(contract.agreeGrant, {
    params: { grantId: id },
    body: { key: newKey(), version, ...agreement },
  });
}

/** Proposes and confirms the tranche that is ready. */
export async function pay(grantId: GrantId, on = '2026-02-02'): Promise<GrantView> {
  const { tranches } = await as('officer')(contract.getGrant, { params: { grantId } });
  const ready = tranches.find(({ state }) => state === 'ready');
  if (!ready) throw new Error('A tranche is ready.');
  const key = newKey();
  await as('officer')(contract.proposePayment, { params: { grantId }, body: { key, trancheId: ready.id, on } });
  return as('trustee')(contract.confirmPayment, { params: { grantId, paymentId: key } });
}

/** Records and accepts the next report. */
export async function report(grantId: GrantId, spent: string, persons = 41): Promise<GrantView> {
  const { reports } = await as('officer')(contract.getGrant, { params: { grantId } });
  const next = reports.find(({ state }) => state !== 'accepted');
  if (!next) throw new Error('A report is due.');
  const params = { grantId, reportId: next.id };
  const results = [
    { kind: 'Legal' as const, persons },
    { kind: 'Accommodation' as const, persons: 4 },
  ];
  const said = { receivedOn: '2026-06-10', narrative: 'What was done.', spent, persons, results };
  const kept = await as('officer')(contract.recordGrantReport, { params, body: { ...said, version: next.version } });
  const { version } = kept.reports.find(({ id }) => id === next.id) ?? next;
  return as('colleague')(contract.decideGrantReport, { params, body: { accept: true, version } });
}

/** What an account holds of a contribution, as the database adds it up. */
export async function sumOf(account: string, contributionId: ContributionId): Promise<bigint> {
  const { rows } = await admin.query<{ sum: string }>(
    `select coalesce(sum(l.amount), 0)::text as sum from palermo.fund_entry e join palermo.fund_line l on l.entry_id = e.id
     where e.contribution_id = $1 and l.account = $2`,
    [contributionId, account],
  );
  return BigInt(rows[0]?.sum ?? '0');
}

/** The lines of an entry, from behind the wall. */
export async function linesOf(entryId: LedgerEntryId) {
  const { rows } = await admin.query<{ account: string; currency: string; amount: string }>(
    'select account, currency, amount::text as amount from palermo.fund_line where entry_id = $1',
    [entryId],
  );
  return rows;
}
