// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  ContributionId,
  EntryKind,
  GrantId,
  LedgerAccountCode,
  LedgerEntryId,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Posting } from './ledger/chart.ts';

/** Waits until nobody else posts, so that what is read of the ledger holds until the transaction ends. */
export async function lockLedger(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('palermo.fund_entry', 0))`.execute(db);
}

export interface KeyedEntry {
  readonly id: LedgerEntryId;
  readonly request: Buffer;
  readonly contributionId: ContributionId | null;
  readonly grantId: GrantId | null;
}

/** The entry that a request with this key posted before. */
export async function findEntryByKey(db: Db, key: string): Promise<KeyedEntry | undefined> {
  const answer = await sql<KeyedEntry>`select id, request, contribution_id as "contributionId", grant_id as "grantId"
    from palermo.fund_entry where key = ${key}`.execute(db);
  return answer.rows[0];
}

export interface NewEntry {
  readonly id: LedgerEntryId;
  readonly kind: EntryKind;
  readonly on: string;
  readonly memo: string | null;
  readonly contributionId: ContributionId | null;
  readonly grantId: GrantId | null;
  readonly reverses: LedgerEntryId | null;
  readonly key: string;
  readonly request: Buffer;
  readonly lines: readonly Posting[];
  readonly by: AccountId;
  readonly at: Date;
}

export async function insertEntry(db: Db, entry: NewEntry): Promise<void> {
  const { lines } = entry;
  await sql`insert into palermo.fund_entry (id, kind, dated_on, memo, contribution_id, grant_id, reverses, key, request,
      line_count, posted_by, posted_at)
    values (${entry.id}, ${entry.kind}, ${entry.on}, ${entry.memo}, ${entry.contributionId}, ${entry.grantId},
      ${entry.reverses}, ${entry.key}, ${entry.request}, ${lines.length}, ${entry.by}, ${entry.at})`.execute(db);
  await sql`insert into palermo.fund_line (entry_id, line, account, currency, earmark, amount)
    select ${entry.id}, l.line, l.account, l.currency, l.earmark, l.amount
    from unnest(${lines.map((_, at) => at + 1)}::int[], ${lines.map(({ account }) => account)}::text[],
      ${lines.map(({ currency }) => currency)}::text[], ${lines.map(({ earmark }) => earmark)}::text[],
      ${lines.map(({ amount }) => amount.toString())}::bigint[]) as l (line, account, currency, earmark, amount)`.execute(
    db,
  );
}

export interface EntryRow {
  readonly id: LedgerEntryId;
  readonly number: number;
  readonly kind: EntryKind;
  readonly on: string;
  readonly memo: string | null;
  readonly contributionId: ContributionId | null;
  readonly contributor: string | null;
  readonly grantId: GrantId | null;
  readonly grantNumber: number | null;
  readonly grantYear: number | null;
  readonly grantTitle: string | null;
  readonly grantClosed: boolean;
  readonly reverses: LedgerEntryId | null;
  readonly reversedBy: LedgerEntryId | null;
  readonly postedBy: AccountId;
  readonly postedAt: Date;
}

const columns = sql`e.id, e.number, e.kind, e.dated_on as "on", e.memo, e.contribution_id as "contributionId",
  (select c.contributor from palermo.fund_contribution c where c.id = e.contribution_id) as contributor,
  e.grant_id as "grantId", g.number as "grantNumber", extract(year from g.starts_on)::int as "grantYear",
  g.title as "grantTitle", g.closed_on is not null as "grantClosed", e.reverses,
  (select r.id from palermo.fund_entry r where r.reverses = e.id) as "reversedBy",
  e.posted_by as "postedBy", e.posted_at as "postedAt"`;
const entries = sql`palermo.fund_entry e left join palermo.fund_grant g on g.id = e.grant_id`;

export interface EntryFilter {
  readonly kind?: EntryKind | undefined;
  readonly account?: LedgerAccountCode | undefined;
  readonly currency?: string | undefined;
  readonly contributionId?: ContributionId | undefined;
  readonly grantId?: GrantId | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Entries, newest first, below a number where one is given. */
export async function findEntries(
  db: Db,
  filter: EntryFilter,
  { below, limit }: { readonly below: number | null; readonly limit: number },
): Promise<EntryRow[]> {
  const { kind = null, account = null, currency = null, contributionId, grantId, from = null, to = null } = filter;
  const ofContribution = contributionId === undefined ? sql`` : sql`and e.contribution_id = ${contributionId}`;
  const ofGrant = grantId === undefined ? sql`` : sql`and e.grant_id = ${grantId}`;
  const ofLine =
    account === null && currency === null
      ? sql``
      : sql`and exists (select from palermo.fund_line l where l.entry_id = e.id
          and (${account}::text is null or l.account = ${account})
          and (${currency}::text is null or l.currency = ${currency}))`;
  const answer = await sql<EntryRow>`
    select ${columns} from ${entries}
    where (${below}::bigint is null or e.number < ${below}) and (${kind}::text is null or e.kind = ${kind})
      and (${from}::date is null or e.dated_on >= ${from}::date)
      and (${to}::date is null or e.dated_on <= ${to}::date) ${ofContribution} ${ofGrant} ${ofLine}
    order by e.number desc limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findEntry(db: Db, id: LedgerEntryId): Promise<EntryRow | undefined> {
  const answer = await sql<EntryRow>`select ${columns} from ${entries} where e.id = ${id}`.execute(db);
  return answer.rows[0];
}

