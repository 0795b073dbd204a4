// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { madeUpPeople } from '@palermo/evidence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyFile } from '../encoded/key-file.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const main = join(import.meta.dirname, '../main.ts');
const people = 60_000;
/** Reading is under way by then; the end is seconds off. */
const killedAfterMs = 1500;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-killed-'));
  const { columns, rows } = madeUpPeople(people, 3);
  const lines = Array.from(rows(), (row) => row.join(','));
  for (const [name, count] of [
    ['long', people],
    ['short', 400],
  ] as const)
    await writeFile(at(`${name}.csv`), `${columns.join(',')}\n${lines.slice(0, count).join('\n')}\n`);
  const histories = ['1,0,0,120', '0,1,0,95', '0,0,1,60', '1,1,0,14', '1,0,1,9', '0,1,1,7', '1,1,1,2'];
  await writeFile(at('lists.csv'), `A,B,C,count\n${histories.join('\n')}\n`);
  await makeKeyFile(at('group.key'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (written: readonly string[]) =>
  spawn(process.execPath, [main, ...written], { cwd: folder, stdio: 'ignore' });

interface Job {
  readonly name: string;
  /** Takes seconds, and no seconds. */
  readonly long: readonly string[];
  readonly short: readonly string[];
  /** Files of the result. */
  readonly results: readonly string[];
}

const fields = ['--text', 'given_name,family_name,town', '--date', 'birth_date', '--key', 'group.key'];
const columns = ['--columns', 'sex,town'];
const jobs: readonly Job[] = [
  {
    name: 'estimate',
    long: ['estimate', 'lists.csv', '--bootstrap', '100000', '--html', 'estimate.html'],
    short: ['estimate', 'lists.csv', '--method', 'bic', '--bootstrap', '0', '--html', 'estimate.html'],
    results: ['estimate.html'],
  },
  {
    name: 'publish',
    long: ['publish', 'long.csv', ...columns, '--mode', 'dp-synthetic', '--out', 'release'],
    short: ['publish', 'short.csv', '--columns', 'sex', '--mode', 'k-rows', '--out', 'release'],
    results: ['release/data.csv', 'release/datapackage.json', 'release/quality.json'],
  },
  {
    name: 'check',
    long: ['check', 'long.csv', '--quasi-identifiers', 'given_name,birth_date,town', '--html', 'check.html'],
    short: ['check', 'short.csv', '--quasi-identifiers', 'sex', '--html', 'check.html'],
    results: ['check.html'],
  },
  {
    name: 'link',
    long: ['link', 'long.csv', 'short.csv', '--id', 'id', '--out', 'links.csv'],
    short: ['link', 'short.csv', 'short.csv', '--id', 'id', '--out', 'links.csv'],
    results: ['links.csv', 'links.csv.json'],
  },
  {
    name: 'dedupe',
    long: ['dedupe', 'long.csv', '--id', 'id', '--out', 'clusters.csv'],
    short: ['dedupe', 'short.csv', '--id', 'id', '--out', 'clusters.csv'],
    results: ['clusters.csv', 'clusters.csv.json'],
  },
  {
    name: 'link encode',
    long: ['link', 'encode', 'long.csv', ...fields, '--out', 'list.enc'],
    short: ['link', 'encode', 'short.csv', ...fields, '--out', 'list.enc'],
    results: ['list.enc'],
  },
];

const textsOf = (names: readonly string[]): Promise<string[]> =>
  Promise.all(names.map((name) => readFile(at(name), 'utf8')));

it.concurrent.each(jobs)(
  '$name, killed in the middle, leaves the result that was there, and starts again',
  async ({ name, long, short, results }) => {
    const before = results.map((result) => `what stood at ${result}\n`);
    for (const [place, result] of results.entries()) {
      await mkdir(dirname(at(result)), { recursive: true });
      await writeFile(at(result), before[place] ?? '');
    }
    const child = start(long);
    await Promise.race([once(child, 'exit'), sleep(killedAfterMs)]);
    child.kill('SIGKILL');
    if (child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    expect(await textsOf(results)).toEqual(before);
    await once(start(short), 'exit');
    for (const [place, text] of (await textsOf(results)).entries()) expect(text).not.toBe(before[place]);
    const left = await readdir(dirname(at(results[0] ?? name)));
    expect(left.filter((file) => results.some((result) => file === `.${basename(result)}.partial`))).toEqual([]);
  },
  60_000,
);

it.each<[what: string, module: string, write: string, result: string]>([
  ['a file', 'write-atomically', `writeAtomically('endless/result.csv', endless())`, 'result.csv'],
  [
    'a publication',
    'write-publication',
    `writePublication('endless', { columns: ['a'], rows: endless() }, {})`,
    'data.csv',
  ],
])(
  '%s whose writing is killed stays as it was',
  async (_what, module, write, result) => {
    await mkdir(at('endless'), { recursive: true });
    await writeFile(at(`endless/${result}`), 'whole\n');
    const url = pathToFileURL(join(import.meta.dirname, '../files', `${module}.ts`)).href;
    const endless = module === 'write-atomically' ? `'1\\n'.repeat(1000)` : `['1']`;
    const code = `import * as files from ${JSON.stringify(url)}; function* endless() { for (;;) yield ${endless}; } await files.${write};`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, stdio: 'ignore' });
    const partial = at(`endless/.${result}.partial`);
    while (!existsSync(partial) || (await readFile(partial)).length === 0) {
      expect(child.exitCode).toBeNull();
      await sleep(20);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await readFile(at(`endless/${result}`), 'utf8')).toBe('whole\n');
  },
  60_000,
);
