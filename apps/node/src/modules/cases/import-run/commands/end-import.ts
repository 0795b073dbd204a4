// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import { asKeeper, JobFailure, ofJob } from '../../../../kernel/job.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { lockForJob } from '../get-run.ts';
import { deletePieces, updateImport } from '../../store-imports.ts';
import { writeImportFailure } from '../../store-import-rows.ts';

/** Ends an import whose last row was dealt with. The file of one that is done is thrown away; its rejected rows are kept. */
export const finishImport = defineCommand({
  name: 'cases.finishImport',
  input: z.object({ importId: ImportId, jobId: z.uuid() }),
  policy: mayEditCases,
  async run({ db }, { importId, jobId }) {
    const run = await lockForJob(db, importId, jobId);
    if (!run) return undefined;
    const { counts, dryRun } = run;
    if (!dryRun) await deletePieces(db, importId);
    await updateImport(db, importId, {
      state: dryRun ? 'checked' : 'done',
      job: null,
      totalCount: counts.done,
      finished: true,
    });
    return { counts, dryRun };
  },
  audit: ({ importId }, finished) => ({ subjectKind: 'import', subjectIds: [importId], details: { ...finished } }),
});

/** Ends an import that cannot go on, in the name of the node: the account that started it may be gone. */
export const failImport = defineCommand({
  name: 'cases.failImport',
  input: ofJob.extend({ failure: JobFailure }),
  policy: asKeeper,
  run: ({ db }, { jobId, failure }) => writeImportFailure(db, jobId, failure),
  audit: ({ failure }, importId) => ({
    subjectKind: 'import',
    subjectIds: importId === undefined ? [] : [importId],
    details: { because: failure.code },
  }),
});
