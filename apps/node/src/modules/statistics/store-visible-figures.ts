// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Dimension, Unit } from './figures/dimensions.ts';
import { changedSince, packedColumns, shelfOf, tables, type ShelvedRow } from './store-figures.ts';

/** What an organisation's accounts may see: equal prints are equal cases and data classes. */
export interface VisibleState {
  /** A print for each shelf of cases that has any. */
  readonly prints: ReadonlyMap<number, string>;
  readonly caseCount: number;
  /** Up to where every transaction is done. */
  readonly mark: string;
}

/** All that decides which records the actor may count, in short; read from an index alone. */
function visibleState(): RawBuilder<unknown> {
  const seen = sql`uuid_hash_extended(a.case_id, hash_array_extended(a.data_classes, a.listed::int))`;
  return sql`select coalesce(sum(own.cases), 0)::int as "caseCount",
      coalesce(array_agg(own.shelf order by own.shelf), '{}') as shelves,
      coalesce(array_agg(own.cases || ' ' || own.print order by own.shelf), '{}') as prints,
      pg_snapshot_xmin(pg_current_snapshot())::text as mark
    from (
      select ${shelfOf('a.case_id')} as shelf, count(*) as cases, sum(${seen}) as print
      from palermo.case_access a where a.organisation_id = (select wall.working_organisation()) group by 1
    ) own`;
}

interface StateRow {
  readonly caseCount: number;
  readonly shelves: readonly number[];
  readonly prints: readonly string[];
  readonly mark: string;
}

function stateOf({ caseCount, shelves, prints, mark }: StateRow): VisibleState {
  return { caseCount, mark, prints: new Map(shelves.map((shelf, at) => [shelf, prints[at] ?? ''])) };
}

/** What the actor may see now, and whether any of it changed since the mark or a record went. */
export async function readVisibleState(
  db: Db,
  unit: Unit,
  mark: string | undefined,
): Promise<VisibleState & { readonly changed: boolean; readonly removed: boolean }> {
  const since =
    mark === undefined
      ? sql`false as changed, false as removed`
      : sql`exists (select from ${tables[unit].live} where ${changedSince(mark)}) as changed,
          wall.record_removed_since(${mark}::xid8) as removed`;
  const answer = await sql<StateRow & { changed: boolean; removed: boolean }>`
    select seen.*, ${since} from (${visibleState()}) seen`.execute(db);
  const [row] = answer.rows;
  if (!row) throw new Error('A count without groups has one row.');
  return { ...stateOf(row), changed: row.changed, removed: row.removed };
}

/** The records of cases that the actor's organisation may see, of all shelves or of some, with what it may see at that very moment. */
export async function readVisibleRows(
  db: Db,
  { unit, dimensions, shelves }: { unit: Unit; dimensions: readonly Dimension[]; shelves?: readonly number[] },
): Promise<VisibleState & { readonly rows: readonly ShelvedRow[] }> {
  const some = shelves === undefined ? sql`true` : sql`${shelfOf('a.case_id')} = any (${shelves}::int[])`;
  const answer = await sql<StateRow & { [Key in keyof ShelvedRow]: ShelvedRow[Key] | null }>`
    select seen.*, own.* from (${visibleState()}) seen left join lateral (
      select ${packedColumns(unit, dimensions)}, ${shelfOf('a.case_id')} as shelf
      from palermo.case_access a join ${tables[unit].live} r on r.case_id = a.case_id and a.listed where ${some}
    ) own on true`.execute(db);
  const [first] = answer.rows;
  if (!first) throw new Error('A count without groups has one row.');
  const rows = answer.rows.flatMap(({ id, day, packed, shelf }) =>
    id === null || day === null || packed === null || shelf === null ? [] : [{ id, day, packed, shelf }],
  );
  return { ...stateOf(first), rows };
}
