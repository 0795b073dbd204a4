// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import type { Log } from '../telemetry/log.ts';

const retryFirstMs = 500;
const retryMostMs = 30_000;

export interface ListenerOptions {
  /** Connection of the app role; straight to the server, because a pooler between them would lose what is told. */
  readonly url: string;
  readonly log: Log;
  /** What to do with the words told on each channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** Called after the connection was lost and is back: something may have been told meanwhile. */
  readonly onGap: () => void;
}

/**
 * Listens to what is told through the database, by this process or another, on one connection of its own. Comes back by
 * itself when the connection breaks. Whoever tells does so in a transaction; it is heard once that is committed.
 */
export async function openListener({ url, log, channels, onGap }: ListenerOptions): Promise<AsyncDisposable> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let retryMs = retryFirstMs;
  let closed = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'palermo listener', keepAlive: true });
    let broken = false;
    const lose = (fault?: unknown): void => {
      if (broken || closed) return;
      broken = true;
      log.warn('listener lost', { retryMs, fault: fault instanceof Error ? fault.name : 'none' });
      fresh.end().catch(() => {});
      timer = setTimeout(() => void connect().then(onGap), retryMs);
      retryMs = Math.min(retryMs * 2, retryMostMs);
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose());
    fresh.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    client = fresh;
    try {
      await fresh.connect();
      for (const channel of Object.keys(channels)) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
      retryMs = retryFirstMs;
    } catch (fault) {
      lose(fault);
    }
  }

  await connect();
  return {
    async [Symbol.asyncDispose]() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
