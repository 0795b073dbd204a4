// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect } from 'vitest';
import type { ContributionId, GrantId, LedgerEntryId, PaymentId } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { createExecutor, type Transactions } from '../../kernel/executor.ts';
import type { Execute } from '../../kernel/use-case.ts';
import { appendAudit } from '../../platform/db/append-audit.ts';
import { recordContribution, recordReceipt, releasePledge } from './contributions/commands/contributions.ts';
import { dieAfter, isDeath } from './dying-node.fixture.ts';
import { admin, grantBody, linesOf, newKey, node, sumOf } from './fund.fixture.ts';
import { agreeGrant, openGrantByHand } from './grants/commands/agree-grant.ts';
import { recordGrantReturn } from './grants/commands/close-grant.ts';
import { confirmPayment, proposePayment } from './grants/commands/payments.ts';
import { convertMoney, recordBankCharge, reverseLedgerEntry } from './ledger/commands/move-money.ts';
import { getFundStatement } from './ledger/queries/statement.ts';
import { readAmount, writeAmount } from './money.ts';

export interface LifeAct {
  readonly what: 'pledge' | 'receipt' | 'release' | 'convert' | 'charge' | 'commit' | 'pay' | 'return' | 'reverse';
  readonly pick: number;
  readonly amount: number;
  readonly day: number;
  readonly crash: { readonly after: number; readonly kills: number } | null;
  readonly again: boolean;
}

const currencies = ['USD', 'EUR', 'JPY', 'KWD'];
const earmarks = ['', 'Children'];
const firstDay = Date.parse('2026-01-01');
const dayOfAct = (day: number): string => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);

/** Refusals that a random request may meet; anything else is a fault. */
const expected = new Set([
  'fund.not-enough',
  'fund.entry-reversed',
  'fund.entry-irreversible',
  'grant.state',
  'grant.tranche-waits',
]);

// A fund whose node dies between statements, and a second book kept beside it in plain sums.
let officer: AccountActor;
let trustee: AccountActor;
let sound: Execute;

/** Lets the officers and trustees of the hub act, with nothing posted yet. */
export async function openFundLife(): Promise<void> {
  const { rows } = await admin.query<{ id: string; organisation_id: string; role: string }>(
    `select a.id, a.organisation_id, r.role from palermo.account a join palermo.account_role r on r.account_id = a.id
     where r.role in ('grantsOfficer', 'trustee') and a.email like 'fund-secretariat%' order by a.email`,
  );
  const actorOf = (role: string): AccountActor => {
    const row = rows.find((found) => found.role === role);
    return {
      duty: 'account',
      accountId: row?.id,
      organisationId: row?.organisation_id,
      organisationKind: 'hub',
      roles: [role],
      channel: 'browser',
      sessionId: null,
      state: 'active',
      confirmedUntil: null,
    } as unknown as AccountActor;
  };
  officer = actorOf('grantsOfficer');
  trustee = actorOf('trustee');
  sound = executorOver(node.node.transactions);
}

const clock = (): Date => new Date();
const executorOver = (transactions: Transactions): Execute =>
  createExecutor({ transactions, appendAudit, clock, keyring: node.node.keyring, reactions: [] });
const dying = (after: number, kills: boolean): Execute =>
  executorOver(dieAfter(node.node.transactions, { after, kills, admin }));

export const counts = { posted: 0, crashed: 0, refused: 0 };
/** Balance by account and currency, kept by hand. */
const book = new Map<string, bigint>();
const contributions: { id: ContributionId; currency: string }[] = [];
const grants: GrantId[] = [];
const entryIds: LedgerEntryId[] = [];
let entryCount = 0;

const add = (account: string, currency: string, amount: bigint): void =>
  void book.set(`${account} ${currency}`, (book.get(`${account} ${currency}`) ?? 0n) + amount);

/** Runs a request that may die on the way, sends it again as often as a person would, and tells what came of it. */
async function send<T>(act: LifeAct, request: (execute: Execute) => Promise<T>): Promise<T | undefined> {
  try {
    if (act.crash) {
      const { after, kills } = act.crash;
      const first = await request(dying(after, kills === 0)).catch((fault: unknown) => {
        if (isDeath(fault)) return undefined;
        throw fault;
      });
      if (first === undefined) counts.crashed += 1;
    }
    const answer = await request(sound);
    if (act.again) expect(await request(sound)).toEqual(answer);
    return answer;
  } catch (fault) {
    if (!(fault instanceof AppError) || !expected.has(fault.code)) throw fault;
    counts.refused += 1;
    return undefined;
  }
}

