// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimateProvenance } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { asKeeper, JobFailure, ofJob } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { statisticsNote, subjectNote } from '../../audit-note.ts';
import {
  countOverlaps,
  findEstimateJobs,
  findEstimateOfJob,
  updateEstimate,
  type EstimateRow,
} from '../../store-estimates.ts';
import { withoutJob } from '../../store-job-rows.ts';
import { strataOf, tableOf, writeOverlaps, type KeptEstimate } from '../estimate.ts';
import type { EstimateWork } from '../making/estimate-task.ts';

/** Jobs of estimates that are under way. */
export const findJobs = defineQuery({
  name: 'estimates.findJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findEstimateJobs(db),
  audit: 'none',
});

/** The estimate of a job; undefined when it is not wanted any more. */
export const findJob = defineQuery({
  name: 'estimates.findJob',
  input: ofJob,
  policy: asKeeper,
  run: ({ db }, { jobId }) => findEstimateOfJob(db, jobId),
  audit: 'none',
});

/** Bytes of the hash by which two tables of overlaps are told to be the same. */
const hashBytes = 32;

/**
 * Counts who stands on which lists together, for the node's job alone: no account is given the table. Undefined when the
 * estimate is not wanted any more. Throws `estimate.refused` where a list has too few people to be told of.
 */
export const readOverlaps = defineQuery({
  name: 'estimates.readOverlaps',
  input: ofJob,
  policy: asKeeper,
  async run(scope, { jobId }): Promise<{ work: EstimateWork; overlapHash: string } | undefined> {
    const row = await findEstimateOfJob(scope.db, jobId);
    if (!row) return undefined;
    const { pack } = await getNodeSettings(scope);
    const roundedTo = pack.publicationThreshold;
    const { choice, settings } = row;
    const counts = await countOverlaps(scope.db, choice, false);
    const table = tableOf(choice, counts);
    requirePeople(row, table.counts, roundedTo);
    const widely = tableOf(choice, await countOverlaps(scope.db, { ...choice, groups: false }, true));
    const strata = choice.groups ? strataOf(choice, counts) : [];
    const overlapHash = scope.keyring.blindIndex('overlaps', writeOverlaps(counts), hashBytes).toString('hex');
    return { work: { table, widely, strata, settings, roundedTo }, overlapHash };
  },
  audit: ({ jobId }, read) => ({
    purpose: 'statistics',
    subjectKind: 'estimate',
    subjectIds: [],
    details: { jobId, overlapHash: read?.overlapHash ?? null },
  }),
});

function requirePeople({ choice }: EstimateRow, counts: Float64Array, fewest: number): void {
  choice.lists.forEach(({ name }, place) => {
    const people = counts.reduce((sum, count, history) => ((history >> place) & 1 ? sum + count : sum), 0);
    if (people >= fewest) return;
    const detail = `The list ${name} has fewer than ${fewest} people in these years.`;
    throw new AppError('estimate.refused', { detail });
  });
}

/** Notes how far a job is. */
export const noteProgress = defineCommand({
  name: 'estimates.noteProgress',
  input: ofJob.extend({ step: z.string(), done: z.int(), total: z.int() }),
  policy: asKeeper,
  async run({ db }, { jobId, step, done, total }) {
    const row = await findEstimateOfJob(db, jobId, { toChange: true });
    if (row) await updateEstimate(db, row.id, { jobStep: step, jobDone: done, jobTotal: total });
    return row?.id;
  },
  audit: ({ done, total }, id) => subjectNote('estimate', id, { done, total }),
});

/** Keeps what was estimated, and what made it. */
export const keepEstimate = defineCommand({
  name: 'estimates.keep',
  input: ofJob.extend({ result: z.custom<KeptEstimate>(), provenance: z.custom<EstimateProvenance>() }),
  policy: asKeeper,
  async run({ db }, { jobId, result, provenance }) {
    const row = await findEstimateOfJob(db, jobId, { toChange: true });
    if (!row) return undefined;
    await updateEstimate(db, row.id, { ...withoutJob, state: 'estimated', result, provenance });
    return row.id;
  },
  audit: ({ result, provenance }, id) =>
    statisticsNote('estimate', id, { status: result.estimate.summary.status, overlapHash: provenance.overlapHash }),
});

/** Ends a job that cannot go on. */
export const failJob = defineCommand({
  name: 'estimates.fail',
  input: ofJob.extend({ failure: JobFailure }),
  policy: asKeeper,
  async run({ db }, { jobId, failure }) {
    const row = await findEstimateOfJob(db, jobId, { toChange: true });
    if (!row) return undefined;
    await updateEstimate(db, row.id, { ...withoutJob, state: 'stopped', failure });
    return row.id;
  },
  audit: ({ failure }, id) => subjectNote('estimate', id, { because: failure.code }),
});
