// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { FilterPart, Unit } from './figures/dimensions.ts';

/** A standard record that a figure counts, named without its case. */
export interface TracedRecord {
  readonly recordId: string;
  /** Day of its newest change. */
  readonly updatedOn: string;
}

const live: Readonly<Record<Unit, RawBuilder<unknown>>> = {
  victim: sql`palermo.standard_record`,
  perpetrator: sql`palermo.standard_perpetrator`,
};
const past: Readonly<Record<Unit, RawBuilder<unknown>>> = {
  victim: sql`palermo.standard_record_past`,
  perpetrator: sql`palermo.standard_perpetrator_past`,
};

/** The codes of the column that a value of the dimension stands for. */
function codesOf({ groups }: FilterPart['dimension'], values: readonly string[]): readonly string[] {
  return groups ? values.flatMap((value) => groups[value] ?? []) : values;
}

function conditionOf({ dimension, values }: FilterPart, unit: Unit): RawBuilder<unknown> {
  const column = sql.ref(`r.${dimension.column}`);
  const named = codesOf(
    dimension,
    values.filter((value) => value !== null),
  );
  const conditions: RawBuilder<unknown>[] = [];
  if (named.length > 0) {
    conditions.push(
      dimension.several ? sql`${column} && ${named}::text[]` : sql`${column}::text = any (${named}::text[])`,
    );
  }
  if (values.includes(null)) {
    const answered = unit === 'victim' ? sql`or ${dimension.code} = any (r.answered_none)` : sql``;
    conditions.push(dimension.several ? sql`not (${column} <> '{}' ${answered})` : sql`${column} is null`);
  }
  return sql`(${sql.join(conditions, sql` or `)})`;
}

export interface TraceQuery {
  readonly unit: Unit;
  readonly where: readonly FilterPart[];
  /** The moment of a closed vintage; the records of now when absent. */
  readonly at: Date | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Records that a filter counts, by their ids, a page at a time. For analysts, who see the records of the whole country. */
export async function findTracedRecords(db: Db, query: TraceQuery): Promise<TracedRecord[]> {
  const { unit, where, at, after, limit } = query;
  const conditions = [sql`true`, ...where.map((part) => conditionOf(part, unit))];
  if (after !== undefined) conditions.push(sql`r.record_id > ${after}::uuid`);
  const matching = sql.join(conditions, sql` and `);
  const version = at === undefined ? sql`` : sql`and r.recorded_at <= ${at}`;
  const former =
    at === undefined
      ? sql``
      : sql`union all select r.record_id, r.updated_on from ${past[unit]} r
          where ${matching} and r.recorded_at <= ${at} and r.replaced_at > ${at}`;
  const answer = await sql<TracedRecord>`select record_id as "recordId", updated_on::text as "updatedOn" from (
      select r.record_id, r.updated_on from ${live[unit]} r where ${matching} ${version} ${former}
    ) found order by record_id limit ${limit}`.execute(db);
  return answer.rows;
}
