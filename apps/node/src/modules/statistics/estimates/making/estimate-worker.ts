// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parentPort, workerData } from 'node:worker_threads';
import type { EstimateAnswer } from './estimate-beside.ts';
import { makeEstimate, type EstimateWork } from './estimate-task.ts';

function say(answer: EstimateAnswer): void {
  parentPort?.postMessage(answer);
}

/** Runs beside the node, so that nobody waits while an estimate is made. */
try {
  const result = makeEstimate(workerData as EstimateWork, (done, total) => say({ kind: 'progress', done, total }));
  say({ kind: 'done', result });
} catch (fault) {
  if (!(fault instanceof RangeError)) throw fault;
  say({ kind: 'refused', reason: fault.message });
}
