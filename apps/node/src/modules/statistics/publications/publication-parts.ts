// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../../kernel/clock.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { JobQueue } from '../../../platform/jobs/job-queue.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import type { ActForAccount } from '../../access/index.ts';
import type { PrivacyTrace } from './ledger/privacy-trace.ts';

/** What publications need besides the scope of a use case; the composition root hands it in. */
export interface PublicationParts {
  readonly execute: Execute;
  readonly queue: Pick<JobQueue, 'send' | 'answer'>;
  readonly actForAccount: ActForAccount;
  readonly clock: Clock;
  readonly log: Log;
  /** The privacy ledger outside the database. */
  readonly trace: PrivacyTrace;
  /** Version of this software, which packages state. */
  readonly version: string;
}
