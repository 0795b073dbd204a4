// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { shippedInstruments } from './shipped-instruments.ts';

test('commitments have one code each within their instrument, and words in every language', () => {
  for (const { key, commitments } of shippedInstruments) {
    expect(new Set(commitments.map(({ code }) => code)).size, key).toBe(commitments.length);
    for (const { code, paraphrase } of commitments) {
      expect(code).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/);
      expect(Object.values(paraphrase).every((words) => words.length > 5)).toBe(true);
      expect(paraphrase.ar).toMatch(/[\u0600-\u06ff]/);
    }
  }
});

test('nothing of the Global Plan of Action and of the conventions claims to be compared with its text', () => {
  const unverified = shippedInstruments.filter(({ key }) => ['global-plan', 'protocol', 'c182', 'p29'].includes(key));
  expect(unverified.flatMap(({ commitments }) => commitments.filter(({ verified }) => verified))).toEqual([]);
  expect(unverified.flatMap(({ commitments }) => commitments)).toHaveLength(46 + 7 + 5 + 4);
});
