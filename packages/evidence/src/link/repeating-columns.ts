// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { jaroWinkler } from '../names/jaro-winkler.ts';

/** One column: the code of each row's text, and the texts by code. */
interface TextColumn {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** A column that repeats what others say. */
export interface Repetition {
  /** Places of the columns that it repeats. */
  readonly parts: readonly number[];
  /** True when it says hardly anything else. */
  readonly entirely: boolean;
}

/** Rows by which it is judged whether a column repeats others. */
const SAMPLE_ROWS = 2000;
/** A column repeats others when their words are among its own in this share of rows. */
const REPEATS_FROM = 0.6;
/** A column equals another when they hold the same in this share of rows. */
const EQUALS_FROM = 0.95;
/** Fewer rows than this with both filled judge nothing. */
const ROWS_MIN = 10;
/** A word from this similarity is the other column's word with a mistake. */
const SAME_WORD = 0.9;

/**
 * Finds columns that repeat what others say, such as a full name beside its parts: what they tell would be counted twice.
 */
export function repeatingColumns(columns: readonly TextColumn[]): Map<number, Repetition> {
  const rowCount = columns[0]?.codes.length ?? 0;
  const stride = Math.max(1, Math.floor(rowCount / SAMPLE_ROWS));
  const words = columns.map(({ codes, texts }) => {
    const sampled: string[][] = [];
    for (let row = 0; row < rowCount; row += stride) sampled.push(wordsOf(texts[codes[row]!]!));
    return sampled;
  });
  const repeated = new Map<number, Repetition>();
  for (const [place, own] of words.entries()) {
    const parts = words.flatMap((other, at) =>
      at !== place && repeated.get(at)?.entirely !== true && isPartOf(other, own) ? [at] : [],
    );
    if (parts.length < 2) continue;
    const madeOf = shareOf(own, (row) =>
      own[row]!.every((word) => parts.some((at) => words[at]![row]!.includes(word))),
    );
    repeated.set(place, { parts, entirely: madeOf >= REPEATS_FROM });
  }
  for (const [place, own] of words.entries())
    for (let at = 0; at < place; at++)
      if (!repeated.has(at) && !repeated.has(place) && isSame(words[at]!, own))
        repeated.set(place, { parts: [at], entirely: true });
  return repeated;
}

/** What a column says beyond the columns that it repeats: its words without theirs, mistakes of spelling aside. */
export function remainingTexts(
  column: TextColumn,
  parts: readonly TextColumn[],
): { codes: Uint32Array; texts: string[] } {
  const texts = [''];
  const codeOf = new Map([['', 0]]);
  const codes = column.codes.map((code, row) => {
    const said = parts.flatMap((part) => wordsOf(part.texts[part.codes[row]!]!));
    const rest = wordsOf(column.texts[code]!).filter((word) => !said.some((other) => isSameWord(word, other)));
    const text = rest.join(' ');
    const known = codeOf.get(text) ?? texts.push(text) - 1;
    codeOf.set(text, known);
    return known;
  });
  return { codes, texts };
}

function isSameWord(word: string, other: string): boolean {
  return word === other || (word.length > 2 && jaroWinkler(word, other) >= SAME_WORD);
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

type RowWords = readonly (readonly string[])[];

/** Whether the words of a column are mostly among those of another, which has more. */
function isPartOf(part: RowWords, whole: RowWords): boolean {
  const within = (row: number): boolean =>
    part[row]!.length < whole[row]!.length && part[row]!.every((word) => whole[row]!.includes(word));
  return shareOf(part, within, whole) >= REPEATS_FROM;
}

function isSame(one: RowWords, other: RowWords): boolean {
  return shareOf(one, (row) => one[row]!.join(' ') === other[row]!.join(' '), other) >= EQUALS_FROM;
}

/** Share of rows, with both columns filled, that pass; 0 where there are too few to tell. */
function shareOf(one: RowWords, passes: (row: number) => boolean, other: RowWords = one): number {
  let both = 0;
  let passed = 0;
  for (let row = 0; row < one.length; row++) {
    if (one[row]!.length === 0 || other[row]!.length === 0) continue;
    both++;
    if (passes(row)) passed++;
  }
  return both < ROWS_MIN ? 0 : passed / both;
}
