// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { combineRecoveryShares, makeRecoveryShares, sharesMade, sharesNeeded } from './recovery-shares.ts';

const nodeKey = randomBytes(32);
const shares = await makeRecoveryShares(nodeKey);

/** Every choice of three of the five. */
const threes = shares.flatMap((first, a) =>
  shares.slice(a + 1).flatMap((second, b) => shares.slice(a + b + 2).map((third) => [first, second, third])),
);

test('coordination 12: any three of the five bring the key back, in any order', async () => {
  expect([shares.length, sharesMade, sharesNeeded, threes.length]).toEqual([5, 5, 3, 10]);
  for (const three of threes) expect(await combineRecoveryShares(three.toReversed())).toEqual(nodeKey);
});

test('two do not, nor the same one three times', async () => {
  await expect(combineRecoveryShares(shares.slice(0, 2))).rejects.toThrow('At least 3');
  await expect(combineRecoveryShares([shares[0] ?? '', shares[0] ?? '', shares[0] ?? ''])).rejects.toThrow(
    'At least 3',
  );
});

test('shares are read as people type them', async () => {
  const typed = shares.slice(0, 3).map((share) => ` ${share.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `);
  expect(await combineRecoveryShares(typed)).toEqual(nodeKey);
});

test('a mistyped share is named as such', async () => {
  const [first = '', ...rest] = shares;
  const mistyped = (first.startsWith('A') ? 'B' : 'A') + first.slice(1);
  await expect(combineRecoveryShares([mistyped, ...rest.slice(0, 2)])).rejects.toThrow('mistyped');
});

test('shares of different nodes are refused instead of giving a wrong key', async () => {
  const foreign = await makeRecoveryShares(randomBytes(32));
  const mixed = [shares[0] ?? '', shares[1] ?? '', foreign[2] ?? ''];
  await expect(combineRecoveryShares(mixed)).rejects.toThrow('do not belong together');
});
