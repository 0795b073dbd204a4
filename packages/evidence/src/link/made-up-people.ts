// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createRandom, type Random } from '../random.ts';

/** Records of made-up people, some twice or more with mistakes, and who each is of. */
export interface MadeUpPeople {
  readonly columns: readonly string[];
  /** Makes the records anew, one by one; the first cell is the id. */
  rows(): Generator<readonly string[]>;
  /** The person of a record, by its id. */
  personOf(id: string): string;
}

/** Share of records that repeat an earlier person. */
const REPEATED = 0.2;

/**
 * Made-up people with names as unevenly spread as real ones, birth dates, towns, phones and documents. A fifth of the
 * records repeat a person, with mistakes of spelling, exchanged names, wrong digits, other towns, and gaps.
 */
export function madeUpPeople(count: number, seed: number): MadeUpPeople {
  const columns = ['id', 'given_name', 'family_name', 'birth_date', 'sex', 'town', 'phone', 'document'];
  return {
    columns,
    *rows() {
      const random = createRandom(seed);
      const given = namesOf(random, 3000, 2);
      const family = namesOf(random, 30_000, 3);
      const towns = namesOf(random, 800, 2);
      const persons = Math.ceil(count * (1 - REPEATED));
      for (let record = 0; record < count; record++) {
        // The person is part of the id so that the truth needs no memory; the id is never compared.
        const isFirst = record < persons;
        const person = isFirst ? record : random.integer(persons);
        const cells = personCells(createRandom(`${seed}-${person}`), { given, family, towns });
        yield [`${record}-${person}`, ...(isFirst ? cells : withMistakes(cells, random, { given, family, towns }))];
      }
    },
    personOf: (id) => id.slice(id.indexOf('-') + 1),
  };
}

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly towns: readonly string[];
}

const SYLLABLES =
  'ba be di do fa fe ga gu ha ja ka ke la le li ma me mi na ne no pa ra re ri sa se si ta te ti to va wa ya za'.split(
    ' ',
  );

function namesOf(random: Random, count: number, syllables: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    let name = '';
    for (let at = syllables + random.integer(2); at > 0; at--) name += random.pick(SYLLABLES);
    names.add(name + random.pick(['', '', 'n', 's', 'r', 'l', 'm']));
  }
  return [...names];
}

/** The k-th name is about k times rarer than the first. */
function pickUneven(names: readonly string[], random: Random): string {
  return names[Math.min(names.length - 1, Math.floor(names.length ** random.next()) - 1 + random.integer(3))] ?? '';
}

function personCells(random: Random, { given, family, towns }: Names): string[] {
  const date = new Date(Date.UTC(1950, 0, 1 + random.integer(22_000))).toISOString().slice(0, 10);
  const digits = (length: number): string => Array.from({ length }, () => random.integer(10)).join('');
  return [
    pickUneven(given, random),
    pickUneven(family, random),
    date,
    random.pick(['female', 'male']),
    pickUneven(towns, random),
    random.next() < 0.3 ? '' : `07${digits(8)}`,
    random.next() < 0.5 ? '' : `${random.pick(['A', 'B', 'P'])}${digits(7)}`,
  ];
}

function withMistakes(cells: readonly string[], random: Random, { towns }: Names): string[] {
  const result = cells.map((cell, at) => {
    const luck = random.next();
    if (luck < 0.08) return '';
    if (luck < 0.22 && at !== 3) return misspell(cell, random);
    if (luck < 0.17 && at === 3) return wrongDigit(cell, random);
    if (luck < 0.4 && at === 4) return pickUneven(towns, random);
    return cell;
  });
  if (random.next() < 0.04) [result[0], result[1]] = [result[1] ?? '', result[0] ?? ''];
  return result;
}

function misspell(text: string, random: Random): string {
  if (text.length < 3) return text;
  const at = random.integer(text.length - 1);
  const letter = /\d/u.test(text[at] ?? '') ? String(random.integer(10)) : random.pick(SYLLABLES).charAt(0);
  const kind = random.integer(4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + letter + text.slice(at);
  if (kind === 2) return text.slice(0, at) + letter + text.slice(at + 1);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function wrongDigit(date: string, random: Random): string {
  const at = random.pick([2, 3, 6, 9]);
  return date.slice(0, at) + String(random.integer(at === 6 ? 3 : 10)) + date.slice(at + 1);
}
