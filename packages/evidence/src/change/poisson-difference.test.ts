// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { isBeyondNoise, poissonDifference } from './poisson-difference.ts';

describe('poissonDifference', () => {
  it('turns round when the counts do', () => {
    const up = poissonDifference(12, 31);
    const down = poissonDifference(31, 12);
    expect(down.difference).toBe(-up.difference);
    expect(down.from).toBeCloseTo(-up.to, 10);
    expect(down.to).toBeCloseTo(-up.from, 10);
  });

  it('finds no change between equal counts, nor between none and none', () => {
    for (const count of [0, 1, 7, 400]) expect(isBeyondNoise(poissonDifference(count, count))).toBe(false);
  });

  it('asks for more than a few before it calls a change one', () => {
    expect(isBeyondNoise(poissonDifference(0, 3))).toBe(false);
    expect(isBeyondNoise(poissonDifference(0, 5))).toBe(true);
    expect(isBeyondNoise(poissonDifference(100, 120))).toBe(false);
    expect(isBeyondNoise(poissonDifference(100, 130))).toBe(true);
    expect(isBeyondNoise(poissonDifference(1000, 900))).toBe(true);
  });

  it('holds the true difference in about 95 of 100 draws', () => {
    const random = createRandom(16);
    const draw = (mean: number): number => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = random.next(); product > limit; product *= random.next()) count += 1;
      return count;
    };
    for (const [before, after] of [
      [8, 8],
      [20, 35],
      [100, 90],
    ] as const) {
      let held = 0;
      const draws = 4000;
      for (let at = 0; at < draws; at += 1) {
        const { from, to } = poissonDifference(draw(before), draw(after));
        if (from <= after - before && after - before <= to) held += 1;
      }
      expect(held / draws).toBeGreaterThan(0.935);
      expect(held / draws).toBeLessThan(0.97);
    }
  });

  it('refuses what is no count', () => {
    for (const wrong of [-1, 1.5, Number.NaN]) expect(() => poissonDifference(wrong, 1)).toThrow(RangeError);
  });
});
