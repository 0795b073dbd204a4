// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { has, never, type TableRow, uuid } from './table-row.ts';
import type { World } from './world-rows.ts';

/** Rows of the fund stand beside the three organisations: roles alone open them. */
const ids = {
  contribution: '0197b5a0-7f00-7000-8000-0000000f0001',
  grant: '0197b5a0-7f00-7000-8000-0000000f0002',
  tranche: '0197b5a0-7f00-7000-8000-0000000f0003',
  report: '0197b5a0-7f00-7000-8000-0000000f0004',
  entry: '0197b5a0-7f00-7000-8000-0000000f0005',
  payment: '0197b5a0-7f00-7000-8000-0000000f0006',
};
const me = 'wall.actor_account()';

const contributionInsert = (id: string, by: string): string =>
  `insert into palermo.fund_contribution (id, contributor, kind, currency, pledged_on, recorded_by, recorded_at)
   values (${id}, 'Somebody', 'state', 'USD', current_date, ${by}, now())`;
const grantInsert = (id: string, by: string): string =>
  `insert into palermo.fund_grant (id, title, summary, grantee, grantee_country, countries, aid_kinds, currency, amount,
     starts_on, ends_on, opened_by, opened_at, updated_at)
   values (${id}, 'x', 'x', 'x', 'GH', '{GH}', '{Legal}', 'USD', 100, '2026-01-01', '2026-02-01', ${by}, now(), now())`;
const trancheInsert = (id: string, number: number): string =>
  `insert into palermo.fund_tranche (id, grant_id, number, amount, due_on)
   values (${id}, '${ids.grant}', ${number}, 100, '2026-01-01')`;
const reportInsert = (id: string, number: number): string =>
  `insert into palermo.fund_report (id, grant_id, number, is_final, from_on, to_on, due_on)
   values (${id}, '${ids.grant}', ${number}, true, '2026-01-01', '2026-02-01', '2026-03-01')`;
const resultInsert = (kind: string): string =>
  `insert into palermo.fund_result (report_id, kind, persons) values ('${ids.report}', '${kind}', 7)`;
const auditInsert = (by: string): string =>
  `insert into palermo.fund_audit (id, grant_id, auditor, audited_on, opinion, questioned, recorded_by, recorded_at)
   values (${uuid}, '${ids.grant}', 'x', '2026-03-01', 'unqualified', 0, ${by}, now())`;
const entryInsert = (id: string, by: string): string =>
  `insert into palermo.fund_entry (id, kind, dated_on, key, request, line_count, posted_by, posted_at)
   values (${id}, 'charge', '2026-01-01', ${uuid}, sha256(''), 2, ${by}, now())`;
const lineInsert = (line: number, amount: number): string =>
  `insert into palermo.fund_line (entry_id, line, account, currency, earmark, amount)
   values ('${ids.entry}', ${line}, 'exchange', 'USD', '', ${amount})`;
const rateInsert = (currency: string, by: string): string =>
  `insert into palermo.fund_rate values ('${currency}', '2026-01-01', 1, 1.1, 'x', ${by}, now())`;
const paymentInsert = (id: string, by: string): string =>
  `insert into palermo.fund_payment (id, grant_id, tranche_id, value_on, proposed_by, proposed_at)
   values (${id}, '${ids.grant}', '${ids.tranche}', '2026-01-01', ${by}, now())`;
const publicationInsert = (by: string): string =>
  `insert into palermo.fund_publication values (${uuid}, now(), ${by}, 1, '\\x01', sha256('\\x01'))`;
const settingInsert = (by: string): string =>
  `insert into palermo.fund_setting (name, currency, changed_by, changed_at) values ('x', 'USD', ${by}, now())`;

