// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../../../kernel/actor.ts';
import { findJob, noteProgress } from './commands/estimate-job.ts';
import type { EstimateParts } from './estimate-parts.ts';

/** Milliseconds between two looks whether a job is still wanted, at which it is noted how far it is. */
const lookMs = 1000;

/** Follows one job: whether it is still wanted, and how far it is. */
export interface EstimateWatch {
  /** Fires when the node stops, or when somebody stopped the job. */
  readonly signal: AbortSignal;
  onProgress(step: string, done?: number, total?: number): void;
  end(): Promise<void>;
}

export function watchEstimate(
  { execute, log }: Pick<EstimateParts, 'execute' | 'log'>,
  jobId: string,
  stopping: AbortSignal,
): EstimateWatch {
  const stopped = new AbortController();
  let current = { step: '', done: 0, total: 0 };
  let noted = current;
  let busy: Promise<void> | undefined;

  async function look(): Promise<void> {
    if (!(await execute(findJob, keeper, { jobId }))) {
      stopped.abort(new Error('The job was stopped.'));
      return;
    }
    if (noted === current) return;
    noted = current;
    await execute(noteProgress, keeper, { jobId, ...current });
  }

  const timer = setInterval(() => {
    busy ??= look()
      .catch((fault: unknown) => log.fault('estimate progress', fault))
      .finally(() => (busy = undefined));
  }, lookMs);

  return {
    signal: AbortSignal.any([stopping, stopped.signal]),
    onProgress(step, done = 0, total = 0) {
      current = { step, done, total };
    },
    async end() {
      clearInterval(timer);
      await busy;
    },
  };
}