async function newEntries(): Promise<void> {
  const found = await admin.query<{ id: LedgerEntryId }>(
    'select id from palermo.fund_entry where number > $1 order by number',
    [entryCount],
  );
  for (const { id } of found.rows) entryIds.push(id);
  entryCount += found.rows.length;
  counts.posted += found.rows.length;
}

const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % (list.length || 1)];

/** A part of some contribution that comes, or will not. */
function partOf(act: LifeAct) {
  const contribution = one(contributions, act.pick);
  if (!contribution) return undefined;
  const { id, currency } = contribution;
  const amount = writeAmount(BigInt(act.amount), currency);
  return { currency, input: { contributionId: id, key: newKey(), on: dayOfAct(act.day), amount } };
}

const acts: Record<LifeAct['what'], (act: LifeAct) => Promise<void>> = {
  async pledge(act) {
    const currency = one(currencies, act.pick) ?? 'USD';
    const amount = writeAmount(BigInt(act.amount), currency);
    const described = { contributor: 'A giver', kind: 'state' as const, country: null, note: null };
    const earmark = one(earmarks, act.pick >> 2) ?? '';
    const input = { key: newKey(), currency, amount, earmark, pledgedOn: dayOfAct(act.day), ...described };
    const made = await send(act, (execute) => execute(recordContribution, officer, input));
    if (!made) return;
    contributions.push({ id: made.id, currency });
    add('pledgesReceivable', currency, BigInt(act.amount));
  },
  async receipt(act) {
    const part = partOf(act);
    if (!part) return;
    const { currency, input } = part;
    const before = await sumOf('pledgesReceivable', input.contributionId);
    if (!(await send(act, (execute) => execute(recordReceipt, officer, input)))) return;
    add('bank', currency, BigInt(act.amount));
    add('pledgesReceivable', currency, -(before < BigInt(act.amount) ? before : BigInt(act.amount)));
  },
  async release(act) {
    const part = partOf(act);
    if (!part) return;
    const { currency, input } = part;
    if (await send(act, (execute) => execute(releasePledge, officer, input))) {
      add('pledgesReceivable', currency, -BigInt(act.amount));
    }
  },
  async convert(act) {
    const [from, to] = [one(currencies, act.pick) ?? 'USD', one(currencies, act.pick + 1) ?? 'EUR'];
    const got = BigInt(act.pick % 1_000_000) + 1n;
    const input = {
      key: newKey(),
      on: dayOfAct(act.day),
      earmark: '',
      from: { currency: from, amount: writeAmount(BigInt(act.amount), from) },
      to: { currency: to, amount: writeAmount(got, to) },
    };
    if (!(await send(act, (execute) => execute(convertMoney, officer, input)))) return;
    add('bank', from, -BigInt(act.amount));
    add('bank', to, got);
  },
  async charge(act) {
    const currency = one(currencies, act.pick) ?? 'USD';
    const amount = BigInt((act.amount % 500) + 1);
    const input = {
      key: newKey(),
      on: dayOfAct(act.day),
      earmark: '',
      currency,
      amount: writeAmount(amount, currency),
    };
    if (await send(act, (execute) => execute(recordBankCharge, officer, input))) add('bank', currency, -amount);
  },
  async commit(act) {
    const opened = { ...grantBody, key: newKey(), amount: writeAmount(BigInt(act.amount) + 1n, 'USD') };
    const line = await send(act, (execute) => execute(openGrantByHand, officer, opened));
    if (!line) return;
    const half = (BigInt(act.amount) + 1n) / 2n;
    const rest = BigInt(act.amount) + 1n - half;
    const agreement = {
      grantId: line.id,
      key: newKey(),
      version: line.version,
      on: dayOfAct(act.day),
      needsAudit: false,
      reports: [{ from: '2026-02-01', to: '2026-09-30', dueOn: '2026-10-31' }],
      tranches: [half, rest].map((amount) => ({
        amount: writeAmount(amount, 'USD'),
        dueOn: '2026-02-01',
        afterReport: null,
      })),
    };
    if (half === 0n) return;
    if (!(await send(act, (execute) => execute(agreeGrant, officer, agreement)))) return;
    grants.push(line.id);
    add('commitmentsOutstanding', 'USD', -(half + rest));
  },
  async pay(act) {
    const grantId = one(grants, act.pick);
    if (!grantId) return;
    const tranches = await admin.query<{ id: string; amount: number }>(
      `select t.id, t.amount from palermo.fund_tranche t where t.grant_id = $1 and not exists (
         select from palermo.fund_payment p where p.tranche_id = t.id and p.state in ('proposed', 'paid')) order by t.number`,
      [grantId],
    );
    const [tranche] = tranches.rows;
    if (!tranche) return;
    const key = newKey();
    const proposal = { grantId, key, trancheId: tranche.id, on: dayOfAct(act.day) };
    const proposed = await send(act, (execute) => execute(proposePayment, officer, proposal as never));
    if (!proposed) return;
    const confirmation = { grantId, paymentId: key as PaymentId };
    if (!(await send(act, (execute) => execute(confirmPayment, trustee, confirmation)))) return;
    add('bank', 'USD', -BigInt(tranche.amount));
    add('commitmentsOutstanding', 'USD', BigInt(tranche.amount));
  },
  async return(act) {
    const grantId = one(grants, act.pick);
    if (!grantId) return;
    const input = {
      grantId,
      key: newKey(),
      on: dayOfAct(act.day),
      amount: writeAmount(BigInt(act.amount % 900) + 1n, 'USD'),
    };
    if (await send(act, (execute) => execute(recordGrantReturn, officer, input))) {
      add('bank', 'USD', BigInt(act.amount % 900) + 1n);
    }
  },
  async reverse(act) {
    const entryId = one(entryIds, act.pick);
    if (entryId === undefined) return;
    const input = { entryId, key: newKey(), on: dayOfAct(act.day), memo: 'Taken back.' };
    if (!(await send(act, (execute) => execute(reverseLedgerEntry, officer, input)))) return;
    for (const line of await linesOf(entryId)) add(line.account, line.currency, -BigInt(line.amount));
  },
};

