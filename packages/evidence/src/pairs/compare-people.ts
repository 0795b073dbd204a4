// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createComparison, MISSING } from '../link/compare-records.ts';
import type { FieldKind } from '../link/field-kind.ts';
import { prepareRecords } from '../link/prepare-records.ts';
import { createRecordCollector } from '../link/record-table.ts';

/** A field that two descriptions of people are compared by; `set` holds codes, of which several may be true. */
export interface PairField {
  readonly name: string;
  readonly kind: FieldKind | 'set';
  /** Name of a finer field: where both fill that one, this one says nothing more. */
  readonly coarserThan?: string;
}

/** The levels of agreement of each kind of field, best first; the last but `notKnown` is always `different`. */
export const pairLevels = {
  name: ['same', 'almost', 'alike', 'swapped', 'different'],
  text: ['same', 'almost', 'alike', 'different'],
  date: ['same', 'oneOff', 'twoOff', 'different'],
  code: ['same', 'oneOff', 'twoOff', 'different'],
  number: ['same', 'oneOff', 'different'],
  set: ['same', 'overlap', 'different'],
} as const satisfies Readonly<Record<PairField['kind'], readonly string[]>>;

export type PairLevel = (typeof pairLevels)[PairField['kind']][number] | 'notKnown';

/** What is known of one person: the value of each field, in the order of the fields; '' or an empty set where nothing is. */
export interface DescribedPerson {
  readonly id: string;
  readonly values: readonly (string | readonly string[])[];
}

/** The level of each field for two people, by their ids. */
export type ComparePeople = (one: string, other: string) => PairLevel[];

/**
 * Makes the comparison of a few people with one another, field by field, as `dedupeTable` compares the rows of a file: names
 * across scripts and in each other's place, dates with digits exchanged. Nothing is learnt, so that two people are enough.
 *
 * @throws RangeError for an id that is not among the people
 */
export function comparePeople(fields: readonly PairField[], people: readonly DescribedPerson[]): ComparePeople {
  const compared = fields.filter(isCompared);
  const collector = createRecordCollector(compared.map(({ name }) => name));
  for (const { id, values } of people)
    collector.add(
      id,
      compared.map((field) => textOf(values[fields.indexOf(field)])),
    );
  const { records, ids } = prepareRecords([collector.table()], {
    compare: compared.map(({ name }) => name),
    kinds: Object.fromEntries(compared.map(({ name, kind }) => [name, kind])),
    keepAll: true,
  });
  const compare = createComparison(records);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const found = new Uint8Array(compared.length);
  return (one, other) => {
    const [a, b] = [rowOf.get(one), rowOf.get(other)];
    const [first, second] = [personOf.get(one), personOf.get(other)];
    if (a === undefined || b === undefined || !first || !second) throw new RangeError('there is no such person');
    compare(a, b, found);
    const levels = fields.map((field, place): PairLevel => {
      if (field.kind === 'set') return setLevel(first.values[place] ?? [], second.values[place] ?? []);
      const level = found[compared.indexOf(field as ComparedField)]!;
      return level === MISSING ? 'notKnown' : pairLevels[field.kind][level]!;
    });
    return levels.map((level, place) => (isSaidFiner(fields, levels, place) ? 'notKnown' : level));
  };
}

type ComparedField = PairField & { readonly kind: FieldKind };

function isCompared(field: PairField): field is ComparedField {
  return field.kind !== 'set';
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function setLevel(one: string | readonly string[], other: string | readonly string[]): PairLevel {
  const [first, second] = [new Set(one), new Set(other)];
  if (first.size === 0 || second.size === 0) return 'notKnown';
  const shared = [...first].filter((code) => second.has(code)).length;
  return shared === first.size && shared === second.size ? 'same' : shared > 0 ? 'overlap' : 'different';
}

function isSaidFiner(fields: readonly PairField[], levels: readonly PairLevel[], place: number): boolean {
  const finer = fields.findIndex(({ name }) => name === fields[place]?.coarserThan);
  return finer >= 0 && levels[finer] !== 'notKnown';
}
