// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectSets, type CountedSet } from './protect-sets.ts';

const threshold = 10;

test('sets that are large are all shown', () => {
  const sets = [
    { codes: ['female'], count: 40 },
    { codes: ['female', 'male'], count: 12 },
  ];
  expect(protectSets(sets, threshold)).toEqual([true, true]);
});

test('a small set takes a second one of each of its codes with it', () => {
  const sets = [
    { codes: ['a'], count: 400 },
    { codes: ['b'], count: 300 },
    { codes: ['c'], count: 200 },
    { codes: ['a', 'b'], count: 3 },
    { codes: ['a', 'c'], count: 80 },
    { codes: ['b', 'c'], count: 50 },
  ];
  expect(protectSets(sets, threshold)).toEqual([true, false, false, false, false, false]);
});

test('where every set would have to go there is no table', () => {
  const sets = [
    { codes: ['a'], count: 40 },
    { codes: ['b'], count: 30 },
    { codes: ['a', 'b'], count: 2 },
  ];
  expect(protectSets(sets, threshold)).toBeUndefined();
});

/** Another table of the same sums in which the withheld set differs, found by trying: combinations of few changes. */
function hasAlternative(sets: readonly CountedSet[], shown: readonly boolean[], set: number): boolean {
  const free = [...sets.keys()].filter((place) => !shown[place] && place !== set);
  const keep = (change: ReadonlyMap<number, number>): boolean => {
    const sums = new Map<string, number>();
    for (const [place, by] of change) {
      for (const code of ['', ...(sets[place]?.codes ?? [])]) sums.set(code, (sums.get(code) ?? 0) + by);
    }
    return [...sums.values()].every((sum) => sum === 0);
  };
  const visit = (at: number, change: Map<number, number>): boolean => {
    if (keep(change)) return true;
    const place = free[at];
    if (place === undefined) return false;
    return [0, -1, 1, -2, 2].some((by) => visit(at + 1, by === 0 ? change : new Map(change).set(place, by)));
  };
  return [1, 2].some((by) => visit(0, new Map([[set, by]])));
}

test('for every small set there is another table with the same counts of codes', () => {
  const codes = ['a', 'b', 'c'];
  const subsets = [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], codes];
  const anySets = fc.tuple(
    ...subsets.map((own) => fc.integer({ min: 0, max: 60 }).map((count) => ({ codes: own, count }))),
  );
  fc.assert(
    fc.property(anySets, (all) => {
      const sets = all.filter(({ count }) => count > 0);
      const shown = protectSets(sets, threshold);
      if (!shown) return;
      sets.forEach(({ count }, place) => {
        if (count < threshold) expect(shown[place]).toBe(false);
        if (count < threshold) expect(hasAlternative(sets, shown, place)).toBe(true);
      });
    }),
    { seed: 20261122, numRuns: 60 },
  );
});
