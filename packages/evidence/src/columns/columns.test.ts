// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createColumnTable, type ValueCount } from './column-table.ts';
import { codesOfSet, setKey } from './set-key.ts';

const idOf = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

type Row = readonly (string | null)[];
type Act =
  | { readonly kind: 'put'; readonly id: number; readonly row: Row }
  | { readonly kind: 'remove'; readonly id: number };

/** Counts in the plainest way. */
function countPlainly(rows: Iterable<Row>, places: readonly number[], accepts: (row: Row) => boolean): ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!accepts(row)) continue;
    const key = JSON.stringify(places.map((place) => row[place]));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ values: JSON.parse(key) as Row, count }));
}

function inOrder(counts: readonly ValueCount[]): string[] {
  return counts.map((each) => JSON.stringify(each)).toSorted((one, other) => (one < other ? -1 : 1));
}

const value = fc.oneof(fc.constant(null), fc.constantFrom('a', 'b', 'c'));
const row = fc.tuple(value, value, fc.integer({ min: 0, max: 400 }).map(String));
const id = fc.integer({ min: 0, max: 60 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('put' as const), id, row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
);

describe('a column table', () => {
  it('counts what a plain list counts, whatever was put and removed', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        const table = createColumnTable(['one', 'two', 'many']);
        const rows = new Map<number, Row>();
        for (const each of acts) {
          if (each.kind === 'put') {
            table.put(idOf(each.id), each.row);
            rows.set(each.id, each.row);
          } else expect(table.remove(idOf(each.id))).toBe(rows.delete(each.id));
        }
        expect(table.rowCount).toBe(rows.size);
        const filter = { column: 'two', accepts: (code: string | null) => code !== 'b' };
        for (const [names, places] of [
          [['one'], [0]],
          [
            ['two', 'one'],
            [1, 0],
          ],
          [
            ['many', 'two'],
            [2, 1],
          ],
          [[], []],
        ] as const) {
          expect(inOrder(table.countBy(names))).toEqual(inOrder(countPlainly(rows.values(), places, () => true)));
          const filtered = countPlainly(rows.values(), places, (each) => each[1] !== 'b');
          expect(inOrder(table.countBy(names, [filter]))).toEqual(inOrder(filtered));
        }
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });

  it('tells apart more combinations than an array has room for', () => {
    const names = ['a', 'b', 'c'];
    const table = createColumnTable(names);
    const rows = Array.from({ length: 70_000 }, (_, number): Row => [
      `${number % 700}`,
      `${number % 997}`,
      `${number}`,
    ]);
    rows.forEach((each, number) => table.put(idOf(number), each));
    const counts = table.countBy(names);
    expect(counts.length).toBe(rows.length);
    expect(counts.every(({ count }) => count === 1)).toBe(true);
    expect(new Set(counts.map(({ values }) => values.join())).size).toBe(rows.length);
  });

  it('takes one byte a value while a column has few, and says what it takes', () => {
    const table = createColumnTable(['few', 'many']);
    for (let number = 0; number < 5000; number++) table.put(idOf(number), [`${number % 9}`, `${number}`]);
    expect(table.bytes).toBeGreaterThan(5000 * (1 + 2 + 16));
    expect(table.bytes).toBeLessThan(5000 * (1 + 2 + 16 + 8 + 8) * 2);
  });

  it('refuses what is no row of it', () => {
    const table = createColumnTable(['one']);
    expect(() => table.put(idOf(1), [])).toThrow(RangeError);
    expect(() => table.put('1', ['a'])).toThrow(RangeError);
    expect(() => table.countBy(['two'])).toThrow(RangeError);
  });
});

test('a set is written in order, once, and read again', () => {
  expect(setKey(['male', 'female', 'male'])).toBe('female;male');
  expect(codesOfSet('female;male')).toEqual(['female', 'male']);
  expect(codesOfSet(setKey([]))).toEqual([]);
  expect(() => setKey(['a;b'])).toThrow(RangeError);
});
