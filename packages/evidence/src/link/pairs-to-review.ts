// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { bitsOf } from './agreement-model.ts';
import { DECIDED_BITS, type ScoredPairs } from './score-pairs.ts';

/**
 * The pairs that a person's decision would tell most about: those nearest the threshold, half from either side as far as
 * there are, most doubtful first.
 *
 * @returns places of the pairs
 */
export function pairsToReview({ bits }: ScoredPairs, threshold: number, count: number): number[] {
  const parting = bitsOf(Math.min(1 - 1e-9, threshold));
  const open = Array.from(bits.keys()).filter((at) => Math.abs(bits[at]!) < DECIDED_BITS);
  const distance = (at: number): number => Math.abs(bits[at]! - parting);
  const nearest = (places: readonly number[]): number[] =>
    places.toSorted((a, b) => distance(a) - distance(b) || a - b);
  const above = nearest(open.filter((at) => bits[at]! >= parting));
  const below = nearest(open.filter((at) => bits[at]! < parting));
  const half = Math.ceil(count / 2);
  const fromAbove = Math.min(above.length, Math.max(half, count - below.length));
  return nearest([...above.slice(0, fromAbove), ...below.slice(0, count - fromAbove)]);
}
