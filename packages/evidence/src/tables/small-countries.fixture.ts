// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { expect } from 'vitest';
import type { Random } from '../random.ts';
import type { CubeTally } from './cube-lattice.ts';
import type { CubeMemory, EarlierCategories } from './cube-memory.ts';
import type { CubeCell } from './cube-reader.ts';
import { jointSystem, type BuiltSystem } from './joint-attack.fixture.ts';
import { protectCube, type CubeDimension, type ProtectedCube } from './protect-cube.ts';

// Small random countries and what an outsider has of them. Used by tests alone.

export const threshold = 5;

export interface Population {
  readonly dimensions: readonly CubeDimension[];
  readonly people: readonly CubeTally[];
  /** The first year that is not over, where there are several states. */
  readonly openYear?: number;
}

/** A small country: years with quarters, a sex, a flag, and forms of which some people have two: one in so many. */
export function drawPopulation(random: Random, oneIn = 12): Population {
  const years = random.integer(2) + 2;
  const forms = random.integer(3) + 3;
  const dimensions: CubeDimension[] = [
    { key: 'year', size: years * 2, coarser: { size: years, of: Array.from({ length: years * 2 }, (_, q) => q >> 1) } },
    { key: 'sex', size: 3 },
    { key: 'form', size: forms },
    { key: 'child', size: 2 },
  ];
  const count = random.integer(300) + 40;
  const people = Array.from({ length: count }, () => {
    const skewed = (size: number): number => Math.floor(size * random.next() ** 2);
    const form = skewed(forms);
    const second = skewed(forms);
    const several = random.integer(oneIn) === 0 && second !== form;
    const categories = [
      [skewed(years * 2)],
      [skewed(3)],
      several ? [form, second] : [form],
      [random.integer(5) === 0 ? 1 : 0],
    ];
    return { categories, count: 1 };
  });
  return { dimensions, people };
}

/** All choices of at most three of the dimensions. */
function* choicesOf(size: number): Generator<number[]> {
  for (let subset = 1; subset < 1 << size; subset++) {
    const chosen = Array.from({ length: size }, (_, at) => at).filter((at) => (subset >> at) & 1);
    if (chosen.length <= 3) yield chosen;
  }
}

export interface Offer {
  readonly chosen: readonly number[];
  readonly cube: ProtectedCube & { kind: 'protected' };
}

/** The offered tables of up to three dimensions; where memories are given, as of a state after the one they are of. */
export function offersOf({ dimensions, people, openYear = Infinity }: Population, memories?: Memories): Offer[] {
  return [...choicesOf(dimensions.length)].flatMap((chosen) => {
    const memory = memories?.before?.get(chosen.join());
    const cube = protectCube({
      dimensions: chosen.map((at) => dimensions[at]!),
      people: people.map(({ categories, count }) => {
        const open = categories[0]![0]! >> 1 >= openYear ? count : 0;
        return { categories: chosen.map((at) => categories[at]!), count, open, openBefore: open };
      }),
      threshold,
      ...(memory && { earlier: { memory, categories: chosen.map((at) => sameCategories(dimensions[at]!)) } }),
      keepMemory: memories !== undefined,
    });
    if (cube.memory) memories?.after.set(chosen.join(), cube.memory);
    return cube.kind === 'protected' ? [{ chosen, cube }] : [];
  });
}

export interface Memories {
  readonly before?: ReadonlyMap<string, CubeMemory>;
  readonly after: Map<string, CubeMemory>;
}

function sameCategories({ size, coarser }: CubeDimension): EarlierCategories {
  const finest = [...Array(size).keys()];
  return coarser === undefined ? { finest } : { finest, coarser: [...Array(coarser.size).keys()] };
}

export type Level = { readonly at: number; readonly level: number };

export interface Numbers {
  readonly system: BuiltSystem;
  readonly byName: Map<string, number>;
  readonly withheld: number[];
  readonly names: string[];
}

/** Begins with nothing known. */
export function noNumbers(): Numbers {
  return { system: jointSystem(), byName: new Map(), withheld: [], names: [] };
}

/**
 * Everything that an outsider has of the offered tables as one system: a number for each cell and margin, the same for
 * the same one in several tables. Where people have several categories the outsider is told how often people were counted again.
 */
export function numbersOf(population: Population, offers: readonly Offer[], reveal = new Set<string>()): Numbers {
  const numbers = noNumbers();
  addNumbers(numbers, { population, offers, reveal });
  return numbers;
}

interface Addition {
  readonly population: Population;
  readonly offers: readonly Offer[];
  /** Withheld numbers that the outsider knows all the same. */
  readonly reveal?: ReadonlySet<string>;
  /** A name that two states have in common says that the outsider knows the number to be the same in both. */
  readonly rename?: (place: readonly Place[]) => string;
  /**
   * What is known of people with several forms: of which wholes nobody is counted twice, or for all that no part has more
   * people than the whole and all parts together no fewer.
   */
  readonly parts?: 'twice' | 'within';
}

/** Forms: the dimension of which people have several. */
const severalAt = 2;

