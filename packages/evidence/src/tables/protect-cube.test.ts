// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { attackJointly, jointSystem } from './joint-attack.fixture.ts';
import { protectCube } from './protect-cube.ts';
import { protectTable } from './protect-table.ts';
import {
  addNumbers,
  drawPopulation,
  finestOf,
  noNumbers,
  numbersOf,
  offersOf,
  placesOf,
  threshold,
} from './small-countries.fixture.ts';

describe('protectCube', () => {
  test('withholds nothing where no cell is small', () => {
    const counts = [40, 30, 20, 10, 5, 0];
    const cube = protectCube({
      dimensions: [
        { key: 'b', size: 3 },
        { key: 'a', size: 2 },
      ],
      counts,
      threshold,
    });
    if (cube.kind !== 'protected') throw new Error('The table can be protected.');
    for (let index = 0; index < counts.length; index++) {
      expect(cube.cell([index >> 1, index & 1])).toEqual({ kind: 'count', count: counts[index] });
    }
    expect(cube.cell([undefined, 0])).toEqual({ kind: 'count', count: 65 });
    expect(cube.cell([undefined, undefined])).toEqual({ kind: 'count', count: 105 });
  });

  test('withholds everything about fewer people than the threshold', () => {
    const cube = protectCube({ dimensions: [{ key: 'a', size: 2 }], counts: [0, 4], threshold });
    if (cube.kind !== 'protected') throw new Error('The table can be protected.');
    for (const place of [[0], [1], [undefined]]) expect(cube.cell(place)).toEqual({ kind: 'suppressed' });
  });

  test('sums shown parts, or the whole less the other parts, and nothing else', () => {
    const cube = protectCube({ dimensions: [{ key: 'a', size: 5 }], counts: [40, 3, 60, 20, 30], threshold });
    if (cube.kind !== 'protected') throw new Error('The table can be protected.');
    expect(cube.sum([[2, 4]])).toEqual({ kind: 'count', count: 90 });
    expect(cube.sum([[0, 1, 2, 3]])).toEqual({ kind: 'count', count: 123 });
    expect(cube.sum([[1, 2]])).toEqual({ kind: 'suppressed' });
    expect(cube.sum([undefined])).toEqual({ kind: 'count', count: 153 });
  });

  test('refuses wrong input', () => {
    const one = [{ key: 'a', size: 2 }];
    expect(() => protectCube({ dimensions: one, counts: [1], threshold })).toThrow(RangeError);
    expect(() => protectCube({ dimensions: one, counts: [1, -1], threshold })).toThrow(RangeError);
    expect(() => protectCube({ dimensions: one, counts: [1, 2], threshold: 0 })).toThrow(RangeError);
    expect(() => protectCube({ dimensions: one, people: [{ categories: [[2]], count: 1 }], threshold })).toThrow(
      RangeError,
    );
    expect(() => protectCube({ dimensions: one, people: [{ categories: [[]], count: 1 }], threshold })).toThrow(
      RangeError,
    );
    expect(() => protectCube({ dimensions: [...one, ...one], counts: [1, 2, 3, 4], threshold })).toThrow(RangeError);
  });

  test('the order of the dimensions changes nothing', () => {
    const random = createRandom('order');
    for (let round = 0; round < 20; round++) {
      const { dimensions, people } = drawPopulation(random);
      const one = protectCube({ dimensions, people, threshold });
      const other = protectCube({
        dimensions: dimensions.toReversed(),
        people: people.map(({ categories, count }) => ({ categories: categories.toReversed(), count })),
        threshold,
      });
      expect(other.kind).toBe(one.kind);
      if (one.kind !== 'protected' || other.kind !== 'protected') continue;
      for (const place of placesOf(
        dimensions.map((each, at) => ({ at, level: finestOf(each) })),
        dimensions,
      )) {
        const categories = place.map(({ category }) => category);
        expect(other.cell(categories.toReversed())).toEqual(one.cell(categories));
      }
    }
  });

  test('no withheld number of all tables of up to three dimensions can be worked out, in 25 small countries', async () => {
    const random = createRandom('linked tables');
    let offered = 0;
    let tables = 0;
    let withheldCount = 0;
    for (let round = 0; round < 25; round++) {
      const population = drawPopulation(random);
      const offers = offersOf(population);
      const { system, withheld, names } = numbersOf(population, offers);
      const { recovered } = await attackJointly(system, withheld);
      expect(recovered.map((number) => names[number])).toEqual([]);
      offered += offers.length;
      tables += 14;
      withheldCount += withheld.length;
    }
    expect(offered / tables).toBeGreaterThan(0.6);
    expect(withheldCount).toBeGreaterThan(1000);
  }, 120_000);

  test('nor by somebody who knows that no part has more people than the whole', async () => {
    const random = createRandom('parts and wholes');
    let withheldCount = 0;
    for (let round = 0; round < 12; round++) {
      const population = drawPopulation(random, 3);
      const numbers = noNumbers();
      addNumbers(numbers, { population, offers: offersOf(population), parts: 'within' });
      const { recovered } = await attackJointly(numbers.system, numbers.withheld, { rounds: 6 });
      expect(recovered.map((number) => numbers.names[number])).toEqual([]);
      withheldCount += numbers.withheld.length;
    }
    expect(withheldCount).toBeGreaterThan(500);
  }, 120_000);

  test('nor in whole numbers', async () => {
    const random = createRandom('whole numbers');
    for (let round = 0; round < 3; round++) {
      const population = drawPopulation(random);
      const { system, withheld, names } = numbersOf(
        population,
        offersOf(population).filter(({ chosen }) => chosen.length < 3),
      );
      const { recovered } = await attackJointly(system, withheld, { integers: true, rounds: 6 });
      expect(recovered.map((number) => names[number])).toEqual([]);
    }
  }, 120_000);

  test('the same attacker finds what is planted: one withheld number that is shown after all', async () => {
    const random = createRandom('planted');
    let found = 0;
    for (let round = 0; round < 8; round++) {
      const population = drawPopulation(random);
      const offers = offersOf(population).filter(({ chosen }) => chosen.length < 3);
      const { withheld, names } = numbersOf(population, offers);
      const planted = names[withheld[random.integer(Math.max(1, withheld.length))] ?? -1];
      if (planted === undefined) continue;
      const { system, withheld: rest } = numbersOf(population, offers, new Set([planted]));
      const { recovered } = await attackJointly(system, rest);
      if (recovered.length > 0) found++;
    }
    expect(found).toBeGreaterThan(2);
  }, 120_000);

  test('the same attacker breaks tables that are each protected by themselves', async () => {
    const random = createRandom('by themselves');
    let broken = 0;
    for (let round = 0; round < 10; round++) {
      const counts = Array.from({ length: 3 }, () =>
        Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => random.integer(14))),
      );
      if ((await attackSlices(counts)) > 0) broken++;
    }
    expect(broken).toBeGreaterThan(5);
  }, 120_000);

  test('people of several values by many categories are protected', () => {
    const random = createRandom('speed');
    const people = Array.from({ length: 20_000 }, () => ({
      categories: [[Math.floor(60 * random.next() ** 3)], [Math.floor(60 * random.next() ** 3)], [random.integer(12)]],
      count: 20,
    }));
    const dimensions = [
      { key: 'citizenship', size: 60 },
      { key: 'country', size: 60 },
      { key: 'year', size: 12 },
    ];
    expect(protectCube({ dimensions, people, threshold }).kind).toBe('protected');
  });
});

