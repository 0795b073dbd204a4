// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFault } from '../command-fault.ts';
import { readOverlaps } from '../files/read-overlaps.ts';
import { runCommand } from '../run-command.fixture.ts';
import { addEstimate } from './estimate.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-estimate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function estimate(text: string, ...flags: string[]): Promise<string> {
  const path = join(folder, 'lists.csv');
  await writeFile(path, text);
  return runCommand(addEstimate, 'estimate', path, ...flags);
}

interface Answer {
  readonly observed: number;
  readonly methods: readonly { readonly method: string; readonly status: string; readonly estimate: number | null }[];
}

async function answerOf(text: string, ...flags: string[]): Promise<Answer> {
  return JSON.parse(await estimate(text, ...flags, '--json')) as Answer;
}

const lists = 'Police,Shelter,Hotline,count\n1,0,0,120\n0,1,0,95\n0,0,1,60\n1,1,0,14\n1,0,1,9\n0,1,1,7\n1,1,1,2\n';
const quick = ['--method', 'stepwise', '--bootstrap', '40', '--workers', '1'];

describe('palermo estimate', () => {
  it('answers as its contract says, and how it was made', async () => {
    const answer = await answerOf(
      'A,B,count\n1,0,200\n0,1,95\n1,1,12\n',
      '--bootstrap',
      '20',
      '--seed',
      '7',
      '--workers',
      '1',
    );
    expect(answer).toMatchObject({
      observed: 307,
      provenance: { command: 'estimate', seed: 7, options: { bootstrap: 20 }, inputs: [{ file: 'lists.csv' }] },
    });
    expect(answer.methods.map(({ method }) => method)).toEqual([
      'stepwise',
      'bic',
      'bic-average',
      'dga',
      'latent-class',
    ]);
    for (const each of answer.methods) {
      expect(Object.keys(each)).toEqual(
        expect.arrayContaining(['method', 'status', 'estimate', 'lower', 'upper', 'diagnostics']),
      );
      expect(['estimable', 'not-estimable']).toContain(each.status);
      if (each.status === 'not-estimable') expect(each.estimate).toBeNull();
    }
  }, 60_000);

  it('gives the same answer on any number of threads', async () => {
    const one = await estimate(lists, ...quick, '--json');
    const three = await estimate(lists, ...quick.slice(0, 4), '--workers', '3', '--json');
    expect(three).toBe(one);
  }, 60_000);

  it('counts missing histories 0, and takes rows in any order and histories in parts', async () => {
    const whole = await answerOf(
      'A,B,C,count\n1,0,0,30\n0,1,0,40\n0,0,1,20\n1,1,0,9\n1,0,1,0\n0,1,1,4\n1,1,1,0\n',
      ...quick,
    );
    const parts = await answerOf('A,B,C,count\n0,1,1,4\n1,1,0,5\n1,1,0,4\n0,0,1,20\n0,1,0,40\n1,0,0,30\n', ...quick);
    expect(parts.methods).toEqual(whole.methods);
  }, 60_000);

  it('says which list nobody is on, and which rows repeat another', async () => {
    const found = await estimate(
      'A,B,C,count\n1,0,0,30\n0,1,0,40\n1,1,0,5\n1,1,0,4\n',
      '--method',
      'bic',
      '--workers',
      '1',
    );
    expect(found).toMatch(/Nobody is on the list C, so it tells nothing\. Remove its column/u);
    expect(found).toMatch(/1 row repeats the lists of an earlier row; their counts were added up\./u);
  });

  it('takes eight lists', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const rows = names.flatMap((_, one) =>
      names.map((_other, other) => {
        const history = names.map((_name, list) => (list === one || list === other ? 1 : 0)).join(',');
        return `${history},${one === other ? 40 : 1}`;
      }),
    );
    const answer = await answerOf(`${names.join(',')},count\n${rows.join('\n')}\n`, ...quick);
    expect(answer.methods[0]?.status).toBe('estimable');
  }, 60_000);

  it('says in words what the methods find, and that lists without overlap tell nothing', async () => {
    const found = await estimate(lists, '--method', 'bic', '--workers', '1');
    expect(found).toMatch(/307 people are on at least one of 3 lists/u);
    expect(await estimate(lists, '--method', 'bic', '--language', 'fr', '--workers', '1')).toMatch(
      /307 personnes figurent/u,
    );
    const nothing = await estimate('A,B,count\n1,0,40\n0,1,30\n', '--method', 'stepwise', '--workers', '1');
    expect(nothing).toMatch(/Not estimable: 70 people are on the lists/u);
  }, 60_000);

  it('tells groups apart, detected and undetected', async () => {
    const rows = lists.trim().split('\n');
    const grouped = ['F', 'M'].flatMap((sex) => rows.slice(1).map((row) => `${sex},${row}`));
    const answer = await answerOf(`sex,${rows[0]}\n${grouped.join('\n')}\n`, ...quick);
    expect(answer).toMatchObject({
      observed: 614,
      strata: { observed: 614, strata: [{ levels: { sex: 'F' }, observed: 307, status: 'estimable' }, {}] },
    });
  }, 60_000);

  it('writes a page and figures whole', async () => {
    const [page, figures] = [join(folder, 'out/page.html'), join(folder, 'figures')];
    await estimate(
      lists,
      '--method',
      'bic-average',
      '--html',
      page,
      '--svg',
      figures,
      '--language',
      'ar',
      '--workers',
      '1',
    );
    expect(await readFile(page, 'utf8')).toMatch(/<html lang="ar" dir="rtl">.*<svg.*<\/html>\n$/su);
    expect((await readdir(figures)).toSorted()).toEqual([
      'methods.svg',
      'omissions.svg',
      'overlaps.svg',
      'weights.svg',
    ]);
  }, 60_000);
});

