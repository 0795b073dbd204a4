// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { compareMicrodata } from './compare-microdata.ts';
import { discreteGaussian, discreteLaplace, roundUpVariance } from './discrete-noise.ts';
import { createMicrodataTable, microdataRows, type MicrodataTable } from './microdata-table.ts';
import { privateAggregates, type PrivateAggregates } from './private-aggregates.ts';
import { spendPrivacy, spentTogether } from './privacy-ledger.ts';
import { privateCap } from './private-cap.ts';
import { countCombinations } from './random-table.fixture.ts';
import { synthesiseByFitting } from './synthesise-by-fitting.ts';
import { concentrationFor, deltaOf, epsilonOf } from './zero-concentrated.ts';

/** People of two regions whose other attributes depend on the region. */
function peopleOf(count: number, seed: number): MicrodataTable {
  const random = createRandom(seed);
  const rows = Array.from({ length: count }, () => {
    const region = random.pick(['North', 'South']);
    const sex = random.next() < (region === 'North' ? 0.8 : 0.3) ? 'Female' : 'Male';
    const work = random.next() < 0.5 ? '' : random.pick(region === 'North' ? ['farm', 'home'] : ['mine', 'ship']);
    return [region, sex, work, random.pick(['2023', '2024', '2025'])];
  });
  return createMicrodataTable(['region', 'sex', 'work', 'year'], rows);
}

/** Every reported combination as `column=value&…` with its count. */
function reportedOf({ attributes, lengths }: PrivateAggregates): Map<string, number> {
  return new Map(
    lengths.flatMap(({ length, tuples, counts }) =>
      Array.from(counts, (count, index) => {
        const parts = [...tuples.subarray(index * length, (index + 1) * length)].map((number) => attributes[number]!);
        return [parts.map(({ column, value }) => `${column}=${value}`).join('&'), count] as const;
      }),
    ),
  );
}

describe('the privacy accountant', () => {
  test('gives the published bound, and its inverses agree', () => {
    for (const [epsilon, delta] of [
      [1, 1e-6],
      [12, 2.4e-6],
      [0.1, 1e-9],
    ] as const) {
      const rho = concentrationFor(epsilon, delta);
      expect(deltaOf(rho, epsilon)).toBeLessThanOrEqual(delta);
      expect(deltaOf(rho * 1.001, epsilon)).toBeGreaterThan(delta);
      expect(epsilonOf(rho, delta)).toBeCloseTo(epsilon, 6);
      // Bun and Steinke's closed formula asks for more noise.
      const closed = (Math.sqrt(epsilon + Math.log(1 / delta)) - Math.sqrt(Math.log(1 / delta))) ** 2;
      expect(rho).toBeGreaterThan(closed);
    }
  });

  test('what is no budget is refused', () => {
    expect(() => concentrationFor(0, 1e-6)).toThrow(RangeError);
    expect(() => concentrationFor(1, 0)).toThrow(RangeError);
    expect(() => epsilonOf(1, 1)).toThrow(RangeError);
  });
});

