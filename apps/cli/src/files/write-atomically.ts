// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandFault } from '../command-fault.ts';

/**
 * Writes a file beside its place and moves it there when it is whole, so that no half-written file is ever found under its
 * name.
 *
 * @throws CommandFault when it cannot be written
 */
export async function writeAtomically(path: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(parts), createWriteStream(partial));
    await rename(partial, path);
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (fault instanceof CommandFault) throw fault;
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFault(`${path} cannot be written (${reason}). Choose another place.`);
  }
}
