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
import { hashFile, type HashedFile } from './provenance.ts';

/**
 * Writes `data.csv`, `datapackage.json` and `quality.json` into a folder: first beside their places, then all at once, so that
 * no half-written file is ever found under its name. `quality.json` comes last: where it stands, the publication is whole.
 *
 * @param texts the data package is told which values the columns show, the quality which file it is of
 * @throws CommandFault when the folder cannot be written to
 */
export async function writePublication(
  folder: string,
  { columns, rows }: Publication,
  texts: { readonly dataPackage: (values: ShownValues) => object; readonly quality: (data: HashedFile) => object },
): Promise<{ readonly files: readonly string[]; readonly quality: object }> {
  const names = ['data.csv', 'datapackage.json', 'quality.json'];
  const partial = (name: string): string => join(folder, `.${name}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    const shown = collectValues(columns.length, rows);
    await pipeline(Readable.from(csvText(columns, shown.rows)), createWriteStream(partial('data.csv')));
    const data = { file: 'data.csv', sha256: await hashFile(partial('data.csv')) };
    await writeFile(partial('datapackage.json'), `${JSON.stringify(texts.dataPackage(shown.values()), null, 2)}\n`);
    const quality = texts.quality(data);
    await writeFile(partial('quality.json'), `${JSON.stringify(quality, null, 2)}\n`);
    await rm(join(folder, 'quality.json'), { force: true });
    for (const name of names) await rename(partial(name), join(folder, name));
    return { files: names.map((name) => join(folder, name)), quality };
  } catch (fault) {
    await Promise.all(names.map((name) => rm(partial(name), { force: true }).catch(() => undefined)));
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFault(`The folder ${folder} cannot be written to (${reason}). Choose another with --out.`);
  }
}

/** The different values of each column, sorted; null where they are too many to list in a codebook. */
export type ShownValues = readonly (readonly string[] | null)[];

const valuesMax = 300;

/** Passes rows on and remembers the values that they show. */
function collectValues(
  columnCount: number,
  rows: Publication['rows'],
): { readonly rows: Publication['rows']; readonly values: () => ShownValues } {
  const seen = Array.from({ length: columnCount }, () => new Set<string>());
  return {
    rows: (function* () {
      for (const row of rows) {
        row.forEach((cell, place) => {
          const known = seen[place];
          if (cell !== '' && known && known.size <= valuesMax) known.add(String(cell));
        });
        yield row;
      }
    })(),
    values: () => seen.map((known) => (known.size > valuesMax ? null : [...known].toSorted())),
  };
}
