// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { createKeyring } from '../../platform/crypto/create-keyring.ts';
import { attemptCounters, delaySeconds } from './guess-limits.ts';

const limit = { freeCount: 5, firstDelaySeconds: 2, delaySecondsMax: 300, windowSeconds: 3600 };

it('costs nothing at first, then doubles, and stops growing', () => {
  const counts = [0, 1, 5, 6, 7, 8, 13, 14, 1000, 2 ** 31];
  expect(counts.map((count) => delaySeconds(limit, count))).toEqual([0, 0, 0, 2, 4, 8, 256, 300, 300, 300]);
});

const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const keyring = createKeyring({ nodeKey: Buffer.alloc(32, 1), signingKey });
const attempt = { email: 'ada@example.org', address: '192.0.2.1' };

it('leaves the counter that strangers can drive out at a known place', () => {
  const elsewhere = attemptCounters(keyring, { ...attempt, address: '198.51.100.7' }, false).map(({ key }) => key);
  const here = attemptCounters(keyring, attempt, true).map(({ key }) => key);
  expect(elsewhere.some((key) => here.some((each) => each.equals(key)))).toBe(false);
});

it('has no counter with a finite free count and an endless wait', () => {
  for (const { limit: each } of attemptCounters(keyring, attempt, false)) {
    expect(each.delaySecondsMax).toBeLessThanOrEqual(900);
  }
});
