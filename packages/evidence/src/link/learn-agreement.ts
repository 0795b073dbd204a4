// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Random } from '../random.ts';
import {
  chanceOf,
  createRelativesWeigher,
  createWeigher,
  type AgreementModel,
  type FieldModel,
} from './agreement-model.ts';
import { bestShift, PAIRS_PER_DECISION } from './best-shift.ts';
import type { Blocking } from './blocking.ts';
import { createComparison, levelCount, MISSING } from './compare-records.ts';
import type { DecidedPair } from './decision.ts';
import { learnWithinBlocks } from './learn-within-blocks.ts';
import { levelChances, sameChances, usualAgreement } from './level-chances.ts';
import { possiblePairs, type LinkField, type LinkRecords } from './link-records.ts';
import { countAgreement, type RandomAgreement } from './random-agreement.ts';
import { collectTrainingPairs, type TrainingPairs } from './training-pairs.ts';

/** Pairs of one person that exact agreement alone finds, as assumed. */
const DETERMINISTIC_RECALL = 0.7;
/** Bits beyond chance from which exact agreement alone is enough. */
const DETERMINISTIC_BITS = 7;
/** How far decisions may move the start of all weights, in bits: the standard deviation that is assumed. */
const SHIFT_BITS = 4;
const ROUNDS_MAX = 40;
/** Rounds after which the rarity of texts among persons hardly moves. */
const RARITY_ROUNDS = 8;
/** Pairs this unlikely after the first round are not looked at again. */
const HOPELESS_BITS = -25;

/**
 * **Learns what agreement says** without labels, in the order of Fellegi and Sunter's practice: how often two persons agree
 * by chance (u) from random pairs; how many pairs are one person (the prior) from exact agreement; how often records of one
 * person agree (m) by expectation maximisation within blocks, the fields of the block left out, over one block after
 * another; then prior, m and u together over all pairs that are compared, each person's rows counting once in the
 * frequency of a value.
 *
 * Decisions stand for what they say in every round, and move the start of all weights towards what explains them.
 *
 * Sources: Fellegi & Sunter (1969); Winkler, W. E. (1988). Using the EM algorithm for weight computation in the
 * Fellegi–Sunter model of record linkage. *ASA Proceedings of the Section on Survey Research Methods*, 667–671; Linacre,
 * R., et al. (2022). Splink: free software for probabilistic record linkage at scale. *IJPDS* 7(3).
 */
export function learnAgreement(
  records: LinkRecords,
  blocking: Blocking,
  random: Random,
  decided: readonly DecidedPair[] = [],
): AgreementModel {
  const pairs = collectTrainingPairs(records, blocking);
  const agreement = countAgreement(records, blocking, pairs, random);
  let model = firstModel(records, agreement);
  model = { ...model, prior: deterministicPrior(records, pairs, model) };
  model = withRelatives(records, learnWithinBlocks(records, blocking, pairs, model));
  const decisions = compareDecided(records, decided);
  let active = Uint32Array.from({ length: pairs.count }, (_, pair) => pair);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if (round === 1) active = likelyPairs(records, pairs, model);
    const next = learnOnce(records, { pairs, active, decisions, agreement, settled: round >= RARITY_ROUNDS }, model);
    const change = Math.abs(Math.log(next.prior / model.prior));
    model = next;
    if (round > 6 && change < 1e-4) break;
  }
  return shiftByDecisions(records, decisions, model);
}

function firstModel({ fields }: LinkRecords, agreement: RandomAgreement): AgreementModel {
  return {
    prior: 0.5,
    fields: fields.map((field, at): FieldModel => ({
      sameChance: usualAgreement(levelCount(field)),
      otherChance: levelChances(agreement.counts[at]!),
      rarity: textRarity(field),
    })),
  };
}

/**
 * Lets some pairs be of relatives, as many as of one person at first: where there are none, learning finds that. Needs a
 * field of a person's own and another.
 */
function withRelatives({ fields }: LinkRecords, model: AgreementModel): AgreementModel {
  if (!fields.some(({ own }) => own) || fields.every(({ own }) => own)) return model;
  const chances = fields.map((field) => (field.own ? undefined : usualAgreement(levelCount(field))));
  return { ...model, relatives: { prior: model.prior, chances } };
}

function textRarity({ counts, filled }: LinkField): Float32Array {
  return Float32Array.from(counts, (count) => (count > 0 ? Math.log2(Math.max(1, filled) / count) : 0));
}

/** The prior from pairs that agree exactly on more than chance would bring about in all pairs together. */
function deterministicPrior(records: LinkRecords, pairs: TrainingPairs, model: AgreementModel): number {
  const possible = possiblePairs(records);
  const needed = Math.log2(possible) + DETERMINISTIC_BITS;
  const fieldCount = records.fields.length;
  let found = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    let bits = 0;
    for (let at = 0; at < fieldCount; at++)
      if (pairs.levels[pair * fieldCount + at] === 0)
        bits += model.fields[at]!.rarity[records.fields[at]!.codes[pairs.one[pair]!]!]!;
    if (bits >= needed) found++;
  }
  return Math.min(0.5, (found / pairs.share / DETERMINISTIC_RECALL + 0.5) / possible);
}

