// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../random.ts';
import type { CubeTally } from './cube-lattice.ts';
import type { CubeMemory } from './cube-memory.ts';
import { attackJointly } from './joint-attack.fixture.ts';
import {
  addNumbers,
  drawPopulation,
  noNumbers,
  offersOf,
  type Offer,
  type Place,
  type Population,
  threshold,
} from './small-countries.fixture.ts';
import type { CubeCell } from './cube-reader.ts';
import { protectCube, type ProtectedCube } from './protect-cube.ts';

/** States of one country, each with people added to its last years, and the years that were over at the first. */
interface History {
  readonly states: readonly Population[];
  readonly closedYears: number;
}

/** People of the years before the last are there from the beginning, those of the last come in between or change. */
function drawHistory(random: Random, stateCount: number): History {
  const whole = drawPopulation(random);
  const years = whole.dimensions[0]!.coarser!.size;
  const yearOf = ({ categories }: CubeTally): number => categories[0]![0]! >> 1;
  const since = whole.people.map((person) =>
    yearOf(person) < years - 1 || random.integer(4) === 0 ? 0 : random.integer(stateCount),
  );
  // Some in the last year turn out to be of another sex than was thought first.
  const corrected = whole.people.map((person) => yearOf(person) === years - 1 && random.integer(12) === 0);
  const states = Array.from({ length: stateCount }, (_, state): Population => ({
    dimensions: whole.dimensions,
    openYear: years - 1,
    people: whole.people.flatMap((person, at) => {
      if (since[at]! > state) return [];
      const sex = corrected[at] && state === 0 ? [(person.categories[1]![0]! + 1) % 3] : person.categories[1]!;
      return [{ ...person, categories: person.categories.with(1, sex) }];
    }),
  }));
  return { states, closedYears: years - 1 };
}

interface Attacked {
  readonly recovered: string[];
  readonly withheld: number;
  readonly offered: number;
  readonly weak: number;
}

/** What somebody has who keeps the tables of every state, and knows that nothing came to closed years. */
async function attackStates({ states, closedYears }: History, chained: boolean): Promise<Attacked> {
  const numbers = noNumbers();
  let before: Map<string, CubeMemory> | undefined;
  let offered = 0;
  let weak = 0;
  for (const [state, population] of states.entries()) {
    const after = new Map<string, CubeMemory>();
    const offers: Offer[] = offersOf(population, { ...(chained && before ? { before } : {}), after });
    before = after;
    offered += offers.length;
    for (const memory of after.values()) weak += memory.weak;
    const isClosed = (place: readonly Place[]): boolean =>
      place.some(({ at, level, category }) => at === 0 && (level === 1 ? category : category >> 1) < closedYears);
    const nameOf = (place: readonly Place[]): string =>
      `${isClosed(place) ? '' : `${state}: `}${place.map(({ at, level, category }) => `${at}/${level}=${category}`).join(' ')}`;
    addNumbers(numbers, { population, offers, rename: nameOf });
  }
  const { system, withheld, names } = numbers;
  // What one state shows is no loss when another withholds it.
  const asked = withheld.filter((number) => system.known[number] === undefined);
  const { recovered } = await attackJointly(system, asked);
  return { recovered: recovered.map((number) => names[number]!), withheld: asked.length, offered, weak };
}

async function attackCountries(countries: number, stateCount: number, chained: boolean): Promise<Attacked> {
  const random = createRandom('vintages');
  const sum = { recovered: [] as string[], withheld: 0, offered: 0, weak: 0 };
  for (let country = 0; country < countries; country++) {
    const found = await attackStates(drawHistory(random, stateCount), chained);
    sum.recovered.push(...found.recovered);
    sum.withheld += found.withheld;
    sum.offered += found.offered;
    sum.weak += found.weak;
  }
  return sum;
}

/** Tables of up to three of four dimensions. */
const tablesAsked = 14;

describe('protectCube of several states', () => {
  test('no withheld number of two states together can be worked out, in 20 small countries', async () => {
    const { recovered, withheld, offered, weak } = await attackCountries(20, 2, true);
    expect(recovered).toEqual([]);
    expect(withheld).toBeGreaterThan(4000);
    expect(offered / (20 * 2 * tablesAsked)).toBeGreaterThan(0.85);
    expect(weak).toBeLessThan(5);
  }, 120_000);

  test('nor of three', async () => {
    const { recovered, offered } = await attackCountries(8, 3, true);
    expect(recovered).toEqual([]);
    expect(offered / (8 * 3 * tablesAsked)).toBeGreaterThan(0.85);
  }, 120_000);

  test('the same attacker finds some where a state knows nothing of the one before', async () => {
    expect((await attackCountries(6, 2, false)).recovered.length).toBeGreaterThan(10);
  }, 120_000);

  test('two people who came hide nothing in a year that was not over, and are hidden in one that began since', () => {
    const dimensions = [{ key: 'sex', size: 2 }];
    const people = (count: number, open: number): CubeTally[] =>
      [0, 1].map((sex) => ({ categories: [[sex]], count: count + sex * 2, openBefore: open + sex * 2, open }));
    const first = protectCube({ dimensions, people: people(40, 9), threshold, keepMemory: true });
    const began = protectCube({ dimensions, people: people(40, 0), threshold, keepMemory: true });
    const shownAfter = ({ memory }: ProtectedCube, open: number): CubeCell[] => {
      if (!memory) throw new Error('The memory is kept.');
      const earlier = { memory, categories: [{ finest: [0, 1] }] };
      const cube = protectCube({ dimensions, people: [...people(40, open), ...came], threshold, earlier });
      if (cube.kind !== 'protected') throw new Error('The table can be protected.');
      return [cube.cell([0]), cube.cell([1])];
    };
    const came = [{ categories: [[0]], count: 7, openBefore: 7 }];
    const counts = [47, 42].map((count) => ({ kind: 'count', count }));
    expect(shownAfter(first, 9)).toEqual(counts);
    expect(shownAfter(began, 0)).toEqual([{ kind: 'suppressed' }, { kind: 'suppressed' }]);
  });

  test('categories that came later change nothing of what is carried over', () => {
    const random = createRandom('later categories');
    const first = drawPopulation(random);
    const options = { dimensions: first.dimensions, people: first.people, threshold, keepMemory: true };
    const one = protectCube(options);
    const dimensions = first.dimensions.map((each) => (each.key === 'form' ? { ...each, size: each.size + 1 } : each));
    const forms = first.dimensions[2]!.size;
    // The new form comes first.
    const people = first.people.map((each) => ({
      ...each,
      categories: each.categories.with(
        2,
        each.categories[2]!.map((form) => form + 1),
      ),
    }));
    const categories = dimensions.map(({ size, coarser }, at) => ({
      finest: at === 2 ? [...Array(forms).keys()].map((form) => form + 1) : [...Array(size).keys()],
      ...(coarser && { coarser: [...Array(coarser.size).keys()] }),
    }));
    if (!one.memory) throw new Error('The memory is kept.');
    const other = protectCube({ ...options, dimensions, people, earlier: { memory: one.memory, categories } });
    expect(other.kind).toBe(one.kind);
    expect(sumOf(other.memory)).toBe(sumOf(one.memory));
    expect(sumOf(one.memory)).toBeGreaterThan(0);
    expect(() => protectCube({ ...options, earlier: { memory: one.memory!, categories: [] } })).toThrow(RangeError);
  });
});

/** Withheld numbers of all margins. */
function sumOf(memory: CubeMemory | undefined): number {
  return (memory?.hidden ?? []).reduce((sum, marks) => sum + marks.reduce((own, mark) => own + mark, 0), 0);
}
