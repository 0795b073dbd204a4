// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/harness/database.ts';
import { createLog } from '../telemetry/log.ts';
import { openJobQueue, type JobQueue } from './job-queue.ts';

let database: TestDatabase;
const lines: string[] = [];
const log = createLog({ write: (line: string) => void lines.push(line) });
const open: JobQueue[] = [];

async function openQueue(): Promise<JobQueue> {
  const queue = await openJobQueue(database.jobsUrl, log);
  open.push(queue);
  return queue;
}

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const queue of open) await queue.stop();
  await database.drop();
});

it('does a job once, however often it is asked for while it waits', async () => {
  const queue = await openQueue();
  const done: string[] = [];
  for (const id of ['one', 'two', 'one', 'one']) await queue.send('counting', { id });
  await queue.answer('counting', async ({ id }) => void done.push(id));
  await expect.poll(() => done.toSorted(), { timeout: 10_000 }).toEqual(['one', 'two']);
});

it('does a job again that failed, and logs that it did', async () => {
  const queue = await openQueue();
  let attempts = 0;
  await queue.answer('failing', async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('The first attempt fails.');
  });
  await queue.send('failing', { id: 'again' });
  await expect.poll(() => attempts, { timeout: 20_000 }).toBe(2);
  expect(lines.some((line) => line.includes('job failed'))).toBe(true);
  expect(lines.join('')).not.toContain('The first attempt fails.');
});

it('tells a running job that the node stops, and gives it to the next process', async () => {
  const first = await openQueue();
  let stopped = false;
  await first.answer('long', (_payload, signal) => {
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        stopped = true;
        reject(new Error('stopping'));
      });
    });
  });
  await first.send('long', { id: 'unfinished' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await first.stop();
  expect(stopped).toBe(true);
  const done: string[] = [];
  const second = await openQueue();
  await second.answer('long', async ({ id }) => void done.push(id));
  await expect.poll(() => done, { timeout: 20_000 }).toEqual(['unfinished']);
});
