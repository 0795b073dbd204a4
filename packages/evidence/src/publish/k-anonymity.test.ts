// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { equivalenceClasses } from './equivalence-classes.ts';
import { kAnonymise } from './k-anonymise.ts';
import { createMicrodataTable, microdataRows, type MicrodataTable } from './microdata-table.ts';
import { countCombinations, smallTable } from './random-table.fixture.ts';
import { synthesiseRowSeeded } from './synthesise-row-seeded.ts';

const namesOf = (table: MicrodataTable): string[] => table.columns.map(({ name }) => name);
const textOf = (table: MicrodataTable): (readonly string[])[] => [...microdataRows(table).rows];

describe('k-anonymous rows', () => {
  test('every row equals at least k - 1 others, in 10,000 random tables', () => {
    fc.assert(
      fc.property(smallTable, fc.integer({ min: 1, max: 6 }), (table, k) => {
        const { table: result, valuesRemoved } = kAnonymise(table, { k, columns: namesOf(table) });
        const { smallest } = equivalenceClasses(result, namesOf(table));
        const everythingBlank = result.columns.every(({ codes }) => codes.every((code) => code === 0));
        expect(smallest >= k || everythingBlank).toBe(true);
        for (const rows of countCombinations(result, 5).values()) expect(rows).toBeGreaterThanOrEqual(k);
        let removed = 0;
        for (const [place, { codes }] of result.columns.entries()) {
          for (const [row, code] of codes.entries()) {
            const before = table.columns[place]!.codes[row]!;
            if (code !== before) removed += 1;
            expect(code === before || code === 0).toBe(true);
          }
        }
        expect(valuesRemoved).toBe(removed);
      }),
      { seed: 20_261_122, numRuns: 10_000 },
    );
  });

  test('a table that is k-anonymous loses nothing', () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const once = kAnonymise(table, { k: 3, columns: namesOf(table) }).table;
        expect(kAnonymise(once, { k: 3, columns: namesOf(table) }).valuesRemoved).toBe(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a rare value goes and what it stood beside stays', () => {
    const rows = [...Array.from({ length: 5 }, () => ['Female', 'Asia']), ['Female', 'Europe'], ['Female', 'Africa']];
    const { table, removedByColumn, rowsTouched } = kAnonymise(createMicrodataTable(['sex', 'region'], rows), {
      k: 2,
      columns: ['sex', 'region'],
    });
    expect(textOf(table).slice(5)).toEqual([
      ['Female', ''],
      ['Female', ''],
    ]);
    expect(removedByColumn).toEqual([
      { column: 'sex', before: 7, removed: 0 },
      { column: 'region', before: 7, removed: 2 },
    ]);
    expect(rowsTouched).toBe(2);
  });

  test('columns that were not chosen stay as they are', () => {
    const table = createMicrodataTable(
      ['sex', 'note'],
      [
        ['Female', 'x'],
        ['Male', 'y'],
      ],
    );
    expect(textOf(kAnonymise(table, { k: 2, columns: ['sex'] }).table)).toEqual([
      ['', 'x'],
      ['', 'y'],
    ]);
  });

  test('what cannot be answered is refused', () => {
    const table = createMicrodataTable(['sex'], [['Female']]);
    for (const k of [0, -1, 1.5, Number.NaN]) {
      expect(() => kAnonymise(table, { k, columns: ['sex'] })).toThrow(RangeError);
      expect(() => synthesiseRowSeeded(table, { k, random: createRandom(1) })).toThrow(RangeError);
    }
    expect(() => kAnonymise(table, { k: 2, columns: ['height'] })).toThrow('no column "height"');
    expect(() => synthesiseRowSeeded(table, { k: 2, maxLength: 0, random: createRandom(1) })).toThrow(RangeError);
  });
});

describe('k-anonymous synthetic rows', () => {
  test('no combination is shown that fewer than k people share, in 10,000 random tables', () => {
    fc.assert(
      fc.property(
        smallTable,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (table, k, maxLength, seed) => {
          const synthetic = synthesiseRowSeeded(table, { k, maxLength, random: createRandom(seed) });
          const people = countCombinations(table, maxLength);
          for (const combination of countCombinations(synthetic, maxLength).keys()) {
            expect(people.get(combination) ?? 0).toBeGreaterThanOrEqual(k);
          }
        },
      ),
      { seed: 20_261_122, numRuns: 10_000 },
    );
  });

  test('totals of single attributes are those of the people, rounded down to a multiple of k', () => {
    fc.assert(
      fc.property(smallTable, fc.integer({ min: 1, max: 6 }), fc.integer(), (table, k, seed) => {
        const synthetic = synthesiseRowSeeded(table, { k, random: createRandom(seed) });
        const shown = countCombinations(synthetic, 1);
        for (const [attribute, people] of countCombinations(table, 1)) {
          expect(shown.get(attribute) ?? 0).toBe(people - (people % k));
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('the same seed gives the same rows', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`${row % 2}`, `${row % 3}`, `${row % 5}`]);
    const table = createMicrodataTable(['a', 'b', 'c'], rows);
    const draw = (seed: number): unknown => textOf(synthesiseRowSeeded(table, { k: 3, random: createRandom(seed) }));
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});

describe('microdata tables', () => {
  test('a blank and what stands for it are no value', () => {
    const table = createMicrodataTable(['sex', 'child'], [['', '0'], ['Female', '1'], ['Male']], { noValue: ['0'] });
    expect(textOf(table)).toEqual([
      ['', ''],
      ['Female', '1'],
      ['Male', ''],
    ]);
  });

  test('cells of several values become a column for each value, and are joined again', () => {
    const rows = [
      ['A;B', 'x'],
      ['B', 'y'],
      ['', 'x'],
      ['B; C', ''],
    ];
    const table = createMicrodataTable(['means', 'other'], rows, { multiValue: ';' });
    expect(namesOf(table)).toEqual(['means;A', 'means;B', 'means;C', 'other']);
    expect(textOf(table)).toEqual([
      ['A;B', 'x'],
      ['B', 'y'],
      ['', 'x'],
      ['B;C', ''],
    ]);
    expect(microdataRows(table).columns).toEqual(['means', 'other']);
  });

  test('the order of the rows does not change the codes', () => {
    const dictionaries = (rows: string[][]): unknown =>
      createMicrodataTable(['a'], rows).columns.map(({ values }) => values);
    expect(dictionaries([['b'], ['a'], ['c']])).toEqual(dictionaries([['c'], ['b'], ['a']]));
  });

  test('two columns of one name, and a row that is too long, are refused', () => {
    expect(() => createMicrodataTable(['a', 'a'], [])).toThrow('two columns are called "a"');
    expect(() => createMicrodataTable(['a'], [['x', 'y']])).toThrow(RangeError);
  });
});

const published = join(
  import.meta.dirname,
  '../../../../../shared/data/ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv',
);

describe.runIf(existsSync(published))('the published file of 48,773 rows (needs shared/data)', () => {
  test('its smallest class is 11, over 844 classes, and k = 11 removes nothing', () => {
    const [header = [], ...rows] = readFileSync(published, 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const table = createMicrodataTable(header, rows);
    const columns = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship', 'CountryOfExploitation'];
    expect(equivalenceClasses(table, columns)).toMatchObject({ smallest: 11, classCount: 844 });
    expect(kAnonymise(table, { k: 11, columns }).valuesRemoved).toBe(0);
    const { table: coarser } = kAnonymise(table, { k: 50, columns });
    expect(equivalenceClasses(coarser, columns).smallest).toBeGreaterThanOrEqual(50);
  });
});
