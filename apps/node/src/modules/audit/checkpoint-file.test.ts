// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Checkpoint } from './checkpoint.ts';
import { openCheckpointFile } from './checkpoint-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-checkpoints-'));
  path = join(folder, 'checkpoints.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

function checkpointOf(size: number): Checkpoint {
  return {
    size,
    at: '2026-01-01T00:00:00.000Z',
    headHash: Buffer.alloc(32, size),
    treeRoot: Buffer.alloc(32, size + 1),
    keyId: 'a key',
    signature: Buffer.alloc(64, 7),
  };
}

it('is empty before the first checkpoint', async () => {
  expect(await openCheckpointFile(path).read()).toEqual({ checkpoints: [], damagedLines: [] });
});

it('gives back what was appended, in order', async () => {
  const file = openCheckpointFile(path);
  await file.append(checkpointOf(3));
  await file.append(checkpointOf(5));
  expect(await file.read()).toEqual({ checkpoints: [checkpointOf(3), checkpointOf(5)], damagedLines: [] });
});

it('replaces a line that a crash cut off', async () => {
  const file = openCheckpointFile(path);
  await file.append(checkpointOf(3));
  await appendFile(path, '{"size":5,"at":"20');
  expect((await file.read()).checkpoints).toEqual([checkpointOf(3)]);
  await file.append(checkpointOf(6));
  expect(await file.read()).toEqual({ checkpoints: [checkpointOf(3), checkpointOf(6)], damagedLines: [] });
});

it('names the lines that are no checkpoints', async () => {
  const file = openCheckpointFile(path);
  await writeFile(path, 'nonsense\n{"size":1}\n');
  await file.append(checkpointOf(3));
  expect(await file.read()).toEqual({ checkpoints: [checkpointOf(3)], damagedLines: [1, 2] });
});
