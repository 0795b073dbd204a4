// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import { followJob, runFollowed, type JobWatch } from '../jobs/follow-job.ts';
import { mayEstimate } from '../policy.ts';
import { failJob, findJob, findJobs, keepEstimate, noteProgress, readOverlaps } from './commands/estimate-job.ts';
import { matchingRule } from './estimate.ts';
import type { EstimateParts } from './estimate-parts.ts';
import { makeEstimateBeside } from './making/estimate-beside.ts';

/** Name of the queue of estimates. */
export const estimateJobs = 'statistics.estimate';

/** Runs jobs of estimates as they are asked for. Those under way when the node last ended are asked for again. */
export async function answerEstimates(parts: EstimateParts): Promise<void> {
  await parts.queue.answer(estimateJobs, (payload, signal) => runEstimate(parts, payload, signal));
  for (const id of await parts.execute(findJobs, keeper, {})) await parts.queue.send(estimateJobs, { id });
}

export async function runEstimate(parts: EstimateParts, { id: jobId }: JobPayload, signal: AbortSignal): Promise<void> {
  const { execute, log } = parts;
  const found = await execute(findJob, keeper, { jobId });
  if (!found) return;
  const watch = followJob({
    stopping: signal,
    noteMs: 0,
    isWanted: async () => (await execute(findJob, keeper, { jobId })) !== undefined,
    note: (progress) => execute(noteProgress, keeper, { jobId, ...progress }),
    onFault: (fault) => log.fault('estimate progress', fault),
  });
  await runFollowed(watch, {
    stopping: signal,
    async run() {
      const actor = await parts.actForAccount(found.startedBy);
      if (!actor || !mayEstimate(actor).allowed) throw new AppError('estimate.account');
      await estimate(parts, jobId, watch);
    },
    fail: (failure) => execute(failJob, keeper, { jobId, failure }),
    onFault: (fault) => log.fault('estimate failed', fault),
  });
}

async function estimate({ execute, clock, version }: EstimateParts, jobId: string, watch: JobWatch): Promise<void> {
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
