// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bcaInterval, bootstrapInterval, quantileSorted, resample } from './bootstrap.ts';
import { estimateUndetected } from './estimate-undetected.ts';
import { findExistence } from './existence.ts';
import { overlapTable, reorderLists, totalObserved } from './overlap-table.ts';
import { estimateStepwise } from './stepwise.ts';
import { createRandom } from '../random.ts';

const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 15, maxLength: 15 });

function tableOf(values: readonly number[]) {
  return overlapTable(
    ['police', 'shelter', 'hotline', 'inspectorate'],
    values.map((count, index) => ({ history: index + 1, count })),
  );
}

describe('a table of overlaps', () => {
  it('adds rows of the same history', () => {
    const table = overlapTable(
      ['one', 'two'],
      [1, 3, 1].map((history) => ({ history, count: 4 })),
    );
    expect([...table.counts]).toEqual([0, 8, 0, 4]);
  });

  it.each([
    [['one'], []],
    [['one', 'one'], []],
    [['one', 'two'], [{ history: 0, count: 5 }]],
    [['one', 'two'], [{ history: 1, count: 2.5 }]],
    [['one', 'two'], [{ history: 4, count: 1 }]],
  ])('refuses what is none', (lists, rows) => {
    expect(() => overlapTable(lists, rows)).toThrow(RangeError);
  });
});

describe('stepwise estimates', () => {
  it('do not change with the order of the lists', () => {
    fc.assert(
      fc.property(counts, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (values, order) => {
        const table = tableOf(values);
        fc.pre(totalObserved(table.counts) > 0);
        const one = estimateStepwise(table.counts, { threshold: 0.001 });
        const other = estimateStepwise(reorderLists(table, order).counts, { threshold: 0.001 });
        expect(other.status).toBe(one.status);
        if (one.status !== 'estimable' || other.status !== 'estimable') return;
        expect(other.fit.estimate / one.fit.estimate).toBeCloseTo(1, 6);
      }),
      { seed: 20_261_122, numRuns: 150 },
    );
  });

  it('of independent lists find about as many people as there are', () => {
    const random = createRandom('independent');
    const table = { lists: ['a', 'b', 'c', 'd'], counts: new Float64Array(16) };
    for (let person = 0; person < 20_000; person++) {
      const history = [0.3, 0.2, 0.25, 0.15].reduce(
        (mask, chance, list) => mask | (Number(random.next() < chance) << list),
        0,
      );
      if (history > 0) table.counts[history]! += 1;
    }
    const found = estimateStepwise(table.counts);
    if (found.status !== 'estimable') throw new Error('not estimable');
    expect(Math.abs(found.fit.estimate / 20_000 - 1)).toBeLessThan(0.03);
  });

  it('are not made up where lists never overlap', () => {
    const table = overlapTable(
      ['a', 'b', 'c'],
      [1, 2, 4].map((history) => ({ history, count: 40 })),
    );
    const result = estimateUndetected(table, { methods: ['stepwise', 'bic'], replicateCount: 0 });
    expect(findExistence({ listCount: 3, interactions: [] }, table.counts)).not.toBe(0);
    expect(result.methods.map(({ status, estimate }) => [status, estimate])).toEqual([
      ['not-estimable', null],
      ['not-estimable', null],
    ]);
  });
});

describe('resamples', () => {
  it('have as many people, on average where they were', () => {
    const { counts: original } = tableOf([50, 40, 12, 30, 5, 0, 2, 20, 3, 4, 0, 6, 1, 0, 1]);
    const mean = new Float64Array(16);
    for (let index = 0; index < 3000; index++) {
      const drawn = resample(original, createRandom(`mean ${index}`));
      expect(totalObserved(drawn)).toBe(totalObserved(original));
      drawn.forEach((count, history) => (mean[history]! += count / 3000));
    }
    mean.forEach((value, history) => expect(Math.abs(value - original[history]!)).toBeLessThan(0.7));
  });

  it('give the same interval for the same seed', () => {
    const { counts: original } = tableOf([50, 40, 12, 30, 5, 0, 2, 20, 3, 4, 0, 6, 1, 0, 1]);
    const estimator = (drawn: Float64Array): number | undefined => {
      const found = estimateStepwise(drawn);
      return found.status === 'estimable' ? found.fit.estimate : undefined;
    };
    const options = { replicateCount: 60, seed: 5 };
    expect(bootstrapInterval(original, estimator, options)).toEqual(bootstrapInterval(original, estimator, options));
  });

  it('say when a limit is the most extreme of them', () => {
    const interval = bcaInterval({ estimate: 3, replicates: [1, 2, 4, 5], acceleration: 0, level: 0.95 });
    expect(interval.limitIsExtreme).toBe(true);
    expect(quantileSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
  });
});
