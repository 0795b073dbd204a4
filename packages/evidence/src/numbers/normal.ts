// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * **Distribution function of the standard normal**, by the series below 3 in absolute value and the continued fraction
 * of Mills' ratio beyond it; about 15 digits.
 *
 * Source: Marsaglia, G. (2004). Evaluating the normal distribution. *Journal of Statistical Software* 11(4).
 */
export function normalDistribution(value: number): number {
  if (value < -38) return 0;
  if (value > 38) return 1;
  const density = Math.exp(-0.5 * value * value) / Math.sqrt(2 * Math.PI);
  if (Math.abs(value) < 3) {
    let term = value;
    let sum = value;
    for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= (value * value) / odd;
      sum += term;
    }
    return 0.5 + sum * density;
  }
  const size = Math.abs(value);
  let fraction = 0;
  for (let step = 120; step > 0; step--) fraction = step / (size + fraction);
  const tail = density / (size + fraction);
  return value < 0 ? tail : 1 - tail;
}

const central = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const;
const middle = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const outer = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * **Quantile of the standard normal**, to about 16 digits.
 *
 * Source: Wichura, M. J. (1988). Algorithm AS 241: The percentage points of the normal distribution. *Applied Statistics* 37, 477–484.
 *
 * @param share from 0 (−∞) to 1 (∞)
 */
export function normalQuantile(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies from 0 to 1, not at ${share}`);
  if (share === 0) return -Infinity;
  if (share === 1) return Infinity;
  const offset = share - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * ratio(central, 0.180625 - offset * offset);
  const root = Math.sqrt(-Math.log(offset < 0 ? share : 1 - share));
  const size = root <= 5 ? ratio(middle, root - 1.6) : ratio(outer, root - 5);
  return offset < 0 ? -size : size;
}

function ratio([top, bottom]: readonly [readonly number[], readonly number[]], value: number): number {
  return polynomial(top, value) / polynomial(bottom, value);
}

function polynomial(coefficients: readonly number[], value: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * value + coefficient, 0);
}
