// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportedTreatyRow, StateCode, TreatySnapshotId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Remark, Statement } from './treaties/standing.ts';

const statementColumns = sql`treaty, state, participant, party, signed_on as "signedOn", signing, bound_on as "boundOn", binding, note,
  source, as_of::text as "asOf"`;

/** What sources say, by treaty and state, the newest first. */
export async function findStatements(
  db: Db,
  { treaty, state }: { readonly treaty?: string; readonly state?: string },
): Promise<Statement[]> {
  const answer = await sql<Statement>`select ${statementColumns} from palermo.treaty_statement
    where ${treaty === undefined ? sql`true` : sql`treaty = ${treaty}`}
      and ${state === undefined ? sql`true` : sql`state = ${state}`}
    order by treaty, state, as_of desc, recorded_at desc, id`.execute(db);
  return answer.rows;
}

/** What only the register of all needs, in as few bytes as it can. */
export async function findRemarks(
  db: Db,
  { treaty, state }: { readonly treaty?: string; readonly state?: string },
): Promise<(Remark & { body: string; source: string; asOf: string })[]> {
  const answer = await sql<Remark & { body: string; source: string; asOf: string }>`
    select treaty, state, kind, made_on as "madeOn", body, source, as_of::text as "asOf" from palermo.treaty_remark
    where ${treaty === undefined ? sql`true` : sql`treaty = ${treaty}`}
      and ${state === undefined ? sql`true` : sql`state = ${state}`}
    order by treaty, state, made_on nulls last, id`.execute(db);
  return answer.rows;
}

export interface SnapshotRow {
  readonly id: TreatySnapshotId;
  readonly treaty: string;
  readonly fileName: string;
  readonly source: string;
  readonly asOf: string;
  readonly rows: number;
  readonly stored: number;
  readonly reportedRows: readonly ReportedTreatyRow[];
  readonly importedAt: Date;
}

const snapshotColumns = sql`id, treaty, file_name as "fileName", source, as_of::text as "asOf", row_count as "rows",
  stored_count as "stored", reported as "reportedRows", imported_at as "importedAt"`;

export async function findSnapshots(db: Db, treaty: string): Promise<SnapshotRow[]> {
  const answer = await sql<SnapshotRow>`select ${snapshotColumns} from palermo.treaty_snapshot where treaty = ${treaty}
    order by as_of desc, imported_at desc limit 200`.execute(db);
  return answer.rows;
}

export async function findSnapshot(db: Db, id: string): Promise<SnapshotRow | undefined> {
  const answer =
    await sql<SnapshotRow>`select ${snapshotColumns} from palermo.treaty_snapshot where id = ${id}`.execute(db);
  return answer.rows[0];
}

export interface NewSnapshot extends Omit<SnapshotRow, 'importedAt'> {
  readonly fileHash: Buffer;
  readonly by: string;
  readonly at: Date;
}

/** Keeps a source. False when the same file was read for this treaty before. */
export async function insertSnapshot(db: Db, row: NewSnapshot): Promise<boolean> {
  const answer =
    await sql`insert into palermo.treaty_snapshot (id, treaty, file_name, file_hash, source, as_of, row_count,
      stored_count, reported, imported_by, imported_at)
    values (${row.id}, ${row.treaty}, ${row.fileName}, ${row.fileHash}, ${row.source}, ${row.asOf}, ${row.rows}, ${row.stored},
      ${JSON.stringify(row.reportedRows)}, ${row.by}, ${row.at})
    on conflict (treaty, file_hash) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Takes a source back. Gives how many statements went with it; undefined where there is no such source. */
export async function deleteSnapshot(db: Db, id: string): Promise<number | undefined> {
  const gone = await sql<{ stored: number }>`delete from palermo.treaty_snapshot where id = ${id}
    returning stored_count as stored`.execute(db);
  return gone.rows[0]?.stored;
}

export type NewStatement = Statement & { readonly id: string; readonly snapshotId: string | null };

/** Keeps what a source says. */
export async function insertStatements(
  db: Db,
  rows: readonly NewStatement[],
  stamp: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into palermo.treaty_statement (id, treaty, state, snapshot_id, participant, party, signed_on, signing, bound_on,
      binding, note, source, as_of, recorded_by, recorded_at)
    select id, treaty, state, "snapshotId", participant, party, "signedOn", signing, "boundOn", binding, note, source, "asOf",
      ${stamp.by}, ${stamp.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, treaty text, state text, "snapshotId" uuid,
      participant text, party boolean, "signedOn" text, signing text, "boundOn" text, binding text, note text, source text,
      "asOf" date)`.execute(db);
}

export interface NewRemark extends Remark {
  readonly id: string;
  readonly body: string;
  readonly source: string;
  readonly asOf: string;
}

export async function insertRemark(
  db: Db,
  row: NewRemark,
  stamp: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.treaty_remark (id, treaty, state, kind, made_on, body, source, as_of, recorded_by, recorded_at)
    values (${row.id}, ${row.treaty}, ${row.state}, ${row.kind}, ${row.madeOn}, ${row.body}, ${row.source}, ${row.asOf},
      ${stamp.by}, ${stamp.at})`.execute(db);
}

export interface OwnState {
  readonly state: StateCode;
  readonly name: string | null;
}

/** The state whose node this is, where a coordinator has said so. */
export async function findOwnState(db: Db): Promise<OwnState | undefined> {
  const answer = await sql<OwnState>`select state, name from palermo.treaty_own_state`.execute(db);
  return answer.rows[0];
}

export async function upsertOwnState(
  db: Db,
  { state, name }: OwnState,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.treaty_own_state (state, name, changed_by, changed_at) values (${state}, ${name}, ${by}, ${at})
    on conflict (single) do update set state = excluded.state, name = excluded.name, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(db);
}
