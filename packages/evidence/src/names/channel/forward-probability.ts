// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { segmentProbability, WORD_END, type ChannelModel } from './channel-model.ts';
import { SEGMENT_LETTERS_MAX } from './segment-codes.ts';

const WIDTH = SEGMENT_LETTERS_MAX + 1;

/**
 * **Forward probability** of a Latin word given a native one: the sum over every way to part the Latin letters among the
 * native units, in order, of the product of the parts' probabilities (the forward algorithm of hidden Markov models;
 * Rabiner 1989).
 *
 * Made once for a native word and asked for many Latin ones. Cost of one answer: units × letters × 5.
 *
 * @returns a function from the segment codes of a Latin word to ln P(Latin | native), −Infinity where no way is possible
 */
export function forwardProbability(model: ChannelModel, units: readonly string[]): (codes: Int32Array) => number {
  const emissions = units.map((unit, index) => segmentProbability(model, unit, units[index + 1] ?? WORD_END));
  return (codes) => {
    const letters = codes.length / WIDTH - 1;
    let [before, after]: Float64Array[] = scratchFor(letters);
    before!.fill(0, 0, letters + 1)[0] = 1;
    let logarithm = 0;
    for (const emission of emissions) {
      after!.fill(0, 0, letters + 1);
      let sum = 0;
      for (let start = 0; start <= letters; start++) {
        const reached = before![start]!;
        if (reached === 0) continue;
        const lengthMax = Math.min(SEGMENT_LETTERS_MAX, letters - start);
        for (let length = 0; length <= lengthMax; length++) {
          const gained = reached * emission(codes[start * WIDTH + length]!);
          after![start + length]! += gained;
          sum += gained;
        }
      }
      // Scaled at every unit, so that long names do not sink below the smallest number.
      for (let at = 0; at <= letters; at++) after![at]! /= sum;
      logarithm += Math.log(sum);
      [before, after] = [after, before];
    }
    return logarithm + Math.log(before![letters]!);
  };
}

let scratch = [new Float64Array(64), new Float64Array(64)];

function scratchFor(letters: number): Float64Array[] {
  if (letters >= scratch[0]!.length) scratch = scratch.map(() => new Float64Array(2 * letters));
  return scratch;
}
