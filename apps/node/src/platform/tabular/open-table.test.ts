// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import { allRows, refusalOf, testFolder } from './test-files.ts';

const FRENCH = 'Prénom;Âge;Ville\nZoé;31;Orléans\nHélène;17;Béziers\nFrançois;44;Nîmes\nAnaïs;25;Sète\n';
const RUSSIAN = 'имя;возраст;город\nИван Петров;30;Москва\nМария Сидорова;25;Новосибирск\nОльга;19;Казань\n';
const ARABIC = 'الاسم;العمر;المدينة\nفاطمة الزهراء;25;بيروت\nمحمد عبد الله;30;القاهرة\nليلى;19;تونس العاصمة\n';

describe('openTable on delimited text', () => {
  it.each([
    ['comma', ',', 'csv'],
    ['semicolon', ';', 'csv'],
    ['tab', '\t', 'tsv'],
    ['pipe', '|', 'txt'],
  ])('finds the separator %s', async (_name, separator, ending) => {
    await using folder = await testFolder();
    const text = [
      ['name', 'age', 'place'],
      ['A', '1', 'x'],
      ['B', '2', 'y'],
    ]
      .map((row) => row.join(separator))
      .join('\n');
    const table = await openTable(await folder.file(`t.${ending}`, text));
    expect(table.separator).toBe(separator);
    expect(table.columns).toEqual(['name', 'age', 'place']);
    expect((await allRows(table)).map((row) => [row.number, { ...row.values }])).toEqual([
      [2, { name: 'A', age: '1', place: 'x' }],
      [3, { name: 'B', age: '2', place: 'y' }],
    ]);
  });

  it('is not misled by decimal commas or by commas in quoted cells', async () => {
    await using folder = await testFolder();
    const decimal = await openTable(await folder.file('a.csv', 'x;y;z\n1,5;2,5;3,5\n4,5;5,5;6,5\n'));
    expect(decimal.separator).toBe(';');
    const quoted = await openTable(await folder.file('b.csv', 'x;y\n"a, b, c";1\n"d, e, f";2\n'));
    expect(quoted.separator).toBe(';');
  });

  it('obeys the line sep= of spreadsheet programs', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('a.csv', 'sep=;\r\nx;y\r\n1;2\r\n'));
    expect(table.columns).toEqual(['x', 'y']);
    expect((await allRows(table)).map((row) => row.number)).toEqual([3]);
  });

  it.each([
    ['utf-8', FRENCH, 'utf-8'],
    ['windows-1252', FRENCH, 'windows-1252'],
    ['windows-1251', RUSSIAN, 'windows-1251'],
    ['windows-1256', ARABIC, 'windows-1256'],
    ['utf-16le', ARABIC, 'utf-16le'],
    ['utf-16be', RUSSIAN, 'utf-16be'],
  ])('reads a file in %s', async (written, text, read) => {
    await using folder = await testFolder();
    const addBOM = written.startsWith('utf-16');
    const table = await openTable(await folder.file('t.csv', iconv.encode(text, written, { addBOM })));
    expect(table.encoding).toBe(read);
    const lines = [table.columns, ...(await allRows(table)).map((row) => Object.values(row.values))];
    expect(lines.map((line) => line.join(';')).join('\n')).toBe(text.trim());
    expect(table.notes.some((note) => note.code === 'encoding.guessed')).toBe(written.startsWith('windows'));
  });

  it('drops the byte order mark of UTF-8', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('t.csv', '\ufeff"Année",n\n2019,1\n'));
    expect(table.columns).toEqual(['Année', 'n']);
  });

  it('reports the rows with broken characters in a file that is otherwise UTF-8', async () => {
    await using folder = await testFolder();
    const bytes = Buffer.concat([
      Buffer.from(`n;v\n${'é;ü\n'.repeat(10)}`),
      Buffer.from([0xe9]),
      Buffer.from(';x\nç;y\n'),
    ]);
    const table = await openTable(await folder.file('t.csv', bytes));
    const rows = await allRows(table);
    expect(table.notes.map((note) => note.code)).toContain('encoding.damaged');
    expect(rows.filter((row) => row.problems.some((problem) => problem.code === 'row.undecodable'))).toHaveLength(1);
    expect(rows).toHaveLength(12);
  });

  it('takes an encoding given by name, and refuses one that does not exist', async () => {
    await using folder = await testFolder();
    const path = await folder.file('t.csv', iconv.encode('имя,b\nюг,1\n', 'koi8-r'));
    expect((await openTable(path, { encoding: 'KOI8-R' })).columns).toEqual(['имя', 'b']);
    expect((await refusalOf(openTable(path, { encoding: 'klingon' }))).code).toBe('table.encoding');
  });

  it('skips a preamble and says so', async () => {
    await using folder = await testFolder();
    const text =
      'United Nations Office,,,\n2023-05-30,,,\ncountry,year,sex,value\nABW,2010,Total,<5\nAFG,2003,Total,"1,192"\n';
    const table = await openTable(await folder.file('t.csv', text));
    expect(table.headerRow).toBe(3);
    expect(table.notes.map((note) => note.code)).toContain('header.preambleSkipped');
    expect((await allRows(table)).map((row) => row.values['value'])).toEqual(['<5', '1,192']);
  });

  it('makes repeated names unique and names empty ones', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('t.csv', 'a,,a,__proto__,\n1,2,3,4,\n'));
    expect(table.columns).toEqual(['a', 'column 2', 'a (2)', '__proto__']);
    const [row] = await allRows(table);
    expect(Object.entries(row?.values ?? {})).toEqual([
      ['a', '1'],
      ['column 2', '2'],
      ['a (2)', '3'],
      ['__proto__', '4'],
    ]);
    expect(row?.values['constructor']).toBeUndefined();
  });

  it('keeps ragged rows and says what is wrong with them', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('t.csv', 'a,b,c\n1,2\n1,2,3,,\n1,2,3,4\n,,\n\n"x,2,3\n7,8,9\n'));
    const rows = await allRows(table);
    expect(rows.map((row) => [row.number, row.problems.map((problem) => problem.code).join()])).toEqual([
      [2, 'row.tooFewCells'],
      [3, ''],
      [4, 'row.tooManyCells'],
      [5, ''],
      [7, 'row.quote'],
      [8, ''],
    ]);
    expect(rows[2]?.extra).toEqual(['4']);
  });

  it('resumes after a row, and stops when told to', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('t.csv', 'a,b\n1,1\n2,2\n3,3\n'));
    const rest = await Array.fromAsync(table.rows({ afterRow: 3 }));
    expect(rest.map((row) => row.number)).toEqual([4]);
    await expect(Array.fromAsync(table.rows({ signal: AbortSignal.abort() }))).rejects.toThrow(/abort/i);
  });

  it('reads gzip, and refuses a damaged one and one that grows too large', async () => {
    await using folder = await testFolder();
    const packed = gzipSync('a,b\n1,2\n'.repeat(1000));
    expect(await allRows(await openTable(await folder.file('t.csv.gz', packed)))).toHaveLength(1999);
    const cut = await folder.file('cut.gz', packed.subarray(0, packed.length - 12));
    expect((await refusalOf(openTable(cut))).code).toBe('table.broken');
    const bomb = await folder.file('bomb.gz', gzipSync(Buffer.alloc(5_000_000, 'a,b\n')));
    const refusal = await refusalOf(openTable(bomb, { limits: { gzipExpandedBytesMax: 1_000_000 } }));
    expect(refusal.code).toBe('table.too-large');
  });
});

