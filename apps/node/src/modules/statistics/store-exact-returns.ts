// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ReturnId, ReturnKind } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { ExactSnapshot } from './returns/exact/exact-snapshot.ts';

/** Why exact figures changed, by figure. */
export type ExactComments = Readonly<
  Record<string, { readonly words: string; readonly by: AccountId; readonly at: string }>
>;

export interface ExactRow {
  readonly snapshot: ExactSnapshot;
  readonly comments: ExactComments;
}

export async function insertExact(db: Db, id: ReturnId, snapshot: ExactSnapshot): Promise<void> {
  await sql`insert into palermo.return_exact (return_id, snapshot)
    values (${id}, ${JSON.stringify(snapshot)}::jsonb)`.execute(db);
}

/** The exact figures of a return; undefined where there are none, or none that the database shows to the actor. */
export async function findExact(db: Db, id: ReturnId): Promise<ExactRow | undefined> {
  const answer = await sql<ExactRow>`select e.snapshot, e.comments from palermo.return_exact e
    where e.return_id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Keeps why exact figures changed. False where the actor may not, or the return is no longer proposed. */
export async function writeExactComments(db: Db, id: ReturnId, comments: ExactComments): Promise<boolean> {
  const answer = await sql`update palermo.return_exact set comments = ${JSON.stringify(comments)}::jsonb
    where return_id = ${id}`.execute(db);
  return answer.numAffectedRows === 1n;
}

/** The exact figures of the return of a kind and year that was released last; undefined where that was no exact one. */
export async function findReleasedExact(db: Db, kind: ReturnKind, year: number): Promise<ExactSnapshot | undefined> {
  const answer = await sql<{ snapshot: ExactSnapshot | null }>`select e.snapshot from palermo.return r
    left join palermo.return_exact e on e.return_id = r.id
    where r.kind = ${kind} and r.year = ${year} and r.state = 'released' order by r.released_at desc limit 1`.execute(
    db,
  );
  return answer.rows[0]?.snapshot ?? undefined;
}
