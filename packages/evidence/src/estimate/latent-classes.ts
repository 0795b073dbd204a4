// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { drawBeta, drawBinomial, drawGamma, drawLogGamma, drawPoisson } from '../numbers/draws.ts';
import { createRandom, type Random } from '../random.ts';
import { quantileSorted } from './bootstrap.ts';
import { totalObserved } from './overlap-table.ts';

export interface LatentClassOptions {
  readonly seed: number | string;
  /** Classes at most; what is not needed stays empty. */
  readonly classMax?: number;
  readonly chainCount?: number;
  /** Rounds of each chain that are thrown away first. */
  readonly burnIn?: number;
  /** Draws kept of each chain. */
  readonly drawCount?: number;
  /** Rounds from one kept draw to the next. */
  readonly thinning?: number;
}

/** What several chains say about the number of people, and whether they agree. */
export interface LatentClassEstimate {
  /** Undefined where the chains disagree: no number is given then. */
  readonly estimate: number | undefined;
  readonly lower: number;
  readonly upper: number;
  readonly mean: number;
  /** Potential scale reduction over split chains, of the logarithm; the chains agree below 1.05. */
  readonly scaleReduction: number;
  /** Draws that independent ones would be worth. */
  readonly effectiveDraws: number;
  /** Median of each chain. */
  readonly chainMedians: readonly number[];
}

/** Scale reduction from which chains are taken to disagree. */
const agreement = 1.05;

/**
 * **Latent classes**: people fall into classes that nobody sees, and within a class the lists are independent. A stick-breaking
 * prior lets the data say how many classes there are. Several chains of a Gibbs sampler start from different places; no
 * number is given unless they agree.
 *
 * Source: Manrique-Vallier, D. (2016). Bayesian population size estimation using Dirichlet process mixtures. *Biometrics*
 * 72, 1246–1254, with the priors of the R package LCMCR (a = b = 0.25). Gelman, A. et al. (2013). *Bayesian Data
 * Analysis*, 3rd ed., section 11.4.
 *
 * Cost: rounds × observed histories × classes.
 */
export function estimateLatentClasses(
  counts: Float64Array,
  { seed, chainCount = latentChainCount, ...options }: LatentClassOptions,
): LatentClassEstimate {
  return compareLatentChains(
    Array.from({ length: chainCount }, (_, chain) => drawLatentChain(counts, { seed, chain, ...options })),
  );
}

/** Chains unless told otherwise. */
export const latentChainCount = 4;

/** One chain of `estimateLatentClasses`: draws of the number of people. Chain number i draws from a seed of its own. */
export function drawLatentChain(
  counts: Float64Array,
  {
    seed,
    chain,
    classMax = 10,
    burnIn = 5000,
    drawCount = 1000,
    thinning = 20,
  }: Omit<LatentClassOptions, 'chainCount'> & { readonly chain: number },
): number[] {
  return runChain(counts, createRandom(`${seed} chain ${chain}`), { classMax, burnIn, drawCount, thinning });
}

/** What chains say together. */
export function compareLatentChains(chains: readonly (readonly number[])[]): LatentClassEstimate {
  const logs = chains.map((chain) => chain.map(Math.log));
  const { scaleReduction, effectiveDraws } = compareChains(logs);
  const sorted = Float64Array.from(chains.flat()).toSorted();
  return {
    estimate: scaleReduction < agreement ? quantileSorted(sorted, 0.5) : undefined,
    lower: quantileSorted(sorted, 0.025),
    upper: quantileSorted(sorted, 0.975),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    scaleReduction,
    effectiveDraws,
    chainMedians: chains.map((chain) => quantileSorted(Float64Array.from(chain).toSorted(), 0.5)),
  };
}

interface ChainOptions {
  readonly classMax: number;
  readonly burnIn: number;
  readonly drawCount: number;
  readonly thinning: number;
}

/** Shape and rate of the prior of the concentration. */
const concentrationPrior = 0.25;

/** Rounds with few classes before the first; then the largest class comes first, as stick-breaking expects it. */
const warmUp = 500;

function runChain(counts: Float64Array, random: Random, options: ChainOptions): number[] {
  const { classMax, burnIn, drawCount, thinning } = options;
  const listCount = Math.log2(counts.length);
  const histories = [...counts.keys()].filter((history) => counts[history]! > 0);
  const observed = totalObserved(counts);
  const shares = new Float64Array(classMax).fill(1 / classMax);
  const chances = Float64Array.from({ length: classMax * listCount }, () => drawBeta(1, 1, random));
  const members = new Float64Array(classMax);
  const hits = new Float64Array(classMax * listCount);
  const weights = new Float64Array(classMax);
  let missing = 0;
  let concentration = 0.3 / classMax;
  const draws: number[] = [];
  for (let round = 1 - warmUp; round <= burnIn + drawCount * thinning; round++) {
    members.fill(0);
    hits.fill(0);
    for (const history of histories) {
      const total = fillWeights(weights, { history, shares, chances, listCount });
      spread(counts[history]!, weights, total, random, (group, count) => {
        members[group]! += count;
        for (let list = 0; list < listCount; list++) {
          if ((history >> list) & 1) hits[group * listCount + list]! += count;
        }
      });
    }
    const unseen = fillWeights(weights, { history: 0, shares, chances, listCount });
    missing = drawPoisson((drawGamma(observed, random) * unseen) / (1 - unseen), random);
    spread(missing, weights, unseen, random, (group, count) => (members[group]! += count));
    for (let group = 0; group < classMax; group++) {
      for (let list = 0; list < listCount; list++) {
        const hit = hits[group * listCount + list]!;
        chances[group * listCount + list] = drawBeta(1 + hit, 1 + members[group]! - hit, random);
      }
    }
    const logLast = drawShares(shares, members, concentration, random);
    if (round > 0) {
      concentration = drawGamma(concentrationPrior - 1 + classMax, random) / (concentrationPrior - logLast);
    } else if (round === 0) {
      orderBySize(shares, chances, listCount);
    }
    if (round > burnIn && (round - burnIn) % thinning === 0) draws.push(observed + missing);
  }
  return draws;
}

