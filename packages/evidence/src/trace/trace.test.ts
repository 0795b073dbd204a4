// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { createTracer } from './create-tracer.ts';
import type { TracedPerson } from './traced-person.ts';

const given = ['Amal', 'Binta', 'Chidi', 'Dalia', 'Emeka', 'Farid', 'Goran', 'Hana', 'Ilir', 'Jelena'];
const family = ['Okafor', 'Petrov', 'Rahman', 'Silva', 'Tesfaye', 'Uwase', 'Vargas', 'Wolde', 'Yilmaz', 'Zaki'];
const others: readonly TracedPerson[] = given.flatMap((first, one) =>
  family.map((last, other) => ({
    id: `o${one}${other}`,
    name: `${first} ${last}`,
    sex: one % 2 === 0 ? 'female' : 'male',
    born: String(2005 + ((one + other) % 12)),
    citizenships: [other % 3 === 0 ? 'AA' : 'BB'],
  })),
);
const child: TracedPerson = {
  id: 'child',
  name: 'حسين فاطمة',
  sex: 'female',
  born: '2010',
  places: ['Marsa'],
  citizenships: ['AA'],
  family: [
    { relation: 'mother', name: 'Zahra Ali' },
    { relation: 'sibling', name: 'Omar' },
  ],
};
const sought: TracedPerson = {
  id: 'search',
  name: 'Fatima Hussein',
  sex: 'female',
  born: '2011',
  places: ['Al-Marsa'],
  citizenships: ['AA'],
  family: [{ relation: 'mother', name: 'Zahra Aly' }],
};

describe('tracing', () => {
  it('finds a child across scripts, an age that drifted and a place written otherwise, and says why', () => {
    const [first] = createTracer([...others, child]).trace(sought);
    expect(first?.id).toBe('child');
    expect(first?.probability).toBeGreaterThan(0.9);
    expect(first?.reasons.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'born', 'sex', 'place', 'citizenship', 'family']),
    );
    expect(first?.reasons.find(({ field }) => field === 'family')?.bits).toBeGreaterThan(3);
  });

  it('does not call the only match likely where it is weak', () => {
    const lone = { id: 'lone', name: 'Fatima Petrova', sex: 'female', born: '1999' };
    const [match] = createTracer([...others, lone]).trace({ id: 'search', name: 'Fatima Hussein', born: '2011' });
    expect(match?.probability ?? 0).toBeLessThan(0.2);
  });

  it('does not take a brother for the person, however well the family is known', () => {
    const brother = { ...child, id: 'brother', name: 'عمر حسين', sex: 'male', born: '2007' };
    const alone = createTracer([...others, brother])
      .trace(sought)
      .find(({ id }) => id === 'brother');
    expect(alone?.probability ?? 0).toBeLessThan(0.5);
    expect(createTracer([...others, brother, child]).trace(sought)[0]?.id).toBe('child');
  });

  it('lets relatives tell apart two of one name', () => {
    const { family: _, ...unrelated } = child;
    const records = [
      ...others,
      child,
      { ...unrelated, id: 'namesake', family: [{ relation: 'mother', name: 'Ruth Cohen' }] },
    ];
    const [first, second] = createTracer(records).trace(sought);
    expect([first?.id, second?.id]).toEqual(['child', 'namesake']);
    expect(first!.probability).toBeGreaterThan(4 * second!.probability);
  });

  it('gives chances that add up to 1 at most, the same in any order of records', () => {
    const records = [...others, child];
    const found = createTracer(records).trace(sought, { most: 1000 });
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1);
    const turned = createTracer(records.toReversed()).trace(sought, { most: 1000 });
    expect(turned.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });

  it('finds nobody from nothing, and says nothing of what is not known', () => {
    const { trace } = createTracer([...others, child, { id: 'blank', name: '' }]);
    expect(trace({ id: 'search', name: '' })).toEqual([]);
    expect(createTracer([]).trace(sought)).toEqual([]);
    const [match] = trace({ id: 'search', name: 'Fatima Hussein' });
    expect(match?.reasons.map(({ field }) => field)).toEqual(['name']);
    expect(() => createTracer([child, child])).toThrow(RangeError);
  });
});
