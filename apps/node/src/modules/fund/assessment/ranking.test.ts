// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { rank, type Assessed } from './ranking.ts';
import { shareOut } from './share-out.ts';

const one = (id: string, totals: readonly number[], amount = 100n, day = 1): Assessed => ({
  id,
  totals,
  amount,
  submittedAt: new Date(Date.UTC(2026, 0, day)),
});
const placesOf = (applications: readonly Assessed[], rule: 'spread' | 'amount' | 'earlier'): unknown =>
  rank(applications, rule).map(({ id, rank: place, tied }) => [id, place, tied]);

test('the higher mean comes first, and what is not wholly assessed has no rank', () => {
  expect(placesOf([one('low', [20, 30]), one('waits', []), one('high', [80, 90])], 'spread')).toEqual([
    ['high', 1, false],
    ['low', 2, false],
    ['waits', null, false],
  ]);
});

test('equal means are put in order by the rule of the call, and share a rank where it does not tell them apart', () => {
  const tied = [one('wide', [40, 60], 90n, 2), one('close', [50, 50], 100n, 1)];
  expect(placesOf(tied, 'spread')).toEqual([
    ['close', 1, true],
    ['wide', 2, true],
  ]);
  expect(placesOf(tied, 'amount')).toEqual([
    ['wide', 1, true],
    ['close', 2, true],
  ]);
  expect(placesOf([one('a', [50, 50]), one('b', [50, 50])], 'amount')).toEqual([
    ['a', 1, true],
    ['b', 1, true],
  ]);
});

test('applications are shared out evenly, never to somebody in conflict or asked already', () => {
  const applications = ['p', 'q', 'r', 's'].map((id) => ({
    id,
    wanted: 2,
    asked: new Set<string>(id === 'p' ? ['ann'] : []),
    conflicted: new Set<string>(id === 'q' ? ['ben'] : []),
  }));
  const { assignments, short } = shareOut(
    applications,
    new Map([
      ['ann', 0],
      ['ben', 0],
      ['cleo', 0],
    ]),
  );
  expect(short).toBe(0);
  expect(assignments).toHaveLength(8);
  expect(assignments).not.toContainEqual({ applicationId: 'p', accountId: 'ann' });
  expect(assignments).not.toContainEqual({ applicationId: 'q', accountId: 'ben' });
  expect(shareOut(applications, new Map([['ann', 0]])).short).toBe(5);
});