/** A row of everything in the fund, where the database is new enough to have it. */
export async function insertFundRows(client: pg.Client, { accounts }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.fund_entry') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const by = `'${accounts.holder}'`;
  await client.query(
    [
      settingInsert(by),
      contributionInsert(`'${ids.contribution}'`, by),
      grantInsert(`'${ids.grant}'`, by),
      trancheInsert(`'${ids.tranche}'`, 1),
      reportInsert(`'${ids.report}'`, 1),
      resultInsert('Legal'),
      auditInsert(by),
      entryInsert(`'${ids.entry}'`, by),
      lineInsert(1, 5),
      lineInsert(2, -5),
      rateInsert('EUR', by),
      paymentInsert(`'${ids.payment}'`, by),
      publicationInsert(by),
    ].join(';'),
  );
}

const reads = has('grantsOfficer', 'trustee', 'auditor', 'analyst');
const runs = has('grantsOfficer');
const decides = has('grantsOfficer', 'trustee');

/** A table whose rows are kept by some and read by all who work with the fund; nobody takes one away. */
function fundTable(
  table: string,
  { insert, insertedBy, update }: { insert: string; insertedBy: typeof runs; update: readonly [string, typeof runs] },
): TableRow {
  const [change, changedBy] = update;
  return {
    may: { select: reads, insert: insertedBy, update: changedBy, delete: never },
    tries: () => ({
      select: `select from palermo.${table}`,
      insert,
      update: change,
      delete: `delete from palermo.${table}`,
    }),
  };
}

/** The tables of the trust fund. */
export const fundMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.fund_setting': fundTable('fund_setting', {
    insert: settingInsert(me),
    insertedBy: runs,
    update: [`update palermo.fund_setting set name = 'y', changed_by = ${me}`, runs],
  }),
  'palermo.fund_contribution': fundTable('fund_contribution', {
    insert: contributionInsert(uuid, me),
    insertedBy: runs,
    update: [`update palermo.fund_contribution set acknowledged_on = current_date, acknowledged_by = ${me}`, runs],
  }),
  'palermo.fund_grant': fundTable('fund_grant', {
    insert: grantInsert(uuid, me),
    insertedBy: decides,
    update: ['update palermo.fund_grant set public = true', decides],
  }),
  'palermo.fund_tranche': fundTable('fund_tranche', {
    insert: trancheInsert(uuid, 2),
    insertedBy: runs,
    update: ['update palermo.fund_tranche set amount = 5', never],
  }),
  'palermo.fund_report': fundTable('fund_report', {
    insert: reportInsert(uuid, 2),
    insertedBy: runs,
    update: ['update palermo.fund_report set version = 2', runs],
  }),
  'palermo.fund_result': {
    may: { select: reads, insert: runs, update: never, delete: runs },
    tries: () => ({
      select: 'select from palermo.fund_result',
      insert: resultInsert('Health'),
      update: 'update palermo.fund_result set persons = 1',
      delete: 'delete from palermo.fund_result',
    }),
  },
  'palermo.fund_audit': fundTable('fund_audit', {
    insert: auditInsert(me),
    insertedBy: runs,
    update: ["update palermo.fund_audit set auditor = 'y'", never],
  }),
  'palermo.fund_entry': fundTable('fund_entry', {
    insert: entryInsert(uuid, me),
    insertedBy: decides,
    update: ["update palermo.fund_entry set memo = 'y'", never],
  }),
  'palermo.fund_line': fundTable('fund_line', {
    insert: lineInsert(1, 5),
    insertedBy: decides,
    update: ['update palermo.fund_line set amount = 6', never],
  }),
  'palermo.fund_rate': fundTable('fund_rate', {
    insert: rateInsert('JPY', me),
    insertedBy: runs,
    update: ['update palermo.fund_rate set rate = 2', never],
  }),
  'palermo.fund_payment': fundTable('fund_payment', {
    insert: paymentInsert(uuid, me),
    insertedBy: runs,
    update: [
      `update palermo.fund_payment set state = 'declined', decided_by = ${me}, decided_at = now(), reason = 'x'`,
      decides,
    ],
  }),
  'palermo.fund_publication': fundTable('fund_publication', {
    insert: publicationInsert(me),
    insertedBy: runs,
    update: ['update palermo.fund_publication set activities = 2', never],
  }),
};
