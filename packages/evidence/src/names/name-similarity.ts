// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { jaroWinkler } from './jaro-winkler.ts';
import { nameText, wordKeys, type NameParts } from './name-keys.ts';
import { nameWords, type NameWord } from './name-words.ts';

/** A particle says little about who someone is, and documents often leave it out. */
const PARTICLE_WEIGHT = 0.15;
/** A word that the other name lacks counts this share of a word that disagrees: documents shorten names. */
const UNMATCHED_SHARE = 0.3;
/** Above this a pair of words counts in full; below it, less and less, so that one shared word cannot carry a name. */
const FULL_CREDIT_FROM = 0.8;
/** At most this share of a word's score comes from how it sounds; the rest comes from how it is written. */
const SOUND_SHARE_MAX = 0.45;
/** Where one script leaves short vowels out, consonants are all that can be compared letter by letter. */
const CONSONANT_SHARE = 0.75;

/** A name of more words than this is no name; the bound keeps hostile input cheap. */
const WORDS_MAX = 24;

/** Words whose lengths stand in this proportion or nearer are compared as they are. */
const PROPORTION_FULL_FROM = 0.65;

/**
 * **Name similarity** across spelling, word order and script, for ranking candidates whose names have been decrypted.
 *
 * Each name becomes words in Latin letters (`latinise`), folded so that transliterations of one sound meet (ou = u,
 * kh = h, q = k, y = i …). A pair of words scores the Jaro–Winkler similarity of the folded words, blended with that
 * of their sound keys (`nameKeys`); where one word comes from a script without short vowels, mostly with that of their
 * consonants. The name scores the best one-to-one assignment of words. Words left over on one side lower it a little;
 * particles (bin, al, van) hardly count.
 *
 * It is a score, not a probability: calibrated probabilities are the work of record linkage.
 *
 * Cost: words² Jaro–Winkler comparisons; some 50 µs for two names of two words.
 *
 * @returns 0 to 1; 1 for names with the same words in any order; symmetric; 0 when either has no word
 *   (two names without any word are equal)
 * @example
 * nameSimilarity('Mohammed Hussein', 'حسين محمد'); // above 0.9
 */
export function nameSimilarity(first: NameParts | string, second: NameParts | string): number {
  const firstWords = comparableWords(first);
  const secondWords = comparableWords(second);
  if (firstWords.length === 0 || secondWords.length === 0) return firstWords.length === secondWords.length ? 1 : 0;
  const swap =
    firstWords.length > secondWords.length ||
    (firstWords.length === secondWords.length && compareText(textOf(firstWords), textOf(secondWords)) > 0);
  const fewer = swap ? secondWords : firstWords;
  const more = swap ? firstWords : secondWords;
  const scores = fewer.map((word) => more.map((other) => wordSimilarity(word, other)));
  return assignmentScore(fewer, more, scores);
}

interface ComparableWord {
  readonly text: string;
  readonly readings: readonly { readonly folded: string; readonly consonants: string }[];
  readonly keys: readonly string[];
  readonly vowelless: boolean;
  readonly weight: number;
}

function comparableWords(name: NameParts | string): ComparableWord[] {
  const words = nameWords(nameText(name)).map(comparableWord);
  // A fixed order makes every later tie fall the same way, whatever order the words came in.
  return words.toSorted((a, b) => compareText(a.text, b.text)).slice(0, WORDS_MAX);
}

function comparableWord(word: NameWord): ComparableWord {
  const readings = [word, ...word.otherReadings].map((reading) => {
    const folded = reading.script === 'other' ? reading.latin : foldSpelling(reading.latin);
    const consonants = folded.slice(0, 1).replace(/[aiu]/u, 'a') + folded.slice(1).replace(/[aiu]|(?<=.)h/gu, '');
    return { folded, consonants };
  });
  return {
    text: `${word.latin}|${word.native}`,
    readings,
    keys: wordKeys(word),
    vowelless: word.script === 'arabic' || word.script === 'hebrew',
    weight: word.particle ? PARTICLE_WEIGHT : 1,
  };
}

