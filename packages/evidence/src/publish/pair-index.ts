// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Numbers pairs of whole numbers in the order in which they come: a hash table without objects. Chains of pairs, each
 * beginning with the number of the one before, number tuples of any length.
 */
export interface PairIndex {
  /** How many pairs there are; their numbers are 0 to size − 1. */
  readonly size: number;
  /** The number of a pair, a new one if the pair is new. */
  place(first: number, second: number): number;
  /** The number of a pair, or −1. */
  find(first: number, second: number): number;
}

/** @param secondMax the largest second number; the product of both numbers' ranges stays below 2⁵³ */
export function createPairIndex(secondMax: number, expected = 1024): PairIndex {
  const width = secondMax + 1;
  let slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
  let keys = new Float64Array(slots);
  // A number one above the pair's, so that 0 is an empty slot.
  let numbers = new Int32Array(slots);
  let size = 0;

  function slotOf(key: number): number {
    // Multiplicative hashing of both halves of a key of 53 bits (Knuth, The Art of Computer Programming, 6.4).
    const low = key | 0;
    const high = (key / 4_294_967_296) | 0;
    let hash = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high + 1, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    let slot = Math.imul(hash, 0x2c1b_3c6d) & (slots - 1);
    while (numbers[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldNumbers] = [keys, numbers];
    slots *= 2;
    keys = new Float64Array(slots);
    numbers = new Int32Array(slots);
    for (let old = 0; old < oldKeys.length; old++) {
      if (oldNumbers[old] === 0) continue;
      const slot = slotOf(oldKeys[old]!);
      keys[slot] = oldKeys[old]!;
      numbers[slot] = oldNumbers[old]!;
    }
  }

  return {
    get size() {
      return size;
    },
    place(first, second) {
      const key = first * width + second;
      const slot = slotOf(key);
      if (numbers[slot] !== 0) return numbers[slot]! - 1;
      keys[slot] = key;
      size += 1;
      numbers[slot] = size;
      if (size * 2 > slots) grow();
      return size - 1;
    },
    find: (first, second) => numbers[slotOf(first * width + second)]! - 1,
  };
}