/** The three two-way margins of a three-way table and its slices along the first, each protected by itself. */
async function attackSlices(counts: readonly (readonly (readonly number[])[])[]): Promise<number> {
  const system = jointSystem();
  const withheld: number[] = [];
  const note = (cell: { kind: string; count?: number }): number => {
    const number = system.add(cell.kind === 'count' ? cell.count : undefined);
    return number;
  };
  const cells = counts.map((slice) =>
    protectTable(slice, { threshold }).cells.map((row) =>
      row.map((cell) => {
        const number = note(cell);
        if (cell.kind !== 'count') withheld.push(number);
        return number;
      }),
    ),
  );
  const sumTable = (axis: number): void => {
    const size = 3;
    const table = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) =>
        [0, 1, 2].reduce(
          (sum, k) => sum + (axis === 0 ? counts[k]![i]![j]! : axis === 1 ? counts[i]![k]![j]! : counts[i]![j]![k]!),
          0,
        ),
      ),
    );
    protectTable(table, { threshold }).cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        const parts = [0, 1, 2].map((k) =>
          axis === 0 ? cells[k]![i]![j]! : axis === 1 ? cells[i]![k]![j]! : cells[i]![j]![k]!,
        );
        system.sumsTo(parts, note(cell));
      }),
    );
  };
  for (const axis of [0, 1, 2]) sumTable(axis);
  return (await attackJointly(system, withheld)).recovered.length;
}
