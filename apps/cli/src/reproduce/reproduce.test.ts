// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCheck } from '../commands/check.ts';
import { addDedupe } from '../commands/dedupe.ts';
import { addEstimate } from '../commands/estimate.ts';
import { addLink } from '../commands/link.ts';
import { addPublish } from '../commands/publish.ts';
import { makeKeyFile } from '../encoded/key-file.ts';
import { keptArguments } from '../files/provenance.ts';
import { showProgress } from '../progress.ts';
import { runCommand } from '../run-command.fixture.ts';
import { findDifferences } from './find-differences.ts';
import { readResult } from './read-result.ts';
import { reproduceResult } from './reproduce-result.ts';
import type { Reproduction } from './reproduction.ts';

let folder: string;
let lists: string;
let people: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-reproduce-test-'));
  lists = join(folder, 'lists.csv');
  people = join(folder, 'people.csv');
  await writeFile(lists, 'A,B,C,count\n1,0,0,120\n0,1,0,95\n0,0,1,60\n1,1,0,14\n1,0,1,9\n0,1,1,7\n');
  await writeFile(people, `sex,year\n${'F,2024\nM,2025\n'.repeat(40)}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reproduce(path: string): Promise<Reproduction> {
  return reproduceResult(await readResult(path), { path, inputs: undefined, progress: showProgress() });
}

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

it('says that a result comes out the same, and where a changed one does not', async () => {
  const made = await runCommand(addEstimate, 'estimate', lists, '--method', 'stepwise', '--bootstrap', '0', '--json');
  expect((await reproduce(await write('same.json', made))).verdict).toBe('same');
  const changed = made.replace('"observed": 305', '"observed": 306');
  const found = await reproduce(await write('changed.json', changed));
  expect(found.verdict).toBe('different');
  expect(found.checks.map(({ sentence }) => sentence)).toContain('observed was 306 and is 305.');
}, 120_000);

describe('every other command', () => {
  const given = ['Milda', 'Bram', 'Tarsa', 'Pereth', 'Ulvine', 'Corwen'];
  const family = ['Zirkanova', 'Ostrelli', 'Quenby', 'Hallowin', 'Brandeth'];
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    const rows = given.flatMap((first, one) =>
      family.map((last, two) => `${first} ${last},19${60 + one * 5}-0${1 + two}-1${one},place ${(one * two) % 7}`),
    );
    const csv = (lines: readonly string[]): string =>
      `id,name,born,place\n${lines.map((line, place) => `${place},${line}`).join('\n')}\n`;
    const copies = rows.slice(0, 12).map((row) => row.replace('a', 'e'));
    await write('police.csv', csv(rows));
    await write('shelter.csv', csv(copies));
    await write('both.csv', csv([...rows, ...copies]));
    await makeKeyFile(at('group.key'));
    for (const list of ['police', 'shelter']) {
      const fields = ['--text', 'name', '--date', 'born', '--key', at('group.key')];
      await runCommand(addLink, 'link', 'encode', at(`${list}.csv`), ...fields, '--out', at(`${list}.enc`));
    }
  });
  afterAll(() => {
    process.exitCode = undefined;
  });

  it.each<[name: string, add: Parameters<typeof runCommand>[0], written: readonly string[]]>([
    ['publish', addPublish, ['publish', 'people.csv', '--mode', 'k-rows', '--k', '5', '--out', 'rows']],
    ['check', addCheck, ['check', 'people.csv', '--quasi-identifiers', 'sex,year']],
    ['link', addLink, ['link', 'police.csv', 'shelter.csv', '--id', 'id', '--out', 'links.csv']],
    ['dedupe', addDedupe, ['dedupe', 'both.csv', '--id', 'id', '--seed', '5', '--out', 'clusters.csv']],
    [
      'link encode',
      addLink,
      ['link', 'encode', 'police.csv', '--text', 'name', '--key', 'group.key', '--out', 'again.enc'],
    ],
    ['link match', addLink, ['link', 'match', 'police.enc', 'shelter.enc', '--out', 'matches.csv']],
    ['link count', addLink, ['link', 'count', 'police.enc', 'shelter.enc', '--out', 'overlaps.csv']],
  ])(
    'makes what %s found again, byte for byte',
    async (name, add, written) => {
      const files = written.map((each, place) =>
        /\.(?:csv|enc|key)$/u.test(each) || written[place - 1] === '--out' ? at(each) : each,
      );
      const result = await write(`${name}.json`, await runCommand(add, ...files, '--json'));
      const found = await reproduce(result);
      expect(found.checks.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
      const wrote = written.includes('--out') ? ['output'] : [];
      expect(found.checks.map(({ what }) => what)).toEqual(expect.arrayContaining([...wrote, 'input', 'result']));
    },
    60_000,
  );
});

it('does not run when an input is not the one that was used', async () => {
  const made = await runCommand(addEstimate, 'estimate', lists, '--method', 'stepwise', '--bootstrap', '0', '--json');
  const other = made.replace(/"sha256": "[0-9a-f]{8}/u, '"sha256": "00000000');
  const found = await reproduce(await write('other.json', other));
  expect(found.verdict).toBe('not-run');
  expect(found.checks.at(-1)?.sentence).toMatch(/is not the file that was used.*Find the file as it was/u);
}, 60_000);

it('checks of a publication with secret noise what does not hang on the noise, and says that the rest cannot be made again', async () => {
  const out = join(folder, 'private');
  await runCommand(addPublish, 'publish', people, '--mode', 'dp-aggregates', '--epsilon', '2', '--out', out);
  const quality = join(out, 'quality.json');
  const result = await readResult(quality);
  const found = await reproduceResult(result, { path: quality, inputs: folder, progress: showProgress() });
  expect(found.verdict).toBe('partly');
  const told = found.checks.map(({ sentence }) => sentence).join('\n');
  expect(told).toMatch(/a private publication must not say so/u);
  expect(told).toMatch(/cannot be made again/u);
  expect(told).toMatch(/The accountant finds the same/u);
  await writeFile(join(out, 'data.csv'), `${await readFile(join(out, 'data.csv'), 'utf8')}F,2024,9\r\n`);
  const touched = await reproduceResult(result, { path: quality, inputs: folder, progress: showProgress() });
  expect(touched.verdict).toBe('different');
}, 60_000);

it.each([
  ['no JSON', 'estimate', /not a JSON object/u],
  ['no result', '{"observed": 3}', /does not say what made it/u],
  ['another command', '{"provenance": {"command": "erase"}}', /cannot be made again/u],
])('refuses %s in a sentence', async (_what, text, sentence) => {
  await expect(readResult(await write('refused.json', text))).rejects.toThrow(sentence);
});

it('keeps what decides a result, without folders and without where it goes', () => {
  const written = [
    '--json',
    'publish',
    '/data/people.csv',
    '--mode',
    'k-rows',
    '--out',
    '/x',
    '--ledger=/y',
    '--k',
    '5',
  ];
  expect(keptArguments(written, 'publish', ['/data/people.csv'])).toEqual([
    'people.csv',
    '--mode',
    'k-rows',
    '--k',
    '5',
  ]);
});

it('takes numbers that differ by rounding for the same', () => {
  expect(findDifferences({ a: [1, 2] }, { a: [1 + 1e-12, 2] })).toEqual([]);
  expect(findDifferences({ a: [1, 2] }, { a: [1, 2.1], b: 'x' })).toEqual([
    { place: 'a[1]', before: 2, after: 2.1 },
    { place: 'b', before: undefined, after: 'x' },
  ]);
});
