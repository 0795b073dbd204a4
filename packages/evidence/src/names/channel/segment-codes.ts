// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** The most Latin letters that one native unit becomes. */
export const SEGMENT_LETTERS_MAX = 4;

const LETTER_A = 97;
const BASE = 27;

/** The number of a segment of at most four letters a–z; the empty segment is 0. */
export function segmentCode(letters: string): number {
  let code = 0;
  for (let index = 0; index < letters.length; index++) code = code * BASE + letters.charCodeAt(index) - LETTER_A + 1;
  return code;
}

/** The letters of a segment's number. */
export function segmentLetters(code: number): string {
  let letters = '';
  for (let rest = code; rest > 0; rest = Math.floor(rest / BASE)) {
    letters = String.fromCharCode((rest % BASE) + LETTER_A - 1) + letters;
  }
  return letters;
}

/** How many letters a segment's number stands for. */
export function segmentLength(code: number): number {
  return code === 0 ? 0 : code < BASE ? 1 : code < BASE ** 2 ? 2 : code < BASE ** 3 ? 3 : 4;
}

/**
 * The numbers of all segments of a word: that of the `length` letters from `start` stands at `start · 5 + length`, and −1
 * where the word ends before.
 */
export function segmentCodes(latin: string): Int32Array {
  const width = SEGMENT_LETTERS_MAX + 1;
  const codes = new Int32Array((latin.length + 1) * width).fill(-1);
  for (let start = 0; start <= latin.length; start++) {
    let code = 0;
    codes[start * width] = 0;
    for (let length = 1; length < width && start + length <= latin.length; length++) {
      code = code * BASE + latin.charCodeAt(start + length - 1) - LETTER_A + 1;
      codes[start * width + length] = code;
    }
  }
  return codes;
}
