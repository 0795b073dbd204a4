// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaroWinkler } from '../names/jaro-winkler.ts';
import { editDistanceUnits, jaroWinklerUnits, sharedWordsUnits } from './compare-units.ts';
import { createComparison, agreementLevels } from './compare-records.ts';
import { prepareRecords } from './prepare-records.ts';
import { createRecordCollector } from './record-table.ts';
import type { FieldKind } from './field-kind.ts';

type Compare<Rest extends unknown[]> = (
  units: Uint16Array,
  a: number,
  b: number,
  c: number,
  d: number,
  ...rest: Rest
) => number;

function onTexts<Rest extends unknown[]>(compare: Compare<Rest>, first: string, second: string, ...rest: Rest): number {
  const units = Uint16Array.from(first + second, (letter) => letter.charCodeAt(0));
  return compare(units, 0, first.length, first.length, units.length, ...rest);
}

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 12 });
const seeded = { seed: 5, numRuns: 500 };

test('Jaro–Winkler of units equals that of texts', () => {
  fc.assert(
    fc.property(word, word, (first, second) => {
      expect(onTexts(jaroWinklerUnits, first, second)).toBeCloseTo(jaroWinkler(first, second), 12);
    }),
    seeded,
  );
});

test('edits are counted up to the limit, exchanged neighbours as one', () => {
  for (const [first, second, edits] of [
    ['19710624', '19710524', 1],
    ['martha', 'marhta', 1],
    ['4011', '4011', 0],
    ['abc', '', 3],
    ['abcd', 'badc', 2],
    ['aaaa', 'bbbb', 3],
  ] as const)
    expect(onTexts(editDistanceUnits, first, second, 2)).toBe(edits);
  fc.assert(
    fc.property(word, word, (first, second) => {
      const edits = onTexts(editDistanceUnits, first, second, 2);
      expect(edits).toBe(onTexts(editDistanceUnits, second, first, 2));
      expect(edits === 0).toBe(first === second);
    }),
    seeded,
  );
});

test('words are shared whatever their order', () => {
  expect(onTexts(sharedWordsUnits, 'maria del carmen', 'carmen maria', 1)).toBeCloseTo(22 / 25, 9);
  expect(onTexts(sharedWordsUnits, 'maria', 'mario', 1)).toBe(0);
});

/** The level of agreement of two cells in a column among others of its kind. */
function levelOf(header: string, kind: FieldKind, first: string, second: string): string {
  const collector = createRecordCollector([header]);
  for (const [at, cell] of [first, second, 'other', ''].entries()) collector.add(String(at), [cell]);
  const { records } = prepareRecords([collector.table()], { compare: [header], kinds: { [header]: kind } });
  const levels = new Uint8Array(1);
  createComparison(records)(0, 1, levels);
  return agreementLevels[kind][levels[0] ?? 0] ?? 'not known';
}

test('cells agree by levels that suit what they hold', () => {
  for (const [kind, first, second, level] of [
    ['name', 'José', 'jose', 'same'],
    ['name', 'Katharina', 'Katarina', 'almost the same'],
    ['name', 'Amina', 'Pedro', 'different'],
    ['date', '24/06/1971', '1971-06-24', 'same'],
    ['date', '1971-06-04', '1971-04-06', 'one digit off'],
    ['date', '1971', '1971-04-06', 'one digit off'],
    ['date', '1971', '1980-04-06', 'two digits off'],
    ['date', '1971-06-24', '1980-01-01', 'different'],
    ['code', 'AB-123 456', 'ab123456', 'same'],
    ['code', '6988048', '6988084', 'one character off'],
    ['code', '6988048', '7364009', 'different'],
    ['text', '12 High Street', 'High Street, 12', 'almost the same'],
    ['text', 'Hull', '', 'not known'],
    ['number', '41', '42', 'close'],
    ['number', '1995', '1992', 'close'],
    ['number', '2005', '1997', 'different'],
    ['number', '20.5', '20.6', 'close'],
  ] as const)
    expect([kind, first, second, levelOf('field', kind, first, second)]).toEqual([kind, first, second, level]);
});

test('no two cells that could agree are ruled out by their letters alone', () => {
  fc.assert(
    fc.property(word, word, (first, second) => {
      if (first === '' || second === '' || first === second) return;
      const similarity = jaroWinkler(first, second);
      const expected = similarity >= 0.92 ? 'almost the same' : similarity >= 0.8 ? 'alike' : 'different';
      expect(levelOf('field', 'text', first, second)).toBe(expected);
    }),
    { seed: 6, numRuns: 300 },
  );
});
