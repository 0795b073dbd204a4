// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether a column writes the day or the month first where both could be either. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * A date as digits: `yyyymmdd`, or `yyyymm` or `yyyy` where only that is written. Reads 1971-06-24, 19710624, 24/06/1971,
 * 24.6.71 (a two-digit year is not read), 24 Jun 1971, June 24, 1971, with or without a time behind it.
 *
 * @returns undefined for what is no date between the years 1000 and 2199
 */
export function readDateDigits(written: string, order: DayOrder = 'day-first'): string | undefined {
  const text = written.trim();
  const plain = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (plain) return dateOf(plain[1], plain[2], plain[3]);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ]\d{1,2}:.*)?$/u.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}:.*)?$/u.exec(text);
  if (yearLast) {
    const [, first, second, year] = yearLast;
    const monthFirst = Number(second) > 12 || (order === 'month-first' && Number(first) <= 12);
    return monthFirst ? dateOf(year, first, second) : dateOf(year, second, first);
  }
  const named =
    /^(\d{1,2})[- .]*([a-z]{3})[a-z]*[- .,]*(\d{4})$/iu.exec(text) ??
    /^([a-z]{3})[a-z]*[- .]*(\d{1,2})[- .,]*(\d{4})$/iu.exec(text);
  if (named) {
    const [, one = '', two = '', year] = named;
    const [day, month] = /^\d/u.test(one) ? [one, two] : [two, one];
    const place = MONTHS.indexOf(month.toLowerCase());
    return place < 0 ? undefined : dateOf(year, String(place + 1), day);
  }
  return /^(1\d|20|21)\d{2}$/u.test(text) ? text : undefined;
}

/** Finds whether a column writes the month first: some second number is over 12, and no first one. */
export function findDayOrder(values: readonly string[]): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}/u.exec(value);
    if (!found) continue;
    if (Number(found[1]) > 12) dayFirst++;
    if (Number(found[2]) > 12) monthFirst++;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}

function dateOf(year = '', month?: string, day?: string): string | undefined {
  const yearNumber = Number(year);
  if (!(yearNumber >= 1000 && yearNumber < 2200)) return undefined;
  if (month === undefined) return year;
  const monthNumber = Number(month);
  const dayNumber = day === undefined ? 1 : Number(day);
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return undefined;
  return year + month.padStart(2, '0') + (day === undefined ? '' : day.padStart(2, '0'));
}
