// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Random } from '../random.ts';
import { createWeigher, chanceOf, type AgreementModel, type FieldModel } from './agreement-model.ts';
import type { Blocking } from './blocking-rules.ts';
import { levelCount, MISSING } from './compare-records.ts';
import { possiblePairs, type LinkField, type LinkRecords } from './link-records.ts';
import { sampleAgreement, type RandomAgreement } from './random-agreement.ts';
import { collectTrainingPairs, type TrainingPairs } from './training-pairs.ts';

/** Pairs of one person that deterministic rules find, as assumed. */
const DETERMINISTIC_RECALL = 0.7;
/** Bits beyond chance from which exact agreements alone make a deterministic rule. */
const DETERMINISTIC_BITS = 7;
/** Pairs that what is known of fields in general counts for. */
const PSEUDO_PAIRS = 8;

export function learnAgreement(
  records: LinkRecords,
  blocking: Blocking,
  random: Random,
): { model: AgreementModel; pairs: TrainingPairs } {
  const pairs = collectTrainingPairs(records, blocking);
  const agreement = sampleAgreement(records, random);
  const shares = records.fields.map(textShares);
  let model = firstModel(records, agreement, shares);
  model = { ...model, prior: deterministicPrior(records, pairs, model) };
  model = learnBySessions(records, blocking, pairs, model);
  for (let round = 0; round < 30; round++) {
    const result = refine(records, pairs, model, agreement);
    const change = Math.abs(Math.log(result.prior / model.prior));
    model = result;
    if (change < 1e-4 && round > 6) break;
  }
  return { model, pairs };
}

function textShares({ counts, filled }: LinkField): Float32Array {
  const shares = new Float32Array(counts.length);
  for (let code = 1; code < counts.length; code++) shares[code] = counts[code]! / Math.max(1, filled);
  return shares;
}

function firstModel(
  { fields }: LinkRecords,
  agreement: RandomAgreement,
  shares: readonly Float32Array[],
): AgreementModel {
  return {
    prior: 1e-6,
    fields: fields.map((field, at): FieldModel => {
      const count = levelCount(field);
      return {
        sameChance: usualAgreement(count),
        otherChance: chances(agreement.counts[at]!, 1 / count),
        shares: shares[at]!,
      };
    }),
  };
}

/** What is known of fields in general: most agree, a few nearly, few not at all. */
function usualAgreement(count: number): number[] {
  const usual = [0.8, ...Array.from({ length: count - 2 }, () => 0.12 / (count - 2)), 0.08];
  return usual;
}

function chances(counts: Float64Array, pseudo: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) + pseudo * counts.length;
  return Array.from(counts, (count) => (count + pseudo) / total);
}

function deterministicPrior(records: LinkRecords, pairs: TrainingPairs, model: AgreementModel): number {
  const possible = possiblePairs(records);
  const needed = Math.log2(possible) + DETERMINISTIC_BITS;
  const fieldCount = records.fields.length;
  const weights = model.fields.map(({ shares }) =>
    Float32Array.from(shares, (share) => (share > 0 ? -Math.log2(share) : 0)),
  );
  let found = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    let bits = 0;
    for (let at = 0; at < fieldCount; at++)
      if (pairs.levels[pair * fieldCount + at] === 0)
        bits += weights[at]![records.fields[at]!.codes[pairs.one[pair]!]!]!;
    if (bits >= needed) found++;
  }
  return Math.min(0.5, (found / pairs.share / DETERMINISTIC_RECALL + 0.5) / possible);
}

function learnBySessions(
  records: LinkRecords,
  blocking: Blocking,
  pairs: TrainingPairs,
  start: AgreementModel,
): AgreementModel {
  const fieldCount = records.fields.length;
  const counts = records.fields.map((field) => new Float64Array(levelCount(field)));
  const sessions = sessionsOf(records, blocking, pairs, start);
  for (const { members, leftOut } of sessions) {
    let model = { ...start, prior: 0.1 };
    const levels = new Uint8Array(fieldCount);
    let own = records.fields.map((field) => new Float64Array(levelCount(field)));
    for (let round = 0; round < 25; round++) {
      const weigh = createWeigher(records, model);
      own = records.fields.map((field) => new Float64Array(levelCount(field)));
      let same = 0;
      for (const pair of members) {
        levels.set(pairs.levels.subarray(pair * fieldCount, (pair + 1) * fieldCount));
        for (const at of leftOut) levels[at] = MISSING;
        const chance = chanceOf(weigh(pairs.one[pair]!, levels));
        same += chance;
        for (let at = 0; at < fieldCount; at++) if (levels[at] !== MISSING) own[at]![levels[at]!]! += chance;
      }
      model = {
        prior: Math.min(0.99, Math.max(1e-7, (same + 0.05) / (members.length + 1))),
        fields: model.fields.map((field, at) => ({ ...field, sameChance: posterior(own[at]!) })),
      };
    }
    for (const [at, list] of own.entries()) list.forEach((value, level) => (counts[at]![level]! += value));
  }
  return { ...start, fields: start.fields.map((field, at) => ({ ...field, sameChance: posterior(counts[at]!) })) };
}

