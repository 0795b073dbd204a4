// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ValueCount } from '@palermo/evidence';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Dimension, Unit } from './figures/dimensions.ts';

/** A closed vintage: what was recorded by then. */
export interface Vintage {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  /** The instant as the database writes it, to the microsecond. */
  readonly exactAt: string;
}

export async function findVintageById(db: Db, id: string): Promise<Vintage | undefined> {
  const answer = await sql<Vintage>`
    select v.id, v.name, v.at, v.at::text as "exactAt" from palermo.vintage v where v.id = ${id}`.execute(db);
  return answer.rows[0];
}

/** The vintages closed before one, or all when none is named, the first first. */
export async function listVintagesBefore(db: Db, id?: string): Promise<Vintage[]> {
  const before =
    id === undefined
      ? sql`true`
      : sql`(v.at, v.id) < (select own.at, own.id from palermo.vintage own where own.id = ${id})`;
  const answer = await sql<Vintage>`
    select v.id, v.name, v.at, v.at::text as "exactAt" from palermo.vintage v where ${before}
    order by v.at, v.id`.execute(db);
  return answer.rows;
}

export interface UnitTables {
  readonly live: RawBuilder<unknown>;
  readonly past: RawBuilder<unknown>;
}

/** Where the records of each unit are kept. */
export const tables: Readonly<Record<Unit, UnitTables>> = {
  victim: {
    live: sql`palermo.standard_record`,
    past: sql`palermo.standard_record_past`,
  },
  perpetrator: {
    live: sql`palermo.standard_perpetrator`,
    past: sql`palermo.standard_perpetrator_past`,
  },
};