interface ComparedDecision extends DecidedPair {
  readonly levels: Uint8Array;
}

function compareDecided(records: LinkRecords, decided: readonly DecidedPair[]): ComparedDecision[] {
  const compare = createComparison(records);
  return decided.map((pair) => {
    const levels = new Uint8Array(records.fields.length);
    compare(pair.one, pair.other, levels);
    return { ...pair, levels };
  });
}

function likelyPairs(records: LinkRecords, pairs: TrainingPairs, model: AgreementModel): Uint32Array<ArrayBuffer> {
  const weigh = createWeigher(records, model);
  const fieldCount = records.fields.length;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++)
    if (weigh(pairs.one[pair]!, pairs.levels, pair * fieldCount) > HOPELESS_BITS) kept.push(pair);
  return Uint32Array.from(kept);
}

interface Evidence {
  readonly pairs: TrainingPairs;
  readonly active: Uint32Array;
  readonly decisions: readonly ComparedDecision[];
  readonly agreement: RandomAgreement;
  /** True once rarity among persons is known well enough. */
  readonly settled: boolean;
}

/** One round of expectation maximisation over all compared pairs. */
function learnOnce(
  records: LinkRecords,
  { pairs, active, decisions, agreement, settled }: Evidence,
  model: AgreementModel,
): AgreementModel {
  const fieldCount = records.fields.length;
  const weigh = createWeigher(records, model);
  const counts = records.fields.map((field) => new Float64Array(levelCount(field)));
  const partners = new Float64Array(records.rowCount);
  const weighRelatives = createRelativesWeigher(records, model);
  const among = counts.map((own) => own.slice());
  let same = 0;
  let related = 0;
  const count = (levels: Uint8Array, offset: number, weight: number): void => {
    for (let at = 0; at < fieldCount; at++) {
      const level = levels[offset + at]!;
      if (level !== MISSING) counts[at]![level]! += weight;
    }
  };
  for (const pair of active) {
    const offset = pair * fieldCount;
    const chance = chanceOf(weigh(pairs.one[pair]!, pairs.levels, offset));
    if (weighRelatives) {
      const relatives = (1 - chance) * chanceOf(weighRelatives(pairs.one[pair]!, pairs.levels, offset));
      related += relatives;
      if (relatives > 1e-5)
        for (let at = 0; at < fieldCount; at++) {
          const level = pairs.levels[offset + at]!;
          if (level !== MISSING) among[at]![level]! += relatives;
        }
    }
    if (chance < 1e-5) continue;
    same += chance;
    partners[pairs.one[pair]!]! += chance;
    partners[pairs.other[pair]!]! += chance;
    count(pairs.levels, offset, chance);
  }
  const matchCounts = counts.map((own) => own.slice());
  for (const { one, levels, same: decidedSame } of decisions) {
    const chance = chanceOf(weigh(one, levels));
    // What the pair counted for by itself is replaced by what was decided.
    count(levels, 0, decidedSame ? PAIRS_PER_DECISION - chance : -chance);
  }
  const possible = possiblePairs(records);
  const sampled = agreement.pairs / possible / pairs.share;
  const priorOf = (found: number): number => Math.min(0.5, Math.max(0.01, found / pairs.share) / possible);
  return {
    prior: priorOf(same),
    ...(model.relatives && {
      relatives: {
        prior: priorOf(related),
        chances: records.fields.map((field, at) =>
          field.own ? undefined : levelChances(among[at]!, usualAgreement(levelCount(field))),
        ),
      },
    }),
    fields: records.fields.map((field, at): FieldModel => ({
      sameChance: sameChances(
        field,
        counts[at]!.map((value) => Math.max(0, value)),
      ),
      // Random pairs hold some of one person too; in a small file they would hide how rare chance agreement is.
      otherChance: levelChances(
        agreement.counts[at]!.map((value, level) => Math.max(0, value - matchCounts[at]![level]! * sampled)),
      ),
      rarity: settled ? model.fields[at]!.rarity : personRarity(field, partners, pairs.share),
    })),
  };
}

/** Rarity among persons: the rows of one person count once together. */
function personRarity({ codes, counts }: LinkField, partners: Float64Array, sampled: number): Float32Array {
  const persons = new Float64Array(counts.length);
  let total = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) continue;
    const part = 1 / (1 + partners[row]! / sampled);
    persons[codes[row]!]! += part;
    total += part;
  }
  return Float32Array.from(persons, (count, code) =>
    code > 0 && counts[code]! > 0 ? Math.log2(Math.max(1, total) / Math.max(1, count)) : 0,
  );
}

/** Moves the prior to where it explains the decisions best. */
function shiftByDecisions(
  records: LinkRecords,
  decisions: readonly ComparedDecision[],
  model: AgreementModel,
): AgreementModel {
  if (decisions.length === 0) return model;
  const weigh = createWeigher(records, model);
  const weights = decisions.map(({ one, levels, same }) => ({ bits: weigh(one, levels), same }));
  const shift = bestShift(weights, SHIFT_BITS);
  const odds = (model.prior / (1 - model.prior)) * 2 ** shift;
  return { ...model, prior: odds / (1 + odds) };
}
