// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Comparison of texts that lie in one array of UTF-16 units, each from a start to an end. No allocation: made for
 * millions of pairs.
 */

const taken = new Uint8Array(1024);
const matched = new Uint16Array(1024);

/**
 * Jaro–Winkler similarity, equal to `jaroWinkler` of the same texts (see there), for texts up to 1,000 units.
 *
 * @returns 0 to 1; symmetric
 */
export function jaroWinklerUnits(
  units: Uint16Array,
  firstStart: number,
  firstEnd: number,
  secondStart: number,
  secondEnd: number,
): number {
  let [a, aEnd, b, bEnd] = [firstStart, firstEnd, secondStart, secondEnd];
  const order = aEnd - a - (bEnd - b) || compareUnits(units, a, aEnd, b);
  if (order === 0) return 1;
  if (order > 0) [a, aEnd, b, bEnd] = [secondStart, secondEnd, firstStart, firstEnd];
  const shorter = aEnd - a;
  const longer = bEnd - b;
  if (shorter === 0) return 0;
  const reach = Math.max(0, (longer >> 1) - 1);
  for (let at = 0; at < longer; at++) taken[at] = 0;
  let matches = 0;
  for (let index = 0; index < shorter; index++) {
    const unit = units[a + index]!;
    const until = Math.min(longer - 1, index + reach);
    for (let candidate = Math.max(0, index - reach); candidate <= until; candidate++) {
      if (taken[candidate] === 1 || unit !== units[b + candidate]) continue;
      taken[candidate] = 1;
      matched[matches++] = unit;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let position = 0;
  for (let index = 0; index < longer && position < matches; index++) {
    if (taken[index] === 0) continue;
    if (matched[position] !== units[b + index]) outOfOrder++;
    position++;
  }
  const jaro = (matches / shorter + matches / longer + (matches - outOfOrder / 2) / matches) / 3;
  const prefixLimit = Math.min(4, shorter);
  let prefix = 0;
  while (prefix < prefixLimit && units[a + prefix] === units[b + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Order of two texts of one length by their units: negative, 0 or positive. */
function compareUnits(units: Uint16Array, a: number, aEnd: number, b: number): number {
  for (let offset = 0; offset < aEnd - a; offset++) {
    const difference = units[a + offset]! - units[b + offset]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

const rows = [new Uint8Array(1026), new Uint8Array(1026), new Uint8Array(1026)] as const;

/**
 * Damerau–Levenshtein distance (optimal string alignment: insertions, deletions, substitutions, exchanges of neighbours),
 * as far as it matters.
 *
 * Source: Damerau, F. J. (1964). A technique for computer detection and correction of spelling errors. *Communications of
 * the ACM* 7, 171–176.
 *
 * @returns the distance, or `limit + 1` for anything above `limit`
 */
export function editDistanceUnits(
  units: Uint16Array,
  firstStart: number,
  firstEnd: number,
  secondStart: number,
  secondEnd: number,
  limit: number,
): number {
  let [a, aEnd, b, bEnd] = [firstStart, firstEnd, secondStart, secondEnd];
  if (Math.abs(aEnd - a - (bEnd - b)) > limit) return limit + 1;
  while (a < aEnd && b < bEnd && units[a] === units[b]) [a, b] = [a + 1, b + 1];
  while (a < aEnd && b < bEnd && units[aEnd - 1] === units[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  const height = aEnd - a;
  const width = bEnd - b;
  if (height === 0 || width === 0) return Math.min(limit + 1, height + width);
  let [before, above, current]: Uint8Array[] = [...rows];
  for (let column = 0; column <= width; column++) above![column] = Math.min(255, column);
  for (let row = 1; row <= height; row++) {
    current![0] = Math.min(255, row);
    let least = current![0];
    for (let column = 1; column <= width; column++) {
      const same = units[a + row - 1] === units[b + column - 1];
      let cost = Math.min(above![column - 1]! + (same ? 0 : 1), above![column]! + 1, current![column - 1]! + 1);
      if (
        row > 1 &&
        column > 1 &&
        units[a + row - 1] === units[b + column - 2] &&
        units[a + row - 2] === units[b + column - 1]
      )
        cost = Math.min(cost, before![column - 2]! + 1);
      current![column] = Math.min(255, cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(limit + 1, above![width]!);
}

const SPACE = 32;

/**
 * How much two texts share in whole words, in any order: twice the letters of the words in common over the letters of
 * both. A word is in common when the other text has one that is equal, or (`spelling` below 1) as similar by Jaro–Winkler.
 *
 * @returns 0 to 1; symmetric but for ties between words
 */
export function sharedWordsUnits(
  units: Uint16Array,
  firstStart: number,
  firstEnd: number,
  secondStart: number,
  secondEnd: number,
  spelling: number,
): number {
  const firstWords = wordBounds(units, firstStart, firstEnd);
  const secondWords = wordBounds(units, secondStart, secondEnd);
  let letters = 0;
  for (const words of [firstWords, secondWords])
    for (let at = 0; at < words.length; at += 2) letters += words[at + 1]! - words[at]!;
  if (letters === 0) return 0;
  const used = new Set<number>();
  let shared = 0;
  for (let at = 0; at < firstWords.length; at += 2) {
    let best = -1;
    let bestSimilarity = 0;
    for (let other = 0; other < secondWords.length; other += 2) {
      if (used.has(other)) continue;
      const similarity = wordSimilarity(units, firstWords, at, secondWords, other, spelling);
      if (similarity > bestSimilarity) [best, bestSimilarity] = [other, similarity];
    }
    if (best < 0) continue;
    used.add(best);
    shared += bestSimilarity * (firstWords[at + 1]! - firstWords[at]! + (secondWords[best + 1]! - secondWords[best]!));
  }
  return shared / letters;
}

function wordSimilarity(
  units: Uint16Array,
  first: readonly number[],
  at: number,
  second: readonly number[],
  other: number,
  spelling: number,
): number {
  const [a, aEnd, b, bEnd] = [first[at]!, first[at + 1]!, second[other]!, second[other + 1]!];
  if (spelling >= 1) return aEnd - a === bEnd - b && compareUnits(units, a, aEnd, b) === 0 ? 1 : 0;
  const similarity = jaroWinklerUnits(units, a, aEnd, b, bEnd);
  return similarity >= spelling ? similarity : 0;
}

function wordBounds(units: Uint16Array, start: number, end: number): number[] {
  const bounds: number[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && units[at] !== SPACE) continue;
    if (at > from) bounds.push(from, at);
    from = at + 1;
  }
  return bounds;
}
