// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { PrivateAggregates } from './private-aggregates.ts';

/** Reported combinations laid out for looking up, with what each still lacks or has too much of. */
export interface FittingState {
  readonly attributeCount: number;
  /** Column of each attribute. */
  readonly columnOf: Uint32Array;
  /** Place of the pair of two attributes, or −1: `pairs[a * attributeCount + b]`, in both orders. */
  readonly pairs: Int32Array;
  /** Place of the triple of a pair and an attribute, or −1: `triples[pair * attributeCount + c]`, in every order. */
  readonly triples: Int32Array;
  /** Private count, for each length and place. */
  readonly counts: readonly Float64Array[];
  /** Synthetic minus private count, for each length and place. */
  readonly residuals: readonly Float64Array[];
  /** How much a squared residual of each length counts. */
  readonly weights: readonly number[];
}

/** Most places of the table of triples: 512 MB. */
const placesMax = 134_217_728;

/**
 * Lays reported combinations of up to three attributes out in dense tables, every residual that of an empty table.
 *
 * @throws RangeError when there are too many different values for the tables
 */
export function createFittingState(aggregates: PrivateAggregates): FittingState {
  const attributeCount = aggregates.attributes.length;
  const lengths = aggregates.lengths.slice(0, 3);
  const [, second, third] = lengths;
  const pairCount = second?.counts.length ?? 0;
  if (pairCount * attributeCount > placesMax) {
    throw new RangeError(
      `${attributeCount} different values with ${pairCount} pairs are too many to fit: leave columns out, or join rare values`,
    );
  }
  const pairs = new Int32Array(attributeCount * attributeCount).fill(-1);
  for (let place = 0; place < pairCount; place++) {
    const [a, b] = [second!.tuples[2 * place]!, second!.tuples[2 * place + 1]!];
    pairs[a * attributeCount + b] = place;
    pairs[b * attributeCount + a] = place;
  }
  const triples = new Int32Array(third ? pairCount * attributeCount : 0).fill(-1);
  for (let place = 0; place < (third?.counts.length ?? 0); place++) {
    const [a, b, c] = [third!.tuples[3 * place]!, third!.tuples[3 * place + 1]!, third!.tuples[3 * place + 2]!];
    triples[pairs[a * attributeCount + b]! * attributeCount + c] = place;
    triples[pairs[a * attributeCount + c]! * attributeCount + b] = place;
    triples[pairs[b * attributeCount + c]! * attributeCount + a] = place;
  }
  return {
    attributeCount,
    columnOf: Uint32Array.from(aggregates.attributes, ({ column }) => column),
    pairs,
    triples,
    counts: lengths.map(({ counts }) => counts),
    residuals: lengths.map(({ counts }) => counts.map((count) => -count)),
    weights: lengths.map(({ noise }, index) => emphasis[index]! / noise ** 2),
  };
}

/** There are few single attributes and readers look at them first, so their residuals count for more. */
const emphasis = [8, 1, 1] as const;
/**
 * What showing one more combination of the longest kind costs, on the scale of squared noise: weak evidence alone should
 * not make a combination appear, because much of it is noise.
 */
const presenceCost = 0.5;

/**
 * How much the fit would worsen if a row with these others had the attribute too (`direction` 1), or lost it (−1): the change
 * of the weighted sum of squares, and of what is shown at all. Infinity when a combination with the others is not reported.
 */
export function changeOf(
  { attributeCount, pairs, triples, counts, residuals, weights }: FittingState,
  attribute: number,
  others: Int32Array,
  otherCount: number,
  direction: 1 | -1,
): number {
  const [ofSingles, ofPairs, ofTriples] = residuals;
  const twice = 2 * direction;
  let change = weights[0]! * (1 + twice * ofSingles![attribute]!);
  if (!ofPairs) return change;
  const countOfPairs = counts[1]!;
  const countOfTriples = counts[2];
  // A count of 0 that rises, or of 1 that falls, changes what is shown.
  const edge = direction === 1 ? 0 : 1;
  let shown = 0;
  let pairSum = 0;
  let tripleSum = 0;
  for (let first = 0; first < otherCount; first++) {
    const pair = pairs[attribute * attributeCount + others[first]!]!;
    if (pair < 0) return Infinity;
    pairSum += ofPairs[pair]!;
    if (!ofTriples) {
      if (edge === ofPairs[pair]! + countOfPairs[pair]!) shown += direction;
      continue;
    }
    const base = pair * attributeCount;
    for (let second = first + 1; second < otherCount; second++) {
      const triple = triples[base + others[second]!]!;
      if (triple < 0) return Infinity;
      const residual = ofTriples[triple]!;
      tripleSum += residual;
      if (edge === residual + countOfTriples![triple]!) shown += direction;
    }
  }
  change += weights[1]! * (otherCount + twice * pairSum) + presenceCost * shown;
  if (!ofTriples) return change;
  return change + weights[2]! * ((otherCount * (otherCount - 1)) / 2 + twice * tripleSum);
}

/** Gives a row with these others the attribute (1), or takes it (−1). */
export function applyChange(
  { attributeCount, pairs, triples, residuals }: FittingState,
  attribute: number,
  others: Int32Array,
  otherCount: number,
  direction: 1 | -1,
): void {
  residuals[0]![attribute]! += direction;
  if (residuals.length === 1) return;
  for (let first = 0; first < otherCount; first++) {
    const pair = pairs[attribute * attributeCount + others[first]!]!;
    residuals[1]![pair]! += direction;
    if (residuals.length === 2) continue;
    for (let second = first + 1; second < otherCount; second++) {
      residuals[2]![triples[pair * attributeCount + others[second]!]!]! += direction;
    }
  }
}
