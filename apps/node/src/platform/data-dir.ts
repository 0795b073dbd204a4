// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OperatorError } from './operator-error.ts';

/**
 * The places inside a node's data folder. Everything that a node keeps lives here, nothing of it in the checkout.
 *
 * | place | holds | in a backup |
 * |---|---|---|
 * | `postgres/` | the embedded PostgreSQL cluster; owned by the account that PostgreSQL runs as; never copied while it runs | as rows |
 * | `keys/` | the node's key and what is needed to open identities; 0700, files 0600 | as files, or left out |
 * | `audit/` | signed checkpoints of the audit, so that they cannot be removed together with its entries unseen | as files |
 * | `traces/` | what must not go back when the database does: the ledger of privacy spent | as files, beside those that are there |
 * | `logs/` | the log of PostgreSQL (no statements, no values) | no |
 * | `run/` | sockets and notes of the running node; empty when it is stopped | no |
 * | `restore.json` | that this folder was restored, until a start has told the audit | no |
 * | `terminal-account` | the account that the command acts as | no |
 * | `node.lock`, `node.pid` | who uses the folder now | no |
 */
export type DataDir = {
  root: string;
  postgres: string;
  keys: string;
  audit: string;
  traces: string;
  logs: string;
  run: string;
  lockFile: string;
  holderFile: string;
};

/** The layout below a data folder, as absolute paths. Creates nothing. */
export function dataDirLayout(root: string): DataDir {
  const absolute = resolve(root);
  return {
    root: absolute,
    postgres: join(absolute, 'postgres'),
    keys: join(absolute, 'keys'),
    audit: join(absolute, 'audit'),
    traces: join(absolute, 'traces'),
    logs: join(absolute, 'logs'),
    run: join(absolute, 'run'),
    lockFile: join(absolute, 'node.lock'),
    holderFile: join(absolute, 'node.pid'),
  };
}

/** Where the public halves of the keys that signed checkpoints are kept, beside those. */
export function signingKeysFile({ audit }: Pick<DataDir, 'audit'>): string {
  return join(audit, 'signing-keys.jsonl');
}

/**
 * Creates the data folder and its private sub-folders (0700) where missing; the cluster folder is PostgreSQL's to create.
 * Throws `data-dir/not-writable` when the folder cannot be made.
 */
export async function prepareDataDir(root: string): Promise<DataDir> {
  const layout = dataDirLayout(root);
  try {
    await mkdir(layout.root, { recursive: true, mode: 0o700 });
    for (const folder of [layout.keys, layout.audit, layout.traces, layout.logs, layout.run]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
  } catch (cause) {
    throw new OperatorError(
      'data-dir/not-writable',
      `The data folder ${layout.root} cannot be created or written. Give --data-dir a folder that this account may write.`,
      { cause },
    );
  }
  return layout;
}

/** Writes a file so that a crash leaves either the old content or the new one: temporary sibling, fsync, rename, fsync of the folder. */
export async function writeFileDurably(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = `${path}.new-${process.pid}`;
  const file = await open(temporary, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Flushes a folder's entries to disk, so that a rename inside it survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
