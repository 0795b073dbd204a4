// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, LedgerAccountCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface FundSettings {
  readonly name: string;
  readonly currency: string;
  readonly iatiRef: string | null;
  readonly iatiType: string | null;
  readonly version: number;
}

export async function findFundSettings(db: Db): Promise<FundSettings | undefined> {
  const answer = await sql<FundSettings>`select name, currency, iati_ref as "iatiRef", iati_type as "iatiType", version
    from palermo.fund_setting`.execute(db);
  return answer.rows[0];
}

interface Change extends FundSettings {
  readonly by: AccountId;
  readonly at: Date;
}

/** Keeps the settings when they are still of this version, 0 where there were none; false when not. */
export async function saveFundSettings(db: Db, change: Change): Promise<boolean> {
  const { name, currency, iatiRef, iatiType, version, by, at } = change;
  const written =
    version === 0
      ? sql`insert into palermo.fund_setting (name, currency, iati_ref, iati_type, changed_by, changed_at)
          values (${name}, ${currency}, ${iatiRef}, ${iatiType}, ${by}, ${at}) on conflict do nothing`
      : sql`update palermo.fund_setting set name = ${name}, currency = ${currency}, iati_ref = ${iatiRef},
          iati_type = ${iatiType}, version = version + 1, changed_by = ${by}, changed_at = ${at}
          where version = ${version}`;
  return ((await written.execute(db)).numAffectedRows ?? 0n) > 0n;
}

/** True when something is kept in the currency of the fund already. */
export async function hasLedger(db: Db): Promise<boolean> {
  const answer = await sql<{ there: boolean }>`
    select exists (select from palermo.fund_entry) or exists (select from palermo.fund_rate) as there`.execute(db);
  return answer.rows[0]?.there ?? false;
}

/** The number of the last entry, 0 in an empty ledger. */
export async function lastEntryNumber(db: Db): Promise<number> {
  const answer = await sql<{ last: number }>`select coalesce(max(number), 0) as last from palermo.fund_entry`.execute(
    db,
  );
  return answer.rows[0]?.last ?? 0;
}

export interface MovementRow {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  /** The day within the period; null for all that was before it. */
  readonly day: string | null;
  readonly debits: bigint;
  /** Below zero. */
  readonly credits: bigint;
}

interface Period {
  readonly from: string;
  readonly to: string;
  /** The last entry that counts. */
  readonly through: number;
}

/** What every account moved on each day of a period, and before it. */
export async function findMovements(db: Db, { from, to, through }: Period): Promise<MovementRow[]> {
  const answer = await sql<Omit<MovementRow, 'debits' | 'credits'> & { debits: string; credits: string }>`
    select l.account, l.currency, case when e.dated_on >= ${from}::date then e.dated_on end as day,
      coalesce(sum(l.amount) filter (where l.amount > 0), 0)::text as debits,
      coalesce(sum(l.amount) filter (where l.amount < 0), 0)::text as credits
    from palermo.fund_entry e join palermo.fund_line l on l.entry_id = e.id
    where e.dated_on <= ${to}::date and e.number <= ${through}
    group by 1, 2, 3 order by 1, 2, 3 nulls first`.execute(db);
  return answer.rows.map((row) => ({ ...row, debits: BigInt(row.debits), credits: BigInt(row.credits) }));
}

/** How many entries a period has. */
export async function countEntries(db: Db, { from, to, through }: Period): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from palermo.fund_entry
    where dated_on between ${from}::date and ${to}::date and number <= ${through}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** What is in every account by what it may be spent on. */
export async function findBalances(
  db: Db,
): Promise<{ account: LedgerAccountCode; currency: string; earmark: string; amount: bigint }[]> {
  const answer = await sql<{ account: LedgerAccountCode; currency: string; earmark: string; amount: string }>`
    select account, currency, earmark, sum(amount)::text as amount from palermo.fund_line
    group by 1, 2, 3 order by 2, 3, 1`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

export interface RateRow {
  readonly currency: string;
  readonly on: string;
  readonly rate: string;
  readonly source: string;
  readonly revision: number;
}

/** Rates as they were corrected last, newest day first. */
export async function findRates(
  db: Db,
  { currency, limit }: { readonly currency?: string | undefined; readonly limit: number },
): Promise<RateRow[]> {
  const answer = await sql<RateRow>`
    select * from (
      select distinct on (currency, dated_on) currency, dated_on as "on", rate::text as rate, source, revision
      from palermo.fund_rate where ${currency ?? null}::text is null or currency = ${currency ?? null}
      order by currency, dated_on, revision desc) r
    order by "on" desc, currency limit ${limit}`.execute(db);
  return answer.rows;
}

interface NewRate extends Pick<RateRow, 'currency' | 'on' | 'rate' | 'source'> {
  readonly by: AccountId;
  readonly at: Date;
}

/** Keeps a rate as the next revision of its day and gives its number. */
export async function insertRate(db: Db, { currency, on, rate, source, by, at }: NewRate): Promise<number> {
  const answer = await sql<{ revision: number }>`
    insert into palermo.fund_rate (currency, dated_on, revision, rate, source, recorded_by, recorded_at)
    select ${currency}, ${on}::date,
      coalesce((select max(revision) from palermo.fund_rate where currency = ${currency} and dated_on = ${on}::date), 0) + 1,
      ${rate}::numeric, ${source}, ${by}, ${at}
    returning revision`.execute(db);
  return answer.rows[0]?.revision ?? 1;
}
