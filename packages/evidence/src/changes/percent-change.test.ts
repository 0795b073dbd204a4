// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, test } from 'vitest';
import { indexSeries, percentChange } from './percent-change.ts';

describe('a percentage change', () => {
  test('is more, less or none', () => {
    expect(percentChange({ before: 50, count: 60 })).toBe(20);
    expect(percentChange({ before: 50, count: 0 })).toBe(-100);
    expect(percentChange({ before: 7, count: 7 })).toBe(0);
  });

  test('from nothing is refused', () => {
    expect(() => percentChange({ before: 0, count: 4 })).toThrow(RangeError);
  });
});

describe('an index', () => {
  test('is 100 at its base and keeps what is not known unknown', () => {
    expect(indexSeries([50, 60, undefined, 40], 0)).toEqual([100, 120, undefined, 80]);
    expect(indexSeries([undefined, 20, 10], 1)).toEqual([undefined, 100, 50]);
  });

  test('without a base is refused', () => {
    expect(() => indexSeries([0, 5], 0)).toThrow(RangeError);
    expect(() => indexSeries([undefined, 5], 0)).toThrow(RangeError);
  });
});
