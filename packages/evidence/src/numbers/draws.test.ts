// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { drawBeta, drawBinomial, drawGamma, drawNormal, drawPoisson } from './draws.ts';
import { logGamma } from './gamma.ts';
import { normalDistribution, normalQuantile } from './normal.ts';
import { logPoisson, logPoissonAtLeast, logPoissonAtMost } from './poisson-tails.ts';

/** Mean and variance of many draws. */
function momentsOf(draw: () => number, count = 60_000): [mean: number, variance: number] {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return [mean, squares / count - mean * mean];
}

it.each([
  ['normal', drawNormal, 0, 1],
  ['gamma of a small shape', (random: never) => drawGamma(0.4, random), 0.4, 0.4],
  ['gamma of a large shape', (random: never) => drawGamma(30, random), 30, 30],
  ['beta', (random: never) => drawBeta(2, 5, random), 2 / 7, 10 / (49 * 8)],
  ['small Poisson', (random: never) => drawPoisson(3.5, random), 3.5, 3.5],
  ['large Poisson', (random: never) => drawPoisson(400, random), 400, 400],
  ['rare binomial', (random: never) => drawBinomial(500, 0.004, random), 2, 1.992],
  ['binomial', (random: never) => drawBinomial(1000, 0.3, random), 300, 210],
  ['frequent binomial', (random: never) => drawBinomial(1000, 0.92, random), 920, 73.6],
] as const)('draws of the %s distribution have its mean and variance', (_name, draw, mean, variance) => {
  const random = createRandom('moments');
  const [gotMean, gotVariance] = momentsOf(() => draw(random as never));
  expect(Math.abs(gotMean - mean)).toBeLessThan(5 * Math.sqrt(variance / 60_000));
  expect(Math.abs(gotVariance / variance - 1)).toBeLessThan(0.05);
});

it('the logarithm of gamma is that of factorials', () => {
  let logFactorial = 0;
  for (let number = 1; number < 170; number++) {
    logFactorial += Math.log(number);
    expect(Math.abs(logGamma(number + 1) - logFactorial)).toBeLessThan(1e-13 * Math.max(1, logFactorial));
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
});

it('quantiles undo the normal distribution', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
  for (const value of [-8, -5.2, -3, -1, -0.2, 0, 0.7, 2.9, 3.1, 5]) {
    expect(Math.abs(normalQuantile(normalDistribution(value)) - value)).toBeLessThan(1e-9);
  }
});

it('Poisson tails add up to one, and stay apart where both would underflow', () => {
  for (const [count, mean] of [
    [3, 4.5],
    [40, 38.2],
    [0, 0.2],
  ] as const) {
    const both = Math.exp(logPoissonAtMost(count, mean)) + Math.exp(logPoissonAtLeast(count, mean));
    expect(both - Math.exp(logPoisson(count, mean))).toBeCloseTo(1, 12);
  }
  expect(logPoissonAtMost(10, 2000)).toBeLessThan(-1800);
  expect(logPoissonAtLeast(3000, 2)).toBeLessThan(logPoissonAtLeast(2900, 2));
});
