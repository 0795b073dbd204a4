// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateBulk, type BulkOptions } from '../../apps/node/src/demonstration/generate-bulk.ts';
import { openCountry } from '../../apps/node/src/demonstration/open-country.ts';
import { gate } from '../../apps/node/src/kernel/actor.ts';
import { systemClock } from '../../apps/node/src/kernel/clock.ts';
import { startNode } from '@palermo/node';
import { officesOf, openOffices } from '../coordination/offices.ts';

const root = join(import.meta.dirname, '../..');

interface BulkData {
  readonly dataDir: string;
  /** Absent where it was there already. */
  readonly generatedSeconds: number | undefined;
}

/**
 * A data folder with this many generated cases, made once and kept under `.cache/bench` for further runs. One that was not
 * finished is taken up where it stopped.
 */
export async function bulkDataDir(count: number): Promise<BulkData> {
  return keptDataDir(`cases-${count}`, { count });
}

/** The same in a country of 60 organisations and 2,000 accounts. */
export async function officeDataDir(count: number): Promise<BulkData> {
  return keptDataDir(`coordination-${count}`, { count, officesOf });
}

async function keptDataDir(
  name: string,
  options: Pick<BulkOptions, 'count' | 'officesOf' | 'releasesShare'>,
): Promise<BulkData> {
  const dataDir = join(root, '.cache/bench', name);
  const finished = join(dataDir, 'finished');
  if (await exists(finished)) return { dataDir, generatedSeconds: undefined };
  const since = performance.now();
  await using running = await startNode({ dataDir, host: '127.0.0.1', port: 0, secure: false, logTo: 'nowhere' });
  const { executeAt } = running.node;
  if (options.officesOf) {
    const { opened } = await executeAt(systemClock)(openCountry, gate, {});
    if (opened) await executeAt(systemClock)(openOffices, gate, {});
  }
  let shown = 0;
  await generateBulk({
    ...options,
    executeAt,
    clock: systemClock,
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
