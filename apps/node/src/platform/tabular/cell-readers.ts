// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The texts with which files say that there is no value, in lower case. */
export type MissingHabits = ReadonlySet<string>;

/** Habits seen in the field's own files. `unknown` is not among them: it is an answer, and code lists have it. */
export const MISSING_HABITS: MissingHabits = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'nil',
  '-99',
  '-99.0',
  '-99.00',
  '.',
  '-',
  '--',
]);

/** True when a cell says that there is no value. */
export function isMissing(value: string, habits: MissingHabits = MISSING_HABITS): boolean {
  return value === '' || habits.has(value.trim().toLowerCase());
}

const TRUE_WORDS = new Set('1 1.0 true t yes y oui vrai o نعم sí si sim ja da да 是 evet ano tak igen po'.split(' '));
const FALSE_WORDS = new Set(
  '0 0.0 false f no n non faux لا não nao nein ne nu нет 否 hayır hayir nie nem jo'.split(' '),
);

/** Reads yes or no in the ways that files and languages write it; undefined for anything else. */
export function readFlag(value: string): boolean | undefined {
  const word = asciiDigits(value).trim().toLowerCase();
  if (TRUE_WORDS.has(word)) {
    return true;
  }
  return FALSE_WORDS.has(word) ? false : undefined;
}

/** The same text with Arabic-Indic and Persian digits written 0 to 9. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Reads a whole number, `12` or `12.0`; undefined for anything else, thousands separators included. */
export function readInteger(value: string): number | undefined {
  const match = /^([+-]?\d{1,15})(?:\.0+)?$/.exec(asciiDigits(value).trim());
  return match ? Number(match[1]) : undefined;
}

/** Reads a number with a point; undefined for anything else. */
export function readNumber(value: string): number | undefined {
  const text = asciiDigits(value).trim();
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}

export type DateOrder = 'dayFirst' | 'monthFirst';

export type DateReading =
  | {
      readonly ok: true;
      /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where only that much is said. */
      readonly date: string;
    }
  | { readonly ok: false; readonly reason: 'date.unreadable' | 'date.ambiguous' | 'date.impossible' };

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier'],
  ['feb', 'february', 'fév', 'févr', 'février', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'août', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'déc', 'décembre'],
];

const YEAR_MIN = 1850;
const YEAR_MAX = 2200;
/** Serial days of 1927 and 2091: five-digit numbers between are what a spreadsheet makes of a date. */
const SERIAL_MIN = 10_000;
const SERIAL_MAX = 70_000;

function calendarDate(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < YEAR_MIN || year > YEAR_MAX) {
    return { ok: false, reason: 'date.impossible' };
  }
  return { ok: true, date: date.toISOString().slice(0, 10) };
}

function monthDate(year: number, month: number): DateReading {
  const reading = calendarDate(year, month, 1);
  return reading.ok ? { ok: true, date: reading.date.slice(0, 7) } : reading;
}

function yearDate(year: number): DateReading {
  const reading = calendarDate(year, 1, 1);
  return reading.ok ? { ok: true, date: reading.date.slice(0, 4) } : reading;
}

function dayAndMonth(first: number, second: number, year: number, order: DateOrder | undefined): DateReading {
  if (order === 'dayFirst' || (order === undefined && first > 12)) {
    return calendarDate(year, second, first);
  }
  if (order === 'monthFirst' || second > 12 || first === second) {
    return calendarDate(year, first, second);
  }
  return { ok: false, reason: 'date.ambiguous' };
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase().replace('.', ''))) + 1;
}

function namedMonthDate(text: string): DateReading | undefined {
  const match =
    /^(?<day>\d{1,2})[\s-]+(?<month>\p{L}+\.?)[\s,-]+(?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+\.?)\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/u.exec(text);
  const month = monthNumber(match?.groups?.['month'] ?? '');
  if (!match?.groups || month === 0) {
    return undefined;
  }
  return calendarDate(Number(match.groups['year']), month, Number(match.groups['day']));
}

/**
 * Reads a date: ISO with or without a time, `2019-03`, `2019`, day and month in the declared order with any of `/ . -`,
 * a month by its English or French name, or the serial number of a spreadsheet. Without a declared order, `03/04/2019` is
 * ambiguous and is not guessed at.
 */
export function readDate(value: string, order?: DateOrder): DateReading {
  const text = asciiDigits(value).trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) {
    return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const month = /^(\d{4})(?:[-/]|\.(?=\d\d))(\d{1,2})$/.exec(text);
  if (month) {
    return monthDate(Number(month[1]), Number(month[2]));
  }
  const ordered = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d{1,2}:\d{2}.*)?$/.exec(text);
  if (ordered) {
    return dayAndMonth(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]), order);
  }
  const whole = readInteger(text);
  if (whole !== undefined && whole >= SERIAL_MIN && whole <= SERIAL_MAX) {
    return { ok: true, date: new Date(Date.UTC(1899, 11, 30 + whole)).toISOString().slice(0, 10) };
  }
  if (whole !== undefined && whole >= 1000 && whole <= 9999) {
    return yearDate(whole);
  }
  return namedMonthDate(text) ?? { ok: false, reason: 'date.unreadable' };
}
