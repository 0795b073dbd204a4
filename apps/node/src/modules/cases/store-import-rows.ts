// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, ImportId, OrganisationId, PersonId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CaseFile } from './case-file.ts';
import type { ImportFailure } from './import-run/import-run.ts';

export interface KeptRowStored {
  readonly rowNumber: number;
  readonly rejected: boolean;
  readonly sealed: Buffer;
}

export async function insertKeptRows(
  db: Db,
  of: { readonly importId: ImportId; readonly organisationId: OrganisationId },
  rows: readonly KeptRowStored[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into palermo.import_rejection (import_id, organisation_id, row_number, rejected, sealed)
    select ${of.importId}, ${of.organisationId}, given.number, given.rejected, given.sealed
    from unnest(${rows.map(({ rowNumber }) => rowNumber)}::int[], ${rows.map(({ rejected }) => rejected)}::boolean[],
      ${rows.map(({ sealed }) => sealed)}::bytea[]) as given(number, rejected, sealed)`.execute(db);
}

/** Kept rows after a row of the file, in its order. */
export async function findKeptRows(
  db: Db,
  importId: ImportId,
  page: { readonly after: number; readonly limit: number; readonly rejectedOnly: boolean },
): Promise<KeptRowStored[]> {
  const answer = await sql<KeptRowStored>`select row_number as "rowNumber", rejected, sealed
    from palermo.import_rejection
    where import_id = ${importId} and row_number > ${page.after} and (rejected or ${!page.rejectedOnly})
    order by row_number limit ${page.limit}`.execute(db);
  return answer.rows;
}

export async function deleteKeptRows(db: Db, importId: ImportId): Promise<void> {
  await sql`delete from palermo.import_rejection where import_id = ${importId}`.execute(db);
}

/** Two imports of one organisation and source take turns, so that neither registers what the other just did. */
export async function takeTurn(db: Db, organisationId: OrganisationId, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${source}`}, 0))`.execute(db);
}

/** Which of the ids are cases of the organisation. */
export async function findOwnCases(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<Set<CaseId>> {
  if (ids.length === 0) return new Set();
  const answer = await sql<{ id: CaseId }>`select id from palermo.case_file
    where id = any (${[...ids]}::uuid[]) and organisation_id = ${organisationId}`.execute(db);
  return new Set(answer.rows.map(({ id }) => id));
}

/** Cases of the organisation after one, in the order of their ids, held until the transaction ends. */
export async function findOwnCaseIds(
  db: Db,
  organisationId: OrganisationId,
  { after, limit }: { readonly after: CaseId | null; readonly limit: number },
): Promise<CaseId[]> {
  const answer = await sql<{ id: CaseId }>`select c.id from palermo.case_file c
    where c.organisation_id = ${organisationId} and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${limit} for update`.execute(db);
  return answer.rows.map(({ id }) => id);
}

export async function countOwnCases(db: Db, organisationId: OrganisationId): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*) as count from palermo.case_file
    where organisation_id = ${organisationId}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** A case with everything of it that the actor may read, still sealed. */
export interface SealedCase extends CaseFile {
  readonly wrapped: Buffer | null;
  readonly facts: readonly { readonly dataClass: string; readonly sealed: Buffer }[];
}

/** Many cases at once. Data classes that are not released to the actor's organisation are absent. */
export async function findSealedCases(db: Db, ids: readonly CaseId[]): Promise<SealedCase[]> {
  if (ids.length === 0) return [];
  const files = await sql<CaseFile & { wrapped: Buffer | null; personId: PersonId }>`
    select c.id, c.reference, c.person_id as "personId", c.organisation_id as "organisationId", c.status, c.outcome,
      c.version, c.registered_on as "registeredOn", c.registered_within as "registeredWithin", c.updated_at as "updatedAt", c.external_source as source, k.wrapped
    from palermo.case_file c left join vault.person_key k on k.person_id = c.person_id
    where c.id = any (${[...ids]}::uuid[]) order by c.id`.execute(db);
  const facts = await sql<{ caseId: CaseId; dataClass: string; sealed: Buffer }>`
    select case_id as "caseId", data_class as "dataClass", sealed from palermo.case_facts
    where case_id = any (${[...ids]}::uuid[])`.execute(db);
  const byCase = Map.groupBy(facts.rows, ({ caseId }) => caseId);
  return files.rows.map((file) => ({ ...file, facts: byCase.get(file.id) ?? [] }));
}

/** Cases of the list after one, in the order of their ids. */
export async function findListedIds(db: Db, after: CaseId | null, limit: number): Promise<CaseId[]> {
  const answer = await sql<{ caseId: CaseId }>`select a.case_id as "caseId" from palermo.case_access a
    where a.listed and (${after}::uuid is null or a.case_id > ${after}::uuid)
    order by a.case_id limit ${limit}`.execute(db);
  return answer.rows.map(({ caseId }) => caseId);
}

/** Versions of a case that imports made. */
export async function findImportedVersions(db: Db, caseId: CaseId): Promise<Set<number>> {
  const answer = await sql<{ version: number }>`select (details ->> 'version')::int as version from palermo.case_event
    where case_id = ${caseId} and kind = 'imported' and details ? 'version'`.execute(db);
  return new Set(answer.rows.map(({ version }) => version));
}

/** Remembers that these rows of a source were seen as they are now. */
export async function writeFingerprints(
  db: Db,
  seen: readonly { readonly caseId: CaseId; readonly fingerprint: Buffer }[],
): Promise<void> {
  if (seen.length === 0) return;
  await sql`update palermo.case_file c set external_fingerprint = given.fingerprint
    from unnest(${seen.map(({ caseId }) => caseId)}::uuid[], ${seen.map(({ fingerprint }) => fingerprint)}::bytea[])
      as given(id, fingerprint)
    where c.id = given.id`.execute(db);
}

/** The import of a job and the account that it acts for. For the keeper. */
export async function findImportOfJob(
  db: Db,
  jobId: string,
): Promise<{ importId: ImportId; accountId: AccountId } | undefined> {
  const answer = await sql<{ importId: ImportId; accountId: AccountId }>`
    select import_id as "importId", account_id as "accountId" from wall.import_of_job(${jobId})`.execute(db);
  return answer.rows[0];
}

/** Jobs of all imports that are under way. For the keeper. */
export async function findJobsOfImports(db: Db): Promise<string[]> {
  const answer = await sql<{ id: string }>`select id from wall.jobs_of_imports() as id`.execute(db);
  return answer.rows.map(({ id }) => id);
}

/** Ends an import that cannot go on; undefined when the job has it no longer. For the keeper. */
export async function writeImportFailure(db: Db, jobId: string, failure: ImportFailure): Promise<ImportId | undefined> {
  const answer = await sql<{ id: ImportId | null }>`
    select wall.fail_import(${jobId}, ${JSON.stringify(failure)}::jsonb) as id`.execute(db);
  return answer.rows[0]?.id ?? undefined;
}
