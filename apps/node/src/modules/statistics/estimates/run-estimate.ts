// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import { mayEstimate } from '../policy.ts';
import { failJob, findJob, findJobs, keepEstimate, readOverlaps } from './commands/estimate-job.ts';
import { matchingRule } from './estimate.ts';
import type { EstimateParts } from './estimate-parts.ts';
import { makeEstimateBeside } from './making/estimate-beside.ts';
import { watchEstimate, type EstimateWatch } from './watch-estimate.ts';

/** Name of the queue of estimates. */
export const estimateJobs = 'statistics.estimate';

/** Runs jobs of estimates as they are asked for. Those under way when the node last ended are asked for again. */
export async function answerEstimates(parts: EstimateParts): Promise<void> {
  await parts.queue.answer(estimateJobs, (payload, signal) => runEstimate(parts, payload, signal));
  for (const id of await parts.execute(findJobs, keeper, {})) await parts.queue.send(estimateJobs, { id });
}

/** Runs a job. A refusal that would come again ends it with its reason; what may pass is tried again. */
export async function runEstimate(parts: EstimateParts, { id: jobId }: JobPayload, signal: AbortSignal): Promise<void> {
  const { execute, log } = parts;
  const found = await execute(findJob, keeper, { jobId });
  if (!found) return;
  const watch = watchEstimate(parts, jobId, signal);
  try {
    const actor = await parts.actForAccount(found.startedBy);
    if (!actor || !mayEstimate(actor).allowed) throw new AppError('estimate.account');
    await estimate(parts, jobId, watch);
  } catch (fault) {
    signal.throwIfAborted();
    // Somebody stopped the job, and what it was making is wanted by nobody.
    if (watch.signal.aborted) return;
    if (fault instanceof AppError && (fault.kind === 'unavailable' || fault.code === 'record.changed')) throw fault;
    if (!(fault instanceof AppError)) log.fault('estimate failed', fault);
    const { code, message, todo } = fault instanceof AppError ? fault : new AppError('node.fault');
    await execute(failJob, keeper, { jobId, failure: { code, detail: message, todo } });
  } finally {
    await watch.end();
  }
}

async function estimate(
  { execute, clock, version }: EstimateParts,
  jobId: string,
  watch: EstimateWatch,
): Promise<void> {
  watch.onProgress('Counting overlaps');
  const read = await execute(readOverlaps, keeper, { jobId });
  if (!read) return;
  const { work, overlapHash } = read;
  const result = await makeEstimateBeside(work, watch.signal, (done, total) =>
    watch.onProgress('Estimating', done, total),
  );
  const { settings } = work;
  const provenance = { version, at: clock().toISOString(), settings, overlapHash, matching: matchingRule };
  await execute(keepEstimate, keeper, { jobId, result, provenance });
}
