// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';

export interface ClosedYear {
  readonly vintageId: string;
  /** The year that was open when the vintage was closed. */
  readonly openYear: number;
}

/** Lets the records of each year have been written within it, and closes a vintage at the end of the last but one. */
export async function closeYearBefore(admin: pg.Client): Promise<ClosedYear> {
  const newest = await admin.query<{ year: number }>('select max(year)::int as year from palermo.standard_record');
  const openYear = newest.rows[0]?.year ?? 0;
  const vintageId = crypto.randomUUID();
  // The node stamps versions by its clock and vintages with it, so this writes beside its triggers.
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await admin.query(
    `update palermo.standard_record set recorded_at = make_timestamptz(year, 12, 20, 12, 0, 0, 'UTC') where year < $1`,
    [openYear],
  );
  await admin.query(
    `insert into palermo.vintage (id, name, at, closed_by)
    select $1, 'The year before', make_timestamptz($2, 1, 1, 0, 0, 0, 'UTC'), id from palermo.account limit 1`,
    [vintageId, openYear],
  );
  await admin.query('commit');
  return { vintageId, openYear };
}
