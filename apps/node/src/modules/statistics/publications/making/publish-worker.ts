// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parentPort, workerData } from 'node:worker_threads';
import { describeRecords, publish, type PublishRecords } from './publish-task.ts';
import type { WorkerAnswer, WorkerQuestion } from './publish-beside.ts';

/** Milliseconds between two signs of life. */
const progressMs = 500;
const records = workerData as PublishRecords;

function say(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer);
}

async function answerQuestion(question: WorkerQuestion): Promise<unknown> {
  if (question.kind === 'describe') return describeRecords(records);
  let last = 0;
  return publish(records, question.task, (step, done = 0, total = 0) => {
    const now = performance.now();
    if (now - last < progressMs) return;
    last = now;
    say({ kind: 'progress', step, done, total });
  });
}

/** Runs beside the node, so that nobody waits while a publication is made. One question at a time. */
parentPort?.on('message', (question: WorkerQuestion) => {
  answerQuestion(question).then(
    (result) => say({ kind: 'done', result }),
    (fault: unknown) => {
      if (!(fault instanceof RangeError)) throw fault;
      say({ kind: 'refused', reason: fault.message });
    },
  );
});
