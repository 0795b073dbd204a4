// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Beyond this the distribution is taken as that of so many degrees: too wide by less than a part in a thousand. */
const degreesMax = 1000;

/** How likely a Student variable lies within ±t; the finite series of Abramowitz and Stegun, 26.7.3 and 26.7.4. */
function withinStudent(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const square = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step < degrees; step += 2) {
    term *= (square * (step - 1)) / step;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/**
 * The deviate of Student's distribution that leaves 2.5% on either side, for whole degrees of freedom from 1. Found by
 * halving, exact to nine digits. Cost: proportional to the degrees, of which a thousand at most are counted.
 * @throws RangeError for anything but whole numbers from 1
 * @example studentDeviate95(4) // 2.7764…
 */
export function studentDeviate95(degrees: number): number {
  if (!Number.isSafeInteger(degrees) || degrees < 1) {
    throw new RangeError('Degrees of freedom are a whole number from 1.');
  }
  const counted = Math.min(degrees, degreesMax);
  let [low, high] = [1.9, 13];
  for (let halving = 0; halving < 45; halving += 1) {
    const middle = (low + high) / 2;
    if (withinStudent(middle, counted) < 0.95) low = middle;
    else high = middle;
  }
  return high;
}
