// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceReport } from '@palermo/contract';
import { z } from 'zod';
import { asKeeper, JobFailure, ofJob } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { subjectNote } from '../../audit-note.ts';
import { findReviewed } from '../../store-labels.ts';
import {
  findFile,
  findJobsOfSources,
  lockSourceOfJob,
  replaceFigures,
  replaceFindings,
  updateSource,
} from '../../store-sources.ts';
import type { CleanTable } from '../clean/clean-table.ts';

/** The table of a job with its file and what people decided of labels; undefined when it is not to be read any more. */
export const openSourceJob = defineQuery({
  name: 'statistics.openSourceJob',
  input: ofJob,
  policy: asKeeper,
  async run({ db }, { jobId }) {
    const source = await lockSourceOfJob(db, jobId);
    const content = source && (await findFile(db, source.id));
    if (!content) return undefined;
    return { source, content, reviewed: await findReviewed(db) };
  },
  audit: 'none',
});

/** Jobs of tables that are being read. */
export const findSourceJobs = defineQuery({
  name: 'statistics.findSourceJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findJobsOfSources(db),
  audit: 'none',
});

/** Notes how far a job is. Gives false when it is to stop. */
export const noteSourceProgress = defineCommand({
  name: 'statistics.noteSourceProgress',
  input: ofJob.extend({ doneCount: z.int(), totalCount: z.int().nullable() }),
  policy: asKeeper,
  async run({ db }, { jobId, doneCount, totalCount }) {
    const source = await lockSourceOfJob(db, jobId);
    if (!source) return undefined;
    await updateSource(db, source.id, { doneCount, totalCount });
    return source.id;
  },
  audit: ({ doneCount }, id) => subjectNote('source', id, { rows: doneCount }),
});

/** Ends a job with what was found; unless it was a dry run, the figures take the place of those that were there. */
export const finishSource = defineCommand({
  name: 'statistics.finishSource',
  input: ofJob.extend({ table: z.custom<CleanTable>(), report: z.custom<SourceReport>() }),
  policy: asKeeper,
  async run({ db }, { jobId, table, report }) {
    const source = await lockSourceOfJob(db, jobId);
    if (!source) return undefined;
    const { id, dryRun } = source;
    await replaceFindings(db, id, table);
    if (!dryRun) await replaceFigures(db, id, table);
    await updateSource(db, id, {
      state: dryRun ? 'checked' : 'done',
      jobId: null,
      doneCount: table.rowCount,
      totalCount: table.rowCount,
      report,
      finished: true,
    });
    return { id, dryRun };
  },
  audit: ({ report }, finished) => ({
    subjectKind: 'source',
    subjectIds: finished ? [finished.id] : [],
    details: {
      dryRun: finished?.dryRun ?? null,
      rows: report.rows,
      observations: report.observations,
      rejected: report.rejected,
      contradictions: report.contradictionCount,
    },
  }),
});

/** Ends a job that cannot go on, with the reason. */
export const failSource = defineCommand({
  name: 'statistics.failSource',
  input: ofJob.extend({ failure: JobFailure }),
  policy: asKeeper,
  async run({ db }, { jobId, failure }) {
    const source = await lockSourceOfJob(db, jobId);
    if (!source) return undefined;
    await updateSource(db, source.id, { state: 'failed', jobId: null, failure, finished: true });
    return source.id;
  },
  audit: ({ failure }, id) => subjectNote('source', id, { because: failure.code }),
});
