// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CommandFault } from '../command-fault.ts';
import { readEncodedFile, refuseUnlike } from '../encoded/encoded-file.ts';
import { makeKeyFile, readKeyFile } from '../encoded/key-file.ts';
import { readFields } from '../encoded/read-fields.ts';
import { readLines } from '../files/read-lines.ts';
import { readOverlaps } from '../files/read-overlaps.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../main.ts');
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-encoded-'));
  await makeKeyFile(at('group.key'));
  await writeFile(
    at('police.csv'),
    'Surname,born\nZirkanova Milda,1988-02-11\nOstrelli Bram,1990-07-01\nQuenby Tarsa,1979-12-30\n',
  );
  await writeFile(
    at('shelter.csv'),
    'name,born\nMilda Zirkanova,11/02/1988\nHallowin Pereth,1969-01-15\nQuenbi Tarsa,1979-12-30\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Each command starts a process, which takes seconds on a machine that is busy. */
const processesTimeout = 120_000;

async function palermo(...flags: string[]): Promise<string> {
  return (await run(process.execPath, [command, ...flags])).stdout;
}

it(
  'counts people on two lists without a name leaving either, and the estimate reads the table',
  async () => {
    const fields = ['--key', at('group.key'), '--date', 'born'];
    await palermo('link', 'encode', at('police.csv'), ...fields, '--text', 'name=Surname', '--out', at('police.enc'));
    await palermo('link', 'encode', at('shelter.csv'), ...fields, '--text', 'name', '--out', at('shelter.enc'));
    const answer: unknown = JSON.parse(
      await palermo('link', 'count', at('police.enc'), at('shelter.enc'), '--out', at('overlaps.csv'), '--json'),
    );
    expect(answer).toMatchObject({
      people: 4,
      lists: [
        { list: 'police', records: 3 },
        { list: 'shelter', records: 3 },
      ],
      overlaps: [{ lists: ['police', 'shelter'], estimate: 2 }],
      provenance: { command: 'link count' },
    });
    expect([...(await readOverlaps(at('overlaps.csv'))).table.counts]).toEqual([0, 1, 1, 2]);
    const written = await readFile(at('police.enc'), 'utf8');
    expect(written).not.toMatch(/zirkanova|1988/iu);
    expect((await stat(at('group.key'))).mode & 0o077).toBe(0);
  },
  processesTimeout,
);

it('refuses what cannot be compared, in a sentence that says what to do', async () => {
  await expect(makeKeyFile(at('group.key'))).rejects.toThrow(/never overwritten/u);
  await expect(readKeyFile(at('police.csv'))).rejects.toThrow(/not a linkage key/u);
  await expect(readKeyFile(at('none.key'))).rejects.toThrow(/palermo link key/u);
  await expect(readEncodedFile(at('police.csv'))).rejects.toThrow(/palermo link encode/u);
  await expect(readEncodedFile(at('none.enc'))).rejects.toThrow(/cannot be read/u);
  const header = JSON.stringify({
    format: 'palermo-encoding',
    version: 1,
    list: 'a',
    bits: 1024,
    fields: [],
    key: 'k',
  });
  await writeFile(at('cut.enc'), `${header}\nAAAA`);
  await expect(readEncodedFile(at('cut.enc'))).rejects.toThrow(/Record 1 of cut.enc is cut off/u);
  await writeFile(at('bare.enc'), `${header}\n`);
  await expect(readEncodedFile(at('bare.enc'))).rejects.toThrow(/no record/u);
  const file = (list: string, key: string, name: string) => ({
    header: {
      format: 'palermo-encoding',
      version: 1,
      list,
      bits: 1024,
      key,
      fields: [{ name, kind: 'text', weight: 1 }],
    } as const,
    encodings: [],
  });
  expect(() => refuseUnlike([file('a', 'k', 'n'), file('a', 'k', 'n')])).toThrow(/Two lists are called a/u);
  expect(() => refuseUnlike([file('a', 'k', 'n'), file('b', 'j', 'n')])).toThrow(/different keys/u);
  expect(() => refuseUnlike([file('a', 'k', 'n'), file('b', 'k', 'm')])).toThrow(/different fields/u);
});

it.each([
  [{}, /Say which columns/u],
  [{ text: 'a', code: 'a' }, /named twice/u],
  [{ text: 'a', weight: 'b=2' }, /no field/u],
  [{ text: 'a', weight: 'a=0' }, /--weight takes a number above 0/u],
])('refuses fields that are not clear: %j', (flags, sentence) => {
  expect(() => readFields(flags)).toThrow(sentence);
  expect(() => readFields(flags)).toThrow(CommandFault);
});

it(
  'ranks names of a file, and refuses a file that is no text',
  async () => {
    await writeFile(at('names.txt'), '\uFEFFOstrelli Bram\r\n\r\nZirkanova, Milda\r\n');
    const answer: unknown = JSON.parse(await palermo('names', 'match', 'Милда Зирканова', at('names.txt'), '--json'));
    expect(answer).toMatchObject({
      script: 'cyrillic',
      matches: [{ rank: 1, name: 'Zirkanova, Milda', script: 'latin' }, { rank: 2 }],
    });
    await expect(palermo('names', 'match', '12', at('names.txt'))).rejects.toThrow(/no letter/u);
    await writeFile(at('bad.txt'), Buffer.from([0x41, 0xe9, 0x0a]));
    await expect(readLines(at('bad.txt'))).rejects.toThrow(/Save it as UTF-8/u);
    await writeFile(at('empty.txt'), ' \n');
    await expect(readLines(at('empty.txt'))).rejects.toThrow(/no line of text/u);
    await expect(readLines(at('none.txt'))).rejects.toThrow(/cannot be read/u);
  },
  processesTimeout,
);
