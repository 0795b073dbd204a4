// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileDurably, type DataDir } from '../platform/data-dir.ts';

function addressFile(layout: DataDir): string {
  return join(layout.run, 'address');
}

/** Leaves the node's address where the command on this machine finds it, for as long as the node runs. */
export async function announceAddress(layout: DataDir, address: string): Promise<AsyncDisposable> {
  await writeFileDurably(addressFile(layout), `${address}\n`);
  return { [Symbol.asyncDispose]: () => rm(addressFile(layout), { force: true }) };
}

/** The address of the node that runs on this data folder, as far as it was announced; it may have died since. */
export async function readAnnouncedAddress(layout: DataDir): Promise<string | undefined> {
  const text = await readFile(addressFile(layout), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text.trim() || undefined;
}
