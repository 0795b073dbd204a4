// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValues } from '@palermo/terms';
import type { UnsentChanges } from './unsent-changes.ts';

interface SenderOptions {
  readonly start?: (() => Promise<void>) | undefined;
  readonly send: (changes: FieldValues) => Promise<{ readonly updatedAt: string }>;
}

/** Carries changes to the node, one request at a time; begins the draft there first when it does not exist yet. */
export interface Sender {
  /**
   * Sends until nothing is unsent and gives the instant of the last save. A call while another is under way shares its
   * end. Throws what sending failed with.
   */
  readonly sendAll: () => Promise<string>;
  readonly isStarted: () => boolean;
  /** How often sending failed since it last succeeded. */
  readonly failureCount: () => number;
  /** What sending failed with last; undefined after a success. */
  readonly failure: () => unknown;
}

export function createSender({ start, send }: SenderOptions, unsent: UnsentChanges): Sender {
  let isStarted = start === undefined;
  let failures: readonly unknown[] = [];
  let sending: Promise<string> | undefined;
  const sendUntilEmpty = async () => {
    try {
      if (!isStarted) await start?.();
      isStarted = true;
      let savedAt = '';
      while (!unsent.isEmpty()) {
        const sent = unsent.get();
        savedAt = (await send(sent)).updatedAt;
        unsent.arrived(sent);
      }
      failures = [];
      return savedAt;
    } catch (error) {
      failures = [...failures, error];
      throw error;
    }
  };
  return {
    sendAll: () => {
      sending ??= sendUntilEmpty().finally(() => {
        sending = undefined;
      });
      return sending;
    },
    isStarted: () => isStarted,
    failureCount: () => failures.length,
    failure: () => failures.at(-1),
  };
}
