// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileDurably, type DataDir } from '../data-dir.ts';
import { OperatorError } from '../operator-error.ts';

const RestoreNote = z.object({
  state: z.enum(['underWay', 'done']),
  backupMadeAt: z.iso.datetime(),
  restoredAt: z.iso.datetime(),
  /** True where the folder held traces of the node as it was before the restore. */
  tracesKept: z.boolean().default(false),
});
/** What a restore leaves in the data folder for the first start after it. */
export type RestoreNote = z.infer<typeof RestoreNote>;

type Root = Pick<DataDir, 'root'>;

function noteFile({ root }: Root): string {
  return join(root, 'restore.json');
}

export async function writeRestoreNote(folder: Root, note: z.input<typeof RestoreNote>): Promise<void> {
  await writeFileDurably(noteFile(folder), `${JSON.stringify(note)}\n`);
}

export async function removeRestoreNote(folder: Root): Promise<void> {
  await rm(noteFile(folder), { force: true });
}

/** The note of a finished restore that no start has told the audit about. Throws `backup/restore-unfinished`. */
export async function findRestoreNote(folder: Root): Promise<RestoreNote | undefined> {
  const text = await readFile(noteFile(folder), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return undefined;
  const note = RestoreNote.parse(JSON.parse(text));
  if (note.state === 'done') return note;
  throw new OperatorError(
    'backup/restore-unfinished',
    `A restore into the data folder ${folder.root} was interrupted. Remove that folder and restore again.`,
  );
}
