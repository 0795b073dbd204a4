// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { bestAssignment } from './best-assignment.ts';
import { nameText, type NameParts } from './name-keys.ts';
import { nameWords } from './name-words.ts';
import { comparableWord, wordSimilarity, type ComparableWord } from './word-similarity.ts';

/** A word that the other name lacks counts this share of a word that disagrees: documents shorten names. */
const UNMATCHED_SHARE = 0.3;
/** Above this a pair of words counts in full; below it, less and less, so that one shared word cannot carry a name. */
const FULL_CREDIT_FROM = 0.8;

/** A name of more words than this is no name; the bound keeps hostile input cheap. */
const WORDS_MAX = 24;

/** A name made ready for comparison with many others. */
export interface ComparableName {
  readonly words: readonly ComparableWord[];
}

/** What comparing two names found. */
export interface NameComparison {
  /** 0 to 1; 1 for names with the same words in any order. */
  readonly score: number;
}

/**
 * **Name comparison** across spelling, word order and script.
 *
 * Each name becomes words. Where one word is in Latin letters and the other in Arabic, Hebrew, Cyrillic, katakana, Hangul
 * or Han, a learned channel says how well the one spells the other (`channelEvidence`). Else a pair of words scores the
 * Jaro–Winkler similarity of the words, folded so that transliterations of one sound meet (ou = u, kh = h, q = k, y = i …),
 * blended with that of their sound keys (`nameKeys`). The name scores the best one-to-one assignment of words. Words left
 * over on one side lower it a little; particles (bin, al, van) hardly count.
 *
 * Symmetric; two names without any word are equal. Cost: words² comparisons of words; some 50 µs for two names of two
 * words. To compare one name with many, make each ready once with `comparableName`.
 *
 * @example
 * compareNames('Mohammed Hussein', 'حسين محمد').score; // above 0.9
 */
export function compareNames(
  first: ComparableName | NameParts | string,
  second: ComparableName | NameParts | string,
): NameComparison {
  const [one, other] = [ready(first).words, ready(second).words];
  if (one.length === 0 || other.length === 0) return { score: one.length === other.length ? 1 : 0 };
  const swap =
    one.length > other.length || (one.length === other.length && compareText(textOf(one), textOf(other)) > 0);
  const [fewer, more] = swap ? [other, one] : [one, other];
  const similarities = fewer.map((word) => more.map((candidate) => wordSimilarity(word, candidate)));
  return { score: assignmentScore(fewer, more, similarities) };
}

/** Makes a name ready for many comparisons. */
export function comparableName(name: NameParts | string): ComparableName {
  const words = nameWords(nameText(name)).map(comparableWord);
  // A fixed order makes every later tie fall the same way, whatever order the words came in.
  return { words: words.toSorted((a, b) => compareText(a.text, b.text)).slice(0, WORDS_MAX) };
}

function ready(name: ComparableName | NameParts | string): ComparableName {
  return typeof name === 'object' && 'words' in name ? name : comparableName(name);
}

function textOf(words: readonly ComparableWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function assignmentScore(
  fewer: readonly ComparableWord[],
  more: readonly ComparableWord[],
  scores: readonly (readonly number[])[],
): number {
  const gains = fewer.map((word, row) =>
    more.map((other, column) => Math.min(word.weight, other.weight) * credit(scores[row]?.[column] ?? 0)),
  );
  const partnerOf = bestAssignment(gains);
  let gained = 0;
  let possible = 0;
  const taken = new Set<number>();
  fewer.forEach((word, row) => {
    const column = partnerOf[row] ?? 0;
    taken.add(column);
    gained += gains[row]?.[column] ?? 0;
    const weights = [word.weight, more[column]?.weight ?? 0];
    possible += Math.min(...weights) + UNMATCHED_SHARE * (Math.max(...weights) - Math.min(...weights));
  });
  more.forEach((word, column) => {
    if (!taken.has(column)) possible += UNMATCHED_SHARE * word.weight;
  });
  return Math.min(1, gained / possible);
}

function credit(similarity: number): number {
  return similarity >= FULL_CREDIT_FROM ? similarity : similarity * (similarity / FULL_CREDIT_FROM) ** 2;
}
