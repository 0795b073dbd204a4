// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { remainingSeconds, spanInWords } from './remaining-time.ts';

test('a job that did a fifth in ten seconds takes forty more', () => {
  expect(remainingSeconds({ at: 0, percent: 0 }, { at: 10_000, percent: 20 })).toBe(40);
  expect(remainingSeconds({ at: 0, percent: 50 }, { at: 10_000, percent: 75 })).toBe(10);
});

test('nothing is said at the beginning, at the end, and while a job stands still', () => {
  expect(remainingSeconds({ at: 0, percent: 0 }, { at: 500, percent: 10 })).toBeNull();
  expect(remainingSeconds({ at: 0, percent: 0 }, { at: 9000, percent: 100 })).toBeNull();
  expect(remainingSeconds({ at: 0, percent: 40 }, { at: 60_000, percent: 40 })).toBeNull();
});

test('a span is told in the words of the language', () => {
  expect(spanInWords(40, 'en')).toBe('40 seconds');
  expect(spanInWords(170, 'fr')).toBe('3 minutes');
  expect(spanInWords(11, 'ar')).toBe('11 ثانية');
});
