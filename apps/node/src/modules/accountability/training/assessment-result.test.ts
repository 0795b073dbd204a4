// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentResultOf, pairsMin, type SessionSums } from './assessment-result.ts';
import { sessionStateOf } from './session-state.ts';
import { byFunction } from './training-figures.ts';

type Pair = readonly [before: number, after: number];

/** As the wall sums them: nothing but the number of pairs where they are too few. */
function sumsOf(pairs: readonly Pair[]): SessionSums {
  if (pairs.length < pairsMin) {
    return { pairs: pairs.length, firstSum: null, secondSum: null, changeSum: null, changeSquares: null };
  }
  const sum = (read: (pair: Pair) => number) => pairs.reduce((total, pair) => total + read(pair), 0);
  return {
    pairs: pairs.length,
    firstSum: sum(([before]) => before),
    secondSum: sum(([, after]) => after),
    changeSum: sum(([before, after]) => after - before),
    changeSquares: sum(([before, after]) => (after - before) ** 2),
  };
}

const score = fc.integer({ min: 0, max: 100 });
const session = fc.array(fc.tuple(score, score), { maxLength: 12 });

test('an assessment says nothing of four and something of five', () => {
  const four: Pair[] = Array.from({ length: 4 }, () => [40, 60]);
  expect(assessmentResultOf([sumsOf(four)])).toMatchObject({ pairs: 0, change: null, leftOut: 4 });
  const five: Pair[] = [...four, [50, 60]];
  expect(assessmentResultOf([sumsOf(five)])).toMatchObject({ pairs: 5, before: 42, after: 60, change: 18, leftOut: 0 });
});

test('sessions together are their pairs together, without those of too few', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 6 }), (sessions) => {
      const told = sessions.filter(({ length }) => length >= pairsMin);
      const together = assessmentResultOf([sumsOf(told.flat())]);
      const apart = assessmentResultOf(sessions.map(sumsOf));
      expect({ ...apart, leftOut: 0 }).toEqual({ ...together, leftOut: 0 });
      expect(apart.pairs + apart.leftOut).toBe(sessions.flat().length);
    }),
    { seed: 17, numRuns: 200 },
  );
});

test('a change lies within its interval, and the interval within what scores can change', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { minLength: pairsMin, maxLength: 40 }), (pairs) => {
      const { change, low, high } = assessmentResultOf([sumsOf(pairs)]);
      expect([low, change, high].map(Number).toSorted((one, other) => one - other)).toEqual([low, change, high]);
      expect(Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))).toBeLessThanOrEqual(100);
    }),
    { seed: 17, numRuns: 200 },
  );
});

test('a session stands by its times', () => {
  const times = { startsAt: new Date('2026-05-01T08:00Z'), endsAt: new Date('2026-05-01T12:00Z'), cancelled: false };
  expect(sessionStateOf(times, new Date('2026-05-01T07:59Z'))).toBe('planned');
  expect(sessionStateOf(times, new Date('2026-05-01T08:00Z'))).toBe('underWay');
  expect(sessionStateOf(times, new Date('2026-05-01T12:00Z'))).toBe('held');
  expect(sessionStateOf({ ...times, cancelled: true }, new Date('2026-05-01T12:00Z'))).toBe('cancelled');
});

test('people are counted by function, those with the most trained first', () => {
  const counts = { invited: 0, registered: 0 };
  const rows = [
    { function: 'police', sex: 'male', attended: 4, completed: 3, ...counts },
    { function: 'judges', sex: 'female', attended: 9, completed: 9, ...counts },
    { function: 'police', sex: 'female', attended: 2, completed: 2, ...counts },
    { function: 'teachers', sex: 'other', attended: 0, completed: 0, ...counts },
  ] as const;
  expect(
    byFunction(rows).map((each) => [each.function, each.attended, each.completed, each.female, each.male]),
  ).toEqual([
    ['judges', 9, 9, 9, 0],
    ['police', 6, 5, 2, 3],
  ]);
});
