// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { donePercent } from './done-percent.ts';

describe('how far a job is', () => {
  test('is not known before the amount is known', () => {
    expect(donePercent(5, null)).toBeNull();
    expect(donePercent(0, 0)).toBeNull();
  });

  test('never goes beyond the whole', () => {
    expect(donePercent(1, 3)).toBe(33);
    expect(donePercent(12, 10)).toBe(100);
  });
});
