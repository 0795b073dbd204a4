// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  createMicrodataTable,
  createRandom,
  dataPackage,
  publicationModes,
  publishMicrodata,
  type Finding,
} from '@palermo/evidence';
import { writeZip } from '@palermo/node';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writePublication } from '../files/write-publication.ts';
import { addCheck } from './check.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs the command in this process; answers what it wrote and the exit code it left. */
async function check(...flags: string[]): Promise<{ out: string; code: number | string | null | undefined }> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const program = new Command('palermo').option('--json');
    addCheck(program);
    await program.parseAsync(['check', ...flags], { from: 'user' });
    return { out: written.mock.calls.map(([text]) => String(text)).join(''), code: process.exitCode };
  } finally {
    written.mockRestore();
    errors.mockRestore();
  }
}

interface Answer {
  readonly findings: readonly (Finding & {
    readonly where: string;
    readonly explanation: string;
    readonly derivation: string | null;
  })[];
  readonly notes: readonly string[];
  readonly summary: Readonly<Record<string, unknown>> & { readonly byKind: Readonly<Record<string, number>> };
}

async function checkJson(...flags: string[]): Promise<Answer> {
  return JSON.parse((await check(...flags, '--json')).out) as Answer;
}

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const holed =
  'sex,age,count\nGirls,child,46\nBoys,child,<5\nTotal,child,49\nGirls,adult,30\nBoys,adult,20\nTotal,adult,50\n';

describe('what it says', () => {
  test('a hole is told in words and numbers, and the exit code says that something is disclosed', async () => {
    const path = await fileOf('holed.csv', holed);
    const { out, code } = await check(path);
    expect(code).toBe(1);
    expect(out).toContain('"<5" is withheld, yet it must be 3.');
    expect(out).toContain(
      'Total (49, line 4) = Girls (46, line 2) + Boys (<5 [2 to 3], line 3), so Boys is 49 − 46 = 3.',
    );
    const { findings, summary } = await checkJson(path);
    expect(findings).toMatchObject([
      {
        kind: 'recovered',
        severity: 'high',
        where: 'line 3, count, Boys · child',
        low: 3,
        derivation: expect.stringContaining('49 − 46 = 3') as string,
      },
    ]);
    expect(summary).toMatchObject({ layout: 'long', k: 5, discloses: true, byKind: { recovered: 1 } });
  });

  test('a clean table exits with 0', async () => {
    const path = await fileOf('clean.csv', 'sex,count\nFemale,12\nMale,9\nTotal,21\n');
    expect(await check(path)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was found') as string });
  });

  test.each([
    ['en', 'ltr', 'it must be 3'],
    ['fr', 'ltr', 'vaut pourtant forcément 3'],
    ['ar', 'rtl', 'لا بد أن يكون 3'],
  ])('the report in %s is one file without script', async (language, direction, sentence) => {
    const path = await fileOf('holed.csv', holed);
    const html = join(folder, `${language}.html`);
    await check(path, '--html', html, '--language', language);
    const text = await readFile(html, 'utf8');
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(text).toContain(sentence);
    expect(text).toContain('&lt;5');
    expect(text).not.toMatch(/<script|https?:|<img|undefined|\[object/u);
  });

  test('another vintage gives away what this one withholds', async () => {
    const now = await fileOf('new.csv', 'sex,year,count\nFemale,2020,<5\nMale,2020,12\n');
    const before = await fileOf('old.csv', 'sex,year,count\nFemale,2020,4\nMale,2020,12\n');
    const { findings } = await checkJson(now, '--against', before);
    expect(findings).toMatchObject(
      [
        { kind: 'other-vintage', explanation: '"<5" is withheld in this file; old.csv prints 4 in line 2.' },
        { kind: 'small-count' },
      ].slice(0, 1),
    );
    expect((await checkJson(now, before)).findings).toHaveLength(findings.length);
  });
});

describe('what it refuses or tells of faulty files', () => {
  test.each([
    ['empty.csv', '', 'The file is empty'],
    ['header.csv', 'sex,count\n', 'nothing below them'],
    ['image.csv', Buffer.from('89504e470d0a1a0a00', 'hex'), 'a PNG image'],
    ['one-column.csv', 'name\nA\nB\n', 'has one column'],
    ['missing.csv', 'a,b\nNA,-\nNA,-\n', 'every cell is blank'],
    ['broken.zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60)]), 'damaged archive'],
  ])('%s is refused in a sentence that says what to do', async (name, content, sentence) => {
    const path = await fileOf(name, content);
    await expect(check(path)).rejects.toThrow(sentence);
    expect(process.exitCode).toBe(2);
  });

  test('no file, no column, no such number', async () => {
    await expect(check(join(folder, 'none.csv'))).rejects.toThrow('There is no file or folder');
    const path = await fileOf('holed.csv', holed);
    await expect(check(path, '--value', 'cost')).rejects.toThrow('no column "cost"');
    await expect(check(path, '--k', 'few')).rejects.toThrow('--k takes a whole number');
    await expect(check(path, '--language', 'xx')).rejects.toThrow('--language takes en, fr, ar');
    await expect(check(folder)).rejects.toThrow('datapackage.json is missing');
  });

  test('columns of one name, rows that do not fit, long cells, broken text and rows all alike are told', async () => {
    const twice = await checkJson(await fileOf('twice.csv', 'sex,sex,count\nF,M,9\nM,M,8\n'));
    expect(twice.findings).toMatchObject([
      { kind: 'duplicate-column', explanation: expect.stringContaining('sex') as string },
    ]);
    const ragged = await checkJson(await fileOf('ragged.csv', 'sex,year,count\nF,2020,9\nM,2020,8,7\nF,2021,5\n'));
    expect(ragged.findings).toMatchObject([{ kind: 'broken-row', facts: { lines: [3] } }]);
    const long = await checkJson(await fileOf('long.csv', `sex,count\nF,9\n${'x'.repeat(500_000)},8\n`));
    expect(long.summary.byKind).toMatchObject({ 'huge-cell': 1 });
    const latin = await fileOf('latin.csv', Buffer.from('pays,count\nEspa\u00f1a,9\nC\u00f4te,8\n', 'latin1'));
    expect((await checkJson(latin)).notes.join(' ')).toContain('not Unicode');
    const broken = await fileOf('broken.csv', 'pays,count\nC\u00c3\u00b4te,9\nEspa\ufffda,8\n');
    expect((await checkJson(broken)).findings).toMatchObject([{ kind: 'mojibake', facts: { rows: 2 } }]);
    const { out } = await check(await fileOf('constant.csv', `sex,region\n${'F,North\n'.repeat(30)}`));
    expect(out).toContain('All rows are alike');
  });
});

test.each(publicationModes)('a publication in mode %s is read back without a finding', async (mode) => {
  const random = createRandom('people');
  const rows = Array.from({ length: 900 }, () => [
    random.pick(['2023', '2024', '']),
    random.pick(['Female', 'Male']),
    random.pick(['North', 'South', 'East', 'East', 'East', 'Far']),
    random.pick(['labour', 'sexual', 'labour;sexual', '']),
  ]);
  rows.push(['2024', 'Male', 'Atlantis', 'other']);
  const table = createMicrodataTable(['year', 'sex', 'region', 'forms'], rows, { multiValue: ';' });
  const publication = publishMicrodata(table, { mode, k: 10, epsilon: 8, maxLength: 3, random, noise: random });
  const described = { title: 'People', date: '2026-01-31', version: '0.1.0', columns: publication.columns };
  const out = join(folder, mode);
  await mkdir(out, { recursive: true });
  await writePublication(out, publication, {
    dataPackage: (values) => dataPackage({ ...described, quality: publication.quality, values }),
    quality: () => publication.quality,
  });
  const { findings } = await checkJson(out);
  expect(findings).toEqual([]);
  const names = ['datapackage.json', 'quality.json', 'data.csv'];
  const parts = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(out, name), 'utf8') })),
  );
  const zip = await fileOf(`${mode}.zip`, writeZip(parts));
  expect((await checkJson(zip)).findings).toEqual([]);
});

