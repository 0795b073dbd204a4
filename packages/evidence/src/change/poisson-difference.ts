// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** The limits between which the difference of two expected counts lies. */
export interface DifferenceInterval {
  readonly difference: number;
  readonly from: number;
  readonly to: number;
}

/** Standard normal quantile of a two-sided interval of 95 %. */
const z95 = 1.959_963_984_540_054;

/** Score limits of the mean of a Poisson variable of which `count` was observed. */
function scoreLimits(count: number): { readonly lower: number; readonly upper: number } {
  const centre = count + z95 ** 2 / 2;
  const half = z95 * Math.sqrt(count + z95 ** 2 / 4);
  return { lower: centre - half, upper: centre + half };
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError('A count is a whole number that is not negative.');
}

/**
 * 95 % confidence interval for the difference of the means of two independent Poisson counts, such as the victims detected
 * in two years. The score limits of each mean (Barker 2002, The American Statistician 56:85–89) are put together by
 * recovering variance estimates from them (Zou and Donner 2008, Statistics in Medicine 27:1693–1702). Constant time.
 *
 * It says whether chance alone may explain a change, not why a count changed.
 * @throws RangeError for anything but whole numbers from 0
 * @example poissonDifference(100, 130) // { difference: 30, from: 0.2…, to: 59.9… }
 */
export function poissonDifference(before: number, after: number): DifferenceInterval {
  requireCount(before);
  requireCount(after);
  const first = scoreLimits(before);
  const second = scoreLimits(after);
  const difference = after - before;
  return {
    difference,
    from: difference - Math.hypot(after - second.lower, first.upper - before),
    to: difference + Math.hypot(second.upper - after, before - first.lower),
  };
}

/** True when chance alone hardly explains the change: 0 is not between the limits. */
export function isBeyondNoise({ from, to }: DifferenceInterval): boolean {
  return from > 0 || to < 0;
}
