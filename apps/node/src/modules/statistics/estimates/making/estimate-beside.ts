// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../kernel/errors.ts';
import type { KeptEstimate } from '../estimate.ts';
import type { EstimateWork, OnPart } from './estimate-task.ts';

/** What the worker says. */
export type EstimateAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'done'; readonly result: KeptEstimate };

/** Memory that an estimate may take, in megabytes. */
const memoryMax = 1024;

/** Makes an estimate in a worker. Throws `estimate.refused` with the reason, or the signal's reason when it is stopped. */
export async function makeEstimateBeside(
  work: EstimateWork,
  signal: AbortSignal,
  onPart: OnPart,
): Promise<KeptEstimate> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('estimate-worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: memoryMax },
  });
  const stopped = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: stopped.signal });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The worker of an estimate ended without an answer.')));
      worker.on('message', (answer: EstimateAnswer) => {
        if (answer.kind === 'progress') onPart(answer.done, answer.total);
        else if (answer.kind === 'done') resolve(answer.result);
        else reject(refuse(answer.reason));
      });
    });
  } finally {
    stopped.abort();
    await worker.terminate();
  }
}

function refuse(reason: string): AppError {
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  return new AppError('estimate.refused', { detail: `${sentence}.` });
}
