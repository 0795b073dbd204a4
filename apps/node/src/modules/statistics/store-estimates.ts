// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  EstimateChoice,
  EstimateId,
  EstimateProvenance,
  EstimateSettings,
  EstimateState,
} from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { KeptEstimate, OverlapCount } from './estimates/estimate.ts';
import { jobColumns, updateJobRow, type JobRow } from './store-job-rows.ts';

/** An estimate as the database keeps it. */
export interface EstimateRow extends JobRow {
  readonly id: EstimateId;
  readonly title: string;
  readonly choice: EstimateChoice;
  readonly settings: EstimateSettings;
  readonly state: EstimateState;
  readonly result: KeptEstimate | null;
  readonly provenance: EstimateProvenance | null;
  readonly createdBy: AccountId;
  readonly createdAt: Date;
}

const columns = sql`id, title, choice, settings, state, result, provenance, ${jobColumns}`;

/** Most estimates that a list shows. */
const listedMax = 500;

async function many(db: Db, rest: RawBuilder<unknown>): Promise<EstimateRow[]> {
  return (await sql<EstimateRow>`select ${columns} from palermo.estimate e ${rest}`.execute(db)).rows;
}

export async function findEstimates(db: Db): Promise<EstimateRow[]> {
  return many(db, sql`order by e.created_at desc, e.id limit ${listedMax}`);
}

export async function findEstimate(db: Db, id: EstimateId): Promise<EstimateRow | undefined> {
  return (await many(db, sql`where e.id = ${id}`))[0];
}

/** The estimate, held until the transaction ends. */
export async function lockEstimate(db: Db, id: EstimateId): Promise<EstimateRow | undefined> {
  return (await many(db, sql`where e.id = ${id} for update of e`))[0];
}

/** The estimate of a running job; undefined when it was stopped or started anew. */
export async function findEstimateOfJob(
  db: Db,
  jobId: string,
  { toChange = false } = {},
): Promise<EstimateRow | undefined> {
  return (await many(db, sql`where e.job_id = ${jobId} ${toChange ? sql`for update of e` : sql``}`))[0];
}

/** Jobs of estimates that are under way: after a crash they are asked for again. */
export async function findEstimateJobs(db: Db): Promise<string[]> {
  const answer = await sql<{ jobId: string }>`select job_id as "jobId" from palermo.estimate
    where job_id is not null`.execute(db);
  return answer.rows.map(({ jobId }) => jobId);
}

export type NewEstimate = Pick<EstimateRow, 'id' | 'choice' | 'settings' | 'createdBy' | 'createdAt'> & {
  readonly jobId: string;
};

export async function insertEstimate(db: Db, asked: NewEstimate): Promise<void> {
  const { id, choice, settings, jobId, createdBy, createdAt } = asked;
  await sql`insert into palermo.estimate (id, title, choice, settings, job_id, started_by, created_by, created_at)
    values (${id}, ${choice.title}, ${JSON.stringify(choice)}::jsonb, ${JSON.stringify(settings)}::jsonb, ${jobId},
      ${createdBy}, ${createdBy}, ${createdAt})`.execute(db);
}

/** What changes of an estimate. Nothing that is absent is touched. */
export type EstimateChange = Partial<
  Pick<
    EstimateRow,
    'state' | 'jobId' | 'startedBy' | 'jobStep' | 'jobDone' | 'jobTotal' | 'failure' | 'result' | 'provenance'
  >
>;

const documents: readonly string[] = ['failure', 'result', 'provenance'];

export async function updateEstimate(db: Db, id: EstimateId, change: EstimateChange): Promise<void> {
  await updateJobRow(db, { table: 'estimate', id }, change, documents);
}

export async function deleteEstimate(db: Db, id: EstimateId): Promise<boolean> {
  const answer = await sql`delete from palermo.estimate where id = ${id} and state <> 'estimating'`.execute(db);
  return answer.numAffectedRows === 1n;
}

/** How many people stand on which lists together, counted inside the wall; for the keeper alone. */
export async function countOverlaps(
  db: Db,
  { lists, years, groups }: EstimateChoice,
  widely: boolean,
): Promise<OverlapCount[]> {
  const asked = lists.map(({ kinds, organisations }) => ({ kinds, organisations }));
  const answer = await sql<OverlapCount>`select sex, majority, history, people::int as people
    from wall.count_overlaps(${JSON.stringify(asked)}::jsonb, ${years.from}, ${years.to}, ${groups}, ${widely})
    order by 1, 2, 3`.execute(db);
  return answer.rows;
}
