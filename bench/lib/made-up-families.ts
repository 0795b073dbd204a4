// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRandom, type Random, type TracedPerson, type TracedRelative } from '@palermo/evidence';
import type { NamePair } from './name-data.ts';

/** A search by a relative; `truth` is the record of the person sought, null where there is none. */
export interface MadeUpSearch {
  readonly sought: TracedPerson;
  readonly truth: string | null;
}

export interface MadeUpFamilies {
  readonly records: readonly TracedPerson[];
  readonly searches: readonly MadeUpSearch[];
}

interface MadeUpPerson {
  readonly given: NamePair;
  readonly family: NamePair;
  readonly sex: string;
  readonly year: number;
  readonly day: string;
}

interface Home {
  readonly mother: MadeUpPerson;
  readonly father: MadeUpPerson;
  readonly children: readonly MadeUpPerson[];
  readonly place: NamePair;
  readonly citizenship: string;
  readonly language: string;
  readonly religion: string;
}

/** Share of searches whose person is on record. */
const onRecordShare = 0.8;
const countries = ['AA', 'BB', 'CC', 'DD', 'EE'];
const tongues = ['xa', 'xb', 'xc', 'xd'];

/**
 * Makes up families torn apart: children on record in reception centres, and relatives who seek some of them, each telling what
 * they remember in their own spelling and script. Common names are common; years drift; places, relatives and family names are
 * known in part, and some of what is told is wrong.
 */
export function madeUpFamilies(
  { records: recordCount, searches: searchCount, seed }: { records: number; searches: number; seed: number },
  names: readonly NamePair[],
): MadeUpFamilies {
  const random = createRandom(seed);
  const pools = {
    given: names.slice(0, Math.floor(names.length / 4)),
    family: names.slice(Math.floor(names.length / 4), Math.floor((names.length * 3) / 4)),
    places: names.slice(Math.floor((names.length * 3) / 4)),
  };
  const homes = Array.from({ length: Math.ceil(recordCount / 1.5) }, () => makeHome(random, pools));
  const people = random.shuffle(homes.flatMap((home) => home.children.map((child) => ({ home, child }))));
  const onRecord = people.slice(0, recordCount);
  const records = onRecord.map(({ home, child }, place) => tell(random, { id: `r${place}`, home, child }));
  const searches = Array.from({ length: searchCount }, (_, place): MadeUpSearch => {
    const isThere = random.next() < onRecordShare;
    const from = isThere ? random.integer(recordCount) : recordCount;
    const person = isThere ? onRecord[from] : random.pick(people.slice(recordCount));
    if (!person) throw new RangeError('there are fewer people than records');
    const sought = tell(random, { id: `s${place}`, ...person });
    return { sought, truth: isThere ? `r${from}` : null };
  });
  return { records, searches };
}

function makeHome(random: Random, pools: Readonly<Record<'given' | 'family' | 'places', readonly NamePair[]>>): Home {
  // Some names are frequent, many are rare.
  const often = (pool: readonly NamePair[]): NamePair =>
    random.pick(pool.slice(0, 1 + Math.floor(pool.length * random.next() ** 2)).slice(-1));
  const family = often(pools.family);
  const person = (from: number, span: number, sex = random.pick(['female', 'male'])): MadeUpPerson => ({
    given: often(pools.given),
    family,
    sex,
    year: from + random.integer(span),
    day: `${two(1 + random.integer(12))}-${two(1 + random.integer(28))}`,
  });
  return {
    mother: person(1970, 20, 'female'),
    father: person(1965, 20, 'male'),
    children: Array.from({ length: 1 + random.integer(4) }, () => person(2004, 16)),
    place: often(pools.places),
    citizenship: random.weighted(countries.map((code, place) => [code, 1 / (place + 1)])),
    language: random.weighted(tongues.map((code, place) => [code, 1 / (place + 1)])),
    religion: random.pick(['p', 'p', 'q']),
  };
}

/** What somebody tells of a child: some of it, and not all of it right. */
function tell(
  random: Random,
  { id, home, child }: { readonly id: string; readonly home: Home; readonly child: MadeUpPerson },
): TracedPerson {
  const isNative = random.next() < 0.5;
  const known = (chance: number): boolean => random.next() < chance;
  const year = child.year + drift(random);
  const isDayKnown = known(0.25);
  const day = known(0.85) ? child.day : `${two(1 + random.integer(12))}-${two(1 + random.integer(28))}`;
  const sex = known(0.01) ? (child.sex === 'male' ? 'female' : 'male') : child.sex;
  const relatives: readonly (readonly [string, MadeUpPerson, number])[] = [
    ['mother', home.mother, 0.6],
    ['father', home.father, 0.5],
    ...home.children.filter((each) => each !== child).map((each) => ['sibling', each, 0.3] as const),
  ];
  const family = relatives.flatMap(([relation, person, chance]): TracedRelative[] =>
    known(chance) ? [{ relation, name: sayName(random, person, isNative) }] : [],
  );
  return {
    id,
    name: sayName(random, child, isNative),
    ...(known(0.97) && { sex }),
    ...(known(0.95) && { born: isDayKnown ? `${isDayKnown ? child.year : year}-${day}` : String(year) }),
    ...(known(0.7) && { places: [sayWord(random, home.place, isNative)] }),
    ...(known(0.9) && { citizenships: [known(0.03) ? random.pick(countries) : home.citizenship] }),
    ...(known(0.8) && { languages: [known(0.06) ? random.pick(tongues) : home.language] }),
    ...(known(0.5) && { religions: [home.religion] }),
    family,
  };
}

function sayName(random: Random, { given, family }: MadeUpPerson, isNative: boolean): string {
  const words = [sayWord(random, given, isNative)];
  if (random.next() < 0.85) words.push(sayWord(random, family, isNative));
  return (random.next() < 0.15 ? words.toReversed() : words).join(' ');
}

function sayWord(random: Random, { latin, native }: NamePair, isNative: boolean): string {
  const word = isNative ? native : latin;
  return random.next() < 0.25 ? misspell(random, word) : word;
}

/** One letter left out, doubled, or exchanged with its neighbour. */
function misspell(random: Random, word: string): string {
  const letters = [...word];
  if (letters.length < 4) return word;
  const at = 1 + random.integer(letters.length - 2);
  const [before, one, other, after] = [
    letters.slice(0, at),
    letters.slice(at, at + 1),
    letters.slice(at + 1, at + 2),
    letters.slice(at + 2),
  ];
  const middle = random.pick([[other], [one, one, other], [other, one]]);
  return [before, ...middle, after].flat().join('');
}

function drift(random: Random): number {
  const years = random.weighted([
    [0, 50],
    [1, 25],
    [2, 12],
    [4, 10],
    [7, 3],
  ]);
  return random.next() < 0.5 ? years : -years;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
