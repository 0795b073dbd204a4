// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createRandom } from '../random.ts';
import { blockKeysOf, type BlockKey } from './block-keys.ts';
import type { Blocking, BlockRule } from './blocking.ts';
import { buildRule, joinRules, type BuiltRule } from './build-blocks.ts';
import { possiblePairs, type LinkRecords } from './link-records.ts';

/** Up to this many pairs, every row is compared with every other. */
const ALL_PAIRS_MAX = 2_000_000;
/** Pairs brought together by all rules, for each row. */
const PAIRS_PER_ROW = 30;
const RULES_MAX = 18;
/** A coarser key that brings hardly more rows together than the text itself is not worth a rule. */
const COARSER_FROM = 1.05;
/** The share of pairs of one person that the chosen rules are to bring together, as simulated. */
const COVERAGE = 0.9999;
const SIMULATED = 2048;
/** How often two records of one person write a field the same way, as assumed when rules are chosen. */
const SAME = 0.6;

/** Chooses rules by which rows are compared, from what the fields hold alone. */
export function chooseBlocking(records: LinkRecords): Blocking {
  if (possiblePairs(records) <= ALL_PAIRS_MAX) return allPairs(records);
  const options = records.fields.flatMap((field, place) => blockKeysOf(field, place, records.pools[field.pool]!));
  const limits = limitsOf(records);
  const all = options.map((key) => ({ key, ...measureKey(key, records, limits.rowsMax) }));
  const exactOf = new Map(all.flatMap(({ key, collision }) => (key.tolerance === 0 ? [[key.field, collision]] : [])));
  const measured = all.filter(
    ({ key, collision }) => key.tolerance === 0 || collision > COARSER_FROM * (exactOf.get(key.field) ?? 0),
  );
  const candidates = candidateRules(measured, records, limits.pairsEach);
  return buildRules(candidates, records, limits);
}

interface Limits {
  readonly rowsMax: number;
  readonly pairsEach: number;
  readonly pairsAll: number;
}

function limitsOf({ rowCount }: LinkRecords): Limits {
  const pairsAll = Math.max(2_000_000, PAIRS_PER_ROW * rowCount);
  return { rowsMax: Math.max(300, Math.ceil(2 * Math.sqrt(rowCount))), pairsEach: pairsAll / 4, pairsAll };
}

function allPairs(records: LinkRecords): Blocking {
  const { rowCount } = records;
  const rule: BlockRule = {
    words: 'every row with every other',
    fields: [],
    rows: Uint32Array.from({ length: rowCount }, (_, row) => row),
    starts: Uint32Array.of(0, rowCount),
    offset: 0,
    width: 1,
    pairCount: possiblePairs(records),
  };
  return { rules: [rule], keys: new Uint32Array(rowCount).fill(1), width: 1, warnings: [] };
}

interface MeasuredKey {
  readonly key: BlockKey;
  /** Chance that a pair of rows shares a key. */
  readonly collision: number;
  /** The same, blocks left out that are too large unless another field parts them. */
  readonly collisionAlone: number;
  /** Share of rows with a text. */
  readonly filled: number;
  /** Of these, the share that has a key. */
  readonly keyed: number;
  /** Of these, the share that has one few enough share. */
  readonly keyedAlone: number;
}

function measureKey(key: BlockKey, records: LinkRecords, rowsMax: number): Omit<MeasuredKey, 'key'> {
  const { counts, codes, filled } = records.fields[key.field]!;
  const rowsOf = new Float64Array(key.keyCount);
  for (let code = 1; code < counts.length; code++)
    for (let at = 0; at < key.width; at++) rowsOf[key.keys[code * key.width + at]!]! += counts[code]!;
  let pairs = 0;
  let pairsAlone = 0;
  for (let number = 1; number < key.keyCount; number++) {
    pairs += rowsOf[number]! ** 2;
    if (rowsOf[number]! <= rowsMax) pairsAlone += rowsOf[number]! ** 2;
  }
  let keyed = 0;
  let keyedAlone = 0;
  for (let code = 1; code < counts.length; code++) {
    let [any, few] = [false, false];
    for (let at = code * key.width; at < (code + 1) * key.width; at++) {
      if (key.keys[at] === 0) continue;
      any = true;
      if (rowsOf[key.keys[at]!]! <= rowsMax) few = true;
    }
    if (any) keyed += counts[code]!;
    if (few) keyedAlone += counts[code]!;
  }
  const all = codes.length ** 2;
  return {
    collision: pairs / all,
    collisionAlone: pairsAlone / all,
    filled: filled / codes.length,
    keyed: keyed / Math.max(1, filled),
    keyedAlone: keyedAlone / Math.max(1, filled),
  };
}