describe('discrete noise', () => {
  test('the Gaussian has the chances of its formula', () => {
    const random = createRandom(11);
    const draws = 40_000;
    const counts = new Map<number, number>();
    for (let draw = 0; draw < draws; draw++) {
      const value = discreteGaussian(2.25, random);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const mass = (value: number): number => Math.exp(-(value ** 2) / 4.5);
    let total = 0;
    for (let value = -40; value <= 40; value++) total += mass(value);
    let chiSquared = 0;
    for (let value = -4; value <= 4; value++) {
      const expected = (draws * mass(value)) / total;
      chiSquared += ((counts.get(value) ?? 0) - expected) ** 2 / expected;
    }
    // 99.9% of samples of 9 cells stay below 27.9.
    expect(chiSquared).toBeLessThan(27.9);
  });

  test('its variance is at least the one asked for, at every size', () => {
    const random = createRandom(12);
    for (const variance of [1, 3, 250, 40_000, 3e9]) {
      expect(roundUpVariance(variance)).toBeGreaterThanOrEqual(variance);
      expect(roundUpVariance(variance)).toBeLessThan(variance * 1.02 + 0.0625);
      let squares = 0;
      for (let draw = 0; draw < 20_000; draw++) squares += discreteGaussian(variance, random) ** 2;
      expect(squares / 20_000 / roundUpVariance(variance)).toBeCloseTo(1, 1);
    }
  });

  test('the Laplace falls by one factor from number to number', () => {
    const random = createRandom(13);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 100_000; draw++) {
      const value = Math.abs(discreteLaplace(2, random));
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (let value = 1; value < 5; value++) {
      expect(counts.get(value + 1)! / counts.get(value)!).toBeCloseTo(Math.exp(-0.5), 1);
    }
  });

  test('a variance or scale that has no noise is refused', () => {
    for (const value of [0, -1, Number.NaN]) {
      expect(() => discreteGaussian(value, createRandom(1))).toThrow(RangeError);
      expect(() => discreteLaplace(value, createRandom(1))).toThrow(RangeError);
    }
  });
});

describe('the private cap', () => {
  test('with a large budget it is the best one', () => {
    const values = Uint32Array.from({ length: 1000 }, (_, index) => (index < 990 ? 3 : 10));
    const options = { caps: [1, 3, 6, 10], costOf: (cap: number) => 30 * cap, rho: 100, random: createRandom(1) };
    expect(privateCap(values, options)).toBe(3);
    expect(privateCap(values, { ...options, costOf: () => 0 })).toBe(10);
  });
});

describe('the ledger', () => {
  const release = { epsilon: 1, delta: 1e-6, rho: concentrationFor(1, 9e-7), thresholdDelta: 1e-7, accountant: '' };
  const entry = (at: string) => ({ ...release, release: 'counts', at });

  test('many releases together cost less than their sum, and never more', () => {
    const ten = Array.from({ length: 10 }, () => release);
    expect(spentTogether([release]).epsilon).toBeCloseTo(1, 9);
    expect(spentTogether(ten).epsilon).toBeLessThan(5);
    expect(spentTogether(ten).delta).toBeCloseTo(1e-5);
    expect(spentTogether([])).toEqual({ epsilon: 0, delta: 0 });
  });

  test('a release past the budget is refused', () => {
    const once = spendPrivacy({ dataSet: 'people', budget: 1.5, entries: [] }, entry('2026-01-01'));
    expect(once.entries).toHaveLength(1);
    expect(() => spendPrivacy({ ...once, budget: 1 }, entry('2026-01-02'))).toThrow(
      'has spent an epsilon of 1.000 of 1',
    );
  });
});

describe('private aggregates and the rows fitted to them', () => {
  const table = peopleOf(4000, 1);
  const aggregates = privateAggregates(table, { epsilon: 8, maxLength: 3, random: createRandom(2) });

  test('counts are near the real ones and never exceed those of their parts', () => {
    const reported = reportedOf(aggregates);
    const exact = countCombinations(
      { ...table, columns: table.columns.map((column, index) => ({ ...column, name: String(index) })) },
      3,
    );
    for (const [combination, count] of reported) {
      expect(Math.abs(count - (exact.get(combination) ?? 0))).toBeLessThan(60);
      const parts = combination.split('&');
      if (parts.length === 1) continue;
      for (const left of parts) {
        expect(count).toBeLessThanOrEqual(reported.get(parts.filter((part) => part !== left).join('&'))!);
      }
    }
    expect(reported.get('0=North')).toBeGreaterThan(1800);
  });

  test('the budget is stated and spent', () => {
    const { epsilon, delta, rho, thresholdDelta } = aggregates.privacy;
    expect(epsilon).toBe(8);
    expect(deltaOf(rho, epsilon) + thresholdDelta).toBeLessThanOrEqual(delta);
    expect(delta).toBeCloseTo(1 / (aggregates.rowCount * Math.log(aggregates.rowCount)), 12);
  });

  test('an attribute of one person is not reported', () => {
    const rows = [...microdataRows(table).rows].map((row, index) =>
      index === 7 ? ['Atlantis', ...row.slice(1)] : row,
    );
    const withOne = createMicrodataTable(['region', 'sex', 'work', 'year'], rows);
    const { attributes } = privateAggregates(withOne, { epsilon: 8, maxLength: 2, random: createRandom(3) });
    expect(attributes.map(({ value }) => value)).not.toContain('Atlantis');
  });

  test('fitted rows keep the counts and show only reported combinations', () => {
    const synthetic = synthesiseByFitting(aggregates, { random: createRandom(4) });
    expect(synthetic.rowCount).toBe(aggregates.rowCount);
    const { lengths } = compareMicrodata(table, synthetic, 3);
    for (const { meanError, suppressed } of lengths) {
      expect(meanError).toBeLessThan(15);
      expect(suppressed).toBeLessThan(0.1);
    }
    const reported = reportedOf(aggregates);
    const shown = countCombinations(
      { ...synthetic, columns: synthetic.columns.map((column, index) => ({ ...column, name: String(index) })) },
      3,
    );
    for (const combination of shown.keys()) expect(reported.has(combination)).toBe(true);
  });

  test('fits of every length answer, and the same seed gives the same rows', () => {
    for (const maxLength of [1, 2, 3]) {
      const counted = privateAggregates(table, { epsilon: 4, maxLength, random: createRandom(5) });
      const draw = (): unknown => [...microdataRows(synthesiseByFitting(counted, { random: createRandom(6) })).rows];
      expect(draw()).toEqual(draw());
    }
  });

  test('tables with nothing to tell are answered', () => {
    for (const rows of [[], [['']], [['x']]]) {
      const counted = privateAggregates(createMicrodataTable(['a'], rows), {
        epsilon: 1,
        maxLength: 3,
        random: createRandom(7),
      });
      expect(counted.attributes).toEqual([]);
      expect(synthesiseByFitting(counted, { random: createRandom(8) }).rowCount).toBe(counted.rowCount);
    }
  });

  test('what cannot be asked is refused', () => {
    const ask = (options: object): unknown =>
      privateAggregates(table, { epsilon: 1, maxLength: 3, random: createRandom(1), ...options });
    expect(() => ask({ epsilon: 0 })).toThrow(RangeError);
    expect(() => ask({ delta: 1 })).toThrow(RangeError);
    expect(() => ask({ maxLength: 5 })).toThrow(RangeError);
    expect(() => ask({ fabrication: 2 })).toThrow(RangeError);
  });
});
