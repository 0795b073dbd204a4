// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { checkPublication, type CheckOptions } from './check-publication.ts';
import { createCodedTable, type CodedTable } from './coded-table.ts';
import type { Finding, FindingKind } from './finding.ts';

/** A table written as lines of cells separated by commas. */
function tableOf(text: string): CodedTable {
  const [header = '', ...lines] = text.trim().split('\n');
  const builder = createCodedTable(header.split(','));
  for (const [index, line] of lines.entries()) builder.push(index + 2, line.trim().split(','));
  return builder.finish();
}

function check(
  text: string,
  options: CheckOptions = {},
): { found: (kind: FindingKind) => readonly Finding[]; discloses: boolean } {
  const { findings, summary } = checkPublication(tableOf(text), options);
  return { found: (kind) => findings.filter((finding) => finding.kind === kind), discloses: summary.discloses };
}

describe('tables of counts', () => {
  test('boys are children less girls, and the derivation says so', () => {
    const { found, discloses } = check(`sex,age,count
Girls,child,46
Boys,child,<5
Total,child,49
Girls,adult,30
Boys,adult,20
Total,adult,50`);
    expect(discloses).toBe(true);
    expect(found('recovered')).toMatchObject([
      {
        severity: 'high',
        low: 3,
        high: 3,
        cell: { line: 3, column: 'count', written: '<5', labels: ['Boys', 'child'] },
        steps: [{ total: { low: 49 }, parts: [{ low: 46 }, {}], gives: { low: 3, high: 3 } }],
      },
    ]);
  });

  test('columns side by side are a table too', () => {
    const { found } = check(`year,Female,Male,Total
2022,10,*,14
2023,20,12,32
2024,30,15,45`);
    expect(found('recovered')).toMatchObject([{ low: 4, high: 4, cell: { column: 'Male', labels: ['2022', 'Male'] } }]);
  });

  test('two withheld numbers that only one sum bounds are not recovered, but are known not to be none', () => {
    const { found } = check(`sex,count
Female,<5
Male,<5
Total,6`);
    expect(found('recovered')).toEqual([]);
    expect(found('narrowed')).toMatchObject([
      { low: 2, high: 4 },
      { low: 2, high: 4 },
    ]);
  });

  test('parts that exceed their total contradict it; a total that exceeds its parts may count others', () => {
    const { found, discloses } = check(`sex,year,count
Female,2020,9
Male,2020,9
Total,2020,12
Female,2021,9
Total,2021,20
${Array.from({ length: 8 }, (_, year) => `Female,${2000 + year},5\nMale,${2000 + year},6\nTotal,${2000 + year},11`).join('\n')}
${Array.from({ length: 8 }, (_, year) => `Female,${1980 + year},7\nTotal,${1980 + year},7`).join('\n')}`);
    expect(found('contradiction')).toMatchObject([{ cell: { line: 4 }, facts: { sums: 1 } }]);
    expect(found('unexplained-rest')).toMatchObject([{ cell: { line: 6 }, facts: { absent: ['Male'] } }]);
    expect(discloses).toBe(false);
  });

  test('a breakdown and its categories are one dimension, and each breakdown has its own sum', () => {
    const block = (year: number, sexual: string): string => `Total,Total,${year},20
by form,Sexual,${year},${sexual}
by form,Labour,${year},16
by citizenship,Utopia,${year},12
by citizenship,Erewhon,${year},8`;
    const { found } = check(
      `dimension,category,year,count\n${[2001, 2002, 2003, 2004, 2005, 2006].map((year) => block(year, year === 2006 ? '<5' : '4')).join('\n')}`,
      { k: 5 },
    );
    expect(found('recovered')).toMatchObject([{ low: 4, high: 4, cell: { labels: ['2006', 'by form: Sexual'] } }]);
    expect(found('contradiction')).toEqual([]);
  });

  test('a sum that the table itself does not confirm is not rested on', () => {
    const lines = Array.from(
      { length: 10 },
      (_, year) => `A,${2000 + year},8\nB,${2000 + year},9\nTotal,${2000 + year},11`,
    );
    const { found } = check(`form,year,count\n${lines.join('\n')}\nA,2020,8\nB,2020,<5\nTotal,2020,11`);
    expect(found('recovered')).toEqual([]);
    expect(found('contradiction')).toEqual([]);
  });

  test('rounded numbers are taken for all that rounds to them', () => {
    const lines = Array.from(
      { length: 20 },
      (_, year) => `A,${2000 + year},${5 * year}\nB,${2000 + year},10\nTotal,${2000 + year},${5 * year + 15}`,
    );
    const { found } = check(`area,year,count\n${lines.join('\n')}`);
    expect(found('contradiction')).toEqual([]);
  });

  test('a number withheld in one vintage and printed in the other is found both ways', () => {
    const old = tableOf('Sex,Country,txtValue\nfemale,Utopia,3\nmale,Utopia,<5\nfemale,Erewhon,7');
    const result = checkPublication(
      tableOf('Sex,Country,txtVALUE\nFemale,Utopia,<5\nMale,Utopia,9\nFemale,Erewhon,<5'),
      {
        vintages: [{ name: 'old.csv', table: old }],
      },
    );
    expect(result.findings.filter(({ kind }) => kind === 'other-vintage')).toMatchObject([
      { severity: 'high', low: 3, cell: { line: 2 }, facts: { printedIn: 'old.csv', line: 2 } },
      { severity: 'low', low: 7, facts: { fits: 0 } },
      { severity: 'low', low: 9, cell: { line: 3 }, facts: { withheldIn: 'old.csv', fits: 0 } },
    ]);
  });
});