describe('openTable refuses what is no table', () => {
  it.each([
    ['an empty file', '', 'table.empty'],
    ['blank lines only', '\n \n\r\n', 'table.empty'],
    ['a byte order mark only', '\ufeff', 'table.empty'],
    ['only a header', 'a,b,c\n', 'table.empty'],
    ['HTML', '<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>', 'table.not-a-table'],
    ['an error page', '\n<html><head><title>403</title></head></html>', 'table.not-a-table'],
    ['XML', '<?xml version="1.0"?><a><b/></a>', 'table.not-a-table'],
    ['JSON', '[{"a": 1}]', 'table.not-a-table'],
    ['PDF', '%PDF-1.7\n1 0 obj', 'table.not-a-table'],
    ['NUL bytes', 'a,b\n1,2\n3,\u00004\n', 'table.not-a-table'],
    ['a ZIP archive cut off', 'PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'table.broken'],
  ])('refuses %s', async (_name, content, code) => {
    await using folder = await testFolder();
    const refusal = await refusalOf(openTable(await folder.file('t.csv', content)));
    expect(refusal.code).toBe(code);
    expect([refusal.what, refusal.why, refusal.todo].every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  it('refuses binary junk', async () => {
    await using folder = await testFolder();
    let state = 7;
    const junk = Buffer.from(
      Array.from({ length: 20_000 }, () => ((state = (state * 1103515245 + 12345) % 2147483648) >> 16) & 255),
    );
    expect((await refusalOf(openTable(await folder.file('t.csv', junk)))).code).toBe('table.not-a-table');
  });

  it('refuses a workbook inside gzip, too many columns, a folder and a missing file', async () => {
    await using folder = await testFolder();
    const nested = await folder.file('n.gz', gzipSync(Buffer.from('PK\u0003\u0004 and more')));
    expect((await refusalOf(openTable(nested))).code).toBe('table.not-a-table');
    const wide = await folder.file('w.csv', `${Array.from({ length: 3000 }, (_, i) => `c${i}`).join()}\n1,2\n`);
    expect((await refusalOf(openTable(wide))).code).toBe('table.too-large');
    expect((await refusalOf(openTable(folder.path))).code).toBe('table.unreadable');
    expect((await refusalOf(openTable(`${folder.path}/none`))).code).toBe('table.unreadable');
  });
});
