// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Log } from '../platform/telemetry/log.ts';
import type { ComposedNode } from './create-node.ts';

const checkpointEveryMs = 60_000;

/** What a running node does by itself: once a minute it signs what the audit gained. Stops when disposed. */
export function keepHouse(node: Pick<ComposedNode, 'signCheckpoint'>, log: Log): AsyncDisposable {
  let busy: Promise<void> | undefined;
  const sign = async (): Promise<void> => {
    await busy;
    try {
      await node.signCheckpoint();
    } catch (fault) {
      log.fault('checkpoint failed', fault);
    }
  };
  const timer = setInterval(() => {
    busy = sign();
  }, checkpointEveryMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await sign();
    },
  };
}
