// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parentPort, workerData } from 'node:worker_threads';
import type { TaskAnswer } from './run-in-workers.ts';

/**
 * The side of `runInWorkers` inside a thread: answers tasks one by one until it is stopped.
 *
 * @param prepare makes of the data that all tasks share what does a task
 */
export function serveTasks<Data, Task>(prepare: (data: Data) => (task: Task) => unknown): void {
  if (parentPort === null) throw new Error('tasks are served from a worker thread');
  const port = parentPort;
  const run = prepare(workerData as Data);
  port.on('message', ({ index, task }: { readonly index: number; readonly task: Task }) => {
    port.postMessage({ index, part: run(task) } satisfies TaskAnswer);
  });
}
