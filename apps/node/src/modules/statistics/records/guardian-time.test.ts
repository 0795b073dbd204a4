// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCountryPack } from '@palermo/terms';
import { describe, expect, test } from 'vitest';
import { appointmentTimeOf, guardianTimeOfChild } from './guardian-time.ts';

describe('the appointment of a guardian', () => {
  // A Friday: the fifth working day after it is the Friday of the next week.
  const registeredOn = '2026-01-09';
  test.each([
    ['2026-01-09', 'inTime'],
    ['2026-01-16', 'inTime'],
    ['2026-01-17', 'later'],
    ['2026-01-02', 'inTime'],
    [null, 'notKnown'],
  ])('on %s is %s by five working days', (appointedOn, time) => {
    const told = { appointed: true, appointedOn, registeredOn, registeredWithin: null };
    expect(appointmentTimeOf(told, getCountryPack('generic'))).toBe(time);
  });

  test('that was only asked for is none, and without the day of registration its time is not known', () => {
    const pack = getCountryPack('generic');
    const told = { appointed: false, appointedOn: null, registeredOn, registeredWithin: null };
    expect(appointmentTimeOf(told, pack)).toBe('noneYet');
    const within = { ...told, appointed: true, appointedOn: '2026-01-10', registeredWithin: '2026' };
    expect(appointmentTimeOf(within, pack)).toBe('notKnown');
  });
});

test('of several appointments the best counts, and without any only those registered here are known to have none', () => {
  expect(guardianTimeOfChild({ guardianTimes: ['noneYet', 'later', 'inTime'], source: null })).toBe('inTime');
  expect(guardianTimeOfChild({ guardianTimes: ['noneYet', 'notKnown'], source: null })).toBeNull();
  expect(guardianTimeOfChild({ guardianTimes: [], source: null })).toBe('noneYet');
  expect(guardianTimeOfChild({ guardianTimes: [], source: 'palermo' })).toBeNull();
});
