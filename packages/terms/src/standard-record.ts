// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { findCountry } from './countries.ts';

/** The lowest age of each band of the list `ageGroup`, oldest first. */
const bands: readonly (readonly [from: number, code: string])[] = [
  [48, '48+'],
  [39, '39--47'],
  [30, '30--38'],
  [27, '27--29'],
  [24, '24--26'],
  [21, '21--23'],
  [18, '18--20'],
  [9, '9--17'],
  [0, '0--8'],
];

/** The code of the list `ageGroup` for an age in years; undefined when the age is unknown or no age. */
export function ageGroupOf(ageYears: number | undefined): string | undefined {
  if (ageYears === undefined || !Number.isFinite(ageYears)) return undefined;
  return bands.find(([from]) => ageYears >= from)?.[1];
}

/** The code of the list `majority`. Age in doubt is treated as a child, whatever age is recorded. */
export function majorityOf(
  { ageYears, ageInDoubt }: { ageYears: number | undefined; ageInDoubt: boolean | undefined },
  ageOfMajority: number,
): 'child' | 'adult' | 'unknown' {
  if (ageInDoubt) return 'child';
  if (ageYears === undefined || !Number.isFinite(ageYears) || ageYears < 0) return 'unknown';
  return ageYears < ageOfMajority ? 'child' : 'adult';
}

const writtenDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that exists in the calendar, from the year 1900 to 2199. */
export function isWrittenDate(written: string): boolean {
  const match = writtenDate.exec(written);
  if (!match) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The year of a date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for anything else. */
export function yearOf(written: string | undefined): number | undefined {
  return written !== undefined && isWrittenDate(written) ? Number(written.slice(0, 4)) : undefined;
}

/**
 * Age in completed years on a day, from a date of birth of which at least the year is known. Where the month or day is
 * missing the latest possible birth is assumed, which gives the lower age and so never takes a child for an adult.
 */
export function ageYearsOn(birthDate: string, day: string): number | undefined {
  if (!isWrittenDate(birthDate) || !isWrittenDate(day) || day.length !== 10) return undefined;
  const latest = birthDate.length === 4 ? `${birthDate}-12-31` : birthDate.length === 7 ? `${birthDate}-31` : birthDate;
  const years = Number(day.slice(0, 4)) - Number(latest.slice(0, 4));
  const age = day.slice(5) < latest.slice(5) ? years - 1 : years;
  return age < 0 ? undefined : age;
}

const decisionBands: readonly (readonly [daysMax: number, code: string])[] = [
  [5, 'within5days'],
  [30, 'within30days'],
  [45, 'within45days'],
  [90, 'within90days'],
  [Number.POSITIVE_INFINITY, 'over90days'],
];

/** The code of the list `decisionTime` for the days that a decision took; undefined for no number of days. */
export function decisionTimeOf(days: number | undefined): string | undefined {
  if (days === undefined || !(days >= 0)) return undefined;
  return decisionBands.find(([daysMax]) => days <= daysMax)?.[1];
}

/** The regions of countries by the United Nations' M49 standard, codes of the list `unRegion`, each once and in order. */
export function regionsOf(alpha2Codes: readonly string[]): readonly string[] {
  const regions = alpha2Codes.flatMap((code) => findCountry(code)?.unRegion ?? []);
  // Antarctica, the only one without a region, has nobody to count.
  return [...new Set(regions)].filter((region) => region !== 'Antarctica').toSorted();
}
