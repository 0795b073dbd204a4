// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, VintageId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface VintageRow {
  readonly id: VintageId;
  readonly name: string;
  readonly at: Date;
  readonly closedBy: AccountId;
}

const columns = sql`id, name, at, closed_by as "closedBy"`;

export async function findVintages(db: Db): Promise<VintageRow[]> {
  const answer = await sql<VintageRow>`select ${columns} from palermo.vintage order by at desc`.execute(db);
  return answer.rows;
}

/** Closes a vintage at the moment that the database gives it; undefined when the name is taken. */
export async function insertVintage(
  db: Db,
  { id, name, closedBy }: Omit<VintageRow, 'at'>,
): Promise<VintageRow | undefined> {
  const answer = await sql<VintageRow>`insert into palermo.vintage (id, name, closed_by)
    values (${id}, ${name}, ${closedBy}) on conflict (name) do nothing returning ${columns}`.execute(db);
  return answer.rows[0];
}
