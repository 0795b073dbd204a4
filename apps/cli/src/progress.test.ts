// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest';
import { restOf } from './progress.ts';

it('the rest of a step is foretold from what is done, in words that fit its length', () => {
  expect(restOf(1000, 1, 10)).toBe('');
  expect(restOf(5000, 10, 10)).toBe('');
  expect(restOf(5000, 5, 10)).toBe(', about 5 s left');
  expect(restOf(60_000, 1, 5)).toBe(', about 4 min left');
  expect(restOf(3_600_000, 1, 4)).toBe(', about 3.0 h left');
});