/** The book, the statement and the lines say the same; every reversal is a trace beside what it takes back. */
export async function checkLife(): Promise<void> {
  const statement = await sound(getFundStatement, officer, { from: '2026-01-01', to: '2026-12-31' });
  for (const [currency, lines] of Map.groupBy(statement.lines, (line) => line.currency)) {
    const total = (key: 'opening' | 'debits' | 'credits' | 'closing') =>
      lines.reduce((sum, line) => sum + signed(line[key], currency), 0n);
    expect([currency, total('opening'), total('debits') + total('credits'), total('closing')]).toEqual([
      currency,
      0n,
      0n,
      0n,
    ]);
  }
  for (const [key, amount] of book) {
    const [account, currency = ''] = key.split(' ');
    if (account !== 'bank' && account !== 'pledgesReceivable' && account !== 'commitmentsOutstanding') continue;
    const line = statement.lines.find((found) => found.account === account && found.currency === currency);
    expect([key, line ? signed(line.closing, currency) : 0n]).toEqual([key, amount]);
  }
  const {
    rows: [facts],
  } = await admin.query<{ entries: number; last: number; untraced: number }>(
    `select count(*)::int as entries, max(number)::int as last, count(*) filter (where kind = 'reversal' and not exists (
       select from palermo.fund_entry o where o.id = e.reverses and o.number < e.number))::int as untraced
     from palermo.fund_entry e`,
  );
  expect(facts).toEqual({ entries: entryCount, last: entryCount, untraced: 0 });
  expect(statement.through).toBe(entryCount);
}

/** Does one act, whatever becomes of the node on the way. */
export async function live(act: LifeAct): Promise<void> {
  await acts[act.what](act);
  await newEntries();
}

const signed = (text: string, currency: string): bigint =>
  text.startsWith('-') ? -readAmount(text.slice(1), currency) : readAmount(text, currency);