it('killed in the middle leaves nothing under the name of a result, and starts again', async () => {
  const [path, page] = [join(folder, 'killed.csv'), join(folder, 'killed.html')];
  await writeFile(path, lists);
  const command = join(import.meta.dirname, '../main.ts');
  const flags = [command, 'estimate', path, '--html', page, '--workers', '1', '--bootstrap', '100000'];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  await Promise.race([once(child.stderr, 'data'), new Promise((resolve) => setTimeout(resolve, 4000))]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(page)).toBe(false);
  await runCommand(addEstimate, 'estimate', path, '--html', page, ...quick);
  expect(await readFile(page, 'utf8')).toMatch(/<\/html>\n$/u);
}, 60_000);

const latin1 = Buffer.from('Année,Foyer,count\n1,0,40\n0,1,30\n1,1,é\n', 'latin1');

it.each<[what: string, text: string | Buffer, sentence: RegExp]>([
  ['another last column', 'A,B,number\n1,0,4\n', /not called count/u],
  ['a 2', 'A,B,count\n1,2,4\n', /“2” instead of 0 or 1/u],
  ['a word for a membership', 'A,B,count\nyes,0,4\n', /“yes” instead of 0 or 1/u],
  ['a count beyond all numbers', `A,B,count\n1,1,${'9'.repeat(20)}\n`, /999,999,999,999 is the most that is read/u],
  ['a count in thousands', 'A,B,count\n1,1,"1,027"\n', /“1,027”.*without a sign, decimals or marks/u],
  ['a negative count', 'A,B,count\n1,1,-4\n', /not a whole number/u],
  ['people on no list', 'A,B,count\n0,0,4\n', /on no list/u],
  ['one list', 'A,count\n1,4\n', /from 2 to 8 lists/u],
  ['nine lists', `${'ABCDEFGHI'.split('').join(',')},count\n1,1,1,1,1,1,1,1,1,4\n`, /from 2 to 8 lists/u],
  ['nothing', '', /no rows|empty/iu],
  ['names alone', 'A,B,count\n', /no rows/u],
  ['one column', 'count\n4\n5\n', /was read as one column.*separated/u],
  ['no names', '1,0,4\n0,1,5\n', /should hold the names/u],
  ['a name twice', 'A,A,count\n1,0,4\n', /called A.*Give each a name/u],
  ['all cells blank', 'A,B,count\n,,\n,,\n', /count of row 2 of .* is blank|blank cell instead/u],
  ['a row too short', 'A,B,count\n1,0,4\n1,5\n0,1,2\n', /count of row 3|row of|One row/u],
  ['lists on which nobody stands', 'A,B,count\n1,0,0\n0,1,0\n', /nobody stands on any list/u],
  ['another encoding in a count', latin1, /count of row 4 of .* is not a whole number/u],
  ['bytes that are no text', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]), /not-a-table|table|text/iu],
  ['a cell of a megabyte', `A,B,count\n1,"${'x'.repeat(1_200_000)}",4\n`, /instead of 0 or 1|longer than/u],
])('refuses %s in a sentence that says what to do', async (_what, text, sentence) => {
  const path = join(folder, 'refused.csv');
  await writeFile(path, text);
  await expect(readOverlaps(path)).rejects.toThrow(sentence);
  await expect(readOverlaps(path)).rejects.toThrow(CommandFault);
});
