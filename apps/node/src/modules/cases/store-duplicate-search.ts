// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { JobFailure } from '../../kernel/job.ts';
import type { Db } from '../../kernel/use-case.ts';
import type { DuplicateSearchRow } from './duplicates/duplicate-search.ts';

const columns = sql`organisation_id as "organisationId", state, job_id as "jobId", started_by as "startedBy",
  started_at as "startedAt", last_case as "lastCase", done_count as "doneCount", total_count as "totalCount", failure,
  finished_at as "finishedAt"`;

/** The search of the actor's organisation. */
export async function findSearch(db: Db, { toChange = false } = {}): Promise<DuplicateSearchRow | undefined> {
  const held = toChange ? sql`for update` : sql``;
  const answer = await sql<DuplicateSearchRow>`select ${columns} from palermo.duplicate_search ${held}`.execute(db);
  return answer.rows[0];
}

export interface BegunSearch {
  readonly organisationId: OrganisationId;
  readonly jobId: string;
  readonly startedBy: AccountId;
  readonly at: Date;
  readonly lastCase: CaseId | null;
  readonly doneCount: number;
  readonly totalCount: number;
}

export async function beginSearch(db: Db, begun: BegunSearch): Promise<void> {
  const { organisationId, jobId, startedBy, at, lastCase, doneCount, totalCount } = begun;
  await sql`insert into palermo.duplicate_search (organisation_id, state, job_id, started_by, started_at, last_case,
      done_count, total_count)
    values (${organisationId}, 'running', ${jobId}, ${startedBy}, ${at}, ${lastCase}, ${doneCount}, ${totalCount})
    on conflict (organisation_id) do update set state = 'running', job_id = excluded.job_id,
      started_by = excluded.started_by, started_at = excluded.started_at, last_case = excluded.last_case,
      done_count = excluded.done_count, total_count = excluded.total_count, failure = null, finished_at = null`.execute(
    db,
  );
}

export async function moveSearch(
  db: Db,
  organisationId: OrganisationId,
  to: { readonly lastCase: CaseId; readonly doneCount: number },
): Promise<void> {
  await sql`update palermo.duplicate_search set last_case = ${to.lastCase}, done_count = ${to.doneCount}
    where organisation_id = ${organisationId}`.execute(db);
}

export async function endSearch(
  db: Db,
  organisationId: OrganisationId,
  state: 'done' | 'cancelled',
  at: Date,
): Promise<void> {
  await sql`update palermo.duplicate_search set state = ${state}, job_id = null, finished_at = ${at},
      last_case = case when ${state} = 'done' then null else last_case end
    where organisation_id = ${organisationId}`.execute(db);
}

/** Ends the search of a job that cannot go on; gives whether it was still running. */
export async function failSearch(db: Db, jobId: string, failure: JobFailure, at: Date): Promise<boolean> {
  const answer = await sql`update palermo.duplicate_search
    set state = 'failed', job_id = null, failure = ${JSON.stringify(failure)}::jsonb, finished_at = ${at}
    where job_id = ${jobId} and state = 'running'`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Jobs of searches that are under way with the accounts they act for: for the keeper. */
export async function findSearchJobs(db: Db): Promise<{ jobId: string; accountId: AccountId }[]> {
  const answer = await sql<{ jobId: string; accountId: AccountId }>`
    select job_id as "jobId", started_by as "accountId" from palermo.duplicate_search
    where state = 'running' and job_id is not null`.execute(db);
  return answer.rows;
}

/** Cases whose persons the organisation sees, in the order of their ids. */
export async function findCasesToCompare(db: Db, after: CaseId | null, limit: number): Promise<CaseId[]> {
  const from = after ? sql`and a.case_id > ${after}::uuid` : sql``;
  const answer = await sql<{ caseId: CaseId }>`select a.case_id as "caseId" from palermo.case_access a
    where a.listed and 'identity' = any (a.data_classes) ${from} order by a.case_id limit ${limit}`.execute(db);
  return answer.rows.map(({ caseId }) => caseId);
}

export async function countCasesToCompare(db: Db): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from palermo.case_access a
    where a.listed and 'identity' = any (a.data_classes)`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
