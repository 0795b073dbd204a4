// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const projectRoot = resolve(import.meta.dirname, '../..');
const startMs = 90_000;

/** How a run of the command ended. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Runs the `palermo` command in a process of its own, on the pinned Node as its launcher does. */
export async function runPalermo(args: readonly string[], input = ''): Promise<Outcome> {
  const { child, heard } = listenTo(args);
  child.stdin?.end(input);
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  return { code, ...heard };
}

/** A node in the foreground of a process of its own. */
export interface ForegroundNode {
  readonly origin: string;
  readonly setUpToken: string | undefined;
  /** Asks it to stop and gives its exit code, as Ctrl-C does. */
  interrupt(): Promise<number | null>;
  /** Ends it without a word, as kill -9 does. */
  kill(): Promise<void>;
}

/** Starts a node on a port of the system's choice and waits until it says that it runs. */
export async function startForeground(dataDir: string): Promise<ForegroundNode> {
  const { child, heard } = listenTo(['start', '--port', '0', '--data-dir', dataDir]);
  const until = performance.now() + startMs;
  while (!heard.output.includes('Press Ctrl-C')) {
    if (child.exitCode !== null || performance.now() > until) {
      throw new Error(`The node did not start.\n${heard.output}${heard.complaint}`);
    }
    await wait(50);
  }
  const closed = new Promise<number | null>((settle) => child.once('close', settle));
  return {
    origin: /running at (\S+)/.exec(heard.output)?.[1] ?? '',
    setUpToken: /set-up#(\S+)/.exec(heard.output)?.[1],
    interrupt() {
      child.kill('SIGINT');
      return closed;
    },
    async kill() {
      const holder = JSON.parse(await readFile(join(dataDir, 'node.pid'), 'utf8')) as { readonly pid: number };
      process.kill(holder.pid, 'SIGKILL');
      await closed;
    },
  };
}

interface Heard {
  output: string;
  complaint: string;
}

function listenTo(args: readonly string[]): { child: ChildProcess; heard: Heard } {
  const program = join(projectRoot, 'node_modules/.bin/node');
  const main = join(projectRoot, 'apps/cli/src/main.ts');
  const child = spawn(program, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const heard: Heard = { output: '', complaint: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.complaint += text));
  return { child, heard };
}
