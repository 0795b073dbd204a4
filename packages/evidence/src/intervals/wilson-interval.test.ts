// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('the Wilson interval', () => {
  // The first three stand in Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  test.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [1, 29, 0.61, 17.18],
    [8, 10, 49.02, 94.33],
  ])('of %i in %i is as published', (count, known, low, high) => {
    const interval = wilsonInterval({ count, known });
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  test('of nobody starts at 0 and of everybody ends at 100', () => {
    expect(wilsonInterval({ count: 0, known: 20 }).low).toBe(0);
    expect(wilsonInterval({ count: 20, known: 20 }).high).toBe(100);
  });

  test('holds the share, mirrors with it and narrows as the denominator grows', () => {
    const shares = fc
      .integer({ min: 1, max: 100_000 })
      .chain((known) => fc.record({ known: fc.constant(known), count: fc.integer({ min: 0, max: known }) }));
    fc.assert(
      fc.property(shares, ({ count, known }) => {
        const { low, high } = wilsonInterval({ count, known });
        const percent = (100 * count) / known;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(percent + 1e-9);
        expect(high).toBeGreaterThanOrEqual(percent - 1e-9);
        expect(high).toBeLessThanOrEqual(100);
        const mirrored = wilsonInterval({ count: known - count, known });
        expect(mirrored.low).toBeCloseTo(100 - high, 8);
        const larger = wilsonInterval({ count: count * 4, known: known * 4 });
        expect(larger.high - larger.low).toBeLessThan(high - low);
      }),
      { seed: 1927, numRuns: 500 },
    );
  });

  test.each([
    [1, 0],
    [5, 4],
    [-1, 4],
    [1.5, 4],
  ])('of %d in %d is refused', (count, known) => {
    expect(() => wilsonInterval({ count, known })).toThrow(RangeError);
  });
});
