// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import { discreteGaussian } from './discrete-noise.ts';

export interface PrivateCapOptions {
  /** Caps to choose from, whole numbers ascending, known without looking at the data; no value exceeds the last. */
  readonly caps: readonly number[];
  /** What a cap costs besides what it cuts off, in the same unit; known without looking at the data. */
  readonly costOf: (cap: number) => number;
  /** Budget: the result is ρ-zCDP when one person adds or removes one value. */
  readonly rho: number;
  readonly random: Random;
}

/**
 * **Differentially private cap** on the Euclidean length of what each person contributes: where to clip, so that what is lost
 * by clipping and what the cap itself costs are least together. Noise grows with the cap.
 *
 * A person with v contributions of 1 and a cap c below v keeps √(v · c) of them in sum. What each cap would add to the one
 * before, over all people, gets discrete Gaussian noise; one person changes it by no more than the largest value would. The caps
 * are public; the data's own maximum is not looked at, which would give it away.
 *
 * Source: the bias and noise of clipping, as in Amin, K., et al. (2019). Bounding user contributions: a bias-variance trade-off in
 * differential privacy. *ICML*, 263–271.
 *
 * Cost: values times caps.
 *
 * @param values whole numbers from 0 to the largest cap
 * @throws RangeError for a value above it
 * @example
 * privateCap(values, { caps: [1, 3, 6, 10], costOf: (cap) => 50 * Math.sqrt(cap), rho: 0.01, random });
 */
export function privateCap(values: Uint32Array, { caps, costOf, rho, random }: PrivateCapOptions): number {
  const largest = caps.at(-1)!;
  const added = new Float64Array(caps.length - 1);
  for (const value of values) {
    if (value > largest) throw new RangeError(`no value may exceed ${largest}, and one is ${value}`);
    for (let step = 0; step < added.length && caps[step]! < value; step++) added[step]! += addedBy(value, caps, step);
  }
  let squares = 0;
  for (let step = 0; step < added.length; step++) squares += addedBy(largest, caps, step) ** 2;
  let best = largest;
  let bestCost = costOf(largest);
  let lost = 0;
  for (let step = added.length - 1; step >= 0; step--) {
    lost += added[step]! + discreteGaussian(squares / (2 * rho), random);
    const cost = costOf(caps[step]!) + lost / unit;
    if (cost < bestCost) [best, bestCost] = [caps[step]!, cost];
  }
  return best;
}

/** Losses are whole numbers of such parts of a contribution. */
const unit = 64;

/** What a person of a value above a cap keeps more under the next cap, in parts. */
function addedBy(value: number, caps: readonly number[], step: number): number {
  return Math.floor(unit * Math.sqrt(value) * (Math.sqrt(Math.min(value, caps[step + 1]!)) - Math.sqrt(caps[step]!)));
}
