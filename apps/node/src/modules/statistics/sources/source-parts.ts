// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../../kernel/clock.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { JobQueue } from '../../../platform/jobs/job-queue.ts';
import type { Log } from '../../../platform/telemetry/log.ts';

/** What published tables need besides the scope of a use case; the composition root hands it in. */
export interface SourceParts {
  readonly execute: Execute;
  readonly queue: Pick<JobQueue, 'send' | 'answer'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Folder for private files that last as long as they are read. */
  readonly temporaryFolder: string;
}
