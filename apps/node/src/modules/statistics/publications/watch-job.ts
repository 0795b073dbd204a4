// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { publicationModeCodes } from '@palermo/terms';
import { keeper } from '../../../kernel/actor.ts';
import { followJob, type JobWatch } from '../jobs/follow-job.ts';
import { findJob, noteProgress } from './commands/publication-job.ts';
import type { PublicationParts } from './publication-parts.ts';

const noteMs = 3000;

/** Follows the job of a publication, the modes that are compared being stages of it. */
export interface PublicationWatch extends JobWatch {
  /** So many modes were compared. */
  readonly onStage: (done: number) => void;
}

/** Tenths of a per cent that the whole job is divided into. */
const parts1000 = 1000;

export function watchJob(
  { execute, log }: Pick<PublicationParts, 'execute' | 'log'>,
  jobId: string,
  stopping: AbortSignal,
): PublicationWatch {
  let stage = 0;
  let stages = 1;
  const watch = followJob({
    stopping,
    noteMs,
    async isWanted() {
      const row = await execute(findJob, keeper, { jobId });
      if (row) stages = row.state === 'comparing' ? publicationModeCodes.length : 1;
      return row !== undefined;
    },
    note: (progress) => execute(noteProgress, keeper, { jobId, ...progress }),
    onFault: (fault) => log.fault('publication progress', fault),
  });
  return {
    ...watch,
    onProgress(step, done = 0, total = 0) {
      const share = total > 0 ? Math.min(1, done / total) : 0;
      watch.onProgress(step, Math.floor(((stage + share) / stages) * parts1000), parts1000);
    },
    onStage(done) {
      stage = done;
      stages = publicationModeCodes.length;
    },
  };
}
