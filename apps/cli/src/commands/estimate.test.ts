// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CommandFault } from '../command-fault.ts';
import { readOverlaps } from '../files/read-overlaps.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../main.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-estimate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function estimate(text: string, ...flags: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const path = join(folder, 'lists.csv');
  await writeFile(path, text);
  try {
    return { ...(await run(process.execPath, [command, 'estimate', path, ...flags])), code: 0 };
  } catch (fault) {
    return fault as { stdout: string; stderr: string; code: number };
  }
}

const lists = 'Police,Shelter,Hotline,count\n1,0,0,120\n0,1,0,95\n0,0,1,60\n1,1,0,14\n1,0,1,9\n0,1,1,7\n1,1,1,2\n';

it('answers with every method, the same for the same seed, and says how it was made', async () => {
  const flags = ['--method', 'stepwise', '--bootstrap', '100', '--seed', '7', '--json'];
  const first = await estimate(lists, ...flags);
  expect(first.stdout).toBe((await estimate(lists, ...flags)).stdout);
  const answer: unknown = JSON.parse(first.stdout);
  expect(answer).toMatchObject({
    observed: 307,
    methods: [{ method: 'stepwise', status: 'estimable', diagnostics: { threshold: 0.02 } }],
    provenance: { command: 'estimate', seed: 7, options: { bootstrap: 100 }, inputs: [{ file: 'lists.csv' }] },
  });
});

it('says in words what the methods find, and that lists without overlap tell nothing', async () => {
  const found = await estimate(lists, '--method', 'bic');
  expect(found.stdout).toMatch(/307 people stand on at least one of 3 lists/u);
  const nothing = await estimate('A,B,count\n1,0,40\n0,1,30\n', '--method', 'stepwise');
  expect(nothing.code).toBe(0);
  expect(nothing.stdout).toMatch(/no method gives an estimate/u);
});

it.each([
  ['A,B,number\n1,0,4\n', /not called count/u],
  ['A,B,count\n1,2,4\n', /“2” instead of 0 or 1/u],
  ['A,B,count\n1,1,-4\n', /not a whole number/u],
  ['A,B,count\n0,0,4\n', /on no list/u],
  ['A,count\n1,4\n', /from 2 to 8 lists/u],
  ['', /no rows|empty/iu],
])('refuses a file that is no table of overlaps in a sentence', async (text, sentence) => {
  const path = join(folder, 'refused.csv');
  await writeFile(path, text);
  await expect(readOverlaps(path)).rejects.toThrow(sentence);
  await expect(readOverlaps(path)).rejects.toThrow(CommandFault);
});
