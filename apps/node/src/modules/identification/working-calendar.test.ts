// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCountryPack, processOf } from '@palermo/terms';
import { describe, expect, it } from 'vitest';
import { endOfPeriod, isWorkingDay } from './working-calendar.ts';

const { calendar } = processOf(getCountryPack('gbr'));

describe('working days of England and Wales', () => {
  // Dates as published by the government for 2026 to 2028.
  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-04', 'early May'],
    ['2026-05-25', 'spring'],
    ['2026-08-31', 'summer'],
    ['2026-12-25', 'Christmas'],
    ['2026-12-28', 'Boxing Day, moved from a Saturday'],
    ['2027-12-27', 'Christmas, moved from a Saturday'],
    ['2027-12-28', 'Boxing Day, moved from a Sunday'],
    ['2028-01-03', 'New Year, moved from a Saturday'],
  ])('%s (%s) is none', (day) => {
    expect(isWorkingDay(calendar, day)).toBe(false);
  });

  it('the days around them are', () => {
    for (const day of ['2026-01-02', '2026-04-02', '2026-04-07', '2026-12-29', '2027-12-29', '2028-01-04'])
      expect(isWorkingDay(calendar, day)).toBe(true);
  });
});

describe('the end of a period', () => {
  it('counts working days from the day after, over Easter', () => {
    expect(endOfPeriod(calendar, '2026-04-02', { amount: 5, unit: 'workingDays' })).toBe('2026-04-13');
  });

  it('counts calendar days over everything, and over a leap day', () => {
    expect(endOfPeriod(calendar, '2028-02-28', { amount: 2, unit: 'calendarDays' })).toBe('2028-03-01');
  });
});
