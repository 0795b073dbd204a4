// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRandom, type Random } from '@palermo/evidence';
import type { Chances } from './pattern.ts';

/** A seeded generator with the draws that a made-up country needs. */
export interface Draw {
  readonly random: Random;
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  within(from: number, to: number): number;
  /** The codes that apply, each with its own chance; at least one when `atLeastOne`. */
  some(chances: Chances, atLeastOne?: boolean): string[];
  /** A few different elements. */
  few<Item>(items: readonly Item[], count: number): Item[];
}

export function createDraw(seed: string): Draw {
  const random = createRandom(seed);
  return {
    random,
    chance: (share) => random.next() < share,
    within: (from, to) => from + random.integer(to - from + 1),
    some(chances, atLeastOne = false) {
      const chosen = chances.filter(([, share]) => random.next() < share).map(([code]) => code);
      return chosen.length === 0 && atLeastOne ? [random.weighted(chances)] : chosen;
    },
    few: (items, count) => random.shuffle(items).slice(0, count),
  };
}
