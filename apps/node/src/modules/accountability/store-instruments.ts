// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Commitment, Wording } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** One version of an instrument as the node keeps it. */
export interface InstrumentVersion {
  readonly key: string;
  readonly number: number;
  readonly titles: Wording;
  readonly symbol: string | null;
  readonly adoptedOn: string | null;
  readonly source: string;
  readonly origin: 'shipped' | 'imported' | 'edited';
  readonly retired: boolean;
  readonly commitments: readonly Commitment[];
  /** Null for what was shipped. */
  readonly madeAt: Date | null;
}

const columns = sql`instrument as "key", number, titles, symbol, adopted_on as "adoptedOn", source, origin, retired, commitments,
  made_at as "madeAt"`;

/** The newest version of every instrument that the node keeps one of. */
export async function findNewestVersions(db: Db): Promise<InstrumentVersion[]> {
  const answer = await sql<InstrumentVersion>`select distinct on (instrument) ${columns}
    from palermo.instrument_version order by instrument, number desc`.execute(db);
  return answer.rows;
}

/** The versions of one instrument that the node keeps, the newest first. */
export async function findVersions(db: Db, key: string): Promise<InstrumentVersion[]> {
  const answer = await sql<InstrumentVersion>`select ${columns} from palermo.instrument_version
    where instrument = ${key} order by number desc limit 200`.execute(db);
  return answer.rows;
}

/** Keeps a version. False when there is one of this number already. */
export async function insertVersion(
  db: Db,
  row: InstrumentVersion & { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const answer =
    await sql`insert into palermo.instrument_version (instrument, number, titles, symbol, adopted_on, source,
      origin, retired, commitments, made_by, made_at)
    values (${row.key}, ${row.number}, ${JSON.stringify(row.titles)}, ${row.symbol}, ${row.adoptedOn}, ${row.source},
      ${row.origin}, ${row.retired}, ${JSON.stringify(row.commitments)}, ${row.by}, ${row.at})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
