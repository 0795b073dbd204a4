// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationComparison } from '@palermo/contract';
import { publicationRulesOf } from '@palermo/terms';
import { z } from 'zod';
import { asKeeper, JobFailure, ofJob } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { statisticsNote, subjectNote } from '../../audit-note.ts';
import { mayPreparePublications } from '../../policy.ts';
import { findVintageById } from '../../store-figures.ts';
import { withoutJob } from '../../store-job-rows.ts';
import {
  findComparison,
  findPublicationJobs,
  findPublicationOfJob,
  insertPackage,
  updatePublication,
  writeComparison,
  type StoredPackage,
} from '../../store-publications.ts';
import type { KeptQuality } from '../publication.ts';
import { unproposed } from '../unproposed.ts';

/** Jobs of publications that are under way. */
export const findJobs = defineQuery({
  name: 'publications.findJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findPublicationJobs(db),
  audit: 'none',
});

/** The publication of a job; undefined when it is not wanted any more. */
export const findJob = defineQuery({
  name: 'publications.findJob',
  input: ofJob,
  policy: asKeeper,
  run: ({ db }, { jobId }) => findPublicationOfJob(db, jobId),
  audit: 'none',
});

/** What a job is to be done with, for the account that it acts for; undefined when it is not wanted any more. */
export const openJob = defineQuery({
  name: 'publications.openJob',
  input: ofJob,
  policy: mayPreparePublications,
  async run(scope, { jobId }) {
    const row = await findPublicationOfJob(scope.db, jobId);
    const vintage = row && (await findVintageById(scope.db, row.vintageId));
    if (!vintage) return undefined;
    const { name, pack } = await getNodeSettings(scope);
    const comparison = await findComparison(scope.db, row.id);
    return { row, vintage, node: name, rules: publicationRulesOf(pack), comparison };
  },
  audit: 'none',
});

/** Notes how far a job is. */
export const noteProgress = defineCommand({
  name: 'publications.noteProgress',
  input: ofJob.extend({ step: z.string(), done: z.int(), total: z.int() }),
  policy: asKeeper,
  async run({ db }, { jobId, step, done, total }) {
    const row = await findPublicationOfJob(db, jobId, { toChange: true });
    if (row) await updatePublication(db, row.id, { jobStep: step, jobDone: done, jobTotal: total });
    return row?.id;
  },
  audit: ({ done, total }, id) => subjectNote('publication', id, { done, total }),
});

/** Keeps what was compared so far; with the last mode the comparison is whole, and a mode can be chosen. */
export const keepComparison = defineCommand({
  name: 'publications.keepComparison',
  input: ofJob.extend({ comparison: z.custom<PublicationComparison>(), whole: z.boolean() }),
  policy: mayPreparePublications,
  async run({ db }, { jobId, comparison, whole }) {
    const row = await findPublicationOfJob(db, jobId, { toChange: true });
    if (row?.state !== 'comparing') return undefined;
    await writeComparison(db, row.id, comparison);
    if (whole) await updatePublication(db, row.id, { ...unproposed, state: 'compared' });
    return row.id;
  },
  audit: ({ comparison, whole }, id) => statisticsNote('publication', id, { modes: comparison.modes.length, whole }),
});

/** Keeps the package that was made, for a second person to release. */
export const keepPackage = defineCommand({
  name: 'publications.keepPackage',
  input: ofJob.extend({ file: z.custom<StoredPackage>(), quality: z.custom<KeptQuality>() }),
  policy: mayPreparePublications,
  async run({ db }, { jobId, file, quality }) {
    const row = await findPublicationOfJob(db, jobId, { toChange: true });
    if (row?.state !== 'making') return undefined;
    await insertPackage(db, row.id, file);
    await updatePublication(db, row.id, { ...withoutJob, state: 'proposed', quality });
    return row.id;
  },
  audit: ({ quality: { mode, rows } }, id) => statisticsNote('publication', id, { mode, rows }),
});

/** Ends a job that cannot go on, in the name of the node: the account that started it may be gone. */
export const failJob = defineCommand({
  name: 'publications.fail',
  input: ofJob.extend({ failure: JobFailure }),
  policy: asKeeper,
  async run({ db }, { jobId, failure }) {
    const row = await findPublicationOfJob(db, jobId, { toChange: true });
    if (!row) return undefined;
    const state = row.state === 'making' ? 'compared' : 'draft';
    await updatePublication(db, row.id, { ...unproposed, state, failure });
    return row.id;
  },
  audit: ({ failure }, id) => subjectNote('publication', id, { because: failure.code }),
});