export interface EntryLine extends Posting {
  readonly entryId: LedgerEntryId;
}

/** The lines of entries, in order. */
export async function findLines(db: Db, ids: readonly LedgerEntryId[]): Promise<EntryLine[]> {
  if (ids.length === 0) return [];
  const answer = await sql<Omit<EntryLine, 'amount'> & { amount: string }>`
    select entry_id as "entryId", account, currency, earmark, amount::text as amount
    from palermo.fund_line where entry_id = any (${[...ids]}::uuid[]) order by entry_id, line`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

interface AccountSum extends Posting {
  readonly of: 'fund' | 'contribution' | 'grant';
}

/** What the accounts that an entry touches hold: of the whole fund, of its contribution and of its grant. */
export async function sumAround(db: Db, id: LedgerEntryId): Promise<AccountSum[]> {
  const answer = await sql<Omit<AccountSum, 'amount'> & { amount: string }>`
    with entry as materialized (select contribution_id, grant_id from palermo.fund_entry where id = ${id}),
      touched as materialized (select distinct currency, earmark from palermo.fund_line where entry_id = ${id})
    select 'fund' as of, l.account, l.currency, l.earmark, sum(l.amount)::text as amount
    from touched t join palermo.fund_line l on l.currency = t.currency and l.earmark = t.earmark
      and l.account in ('bank', 'commitmentsOutstanding')
    group by l.account, l.currency, l.earmark
    union all
    select 'contribution', l.account, l.currency, '', sum(l.amount)::text
    from entry n join palermo.fund_entry e on e.contribution_id = n.contribution_id
      join palermo.fund_line l on l.entry_id = e.id
    group by l.account, l.currency
    union all
    select 'grant', l.account, l.currency, '', sum(l.amount)::text
    from entry n join palermo.fund_entry e on e.grant_id = n.grant_id join palermo.fund_line l on l.entry_id = e.id
    group by l.account, l.currency`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** Sums of the accounts of contributions or of grants. */
export async function sumAccounts(
  db: Db,
  of: 'contribution' | 'grant',
  ids: readonly string[],
): Promise<{ readonly id: string; readonly account: LedgerAccountCode; readonly amount: bigint }[]> {
  if (ids.length === 0) return [];
  const column = sql.ref(of === 'contribution' ? 'e.contribution_id' : 'e.grant_id');
  const answer = await sql<{ id: string; account: LedgerAccountCode; amount: string }>`
    select ${column} as id, l.account, sum(l.amount)::text as amount
    from palermo.fund_entry e join palermo.fund_line l on l.entry_id = e.id
    where ${column} = any (${[...ids]}::uuid[]) group by 1, 2`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}
