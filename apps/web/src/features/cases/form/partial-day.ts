// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A date as it is typed: three short texts, of which day and month may be blank. */
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DayProblem = 'yearMissing' | 'year' | 'monthMissing' | 'month' | 'day';
export type WrittenDay =
  | { readonly kind: 'day'; readonly value: string | null }
  | { readonly kind: 'problem'; readonly problem: DayProblem };

const yearMin = 1900;
const yearMax = 2100;

/** Digits of other scripts written as 0 to 9, everything that is not a digit dropped. */
export function digitsOf(text: string): string {
  return withPlainDigits(text).replace(/[^0-9]/g, '');
}

function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

/** Splits `YYYY`, `YYYY-MM` or `YYYY-MM-DD` into what is shown in the three inputs. */
export function partsOfDay(value: string | null): DayParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { day, month, year };
}

/** Reads the three inputs as a day, a month or a year, as exactly as they say; blank inputs are no date. */
export function readDayParts({ day, month, year }: DayParts): WrittenDay {
  if (day === '' && month === '' && year === '') return { kind: 'day', value: null };
  if (year === '') return { kind: 'problem', problem: 'yearMissing' };
  if (!/^\d{4}$/.test(year) || Number(year) < yearMin || Number(year) > yearMax)
    return { kind: 'problem', problem: 'year' };
  if (month === '') return day === '' ? { kind: 'day', value: year } : { kind: 'problem', problem: 'monthMissing' };
  if (Number(month) < 1 || Number(month) > 12) return { kind: 'problem', problem: 'month' };
  const monthValue = `${year}-${month.padStart(2, '0')}`;
  if (day === '') return { kind: 'day', value: monthValue };
  const dayMax = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > dayMax) return { kind: 'problem', problem: 'day' };
  return { kind: 'day', value: `${monthValue}-${day.padStart(2, '0')}` };
}

/** Reads a pasted date such as `1998-03-14`, `14/03/1998` or `03.1998`; undefined when it is none. */
export function readPastedDay(text: string): DayParts | undefined {
  const numbers = withPlainDigits(text)
    .trim()
    .split(/[-/.\s\u200e\u200f]+/);
  if (numbers.length < 2 || numbers.length > 3 || numbers.some((number) => !/^\d{1,4}$/.test(number))) return undefined;
  const yearFirst = numbers[0]?.length === 4;
  const [year = '', month = '', day = ''] = yearFirst ? numbers : numbers.toReversed();
  const parts = { day, month, year };
  return readDayParts(parts).kind === 'day' ? parts : undefined;
}
