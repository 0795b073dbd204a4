// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { poolText, type LinkField, type TextPool } from './link-records.ts';

/** Rows by which it is judged whether a column repeats others. */
const SAMPLE_ROWS = 2000;
/** A column repeats others when their words make it up in this share of rows. */
const REPEATS_FROM = 0.6;
/** A column equals another when they hold the same in this share of rows. */
const EQUALS_FROM = 0.95;

/**
 * Finds columns that only repeat what others say, such as a full name beside its parts: what they tell would be counted
 * twice.
 *
 * @returns for each place of a repeating column, the names of the columns that it repeats
 */
export function repeatingColumns(fields: readonly LinkField[], pools: readonly TextPool[]): Map<number, string> {
  const rowCount = fields[0]?.codes.length ?? 0;
  const stride = Math.max(1, Math.floor(rowCount / SAMPLE_ROWS));
  const words: (readonly string[])[][] = fields.map(() => []);
  for (let row = 0; row < rowCount; row += stride)
    for (const [place, { codes, pool }] of fields.entries())
      words[place]!.push(
        poolText(pools[pool]!, codes[row]!)
          .split(' ')
          .filter((word) => word !== ''),
      );
  const repeated = new Map<number, string>();
  for (const [place, own] of words.entries()) {
    const parts = words.flatMap((other, at) => (at !== place && isPartOf(other, own) ? [at] : []));
    const rest = parts.filter((at) => !repeated.has(at));
    if (
      rest.length >= 2 &&
      isMadeOf(
        own,
        rest.map((at) => words[at]!),
      )
    )
      repeated.set(place, rest.map((at) => fields[at]!.name).join(' and '));
  }
  for (const [place, own] of words.entries())
    for (let at = 0; at < place; at++)
      if (!repeated.has(at) && !repeated.has(place) && isSame(words[at]!, own)) repeated.set(place, fields[at]!.name);
  return repeated;
}

/** Whether the words of a column are mostly among those of another, which has more. */
function isPartOf(part: readonly (readonly string[])[], whole: readonly (readonly string[])[]): boolean {
  let both = 0;
  let within = 0;
  for (const [row, own] of part.entries()) {
    const other = whole[row]!;
    if (own.length === 0 || other.length === 0) continue;
    both++;
    if (own.length < other.length && own.every((word) => other.includes(word))) within++;
  }
  return both >= 10 && within >= REPEATS_FROM * both;
}

function isMadeOf(whole: readonly (readonly string[])[], parts: readonly (readonly (readonly string[])[])[]): boolean {
  let filled = 0;
  let made = 0;
  for (const [row, own] of whole.entries()) {
    if (own.length === 0) continue;
    filled++;
    if (own.every((word) => parts.some((part) => part[row]!.includes(word)))) made++;
  }
  return filled >= 10 && made >= REPEATS_FROM * filled;
}

function isSame(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  let both = 0;
  let equal = 0;
  for (const [row, own] of one.entries()) {
    const second = other[row]!;
    if (own.length === 0 || second.length === 0) continue;
    both++;
    if (own.join(' ') === second.join(' ')) equal++;
  }
  return both >= 10 && equal >= EQUALS_FROM * both;
}