interface CandidateRule {
  readonly keys: readonly BlockKey[];
  readonly pairs: number;
  /** Which simulated pairs of one person it brings together. */
  readonly caught: Uint8Array;
}

/** Single keys, or as many together as it takes to bring few enough pairs. */
function candidateRules(measured: readonly MeasuredKey[], records: LinkRecords, pairsMax: number): CandidateRule[] {
  const simulated = simulateAgreement(measured, records);
  const possible = possiblePairs(records);
  const rules: CandidateRule[] = [];
  const take = (chosen: readonly number[], chance: number, caught: Uint8Array): boolean => {
    if (chance === 0 || possible * chance > pairsMax) return false;
    rules.push({ keys: chosen.map((at) => measured[at]!.key), pairs: possible * chance, caught });
    return true;
  };
  const extend = (chosen: readonly number[], collision: number, caught: Uint8Array): void => {
    const last = chosen.at(-1);
    if (last !== undefined) {
      const alone = chosen.length === 1;
      const enough = alone
        ? take(chosen, measured[last]!.collisionAlone, simulated[last]!.alone) && measured[last]!.keyedAlone > 0.9
        : take(chosen, collision, caught);
      if (enough || chosen.length === 3) return;
    }
    for (let next = (last ?? -1) + 1; next < measured.length; next++) {
      const { key, collision: own } = measured[next]!;
      if (own === 0 || chosen.some((at) => measured[at]!.key.field === key.field)) continue;
      extend(
        [...chosen, next],
        collision * own,
        caught.map((value, index) => value & simulated[next]!.joint[index]!),
      );
    }
  };
  extend([], 1, new Uint8Array(SIMULATED).fill(1));
  return rules;
}

/** For each key, the simulated pairs of one person that share it: alone, or together with others. */
function simulateAgreement(
  measured: readonly MeasuredKey[],
  { fields }: LinkRecords,
): { alone: Uint8Array; joint: Uint8Array }[] {
  // Always the same simulation: rules hang on the data alone.
  const random = createRandom('blocking');
  const filledOf = fields.map((_, place) => measured.find(({ key }) => key.field === place)?.filled ?? 0);
  const shared = measured.map(() => ({ alone: new Uint8Array(SIMULATED), joint: new Uint8Array(SIMULATED) }));
  for (let pair = 0; pair < SIMULATED; pair++) {
    const states = filledOf.map((filled) =>
      random.next() > filled ** 2 ? 'missing' : random.next() < SAME ? 'same' : 'other',
    );
    for (const [at, { key, keyed, keyedAlone }] of measured.entries()) {
      const luck = random.next();
      const common = random.next();
      const state = states[key.field];
      const meets = state === 'same' || (state === 'other' && luck < key.tolerance);
      shared[at]!.joint[pair] = meets && common < keyed ? 1 : 0;
      shared[at]!.alone[pair] = meets && common < keyedAlone ? 1 : 0;
    }
  }
  return shared;
}

/** Takes the rule that catches most of what is not yet caught for its pairs, until nearly all is caught. */
function buildRules(candidates: readonly CandidateRule[], records: LinkRecords, limits: Limits): Blocking {
  const caught = new Uint8Array(SIMULATED);
  const open = new Set(candidates);
  const built: BuiltRule[] = [];
  const warnings: string[] = [];
  let pairs = 0;
  const reachable = new Uint8Array(SIMULATED);
  for (const candidate of candidates) candidate.caught.forEach((value, index) => (reachable[index]! |= value));
  const target = COVERAGE * sum(reachable);
  while (built.length < RULES_MAX && sum(caught) < target) {
    let best: CandidateRule | undefined;
    let bestGain = 0;
    for (const candidate of open) {
      let news = 0;
      for (let index = 0; index < SIMULATED; index++) news += candidate.caught[index]! & (1 - caught[index]!);
      // A rule may cost its share of the budget for nothing: what it catches counts, not that it is cheap.
      const gain = news / (candidate.pairs + limits.pairsAll / RULES_MAX);
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (!best) break;
    open.delete(best);
    if (pairs + best.pairs > limits.pairsAll) continue;
    const rule = buildRule(best.keys, records, limits.rowsMax);
    if (rule.pairCount > 2 * limits.pairsEach) continue;
    best.caught.forEach((value, index) => (caught[index]! |= value));
    pairs += rule.pairCount;
    built.push(rule);
    warnings.push(...rule.warnings);
  }
  if (built.length === 0) throw new RangeError('no column holds anything by which rows could be brought together');
  return joinRules(built, records.rowCount, warnings);
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
