// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { failureOf, passes } from '../../../kernel/job.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import type { ImportParts } from '../import-run/import-parts.ts';
import { failDuplicateSearch, searchBatch } from './commands/search-duplicates.ts';
import { findSearchJobs } from './queries/find-search-jobs.ts';

/** What searches for duplicates need besides the scope of a use case. */
export type DuplicateParts = Pick<ImportParts, 'execute' | 'queue' | 'actForAccount' | 'log'>;

/** Name of the queue of searches. */
export const duplicateJobs = 'cases.duplicates';

/** Runs searches as they are asked for, one at a time; those under way when the node last ended go on. */
export async function answerDuplicateSearches(parts: DuplicateParts): Promise<void> {
  await parts.queue.answer(duplicateJobs, (payload, signal) => runDuplicateSearch(parts, payload, signal));
  for (const { jobId } of await parts.execute(findSearchJobs, keeper, {}))
    await parts.queue.send(duplicateJobs, { id: jobId });
}

/**
 * Runs the search of a job to its end, from where it stands. Stops without a word when it was cancelled or taken over; throws
 * when it should be tried again; a refusal that would come again ends the search with its reason.
 */
async function runDuplicateSearch(
  parts: DuplicateParts,
  { id: jobId }: JobPayload,
  signal: AbortSignal,
): Promise<void> {
  const { execute, actForAccount, log } = parts;
  const job = (await execute(findSearchJobs, keeper, {})).find((running) => running.jobId === jobId);
  if (!job) return;
  try {
    for (let batch: { readonly done: boolean } | undefined = { done: false }; batch && !batch.done;) {
      signal.throwIfAborted();
      // Asked anew for each batch: an account that was closed meanwhile compares nothing more.
      const actor = await actForAccount(job.accountId);
      if (!actor) throw new AppError('duplicates.account');
      batch = await execute(searchBatch, actor, { jobId });
    }
  } catch (fault) {
    signal.throwIfAborted();
    if (passes(fault)) throw fault;
    if (!(fault instanceof AppError)) log.fault('search for duplicates failed', fault);
    await execute(failDuplicateSearch, keeper, { jobId, failure: failureOf(fault) });
  }
}
