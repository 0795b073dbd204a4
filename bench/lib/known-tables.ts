// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { jointSystem, type BuiltSystem } from '../../packages/evidence/src/tables/joint-attack.fixture.ts';

/** A table as the node gave it; rows are absent where it was refused. A count is null where it is withheld. */
export interface AskedTable {
  readonly by: readonly string[];
  readonly total?: number | null;
  readonly rows?: readonly (readonly [codes: readonly Code[], count: number | null])[];
}

export type Code = string | null;

/** What a person is counted as by a dimension. */
export type CodesOf = (person: readonly Code[], dimension: string) => readonly Code[];

/** The tables of one state of the country, and everybody who is counted in it. */
export interface KnownState {
  readonly name: string;
  readonly tables: readonly AskedTable[];
  readonly people: readonly (readonly Code[])[];
  readonly codesOf: CodesOf;
  /** Categories that one person may have together with another dimension's: countries with their own region alone. */
  readonly isCounted: (person: readonly Code[], by: readonly string[], codes: readonly Code[]) => boolean;
}

export interface KnownNumbers {
  readonly system: BuiltSystem;
  readonly names: readonly (string | undefined)[];
  /** The true value of each number. */
  readonly world: readonly number[];
  readonly withheld: readonly number[];
  readonly shownCount: number;
}

interface Reading {
  readonly isSeveral: (dimension: string) => boolean;
  /** Years before it are the same in every state. */
  readonly openYear: number;
  /** Whether it is used that no part has more people than the whole. */
  readonly parts: boolean;
}

/** Everything that an outsider has of some states as one system, with what is true of it. */
export function knownNumbers(states: readonly KnownState[], reading: Reading): KnownNumbers {
  const system = jointSystem();
  const known = system.known as (number | undefined)[];
  const names: (string | undefined)[] = [];
  const world: number[] = [];
  const numbers = new Map<string, number>();
  for (const state of states) {
    const truth = countPeople(state);
    const nameOf = (by: readonly string[], codes: readonly Code[]): string => nameIn(state.name, by, codes, reading);
    const note = (by: readonly string[], codes: readonly Code[], value: number | null): void => {
      const name = nameOf(by, codes);
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = system.add(value ?? undefined)));
      else known[number] ??= value ?? undefined;
      names[number] = name;
      const really = truth.get(keyOf(by, codes)) ?? 0;
      if (known[number] !== undefined && known[number] !== really)
        throw new Error(`The node says ${value} of ${name}.`);
      world[number] = really;
    };
    const offered = state.tables.filter(({ rows }) => rows !== undefined);
    const codes = new Map(
      offered.flatMap(({ by, rows = [] }) =>
        by.length === 1 ? [[by.join(), rows.map(([own]) => own[0] ?? null)]] : [],
      ),
    );
    for (const { by, total = null, rows = [] } of offered) {
      note([], [], total);
      const counts = new Map(rows.map(([own, count]) => [JSON.stringify(own), count]));
      for (const place of placesOf(by, codes)) {
        const count = counts.get(JSON.stringify(place));
        note(by, place, count === undefined ? 0 : count);
      }
    }
    const find = (by: readonly string[], place: readonly Code[]): number => {
      const number = numbers.get(nameOf(by, place));
      if (number === undefined) throw new Error(`Nothing is known of ${nameOf(by, place)}.`);
      return number;
    };
    link({ offered: [[], ...offered.map(({ by }) => by)], codes, find, system, world, reading });
  }
  const withheld = [...numbers.values()].filter((number) => known[number] === undefined);
  return { system, names, world, withheld, shownCount: numbers.size - withheld.length };
}

interface Linking {
  readonly offered: readonly (readonly string[])[];
  readonly codes: ReadonlyMap<string, readonly Code[]>;
  readonly find: (by: readonly string[], place: readonly Code[]) => number;
  readonly system: BuiltSystem;
  readonly world: number[];
  readonly reading: Reading;
}

/** Says how the offered tables hang together. */
function link({ offered, codes, find, system, world, reading }: Linking): void {
  const keys = new Set(offered.map((by) => [...by].toSorted().join()));
  for (const by of offered) {
    for (const dimension of by) {
      const rest = by.filter((each) => each !== dimension);
      if (!keys.has([...rest].toSorted().join()) || (dimension === 'year' && by.includes('quarter'))) continue;
      for (const place of placesOf(rest, codes)) {
        const whole = find(rest, place);
        const year = place[rest.indexOf('year')];
        const parts = (codes.get(dimension) ?? [])
          .filter((code) => dimension !== 'quarter' || year === undefined || code?.slice(0, 4) === year)
          .map((code) => find([...rest, dimension], [...place, code]));
        if (!reading.isSeveral(dimension)) system.sumsTo(parts, whole);
        else if (reading.parts) for (const part of parts) exceeds(system, world, { whole, part });
      }
    }
  }
}

function exceeds(system: BuiltSystem, world: number[], { whole, part }: { whole: number; part: number }): void {
  if (system.known[whole] !== undefined && system.known[part] !== undefined) return;
  system.sumsToAtLeast([whole], part);
  const people = world[whole] ?? 0;
  world.push(people, people - (world[part] ?? 0));
}

/** Every combination of codes, a quarter only within its year. */
function placesOf(by: readonly string[], codes: ReadonlyMap<string, readonly Code[]>): Code[][] {
  const all = by.reduce<Code[][]>(
    (begun, dimension) => begun.flatMap((place) => (codes.get(dimension) ?? []).map((code) => [...place, code])),
    [[]],
  );
  const [year, quarter] = [by.indexOf('year'), by.indexOf('quarter')];
  if (year < 0 || quarter < 0) return all;
  return all.filter((place) => place[quarter]?.slice(0, 4) === place[year]);
}

/** Quarters say their year. */
function nameIn(state: string, by: readonly string[], codes: readonly Code[], { openYear }: Reading): string {
  const at = new Map(by.map((dimension, place) => [dimension, codes[place] ?? null]));
  const year = at.get('quarter')?.slice(0, 4) ?? at.get('year');
  if (at.has('quarter')) at.delete('year');
  const own = [...at].map(([dimension, code]) => `${dimension}=${code}`).toSorted();
  return [...(year && Number(year) < openYear ? [] : [`${state}:`]), ...own].join(' ');
}

function keyOf(by: readonly string[], codes: readonly Code[]): string {
  return by
    .map((dimension, at) => `${dimension}=${codes[at] ?? null}`)
    .toSorted()
    .join(' ');
}

function countPeople({ tables, people, codesOf, isCounted }: KnownState): Map<string, number> {
  const counts = new Map<string, number>([['', people.length]]);
  for (const { by, rows } of tables) {
    if (rows === undefined) continue;
    for (const person of people) {
      const all = by.reduce<Code[][]>(
        (begun, dimension) => begun.flatMap((place) => codesOf(person, dimension).map((code) => [...place, code])),
        [[]],
      );
      for (const codes of all) {
        if (!isCounted(person, by, codes)) continue;
        const key = keyOf(by, codes);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}
