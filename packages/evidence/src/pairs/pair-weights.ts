// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { bitsOf, chanceOf } from '../link/agreement-model.ts';
import { bestShift, PAIRS_PER_DECISION } from '../link/best-shift.ts';
import { levelChances } from '../link/level-chances.ts';
import { pairLevels, type PairField, type PairLevel } from './compare-people.ts';

/**
 * What agreement says about pairs that some index brought together. It holds chances of levels alone and nothing of any
 * person, so it can be kept.
 */
export interface PairWeights {
  /** Chance that a pair which the index brings together is one person. */
  readonly prior: number;
  /** One for each field, in their order. */
  readonly fields: readonly {
    /** Chance of each level among pairs of one person (m). */
    readonly same: readonly number[];
    /** Chance of each level among pairs of two persons that the index brings together (u). */
    readonly other: readonly number[];
  }[];
}

/** The levels of a pair that somebody decided about. */
export interface DecidedLevels {
  readonly levels: readonly PairLevel[];
  readonly same: boolean;
}

/** What one field says about a pair: bits for (positive) or against (negative) one person. */
export interface PairReason {
  readonly field: string;
  readonly level: PairLevel;
  readonly bits: number;
}

/** Pairs that what is known beforehand counts for, against those seen. */
const PRIOR_PAIRS = 20;
/** How far decisions may move the start, in bits: the standard deviation that is assumed. */
const SHIFT_BITS = 2;

/**
 * Chances of levels between two registrations of one person: as people hear and write names of other languages and scripts,
 * and as ages are said.
 */
const usualSame: Readonly<Record<PairField['kind'], readonly number[]>> = {
  name: [0.5, 0.3, 0.1, 0.03, 0.07],
  text: [0.6, 0.2, 0.1, 0.1],
  date: [0.6, 0.2, 0.08, 0.12],
  code: [0.5, 0.1, 0.05, 0.35],
  number: [0.6, 0.25, 0.15],
  set: [0.85, 0.05, 0.1],
};

/** Chances of levels between two persons whom a sound in their names brought together. */
const usualOther: Readonly<Record<PairField['kind'], readonly number[]>> = {
  name: [0.06, 0.06, 0.12, 0.01, 0.75],
  text: [0.03, 0.03, 0.04, 0.9],
  date: [0.003, 0.02, 0.077, 0.9],
  code: [0.002, 0.003, 0.005, 0.99],
  number: [0.06, 0.1, 0.84],
  set: [0.35, 0.05, 0.6],
};

/** What is expected before anything was decided. */
export function startWeights(fields: readonly PairField[]): PairWeights {
  return {
    prior: 0.05,
    fields: fields.map(({ kind }) => ({ same: usualSame[kind], other: usualOther[kind] })),
  };
}

/** The chance that a pair is one person. */
export function pairProbability(
  fields: readonly PairField[],
  weights: PairWeights,
  levels: readonly PairLevel[],
): number {
  return chanceOf(bitsOfPair(fields, weights, levels));
}

/** Why a pair is taken for one person, or not: the bits of each field. With `bitsOf(prior)` they add up. */
export function pairReasons(
  fields: readonly PairField[],
  weights: PairWeights,
  levels: readonly PairLevel[],
): PairReason[] {
  return fields.map(({ name, kind }, place): PairReason => {
    const level = levels[place] ?? 'notKnown';
    const at = placeOf(kind, level);
    if (at < 0) return { field: name, level: 'notKnown', bits: 0 };
    const { same, other } = weights.fields[place]!;
    const bits = Math.log2(same[at]! / other[at]!);
    // Two names in each other's place are one event that both fields tell of, so each tells half.
    return { field: name, level, bits: level === 'swapped' ? bits / 2 : bits };
  });
}

function bitsOfPair(fields: readonly PairField[], weights: PairWeights, levels: readonly PairLevel[]): number {
  return pairReasons(fields, weights, levels).reduce((sum, { bits }) => sum + bits, bitsOf(weights.prior));
}

function placeOf(kind: PairField['kind'], level: PairLevel): number {
  return (pairLevels[kind] as readonly PairLevel[]).indexOf(level);
}

/**
 * **Learns the weights of pairs** that an index brought together from what people decided about some of them: how often each
 * level was seen among those of one person and of two, added to the usual chances, which count for 20 pairs; then the prior,
 * moved to where it explains the decisions best and held back by a normal prior on the shift (Newton's method). Which pairs
 * were looked at does not bend the prior: people look at the likeliest first.
 *
 * Source: Fellegi, I. P., & Sunter, A. B. (1969). A theory for record linkage. *Journal of the American Statistical
 * Association* 64, 1183–1210.
 *
 * Cost: some 50 passes over the decided pairs. The order of the pairs does not matter.
 */
export function learnPairWeights(fields: readonly PairField[], decided: readonly DecidedLevels[]): PairWeights {
  const usual = startWeights(fields);
  const learnt = fields.map(({ kind }, place) => {
    const counts = {
      same: new Float64Array(pairLevels[kind].length),
      other: new Float64Array(pairLevels[kind].length),
    };
    for (const { levels, same } of decided) {
      const at = placeOf(kind, levels[place] ?? 'notKnown');
      if (at >= 0) counts[same ? 'same' : 'other'][at]! += PAIRS_PER_DECISION;
    }
    const before = usual.fields[place]!;
    return {
      same: levelChances(counts.same, before.same, PRIOR_PAIRS),
      other: levelChances(counts.other, before.other, PRIOR_PAIRS),
    };
  });
  const weights = { prior: usual.prior, fields: learnt };
  const bits = decided.map(({ levels, same }) => ({ bits: bitsOfPair(fields, weights, levels), same }));
  return { ...weights, prior: chanceOf(bitsOf(usual.prior) + bestShift(bits, SHIFT_BITS)) };
}
