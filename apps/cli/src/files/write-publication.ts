// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Publication } from '@palermo/evidence';
import { csvText } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

/**
 * Writes `data.csv`, `datapackage.json` and `quality.json` into a folder: first beside their places, then all at once, so that
 * no half-written file is ever found under its name.
 *
 * @throws CommandFault when the folder cannot be written to
 */
export async function writePublication(
  folder: string,
  { columns, rows }: Publication,
  texts: { readonly dataPackage: object; readonly quality: object },
): Promise<readonly string[]> {
  const names = ['data.csv', 'datapackage.json', 'quality.json'];
  const partial = (name: string): string => join(folder, `.${name}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(Readable.from(csvText(columns, rows)), createWriteStream(partial('data.csv')));
    await writeFile(partial('datapackage.json'), `${JSON.stringify(texts.dataPackage, null, 2)}\n`);
    await writeFile(partial('quality.json'), `${JSON.stringify(texts.quality, null, 2)}\n`);
    for (const name of names) await rename(partial(name), join(folder, name));
  } catch (fault) {
    await Promise.all(names.map((name) => rm(partial(name), { force: true }).catch(() => undefined)));
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFault(`The folder ${folder} cannot be written to (${reason}). Choose another with --out.`);
  }
  return names.map((name) => join(folder, name));
}