/** The value of a dimension as text: several codes joined, the empty text for "none of them", null for "not known". */
function valueOf({ code, column, several, groups }: Dimension, unit: Unit): RawBuilder<unknown> {
  const ref = sql.ref(`r.${column}`);
  if (!several) return groups ? sql`nullif(${groupsIn(sql`array[${ref}]`, groups)}, '')` : sql`${ref}::text`;
  // A dimension of groups is answered where the one is that it groups: both are of one column.
  const answered = groups ? camelCase(column) : code;
  const answeredNone = unit === 'victim' ? sql`when ${sql.lit(answered)} = any (r.answered_none) then ''` : sql``;
  const codes = groups ? groupsIn(ref, groups) : sql`array_to_string(${ref}, ';')`;
  return sql`case when ${ref} <> '{}' then ${codes} ${answeredNone} end`;
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The groups that any of the codes belongs to, joined. */
function groupsIn(ref: RawBuilder<unknown>, groups: Readonly<Record<string, readonly string[]>>): RawBuilder<unknown> {
  const parts = Object.entries(groups).map(([group, members]) => {
    const own = sql.join(members.map((member) => sql.lit(member)));
    return sql`case when ${ref} && array[${own}]::text[] then ${sql.lit(group)} end`;
  });
  return sql`concat_ws(';', ${sql.join(parts)})`;
}

/** How many records have which values in the dimensions, those only that occur; sets of codes are not in order. */
async function countIn(
  db: Db,
  from: RawBuilder<unknown>,
  by: readonly Dimension[],
  unit: Unit,
): Promise<{ counts: ValueCount[]; asOf: string | null }> {
  const values = by.map((dimension) => valueOf(dimension, unit));
  const answer = await sql<{ values: (string | null)[]; count: number; newest: string }>`
    select array[${sql.join(values)}]::text[] as values, count(*) as count, max(r.updated_on) as newest
    from ${from} group by 1`.execute(db);
  const days = answer.rows.map(({ newest }) => newest);
  return { counts: answer.rows, asOf: days.reduce<string | null>((max, day) => (max && max > day ? max : day), null) };
}

/** Every record that the actor's roles open, for analysts. */
export function countLive(
  db: Db,
  unit: Unit,
  by: readonly Dimension[],
): Promise<{ counts: ValueCount[]; asOf: string | null }> {
  return countIn(db, sql`${tables[unit].live} r`, by, unit);
}

/**
 * The records of cases that the actor's organisation may see. Begins with the one row that lists a case for it; whether
 * the record may be seen, the record's own policy decides.
 */
export function countVisible(
  db: Db,
  unit: Unit,
  by: readonly Dimension[],
): Promise<{ counts: ValueCount[]; asOf: string | null }> {
  const from = sql`palermo.case_access a join ${tables[unit].live} r on r.case_id = a.case_id and a.listed`;
  return countIn(db, from, by, unit);
}

/** The versions of records that stood at a vintage, for analysts. */
export function countVintage(
  db: Db,
  unit: Unit,
  { exactAt }: Vintage,
  by: readonly Dimension[],
): Promise<{ counts: ValueCount[]; asOf: string | null }> {
  return countIn(db, sql`(${versionsAt(unit, exactAt, by)}) r`, by, unit);
}

function versionsAt(unit: Unit, at: string, by: readonly Dimension[]): RawBuilder<unknown> {
  const { live, past } = tables[unit];
  const own = [...new Set(by.map(({ column }) => column)), ...(unit === 'victim' ? ['answered_none'] : [])];
  const columns = sql.join(['record_id', 'updated_on', ...own].map((column) => sql.ref(column)));
  return sql`select ${columns} from ${live} where recorded_at <= ${at}::timestamptz
    union all select ${columns} from ${past} where recorded_at <= ${at}::timestamptz and replaced_at > ${at}::timestamptz`;
}

/** One record on its way into memory: the values of the dimensions in order, joined. */
export interface PackedRow {
  readonly id: string;
  readonly day: string;
  readonly packed: string;
}

/** A record on its way into memory, and the shelf that its case is on. */
export interface ShelvedRow extends PackedRow {
  readonly shelf: number;
}

/** Cases are on this many shelves by their ids, a power of two: who may see others than before reads few shelves again. */
const shelfCount = 256;

export function shelfOf(caseId: string): RawBuilder<number> {
  return sql`(uuid_hash(${sql.ref(caseId)}) & ${sql.lit(shelfCount - 1)})`;
}

const between = '\u001F';
const notKnown = '\u001E';

/** The values of a packed row. */
export function unpack(packed: string): (string | null)[] {
  return packed.split(between).map((value) => (value === notKnown ? null : value));
}

export function packedColumns(unit: Unit, dimensions: readonly Dimension[]): RawBuilder<unknown> {
  const values = dimensions.map((dimension) => sql`coalesce(${valueOf(dimension, unit)}, ${sql.lit(notKnown)})`);
  // One text a row: a driver that reads each value by itself takes several times as long.
  return sql`r.record_id::text as id, r.updated_on as day, concat_ws(${sql.lit(between)}, ${sql.join(values)}) as packed`;
}

const rowsAtOnce = 10_000;

/** Every record of now or of a vintage, some thousands at a time, for the keeper. All are of one snapshot. */
export async function* readAllRows(
  db: Db,
  unit: Unit,
  dimensions: readonly Dimension[],
  at?: string,
): AsyncGenerator<readonly PackedRow[]> {
  const from = at ? sql`(${versionsAt(unit, at, dimensions)})` : tables[unit].live;
  await sql`declare all_rows no scroll cursor for select ${packedColumns(unit, dimensions)} from ${from} r`.execute(db);
  for (;;) {
    const { rows } = await sql<PackedRow>`fetch forward ${sql.lit(rowsAtOnce)} from all_rows`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close all_rows`.execute(db);
}

/** Up to where every transaction is done: what changes later has this number or a higher one. */
export async function readMark(db: Db): Promise<string> {
  const answer = await sql<{ mark: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as mark`.execute(db);
  const [row] = answer.rows;
  if (!row) throw new Error('The database gives every transaction a snapshot.');
  return row.mark;
}

/**
 * Changed by others since the mark. What this transaction changed itself is not committed yet; numbers above the snapshot
 * come from another database, out of a backup.
 */
export function changedSince(mark: string): RawBuilder<unknown> {
  return sql`changed_in >= ${mark}::xid8 and changed_in < pg_snapshot_xmax(pg_current_snapshot())
    and changed_in is distinct from pg_current_xact_id_if_assigned()`;
}

/** Whether the actor counts the whole country, as analysts and the keeper do, and, if so, whether anything changed since. */
export async function readFreshness(
  db: Db,
  unit: Unit,
  mark: string | undefined,
): Promise<{ national: boolean; changed: boolean }> {
  const changed =
    mark === undefined
      ? sql`false`
      : sql`case when who.national then exists (select from ${tables[unit].live} where ${changedSince(mark)})
          or exists (select from palermo.standard_record_removal where ${changedSince(mark)}) else false end`;
  const answer = await sql<{ national: boolean; changed: boolean }>`
    select who.national, ${changed} as changed
    from (select wall.actor_has('{analyst}') or wall.actor_is('keeper') as national offset 0) who`.execute(db);
  return answer.rows[0] ?? { national: false, changed: false };
}

/** Records written since the mark, at most so many, with the number of the transaction that wrote them. */
export async function readChangedRows(
  db: Db,
  unit: Unit,
  dimensions: readonly Dimension[],
  { mark, most }: { readonly mark: string; readonly most: number },
): Promise<(ShelvedRow & { changedIn: string })[]> {
  const answer = await sql<ShelvedRow & { changedIn: string }>`
    select ${packedColumns(unit, dimensions)}, ${shelfOf('r.case_id')} as shelf, r.changed_in::text as "changedIn"
    from ${tables[unit].live} r where ${changedSince(mark)} limit ${most}`.execute(db);
  return answer.rows;
}

/** Ids of the records, of whatever unit, that went since the mark. */
export async function readRemovedIds(db: Db, mark: string): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    select record_id::text as id from palermo.standard_record_removal where ${changedSince(mark)}`.execute(db);
  return answer.rows.map(({ id }) => id);
}
