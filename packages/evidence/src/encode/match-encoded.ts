// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { encodedList } from './encoded-list.ts';
import { overlapOf, type Overlap } from './overlap-evidence.ts';
import { createScan } from './scan-encodings.ts';

/** A record of each list that are held to be one person. */
export interface EncodedLink {
  readonly left: number;
  readonly right: number;
  readonly dice: number;
}

export interface EncodedMatch {
  /** Best first; each record at most once. */
  readonly links: readonly EncodedLink[];
  /** The least Dice coefficient of a link, chosen from the lists themselves; undefined where there is no link. */
  readonly threshold: number | undefined;
  readonly overlap: Overlap;
  /** Pairs of records that were compared, those within a list included. */
  readonly comparisons: number;
  /** Pairs below this were not looked at. */
  readonly floor: number;
}

export interface EncodedMatchOptions {
  /** Pairs less alike than this are not looked at; 0.7 unless told. */
  readonly floor?: number;
  /** Most pairs kept in memory; the floor rises when there are more. 2 million unless told. */
  readonly pairsMax?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Chance pairs lie about a half; pairs of one person rarely lie below this. */
const FLOOR = 0.7;

/**
 * **Matching of encoded lists**: pairs of two lists that are one person, one to one, and how many there are, without names and
 * without labelled examples.
 *
 * All pairs from the floor on, best first, each record once (greedy). How many of these links are chance is told by pairs that
 * cannot be one person: pairs within one list, and pairs across of records that have a better partner. With the share of chance
 * at each height the number of people on both lists follows, and that many of the best links are taken (`overlapOf`). A list is
 * supposed to hold each person once: remove duplicates before.
 *
 * The order of records does not matter, and exchanging the lists exchanges left and right.
 *
 * Cost: |A| · |B| + |A|² + |B|² comparisons at most; 128 bytes a record and some 50 a pair that is kept.
 *
 * @throws RangeError for an encoding that does not have 32 words, or a floor that is not from 0.5 to 1
 */
export function matchEncoded(
  left: readonly Uint32Array[],
  right: readonly Uint32Array[],
  options: EncodedMatchOptions = {},
): EncodedMatch {
  const { pairsMax = 2_000_000, onProgress } = options;
  const asked = options.floor ?? FLOOR;
  if (!(asked >= 0.5 && asked <= 1)) throw new RangeError('the floor is a number from 0.5 to 1');
  const total = 2 * left.length + right.length;
  const told = (before: number) => (done: number) => onProgress?.(before + done, total);
  const across = alikePairs(left, right, { floor: asked, pairsMax, onRecord: told(0) });
  const { links, others } = greedyLinks(across.pairs, [left.length, right.length]);
  const within = [left, right].map((list, index) =>
    alikePairs(list, list, { floor: across.floor, pairsMax, onRecord: told(left.length * (index + 1)) }),
  );
  // Each pair within a list was found from both sides, and each record beside itself.
  const floor = Math.max(across.floor, ...within.map((each) => each.floor));
  const strangers = within.flatMap(({ pairs }) =>
    pairs.filter((pair) => pair.left < pair.right).map(({ dice }) => dice),
  );
  const overlap = overlapOf({
    linkScores: links.filter(({ dice }) => dice >= floor).map(({ dice }) => dice),
    strangerScores: [...others, ...strangers].filter((dice) => dice >= floor),
    strangerPairs: left.length * right.length + choose2(left.length) + choose2(right.length),
    counts: [left.length, right.length],
    floor,
  });
  const kept = links.slice(0, overlap.estimate);
  const comparisons = across.comparisons + within.reduce((sum, each) => sum + each.comparisons, 0);
  return { links: kept, threshold: kept.at(-1)?.dice, overlap, comparisons, floor };
}

function choose2(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Takes pairs best first, each record once; those that come too late are no pairs of one person. */
function greedyLinks(
  pairs: readonly EncodedLink[],
  [leftCount, rightCount]: readonly [number, number],
): { links: EncodedLink[]; others: number[] } {
  const takenLeft = new Uint8Array(leftCount);
  const takenRight = new Uint8Array(rightCount);
  const links: EncodedLink[] = [];
  const others: number[] = [];
  for (const pair of pairs) {
    if (takenLeft[pair.left] === 1 || takenRight[pair.right] === 1) others.push(pair.dice);
    else {
      takenLeft[pair.left] = 1;
      takenRight[pair.right] = 1;
      links.push(pair);
    }
  }
  return { links, others };
}

interface PairSearch {
  readonly floor: number;
  readonly pairsMax: number;
  readonly onRecord: (done: number) => void;
}

const FLOOR_STEP = 0.02;
const RECORDS_BETWEEN_TELLINGS = 1000;

/** All pairs from the floor on, best first; where there are too many, the floor rises. */
function alikePairs(
  left: readonly Uint32Array[],
  right: readonly Uint32Array[],
  { floor: asked, pairsMax, onRecord }: PairSearch,
): { pairs: EncodedLink[]; floor: number; comparisons: number } {
  const list = encodedList(right);
  const scan = createScan(list);
  let floor = asked;
  let pairs: EncodedLink[] = [];
  let comparisons = 0;
  left.forEach((words, index) => {
    comparisons += scan.find(words, floor, (place, dice) =>
      pairs.push({ left: index, right: list.rows[place] ?? 0, dice }),
    );
    while (pairs.length > pairsMax && floor < 1) {
      floor += FLOOR_STEP;
      pairs = pairs.filter(({ dice }) => dice >= floor);
    }
    if ((index + 1) % RECORDS_BETWEEN_TELLINGS === 0) onRecord(index + 1);
  });
  return { pairs: pairs.toSorted(byDice(left, right)), floor, comparisons };
}

/** Best first; among equals by what the encodings hold, so that neither the order of records nor that of lists decides. */
function byDice(left: readonly Uint32Array[], right: readonly Uint32Array[]) {
  return (a: EncodedLink, b: EncodedLink): number =>
    b.dice - a.dice || compareBoth(a, b, left, right) || a.left - b.left || a.right - b.right;
}

function compareBoth(
  a: EncodedLink,
  b: EncodedLink,
  left: readonly Uint32Array[],
  right: readonly Uint32Array[],
): number {
  const [leastA, mostA] = ordered(left[a.left]!, right[a.right]!);
  const [leastB, mostB] = ordered(left[b.left]!, right[b.right]!);
  return compareWords(leastA, leastB) || compareWords(mostA, mostB);
}

function ordered(one: Uint32Array, other: Uint32Array): readonly [Uint32Array, Uint32Array] {
  return compareWords(one, other) <= 0 ? [one, other] : [other, one];
}

function compareWords(a: Uint32Array, b: Uint32Array): number {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return a[index]! - b[index]!;
  return 0;
}
