// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');
const logFolder = join(projectRoot, '.cache/browser-tests');
const stopMs = 30_000;

/** A node in a process of its own, as its user starts it. */
export interface NodeProcess {
  readonly origin: string;
  readonly dataDir: string;
  /** How the process ended, if it did. */
  readonly findExit: () => string | undefined;
  /** What the node has said so far. */
  readonly readLog: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface NodeProcessOptions {
  /** Names the log. */
  readonly name: string;
  /** Options of `palermo start` besides port and data folder. */
  readonly options?: readonly string[];
}

/** Where the output of a node is kept. */
export function nodeLog(name: string): string {
  return join(logFolder, `${name}.log`);
}

/** Starts a node in a fresh data folder on a free port. Returns at once; the node answers some seconds later. */
export async function startNodeProcess({ name, options = [] }: NodeProcessOptions): Promise<NodeProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-node-'));
  // PostgreSQL runs as another account when the tests run as root, and has to enter the folder.
  await chmod(dataDir, 0o711);
  await mkdir(logFolder, { recursive: true });
  const port = await findFreePort();
  const args = ['start', ...options, '--port', String(port), '--data-dir', dataDir];
  const child = spawn(join(projectRoot, 'palermo'), args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(nodeLog(name));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    findExit: () => child.signalCode ?? (child.exitCode === null ? undefined : `code ${child.exitCode}`),
    readLog: () => readFile(nodeLog(name), 'utf8'),
    stop: async () => {
      await endProcess(child);
      log.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(late);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('The machine gave no free port.');
  return address.port;
}
