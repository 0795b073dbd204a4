// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, CaseListFilter, OrganisationId, OutcomeCode } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** One line of a list, as the organisation's access row holds it. */
export interface CaseRowListed {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly holderId: OrganisationId;
  readonly owner: boolean;
  readonly status: 'active' | 'closed';
  readonly outcome: OutcomeCode;
  readonly registeredOn: string;
  readonly updatedAt: Date;
  readonly sex: string | null;
  readonly majority: string | null;
  readonly exploitation: string[] | null;
  readonly dataClasses: string[];
  readonly workerId: AccountId | null;
  /** The value that the list is sorted by, exact as text. */
  readonly sortKey: string;
}

const columns = sql`a.case_id as "caseId", a.reference, a.holder_id as "holderId", a.owner, a.status, a.outcome,
  a.registered_on as "registeredOn", a.updated_at as "updatedAt", a.sex, a.majority, a.exploitation,
  a.data_classes as "dataClasses", a.worker_id as "workerId"`;

const sortColumns = { updatedAt: 'updated_at', registeredOn: 'registered_on', reference: 'reference' } as const;
const sortTypes = { updatedAt: 'timestamptz', registeredOn: 'date', reference: 'text' } as const;

/** `me` is resolved to an account before. */
export type CaseRowFilter = Omit<CaseListFilter, 'worker'> & { readonly worker?: AccountId | null | undefined };

function conditionsOf(filter: CaseRowFilter): RawBuilder<unknown> {
  const conditions = [sql`a.listed`];
  if (filter.outcome) conditions.push(sql`a.outcome = ${filter.outcome}`);
  if (filter.status) conditions.push(sql`a.status = ${filter.status}`);
  if (filter.majority) conditions.push(sql`a.majority = ${filter.majority}`);
  if (filter.sex) conditions.push(sql`a.sex = ${filter.sex}`);
  if (filter.exploitation) conditions.push(sql`${filter.exploitation} = any (a.exploitation)`);
  if (filter.registeredFrom) conditions.push(sql`a.registered_on >= ${filter.registeredFrom}::date`);
  if (filter.registeredUntil) conditions.push(sql`a.registered_on <= ${filter.registeredUntil}::date`);
  if (filter.own) conditions.push(sql`a.owner = ${filter.own === 'yes'}`);
  if (filter.worker === null) conditions.push(sql`a.worker_id is null`);
  else if (filter.worker) conditions.push(sql`a.worker_id = ${filter.worker}`);
  return sql.join(conditions, sql` and `);
}

/** One page of the list, sorted and paged by key, beginning after the row that the cursor names. */
export async function findCaseRows(
  db: Db,
  filter: CaseRowFilter,
  page: { readonly after: readonly [sortKey: string, caseId: string] | undefined; readonly limit: number },
): Promise<CaseRowListed[]> {
  const column = sql.ref(`a.${sortColumns[filter.sort]}`);
  const type = sql.raw(sortTypes[filter.sort]);
  const descending = filter.order === 'descending';
  const direction = descending ? sql`desc` : sql`asc`;
  const after = page.after
    ? sql`and (${column}, a.case_id) ${descending ? sql`<` : sql`>`} (${page.after[0]}::${type}, ${page.after[1]}::uuid)`
    : sql``;
  const answer = await sql<CaseRowListed>`
    select ${columns}, ${column}::text as "sortKey"
    from palermo.case_access a
    where ${conditionsOf(filter)} ${after}
    order by ${column} ${direction}, a.case_id ${direction}
    limit ${page.limit}`.execute(db);
  return answer.rows;
}

/** How many cases match, counted up to `most`. */
export async function countCaseRows(db: Db, filter: CaseRowFilter, most: number): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*) as count
    from (select from palermo.case_access a where ${conditionsOf(filter)} limit ${most}) matching`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** Cases whose index holds any of the keys, those with most keys first. */
export async function findByNameKeys(
  db: Db,
  keys: readonly Buffer[],
  limits: { readonly rowsMax: number; readonly casesMax: number },
): Promise<{ caseId: CaseId; hits: number; rowCount: number }[]> {
  if (keys.length === 0) return [];
  const answer = await sql<{ caseId: CaseId; hits: number; rowCount: number }>`
    with found as (
      select case_id from palermo.name_index where key = any (${[...keys]}::bytea[]) limit ${limits.rowsMax}
    )
    select case_id as "caseId", count(*) as hits, (select count(*) from found) as "rowCount"
    from found group by case_id order by hits desc, case_id limit ${limits.casesMax}`.execute(db);
  return answer.rows;
}

/** Lines of cases; on request also of files that another stands for, which no list shows. */
export async function findRowsByIds(
  db: Db,
  caseIds: readonly CaseId[],
  { alsoMerged = false }: { readonly alsoMerged?: boolean } = {},
): Promise<CaseRowListed[]> {
  if (caseIds.length === 0) return [];
  const shown = alsoMerged ? sql`(a.listed or a.owner)` : sql`a.listed`;
  const answer = await sql<CaseRowListed>`
    select ${columns}, '' as "sortKey" from palermo.case_access a
    where ${shown} and a.case_id = any (${[...caseIds]}::uuid[])`.execute(db);
  return answer.rows;
}

/** The case of a reference; also of a file that another stands for, which leads there. */
export async function findRowByReference(db: Db, reference: string): Promise<CaseRowListed | undefined> {
  const answer = await sql<CaseRowListed>`
    select ${columns}, '' as "sortKey" from palermo.case_access a
    where a.listed and a.reference = ${reference}
    union all
    select ${columns}, '' as "sortKey" from palermo.case_access a
    where a.owner and not a.listed and a.organisation_id = (select wall.actor_organisation())
      and a.reference = ${reference}`.execute(db);
  return answer.rows[0];
}
