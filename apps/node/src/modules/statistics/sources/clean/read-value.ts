// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A written figure: a number, an interval, or why it is neither. */
export type ReadValue =
  | {
      readonly kind: 'value';
      readonly low: number;
      readonly high: number;
      readonly note: 'suppressedInterval' | 'thousandsSeparator' | 'decimalComma' | null;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

const absent: ReadonlySet<string> = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  '-',
  '–',
  '—',
  '--',
  '...',
  '…',
  '..',
  ':',
  '.',
]);
const thousands = /^\d{1,3}(?:([,\u00a0\u202f '’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u;

/**
 * Reads a figure as published tables write it. "<5" is the interval from 0 to 4: publishers differ on whether zero is
 * among what they withhold, and the wider reading is never wrong.
 * @param decimalComma true where the table writes 0,84 for 0.84: then a comma before three digits is a decimal one as well
 */
export function readValue(written: string, decimalComma = false): ReadValue {
  const text = written.trim();
  if (absent.has(text.toLowerCase())) return { kind: 'none' };
  const below = /^(?:<|&lt;|under |less than |fewer than |moins de |menos de )\s*=?\s*(\d{1,6})$/iu.exec(text);
  if (below) {
    const bound = Number(below[1]);
    const high = text.includes('=') ? bound : bound - 1;
    return high < 0 ? { kind: 'unreadable' } : { kind: 'value', low: 0, high, note: 'suppressedInterval' };
  }
  const upTo = /^(?:≤|up to )\s*(\d{1,6})$/iu.exec(text);
  if (upTo) return { kind: 'value', low: 0, high: Number(upTo[1]), note: 'suppressedInterval' };
  const span = /^(\d{1,9})\s*(?:-|–|to)\s*(\d{1,9})$/u.exec(text);
  if (span && Number(span[1]) <= Number(span[2])) {
    return { kind: 'value', low: Number(span[1]), high: Number(span[2]), note: 'suppressedInterval' };
  }
  return readNumber(text, decimalComma);
}

function readNumber(text: string, decimalComma: boolean): ReadValue {
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return exact(Number(text), null);
  if (decimalComma && /^\d{1,12},\d{1,15}$/.test(text)) return exact(Number(text.replace(',', '.')), 'decimalComma');
  if (thousands.test(text)) return exact(Number(text.replaceAll(/[^\d.]/g, '')), 'thousandsSeparator');
  if (/^\d{1,12},\d{1,15}$/.test(text)) return exact(Number(text.replace(',', '.')), 'decimalComma');
  return { kind: 'unreadable' };
}

function exact(value: number, note: 'thousandsSeparator' | 'decimalComma' | null): ReadValue {
  return { kind: 'value', low: value, high: value, note };
}

/** True where a table has figures that can only be read with a decimal comma, such as 0,84. */
export function usesDecimalComma(values: Iterable<string>): boolean {
  for (const value of values) {
    if (/^\d{1,12},(\d{1,2}|\d{4,15})$/.test(value.trim())) return true;
  }
  return false;
}

/** What a count of people in one country and year never passes. */
const plausibleMax = 1_000_000;

/**
 * True where the digits of a question of the questionnaire were read as a count: "Q6.1_10s_2019" is 61102019. The code
 * stands in a label of the row, or the digits end in a year and are far too many people.
 */
export function isCodeAsCount(value: number, labels: readonly string[]): boolean {
  const digits = String(value);
  const code = labels.find((label) => /^\W*Q\s*\d/i.test(label));
  if (code !== undefined && code.replaceAll(/\D/g, '') === digits) return true;
  return value >= plausibleMax && /(?:19|20)\d\d$/.test(digits);
}

/** True for a count that no country reports in a year. */
export function isImplausible(value: number): boolean {
  return value >= plausibleMax;
}