function posterior(counts: Float64Array): number[] {
  const usual = usualAgreement(counts.length);
  const total = counts.reduce((sum, count) => sum + count, 0) + PSEUDO_PAIRS;
  return Array.from(counts, (count, level) => (count + PSEUDO_PAIRS * usual[level]!) / total);
}

function sessionsOf(records: LinkRecords, blocking: Blocking, pairs: TrainingPairs, model: AgreementModel) {
  const fieldCount = records.fields.length;
  if (blocking.rules[0]!.fields.length === 0) {
    return records.fields.flatMap((_, at) => {
      if (model.fields[at]!.otherChance[0]! > 0.05) return [];
      const members: number[] = [];
      for (let pair = 0; pair < pairs.count; pair++) if (pairs.levels[pair * fieldCount + at] === 0) members.push(pair);
      return [{ members, leftOut: [at] }];
    });
  }
  return blocking.rules.map((rule) => {
    const members: number[] = [];
    for (let pair = 0; pair < pairs.count; pair++)
      if (meets(blocking, rule, pairs.one[pair]!, pairs.other[pair]!)) members.push(pair);
    return { members, leftOut: rule.fields };
  });
}

function meets(
  { keys, width: rowWidth }: Blocking,
  rule: { offset: number; width: number },
  one: number,
  other: number,
): boolean {
  for (let at = rule.offset; at < rule.offset + rule.width; at++) {
    const key = keys[one * rowWidth + at]!;
    if (key === 0) continue;
    for (let against = rule.offset; against < rule.offset + rule.width; against++)
      if (keys[other * rowWidth + against] === key) return true;
  }
  return false;
}

function refine(
  records: LinkRecords,
  pairs: TrainingPairs,
  model: AgreementModel,
  agreement: RandomAgreement,
): AgreementModel {
  const fieldCount = records.fields.length;
  const weigh = createWeigher(records, model);
  const own = records.fields.map((field) => new Float64Array(levelCount(field)));
  const partnersOf = new Float64Array(records.rowCount);
  let same = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    const chance = chanceOf(weigh(pairs.one[pair]!, pairs.levels, pair * fieldCount));
    if (chance < 1e-4) continue;
    same += chance;
    partnersOf[pairs.one[pair]!]! += chance;
    partnersOf[pairs.other[pair]!]! += chance;
    for (let at = 0; at < fieldCount; at++) {
      const level = pairs.levels[pair * fieldCount + at]!;
      if (level !== MISSING) own[at]![level]! += chance;
    }
  }
  const possible = possiblePairs(records);
  const total = same / pairs.share;
  const sampled = agreement.pairs / possible / pairs.share;
  return {
    prior: Math.min(0.5, Math.max(0.01, total) / possible),
    fields: model.fields.map((_, at) => {
      const counts = agreement.counts[at]!.map((count, level) => Math.max(0, count - own[at]![level]! * sampled));
      return {
        sameChance: posterior(own[at]!),
        otherChance: chances(counts, 1 / counts.length),
        shares: personShares(records.fields[at]!, partnersOf, pairs.share),
      };
    }),
  };
}

/** Share of persons with each text: rows of one person count once together. */
function personShares({ codes, counts }: LinkField, partnersOf: Float64Array, share: number): Float32Array {
  const persons = new Float32Array(counts.length);
  let total = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) continue;
    const one = 1 / (1 + partnersOf[row]! / share);
    persons[codes[row]!]! += one;
    total += one;
  }
  for (let code = 1; code < persons.length; code++) persons[code] = Math.max(1, persons[code]!) / Math.max(1, total);
  return persons;
}
