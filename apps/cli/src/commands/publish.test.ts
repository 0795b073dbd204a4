// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, createMicrodataTable, equivalenceClasses } from '@palermo/evidence';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CommandFault } from '../command-fault.ts';
import { readMicrodata } from '../files/read-microdata.ts';
import { addPublish } from './publish.ts';

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-publish-'));
  file = join(folder, 'people.csv');
  const random = createRandom('people');
  const rows = Array.from({ length: 600 }, () =>
    [random.pick(['2023', '2024', '']), random.pick(['Female', 'Male']), random.pick(['North', 'South', '0'])].join(
      ',',
    ),
  );
  await writeFile(file, `year,sex,region\n${rows.join('\n')}\n2024,Male,Atlantis\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command in this process; answers what it wrote to standard output. */
async function publish(...flags: string[]): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const program = new Command('palermo').option('--json');
    addPublish(program);
    await program.parseAsync(['publish', ...flags], { from: 'user' });
    return written.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    written.mockRestore();
  }
}

const read = (name: string, part: string): Promise<string> => readFile(join(folder, name, part), 'utf8');

async function rowsOf(name: string): Promise<string[][]> {
  const lines = (await read(name, 'data.csv')).trimEnd().split('\r\n');
  return lines.map((line) => line.split(','));
}

test('k-anonymous rows are written with their price and what made them', async () => {
  await publish(file, '--mode', 'k-rows', '--k', '5', '--no-value', '0', '--out', join(folder, 'rows'));
  expect((await readdir(join(folder, 'rows'))).toSorted()).toEqual(['data.csv', 'datapackage.json', 'quality.json']);
  const [header = [], ...rows] = await rowsOf('rows');
  expect(equivalenceClasses(createMicrodataTable(header, rows), header).smallest).toBeGreaterThanOrEqual(5);
  expect(rows.flat()).not.toContain('Atlantis');
  expect(rows.flat()).not.toContain('0');
  const codebook = JSON.parse(await read('rows', 'datapackage.json')) as {
    resources: [{ schema: { fields: { name: string; constraints: { enum: string[] } }[] } }];
  };
  const shown = codebook.resources[0].schema.fields.map(({ constraints }) => constraints.enum);
  expect(shown).toEqual(
    header.map((_, place) => [...new Set(rows.map((row) => row[place] ?? ''))].filter(Boolean).toSorted()),
  );
  const quality = JSON.parse(await read('rows', 'quality.json')) as Record<string, Record<string, unknown>>;
  expect(quality['provenance']).toMatchObject({ command: 'publish', options: { mode: 'k-rows', k: 5 } });
  expect(quality['provenance']?.['inputs']).toMatchObject([
    { sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string },
  ]);
});

test('differentially private rows carry epsilon, delta and an error table, and no hash of the file', async () => {
  const flags = [file, '--mode', 'dp-synthetic', '--epsilon', '4', '--length', '2', '--json'];
  const out = await publish(...flags, '--out', join(folder, 'private'));
  const quality = JSON.parse(await read('private', 'quality.json')) as {
    privacy: { epsilon: number; delta: number };
    lengths: { meanError: number }[];
    provenance: { inputs: { sha256: null }[] };
  };
  expect(quality.privacy.epsilon).toBe(4);
  expect(quality.privacy.delta).toBeLessThan(0.001);
  expect(quality.lengths[0]?.meanError).toBeGreaterThan(0);
  expect(quality.provenance.inputs[0]?.sha256).toBeNull();
  expect(JSON.parse(out)).toHaveProperty('measured');
  expect(await read('private', 'quality.json')).not.toContain('measured"');
});

test('the same seed writes the same table, and private modes warn of it', async () => {
  for (const mode of ['k-synthetic', 'dp-aggregates']) {
    const tables = [];
    for (const name of ['first', 'second']) {
      const out = await publish(file, '--mode', mode, '--seed', '7', '--out', join(folder, name));
      tables.push(await read(name, 'data.csv'));
      expect(out.includes('whoever knows it')).toBe(mode === 'dp-aggregates');
    }
    expect(tables[0]).toBe(tables[1]);
  }
});

test('a release past the budget is refused and writes nothing', async () => {
  const ledger = join(folder, 'ledger.json');
  const flags = [file, '--mode', 'dp-aggregates', '--epsilon', '1', '--length', '1', '--ledger', ledger];
  await publish(...flags, '--budget', '1.05', '--out', join(folder, 'counts'));
  const more = join(folder, 'more');
  await expect(publish(...flags, '--out', more)).rejects.toThrow('has spent an epsilon of 1.000 of 1.05');
  await expect(readdir(more)).rejects.toThrow('ENOENT');
  await expect(publish(...flags, '--budget', '5', '--out', more)).rejects.toThrow('it is not raised');
});

test('tables withhold small numbers', async () => {
  await publish(file, '--mode', 'tables', '--k', '5', '--length', '2', '--out', join(folder, 'tables'));
  const [, ...rows] = await rowsOf('tables');
  const counts = rows.map((row) => row.at(-1) ?? '');
  expect(counts).toContain('601');
  expect(counts).toContain('*');
  for (const count of counts) expect(count === '*' || Number(count) >= 5).toBe(true);
});

test('what cannot be done is said in a sentence', async () => {
  const empty = join(folder, 'empty.csv');
  await writeFile(empty, '');
  const out = join(folder, 'never');
  for (const [flags, sentence] of [
    [[file, '--mode', 'magic', '--out', out], 'There is no mode magic.'],
    [[file, '--mode', 'k-rows', '--k', '0', '--out', out], '--k takes a whole number from 1'],
    [[file, '--mode', 'k-rows', '--quasi-identifiers', 'height', '--out', out], 'no column "height"'],
    [[file, '--mode', 'k-rows', '--columns', 'height', '--out', out], 'has no column height'],
    [[empty, '--mode', 'k-rows', '--out', out], 'The table has no rows'],
    [[file, '--mode', 'dp-aggregates', '--budget', '3', '--out', out], 'Name one with --ledger'],
  ] as const) {
    await expect(publish(...flags)).rejects.toThrow(sentence);
  }
});

test.each<[what: string, text: string | Buffer, sentence: RegExp]>([
  ['nothing', '', /no rows|empty/iu],
  ['names alone', 'sex,year\n', /no rows/u],
  ['a name twice', 'sex,sex\nF,M\n', /Two columns .* are called sex.*Give each a name/u],
  ['no names', '1,2\n3,4\n', /should hold the names/u],
  ['all cells blank', 'sex,year\n,\n,\n', /All cells .* are blank/u],
  ['a row too long', 'sex,year\nF,2024\nF,2024,x\n', /in line 3, there are more cells than columns \(x\)\. Mend/u],
  ['a row too short', 'sex,year\nF\nF,2024\n', /missing cells is year/u],
  ['a cell of a thousand characters', `sex,year\n${'x'.repeat(1001)},2\n`, /holds 1001 characters.*--columns/u],
  ['a record without an end', `sex,year\n"F,${'x'.repeat(1_200_000)}\n`, /longer than|quotation mark|characters/u],
  ['bytes that are no text', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]), /text|table/iu],
  [
    'broken letters',
    Buffer.concat([Buffer.from(`sex,place\n${'F,Málaga\n'.repeat(20)}F,M`), Buffer.from([0xff, 0xfe, 0x0a])]),
    /not valid UTF-8|UTF-16|no text/u,
  ],
])('a file with %s is refused in a sentence that says what to do', async (_what, text, sentence) => {
  const path = join(folder, 'refused.csv');
  await writeFile(path, text);
  await expect(readMicrodata(path, {})).rejects.toThrow(sentence);
  await expect(readMicrodata(path, {})).rejects.toThrow(CommandFault);
});

test('a constant column, a blank one and one that tells people apart are told', async () => {
  const path = join(folder, 'told.csv');
  const rows = Array.from({ length: 120 }, (_, row) => `F,,${row},${row % 2}`);
  await writeFile(path, `sex,year,case,region\n${rows.join('\n')}\n`);
  const { notes } = await readMicrodata(path, {});
  expect(notes.join('\n')).toMatch(
    /sex is F in every row.*year is blank in every row.*case has nearly as many values/su,
  );
});

test('one column is published like any other', async () => {
  const path = join(folder, 'one.csv');
  await writeFile(path, `sex\n${'F\nM\n'.repeat(20)}`);
  await publish(path, '--mode', 'k-rows', '--k', '5', '--out', join(folder, 'one'));
  expect(await rowsOf('one')).toHaveLength(41);
});
