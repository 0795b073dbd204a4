// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '@palermo/evidence';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addDedupe } from './dedupe.ts';
import { addLink } from './link.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

const given = ['Amina', 'Blerta', 'Carlos', 'Dmitri', 'Elena', 'Farid', 'Grace', 'Hamid', 'Irina', 'Joseph'];
const family = ['Abebe', 'Bianchi', 'Castro', 'Duarte', 'Esposito', 'Ferrari', 'Ganiyu', 'Hoxha', 'Ivanov', 'Jallow'];

/** Invented people; every fifth stands in the file again with a wrong letter. */
function people(): { left: string[][]; right: string[][] } {
  const random = createRandom('people');
  const left = Array.from({ length: 150 }, (_, person) => {
    const born = new Date(Date.UTC(1970, 0, 1 + random.integer(12_000))).toISOString().slice(0, 10);
    return [`L${person}`, random.pick(given), random.pick(family), born, random.pick(['Lagos', 'Tirana', 'Odesa'])];
  });
  const right = left
    .filter((_, person) => person % 5 === 0)
    .map(([id = '', first = '', last = '', born = '', town = '']) => [
      `R${id}`,
      `${first.slice(0, -1)}x`,
      last,
      born,
      town,
    ]);
  return { left, right };
}

const header = 'id,given name,family name,birth date,town';
const csv = (rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-link-'));
  const { left, right } = people();
  await writeFile(at('left.csv'), csv(left));
  await writeFile(at('right.csv'), csv(right));
  await writeFile(at('both.csv'), csv([...left, ...right]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in this process; answers what it wrote to standard output. */
async function run(...words: string[]): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const program = new Command('palermo').option('--json');
    addLink(program);
    addDedupe(program);
    await program.parseAsync(words, { from: 'user' });
    return written.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    written.mockRestore();
  }
}

const linesOf = async (name: string): Promise<string[][]> =>
  (await readFile(at(name), 'utf8'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('links of two files are written with what made them', async () => {
  const out = await run(
    'link',
    at('left.csv'),
    at('right.csv'),
    '--id',
    'id',
    '--out',
    at('links.csv'),
    '--reasons',
    at('why.csv'),
  );
  expect(out).toContain('30 pairs of rows are one person each.');
  const [columns, ...links] = await linesOf('links.csv');
  expect(columns).toEqual(['left', 'right', 'probability']);
  expect(links.every(([left, right, chance]) => right === `R${left}` && Number(chance) > 0.5)).toBe(true);
  const made = JSON.parse(await readFile(at('links.csv.json'), 'utf8')) as { provenance: object };
  expect(made.provenance).toMatchObject({ command: 'link', seed: 1, outputs: [{ file: 'links.csv' }] });
  expect(await readFile(at('why.csv'), 'utf8')).toMatch(/birth date: same, \d+\.\d bits for/u);
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('clusters of one file, the page to decide on, and what decisions change', async () => {
  const flags = ['dedupe', at('both.csv'), '--id', 'id', '--out', at('clusters.csv')];
  const out = JSON.parse(await run(...flags, '--review', at('review.html'), '--json')) as {
    found: { clusters: number };
    reviewPairs: number;
  };
  expect(out.found.clusters).toBe(150);
  const page = await readFile(at('review.html'), 'utf8');
  const data = JSON.parse(
    /<script type="application\/json" id="review">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? '',
  ) as {
    pairs: { left: { id: string }; right: { id: string } }[];
  };
  expect(data.pairs).toHaveLength(out.reviewPairs);
  expect(page).not.toMatch(/https?:\/\//u);
  const [columns, ...rows] = await linesOf('clusters.csv');
  expect(columns).toEqual(['id', 'cluster', 'probability']);
  const twin = rows.find(([id, cluster]) => id !== cluster) ?? [];
  await writeFile(at('decisions.csv'), `left,right,decision\n${twin[0]},${twin[1]},different\nL1,L2,unsure\n`);
  await run(...flags, '--decisions', at('decisions.csv'));
  const clusterOf = new Map((await linesOf('clusters.csv')).map(([id, cluster]) => [id, cluster]));
  expect(clusterOf.get(twin[0] ?? '')).not.toBe(clusterOf.get(twin[1] ?? ''));
});

test('a file that cannot be linked is refused in a sentence that says what to do', async () => {
  const rows = 'a,Amina\nb,Blerta\n';
  const files: Record<string, string | Buffer> = {
    empty: '',
    header: `${header}\n`,
    twice: `id,name,name\n${rows}`,
    sameId: 'id,name\na,Amina\na,Blerta\n',
    noId: 'id,name\na,Amina\n,Blerta\n',
    onlyId: 'id\na\nb\n',
    blank: 'id,name\na,\nb,\nc,\n',
    constant: 'id,name\na,Amina\nb,Amina\nc,Amina\n',
    ragged: 'id,name\na,Amina,1,2\nb,Blerta\n',
    huge: `id,name\na,${'x'.repeat(2 ** 21)}\nb,Blerta\n`,
    binary: Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 0, 1]),
    decisions: 'left,right,decision\na,b,perhaps\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(at(`${name}.bad.csv`), text);
  for (const [name, sentence] of [
    ['empty', 'Check that the right file was chosen'],
    ['header', 'column names and nothing below them'],
    ['twice', 'Give each a name of its own'],
    ['sameId', 'leave --id out to use line numbers'],
    ['noId', 'leave --id out to use line numbers'],
    ['onlyId', 'has nothing to compare beside id'],
    ['blank', 'no column tells one row from another'],
    ['constant', 'no column tells one row from another'],
    ['ragged', 'Mend the file and try again'],
    ['huge', 'huge.bad.csv'],
    ['binary', 'binary.bad.csv'],
  ] as const)
    await expect(run('dedupe', at(`${name}.bad.csv`), '--id', 'id', '--out', at('never.csv'))).rejects.toThrow(
      sentence,
    );
  const sound = ['dedupe', at('both.csv'), '--out', at('never.csv')];
  for (const [flags, sentence] of [
    [['--id', 'number'], 'Name one with --id'],
    [['--kind', 'town=colour'], '--kind takes a column and one of'],
    [['--compare', 'height'], 'there is no column "height"'],
    [['--decisions', at('decisions.bad.csv')], 'neither same, different nor unsure'],
  ] as const)
    await expect(run(...sound, ...flags)).rejects.toThrow(sentence);
  expect(await readdir(folder)).not.toContain('never.csv');
});

test('a file in another encoding, and one without ids, are linked all the same', async () => {
  const { left, right } = people();
  const text = csv([...left, ...right]).replaceAll('Esposito', 'Espósito');
  await writeFile(at('latin1.csv'), Buffer.from(text, 'latin1'));
  const out = await run('dedupe', at('latin1.csv'), '--ignore', 'id', '--out', at('latin.csv'));
  expect(out).toContain('180 rows are 150 persons; 30 repeat another.');
  expect(await linesOf('latin.csv')).toContainEqual(['9', '9', '1']);
});
