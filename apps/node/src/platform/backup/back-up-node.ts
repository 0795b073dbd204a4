// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { loadNodeKeys } from '../crypto/node-keys.ts';
import { dataDirLayout, prepareDataDir } from '../data-dir.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../db/embedded/start-embedded-postgres.ts';
import { newPassword, prepareDatabase } from '../db/prepare-database.ts';
import { OperatorError } from '../operator-error.ts';
import type { BackupHeader } from './backup-format.ts';
import { createEncrypter, type Protection, type Unlock } from './encryption.ts';
import { describeBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { removeRestoreNote, writeRestoreNote } from './restore-note.ts';
import { assertMayWriteBackup, writeBackup } from './write-backup.ts';

export interface NodeToBackUp {
  readonly dataDir: string;
  /** The administrator's connection to a PostgreSQL of one's own; the embedded one when absent. */
  readonly databaseUrl?: string | undefined;
  readonly out: string;
  readonly protection: Protection;
  readonly withKeys?: boolean;
  readonly onProgress?: (step: string) => void;
  /** Ends the backup and leaves no file behind. */
  readonly signal?: AbortSignal;
}

/** Throws what `backUpNode` would refuse for the file or the protection, before anything is done. */
export async function assertMayBackUp({ out, protection }: Pick<NodeToBackUp, 'out' | 'protection'>): Promise<void> {
  createEncrypter(protection);
  await assertMayWriteBackup(out);
}

/** Backs a node up, running or not. Throws the refusals of `writeBackup`. */
export async function backUpNode({ dataDir, databaseUrl, ...rest }: NodeToBackUp): Promise<BackupHeader> {
  const folders = dataDirLayout(dataDir);
  await mkdir(dirname(rest.out), { recursive: true });
  if (databaseUrl !== undefined) return writeBackup({ adminUrl: databaseUrl, folders, ...rest });
  const running = await findEmbeddedPostgres(dataDir);
  if (running !== undefined) return writeBackup({ adminUrl: running.adminUrl(), folders, ...rest });
  if (!(await exists(join(folders.postgres, 'PG_VERSION')))) {
    throw new OperatorError(
      'backup/nothing-there',
      `The data folder ${dataDir} holds no node. Name the right one with --data-dir.`,
    );
  }
  await using own = await startEmbeddedPostgres({ dataDir });
  return await writeBackup({ adminUrl: own.adminUrl(), folders, ...rest });
}

export interface NodeToRestore {
  /** A data folder without a node. */
  readonly dataDir: string;
  /** A superuser's connection to a database without a node; the embedded PostgreSQL of the data folder when absent. */
  readonly databaseUrl?: string | undefined;
  readonly file: string;
  readonly unlock: Unlock;
  /** Traces of the node as it was last, which count together with those of the backup. */
  readonly traces?: readonly string[];
  readonly onProgress?: (step: string) => void;
}

/** What was restored, and whether the folder knows what the node did after its backup. */
export interface RestoredNode extends BackupHeader {
  readonly tracesKept: boolean;
}

/**
 * Restores a backup into a data folder that holds no node. Traces that are there, or are brought, stay beside those of the backup.
 * Throws the refusals of `restoreBackup`; the folder then stays as it was.
 */
export async function restoreNode({
  dataDir,
  databaseUrl,
  traces = [],
  ...rest
}: NodeToRestore): Promise<RestoredNode> {
  // Before anything is made: a wrong passphrase is the most frequent refusal.
  const { createdAt } = await describeBackup(rest.file, rest.unlock);
  const folders = await prepareDataDir(dataDir);
  const brought = traces.map((path) => ({ path, place: join(folders.traces, `brought-${basename(path)}`) }));
  for (const { path, place } of brought) await copyFile(path, place);
  const tracesKept = (await readdir(folders.traces)).length > 0;
  const restoreInto = async (adminUrl: string): Promise<RestoredNode> => {
    const note = { backupMadeAt: createdAt, restoredAt: new Date().toISOString(), tracesKept };
    let begun = false;
    try {
      const header = await restoreBackup({
        ...rest,
        adminUrl,
        folders,
        onBegin: () => {
          begun = true;
          return writeRestoreNote(folders, { ...note, state: 'underWay' });
        },
        prepare: (lastMigration) => prepareRestored(adminUrl, folders.keys, lastMigration),
      });
      await writeRestoreNote(folders, { ...note, state: 'done' });
      return { ...header, tracesKept };
    } catch (fault) {
      if (begun) await removeRestoreNote(folders);
      throw fault;
    }
  };
  if (databaseUrl !== undefined) return restoreInto(databaseUrl);
  if (await exists(folders.postgres)) {
    throw new OperatorError(
      'backup/not-empty',
      `The data folder ${dataDir} holds a database already, and a restore never writes over one. Name a new folder with --data-dir.`,
    );
  }
  const own = await startEmbeddedPostgres({ dataDir });
  let whole = false;
  try {
    const header = await restoreInto(own.adminUrl());
    whole = true;
    return header;
  } finally {
    await own.stop();
    if (!whole) await rm(folders.postgres, { recursive: true, force: true });
  }
}

/** The roles get passwords that nobody keeps: every start of the node sets them anew. */
async function prepareRestored(adminUrl: string, keysDir: string, through: string | undefined): Promise<void> {
  const { wallKey } = await loadNodeKeys(keysDir, { create: false });
  await prepareDatabase({ adminUrl, wallKey, through, appPassword: newPassword(), jobsPassword: newPassword() });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