/** Puts the classes in the order of their shares, largest first. */
function orderBySize(shares: Float64Array, chances: Float64Array, listCount: number): void {
  const order = [...shares.keys()].toSorted((one, other) => shares[other]! - shares[one]!);
  const oldShares = Float64Array.from(shares);
  const oldChances = Float64Array.from(chances);
  order.forEach((from, to) => {
    shares[to] = oldShares[from]!;
    chances.set(oldChances.subarray(from * listCount, (from + 1) * listCount), to * listCount);
  });
}

interface Mixture {
  readonly history: number;
  readonly shares: Float64Array;
  readonly chances: Float64Array;
  readonly listCount: number;
}

/** Share of each class with the chance that one of it has the history; gives their sum. */
function fillWeights(weights: Float64Array, { history, shares, chances, listCount }: Mixture): number {
  let total = 0;
  for (let group = 0; group < weights.length; group++) {
    let weight = shares[group]!;
    for (let list = 0; list < listCount; list++) {
      const chance = chances[group * listCount + list]!;
      weight *= (history >> list) & 1 ? chance : 1 - chance;
    }
    weights[group] = weight;
    total += weight;
  }
  return total;
}

/** A multinomial draw, told class by class. */
function spread(
  count: number,
  weights: Float64Array,
  total: number,
  random: Random,
  tell: (group: number, count: number) => void,
): void {
  let left = count;
  let mass = total;
  for (let group = 0; group < weights.length && left > 0; group++) {
    const weight = weights[group]!;
    if (weight <= 0) continue;
    const taken = group === weights.length - 1 ? left : drawBinomial(left, Math.min(1, weight / mass), random);
    if (taken > 0) tell(group, taken);
    left -= taken;
    mass -= weight;
  }
}

/** Breaks the stick anew; gives the logarithm of what is left for the last class. */
function drawShares(shares: Float64Array, members: Float64Array, concentration: number, random: Random): number {
  let after = members.reduce((sum, count) => sum + count, 0);
  let logLeft = 0;
  for (let group = 0; group < shares.length - 1; group++) {
    after -= members[group]!;
    const taken = drawLogGamma(1 + members[group]!, random);
    const kept = drawLogGamma(concentration + after, random);
    const either = Math.max(taken, kept) + Math.log1p(Math.exp(-Math.abs(taken - kept)));
    shares[group] = Math.exp(logLeft + taken - either);
    logLeft += kept - either;
  }
  shares[shares.length - 1] = Math.exp(logLeft);
  return logLeft;
}

/** Potential scale reduction over split chains and the effective number of draws, from autocorrelations. */
export function compareChains(chains: readonly (readonly number[])[]): {
  readonly scaleReduction: number;
  readonly effectiveDraws: number;
} {
  const halves = chains.flatMap((chain) => {
    const middle = Math.floor(chain.length / 2);
    return [chain.slice(0, middle), chain.slice(middle, 2 * middle)];
  });
  const length = halves[0]?.length ?? 0;
  const means = halves.map(meanOf);
  const within = meanOf(halves.map((half, index) => sumOfSquares(half, means[index]!) / (length - 1)));
  const between = (length * sumOfSquares(means, meanOf(means))) / (halves.length - 1);
  const pooled = ((length - 1) / length) * within + between / length;
  if (within === 0) return { scaleReduction: 1, effectiveDraws: halves.length * length };
  let sum = 0;
  for (let lag = 1; lag < length - 1; lag += 2) {
    const pair = correlationAt(halves, lag, pooled) + correlationAt(halves, lag + 1, pooled);
    if (pair < 0) break;
    sum += pair;
  }
  const draws = halves.length * length;
  return { scaleReduction: Math.sqrt(pooled / within), effectiveDraws: Math.min(draws, draws / (1 + 2 * sum)) };
}

/** Autocorrelation at a lag over all chains, by the variogram. */
function correlationAt(chains: readonly (readonly number[])[], lag: number, pooled: number): number {
  let sum = 0;
  let count = 0;
  for (const chain of chains) {
    for (let index = lag; index < chain.length; index++) {
      sum += (chain[index]! - chain[index - lag]!) ** 2;
      count++;
    }
  }
  return 1 - sum / count / (2 * pooled);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
