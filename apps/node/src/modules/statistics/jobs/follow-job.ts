// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import { failureOf, type JobFailure } from '../../../kernel/job.ts';

/** Milliseconds between two looks whether a job is still wanted. */
const lookMs = 1000;

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Follows one job: whether it is still wanted, and how far it is. */
export interface JobWatch {
  /** Fires when the node stops, or when somebody stopped the job. */
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done?: number, total?: number) => void;
  end(): Promise<void>;
}

interface FollowedJob {
  /** Fires when the node stops. */
  readonly stopping: AbortSignal;
  /** Least milliseconds between two notes of how far it is. */
  readonly noteMs: number;
  readonly isWanted: () => Promise<boolean>;
  readonly note: (progress: JobProgress) => Promise<unknown>;
  readonly onFault: (fault: unknown) => void;
}

export function followJob({ stopping, noteMs, isWanted, note, onFault }: FollowedJob): JobWatch {
  const stopped = new AbortController();
  let current: JobProgress = { step: '', done: 0, total: 0 };
  let noted = current;
  let lastNote = 0;
  let busy: Promise<void> | undefined;

  async function look(): Promise<void> {
    if (!(await isWanted())) {
      stopped.abort(new Error('The job was stopped.'));
      return;
    }
    const now = performance.now();
    if (noted === current || now - lastNote < noteMs) return;
    [noted, lastNote] = [current, now];
    await note(current);
  }

  const timer = setInterval(() => {
    busy ??= look()
      .catch(onFault)
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

interface WatchedRun {
  /** Fires when the node stops. */
  readonly stopping: AbortSignal;
  readonly run: () => Promise<void>;
  /** Keeps why the job cannot go on. */
  readonly fail: (failure: JobFailure) => Promise<unknown>;
  readonly onFault: (fault: unknown) => void;
}

/** Runs a job that is followed. A refusal that would come again ends it with its reason; what may pass is tried again. */
export async function runFollowed(
  watch: Pick<JobWatch, 'signal' | 'end'>,
  { stopping, run, fail, onFault }: WatchedRun,
): Promise<void> {
  try {
    await run();
  } catch (fault) {
    stopping.throwIfAborted();
    // Somebody stopped the job, and what it was making is wanted by nobody.
    if (watch.signal.aborted) return;
    if (fault instanceof AppError && (fault.kind === 'unavailable' || fault.code === 'record.changed')) throw fault;
    if (!(fault instanceof AppError)) onFault(fault);
    await fail(failureOf(fault));
  } finally {
    await watch.end();
  }
}
