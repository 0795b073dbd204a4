// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ENCODING_BITS, ENCODING_WORDS } from './encode-record.ts';

/** Encodings that are compared at once: 128 bits of a vector. */
export const LANES = 128;
/** Rows of a block: one for each bit, and one of zeros that fills lists of positions up. */
const BLOCK_ROWS = ENCODING_BITS + 1;
const WORDS_PER_ROW = LANES / 32;
export const WORDS_PER_BLOCK = BLOCK_ROWS * WORDS_PER_ROW;

/**
 * Encodings of one list, ordered by how many bits are set, so that a bound on their sizes is a range; turned over in blocks
 * of 128, so that one vector holds one bit of 128 encodings.
 */
export interface EncodedList {
  readonly count: number;
  /** Block by block, row by row: bit `lane` of a row's 128 is set where the encoding of that lane has the row's bit. */
  readonly blocks: Int32Array;
  /** How many bits are set in each. */
  readonly sizes: Uint16Array;
  /** The place of each in what was given. */
  readonly rows: Uint32Array;
}

/** How many bits of a 32-bit word are set. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Orders encodings for comparison. One without any bit is left out: nothing is known of it.
 *
 * Memory: 128 bytes an encoding.
 *
 * @throws RangeError for an encoding that does not have 32 words
 */
export function encodedList(encodings: readonly Uint32Array[]): EncodedList {
  const known = encodings.map((words, row) => {
    if (words.length !== ENCODING_WORDS)
      throw new RangeError(`an encoding has ${ENCODING_WORDS} words, not ${words.length}`);
    return { row, size: words.reduce((sum, word) => sum + countBits(word), 0) };
  });
  const ordered = known.filter(({ size }) => size > 0).toSorted((a, b) => a.size - b.size || a.row - b.row);
  const blocks = new Int32Array(Math.ceil(ordered.length / LANES) * WORDS_PER_BLOCK);
  ordered.forEach(({ row }, place) => {
    const word = Math.floor(place / LANES) * WORDS_PER_BLOCK + ((place % LANES) >>> 5);
    const lane = 1 << (place & 31);
    for (const position of bitPositions(encodings[row]!)) blocks[word + position * WORDS_PER_ROW]! |= lane;
  });
  return {
    count: ordered.length,
    blocks,
    sizes: Uint16Array.from(ordered, ({ size }) => size),
    rows: Uint32Array.from(ordered, ({ row }) => row),
  };
}

/** The positions of the bits that are set, in order. */
export function bitPositions(words: Uint32Array): number[] {
  const positions: number[] = [];
  words.forEach((word, index) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) positions.push(index * 32 + 31 - Math.clz32(rest & -rest));
  });
  return positions;
}

/** The places whose sizes lie from `least` to `most`: first, and one past the last. */
export function sizeRange(sizes: Uint16Array, least: number, most: number): [from: number, to: number] {
  return [firstFrom(sizes, least), firstFrom(sizes, most + 1)];
}

function firstFrom(sizes: Uint16Array, least: number): number {
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sizes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
