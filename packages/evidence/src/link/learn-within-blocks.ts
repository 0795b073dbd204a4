// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { chanceOf, createWeigher, type AgreementModel } from './agreement-model.ts';
import type { Blocking } from './blocking.ts';
import { levelCount, MISSING } from './compare-records.ts';
import { sameChances } from './level-chances.ts';
import type { LinkRecords } from './link-records.ts';
import type { TrainingPairs } from './training-pairs.ts';

const ROUNDS_MAX = 25;
/** Pairs of one rule that are enough to learn from. */
const MEMBERS_MAX = 100_000;
/** A field that so many random pairs share makes no block worth learning in. */
const COMMON = 0.05;

/** Pairs of one block rule, and the fields that it made agree. */
interface Session {
  readonly members: Uint32Array;
  readonly leftOut: readonly number[];
}

/**
 * Learns how often records of one person agree, by expectation maximisation within the pairs of one block rule after
 * another. The fields of the rule are left out there, since it made them agree; another rule tells about them. What the
 * sessions find is pooled by the pairs that they found.
 */
export function learnWithinBlocks(
  records: LinkRecords,
  blocking: Blocking,
  pairs: TrainingPairs,
  start: AgreementModel,
): AgreementModel {
  const pooled = records.fields.map((field) => new Float64Array(levelCount(field)));
  for (const session of sessionsOf(records, blocking, pairs, start)) {
    const counts = learnSession(records, pairs, session, start);
    for (const [at, own] of counts.entries()) for (const [level, value] of own.entries()) pooled[at]![level]! += value;
  }
  return {
    ...start,
    fields: start.fields.map((field, at) => ({
      ...field,
      sameChance: sameChances(records.fields[at]!, pooled[at]!),
    })),
  };
}

function learnSession(
  records: LinkRecords,
  pairs: TrainingPairs,
  { members, leftOut }: Session,
  start: AgreementModel,
): Float64Array[] {
  const fieldCount = records.fields.length;
  const learnt = records.fields.flatMap((_, at) => (leftOut.includes(at) ? [] : [at]));
  let model: AgreementModel = { ...start, prior: 0.1 };
  let counts: Float64Array[] = [];
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const weigh = createWeigher(records, model, leftOut);
    counts = records.fields.map((field) => new Float64Array(levelCount(field)));
    let same = 0;
    for (const pair of members) {
      const chance = chanceOf(weigh(pairs.one[pair]!, pairs.levels, pair * fieldCount));
      same += chance;
      if (chance < 1e-5) continue;
      for (const at of learnt) {
        const level = pairs.levels[pair * fieldCount + at]!;
        if (level !== MISSING) counts[at]![level]! += chance;
      }
    }
    const prior = Math.min(0.99, Math.max(1e-7, (same + 0.05) / (members.length + 1)));
    const settled = Math.abs(prior / model.prior - 1) < 1e-3;
    model = {
      prior,
      fields: model.fields.map((field, at) => ({
        ...field,
        sameChance: sameChances(records.fields[at]!, counts[at]!),
      })),
    };
    if (settled) break;
  }
  return counts;
}

function sessionsOf(records: LinkRecords, blocking: Blocking, pairs: TrainingPairs, model: AgreementModel): Session[] {
  if (blocking.rules[0]!.fields.length > 0) {
    return blocking.rules.map((rule) => ({
      members: membersOf(pairs, (pair) => meet(blocking, rule, pairs.one[pair]!, pairs.other[pair]!)),
      leftOut: rule.fields,
    }));
  }
  // Every row was compared with every other: each field that tells enough makes a block of the pairs that agree on it.
  const fieldCount = records.fields.length;
  return records.fields.flatMap((_, at) =>
    model.fields[at]!.otherChance[0]! > COMMON
      ? []
      : [{ members: membersOf(pairs, (pair) => pairs.levels[pair * fieldCount + at] === 0), leftOut: [at] }],
  );
}

function membersOf(pairs: TrainingPairs, belongs: (pair: number) => boolean): Uint32Array {
  const members: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) if (belongs(pair)) members.push(pair);
  const every = Math.ceil(members.length / MEMBERS_MAX);
  return Uint32Array.from(every > 1 ? members.filter((_, at) => at % every === 0) : members);
}

function meet(
  { keys, width: rowWidth }: Blocking,
  { offset, width }: { readonly offset: number; readonly width: number },
  one: number,
  other: number,
): boolean {
  for (let at = offset; at < offset + width; at++) {
    const key = keys[one * rowWidth + at]!;
    if (key === 0) continue;
    for (let against = offset; against < offset + width; against++)
      if (keys[other * rowWidth + against] === key) return true;
  }
  return false;
}
