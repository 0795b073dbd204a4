// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { BackupHeader, headerEntry, tableFolder, tablesFolder } from './backup-format.ts';
import { damaged, decrypt, type Unlock } from './encryption.ts';
import { OperatorError } from '../operator-error.ts';
import { readTar, type TarEntry } from './tar.ts';

/** An opened backup: its header, and then its entries in the order in which they were written. */
export interface OpenBackup {
  readonly header: BackupHeader;
  readonly entries: AsyncGenerator<TarEntry>;
}

/** Opens a backup as far as its header. Throws the refusals of `decrypt`, `backup/other-format`. */
export async function openBackup(file: string, unlock: Unlock): Promise<OpenBackup> {
  const entries = readEntries(file, unlock);
  const first = await entries.next();
  if (first.done === true || first.value.name !== headerEntry) throw damaged(file, 'no header');
  const parsed = BackupHeader.safeParse(JSON.parse(Buffer.from(first.value.content).toString('utf8')));
  if (!parsed.success) {
    await entries.return(undefined);
    throw new OperatorError(
      'backup/other-format',
      `The backup ${file} was made by another version of Palermo. Restore it with that version.`,
    );
  }
  return { header: parsed.data, entries };
}

/** The header of a backup alone. */
export async function describeBackup(file: string, unlock: Unlock): Promise<BackupHeader> {
  const { header, entries } = await openBackup(file, unlock);
  await entries.return(undefined);
  return header;
}

/** Reads a backup to its end without keeping anything, and so proves that it is whole and unchanged. */
export async function checkBackup(file: string, unlock: Unlock): Promise<BackupHeader> {
  const { header, entries } = await openBackup(file, unlock);
  const files: string[] = [];
  const folders = new Set<string>();
  for await (const { name } of entries) {
    if (name.startsWith(tablesFolder)) folders.add(name.slice(0, name.lastIndexOf('/') + 1));
    else files.push(name);
  }
  const expected = header.tables.map((_, position) => tableFolder(position));
  if (files.join() !== header.files.join() || [...folders].join() !== expected.join())
    throw damaged(file, 'parts are missing');
  return header;
}

async function* readEntries(file: string, unlock: Unlock): AsyncGenerator<TarEntry> {
  try {
    yield* readTar(decrypt(file, unlock));
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged(file, cause);
    throw cause;
  }
}
