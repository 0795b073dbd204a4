// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentDeviate95 } from '../numbers/student.ts';
import { pairedChange } from './paired-change.ts';

function sumsOf(changes: readonly number[]) {
  return {
    pairs: changes.length,
    changeSum: changes.reduce((sum, each) => sum + each, 0),
    changeSquares: changes.reduce((sum, each) => sum + each ** 2, 0),
  };
}

describe("Student's deviate", () => {
  test.each([
    [1, 12.706205],
    [2, 4.302653],
    [3, 3.182446],
    [4, 2.776445],
    [9, 2.262157],
    [30, 2.042272],
    [120, 1.97993],
    [1_000_000, 1.962339],
  ])('of %i degrees is that of the tables', (degrees, deviate) => {
    expect(studentDeviate95(degrees)).toBeCloseTo(deviate, 5);
  });
});

describe('a paired change', () => {
  test('is the mean with the interval that R gives', () => {
    // t.test(c(10, 20, 30, 15, 25)): mean 20, 95 percent confidence interval 10.18 to 29.82
    const { change, low, high } = pairedChange(sumsOf([10, 20, 30, 15, 25]));
    expect([change, low, high].map((value) => Math.round(value * 100) / 100)).toEqual([20, 10.18, 29.82]);
  });

  test('of pairs that changed alike has no width', () => {
    expect(pairedChange(sumsOf([7, 7, 7, 7, 7]))).toEqual({ change: 7, low: 7, high: 7 });
  });

  test('of one pair is refused', () => {
    expect(() => pairedChange(sumsOf([3]))).toThrow(RangeError);
  });

  test('moves with what is added to every pair, and its width does not', () => {
    const list = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(list, fc.integer({ min: -50, max: 50 }), (changes, added) => {
        const one = pairedChange(sumsOf(changes));
        const other = pairedChange(sumsOf(changes.map((each) => each + added)));
        expect(other.change).toBeCloseTo(one.change + added, 6);
        expect(other.high - other.low).toBeCloseTo(one.high - one.low, 4);
        expect(one.low).toBeLessThanOrEqual(one.change);
        expect(one.high).toBeGreaterThanOrEqual(one.change);
      }),
      { seed: 49, numRuns: 200 },
    );
  });
});
