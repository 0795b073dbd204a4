// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeRestoreNote } from '../platform/backup/restore-note.ts';
import { makeNodeKeys } from '../platform/crypto/node-keys.ts';
import { prepareDataDir } from '../platform/data-dir.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded/start-embedded-postgres.ts';
import { openStorage } from './open-storage.ts';

const inOrder = ['signing.pem', 'wall.key', 'terminal.key', 'node.key'] as const;

let dataDir: string;
let keys: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'palermo-storage-'));
  // PostgreSQL runs as another account when the tests run as root, and has to enter the folder.
  await chmod(dataDir, 0o711);
  keys = join(dataDir, 'keys');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('starts after a kill between any two key files, and keeps what had been made', async () => {
  const whole = join(dataDir, 'whole');
  expect(await makeNodeKeys(whole)).toEqual(inOrder);
  for (const madeCount of inOrder.keys()) {
    await rm(keys, { recursive: true, force: true });
    await mkdir(keys, { recursive: true });
    for (const name of inOrder.slice(0, madeCount)) await cp(join(whole, name), join(keys, name));
    await writeFile(join(keys, `${inOrder[madeCount]}.new-1`), 'half');
    expect(await makeNodeKeys(keys)).toEqual(inOrder.slice(madeCount));
    for (const name of inOrder.slice(0, madeCount)) {
      expect(await readFile(join(keys, name))).toEqual(await readFile(join(whole, name)));
    }
  }
});

it('starts after a kill between the keys and the cluster, and between the cluster and the first migration', async () => {
  await makeNodeKeys(keys);
  const made = await readFile(join(keys, 'node.key'));
  await (await startEmbeddedPostgres({ dataDir })).stop();
  await using storage = await openStorage({ dataDir });
  expect(storage.keys.nodeKey).toEqual(made);
  expect(storage.prepared.migrated[0]).toBe('0001-wall.sql');
});

it('has its keys before it has a cluster', async () => {
  let keysFirst = false;
  await using _ = await startEmbeddedPostgres({
    dataDir,
    onLocked: async () => {
      keysFirst = await readFile(join(dataDir, 'postgres', 'PG_VERSION')).then(
        () => false,
        () => true,
      );
    },
  });
  expect(keysFirst).toBe(true);
});

it('refuses a cluster whose keys are gone, one key that is gone, and a restore that was interrupted', async () => {
  await (await openStorage({ dataDir }))[Symbol.asyncDispose]();
  await rm(join(keys, 'terminal.key'));
  await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'keys/missing' });
  await rm(keys, { recursive: true });
  await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'keys/missing' });
  const layout = await prepareDataDir(dataDir);
  const at = new Date().toISOString();
  await writeRestoreNote(layout, { state: 'underWay', backupMadeAt: at, restoredAt: at });
  await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'backup/restore-unfinished' });
});
