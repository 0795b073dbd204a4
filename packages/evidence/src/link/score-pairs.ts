// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createWeigher, type AgreementModel } from './agreement-model.ts';
import type { Blocking } from './blocking.ts';
import { forEachPair, type BlockRange } from './candidate-pairs.ts';
import { createComparison } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';

/** Pairs that may be of one person, with the bits for it. */
export interface ScoredPairs {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly bits: Float64Array;
}

/** Pairs with fewer bits than this (a chance of one in a thousand) are let go. */
const BITS_FLOOR = -10;

/** Bits of a pair that somebody decided is one person; of one decided otherwise, as many against. */
export const DECIDED_BITS = 500;

/** What scoring needs: typed arrays alone but for names in other scripts, so threads can share it. */
export interface ScoringInput {
  readonly records: LinkRecords;
  readonly blocking: Blocking;
  readonly model: AgreementModel;
}

/** Makes the scoring of ranges of blocks. Ranges can be scored anywhere, in any order: each gives the same pairs. */
export function createScorer({ records, blocking, model }: ScoringInput): (range: BlockRange) => ScoredPairs {
  const compare = createComparison(records);
  const weigh = createWeigher(records, model);
  const levels = new Uint8Array(records.fields.length);
  return (range) => {
    const one: number[] = [];
    const other: number[] = [];
    const bits: number[] = [];
    forEachPair(records, blocking, range, (first, second) => {
      compare(first, second, levels);
      const weight = weigh(first, levels);
      if (weight < BITS_FLOOR) return;
      one.push(first);
      other.push(second);
      bits.push(weight);
    });
    return { one: Uint32Array.from(one), other: Uint32Array.from(other), bits: Float64Array.from(bits) };
  };
}

/** Joins the pairs of all ranges, likeliest first; equally likely ones in the order of their rows. */
export function joinScored(parts: readonly ScoredPairs[]): ScoredPairs {
  const count = parts.reduce((sum, { bits }) => sum + bits.length, 0);
  const one = new Uint32Array(count);
  const other = new Uint32Array(count);
  const bits = new Float64Array(count);
  let at = 0;
  for (const part of parts) {
    one.set(part.one, at);
    other.set(part.other, at);
    bits.set(part.bits, at);
    at += part.bits.length;
  }
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const sorted = order.toSorted((a, b) => bits[b]! - bits[a]! || one[a]! - one[b]! || other[a]! - other[b]!);
  return {
    one: Uint32Array.from(sorted, (place) => one[place]!),
    other: Uint32Array.from(sorted, (place) => other[place]!),
    bits: Float64Array.from(sorted, (place) => bits[place]!),
  };
}
