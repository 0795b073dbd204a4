// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, FileContents, MergeId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** One file that stands for another, as long as it was not undone. */
export interface MergeRow {
  readonly id: MergeId;
  readonly keptCase: CaseId;
  readonly mergedCase: CaseId;
  readonly keptReference: string;
  readonly mergedReference: string;
  readonly mergedBy: AccountId;
  readonly mergedAt: Date;
  /** The version of the kept file in which values of the other were taken over. */
  readonly takenIn: number | null;
  readonly undoUntil: Date;
}

const columns = sql`m.id, m.kept_case as "keptCase", m.merged_case as "mergedCase", k.reference as "keptReference",
  o.reference as "mergedReference", m.merged_by as "mergedBy", m.merged_at as "mergedAt", m.taken_in as "takenIn",
  m.undo_until as "undoUntil"`;
const standing = sql`palermo.case_merge m join palermo.case_file k on k.id = m.kept_case
  join palermo.case_file o on o.id = m.merged_case`;

/** A merge that stands, by its id. */
export async function findMerge(db: Db, id: MergeId): Promise<MergeRow | undefined> {
  const answer = await sql<MergeRow>`select ${columns} from ${standing}
    where m.id = ${id} and m.undone_at is null`.execute(db);
  return answer.rows[0];
}

/** Merges that stand in which a file was merged into another or is the one that was kept; also those further down. */
export async function findMergesOf(db: Db, caseId: CaseId): Promise<MergeRow[]> {
  const answer = await sql<MergeRow>`
    with recursive down as (
      select ${caseId}::uuid as id
      union all
      select m.merged_case from down d join palermo.case_merge m on m.kept_case = d.id and m.undone_at is null
    )
    select ${columns} from ${standing}
    where m.undone_at is null and (m.kept_case in (select id from down) or m.merged_case = ${caseId})
    order by m.merged_at, m.id`.execute(db);
  return answer.rows;
}

/** For each of some files that another stands for, the one that stands for it in the end. */
export async function findKeptFiles(db: Db, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseId>> {
  if (caseIds.length === 0) return new Map();
  const answer = await sql<{ merged: CaseId; kept: CaseId }>`
    with recursive up as (
      select m.merged_case as merged, m.kept_case as kept, 1 as steps from palermo.case_merge m
      where m.merged_case = any (${[...caseIds]}::uuid[]) and m.undone_at is null
      union all
      select u.merged, m.kept_case, u.steps + 1 from up u join palermo.case_merge m on m.merged_case = u.kept
      where m.undone_at is null
    )
    select distinct on (merged) merged, kept from up order by merged, steps desc`.execute(db);
  return new Map(answer.rows.map(({ merged, kept }) => [merged, kept]));
}

/** The files that one stands for, in the order of their ids. */
export async function findPartIds(db: Db, caseId: CaseId): Promise<CaseId[]> {
  const merges = await findMergesOf(db, caseId);
  return merges
    .filter(({ mergedCase }) => mergedCase !== caseId)
    .map(({ mergedCase }) => mergedCase)
    .toSorted();
}

export interface NewMerge {
  readonly id: MergeId;
  readonly organisationId: OrganisationId;
  readonly keptCase: CaseId;
  readonly mergedCase: CaseId;
  readonly by: AccountId;
  readonly at: Date;
  readonly takenIn: number | null;
  readonly undoUntil: Date;
}

export async function insertMerge(db: Db, row: NewMerge): Promise<void> {
  await sql`insert into palermo.case_merge (id, organisation_id, kept_case, merged_case, merged_by, merged_at, taken_in,
      undo_until)
    values (${row.id}, ${row.organisationId}, ${row.keptCase}, ${row.mergedCase}, ${row.by}, ${row.at}, ${row.takenIn}::int,
      ${row.undoUntil})`.execute(db);
}

/** False when somebody undid it meanwhile. */
export async function updateUndone(
  db: Db,
  id: MergeId,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const answer = await sql`update palermo.case_merge set undone_by = ${by}, undone_at = ${at}
    where id = ${id} and undone_at is null`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Whether a hand-over or an erasure of one of the files waits for somebody. */
export async function isSomethingWaiting(db: Db, caseIds: readonly CaseId[]): Promise<boolean> {
  const answer = await sql<{ waits: boolean }>`
    select exists (
      select from palermo.erasure_request e where e.case_id = any (${[...caseIds]}::uuid[]) and e.decided_at is null
    ) or exists (
      select from palermo.referral_case l join palermo.referral r on r.id = l.referral_id
      where l.case_id = any (${[...caseIds]}::uuid[]) and r.asks = 'handOver' and r.state in ('waiting', 'asked')
    ) as waits`.execute(db);
  return answer.rows[0]?.waits ?? false;
}

/** What of a file the actor sees, as numbers. */
export async function countContents(db: Db, caseId: CaseId): Promise<FileContents> {
  const answer = await sql<FileContents>`select
    (select count(*)::int from palermo.case_entry e where e.case_id = ${caseId} and e.struck_at is null) as entries,
    (select count(*)::int from palermo.document d where d.case_id = ${caseId} and d.struck_at is null) as documents,
    (select count(*)::int from palermo.release r
      where r.case_id = ${caseId} and r.revoked_at is null and r.expires_at > now()) as releases,
    (select count(*)::int from palermo.referral_case l where l.case_id = ${caseId}) as referrals,
    (select count(*)::int from palermo.delivered_service s where s.case_id = ${caseId}) as services,
    (select count(*)::int from palermo.task t where t.case_id = ${caseId} and t.ended_at is null) as tasks,
    (select count(*)::int from palermo.case_comment c where c.case_id = ${caseId} and c.deleted_at is null) as comments,
    (select count(*)::int from palermo.suspect s where s.case_id = ${caseId}) as suspects,
    (select count(*)::int from palermo.case_link l
      where ${caseId} in (l.case_id, l.other_case_id) and l.ended_at is null) as links`.execute(db);
  const [counts] = answer.rows;
  if (!counts) throw new Error('Counting answers with one row.');
  return counts;
}

/** In which stage of identification a file stands. */
export async function findStage(db: Db, caseId: CaseId): Promise<string | null> {
  const answer = await sql<{ stage: string }>`
    select stage from palermo.identification where case_id = ${caseId}`.execute(db);
  return answer.rows[0]?.stage ?? null;
}

/** The sealed changes of one version of a file. */
export async function findRevisionsOf(
  db: Db,
  caseId: CaseId,
  version: number,
): Promise<{ dataClass: string; sealed: Buffer }[]> {
  const answer = await sql<{ dataClass: string; sealed: Buffer }>`
    select data_class as "dataClass", sealed from palermo.case_revision
    where case_id = ${caseId} and version = ${version} order by data_class`.execute(db);
  return answer.rows;
}

/** How many changes of its facts a file has had since an instant. */
export async function countChangesSince(db: Db, caseId: CaseId, since: Date): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(distinct version)::int as count from palermo.case_revision
    where case_id = ${caseId} and at > ${since}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
