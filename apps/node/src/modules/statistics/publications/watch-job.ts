// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { publicationModeCodes } from '@palermo/terms';
import { keeper } from '../../../kernel/actor.ts';
import { findJob, noteProgress } from './commands/publication-job.ts';
import type { OnProgress } from './making/publish-task.ts';
import type { PublicationParts } from './publication-parts.ts';

/** Milliseconds between two looks whether a job is still wanted, and between two notes of how far it is. */
const lookMs = 1000;
const noteMs = 3000;

/** Follows one job: whether it is still wanted, and how far it is. */
export interface JobWatch {
  /** Fires when the node stops, or when somebody stopped the job. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** So many modes were compared. */
  readonly onStage: (done: number) => void;
  end(): Promise<void>;
}

/** Tenths of a per cent that the whole job is divided into. */
const parts1000 = 1000;

export function watchJob(
  { execute, log }: Pick<PublicationParts, 'execute' | 'log'>,
  jobId: string,
  stopping: AbortSignal,
): JobWatch {
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopping, stopped.signal]);
  let stage = 0;
  let stages = 1;
  let current = { step: '', done: 0, total: parts1000 };
  let noted = current;
  let lastNote = 0;
  let busy: Promise<void> | undefined;

  async function look(): Promise<void> {
    const row = await execute(findJob, keeper, { jobId });
    if (!row) {
      stopped.abort(new Error('The job was stopped.'));
      return;
    }
    stages = row.state === 'comparing' ? publicationModeCodes.length : 1;
    const now = performance.now();
    if (noted === current || now - lastNote < noteMs) return;
    [noted, lastNote] = [current, now];
    await execute(noteProgress, keeper, { jobId, ...current });
  }

  const timer = setInterval(() => {
    busy ??= look()
      .catch((fault: unknown) => log.fault('publication progress', fault))
      .finally(() => (busy = undefined));
  }, lookMs);

  return {
    signal,
    onProgress(step, done = 0, total = 0) {
      const share = total > 0 ? Math.min(1, done / total) : 0;
      current = { step, done: Math.floor(((stage + share) / stages) * parts1000), total: parts1000 };
    },
    onStage(done) {
      stage = done;
      stages = publicationModeCodes.length;
    },
    async end() {
      clearInterval(timer);
      await busy;
    },
  };
}
