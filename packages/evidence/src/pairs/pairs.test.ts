// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsOf } from '../link/agreement-model.ts';
import { nameKeys } from '../names/name-keys.ts';
import { createRandom } from '../random.ts';
import { comparePeople, pairLevels, type DescribedPerson, type PairField, type PairLevel } from './compare-people.ts';
import { learnPairWeights, pairProbability, pairReasons, startWeights, type DecidedLevels } from './pair-weights.ts';

const fields: readonly PairField[] = [
  { name: 'givenName', kind: 'name' },
  { name: 'familyName', kind: 'name' },
  { name: 'birthDate', kind: 'date' },
  { name: 'birthYear', kind: 'number', coarserThan: 'birthDate' },
  { name: 'citizenships', kind: 'set' },
];

const person = (id: string, given: string, family: string, birth: string, citizenships: string[]): DescribedPerson => ({
  id,
  values: [given, family, birth.length === 10 ? birth : '', birth.slice(0, 4), citizenships],
});

const levelsOf = fc.tuple(
  ...fields.map(({ kind }) => fc.constantFrom<PairLevel>('notKnown', ...(pairLevels[kind] as readonly PairLevel[]))),
);

describe('two people', () => {
  test('are compared field by field, across scripts, and in the same way from either side', () => {
    const compare = comparePeople(fields, [
      person('a', 'Oksana', 'Brodenko', '2001-07-02', ['UA', 'PL']),
      person('b', 'Броденко', 'Оксана', '2001-07-20', ['UA']),
      person('c', '', 'Zerrouki', '1979', []),
    ]);
    expect(compare('a', 'b')).toEqual(['swapped', 'swapped', 'oneOff', 'notKnown', 'overlap']);
    expect(compare('b', 'a')).toEqual(compare('a', 'b'));
    expect(compare('a', 'c')).toEqual(['notKnown', 'different', 'notKnown', 'different', 'notKnown']);
    expect(() => compare('a', 'x')).toThrow(RangeError);
  });

  test('are compared even when they say the same of everything, or nothing at all', () => {
    const same = person('a', 'Ana', 'Lor', '1990-01-01', ['MD']);
    const compare = comparePeople(fields, [same, { ...same, id: 'b' }, person('c', '', '', '', [])]);
    expect(compare('a', 'b')).toEqual(['same', 'same', 'same', 'notKnown', 'same']);
    expect(new Set(compare('a', 'c'))).toEqual(new Set(['notKnown']));
  });
});

