// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, readCellText } from './neutralise.ts';
import { openTable } from './open-table.ts';
import { allRows, refusalOf, testFolder } from './test-files.ts';
import { csvText } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const NASTY = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  "''=1",
  '＝1',
  '-99',
  "it's",
  '"quoted"',
  'a;b,c|d',
  'two\nlines',
  'فاطمة',
  '',
];

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(chunks)).join('');
}

describe('neutraliseFormula', () => {
  it('leaves no text that a spreadsheet program would run', () => {
    expect(['=A1', '+A1', '-A1', '@A1', '\tA1', '\rA1', '＝A1'].map(neutraliseFormula)).toEqual([
      "'=A1",
      "'+A1",
      "'-A1",
      "'@A1",
      "'\tA1",
      "'\rA1",
      "'＝A1",
    ]);
  });

  it('leaves plain negative numbers and other texts alone', () => {
    expect(['-99', '-1.5', 'a=b', "o'clock", ''].map(neutraliseFormula)).toEqual(['-99', '-1.5', 'a=b', "o'clock", '']);
  });

  it('is undone exactly by reading', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '1', 'a', '@'), maxLength: 6 });
    fc.assert(
      fc.property(text, (value) => {
        expect(readCellText(neutraliseFormula(value))).toBe(value);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});

describe('csvText', () => {
  it.each([',', ';', '\t', '|'])('gives back with openTable what it wrote, separated by %j', async (separator) => {
    await using folder = await testFolder();
    const path = `${folder.path}/out.csv`;
    const rows = NASTY.map((text, index) => [`row ${index}`, text]);
    await writeFile(path, await textOf(csvText(['name', 'text'], rows, { separator, byteOrderMark: true })));
    const read = await allRows(await openTable(path));
    expect(read.map((row) => [row.values['name'], row.values['text']])).toEqual(
      rows.map(([name, text]) => [name, text]),
    );
    expect(read.every((row) => row.problems.length === 0)).toBe(true);
  });

  it('writes the byte order mark, CRLF and typed values', async () => {
    const text = await textOf(
      csvText(
        ['a', 'b'],
        [
          [1, true],
          [null, -2.5],
        ],
        { byteOrderMark: true },
      ),
    );
    expect(text).toBe('\ufeffa,b\r\n1,true\r\n,-2.5\r\n');
  });

  it('keeps formulas as they are only when asked', async () => {
    expect(await textOf(csvText(['a'], [['=1']]))).toBe("a\r\n'=1\r\n");
    expect(await textOf(csvText(['a'], [['=1']], { rawFormulas: true }))).toBe('a\r\n=1\r\n');
  });

  it('takes rows only as they are asked for', async () => {
    let made = 0;
    function* rows(): Generator<readonly number[]> {
      for (;;) {
        made += 1;
        yield [made];
      }
    }
    const chunks = csvText(['n'], rows());
    await chunks.next();
    expect(made).toBeLessThan(2000);
    await chunks.return();
  });
});

describe('writeXlsx', () => {
  it('gives back with openTable what it wrote, types and dates included', async () => {
    await using folder = await testFolder();
    const rows = NASTY.map((text, index) => [
      `row ${index}`,
      text,
      index,
      index % 2 === 0,
      new Date(Date.UTC(2019, 2, 4)),
    ]);
    const columns = ['name', 'text', 'number', 'flag', 'date'];
    const path = await folder.file('t.xlsx', await writeXlsx([{ name: 'Cases', columns, rows }]));
    const table = await openTable(path);
    expect(table.columns).toEqual(columns);
    expect((await allRows(table)).map((row) => Object.values(row.values))).toEqual(
      rows.map(([name, text, number, flag]) => [name, text, String(number), flag ? 'TRUE' : 'FALSE', '2019-03-04']),
    );
  });

  it('names several sheets as spreadsheet programs allow, and reads the one asked for', async () => {
    await using folder = await testFolder();
    const sheet = (name: string, value: string) => ({ name, columns: ['a', 'b'], rows: [[value, 'x']] });
    const long = 'a name that is far too long for a sheet';
    const bytes = await writeXlsx([sheet('A/B: [1]', '1'), sheet(long, '2'), sheet(long, '3'), sheet('', '4')]);
    const path = await folder.file('t.xlsx', bytes);
    const table = await openTable(path, { sheet: 3 });
    expect(table.sheets).toEqual([
      'A B   1',
      'a name that is far too long for',
      'a name that is far too long (2)',
      'Sheet',
    ]);
    expect((await allRows(table)).map((row) => row.values['a'])).toEqual(['3']);
    const refusal = await refusalOf(openTable(path, { sheet: 'Nothing' }));
    expect(refusal.code).toBe('table.sheet-missing');
  });

  it('writes right-to-left sheets with a frozen header', async () => {
    const bytes = await writeXlsx([{ name: 'الحالات', columns: ['الاسم'], rows: [['فاطمة']], rightToLeft: true }]);
    const { readXlsx } = await import('hucre/xlsx');
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet?.view?.rightToLeft).toBe(true);
    expect(sheet?.freezePane?.rows).toBe(1);
  });

  it('refuses a text longer than a cell holds', async () => {
    const refusal = await refusalOf(writeXlsx([{ name: 'A', columns: ['a'], rows: [['x'.repeat(40_000)]] }]));
    expect(refusal.code).toBe('table.too-large');
  });
});
