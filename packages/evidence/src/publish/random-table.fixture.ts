// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { createMicrodataTable, microdataRows, type MicrodataTable } from './microdata-table.ts';

/** Small tables with few values, so that combinations repeat, are rare, or have blanks. */
export const smallTable: fc.Arbitrary<MicrodataTable> = fc.integer({ min: 1, max: 5 }).chain((columnCount) =>
  fc
    .array(fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: columnCount, maxLength: columnCount }), {
      minLength: 0,
      maxLength: 40,
    })
    .map((rows) =>
      createMicrodataTable(
        Array.from({ length: columnCount }, (_, index) => `column ${index}`),
        rows,
      ),
    ),
);

/** How many rows have each combination of attributes of up to a length, counted in the plainest way. */
export function countCombinations(table: MicrodataTable, lengthMax: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of microdataRows(table).rows) {
    const cells = row.flatMap((value, column) => (value === '' ? [] : [`${column}=${value}`]));
    for (let chosen = 1; chosen < 2 ** cells.length; chosen++) {
      const combination = cells.filter((_, place) => chosen & (1 << place));
      if (combination.length > lengthMax) continue;
      const key = combination.join('&');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
