// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createRandom } from '../random.ts';
import { blockKeysOf, type BlockKey } from './block-keys.ts';
import { possiblePairs, type LinkRecords } from './link-records.ts';

/** Rows brought together by one rule: those of block `b` are `rows[starts[b]] … rows[starts[b + 1] - 1]`, ascending. */
export interface BlockRule {
  /** What the rows of a block share, as people say it. */
  readonly words: string;
  /** Places of the fields that the rows of a block share in full or in part. */
  readonly fields: readonly number[];
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  /** Where this rule's keys stand in a row of `keys`, and how many. */
  readonly offset: number;
  readonly width: number;
  readonly pairCount: number;
}

/** The union of rules: each pair of rows belongs to the first rule that brings it together. */
export interface Blocking {
  readonly rules: readonly BlockRule[];
  /** Keys of every row under every rule, `width` each; 0 is no key. */
  readonly keys: Uint32Array;
  readonly width: number;
  /** What was left out because too many rows share it, in sentences. */
  readonly warnings: readonly string[];
}

/** Up to this many pairs, every row is compared with every other. */
export const ALL_PAIRS_MAX = 2_000_000;
/** Pairs brought together by all rules, for each row. */
const PAIRS_PER_ROW = 30;
const RULES_MAX = 14;
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
  const measured = options.map((key) => ({ key, ...measureKey(key, records, limits.rowsMax) }));
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
    const own = key.keys.subarray(code * key.width, (code + 1) * key.width).filter((number) => number > 0);
    if (own.length > 0) keyed += counts[code]!;
    if (own.some((number) => rowsOf[number]! <= rowsMax)) keyedAlone += counts[code]!;
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
  const built: (BuiltRule & { readonly keys: Uint32Array })[] = [];
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
      const gain = news / (candidate.pairs + 5 * records.rowCount);
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (!best) break;
    open.delete(best);
    if (pairs + best.pairs > limits.pairsAll) continue;
    const rule = buildRule(best, records, limits);
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

interface BuiltRule {
  readonly words: string;
  readonly fields: readonly number[];
  readonly width: number;
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly pairCount: number;
  readonly warnings: readonly string[];
}

/** Numbers the combined keys of all rows, leaves out blocks that are too large, and lists the rows of each block. */
function buildRule(
  { keys: parts }: CandidateRule,
  records: LinkRecords,
  { rowsMax }: Limits,
): BuiltRule & { readonly keys: Uint32Array } {
  const words = parts.map((part) => part.words).join(' and ');
  const { rowCount } = records;
  const width = parts.reduce((product, part) => product * part.width, 1);
  const { keys, keyCount } = combineKeys(parts, records, width);
  const sizes = new Uint32Array(keyCount + 1);
  for (const key of keys) sizes[key]!++;
  const renumbered = new Uint32Array(keyCount);
  let blocks = 0;
  let tooLarge = 0;
  for (let key = 1; key < keyCount; key++) {
    if (sizes[key]! > rowsMax) tooLarge = Math.max(tooLarge, sizes[key]!);
    else if (sizes[key]! > 1) renumbered[key] = ++blocks;
  }
  const starts = new Uint32Array(blocks + 1);
  for (let at = 0; at < keys.length; at++) {
    keys[at] = renumbered[keys[at]!]!;
    if (keys[at]! > 0) starts[keys[at]!]!++;
  }
  for (let block = 1; block <= blocks; block++) starts[block]! += starts[block - 1]!;
  const next = starts.slice();
  const rows = new Uint32Array(starts[blocks]!);
  for (let row = 0; row < rowCount; row++)
    for (let at = 0; at < width; at++) {
      const key = keys[row * width + at]!;
      if (key > 0) rows[next[key - 1]!++] = row;
    }
  const warnings =
    tooLarge === 0
      ? []
      : [
          `Up to ${tooLarge} rows share the same ${words}; more than ${rowsMax} are too many to compare by that alone, and such rows were compared only where other columns brought them together.`,
        ];
  const fields = [...new Set(parts.map(({ field }) => field))];
  return { words, fields, width, rows, starts, keys, pairCount: countPairs(rows, starts, records), warnings };
}

function combineKeys(
  parts: readonly BlockKey[],
  { fields, rowCount }: LinkRecords,
  width: number,
): { keys: Uint32Array; keyCount: number } {
  const keys = new Uint32Array(rowCount * width);
  const columns = parts.map(({ field }) => fields[field]!.codes);
  // Each step numbers the pairs of a number from the step before and a key of the next part.
  const numbers = parts.map(() => new Map<number, number>());
  const numberOf = (at: number, parent: number, key: number): number => {
    const combined = parent * parts[at]!.keyCount + key;
    const known = numbers[at]!.get(combined);
    if (known !== undefined) return known;
    const number = numbers[at]!.size + 1;
    numbers[at]!.set(combined, number);
    return number;
  };
  for (let row = 0; row < rowCount; row++) {
    for (let variant = 0; variant < width; variant++) {
      let rest = variant;
      let number = 0;
      for (const [at, part] of parts.entries()) {
        const key = part.keys[columns[at]![row]! * part.width + (rest % part.width)]!;
        rest = Math.floor(rest / part.width);
        number = key === 0 ? 0 : at === 0 ? key : numberOf(at, number, key);
        if (number === 0) break;
      }
      keys[row * width + variant] = number;
    }
  }
  return { keys, keyCount: parts.length === 1 ? parts[0]!.keyCount : numbers.at(-1)!.size + 1 };
}

function countPairs(rows: Uint32Array, starts: Uint32Array, { within, leftCount }: LinkRecords): number {
  let pairs = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const [from, to] = [starts[block]!, starts[block + 1]!];
    if (within) pairs += ((to - from) * (to - from - 1)) / 2;
    else {
      let left = 0;
      for (let at = from; at < to; at++) if (rows[at]! < leftCount) left++;
      pairs += left * (to - from - left);
    }
  }
  return pairs;
}

function joinRules(
  built: readonly (BuiltRule & { readonly keys: Uint32Array })[],
  rowCount: number,
  warnings: readonly string[],
): Blocking {
  const width = built.reduce((total, rule) => total + rule.width, 0);
  const keys = new Uint32Array(rowCount * width);
  let offset = 0;
  const rules = built.map(({ words, fields, rows, starts, pairCount, width: own, keys: ownKeys }): BlockRule => {
    for (let row = 0; row < rowCount; row++)
      for (let at = 0; at < own; at++) keys[row * width + offset + at] = ownKeys[row * own + at]!;
    const rule = { words, fields, rows, starts, offset, width: own, pairCount };
    offset += own;
    return rule;
  });
  return { rules, keys, width, warnings };
}
