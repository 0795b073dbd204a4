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
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852545925,
  ],
] as const;
const middle = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const outer = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
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
