// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  cancelDuplicateSearch as cancelEndpoint,
  inputOf,
  startDuplicateSearch as startEndpoint,
} from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asKeeper, JobFailure, ofJob } from '../../../../kernel/job.ts';
import { defineCommand, type Db } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { upsertPairs } from '../../store-duplicates.ts';
import {
  beginSearch,
  countCasesToCompare,
  endSearch,
  failSearch,
  findCasesToCompare,
  findSearch,
  moveSearch,
} from '../../store-duplicate-search.ts';
import { compareWithCandidates, weightsOf } from '../compare-cases.ts';
import { goesOn, presentSearch, type DuplicateSearchRow } from '../duplicate-search.ts';
import { learnFromDecisions } from '../learn-duplicates.ts';

/** Cases compared in one transaction. */
const batchCases = 40;
/** Chance from which a pair is kept for review. */
const probabilityMin = 0.05;

/** Begins a search, or goes on where one was interrupted. The caller sends the job once this is committed. */
export const startDuplicateSearch = defineCommand({
  name: 'cases.startDuplicateSearch',
  input: inputOf(startEndpoint),
  policy: mayEditCases,
  async run(scope) {
    const { db, clock } = scope;
    const { accountId, organisationId } = scope.actor as AccountActor;
    const before = await findSearch(db, { toChange: true });
    if (before?.state === 'running') return { jobId: before.jobId, view: presentSearch(before), resumed: true };
    await learnFromDecisions(scope);
    const jobId = newId<string>();
    const from = goesOn(before) ? before : { lastCase: null, doneCount: 0 };
    await beginSearch(db, {
      organisationId,
      jobId,
      startedBy: accountId,
      at: clock(),
      lastCase: from.lastCase,
      doneCount: from.doneCount,
      totalCount: await countCasesToCompare(db),
    });
    return { jobId, view: presentSearch(await getSearch(db)), resumed: from.lastCase !== null };
  },
  audit: (_input, { resumed, view }) => ({ details: { goesOn: resumed, cases: view.totalCount } }),
});

/** Stops the search after the cases in hand. Throws `duplicates.not-running`. */
export const cancelDuplicateSearch = defineCommand({
  name: 'cases.cancelDuplicateSearch',
  input: inputOf(cancelEndpoint),
  policy: mayEditCases,
  async run({ db, actor, clock }) {
    const running = await findSearch(db, { toChange: true });
    if (running?.state !== 'running') throw new AppError('duplicates.not-running');
    await endSearch(db, (actor as AccountActor).organisationId, 'cancelled', clock());
    return presentSearch(await getSearch(db));
  },
  audit: (_input, { doneCount }) => ({ details: { cases: doneCount } }),
});

/**
 * Compares some more cases with what the index brings near them, with the progress in the same transaction. Undefined, and
 * nothing is done, when the search was cancelled or taken over.
 */
export const searchBatch = defineCommand({
  name: 'cases.searchDuplicates',
  input: z.object({ jobId: z.uuid() }),
  policy: mayEditCases,
  async run(scope, { jobId }) {
    const { db, clock } = scope;
    const search = await lockForJob(db, jobId);
    if (!search) return undefined;
    const { organisationId } = search;
    const caseIds = await findCasesToCompare(db, search.lastCase, batchCases);
    const last = caseIds.at(-1);
    if (last === undefined) {
      await learnFromDecisions(scope);
      await endSearch(db, organisationId, 'done', clock());
      return { done: true, opened: [], pairs: 0 };
    }
    const { pairs, opened } = await compareWithCandidates(scope, caseIds, await weightsOf(scope));
    const likely = pairs.filter(({ probability }) => probability >= probabilityMin);
    await upsertPairs(db, organisationId, likely, clock());
    await moveSearch(db, organisationId, { lastCase: last, doneCount: search.doneCount + caseIds.length });
    return { done: false, opened: [...opened.keys()], pairs: likely.length };
  },
  audit: (_input, batch) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: batch?.opened ?? [],
    details: batch ? { pairs: batch.pairs } : { stopped: true },
  }),
});

/** Ends a search that cannot go on, in the name of the node: the account that started it may be gone. */
export const failDuplicateSearch = defineCommand({
  name: 'cases.failDuplicateSearch',
  input: ofJob.extend({ failure: JobFailure }),
  policy: asKeeper,
  run: ({ db, clock }, { jobId, failure }) => failSearch(db, jobId, failure, clock()),
  audit: ({ failure }) => ({ details: { because: failure.code } }),
});

async function getSearch(db: Db): Promise<DuplicateSearchRow> {
  const row = await findSearch(db);
  if (!row) throw new Error('A search that was begun is there.');
  return row;
}

async function lockForJob(db: Db, jobId: string): Promise<DuplicateSearchRow | undefined> {
  const row = await findSearch(db, { toChange: true });
  return row?.state === 'running' && row.jobId === jobId ? row : undefined;
}
