// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ImportId, OrganisationId } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { ImportCounts, ImportFailure, ImportRun, ImportState } from './import-run/import-run.ts';

const columns = sql`id, organisation_id as "organisationId", account_id as "accountId", state, profile,
  dry_run as "dryRun", accept_partial as "acceptPartial", profiles, wrapped_key as "wrappedKey",
  file_name as "fileName", file_hash as "fileHash", sealed_contents as "sealedContents",
  sealed_mapping as "sealedMapping", piece_count as "pieceCount", job_id as "jobId", last_row as "lastRow",
  json_build_object('done', done_count, 'accepted', accepted_count, 'rejected', rejected_count,
    'unchanged', unchanged_count, 'problems', problem_count) as counts,
  total_count as "totalCount", failure, created_at as "createdAt", finished_at as "finishedAt"`;

export interface NewImport {
  readonly id: ImportId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly fileName: Buffer;
  readonly wrappedKey: Uint8Array;
}

export async function insertImport(db: Db, run: NewImport): Promise<void> {
  await sql`insert into palermo.import_run (id, organisation_id, account_id, file_name, file_hash, wrapped_key, state)
    values (${run.id}, ${run.organisationId}, ${run.accountId}, ${run.fileName}, '', ${Buffer.from(run.wrappedKey)},
      'receiving')`.execute(db);
}

/** The import, or undefined when the actor's organisation has none of this id. */
export async function findImport(db: Db, importId: ImportId): Promise<ImportRun | undefined> {
  return one(db, sql`select ${columns} from palermo.import_run where id = ${importId}`);
}

/** The import, held until the transaction ends. */
export async function lockImport(db: Db, importId: ImportId): Promise<ImportRun | undefined> {
  return one(db, sql`select ${columns} from palermo.import_run where id = ${importId} for update`);
}

async function one(db: Db, query: RawBuilder<unknown>): Promise<ImportRun | undefined> {
  const { rows } = await (query as RawBuilder<ImportRun>).execute(db);
  return rows[0];
}

/** The organisation's imports, newest first, without those that are still being uploaded. */
export async function findImports(db: Db, limit: number): Promise<ImportRun[]> {
  const answer = await sql<ImportRun>`select ${columns} from palermo.import_run
    where state <> 'receiving' order by created_at desc, id desc limit ${limit}`.execute(db);
  return answer.rows;
}

/** True when another file of the same content was imported to its end. */
export async function wasImportedBefore(db: Db, importId: ImportId, fileHash: Buffer): Promise<boolean> {
  const answer = await sql`select from palermo.import_run
    where file_hash = ${fileHash} and id <> ${importId} and state = 'done' limit 1`.execute(db);
  return answer.rows.length > 0;
}

export interface ImportChange {
  readonly state?: ImportState;
  readonly profile?: string;
  readonly dryRun?: boolean;
  readonly acceptPartial?: boolean;
  readonly sealedMapping?: Buffer | null;
  readonly sealedContents?: Buffer;
  readonly profiles?: ImportRun['profiles'];
  readonly fileHash?: Buffer;
  readonly pieceCount?: number;
  readonly job?: { readonly id: string; readonly startedBy: AccountId } | null;
  readonly lastRow?: number;
  readonly counts?: ImportCounts;
  readonly totalCount?: number | null;
  readonly failure?: ImportFailure | null;
  readonly finished?: boolean;
}

export async function updateImport(db: Db, importId: ImportId, change: ImportChange): Promise<void> {
  const sets: RawBuilder<unknown>[] = [sql`updated_at = now()`];
  const set = (column: string, value: unknown): void => {
    if (value !== undefined) sets.push(sql`${sql.ref(column)} = ${value}`);
  };
  set('state', change.state);
  set('profile', change.profile);
  set('dry_run', change.dryRun);
  set('accept_partial', change.acceptPartial);
  set('sealed_mapping', change.sealedMapping);
  set('sealed_contents', change.sealedContents);
  set('profiles', change.profiles && JSON.stringify(change.profiles));
  set('file_hash', change.fileHash);
  set('piece_count', change.pieceCount);
  set('last_row', change.lastRow);
  set('total_count', change.totalCount);
  set('failure', change.failure && JSON.stringify(change.failure));
  if (change.job !== undefined) set('job_id', change.job?.id ?? null);
  if (change.job) set('started_by', change.job.startedBy);
  if (change.finished !== undefined) sets.push(change.finished ? sql`finished_at = now()` : sql`finished_at = null`);
  if (change.counts) {
    const { done, accepted, rejected, unchanged, problems } = change.counts;
    sets.push(sql`done_count = ${done}, accepted_count = ${accepted}, rejected_count = ${rejected},
      unchanged_count = ${unchanged}, problem_count = ${problems}`);
  }
  await sql`update palermo.import_run set ${sql.join(sets)} where id = ${importId}`.execute(db);
}

/** Throws an upload away with all its pieces. */
export async function deleteImport(db: Db, importId: ImportId): Promise<void> {
  await sql`delete from palermo.import_run where id = ${importId}`.execute(db);
}

export async function insertPieces(
  db: Db,
  of: { readonly importId: ImportId; readonly organisationId: OrganisationId; readonly from: number },
  sealed: readonly Buffer[],
): Promise<void> {
  await sql`insert into palermo.import_piece (import_id, organisation_id, position, sealed)
    select ${of.importId}, ${of.organisationId}, ${of.from}::int + place::int - 1, piece
    from unnest(${[...sealed]}::bytea[]) with ordinality as given(piece, place)`.execute(db);
}

/** Pieces of the file in order. */
export async function findPieces(
  db: Db,
  importId: ImportId,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<{ position: number; sealed: Buffer }[]> {
  const answer = await sql<{ position: number; sealed: Buffer }>`select position, sealed from palermo.import_piece
    where import_id = ${importId} and position >= ${from} and position < ${from + count}
    order by position`.execute(db);
  return answer.rows;
}

export async function deletePieces(db: Db, importId: ImportId): Promise<void> {
  await sql`delete from palermo.import_piece where import_id = ${importId}`.execute(db);
}

/** Throws away uploads that were broken off, and everything readable of imports that nobody touched for long. */
export async function deleteStale(db: Db, before: { readonly upload: Date; readonly import: Date }): Promise<void> {
  await sql`delete from palermo.import_run where state = 'receiving' and updated_at < ${before.upload}`.execute(db);
  await sql`delete from palermo.import_run
    where state in ('uploaded', 'checked') and updated_at < ${before.import}`.execute(db);
  await sql`delete from palermo.import_piece p using palermo.import_run r
    where r.id = p.import_id and r.updated_at < ${before.import}`.execute(db);
  await sql`delete from palermo.import_rejection j using palermo.import_run r
    where r.id = j.import_id and r.updated_at < ${before.import}`.execute(db);
}