/** Adds what an outsider has of one state. A number that one state shows and another withholds is known. */
export function addNumbers(
  numbers: Numbers,
  { population, offers, reveal, rename = nameOf, parts = 'twice' }: Addition,
): void {
  const { dimensions, people } = population;
  const { system, byName, withheld, names } = numbers;
  const known = system.known as (number | undefined)[];
  const own = new Map<string, CubeCell>();
  const note = (place: readonly Place[], cell: CubeCell): number => {
    const inState = nameOf(place);
    const shown = cell.kind === 'count' ? cell.count : undefined;
    const value = reveal?.has(inState) ? trueCount(people, inState) : shown;
    if (own.has(inState)) expect(own.get(inState), inState).toEqual(cell);
    own.set(inState, cell);
    const name = rename(place);
    let number = byName.get(name);
    if (number === undefined) byName.set(name, (number = system.add(value)));
    else known[number] ??= value;
    names[number] = name;
    if (value === undefined && !withheld.includes(number)) withheld.push(number);
    return number;
  };
  for (const { chosen, cube } of offers) {
    for (const levels of tablesOf(chosen, dimensions)) {
      for (const place of placesOf(levels, dimensions)) {
        const whole = note(place, readCell(cube, chosen, place));
        for (const next of nextLevels(levels, chosen, dimensions)) {
          const pieces = partsOf(place, next, dimensions);
          const counted = pieces.map((part) => note(part, readCell(cube, chosen, part)));
          const sum = pieces.reduce((total, part) => total + trueCount(people, nameOf(part)), 0);
          if (parts === 'within') {
            if (next.at === severalAt) for (const part of counted) system.sumsToAtLeast([whole], part);
            else system.sumsTo(counted, whole);
            if (next.at === severalAt) system.sumsToAtLeast(counted, whole);
          } else if (sum === trueCount(people, nameOf(place))) system.sumsTo(counted, whole);
          else {
            const again = system.add(sum - trueCount(people, nameOf(place)));
            const all = system.add();
            system.sumsTo(counted, all);
            system.sumsTo([whole, again], all);
          }
        }
      }
    }
  }
}

export interface Place extends Level {
  readonly category: number;
}

function sizeAt({ at, level }: Level, dimensions: readonly CubeDimension[]): number {
  const { size, coarser } = dimensions[at]!;
  return coarser !== undefined && level === 1 ? coarser.size : size;
}

export function finestOf({ coarser }: CubeDimension): number {
  return coarser === undefined ? 1 : 2;
}

function tablesOf(chosen: readonly number[], dimensions: readonly CubeDimension[]): Level[][] {
  return chosen.reduce<Level[][]>(
    (begun, at) =>
      begun.flatMap((levels) =>
        Array.from({ length: finestOf(dimensions[at]!) + 1 }, (_, level) =>
          level === 0 ? levels : [...levels, { at, level }],
        ),
      ),
    [[]],
  );
}

function nextLevels(
  levels: readonly Level[],
  chosen: readonly number[],
  dimensions: readonly CubeDimension[],
): Level[] {
  return chosen.flatMap((at) => {
    const level = (levels.find((each) => each.at === at)?.level ?? 0) + 1;
    return level > finestOf(dimensions[at]!) ? [] : [{ at, level }];
  });
}

export function placesOf(levels: readonly Level[], dimensions: readonly CubeDimension[]): Place[][] {
  return levels.reduce<Place[][]>(
    (begun, each) =>
      begun.flatMap((places) =>
        Array.from({ length: sizeAt(each, dimensions) }, (_, category) => [...places, { ...each, category }]),
      ),
    [[]],
  );
}

function partsOf(place: readonly Place[], next: Level, dimensions: readonly CubeDimension[]): Place[][] {
  const own = place.find(({ at }) => at === next.at);
  const of = dimensions[next.at]!.coarser?.of;
  return Array.from({ length: sizeAt(next, dimensions) }, (_, category) => category)
    .filter((category) => own === undefined || of?.[category] === own.category)
    .map((category) =>
      [...place.filter(({ at }) => at !== next.at), { ...next, category }].toSorted((a, b) => a.at - b.at),
    );
}

function nameOf(place: readonly Place[]): string {
  return place.map(({ at, level, category }) => `${at}/${level}=${category}`).join(' ');
}

function readCell(cube: Offer['cube'], chosen: readonly number[], place: readonly Place[]): CubeCell {
  return cube.cell(
    chosen.map((at) => {
      const own = place.find((each) => each.at === at);
      if (own === undefined) return undefined;
      return at === 0 && own.level === 1 ? { coarser: own.category } : own.category;
    }),
  );
}

function trueCount(people: readonly CubeTally[], name: string): number {
  const conditions = name === '' ? [] : name.split(' ').map((text) => text.split(/[/=]/).map(Number));
  return people.filter(({ categories }) =>
    conditions.every(([at = 0, level, category]) =>
      categories[at]!.some((own) => (at === 0 && level === 1 ? own >> 1 : own) === category),
    ),
  ).length;
}
