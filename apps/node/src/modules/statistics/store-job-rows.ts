// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import { sql } from 'kysely';
import type { JobFailure } from '../../kernel/job.ts';
import type { Db } from '../../kernel/use-case.ts';

/** What a row says of itself and of the job that works on it. */
export interface JobRow {
  readonly jobId: string | null;
  readonly startedBy: AccountId;
  readonly jobStep: string | null;
  readonly jobDone: number;
  readonly jobTotal: number;
  readonly failure: JobFailure | null;
  readonly createdBy: AccountId;
  readonly createdAt: Date;
}

export const jobColumns = sql`job_id as "jobId", started_by as "startedBy", job_step as "jobStep", job_done as "jobDone",
  job_total as "jobTotal", failure, created_by as "createdBy", created_at as "createdAt"`;

/** A change of a row without a job. */
export const withoutJob = { jobId: null, jobStep: null, jobDone: 0, jobTotal: 0 } as const satisfies Partial<JobRow>;

/**
 * Changes a row of a table of the domain. Nothing that is absent is touched.
 *
 * @param documents what is kept as JSON
 */
export async function updateJobRow(
  db: Db,
  place: { readonly table: 'estimate' | 'publication'; readonly id: string },
  change: object,
  documents: readonly string[],
): Promise<void> {
  const sets = Object.entries(change).map(([name, value]: [string, unknown]) => {
    const column = sql.ref(name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const written = documents.includes(name) && value !== null ? JSON.stringify(value) : value;
    return documents.includes(name) ? sql`${column} = ${written}::jsonb` : sql`${column} = ${written}`;
  });
  if (sets.length === 0) return;
  await sql`update ${sql.id('palermo', place.table)} set ${sql.join(sets)} where id = ${place.id}`.execute(db);
}
