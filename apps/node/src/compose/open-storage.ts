// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeKeys } from '../platform/crypto/node-keys.ts';
import { hasNodeKeys, loadNodeKeys, makeNodeKeys } from '../platform/crypto/node-keys.ts';
import { findRestoreNote } from '../platform/backup/restore-note.ts';
import { lockDataDir } from '../platform/data-dir-lock.ts';
import { prepareDataDir, type DataDir } from '../platform/data-dir.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded/start-embedded-postgres.ts';
import { holdsNode, prepareDatabase, type PreparedDatabase } from '../platform/db/prepare-database.ts';
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

/** Makes the keys or loads them, starts or reaches the database, and brings it to this version. */
export async function openStorage({ dataDir, databaseUrl, onProgress }: StorageOptions): Promise<Storage> {
  await using parts = new AsyncDisposableStack();
  const layout = await prepareDataDir(dataDir);
  let adminUrl = databaseUrl ?? '';
  let lost = new Promise<void>(() => {});
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({
      dataDir,
      // Keys come before the cluster, so that a cluster without them is never what an interrupted start left.
      onLocked: () => makeFirstKeys(layout, () => exists(join(layout.postgres, 'PG_VERSION'))),
      ...(onProgress ? { onProgress } : {}),
    });
    parts.use(embedded);
    adminUrl = embedded.adminUrl('postgres');
    lost = embedded.exited.then(({ asked }) => (asked ? new Promise<void>(() => {}) : undefined));
  } else {
    parts.use(await lockDataDir(dataDir));
    await makeFirstKeys(layout, () => holdsNode(databaseUrl));
  }
  const keys = await loadNodeKeys(layout.keys, { create: false });
  const prepared = await prepareDatabase({
    adminUrl,
    wallKey: keys.wallKey,
    appPassword: passwordFor('palermo_app', keys),
    jobsPassword: passwordFor('palermo_jobs', keys),
    ...(onProgress ? { onProgress: (name: string) => onProgress(`migrating ${name}`) } : {}),
  });
  const opened = parts.move();
  return { layout, keys, adminUrl, prepared, lost, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** Makes the keys of a new node. Throws `keys/missing` when there is a database already that others were made for. */
async function makeFirstKeys(layout: DataDir, isThereANode: () => Promise<boolean>): Promise<void> {
  const { root, keys } = layout;
  // Refuses a folder that a restore left unfinished.
  await findRestoreNote(layout);
  if (await hasNodeKeys(keys)) return;
  if (await isThereANode()) {
    throw new OperatorError(
      'keys/missing',
      `The data folder ${root} has a database but not its keys. Put the keys folder back from a backup, or run palermo keys recover with three recovery shares.`,
    );
  }
  await makeNodeKeys(keys);
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
