// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeKeys } from '../platform/crypto/node-keys.ts';
import { loadNodeKeys } from '../platform/crypto/node-keys.ts';
import { findRestoreNote } from '../platform/backup/restore-note.ts';
import { dataDirLayout, prepareDataDir, type DataDir } from '../platform/data-dir.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded/start-embedded-postgres.ts';
import { prepareDatabase, type PreparedDatabase } from '../platform/db/prepare-database.ts';
import { OperatorError } from '../platform/operator-error.ts';

export interface StorageOptions {
  readonly dataDir: string;
  /** Administrator's address of a PostgreSQL of one's own; the embedded one when absent. */
  readonly databaseUrl?: string | undefined;
  readonly onProgress?: (step: string) => void;
}

/** A prepared database with the keys that belong to it. */
export interface Storage extends AsyncDisposable {
  readonly layout: DataDir;
  readonly keys: NodeKeys;
  readonly adminUrl: string;
  readonly prepared: PreparedDatabase;
  /** Settles when the database ended although nobody asked it to. */
  readonly lost: Promise<void>;
}

/** Starts or reaches the database, loads or makes the keys, and brings the database to this version. */
export async function openStorage({ dataDir, databaseUrl, onProgress }: StorageOptions): Promise<Storage> {
  await findRestoreNote(dataDirLayout(dataDir));
  const fresh = !(await exists(join(dataDirLayout(dataDir).keys, 'node.key')));
  if (fresh && (await exists(join(dataDirLayout(dataDir).postgres, 'PG_VERSION')))) {
    throw new OperatorError(
      'keys/missing',
      `The data folder ${dataDir} holds a database but not its keys. Put the keys folder back from a backup, or run palermo keys recover with three recovery shares.`,
    );
  }
  const embedded = databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir, ...(onProgress ? { onProgress } : {}) }) : undefined;
  try {
    const layout = await prepareDataDir(dataDir);
    const keys = await loadNodeKeys(layout.keys, { create: fresh });
    const adminUrl = embedded?.adminUrl('postgres') ?? databaseUrl ?? '';
    const prepared = await prepareDatabase({
      adminUrl,
      wallKey: keys.wallKey,
      appPassword: passwordFor('palermo_app', keys),
      jobsPassword: passwordFor('palermo_jobs', keys),
      ...(onProgress ? { onProgress: (name: string) => onProgress(`migrating ${name}`) } : {}),
    });
    return {
      layout,
      keys,
      adminUrl,
      prepared,
      lost: embedded
        ? embedded.exited.then(({ asked }) => (asked ? new Promise<void>(() => {}) : undefined))
        : new Promise<void>(() => {}),
      [Symbol.asyncDispose]: async () => embedded?.stop(),
    };
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
}

/** Passwords of the node's own roles are drawn from its keys, so that several processes of one node agree on them. */
function passwordFor(role: string, keys: NodeKeys): string {
  return createHmac('sha256', keys.wallKey).update(`password of ${role}`).digest('base64url');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
