// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Coefficients of Lanczos' approximation with g = 7 and nine terms (P. Godfrey, 2001). */
const lanczos: readonly number[] = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];

/**
 * **Logarithm of the gamma function** for arguments above 0, to about 15 digits: Stirling's series from 10 upward,
 * Lanczos' approximation below.
 *
 * Source: Lanczos, C. (1964). A precision approximation of the gamma function. *SIAM Journal on Numerical Analysis* 1, 86–96.
 */
export function logGamma(argument: number): number {
  if (!(argument > 0)) throw new RangeError(`the logarithm of gamma needs an argument above 0, not ${argument}`);
  if (argument === 1 || argument === 2) return 0;
  if (argument >= 10) {
    const inverse = 1 / argument;
    const square = inverse * inverse;
    const series =
      inverse *
      (1 / 12 -
        square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
    return (argument - 0.5) * Math.log(argument) - argument + 0.9189385332046728 + series;
  }
  if (argument < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * argument)) - logGamma(1 - argument);
  const shifted = argument - 1;
  const base = shifted + 7.5;
  let sum = lanczos[0]!;
  for (let index = 1; index < lanczos.length; index++) sum += lanczos[index]! / (shifted + index);
  return 0.9189385332046728 + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
