// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateBulk } from '../../apps/node/src/demonstration/generate-bulk.ts';
import { systemClock } from '../../apps/node/src/kernel/clock.ts';
import { startNode } from '@palermo/node';

const root = join(import.meta.dirname, '../..');

/**
 * A data folder with this many generated cases, made once and kept under `.cache/bench` for further runs. Made anew when
 * it was not finished.
 */
export async function bulkDataDir(count: number): Promise<{ dataDir: string; generatedSeconds: number | undefined }> {
  const dataDir = join(root, '.cache/bench', `cases-${count}`);
  const finished = join(dataDir, 'finished');
  if (await exists(finished)) return { dataDir, generatedSeconds: undefined };
  await rm(dataDir, { recursive: true, force: true });
  const since = performance.now();
  await using running = await startNode({ dataDir, host: '127.0.0.1', port: 0, secure: false, logTo: 'nowhere' });
  let shown = 0;
  await generateBulk({
    executeAt: running.node.executeAt,
    clock: systemClock,
    count,
    onProgress: ({ doneCount, totalCount }) => {
      if (doneCount - shown < totalCount / 20) return;
      shown = doneCount;
      process.stderr.write(
        `${doneCount} of ${totalCount} cases, ${Math.round((performance.now() - since) / 1000)} s\n`,
      );
    },
  });
  await running.stop();
  await writeFile(finished, '');
  return { dataDir, generatedSeconds: Math.round((performance.now() - since) / 1000) };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
