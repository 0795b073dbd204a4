// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, getDemonstration } from '@palermo/contract';
import type { SignInHint } from '@palermo/contract';
import type { TestProject } from 'vitest/node';
import type { z } from 'zod';

/** A node that serves the demonstration country. */
export interface DemonstrationNode {
  readonly origin: string;
  readonly signIns: readonly z.infer<typeof SignInHint>[];
}

declare module 'vitest' {
  interface ProvidedContext {
    demonstrationNode: DemonstrationNode;
  }
}

const projectRoot = resolve(import.meta.dirname, '../..');
const logFolder = join(projectRoot, '.cache/browser-tests');
const readyMs = 240_000;
const stopMs = 30_000;

/**
 * Starts a node as its user would (`npm start -- --demo`), in a fresh data folder on a free port, and waits until the
 * demonstration country is there. `PALERMO_TEST_ORIGIN` names a running demonstration node to use instead.
 */
export default async function startDemonstration(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['PALERMO_TEST_ORIGIN'];
  if (given !== undefined) {
    project.provide('demonstrationNode', await waitForCountry(given, () => undefined));
    return async () => {};
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-browser-'));
  await chmod(dataDir, 0o711);
  const port = await findFreePort();
  const child = await startNode(dataDir, port);
  const stop = async (): Promise<void> => {
    await stopNode(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const origin = `http://127.0.0.1:${port}`;
    project.provide('demonstrationNode', await waitForCountry(origin, () => child.exitCode ?? child.signalCode));
    return stop;
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function startNode(dataDir: string, port: number): Promise<ChildProcess> {
  await mkdir(logFolder, { recursive: true });
  const options = ['start', '--demo', '--port', String(port), '--data-dir', dataDir];
  const child = spawn(join(projectRoot, 'palermo'), options, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(logFolder, 'node.log'));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  return child;
}

async function stopNode(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(late);
}

async function waitForCountry(
  origin: string,
  findExit: () => number | string | null | undefined,
): Promise<DemonstrationNode> {
  const ask = createClient({ origin });
  const deadline = Date.now() + readyMs;
  let last = 'no answer yet';
  while (Date.now() < deadline) {
    const exit = findExit();
    if (exit !== null && exit !== undefined)
      throw new Error(`The node ended (${exit}). Its log: ${logFolder}/node.log`);
    try {
      const { state, doneCount, totalCount, signIns } = await ask(getDemonstration, {});
      if (state === 'ready') return { origin, signIns };
      if (state === 'failed') throw new Error('The demonstration country could not be loaded.');
      last = `${state}, ${doneCount} of ${totalCount}`;
    } catch (fault) {
      if (fault instanceof Error && fault.message.startsWith('The demonstration')) throw fault;
      last = fault instanceof Error ? fault.message : 'no answer';
    }
    await sleep(250);
  }
  throw new Error(`The demonstration country was not ready after ${readyMs / 1000} seconds: ${last}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('The machine gave no free port.');
  return address.port;
}
