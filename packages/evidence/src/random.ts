// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A source of random numbers. One made by `createRandom` replays exactly from its seed, on every machine: it is for
 * simulation, sampling and synthetic data, never for keys, tokens or privacy noise. Those need `randomOfWords` over a
 * cryptographic source.
 */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), on a grid of 2⁻⁵³. */
  next(): number;
  /** A whole number from 0 (included) to `below` (excluded), without modulo bias. */
  integer(below: number): number;
  /** One element of a list that is not empty, each with equal chance. */
  pick<Item>(items: readonly Item[]): Item;
  /** A new list with the same elements in random order (Fisher–Yates); the given list is not touched. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** One element, with chance in proportion to its weight. */
  weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item;
}

const TWO_TO_32 = 0x1_0000_0000;

/**
 * **Seeded random generator**: small fast counter, 32 bit (sfc32).
 *
 * Chris Doty-Humphrey's sfc32 from PractRand: 128 bits of state, period at least 2³², passes PractRand and BigCrush.
 * A number seed and its text give the same sequence. The seed is spread over the state by the xmur3 hash.
 *
 * Source: Doty-Humphrey, C. (2010). *PractRand*, http://pracrand.sourceforge.net/RNG_engines.txt
 *
 * Cost: a few nanoseconds a draw; constant memory.
 *
 * @param seed any number or text
 * @returns an independent generator
 * @example
 * const random = createRandom('demonstration');
 * random.integer(6) + 1; // a die, the same on every run
 */
export function createRandom(seed: number | string): Random {
  return randomOfWords(sfc32(String(seed)));
}

/**
 * **Random numbers from any source of 32-bit words**: for instance the cryptographic one of the machine, which privacy
 * noise needs. They are as unpredictable as the words are.
 *
 * Cost: one or two words a number.
 *
 * @param nextWord gives whole numbers from 0 to 2³² − 1, each with equal chance
 * @example
 * const random = randomOfWords(() => crypto.getRandomValues(new Uint32Array(1))[0]!);
 */
export function randomOfWords(nextWord: () => number): Random {
  function next(): number {
    // 53 bits: 27 from one word, 26 from another, as in the Mersenne Twister's reference code.
    const high = nextWord() >>> 5;
    const low = nextWord() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  function integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > TWO_TO_32) {
      throw new RangeError(`integer(below) needs a whole number from 1 to 2^32, not ${below}`);
    }
    // Words past the last whole multiple would favour small results, so they are drawn again.
    const limit = TWO_TO_32 - (TWO_TO_32 % below);
    let word = nextWord();
    while (word >= limit) word = nextWord();
    return word % below;
  }

  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('pick needs a list with at least one element');
    return items[integer(items.length)] as Item;
  }

  function shuffle<Item>(items: readonly Item[]): Item[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const held = result[last] as Item;
      result[last] = result[other] as Item;
      result[other] = held;
    }
    return result;
  }

  function weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item {
    let total = 0;
    for (const [, weight] of choices) {
      if (!(weight >= 0) || weight === Infinity)
        throw new RangeError(`a weight must be finite and not negative, not ${weight}`);
      total += weight;
    }
    if (total <= 0 || total === Infinity) throw new RangeError('weighted needs weights with a finite sum above zero');
    let remaining = next() * total;
    let chosen: Item | undefined;
    for (const [item, weight] of choices) {
      if (weight === 0) continue;
      chosen = item;
      remaining -= weight;
      if (remaining < 0) break;
    }
    return chosen as Item;
  }

  return { next, integer, pick, shuffle, weighted };
}

function sfc32(seed: string): () => number {
  const hash = xmur3(seed);
  let a = hash();
  let b = hash();
  let c = hash();
  let counter = 1;
  function word(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  }
  // The first outputs still resemble the seed; PractRand discards twelve.
  for (let round = 0; round < 12; round++) word();
  return word;
}

function xmur3(text: string): () => number {
  let state = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 3_432_918_353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2_246_822_507);
    state = Math.imul(state ^ (state >>> 13), 3_266_489_909);
    state ^= state >>> 16;
    return state >>> 0;
  };
}
