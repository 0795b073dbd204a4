// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ENCODING_BITS } from './encode-record.ts';
import { LANES, WORDS_PER_BLOCK, type EncodedList } from './encoded-list.ts';

/**
 * For each of the 128 encodings of a block, adds 1 to a counter wherever it has one of the first `count` offered bits,
 * beginning at `start`; `count` is a multiple of 16. Writes the eleven binary digits of the counters to `digits`, four words
 * each, the digit of 1 first. Returns whether any counter reached 1,024.
 */
export type CountBlock = (block: number, count: number, start: number) => boolean;

/** A machine that counts; what it is offered and what it found lie in arrays that both sides see. */
export interface BlockCounter {
  /** Where the words of bits begin within a block, one a bit that is looked for; filled up to a multiple of 16. */
  readonly offsets: Int32Array;
  readonly digits: Int32Array;
  readonly count: CountBlock;
}

export const DIGITS = 11;
/** Bits that are offered at once. */
export const GROUP = 16;
/** The row of zeros. */
export const ZERO_OFFSET = ENCODING_BITS * 4;

/**
 * The counter in plain JavaScript, the reference for the one in WebAssembly: 32 encodings at a time. Eight rows are
 * brought to binary digits by seven carry-save adders, and their carries in turn.
 */
export function createPlainCounter({ blocks }: EncodedList): BlockCounter {
  const offsets = new Int32Array(ENCODING_BITS + GROUP);
  const digits = new Int32Array(DIGITS * 4);
  const carries = [new Int32Array(CARRIES_MAX), new Int32Array(CARRIES_MAX), new Int32Array(CARRIES_MAX)] as const;
  const counting: Counting = { blocks, offsets, digits, carries };
  const count: CountBlock = (block, bits, start) => {
    let reached = 0;
    for (let word = 0; word < 4; word++) reached |= countWord(counting, block * WORDS_PER_BLOCK + word, bits, start);
    return reached !== 0;
  };
  return { offsets, digits, count };
}

/** Eight rows bring at most one carry, so 1,040 rows bring 130, and those 17 of the next. */
const CARRIES_MAX = 136;
/** Carries are read in the order in which they were written. */
const IN_ORDER = Int32Array.from({ length: CARRIES_MAX }, (_, index) => index);

interface Counting {
  readonly blocks: Int32Array;
  readonly offsets: Int32Array;
  readonly digits: Int32Array;
  readonly carries: readonly [Int32Array, Int32Array, Int32Array];
}

/** Counts 32 encodings: rows give the digits of 1, 2 and 4, their carries those of 8, 16 and 32, and so on. */
function countWord({ blocks, offsets, digits, carries }: Counting, at: number, bits: number, start: number): number {
  const word = at & 3;
  for (let digit = 0; digit < DIGITS; digit++) digits[digit * 4 + word] = -((start >>> digit) & 1);
  const [eights, sixtyFours, others] = carries;
  let count = addEights({ rows: blocks, offsets, digits, carries: eights }, at, bits, word);
  count = addEights({ rows: eights, offsets: IN_ORDER, digits, carries: sixtyFours }, 0, count, 12 + word);
  count = addEights({ rows: sixtyFours, offsets: IN_ORDER, digits, carries: others }, 0, count, 24 + word);
  for (let index = 0; index < count; index++) {
    let carry = others[index]!;
    for (let digit = 36 + word; digit < DIGITS * 4; digit += 4) {
      const sum = digits[digit]!;
      digits[digit] = sum ^ carry;
      carry &= sum;
    }
  }
  return digits[(DIGITS - 1) * 4 + word]!;
}

interface Rows {
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  readonly digits: Int32Array;
  readonly carries: Int32Array;
}

/** Adds rows to three digits from `digit` on, by seven carry-save adders for eight rows; returns how many carries it wrote. */
function addEights({ rows, offsets, digits, carries }: Rows, at: number, count: number, digit: number): number {
  let ones = digits[digit]!;
  let twos = digits[digit + 4]!;
  let fours = digits[digit + 8]!;
  let written = 0;
  for (let next = 0; next < count; next += 8) {
    let x = rows[at + offsets[next]!]!;
    let y = rows[at + offsets[next + 1]!]!;
    let half = ones ^ x;
    let twosA = (ones & x) | (half & y);
    ones = half ^ y;
    x = rows[at + offsets[next + 2]!]!;
    y = rows[at + offsets[next + 3]!]!;
    half = ones ^ x;
    let twosB = (ones & x) | (half & y);
    ones = half ^ y;
    half = twos ^ twosA;
    const foursA = (twos & twosA) | (half & twosB);
    twos = half ^ twosB;
    x = rows[at + offsets[next + 4]!]!;
    y = rows[at + offsets[next + 5]!]!;
    half = ones ^ x;
    twosA = (ones & x) | (half & y);
    ones = half ^ y;
    x = rows[at + offsets[next + 6]!]!;
    y = rows[at + offsets[next + 7]!]!;
    half = ones ^ x;
    twosB = (ones & x) | (half & y);
    ones = half ^ y;
    half = twos ^ twosA;
    const foursB = (twos & twosA) | (half & twosB);
    twos = half ^ twosB;
    half = fours ^ foursA;
    carries[written++] = (fours & foursA) | (half & foursB);
    fours = half ^ foursB;
  }
  digits[digit] = ones;
  digits[digit + 4] = twos;
  digits[digit + 8] = fours;
  for (let index = written; index % 8 !== 0; index++) carries[index] = 0;
  return written;
}

/** What one lane counted, less where it began. */
export function laneCount(digits: Int32Array, lane: number, start: number): number {
  let value = 0;
  for (let digit = 0; digit < DIGITS; digit++)
    value |= ((digits[digit * 4 + (lane >>> 5)]! >>> (lane & 31)) & 1) << digit;
  return value - start;
}

/** The lanes whose counters reached 1,024, in order. */
export function lanesReached(digits: Int32Array): number[] {
  return Array.from({ length: LANES }, (_, lane) => lane).filter(
    (lane) => ((digits[(DIGITS - 1) * 4 + (lane >>> 5)]! >>> (lane & 31)) & 1) === 1,
  );
}
