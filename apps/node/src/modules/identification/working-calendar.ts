// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Holiday, Period, WorkingCalendar } from '@palermo/terms';

const dayMs = 86_400_000;

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function dayOfYear(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function plusDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs);
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const marchDay = h + l - 7 * m + 114;
  return dayOfYear(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
}

function nthWeekday(year: number, { month, weekday, nth }: Extract<Holiday, { kind: 'weekday' }>): Date {
  if (nth === -1) {
    const last = dayOfYear(year, month + 1, 0);
    return plusDays(last, -((last.getUTCDay() - weekday + 7) % 7));
  }
  const first = dayOfYear(year, month, 1);
  return plusDays(first, ((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7);
}

/** Holidays of a year as days; those that fall on a weekend move to the next free working day where the pack says so. */
function holidaysOf(calendar: WorkingCalendar, year: number): ReadonlySet<string> {
  const days = new Set<string>();
  for (const holiday of calendar.holidays) {
    if (holiday.kind === 'easter') days.add(toDay(plusDays(easterOf(year), holiday.offset)));
    else if (holiday.kind === 'weekday') days.add(toDay(nthWeekday(year, holiday)));
    else if (holiday.kind === 'once') days.add(holiday.day);
    else {
      let date = dayOfYear(year, holiday.month, holiday.day);
      while (holiday.movedFromWeekend && (calendar.weekend.includes(date.getUTCDay()) || days.has(toDay(date)))) {
        date = plusDays(date, 1);
      }
      days.add(toDay(date));
    }
  }
  return days;
}

/** True when people work on this day, `YYYY-MM-DD`. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  const date = toDate(day);
  return !calendar.weekend.includes(date.getUTCDay()) && !holidaysOf(calendar, date.getUTCFullYear()).has(day);
}

/**
 * The last day of a period that begins the day after `from`. A period of calendar days that ends on a day off ends there all
 * the same: it is the person's time and does not shrink or grow with an office's.
 */
export function endOfPeriod(calendar: WorkingCalendar, from: string, period: Period): string {
  if (period.unit === 'calendarDays') return toDay(plusDays(toDate(from), period.amount));
  let date = toDate(from);
  for (let counted = 0; counted < period.amount;) {
    date = plusDays(date, 1);
    if (isWorkingDay(calendar, toDay(date))) counted += 1;
  }
  return toDay(date);
}

/** How many days of a unit lie after one day up to and including another. */
export function countDays(
  calendar: WorkingCalendar,
  { from, until }: { from: string; until: string },
  unit: Period['unit'],
): number {
  const all = Math.max(0, Math.round((toDate(until).getTime() - toDate(from).getTime()) / dayMs));
  if (unit === 'calendarDays') return all;
  const days = Array.from({ length: all }, (_, index) => toDay(plusDays(toDate(from), index + 1)));
  return days.filter((day) => isWorkingDay(calendar, day)).length;
}
