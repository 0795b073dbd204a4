// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { dataDirLayout } from './data-dir.ts';
import { OperatorError } from './operator-error.ts';

/** Sole use of a data folder until released or until the process ends, however it ends. */
export type DataDirLock = Disposable & { release(): void };

type Holder = { pid: number; since: string };

const sqliteBusy = 5;
const retryMs = 50;

/** Long enough for a node that was asked to stop a moment ago. */
const waitMsUsual = 3000;

/**
 * Takes sole use of a data folder. The lock is the kernel's (an exclusive SQLite lock on an empty file), so it ends with the
 * process, survives the reuse of a process number, and leaves nothing stale behind a kill -9.
 *
 * A node that is about to stop is waited for. Throws `data-dir/in-use` when another process, or this one, keeps the folder.
 */
export async function lockDataDir(root: string, waitMs = waitMsUsual): Promise<DataDirLock> {
  const layout = dataDirLayout(root);
  mkdirSync(layout.root, { recursive: true, mode: 0o700 });
  const end = performance.now() + waitMs;
  let database = openLocked(layout.lockFile, layout.root);
  while (database === undefined && performance.now() < end) {
    await wait(retryMs);
    database = openLocked(layout.lockFile, layout.root);
  }
  if (database === undefined) throw inUse(layout.root, findHolder(layout.holderFile));
  const opened = database;
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
  writeFileSync(layout.holderFile, JSON.stringify(holder));
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    rmSync(layout.holderFile, { force: true });
    opened.close();
  };
  return { release, [Symbol.dispose]: release };
}

function openLocked(lockFile: string, root: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockFile);
    database.exec('pragma locking_mode = exclusive; begin exclusive');
    return database;
  } catch (cause) {
    database?.close();
    if (isBusy(cause)) return undefined;
    throw new OperatorError(
      'data-dir/not-writable',
      `The data folder ${root} cannot be locked. Check that this account may write to it and that its disk supports file locks.`,
      { cause },
    );
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy;
}

function inUse(root: string, holder: Holder | undefined): OperatorError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid}, running since ${holder.since}`;
  return new OperatorError(
    'data-dir/in-use',
    `The data folder ${root} is in use by ${who}. Stop that one first, or give --data-dir another folder.`,
  );
}

function findHolder(holderFile: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(holderFile, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('since' in value)) return undefined;
    return { pid: Number(value.pid), since: String(value.since) };
  } catch {
    // The note serves the message alone: the lock itself has already answered.
    return undefined;
  }
}
