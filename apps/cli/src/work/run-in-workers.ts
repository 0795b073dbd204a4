// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readNumberFlag } from '../read-flags.ts';

export interface WorkerRun<Task> {
  /** Module of the worker: it calls `serveTasks`. */
  readonly module: URL;
  /** What every worker is given once; plain data. */
  readonly data: unknown;
  readonly tasks: readonly Task[];
  readonly workers: number;
  /** Told after each task. */
  readonly onDone?: (done: number, total: number) => void;
}

/** What a worker answers to a task. */
export interface TaskAnswer {
  readonly index: number;
  readonly part: unknown;
}

/**
 * Does tasks in threads, each thread taking the next when it is free.
 *
 * @returns what each task found, in the order of the tasks, whichever thread did it
 * @throws what a task threw; the other threads are stopped then
 */
export async function runInWorkers<Task, Part>(run: WorkerRun<Task>): Promise<Part[]> {
  const { module, data, tasks, onDone } = run;
  const parts = Array.from<Part>({ length: tasks.length });
  const threads = Array.from(
    { length: Math.min(run.workers, tasks.length) },
    () => new Worker(module, { workerData: data, stdin: false }),
  );
  let next = 0;
  let done = 0;
  try {
    await Promise.all(
      threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            const give = (): void => {
              if (next >= tasks.length) return resolve();
              const index = next++;
              thread.postMessage({ index, task: tasks[index] });
            };
            thread.on('message', ({ index, part }: TaskAnswer) => {
              parts[index] = part as Part;
              done += 1;
              onDone?.(done, tasks.length);
              give();
            });
            thread.on('error', reject);
            thread.on('exit', (code) => reject(new Error(`a thread of the work ended with code ${code}`)));
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.removeAllListeners('exit').terminate()));
  }
  return parts;
}

/** The number of threads that is asked for: one for each processor unless told. @throws CommandFault */
export function readWorkersFlag(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  return readNumberFlag('--workers', written, { from: 1, to: 256, whole: true });
}
