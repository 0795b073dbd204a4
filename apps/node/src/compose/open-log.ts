// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination } from 'pino';
import type { DataDir } from '../platform/data-dir.ts';
import { createLog, type Log } from '../platform/telemetry/log.ts';

const logBytesMax = 50_000_000;

/** Opens the node's log. A log file that has grown large is set aside as `node.log.1` when the node starts. */
export function openLog(to: 'file' | 'stderr' | 'nowhere', layout: DataDir): Log {
  if (to === 'nowhere') return createLog({ write: () => {} });
  if (to === 'stderr') return createLog();
  const path = join(layout.logs, 'node.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax) renameSync(path, `${path}.1`);
  return createLog(destination({ dest: path, mode: 0o600, sync: false }));
}
