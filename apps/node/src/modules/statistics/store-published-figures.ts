// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedDimension, PublishedIndicator, PublishedUnit, SourceId } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Observation } from './sources/clean/observation.ts';
import { isLatest } from './store-sources.ts';

/** A figure with the table that it stands in. */
export type FigureRow = Omit<Observation, 'column'> & {
  readonly sourceId: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly vintage: string | null;
  readonly citation: string;
  readonly latest: boolean;
};

/** What figures are wanted. What is absent is not asked about. */
export interface FiguresWanted {
  readonly areas?: readonly string[];
  readonly source?: SourceId | undefined;
  readonly indicator?: PublishedIndicator | undefined;
  readonly dimension?: PublishedDimension | undefined;
  readonly category?: string | undefined;
  readonly unit?: PublishedUnit | undefined;
  readonly sex?: string | undefined;
  readonly age?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function conditionsOf(wanted: FiguresWanted): RawBuilder<unknown> {
  const { areas, source, indicator, dimension, category, unit, sex, age, from, to } = wanted;
  const conditions = [source === undefined ? isLatest : sql`s.id = ${source}`, sql`s.imported_at is not null`];
  if (areas) conditions.push(sql`f.area = any (${[...areas]}::text[])`);
  if (indicator) conditions.push(sql`f.indicator = ${indicator}`);
  if (dimension) conditions.push(sql`f.dimension = ${dimension}`);
  if (category) conditions.push(sql`f.category_code = ${category}`);
  if (unit) conditions.push(sql`f.unit = ${unit}`);
  if (sex !== 'all') conditions.push(sql`f.sex = ${sex ?? 'total'}`);
  if (age !== 'all') conditions.push(sql`f.age = ${age ?? 'total'}`);
  if (from) conditions.push(sql`f.year >= ${from}`);
  if (to) conditions.push(sql`f.year <= ${to}`);
  return sql.join(conditions, sql` and `);
}

/** Figures in the order of series and years. */
export async function findFigures(db: Db, wanted: FiguresWanted, limit: number): Promise<FigureRow[]> {
  const answer = await sql<FigureRow>`select f.source_id as "sourceId", coalesce(s.title, s.file_name) as title,
      coalesce(s.publisher, '') as publisher, s.vintage::text as vintage, coalesce(s.citation, '') as citation,
      ${isLatest} as latest, f.area, f.year, f.indicator, f.dimension, f.category_code as "categoryCode",
      f.category_label as "categoryLabel", f.sex, f.age, f.unit, f.unit_written as "unitWritten", f.written, f.low, f.high,
      f.row_number as "row", f.flags
    from palermo.published_figure f join palermo.published_source s on s.id = f.source_id
    where ${conditionsOf(wanted)}
    order by f.area, f.source_id, f.indicator, f.dimension, f.unit, f.category_code nulls last, f.category_label, f.sex,
      f.age, f.year, f.row_number
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** What there are figures of. */
export async function findContents(db: Db, source: SourceId | undefined) {
  const answer = await sql<{
    area: string;
    indicator: PublishedIndicator;
    dimension: PublishedDimension;
    unit: PublishedUnit;
    yearFirst: number;
    yearLast: number;
  }>`select f.area, f.indicator, f.dimension, f.unit, min(f.year) as "yearFirst", max(f.year) as "yearLast"
    from palermo.published_figure f join palermo.published_source s on s.id = f.source_id
    where s.imported_at is not null and ${source === undefined ? isLatest : sql`s.id = ${source}`}
    group by f.area, f.indicator, f.dimension, f.unit order by f.area, f.indicator, f.dimension, f.unit`.execute(db);
  return answer.rows;
}
