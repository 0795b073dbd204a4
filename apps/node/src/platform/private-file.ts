// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const openFiles = '/proc/self/fd';

/**
 * Writes content to a file that only this process can reach, hands its path to `use` and removes it whatever happens.
 * Where the system lists open files, the file loses its name before anything is written to it: it is gone with the
 * process, however that ends.
 */
export async function withPrivateFile<Result>(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const own = await mkdtemp(join(folder, 'palermo-'));
  try {
    const named = join(own, 'content');
    await using file = await open(named, 'wx+', 0o600);
    const nameless = existsSync(openFiles);
    if (nameless) await rm(own, { recursive: true });
    for await (const piece of content) await file.writeFile(piece);
    return await use(nameless ? `${openFiles}/${file.fd}` : named);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
