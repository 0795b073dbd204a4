// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { DIGITS, GROUP } from './scan-blocks.ts';

const I32 = 0x7f;
const V128 = 0x7b;

/** Every module begins so: its name and version. */
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Parameters and variables of the function, in their order: numbers, then vectors. */
const numbers = ['block', 'offsets', 'end', 'start', 'digits'] as const;
const adders = ['half', 'carry', 'carryA', 'carryB', 'x', 'y'] as const;
const levels = Array.from({ length: DIGITS }, (_, digit) => `digit${digit}`);
/** Carries that wait for their partner, by digit. */
const waiting = ['wait1', 'wait2', 'wait3'];
const variables: readonly string[] = [...numbers, ...adders, ...levels, ...waiting];

const local = (name: string): number[] => leb(variables.indexOf(name));
const get = (name: string): number[] => [0x20, ...local(name)];
const set = (name: string): number[] => [0x21, ...local(name)];
const number = (value: number): number[] => [0x41, ...signedLeb(value)];
const simd = (code: number, ...immediates: number[]): number[] => [0xfd, ...leb(code), ...immediates];
const and = simd(0x4e);
const or = simd(0x50);
const xor = simd(0x51);

/** The bits of the 128 encodings in the row that the offset `index` says. */
const row = (index: number): number[] => [
  ...get('block'),
  ...get('offsets'),
  0x28,
  2,
  ...leb(4 * index),
  ...number(2),
  0x74,
  0x6a,
  ...simd(0, 4, 0),
];

/** digit + a + b: the sum stays in the digit, the carry goes to `carry`. */
const addTwo = (digit: string, a: string, b: string, carry: string): number[] => [
  ...[get(digit), get(a), xor, set('half')].flat(),
  ...[get(digit), get(a), and, get('half'), get(b), and, or].flat(),
  // The carry waits on the stack: it may take the place of what is added.
  ...[get('half'), get(b), xor, set(digit), set(carry)].flat(),
];

/**
 * Adds the rows from `first` on, 2^level · 2 of them, into the digits up to `level`; their carry goes to the variable named. A
 * carry-save adder takes two carries of the digit below, which are made one after the other.
 */
function addRows(level: number, first: number, carry: string): number[] {
  if (level === 0)
    return [...row(first), ...set('x'), ...row(first + 1), ...set('y'), ...addTwo('digit0', 'x', 'y', carry)];
  const wait = `wait${level}`;
  return [
    ...addRows(level - 1, first, wait),
    ...addRows(level - 1, first + 2 ** level, 'carry'),
    ...addTwo(`digit${level}`, wait, 'carry', carry),
  ];
}

/** Adds a carry to one digit after another. */
const ripple = (from: number): number[] =>
  Array.from({ length: DIGITS - from }, (_, index) => {
    const digit = `digit${from + index}`;
    return [
      get(digit),
      get('carryA'),
      and,
      set('carryB'),
      get(digit),
      get('carryA'),
      xor,
      set(digit),
      get('carryB'),
      set('carryA'),
    ].flat();
  }).flat();

/** All ones where the digit of the start is 1. */
const spread = (digit: number): number[] => [
  ...number(0),
  ...[get('start'), number(digit), [0x76], number(1), [0x71]].flat(),
  0x6b,
  ...simd(0x11),
  ...set(`digit${digit}`),
];

/**
 * The bytes of a WebAssembly module with one function, `count(block, offsets, end, start, digits)`, which does what
 * `createPlainCounter` does for 128 encodings at once. `block`, `offsets`, `end` (of the offsets) and `digits` are places in
 * its memory, which it imports as `env.memory`; what the offsets hold is in words.
 */
export function scanModuleBytes(): Uint8Array<ArrayBuffer> {
  const last = `digit${DIGITS - 1}`;
  const body = [
    ...levels.flatMap((_, digit) => spread(digit)),
    // block, loop
    0x02,
    0x40,
    0x03,
    0x40,
    ...[get('offsets'), get('end'), [0x4e, 0x0d, 1]].flat(), // offsets ≥ end: leave
    ...addRows(3, 0, 'carryA'),
    ...ripple(4),
    ...[get('offsets'), number(4 * GROUP), [0x6a], set('offsets')].flat(),
    // again; end of loop and block
    0x0c,
    0,
    0x0b,
    0x0b,
    ...levels.flatMap((level, digit) => [...get('digits'), ...get(level), ...simd(0x0b, 4, ...leb(16 * digit))]),
    ...[get(last), simd(0x53)].flat(), // any bit of the last digit
    0x0b,
  ];
  const vectors = variables.length - numbers.length;
  const code = [1, ...leb(vectors), V128, ...body];
  return new Uint8Array([
    ...MAGIC,
    ...section(1, [1, 0x60, ...sized(numbers.map(() => I32)), ...sized([I32])]),
    ...section(2, [1, ...text('env'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('count'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

function sized(bytes: readonly number[]): number[] {
  return [...leb(bytes.length), ...bytes];
}

function text(written: string): number[] {
  return sized(Array.from(written, (letter) => letter.charCodeAt(0)));
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}