describe('weights', () => {
  test('add up to the chance', () => {
    fc.assert(
      fc.property(levelsOf, (levels) => {
        const weights = startWeights(fields);
        const bits = pairReasons(fields, weights, levels).reduce((sum, each) => sum + each.bits, bitsOf(weights.prior));
        expect(bitsOf(pairProbability(fields, weights, levels))).toBeCloseTo(bits, 6);
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });

  test('coordination 14: a lone weak agreement never makes two people likely the same, nor a birthday without the names', () => {
    const weights = startWeights(fields);
    for (const [at, { kind }] of fields.entries()) {
      for (const level of pairLevels[kind] as readonly PairLevel[]) {
        if (level === 'same') continue;
        const alone = fields.map((_, index): PairLevel => (index === at ? level : 'notKnown'));
        expect(pairProbability(fields, weights, alone), `${kind} ${level}`).toBeLessThan(0.5);
      }
    }
    const birthday: PairLevel[] = ['different', 'different', 'same', 'notKnown', 'notKnown'];
    expect(pairProbability(fields, weights, birthday)).toBeLessThan(0.5);
  });

  test('do not depend on the order of decisions, and nothing decided leaves them as they were', () => {
    const decisions = fc.array(fc.record({ levels: levelsOf, same: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(decisions, (decided) => {
        const [one, other] = [learnPairWeights(fields, decided), learnPairWeights(fields, decided.toReversed())];
        expect(one.prior).toBeCloseTo(other.prior, 9);
        expect(one.fields).toEqual(other.fields);
      }),
      { seed: 20_261_122, numRuns: 50 },
    );
    const levels: PairLevel[] = ['same', 'alike', 'oneOff', 'notKnown', 'overlap'];
    expect(pairProbability(fields, learnPairWeights(fields, []), levels)).toBeCloseTo(
      pairProbability(fields, startWeights(fields), levels),
      9,
    );
  });

  test('follow what was decided', () => {
    const names: PairLevel[] = ['same', 'same', 'different', 'notKnown', 'same'];
    const dates: PairLevel[] = ['different', 'alike', 'same', 'notKnown', 'same'];
    const decided = Array.from({ length: 6 }, (): DecidedLevels[] => [
      { levels: names, same: false },
      { levels: dates, same: true },
    ]).flat();
    const [before, after] = [startWeights(fields), learnPairWeights(fields, decided)];
    const odds = (weights: typeof before, levels: PairLevel[]): number =>
      bitsOf(pairProbability(fields, weights, levels));
    expect(odds(after, names)).toBeLessThan(odds(before, names) - 1);
    expect(odds(after, dates)).toBeGreaterThan(odds(before, dates) + 1);
  });
});

/** Invented names as two organisations write them. */
const given = [
  ['Layla', 'ليلى'],
  ['Fatima', 'فاطمة'],
  ['Yusuf', 'Youssef'],
  ['Oksana', 'Оксана'],
  ['Svetlana', 'Светлана'],
  ['Thandeka', 'Tandeka'],
  ['Kofi', 'Koffi'],
  ['Marisol', 'Maricol'],
  ['Khadija', 'خديجة'],
  ['Nadezhda', 'Надежда'],
] as const;
const family = [
  ['Marwani', 'مرواني'],
  ['Brodenko', 'Броденко'],
  ['Adomako', 'Adomakoh'],
  ['Mbuyazi', 'Mbuyasi'],
  ['Zerrouki', 'Zerouki'],
  ['Haddad', 'حداد'],
  ['Lytvak', 'Литвак'],
  ['Quiroga', 'Kiroga'],
] as const;

test('of people registered twice with errors nearly all are found, and they come first', () => {
  const random = createRandom('registered twice');
  const people: DescribedPerson[] = [];
  const truth = new Set<string>();
  for (let at = 0; at < 120; at++) {
    const [first, last] = [random.pick(given), random.pick(family)];
    const [year, month, day] = [1960 + random.integer(48), 10 + random.integer(3), 10 + random.integer(18)];
    const country = random.pick(['SY', 'UA', 'GH', 'ZA', 'DZ', 'BO']);
    people.push(person(`${at}`, first[0], last[0], `${year}-${month}-${day}`, [country]));
    if (at % 4 > 0) continue;
    truth.add(`${at} ${at}b`);
    const error = at / 4;
    const birth = error % 3 === 0 ? `${year}` : `${year + (error % 3 === 1 ? 1 : 0)}-${month}-${day}`;
    const names = error % 5 === 0 ? ([last[1], first[1]] as const) : ([first[1], last[1]] as const);
    people.push(person(`${at}b`, names[0], names[1], birth, error % 7 === 0 ? [] : [country]));
  }
  const compare = comparePeople(fields, people);
  const weights = startWeights(fields);
  const keys = people.map(({ values }) => new Set(nameKeys(values.slice(0, 2).join(' '))));
  const found: { readonly pair: string; readonly chance: number }[] = [];
  for (const [a, one] of people.entries())
    for (let b = a + 1; b < people.length; b++) {
      const other = people[b]!;
      if (![...keys[a]!].some((key) => keys[b]!.has(key))) continue;
      const chance = pairProbability(fields, weights, compare(one.id, other.id));
      if (chance >= 0.5) found.push({ pair: `${one.id} ${other.id}`, chance });
    }
  const right = (pairs: typeof found): number => pairs.filter(({ pair }) => truth.has(pair)).length;
  expect(right(found) / truth.size).toBeGreaterThanOrEqual(0.9);
  const first = found.toSorted((a, b) => b.chance - a.chance).slice(0, truth.size);
  expect(right(first) / first.length).toBeGreaterThanOrEqual(0.8);
});