test('a private publication that does not say what it spent is told', async () => {
  const out = join(folder, 'silent');
  await mkdir(out);
  await writeFile(join(out, 'data.csv'), 'sex,count\nF,12\nM,3\n');
  const fields = [{ name: 'sex' }, { name: 'count' }];
  const resources = [{ name: 'data', path: 'data.csv', schema: { fields } }];
  await writeFile(join(out, 'datapackage.json'), JSON.stringify({ mode: 'dp-aggregates', resources }));
  const { findings } = await checkJson(out);
  expect(findings.map(({ kind, facts }) => [kind, facts['missing']])).toEqual([
    ['no-privacy-stated', 'epsilon'],
    ['no-privacy-stated', 'delta'],
  ]);
});

const shared = join(import.meta.dirname, '../../../../../shared/data');
const glotip = join(shared, 'unodc_glotip/glotip_20230530.csv.gz');
const ctdc = join(shared, 'ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv');

describe.runIf(existsSync(shared))('real publications (only where ../shared/data is there)', () => {
  test('GLOTIP 2023: each number recovered from one sum is what its lines of the file say', async () => {
    const { findings, summary } = await checkJson(glotip);
    const lines = gunzipSync(readFileSync(glotip)).toString('utf8').split(/\r?\n/u);
    const numberIn = (line: number): number => {
      const [, digits] = /Counts,"?([\d,]+)"?,GLOTIP$/u.exec(lines[line - 1] ?? '') ?? [];
      return digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''));
    };
    const alone = findings.filter(({ kind, steps }) => kind === 'recovered' && steps?.length === 1);
    let oneSubtraction = 0;
    const wrong: number[] = [];
    for (const { cell, low, derivation } of alone) {
      if (!lines[(cell?.line ?? 0) - 1]?.includes(',<5,')) wrong.push(cell?.line ?? 0);
      const [sum = ''] = /: .*? is /u.exec(derivation ?? '') ?? [];
      const [total, ...parts] = [...sum.matchAll(/line (\d+)\)/gu)].map(([, line]) => Number(line));
      const others = parts.filter((line) => line !== cell?.line);
      const result = numberIn(total ?? 0) - others.reduce((all, line) => all + numberIn(line), 0);
      if (Number.isNaN(result) || parts.length - others.length !== 1) continue;
      oneSubtraction += 1;
      if (result !== low) wrong.push(cell?.line ?? 0);
    }
    expect(wrong).toEqual([]);
    expect({ oneSubtraction, ...summary.byKind }).toMatchObject({
      oneSubtraction: 3306,
      recovered: 4693,
      contradiction: 834,
    });
  });

  test('CTDC 2020: the smallest of 844 classes has 11 rows', async () => {
    const columns = 'yearOfRegistration,gender,ageBroad,citizenship,CountryOfExploitation';
    const { findings, summary } = await checkJson(ctdc, '--quasi-identifiers', columns, '--k', '11');
    expect(summary['classes']).toMatchObject({ classes: 844, smallest: 11, below: 0 });
    expect(findings.filter(({ kind }) => kind !== 'same-value')).toEqual([]);
    const twelve = await checkJson(ctdc, '--quasi-identifiers', columns, '--k', '12');
    expect(twelve.findings[0]).toMatchObject({ kind: 'below-k', severity: 'medium' });
  });
});
