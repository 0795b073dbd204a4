// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../kernel/errors.ts';
import type { CheckedFile, FileType } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';
import type { DrawnPage, WorkshopAnswer, WorkshopTask } from './workshop-process.ts';

/** Opens files that came from outside, in processes that hold no key and no connection. */
export interface FileWorkshop extends AsyncDisposable {
  /** Looks at a file and gives what may be kept of it. Throws `FileRefusal`. */
  check(content: Uint8Array): Promise<CheckedFile>;
  /** Draws one page of a file that was checked. Throws `FileRefusal`. */
  draw(file: { readonly content: Uint8Array; readonly type: FileType; readonly page: number }): Promise<DrawnPage>;
}

export interface WorkshopLimits {
  readonly taskMsMax?: number;
  readonly memoryBytesMax?: number;
}

const processesMax = 2;
const waitingMax = 60;
const idleMs = 60_000;
const watchMs = 100;

interface Order {
  readonly task: WorkshopTask;
  readonly resolve: (result: CheckedFile | DrawnPage) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * A file that takes too long or too much memory, or that breaks the program that opens it, ends its process and is refused;
 * the next file gets a new one.
 */
export function openFileWorkshop({
  taskMsMax = 20_000,
  memoryBytesMax = 1_200_000_000,
}: WorkshopLimits = {}): FileWorkshop {
  const waiting: Order[] = [];
  const free: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  let idle: NodeJS.Timeout | undefined;

  function order(task: WorkshopTask): Promise<CheckedFile | DrawnPage> {
    if (waiting.length >= waitingMax) throw new AppError('node.busy');
    const { promise, resolve, reject } = Promise.withResolvers<CheckedFile | DrawnPage>();
    waiting.push({ task, resolve, reject });
    next();
    return promise;
  }

  function next(): void {
    clearTimeout(idle);
    idle = setTimeout(() => free.splice(0).forEach((child) => child.kill()), idleMs);
    idle.unref();
    if (waiting.length === 0) return;
    const child = free.pop() ?? (all.size < processesMax ? start() : undefined);
    const first = child && waiting.shift();
    if (child && first) void give(child, first);
  }

  function start(): ChildProcess {
    const child = startProcess();
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      const at = free.indexOf(child);
      if (at >= 0) free.splice(at, 1);
      next();
    });
    return child;
  }

  async function give(child: ChildProcess, { task, resolve, reject }: Order): Promise<void> {
    try {
      const answer = await ask(child, task, { taskMsMax, memoryBytesMax });
      free.push(child);
      if (answer.kind === 'done') resolve(answer.result);
      else reject(answer.kind === 'refused' ? new FileRefusal(answer.reason) : new Error(answer.fault));
    } catch (fault) {
      child.kill('SIGKILL');
      reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
    next();
  }

  return {
    check: async (content) => (await order({ kind: 'check', content })) as CheckedFile,
    draw: async (file) => (await order({ kind: 'draw', ...file })) as DrawnPage,
    async [Symbol.asyncDispose]() {
      clearTimeout(idle);
      for (const { reject } of waiting.splice(0)) reject(new AppError('node.busy'));
      await Promise.all([...all].map(endProcess));
    },
  };
}

/** A process that may read files and load what decodes pictures, and nothing else: not write, not start others. */
function startProcess(): ChildProcess {
  const child = fork(fileURLToPath(new URL('workshop-process.ts', import.meta.url)), [], {
    env: {},
    serialization: 'advanced',
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-addons', '--disable-warning=SecurityWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.ref();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Rejects with a refusal when the process does not survive the task, or not within its bounds. */
async function ask(
  child: ChildProcess,
  task: WorkshopTask,
  { taskMsMax, memoryBytesMax }: Required<WorkshopLimits>,
): Promise<WorkshopAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkshopAnswer>();
  const refuse = (): void => reject(new FileRefusal('tooMuchInside'));
  const timer = setTimeout(refuse, taskMsMax);
  const watch = setInterval(() => {
    void memoryOf(child).then((bytes) => {
      if (bytes > memoryBytesMax) refuse();
    });
  }, watchMs);
  const onMessage = (answer: WorkshopAnswer): void => resolve(answer);
  child.on('message', onMessage);
  child.on('exit', refuse);
  child.on('error', reject);
  try {
    child.send(task);
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.off('message', onMessage);
    child.off('exit', refuse);
    child.off('error', reject);
  }
}

/** Bytes of memory that a process holds; 0 where the system does not tell. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * 4096;
}
