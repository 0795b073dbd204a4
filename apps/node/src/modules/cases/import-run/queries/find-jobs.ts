// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper, ofJob } from '../../../../kernel/job.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findImportOfJob, findJobsOfImports } from '../../store-import-rows.ts';

/** The import that a job runs and the account that it acts for; undefined when the import is not under way any more. */
export const findJob = defineQuery({
  name: 'cases.findImportJob',
  input: ofJob,
  policy: asKeeper,
  run: ({ db }, { jobId }) => findImportOfJob(db, jobId),
  audit: 'none',
});

/** Jobs of all imports that are under way. */
export const findJobs = defineQuery({
  name: 'cases.findImportJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findJobsOfImports(db),
  audit: 'none',
});
