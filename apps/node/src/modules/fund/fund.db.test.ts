// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import {
  admin,
  agreement,
  as,
  closeHub,
  give,
  grant,
  grantBody,
  newKey,
  openHub,
  pay,
  refusalOf,
  report,
} from './fund.fixture.ts';

beforeAll(openHub);
afterAll(closeHub);

const sqlState = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: { constraint?: string; message: string }) => fault.constraint ?? fault.message,
  );

describe('the ledger', () => {
  test('keeps pledge and receipts of a contribution, in parts and in whatever was promised', async () => {
    const pledged = await give({ amount: '1000' }, false);
    expect(pledged).toMatchObject({ pledged: '1000.00', received: '0.00', state: 'pledged', next: 'recordReceipt' });
    const params = { contributionId: pledged.id };
    const body = { key: newKey(), on: '2026-01-15', amount: '400.50' };
    const part = await as('officer')(contract.recordReceipt, { params, body });
    expect(part).toMatchObject({
      received: '400.50',
      outstanding: '599.50',
      state: 'partlyReceived',
      next: 'acknowledge',
    });
    expect(await as('officer')(contract.recordReceipt, { params, body })).toEqual(part);
    expect(await refusalOf(as('officer')(contract.recordReceipt, { params, body: { ...body, amount: '400' } }))).toBe(
      'fund.key-reused',
    );
    const more = { key: newKey(), on: '2026-02-15', amount: '700' };
    const whole = await as('officer')(contract.recordReceipt, { params, body: more });
    expect(whole).toMatchObject({ pledged: '1100.50', received: '1100.50', outstanding: '0.00', state: 'received' });
    const thanks = { on: '2026-02-16', version: whole.version };
    expect((await as('officer')(contract.acknowledgeContribution, { params, body: thanks })).next).toBeNull();
    for (const language of ['en', 'fr', 'ar'] as const) {
      const letter = await as('trustee')(contract.getAcknowledgementLetter, { params, query: { language } });
      expect(letter.paragraphs.join(' ')).toContain('USD 1100.50');
    }
  });

  test('takes an entry back once, by its opposite, and both stay', async () => {
    const { id } = await give({ amount: '77' });
    const { entries } = await as('officer')(contract.getContribution, { params: { contributionId: id } });
    const receipt = entries.find(({ kind }) => kind === 'receipt');
    const params = { entryId: receipt?.id as contract.LedgerEntryId };
    const back = { key: newKey(), on: '2026-01-11', memo: 'Booked to the wrong contributor.' };
    const reversal = await as('officer')(contract.reverseLedgerEntry, { params, body: back });
    expect(reversal).toMatchObject({ kind: 'reversal', reverses: receipt?.id, amounts: [{ amount: '-77.00' }] });
    expect(await as('officer')(contract.reverseLedgerEntry, { params, body: back })).toEqual(reversal);
    const again = as('officer')(contract.reverseLedgerEntry, { params, body: { ...back, key: newKey() } });
    expect(await refusalOf(again)).toBe('fund.entry-reversed');
    const after = await as('officer')(contract.getContribution, { params: { contributionId: id } });
    expect(after).toMatchObject({ received: '0.00', outstanding: '77.00', entries: { length: 3 } });
    expect((await as('analyst')(contract.getLedgerEntry, { params })).reversedBy).toBe(reversal.id);
  });

  test('lets nobody promise or spend what is not there', async () => {
    await give({ amount: '10', earmark: 'Children' });
    const charge = { key: newKey(), on: '2026-03-01', earmark: 'Children', currency: 'USD', amount: '10.01' };
    expect(await refusalOf(as('officer')(contract.recordBankCharge, { body: charge }))).toBe('fund.not-enough');
    const fits = { ...charge, key: newKey(), amount: '10' };
    expect((await as('officer')(contract.recordBankCharge, { body: fits })).amounts).toEqual([
      { currency: 'USD', amount: '-10.00' },
    ]);
  });

  test('cannot be rewritten, unbalanced or added to, whoever tries', async () => {
    for (const table of ['fund_entry', 'fund_line', 'fund_rate', 'fund_audit', 'fund_publication']) {
      expect(await sqlState(admin.query(`truncate palermo.${table} cascade`))).toContain('append-only');
    }
    expect(await sqlState(admin.query('update palermo.fund_line set amount = amount * 2'))).toContain('append-only');
    expect(await sqlState(admin.query('delete from palermo.fund_entry'))).toContain('append-only');
    const entry = (count = 2, reverses = 'null') => `
      with e as (insert into palermo.fund_entry (id, number, kind, dated_on, key, request, line_count, reverses, posted_by, posted_at)
        select gen_random_uuid(), 1, case when ${reverses} is null then 'charge' else 'reversal' end, '2026-01-01',
          gen_random_uuid(), sha256(''), ${count}, ${reverses}, a.id, now() from palermo.account a limit 1 returning id)
      select id from e`;
    const attempt = async (lines: string, count?: number, reverses?: string): Promise<string> => {
      await admin.query('begin');
      const { rows } = await admin.query<{ id: string }>(entry(count, reverses));
      const written = admin
        .query(`insert into palermo.fund_line select '${rows[0]?.id}', * from (values ${lines}) v`)
        .then(() => admin.query('commit'));
      const outcome = await sqlState(written);
      await admin.query('rollback');
      return outcome;
    };
    expect(await attempt("(1::int2, 'bank', 'USD', '', 5::int8), (2::int2, 'bankCharges', 'USD', '', -4::int8)")).toBe(
      'fund_entry_balanced',
    );
    expect(await attempt("(1::int2, 'bank', 'USD', '', 5::int8), (2::int2, 'bankCharges', 'EUR', '', -5::int8)")).toBe(
      'fund_entry_balanced',
    );
    expect(await attempt("(1::int2, 'bank', 'USD', '', 5::int8)")).toBe('fund_entry_lines');
    const first = '(select id from palermo.fund_entry where number = 1)';
    expect(
      await attempt("(1::int2, 'bank', 'USD', '', 5::int8), (2::int2, 'bankCharges', 'USD', '', -5::int8)", 2, first),
    ).toBe('fund_entry_reversal');
    const late = `insert into palermo.fund_line select id, line_count + 1, 'bank', 'USD', '', 5 from palermo.fund_entry limit 1`;
    expect(await sqlState(admin.query(late))).toContain('refused');
  });

  test('changes currencies, and the statement adds up in each of them and in the fund’s own', async () => {
    const name = { name: 'Meridian Trust Fund', currency: 'USD', iatiRef: null, iatiType: null };
    await as('officer')(contract.changeFund, { body: { ...name, version: 0 } });
    const fixed = { ...name, currency: 'EUR', version: 1 };
    expect(await refusalOf(as('officer')(contract.changeFund, { body: fixed }))).toBe('fund.currency-fixed');
    await give({ currency: 'EUR', amount: '1000', on: '2026-03-10' });
    const period = { from: '2026-03-01', to: '2026-03-31' };
    const without = await as('analyst')(contract.getFundStatement, { query: period });
    expect(without.missingRates).toEqual(['EUR']);
    for (const [on, rate] of [
      ['2026-03-01', '1.05'],
      ['2026-03-31', '1.1'],
    ] as const) {
      await as('officer')(contract.recordExchangeRate, {
        body: { currency: 'EUR', on, rate, source: 'Meridian Bank' },
      });
    }
    const converted = { from: { currency: 'EUR', amount: '400' }, to: { currency: 'USD', amount: '425' } };
    await as('officer')(contract.convertMoney, {
      body: { key: newKey(), on: '2026-03-20', earmark: '', ...converted },
    });
    const statement = await as('analyst')(contract.getFundStatement, { query: period });
    const bank = statement.lines.find(({ account, currency }) => account === 'bank' && currency === 'EUR');
    expect(bank).toMatchObject({
      opening: '0.00',
      debits: '1000.00',
      credits: '-400.00',
      closing: '600.00',
      reporting: { opening: '0.00', movements: '630.00', revaluation: '30.00', closing: '660.00' },
    });
    await give({ currency: 'EUR', amount: '5', on: '2026-03-11' });
    const { through } = statement;
    expect(await as('analyst')(contract.getFundStatement, { query: { ...period, through } })).toEqual(statement);
    const { total } = await as('trustee')(contract.getFund, {});
    expect(total?.currency).toBe('USD');
  });
});

