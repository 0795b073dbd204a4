// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ENCODING_BITS } from './encode-record.ts';
import { bitPositions, LANES, sizeRange, WORDS_PER_BLOCK, type EncodedList } from './encoded-list.ts';
import {
  createPlainCounter,
  DIGITS,
  GROUP,
  laneCount,
  lanesReached,
  ZERO_OFFSET,
  type BlockCounter,
} from './scan-blocks.ts';
import { scanModuleBytes } from './scan-module.ts';

/** Told of each encoding that reaches the threshold: its place in the list, and the Dice coefficient. */
export type OnAlike = (place: number, dice: number) => void;

/** Looks for the encodings of a list that are alike to one. */
export interface EncodingScan {
  /** Returns how many encodings the bound on sizes left to compare. */
  find(words: Uint32Array, threshold: number, onAlike: OnAlike): number;
}

/** Bits of a chance pair that agree, by experience, and the spread over 128 of them: when to look whether to go on. */
const CHANCE_SHARE = 0.53;
const CHANCE_SPREAD = 26;

/**
 * **Scan of encodings**: all of a list whose Dice coefficient 2·|A∩B| / (|A|+|B|) with a given one reaches a threshold.
 *
 * Sizes outside threshold/(2 − threshold) · |A| … |A| · (2 − threshold)/threshold cannot reach it and are skipped as ranges. The rest is
 * counted in blocks of 128 encodings; once not one of a block can still reach the threshold, the block is left. The answer is exact.
 *
 * @param machine `simd` counts in WebAssembly (vectors of 128 bits, 128 encodings at once), `plain` in JavaScript; both give the same
 * @example
 * createScan(encodedList(encodings)).find(encoding, 0.8, (place, dice) => …);
 */
export function createScan(list: EncodedList, machine: 'simd' | 'plain' = 'simd'): EncodingScan {
  const counter = machine === 'plain' ? createPlainCounter(list) : createSimdCounter(list);
  return { find: (words, threshold, onAlike) => find(list, counter, { words, threshold, onAlike }) };
}

interface Search {
  readonly words: Uint32Array;
  readonly threshold: number;
  readonly onAlike: OnAlike;
}

function find(list: EncodedList, counter: BlockCounter, { words, threshold, onAlike }: Search): number {
  const positions = bitPositions(words);
  const size = positions.length;
  if (size === 0 || !(threshold > 0)) return 0;
  const bits = Math.ceil(size / GROUP) * GROUP;
  counter.offsets.fill(ZERO_OFFSET, 0, bits);
  positions.forEach((position, index) => (counter.offsets[index] = position * 4));
  const [from, to] = sizeRange(
    list.sizes,
    Math.ceil((size * threshold) / (2 - threshold)),
    Math.floor((size * (2 - threshold)) / threshold),
  );
  for (let block = Math.floor(from / LANES); block * LANES < to; block++) {
    // The smallest encoding of the block needs the fewest shared bits.
    const smallest = list.sizes[Math.max(from, block * LANES)] ?? 0;
    const needed = Math.ceil((threshold * (size + smallest)) / 2);
    if (needed > size || !mayReach(counter, block, { bits, size, needed })) continue;
    const start = ENCODING_BITS - needed;
    if (!counter.count(block, bits, start)) continue;
    for (const lane of lanesReached(counter.digits)) {
      const place = block * LANES + lane;
      const dice = (2 * laneCount(counter.digits, lane, start)) / (size + (list.sizes[place] ?? 0));
      if (place >= from && place < to && dice >= threshold) onAlike(place, dice);
    }
  }
  return to - from;
}

/** Whether any encoding of the block could still reach the needed bits after a part of them. */
function mayReach(
  counter: BlockCounter,
  block: number,
  { bits, size, needed }: { readonly bits: number; readonly size: number; readonly needed: number },
): boolean {
  const part = Math.ceil((size - needed + CHANCE_SPREAD) / (1 - CHANCE_SHARE) / GROUP) * GROUP;
  if (part > bits * 0.9) return true;
  const neededByThen = needed - (size - part);
  return neededByThen <= 0 || counter.count(block, part, ENCODING_BITS - neededByThen);
}

/** The part of WebAssembly that is used here; it is everywhere where this runs, and in no library of types that is. */
declare const WebAssembly: {
  readonly Memory: new (options: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

let compiled: object | undefined;

function createSimdCounter(list: EncodedList): BlockCounter {
  const offsetsAt = 0;
  const digitsAt = 4 * (ENCODING_BITS + GROUP);
  const blocksAt = digitsAt + 16 * DIGITS;
  const bytes = blocksAt + list.blocks.byteLength;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  compiled ??= new WebAssembly.Module(scanModuleBytes());
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const run = exports['count'] as (
    block: number,
    offsets: number,
    end: number,
    start: number,
    digits: number,
  ) => number;
  new Int32Array(memory.buffer, blocksAt, list.blocks.length).set(list.blocks);
  const offsets = new Int32Array(memory.buffer, offsetsAt, ENCODING_BITS + GROUP);
  const digits = new Int32Array(memory.buffer, digitsAt, DIGITS * 4);
  return {
    offsets,
    digits,
    count: (block, bits, start) =>
      run(blocksAt + 4 * WORDS_PER_BLOCK * block, offsetsAt, offsetsAt + 4 * bits, start, digitsAt) !== 0,
  };
}
