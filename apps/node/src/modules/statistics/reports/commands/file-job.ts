// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper, ofJob } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { subjectNote } from '../../audit-note.ts';
import { findJobsOfReports, findReportOfJob, updateReport } from '../../store-reports.ts';

/** The report of a job and the account that it acts for; undefined when no files are to be made any more. */
export const findFileJob = defineQuery({
  name: 'reports.findFileJob',
  input: ofJob,
  policy: asKeeper,
  async run({ db }, { jobId }) {
    const row = await findReportOfJob(db, jobId);
    return row?.proposed_by ? { reportId: row.id, accountId: row.proposed_by } : undefined;
  },
  audit: 'none',
});

/** Jobs whose files are not all made. */
export const findFileJobs = defineQuery({
  name: 'reports.findFileJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findJobsOfReports(db),
  audit: 'none',
});

/** Notes that the files could not be made; the proposal can be withdrawn and made again. */
export const noteFailure = defineCommand({
  name: 'reports.noteFailure',
  input: ofJob,
  policy: asKeeper,
  async run({ db }, { jobId }) {
    const row = await findReportOfJob(db, jobId);
    if (row) await updateReport(db, row.id, { preparing_failed: true });
    return row?.id;
  },
  audit: (_input, id) => subjectNote('report', id),
});