function textOf(words: readonly ComparableWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Spellings of one sound that transliteration systems differ in, applied in order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tch|tsh|ch|sh/gu, 's'],
  [/dzh|dj|zh/gu, 'j'],
  [/ph/gu, 'f'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/dh/gu, 'd'],
  [/th|dt/gu, 't'],
  [/ck|q/gu, 'k'],
  [/c(?=[eiy])|ts|tz/gu, 's'],
  [/c/gu, 'k'],
  [/x/gu, 'ks'],
  [/ou|oo|ue|oe|w(?![aeiouy])/gu, 'u'],
  [/^[yj](?=[eiu])/gu, ''],
  [/ee|ie|ey|ei|ij|[yj](?![aou])|e/gu, 'i'],
  [/ae/gu, 'a'],
  [/[yj](?=[aou])/gu, 'i'],
  [/o/gu, 'u'],
  [/w/gu, 'v'],
  [/(.)\1+/gu, '$1'],
  [/(?<=[aiu].*)h$/gu, ''],
];

function foldSpelling(latin: string): string {
  return FOLDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin);
}

function wordSimilarity(first: ComparableWord, second: ComparableWord): number {
  if (first.text === second.text) return 1;
  const letters = letterSimilarity(first, second);
  let sound = 0;
  let soundLength = 0;
  for (const key of first.keys) {
    for (const other of second.keys) {
      const similarity = jaroWinkler(key, other);
      const length = Math.min(key.length, other.length);
      if (similarity > sound || (similarity === sound && length > soundLength)) {
        sound = similarity;
        soundLength = length;
      }
    }
  }
  // Short keys agree by chance, so they say less.
  const soundShare = SOUND_SHARE_MAX * Math.min(1, soundLength / 4);
  return soundShare * sound + (1 - soundShare) * letters;
}

function letterSimilarity(first: ComparableWord, second: ComparableWord): number {
  const vowelless = first.vowelless !== second.vowelless;
  let best = 0;
  for (const one of first.readings) {
    for (const other of second.readings) {
      const written = proportionate(one.folded, other.folded);
      const similarity = vowelless
        ? CONSONANT_SHARE * proportionate(one.consonants, other.consonants) + (1 - CONSONANT_SHARE) * written
        : written;
      best = Math.max(best, similarity);
    }
  }
  return best;
}

/** Jaro–Winkler rewards a shared beginning even when one word is twice as long; that is taken back in part. */
function proportionate(first: string, second: string): number {
  const ratio = Math.min(first.length, second.length) / Math.max(first.length, second.length, 1);
  return jaroWinkler(first, second) * Math.min(1, 0.6 + (0.4 * ratio) / PROPORTION_FULL_FROM);
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

/**
 * The one-to-one assignment of every row to a column with the greatest sum, by the Hungarian method with potentials
 * (Kuhn 1955; Jonker & Volgenant 1987). Needs no more rows than columns. Cost: rows² × columns.
 */
function bestAssignment(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let nearest = 0;
      for (let next = 1; next <= columns; next++) {
        if (visited[next] === 1) continue;
        const reduced = -(gains[current - 1]?.[next - 1] ?? 0) - rowPotential[current]! - columnPotential[next]!;
        if (reduced < slack[next]!) {
          slack[next] = reduced;
          previous[next] = column;
        }
        if (slack[next]! < delta) {
          delta = slack[next]!;
          nearest = next;
        }
      }
      for (let index = 0; index <= columns; index++) {
        if (visited[index] === 1) {
          rowPotential[rowOf[index]!]! += delta;
          columnPotential[index]! -= delta;
        } else slack[index]! -= delta;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    do {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  const partnerOf: number[] = [];
  for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) partnerOf[rowOf[column]! - 1] = column - 1;
  return partnerOf;
}
