// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { PopulationBand } from './returns/population.ts';

export interface PopulationRow extends PopulationBand {
  readonly source: string;
}

/** The bands of one year, or of all. */
export async function findPopulation(db: Db, year?: number): Promise<PopulationRow[]> {
  const answer = await sql<PopulationRow>`select p.year, p.sex, p.age_from as "ageFrom", p.age_to as "ageTo",
      p.persons::float8 as persons, p.source
    from palermo.population p where ${year === undefined ? sql`true` : sql`p.year = ${year}`}
    order by p.year, p.sex, p.age_from, p.age_to`.execute(db);
  return answer.rows;
}

/** Replaces what is known of the years of the bands, for the sexes that they give. */
export async function replacePopulation(
  db: Db,
  bands: readonly PopulationBand[],
  origin: { readonly source: string; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  const rows = JSON.stringify(
    bands.map(({ year, sex, ageFrom, ageTo, persons }) => ({ year, sex, age_from: ageFrom, age_to: ageTo, persons })),
  );
  await sql`delete from palermo.population p using (
      select distinct year, sex from jsonb_to_recordset(${rows}::jsonb) as g(year smallint, sex text)
    ) given where p.year = given.year and p.sex = given.sex`.execute(db);
  await sql`insert into palermo.population (year, sex, age_from, age_to, persons, source, imported_by, imported_at)
    select g.year, g.sex, g.age_from, g.age_to, g.persons, ${origin.source}, ${origin.by}::uuid, ${origin.at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb)
      as g(year smallint, sex text, age_from smallint, age_to smallint, persons bigint)`.execute(db);
}