describe('a grant', () => {
  test('goes from the agreement to its closure, and its amounts agree', async () => {
    await give();
    const agreed = await grant();
    const { id } = agreed;
    const params = { grantId: id };
    expect(agreed).toMatchObject({ state: 'running', sums: { committed: '20000.00', outstanding: '20000.00' } });
    expect(agreed.next).toMatchObject({ step: 'proposePayment', dueOn: '2026-02-01' });
    const first = await pay(id);
    expect(first.sums).toMatchObject({ paid: '12000.00', outstanding: '8000.00', spent: null });
    expect(first.tranches.map(({ state }) => state)).toEqual(['paid', 'waiting']);
    const ready = await report(id, '11000');
    expect(ready.tranches.map(({ state }) => state)).toEqual(['paid', 'ready']);
    const second = await pay(id, '2026-06-21');
    expect(second.next?.step).toMatch(/Report$/);
    const closing = { on: '2026-11-15' };
    const early = as('officer')(contract.closeGrant, { params, body: { ...closing, version: second.version } });
    expect(await refusalOf(early)).toBe('grant.differences');
    const final = await report(id, '19250');
    expect(final.next?.step).toBe('recordAudit');
    expect(final.differences.map(({ key }) => key)).toEqual(['auditMissing', 'unspent']);
    const audit = { key: newKey(), auditor: 'Invented Auditors', on: '2026-11-10', findings: null };
    const audited = await as('officer')(contract.recordGrantAudit, {
      params,
      body: { ...audit, opinion: 'qualified', questioned: '250' },
    });
    expect(audited.differences).toEqual([{ key: 'unspent', amount: '1000.00' }]);
    const back = { key: newKey(), on: '2026-11-12', amount: '1000' };
    const returned = await as('officer')(contract.recordGrantReturn, { params, body: back });
    expect(returned).toMatchObject({ next: { step: 'close' }, differences: [], sums: { unspent: '0.00' } });
    const body = { ...closing, version: returned.version };
    const closed = await as('officer')(contract.closeGrant, { params, body });
    expect(closed).toMatchObject({ state: 'closed', next: null, sums: { paid: '20000.00', returned: '1000.00' } });
    expect(await as('officer')(contract.closeGrant, { params, body })).toEqual(closed);
    const more = { ...back, key: newKey(), amount: '1' };
    expect(await refusalOf(as('officer')(contract.recordGrantReturn, { params, body: more }))).toBe('grant.state');
  });

  test('is paid by two people, of whom the second is another one', async () => {
    await give();
    const { id, tranches } = await grant();
    const key = newKey();
    const [tranche, later] = tranches;
    const propose = {
      params: { grantId: id },
      body: { key, trancheId: tranche?.id as contract.TrancheId, on: '2026-02-02' },
    };
    const proposed = await as('officer')(contract.proposePayment, propose);
    expect(await as('officer')(contract.proposePayment, propose)).toEqual(proposed);
    expect(proposed).toMatchObject({ next: { step: 'confirmPayment' }, sums: { paid: '0.00' } });
    const tooEarly = {
      ...propose,
      body: { ...propose.body, key: newKey(), trancheId: later?.id as contract.TrancheId },
    };
    expect(await refusalOf(as('officer')(contract.proposePayment, tooEarly))).toBe('grant.tranche-waits');
    const params = { grantId: id, paymentId: key as contract.PaymentId };
    expect(await refusalOf(as('officer')(contract.confirmPayment, { params }))).toBe('grant.second-person');
    expect(await refusalOf(as('analyst')(contract.confirmPayment, { params }))).toBe('access.denied');
    const paid = await as('trustee')(contract.confirmPayment, { params });
    expect(paid.sums.paid).toBe('12000.00');
    expect(await as('trustee')(contract.confirmPayment, { params })).toEqual(paid);
    const [entry] = paid.entries;
    const body = { key: newKey(), on: '2026-02-03', memo: 'The transfer came back.' };
    await as('officer')(contract.reverseLedgerEntry, {
      params: { entryId: entry?.id as contract.LedgerEntryId },
      body,
    });
    const undone = await as('officer')(contract.getGrant, { params: { grantId: id } });
    expect(undone.tranches[0]).toMatchObject({ state: 'ready', payments: [{ state: 'reversed' }] });
    expect(undone.sums).toMatchObject({ paid: '0.00', outstanding: '20000.00' });
    const closed = await as('officer')(contract.closeGrant, {
      params: { grantId: id },
      body: { on: '2026-02-10', version: undone.version },
    });
    expect(closed).toMatchObject({ state: 'cancelled', sums: { committed: '0.00', outstanding: '0.00' } });
  });

  test('is refused where its plan does not hold together', async () => {
    const { id, version } = await as('officer')(contract.openGrantByHand, { body: { key: newKey(), ...grantBody } });
    const agree = (changes: Partial<typeof agreement>) =>
      refusalOf(
        as('officer')(contract.agreeGrant, {
          params: { grantId: id },
          body: { key: newKey(), version, ...agreement, ...changes },
        }),
      );
    expect(await agree({ tranches: agreement.tranches.slice(0, 1) })).toBe('grant.tranches-sum');
    expect(await agree({ reports: agreement.reports.slice(0, 1).map((one) => ({ ...one, to: '2026-01-01' })) })).toBe(
      'grant.plan-order',
    );
    expect(await refusalOf(as('coordinator')(contract.listGrants, { query: {} }))).toBe('access.denied');
    const { grants } = await as('analyst')(contract.listGrants, { query: { state: 'opened' } });
    expect(grants).toMatchObject([{ id, next: { step: 'agree' } }]);
  });
});
