// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { steady } from './steady.ts';

test('the same key gives the former result itself, another key a new one', () => {
  let count = 1;
  const now = steady(
    () => ({ count }),
    ({ count: each }) => String(each > 2),
  );
  const first = now();
  count = 2;
  expect(now()).toBe(first);
  count = 3;
  expect(now()).toEqual({ count: 3 });
});

test('no result is a result', () => {
  const now = steady(() => undefined, String);
  expect([now(), now()]).toEqual([undefined, undefined]);
});
