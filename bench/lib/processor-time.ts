// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findClusterProcesses } from '../../apps/node/src/platform/db/embedded/cluster-processes.ts';

/** Clock ticks of `/proc` are hundredths of a second on every Linux that the node runs on. */
const tickMs = 10;

/** Processor time that a node and the processes of its database have used so far, in milliseconds. */
export async function readProcessorMs(dataDir: string, nodePid: number | undefined): Promise<number> {
  const pids = [nodePid ?? 0, ...findClusterProcesses(join(dataDir, 'postgres'))];
  const ticks = await Promise.all(pids.map(ticksOf));
  return ticks.reduce((sum, each) => sum + each, 0) * tickMs;
}

/** User and system time, with that of children which have ended: the database starts a process for each connection. */
async function ticksOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
}
