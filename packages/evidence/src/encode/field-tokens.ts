// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { nameWords } from '../names/name-words.ts';

/** How the values of a field are taken apart: words into pairs of letters, dates and codes into places. */
export type EncodedKind = 'text' | 'date' | 'code';

/** A field of an encoding. All agencies that count together agree on fields, kinds, weights and their order. */
export interface EncodedField {
  readonly name: string;
  readonly kind: EncodedKind;
  /** How much the field counts beside the others; 1 is usual. */
  readonly weight: number;
}

/**
 * **Tokens of a value**, each once, sorted: what is hashed into an encoding.
 *
 * Text: the words in Latin letters (`latinise`), each padded, in pairs of letters: Ana gives `_a an na a_`; the order of
 * words does not matter. Dates: eight digits with their places, `0:1 1:9 …`; codes: letters and digits with theirs. A
 * value without letters or digits has no token and says nothing.
 *
 * A date is read as year-month-day (1985-03-12 or 19850312) or day-month-year with marks between (12/03/1985); anything
 * else is taken apart digit by digit as it stands.
 *
 * Total; cost linear in the length.
 *
 * @example
 * fieldTokens('Ana', 'text'); // ['_a', 'a_', 'an', 'na']
 */
export function fieldTokens(value: string, kind: EncodedKind): string[] {
  const tokens =
    kind === 'text' ? textTokens(value) : placedTokens(kind === 'date' ? dateDigits(value) : plainCode(value));
  return [...new Set(tokens)].toSorted();
}

const TEXT_LETTERS_MAX = 256;

function textTokens(value: string): string[] {
  const bounded = value.slice(0, TEXT_LETTERS_MAX);
  const words = nameWords(bounded).map(({ latin }) => latin);
  const numbers =
    plainCode(bounded.replace(/\p{L}/gu, ' ')) === '' ? [] : (bounded.normalize('NFKC').match(/\d+/gu) ?? []);
  return [...words, ...numbers].flatMap((word) => {
    const padded = ['_', ...word, '_'];
    return padded.slice(1).map((letter, index) => `${padded[index]}${letter}`);
  });
}

function placedTokens(letters: string): string[] {
  return Array.from(letters, (letter, place) => `${place}:${letter}`);
}

const CODE_LETTERS_MAX = 64;

function plainCode(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .slice(0, CODE_LETTERS_MAX);
}

function dateDigits(value: string): string {
  const text = value.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit);
  const dayFirst = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\b/u.exec(text);
  if (dayFirst) return `${dayFirst[3]}${(dayFirst[2] ?? '').padStart(2, '0')}${(dayFirst[1] ?? '').padStart(2, '0')}`;
  const yearFirst = /^\s*(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})(?!\d)/u.exec(text);
  if (yearFirst)
    return `${yearFirst[1]}${(yearFirst[2] ?? '').padStart(2, '0')}${(yearFirst[3] ?? '').padStart(2, '0')}`;
  return text.replace(/\D/gu, '').slice(0, 8);
}

/** Digits of every script stand in runs of ten that begin with zero. */
function asciiDigit(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit;
  let zero = digit.codePointAt(0) ?? 48;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
  return String((digit.codePointAt(0) ?? 0) - zero);
}
