// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { partForcedActs } from './forced-acts.ts';

test('forced criminality is parted from the other forms of exploitation', () => {
  expect(partForcedActs('exploitation', ['ForcedLabour', 'ForcedCriminality'])).toEqual({
    open: ['ForcedLabour'],
    forced: ['ForcedCriminality'],
  });
});

test('what is left never says that none of the other forms holds', () => {
  expect(partForcedActs('exploitation', ['ForcedCriminality'])).toEqual({ open: null, forced: ['ForcedCriminality'] });
  expect(partForcedActs('exploitation', [])).toEqual({ open: [], forced: null });
});

test('other fields are left whole', () => {
  expect(partForcedActs('industry', ['ForcedCriminality'])).toEqual({ open: ['ForcedCriminality'], forced: null });
  expect(partForcedActs('exploitation', 'text')).toEqual({ open: 'text', forced: null });
});
