// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Dimension, FilterPart } from './figures/dimensions.ts';

/** True for records that have a value in the dimension, or to which the answer is none. */
function isKnown({ several, column, code }: Dimension): RawBuilder<unknown> {
  const ref = sql.ref(`r.${column}`);
  return several ? sql`(${ref} <> '{}' or ${code} = any (r.answered_none))` : sql`(${ref} is not null)`;
}

function conditionOf({ dimension, values }: FilterPart): RawBuilder<unknown> {
  const column = sql.ref(`r.${dimension.column}`);
  const named = values.filter((value) => value !== null);
  const conditions: RawBuilder<unknown>[] = [];
  if (named.length > 0) {
    if (dimension.several) conditions.push(sql`${column} && ${named}::text[]`);
    else conditions.push(sql`${column}::text = any (${named}::text[])`);
  }
  if (values.includes(null)) conditions.push(sql`not ${isKnown(dimension)}`);
  return sql`(${sql.join(conditions, sql` or `)})`;
}

function conditionsOf(where: readonly FilterPart[]): RawBuilder<unknown> {
  return where.length === 0 ? sql`true` : sql.join(where.map(conditionOf), sql` and `);
}

/**
 * Victims by the dimensions, a null code standing for "not known". Those to whom the answer is none are in no row of that
 * dimension; they are part of the selection and of what is known.
 */
export async function countRecords(
  db: Db,
  by: readonly Dimension[],
  where: readonly FilterPart[],
): Promise<{ codes: (string | null)[]; count: number }[]> {
  const spread = by.flatMap(({ several, column }, index) =>
    several ? [sql`left join lateral unnest(${sql.ref(`r.${column}`)}) ${sql.ref(`d${index}`)}(code) on true`] : [],
  );
  const codes = by.map(({ several, column }, index) =>
    several ? sql`${sql.ref(`d${index}.code`)}` : sql`${sql.ref(`r.${column}`)}::text`,
  );
  const answered = by.flatMap((dimension, index) =>
    dimension.several
      ? [sql`and not (${sql.ref(`d${index}.code`)} is null and ${dimension.code} = any (r.answered_none))`]
      : [],
  );
  const answer = await sql<{ codes: (string | null)[]; count: number }>`
    select array[${sql.join(codes)}] as codes, count(*) as count
    from palermo.standard_record r ${sql.join(spread, sql` `)}
    where ${conditionsOf(where)} ${sql.join(answered, sql` `)}
    group by ${sql.join(codes)}`.execute(db);
  return answer.rows;
}

/** Victims in the selection, those with a value in every dimension, and the newest day of change. */
export async function countSelection(
  db: Db,
  by: readonly Dimension[],
  where: readonly FilterPart[],
): Promise<{ total: number; known: number; asOf: string | null }> {
  const present = by.map(isKnown);
  const answer = await sql<{ total: number; known: number; asOf: string | null }>`
    select count(*) as total, count(*) filter (where ${sql.join(present, sql` and `)}) as known,
      max(r.updated_on) as "asOf"
    from palermo.standard_record r where ${conditionsOf(where)}`.execute(db);
  return answer.rows[0] ?? { total: 0, known: 0, asOf: null };
}
