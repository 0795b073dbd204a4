// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

const msPerDay = 86_400_000;

/** Days since 1970 of a day written `YYYY-MM-DD`. */
export function dayNumberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

/** A day written `YYYY-MM-DD` from its number. */
export function dayTextOf(dayNumber: number): string {
  return new Date(dayNumber * msPerDay).toISOString().slice(0, 10);
}

/** An instant of a day, hours and minutes in UTC. */
export function instantOn(dayNumber: number, hours: number, minutes = 0): Date {
  return new Date(dayNumber * msPerDay + (hours * 60 + minutes) * 60_000);
}

const firstDay = '2019-01-01';
const growthPerYear = 1.1;
const monthFactors = [0.9, 0.92, 1, 1, 1.06, 1.1, 1.08, 0.98, 1.06, 1.06, 1.02, 0.8] as const;
/** When doors were closed fewer people were met, and it took a while until they were met again. */
const dips: readonly (readonly [from: string, until: string, factor: number])[] = [
  ['2020-03-20', '2021-02-14', 0.5],
  ['2021-02-15', '2021-08-31', 0.8],
];

function busyness(dayNumber: number): number {
  const date = new Date(dayNumber * msPerDay);
  const years = date.getUTCFullYear() - Number(firstDay.slice(0, 4));
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  const day = dayTextOf(dayNumber);
  const dip = dips.find(([from, until]) => day >= from && day <= until)?.[2] ?? 1;
  return growthPerYear ** years * (monthFactors[date.getUTCMonth()] ?? 1) * (weekend ? 0.35 : 1) * dip;
}

/**
 * Spreads cases over the days from 2019 until today as a register fills: growing year by year, less in winter and at
 * weekends, with a dip. Gives the day number at a share, 0 to 1, of all cases; a larger share is never an earlier day.
 */
export function createCalendar(today: string): (share: number) => number {
  const first = dayNumberOf(firstDay);
  const last = dayNumberOf(today);
  if (!(last > first)) throw new Error('The demonstration country begins in 2019; today must lie later.');
  const cumulative = new Float64Array(last - first + 1);
  let total = 0;
  for (let index = 0; index < cumulative.length; index++) {
    total += busyness(first + index);
    cumulative[index] = total;
  }
  return (share) => {
    const wanted = share * total;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}
