// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../../kernel/clock.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { JobQueue } from '../../../platform/jobs/job-queue.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import type { ActForAccount } from '../../access/index.ts';

/** What estimates need besides the scope of a use case; the composition root hands it in. */
export interface EstimateParts {
  readonly execute: Execute;
  readonly queue: Pick<JobQueue, 'send' | 'answer'>;
  readonly actForAccount: ActForAccount;
  readonly clock: Clock;
  readonly log: Log;
  /** Version of this software, which estimates state. */
  readonly version: string;
}
