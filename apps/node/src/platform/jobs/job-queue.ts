// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { PgBoss } from 'pg-boss';
import type { Log } from '../telemetry/log.ts';

/** A job carries the id of the row that describes the work and nothing else: no personal data waits in a queue. */
export interface JobPayload {
  readonly id: string;
}

export interface JobQueue {
  /** Asks for a job once. While one of the same id waits or runs, another request for it does nothing. */
  send(name: string, payload: JobPayload): Promise<void>;
  /** Answers jobs of a name, one at a time. `signal` fires when the node stops; what was not finished runs again. */
  answer(name: string, handle: (payload: JobPayload, signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Seconds without a sign of life after which a job that a dead process left behind is given to another. */
const heartbeatSeconds = 15;
/** Seconds between two looks for such jobs. */
const superviseSeconds = 5;
const retriesMax = 20;
/** Milliseconds that jobs get for ending in order when the node stops. */
const stopMs = 15_000;

const supervision = { superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds };

/** Opens the durable queue in PostgreSQL, under a role that sees nothing but the queue. */
export async function openJobQueue(url: string, log: Log): Promise<JobQueue> {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', createSchema: false, max: 3, ...supervision });
  const stopping = new AbortController();
  // Once the queue closes, its last looks for work may meet a database that closes as well.
  boss.on('error', (fault) => {
    if (!stopping.signal.aborted) log.fault('job queue', fault);
  });
  await boss.start();
  const known = new Set<string>();

  async function ensureQueue(name: string): Promise<void> {
    if (known.has(name)) return;
    await boss.createQueue(name, {
      policy: 'exclusive',
      retryLimit: retriesMax,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 23 * 3600,
      heartbeatSeconds,
    });
    known.add(name);
  }

  return {
    async send(name, payload) {
      await ensureQueue(name);
      await boss.send(name, payload, { singletonKey: payload.id });
    },
    async answer(name, handle) {
      await ensureQueue(name);
      await boss.work<JobPayload>(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
        if (!job) return;
        try {
          await handle(job.data, stopping.signal);
        } catch (fault) {
          if (!stopping.signal.aborted) log.fault('job failed', fault, { job: name });
          throw fault;
        }
      });
    },
    async stop() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await boss.stop({ graceful: true, timeout: stopMs, close: true });
    },
  };
}
