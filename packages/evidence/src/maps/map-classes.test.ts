// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapClasses, mapClassOf, niceFloor } from './map-classes.ts';

describe('the classes of a map', () => {
  test('cover every count once, from light to dark, with round limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 100_000 }), { minLength: 1, maxLength: 200 }), (counts) => {
        const classes = mapClasses(counts);
        expect(classes.length).toBeLessThanOrEqual(5);
        classes.forEach(({ from, to }, index) => {
          expect(from).toBeLessThanOrEqual(to);
          const next = classes[index + 1];
          if (next) expect(next.from).toBe(to + 1);
        });
        for (const count of counts) {
          const own = mapClassOf(classes, count);
          expect(count).toBeGreaterThanOrEqual(own?.from ?? Infinity);
          expect(count).toBeLessThanOrEqual(own?.to ?? -Infinity);
        }
      }),
      { seed: 20_260_106 },
    );
  });

  test('are none without counts, and one for equal counts', () => {
    expect(mapClasses([])).toEqual([]);
    expect(mapClasses([0])).toEqual([]);
    expect(mapClasses([7, 7, 7]).map(({ from, to }) => [from, to])).toEqual([[7, 7]]);
  });

  test.each([
    [0, 0],
    [3, 2],
    [7, 5],
    [19, 10],
    [499, 200],
    [5000, 5000],
  ])('%i has the round limit %i', (value, limit) => {
    expect(niceFloor(value)).toBe(limit);
  });
});
