// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Worker } from 'node:worker_threads';
import type { RenderOrder } from './render-file.ts';
import type { NumberedOrder, RenderAnswer } from './render-worker.ts';

/** Makes files beside the thread that answers requests. */
export interface Renderer {
  /** Rejects when the file cannot be made, or not in time. */
  render(order: RenderOrder): Promise<Buffer>;
  stop(): Promise<void>;
}

/** Milliseconds that one file may take. */
const renderMsMax = 60_000;
/** Milliseconds without work after which the worker and its memory are given back. */
const idleMs = 120_000;

interface Waiting {
  readonly resolve: (content: Buffer) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A worker that starts with the first order, and again after one that it did not survive. */
export function createRenderer(): Renderer {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function settle(number: number, act: (one: Waiting) => void): void {
    const one = waiting.get(number);
    if (!one) return;
    waiting.delete(number);
    clearTimeout(one.timer);
    act(one);
    if (waiting.size > 0) return;
    idle = setTimeout(() => void end(new Error('The worker had nothing to do.')), idleMs);
    idle.unref();
  }

  async function end(reason: Error): Promise<void> {
    const ended = worker;
    worker = undefined;
    clearTimeout(idle);
    for (const number of waiting.keys()) settle(number, ({ reject }) => reject(reason));
    clearTimeout(idle);
    await ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(new URL('render-worker.ts', import.meta.url));
    started.unref();
    started.on('message', (answer: RenderAnswer) => {
      settle(answer.number, ({ resolve, reject }) => {
        if ('content' in answer) resolve(Buffer.from(answer.content));
        else reject(new Error(answer.fault));
      });
    });
    started.on('error', (fault) => {
      if (worker === started) void end(fault instanceof Error ? fault : new Error(String(fault)));
    });
    return started;
  }

  return {
    render(order) {
      clearTimeout(idle);
      worker ??= start();
      last += 1;
      const number = last;
      const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
      const timer = setTimeout(() => void end(new Error('The file took too long.')), renderMsMax);
      timer.unref();
      waiting.set(number, { resolve, reject, timer });
      worker.postMessage({ number, order } satisfies NumberedOrder);
      return promise;
    },
    stop: () => end(new Error('The node is stopping.')),
  };
}