describe('faults of values', () => {
  test('broken text, mixed marks, codes as counts, negative and fractional counts, spellings and repeated keys are told', () => {
    const { found } = check(`area,code,count
TÃ¼rkiye,a,12
Espa\ufffda,a,NA
Utopia,a,-4
UTOPIA,b,2.5
Erewhon,Q6.1_10s_2019,61102019
Atlantis,a,8
Atlantis,a,9
Lemuria,b,
Mu,b,many
Thule,b,7 012`);
    expect(found('mojibake')).toMatchObject([{ facts: { column: 'area', rows: 2 } }]);
    expect(found('mixed-missing')).toMatchObject([{ facts: { examples: ['(blank)', 'NA'] } }]);
    expect(found('negative-count')).toMatchObject([{ facts: { lines: [4] } }]);
    expect(found('fractional-count')).toMatchObject([{ facts: { lines: [5] } }]);
    expect(found('code-as-count')).toMatchObject([{ facts: { lines: [6] } }]);
    expect(found('spelling')).toMatchObject([{ facts: { labels: 1, examples: ['Utopia = UTOPIA'] } }]);
    expect(found('duplicate-key')).toMatchObject([{ facts: { keys: 1, differing: 1, examples: ['7 = 8'] } }]);
    expect(found('not-a-number')).toMatchObject([{ facts: { examples: ['many'] } }]);
    expect(found('thousands')).toMatchObject([{ facts: { rows: 1 } }]);
  });
});

describe('microdata', () => {
  const people = [
    ...Array.from({ length: 12 }, () => 'Female,North,yes'),
    ...Array.from({ length: 11 }, (_, at) => `Male,South,${at % 2 === 0 ? 'yes' : 'no'}`),
  ].join('\n');

  test('classes, rare combinations and shared values are counted', () => {
    const table = tableOf(`sex,region,exploited\n${people}\nFemale,South,no`);
    const { findings, summary } = checkPublication(table, { quasiIdentifiers: ['sex', 'region'], k: 5 });
    expect(summary.classes).toMatchObject({ classes: 3, smallest: 1, below: 1, rowsBelow: 1 });
    expect(findings.filter(({ kind }) => kind === 'unique')).toMatchObject([
      { severity: 'high', facts: { columns: ['sex', 'region'], unique: 1, lines: [25] } },
    ]);
    expect(findings.filter(({ kind }) => kind === 'same-value')).toMatchObject([
      { facts: { column: 'exploited', classes: 2 } },
    ]);
  });

  test('a rare value is told once, not again with everything beside it', () => {
    const { findings } = checkPublication(tableOf(`sex,region,exploited\n${people}\nMale,Atlantis,no`), {
      k: 5,
      isMicrodata: true,
    });
    expect(findings.map(({ facts }) => facts['columns'])).toEqual([['region']]);
  });

  test('a column that names everybody is told, and is in no combination', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `P-${at},Female,North`).join('\n');
    const { findings, summary } = checkPublication(tableOf(`id,sex,region\n${rows}`));
    expect(findings).toMatchObject([{ kind: 'identifier', facts: { column: 'id' } }]);
    expect(summary).toMatchObject({ layout: 'microdata', discloses: true });
  });
});

test('what cannot be checked is refused in words', () => {
  expect(() => check('a,count\n')).toThrow('it has no rows');
  expect(() => check('a,count\nNA,-\nNA,-')).toThrow('every cell is blank');
  expect(() => check('a,count\nx,9', { values: ['cost'] })).toThrow('no column "cost"');
});
