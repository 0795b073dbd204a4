// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { missingMarks } from '../missing-marks.ts';

/** What a published cell says of a number of people. */
export type CellReading =
  /** A number; `isWhole` is false for a fraction, `hasSeparator` true where thousands are set apart. */
  | { readonly kind: 'count'; readonly value: number; readonly isWhole: boolean; readonly hasSeparator: boolean }
  /** Bounds, as "<5" or "1–4"; `high` may be Infinity. */
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  /** A mark that a number is withheld. */
  | { readonly kind: 'withheld' }
  /** Nothing, or a mark that nothing is known. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'text' };

const withheldMarks = new Set(
  [
    '* ** *** x xx c s ! : (c) (s) (x) (d) [c] [x] [s] ‡ † • ● ■ suppressed withheld confidential masked redacted hidden',
    'secret supprimé supprimée masqué confidentiel محجوب محجوبة',
  ]
    .join(' ')
    .split(' '),
);
const nothingSaid = new Set([...missingMarks, '..', '...', '…', '–', '—', '-99', '-999', 'nd']);

const whole = String.raw`\d{1,3}(?:[,\u00a0\u202f'’ ]\d{3})+|\d{1,15}`;
const below = new RegExp(String.raw`^(?:<|less than|fewer than|under|below|moins de|أقل من)\s*(${whole})$`, 'iu');
const atMost = new RegExp(String.raw`^(?:(?:<=|≤|=<|up to)\s*(${whole})|(${whole})\s+or\s+(?:fewer|less))$`, 'iu');
const atLeast = new RegExp(String.raw`^(?:(?:>=|≥)\s*(${whole})|(${whole})\s*\+|(${whole})\s+or\s+more)$`, 'iu');
const above = new RegExp(String.raw`^(?:>|more than|over)\s*(${whole})$`, 'iu');
const between = new RegExp(String.raw`^[[(]?\s*(${whole})\s*(?:-|–|—|to|à)\s*(${whole})\s*[\])]?$`, 'iu');
const grouped = /^[+-]?\d{1,3}(?:[,\u00a0\u202f'’ ]\d{3})+(?:\.\d+)?$/u;
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/iu;

/**
 * **Reading of a published cell**: a count, an interval, a mark of withholding, nothing, or a text.
 *
 * "<5" is 0 to 4: publishers write it for zero as well. Arabic and Persian digits are read as others are.
 *
 * @param marks texts that this file uses for withheld numbers, besides those that are common
 * @example
 * readCell('<5'); // { kind: 'interval', low: 0, high: 4 }
 */
export function readCell(written: string, marks: ReadonlySet<string> = new Set()): CellReading {
  const text = asciiDigits(written).trim();
  const word = text.toLowerCase();
  if (marks.has(written.trim())) return { kind: 'withheld' };
  if (text === '' || nothingSaid.has(word)) return { kind: 'missing' };
  if (withheldMarks.has(word)) return { kind: 'withheld' };
  if (plain.test(text)) return countOf(Number(text), false);
  if (grouped.test(text)) return countOf(Number(text.replaceAll(/[,\u00a0\u202f'’ ]/gu, '')), true);
  return readInterval(text);
}

function readInterval(text: string): CellReading {
  const find = (pattern: RegExp): number[] | undefined =>
    pattern
      .exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined)
      .map((part) => Number(part.replaceAll(/\D/gu, '')));
  const [less] = find(below) ?? [];
  if (less !== undefined && less > 0) return { kind: 'interval', low: 0, high: less - 1 };
  const [most] = find(atMost) ?? [];
  if (most !== undefined) return { kind: 'interval', low: 0, high: most };
  const [more] = find(above) ?? [];
  if (more !== undefined) return { kind: 'interval', low: more + 1, high: Infinity };
  const [least] = find(atLeast) ?? [];
  if (least !== undefined) return { kind: 'interval', low: least, high: Infinity };
  const [low, high] = find(between) ?? [];
  if (low !== undefined && high !== undefined && low < high) return { kind: 'interval', low, high };
  return { kind: 'text' };
}

function countOf(value: number, hasSeparator: boolean): CellReading {
  return { kind: 'count', value, isWhole: Number.isInteger(value), hasSeparator };
}

/** The same text with Arabic-Indic and Persian digits written 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
