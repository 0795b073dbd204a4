// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  PublicationChoice,
  PublicationComparison,
  PublicationId,
  PublicationModeCode,
  PublicationState,
} from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { KeptQuality, KeptSettings } from './publications/publication.ts';
import { jobColumns, updateJobRow, type JobRow } from './store-job-rows.ts';

/** A publication as the database keeps it, without its files and its confidential comparison. */
export interface PublicationRow extends JobRow {
  readonly id: PublicationId;
  readonly choice: PublicationChoice;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly vintageId: string;
  readonly state: PublicationState;
  readonly settings: KeptSettings;
  readonly mode: PublicationModeCode | null;
  readonly quality: KeptQuality | null;
  readonly proposedBy: AccountId | null;
  readonly proposedAt: Date | null;
  readonly releasedBy: AccountId | null;
  readonly releasedAt: Date | null;
}

const columns = sql`id, choice, year_from as "yearFrom", year_to as "yearTo", vintage_id as "vintageId", state, settings,
  mode, quality, proposed_by as "proposedBy", proposed_at as "proposedAt", released_by as "releasedBy",
  released_at as "releasedAt", ${jobColumns}`;

/** Most publications that a list shows. */
const listedMax = 1000;

export async function findPublications(db: Db): Promise<PublicationRow[]> {
  return many(db, sql`order by p.created_at desc, p.id limit ${listedMax}`);
}

export async function findPublication(db: Db, id: PublicationId): Promise<PublicationRow | undefined> {
  return (await many(db, sql`where p.id = ${id}`))[0];
}

/** The publication, held until the transaction ends; one that was released is not found for changing. */
export async function lockPublication(db: Db, id: PublicationId): Promise<PublicationRow | undefined> {
  return (await many(db, sql`where p.id = ${id} for update of p`))[0];
}

/** The publication of a running job; undefined when it was stopped or started anew. */
export async function findPublicationOfJob(
  db: Db,
  jobId: string,
  { toChange = false } = {},
): Promise<PublicationRow | undefined> {
  const held = toChange ? sql`for update of p` : sql``;
  return (await many(db, sql`where p.job_id = ${jobId} and p.state in ('comparing', 'making') ${held}`))[0];
}

async function many(db: Db, rest: RawBuilder<unknown>): Promise<PublicationRow[]> {
  const answer = await sql<PublicationRow>`select ${columns} from palermo.publication p ${rest}`.execute(db);
  return answer.rows;
}

/** Jobs of publications that are under way: after a crash they are asked for again. */
export async function findPublicationJobs(db: Db): Promise<string[]> {
  const answer = await sql<{ jobId: string }>`select job_id as "jobId" from palermo.publication
    where state in ('comparing', 'making')`.execute(db);
  return answer.rows.map(({ jobId }) => jobId);
}

export interface NewPublication {
  readonly id: PublicationId;
  readonly choice: PublicationChoice;
  readonly vintageId: string;
  readonly settings: KeptSettings;
  readonly jobId: string;
  readonly createdBy: AccountId;
  readonly createdAt: Date;
}

export async function insertPublication(db: Db, begun: NewPublication): Promise<void> {
  const { id, choice, vintageId, settings, jobId, createdBy, createdAt } = begun;
  await sql`insert into palermo.publication (id, choice, year_from, year_to, vintage_id, settings, job_id, started_by,
      created_by, created_at)
    values (${id}, ${JSON.stringify(choice)}::jsonb, ${choice.years.from}, ${choice.years.to}, ${vintageId},
      ${JSON.stringify(settings)}::jsonb, ${jobId}, ${createdBy}, ${createdBy}, ${createdAt})`.execute(db);
}

/** What changes of a publication. Nothing that is absent is touched. */
export type PublicationChange = Partial<
  Pick<
    PublicationRow,
    | 'state'
    | 'settings'
    | 'mode'
    | 'quality'
    | 'jobId'
    | 'startedBy'
    | 'jobStep'
    | 'jobDone'
    | 'jobTotal'
    | 'failure'
    | 'proposedBy'
    | 'proposedAt'
    | 'releasedBy'
    | 'releasedAt'
  >
>;

const documents: readonly string[] = ['settings', 'quality', 'failure'];

export async function updatePublication(db: Db, id: PublicationId, change: PublicationChange): Promise<void> {
  await updateJobRow(db, { table: 'publication', id }, change, documents);
}

export async function deletePublication(db: Db, id: PublicationId): Promise<boolean> {
  const answer = await sql`delete from palermo.publication where id = ${id} and state in ('draft', 'compared')`.execute(
    db,
  );
  return answer.numAffectedRows === 1n;
}

/** The confidential comparison; undefined where there is none, and for who is no analyst. */
export async function findComparison(db: Db, id: PublicationId): Promise<PublicationComparison | undefined> {
  const answer = await sql<{ comparison: PublicationComparison }>`select comparison from palermo.publication_comparison
    where publication_id = ${id}`.execute(db);
  return answer.rows[0]?.comparison;
}

export async function writeComparison(db: Db, id: PublicationId, comparison: PublicationComparison): Promise<void> {
  await sql`insert into palermo.publication_comparison (publication_id, comparison)
    values (${id}, ${JSON.stringify(comparison)}::jsonb)
    on conflict (publication_id) do update set comparison = excluded.comparison`.execute(db);
}

export interface StoredPackage {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export async function insertPackage(db: Db, id: PublicationId, file: StoredPackage): Promise<void> {
  const { name, mediaType, content } = file;
  await sql`insert into palermo.publication_file (publication_id, name, media_type, content, sha256)
    values (${id}, ${name}, ${mediaType}, ${content}, sha256(${content}::bytea))`.execute(db);
}

export async function deletePackage(db: Db, id: PublicationId): Promise<void> {
  await sql`delete from palermo.publication_file where publication_id = ${id}`.execute(db);
}

export interface PackageRow {
  readonly name: string;
  readonly byteCount: number;
  readonly sha256: string;
}

export async function describePackage(db: Db, id: PublicationId): Promise<PackageRow | undefined> {
  const answer = await sql<PackageRow>`select name, length(content) as "byteCount", encode(sha256, 'hex') as sha256
    from palermo.publication_file where publication_id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function findPackage(db: Db, id: PublicationId): Promise<StoredPackage | undefined> {
  const answer = await sql<StoredPackage>`select name, media_type as "mediaType", content
    from palermo.publication_file where publication_id = ${id}`.execute(db);
  return answer.rows[0];
}
