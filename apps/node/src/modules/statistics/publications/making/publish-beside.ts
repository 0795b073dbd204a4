// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../kernel/errors.ts';
import type { JobWatch } from '../../jobs/follow-job.ts';
import type { describeRecords, MadePublication, PublishRecords, PublishTask } from './publish-task.ts';

/** What the worker is asked. */
export type WorkerQuestion = { readonly kind: 'describe' } | { readonly kind: 'publish'; readonly task: PublishTask };

/** What the worker says. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'done'; readonly result: unknown };

/** Records in a worker beside the node. One question at a time; each throws the watch's reason when it is stopped. */
export interface PublishWorker extends AsyncDisposable {
  describe(): Promise<ReturnType<typeof describeRecords>>;
  /** Throws `publication.refused` with the reason. */
  publish(task: PublishTask): Promise<MadePublication>;
}

/** Memory that making a publication may take, in megabytes. */
const memoryMax = 2048;

export function openPublishWorker(
  records: PublishRecords,
  { signal, onProgress }: Pick<JobWatch, 'signal' | 'onProgress'>,
): PublishWorker {
  signal.throwIfAborted();
  const worker = new Worker(new URL('publish-worker.ts', import.meta.url), {
    workerData: records,
    resourceLimits: { maxOldGenerationSizeMb: memoryMax },
  });
  let settle: { resolve: (result: unknown) => void; reject: (fault: Error) => void } | undefined;
  const fail = (fault: Error): void => settle?.reject(fault);
  const stop = (): void => fail(signal.reason as Error);
  signal.addEventListener('abort', stop);
  worker.on('error', (fault: Error & { code?: string }) => fail(asRefusal(fault)));
  worker.on('exit', () => fail(new Error('The worker of a publication ended without an answer.')));
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'progress') onProgress(answer.step, answer.done, answer.total);
    else if (answer.kind === 'done') settle?.resolve(answer.result);
    else fail(refuse(answer.reason));
  });

  async function ask(question: WorkerQuestion): Promise<unknown> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      settle = { resolve, reject };
      worker.postMessage(question);
    });
  }
  return {
    describe: async () => (await ask({ kind: 'describe' })) as ReturnType<typeof describeRecords>,
    publish: async (task) => (await ask({ kind: 'publish', task })) as MadePublication,
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', stop);
      await worker.terminate();
    },
  };
}

function refuse(reason: string): AppError {
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  return new AppError('publication.refused', { detail: `${sentence}.` });
}

function asRefusal(fault: Error & { code?: string }): Error {
  return fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refuse(`this choice needs more than the ${memoryMax} MB of memory that a publication may take`)
    : fault;
}
