// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../../operator-error.ts';

const fastStopMs = 20_000;
const immediateStopMs = 10_000;
const pollMs = 20;

const programNames = new Set(['postgres\n', 'initdb\n']);

/** Process numbers of every PostgreSQL process whose working folder is this cluster: exact even when numbers were reused. */
export function findClusterProcesses(clusterDir: string): number[] {
  const cluster = statSync(clusterDir, { throwIfNoEntry: false });
  if (cluster === undefined) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const folder = statSync(`/proc/${pid}/cwd`);
        return (
          folder.ino === cluster.ino &&
          folder.dev === cluster.dev &&
          programNames.has(readFileSync(`/proc/${pid}/comm`, 'utf8'))
        );
      } catch {
        // Ended meanwhile, or another account's process, which cannot be ours.
        return false;
      }
    });
}

/** The postmaster's number as its own file records it, whether or not that process still lives. */
export function findRecordedPostmaster(clusterDir: string): { pid: number; status: string } | undefined {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
  } catch {
    // No file: no postmaster has been started, or the last one ended well.
    return undefined;
  }
}

/**
 * Ends every PostgreSQL process that a killed node left on this cluster and removes its stale files. First an orderly stop;
 * whatever does not answer is stopped at once, which PostgreSQL repairs from its log at the next start. Returns how many
 * processes there were. Call only under the data folder's lock. Throws `postgres/orphan-stays`.
 */
export async function stopOrphans(clusterDir: string): Promise<number> {
  const found = findClusterProcesses(clusterDir);
  const postmaster = findRecordedPostmaster(clusterDir)?.pid;
  if (postmaster !== undefined && found.includes(postmaster)) {
    signal([postmaster], 'SIGINT');
    await untilNone(clusterDir, fastStopMs);
  }
  await stopAtOnce(clusterDir);
  const staying = findClusterProcesses(clusterDir);
  if (staying.length > 0) {
    throw new OperatorError(
      'postgres/orphan-stays',
      `PostgreSQL processes of an earlier run (${staying.join(', ')}) do not end. End them, then start again.`,
    );
  }
  for (const name of ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(clusterDir, name), { force: true });
  return found.length;
}

/** Ends what still runs in a cluster's folder without waiting for its work. */
export async function stopAtOnce(clusterDir: string): Promise<void> {
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = findClusterProcesses(clusterDir);
    if (left.length === 0) return;
    signal(left, name);
    await untilNone(clusterDir, immediateStopMs);
  }
}

async function untilNone(clusterDir: string, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (findClusterProcesses(clusterDir).length > 0 && performance.now() < end) await wait(pollMs);
}

/** Sends a signal to each process; one that has ended meanwhile is what was wanted. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
