// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** How many people stand on both of two lists. */
export interface Overlap {
  /** The likeliest number, whole. */
  readonly estimate: number;
  /** About 95 in 100 such intervals hold the true number, if lists hold nobody twice and records are as good as they look. */
  readonly lower: number;
  readonly upper: number;
  /** How many of the links taken are expected to be chance. */
  readonly falseLinks: number;
  /** How many pairs of one person are expected among the links left out. */
  readonly missedLinks: number;
}

export interface OverlapEvidence {
  /** Dice coefficients of one-to-one links, from the floor on. */
  readonly linkScores: readonly number[];
  /** Dice coefficients of pairs that cannot be one person, from the floor on. */
  readonly strangerScores: readonly number[];
  /** How many pairs the strangers were found among. */
  readonly strangerPairs: number;
  readonly counts: readonly [left: number, right: number];
  readonly floor: number;
}

const BIN_WIDTH = 0.01;
/** Strangers that are supposed beyond those seen, thinning out by this much a step, so that two short lists do not rule chance out. */
const SUPPOSED = 1;
const SUPPOSED_FALL = 0.03;
const ROUNDS = 50;
/** Scores thin out towards the floor: about as many true pairs lie below it as in this many steps above. */
const STEPS_LIKE_BELOW = 3;
const NORMAL_95 = 1.96;
/** Strangers who are alike come in groups (one family, one address), so their number varies more than single chances would. */
const GROUPED = 2;

/**
 * **Overlap from link scores**: how many of the links of two lists are people on both, from how alike strangers come to be.
 *
 * At each height of the score, the expected number of chance links is the share of strangers there times the pairs of people
 * who are on one list alone; the rest of the links are true. The share of true links may not fall as the score rises (isotonic
 * regression, pool adjacent violators; Ayer et al. 1955). The number of true links decides how many people are on one list alone, so this repeats
 * until it stands.
 *
 * The interval adds the chance in which links are true, the chance in the count of strangers, and one for rounding; upwards also
 * pairs of one person below the floor, as many as lie just above it.
 */
export function overlapOf(evidence: OverlapEvidence): Overlap {
  const bins = Math.max(1, Math.ceil((1 - evidence.floor) / BIN_WIDTH) + 1);
  const binOf = (score: number): number =>
    Math.min(bins - 1, Math.max(0, Math.floor((score - evidence.floor) / BIN_WIDTH)));
  const links = countBins(evidence.linkScores, bins, binOf);
  const strangers = countBins(evidence.strangerScores, bins, binOf);
  const supposed = Array.from({ length: bins }, (_, bin) => Math.exp((-bin * BIN_WIDTH) / SUPPOSED_FALL));
  const supposedSum = supposed.reduce((sum, share) => sum + share, 0);
  const [left, right] = evidence.counts;
  const limit = Math.min(left, right, evidence.linkScores.length);
  let people = limit;
  let chance: number[] = [];
  let trueShare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const openPairs = (left - people) * (right - people);
    const scale = openPairs / Math.max(1, evidence.strangerPairs - people);
    chance = links.map((_, bin) => scale * (strangers[bin]! + (SUPPOSED * supposed[bin]!) / supposedSum));
    trueShare = rising(
      links.map((count, bin) => (count === 0 ? 0 : 1 - chance[bin]! / count)),
      links,
    );
    people = Math.min(
      limit,
      links.reduce((sum, count, bin) => sum + count * trueShare[bin]!, 0),
    );
  }
  const estimate = Math.round(people);
  const spread = links.reduce((sum, count, bin) => {
    const share = trueShare[bin]!;
    const uncertain = share > 0 && share < 1 ? chance[bin]! ** 2 / (strangers[bin]! + SUPPOSED) : 0;
    return sum + GROUPED * (count * share * (1 - share) + uncertain);
  }, 1);
  const half = NORMAL_95 * Math.sqrt(spread);
  const low = links.slice(0, STEPS_LIKE_BELOW).reduce((sum, count, bin) => sum + count * trueShare[bin]!, 0);
  const taken = [...evidence.linkScores].toSorted((a, b) => b - a).slice(0, estimate);
  const trueTaken = taken.reduce((sum, score) => sum + trueShare[binOf(score)]!, 0);
  return {
    estimate,
    lower: Math.max(0, Math.floor(people - half)),
    upper: Math.min(left, right, Math.ceil(people + half + low)),
    falseLinks: estimate - trueTaken,
    missedLinks: Math.max(0, people - trueTaken),
  };
}

function countBins(scores: readonly number[], bins: number, binOf: (score: number) => number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const score of scores) counts[binOf(score)]! += 1;
  return counts;
}

/** The nearest values from 0 to 1 that do not fall, each weighing as many as there are links. */
function rising(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { value: number; weight: number; length: number }[] = [];
  values.forEach((value, index) => {
    let pool = { value, weight: weights[index]!, length: 1 };
    for (let before = pools.at(-1); before && (before.value > pool.value || pool.weight === 0); before = pools.at(-1)) {
      pools.pop();
      const weight = before.weight + pool.weight;
      const mean = weight === 0 ? 0 : (before.value * before.weight + pool.value * pool.weight) / weight;
      pool = { value: mean, weight, length: before.length + pool.length };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ value, length }) => Array.from({ length }, () => Math.min(1, Math.max(0, value))));
}
