// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createRandom } from '../random.ts';
import { chanceOf, createWeigher } from './agreement-model.ts';
import { assignOneToOne } from './assign-one-to-one.ts';
import { chooseBlocking } from './blocking-rules.ts';
import { cutRanges, type BlockRange } from './candidate-pairs.ts';
import { chooseThreshold, type Threshold } from './choose-threshold.ts';
import { clusterRecords } from './cluster-records.ts';
import { createComparison } from './compare-records.ts';
import { placeDecisions, type DecidedPair, type Decision } from './decision.ts';
import { learnAgreement } from './learn-agreement.ts';
import { possiblePairs } from './link-records.ts';
import { prepareRecords, type FieldOptions, type PreparedRecords } from './prepare-records.ts';
import type { RecordTable } from './record-table.ts';
import { createScorer, DECIDED_BITS, joinScored, type ScoredPairs, type ScoringInput } from './score-pairs.ts';

/** How to link; everything is found from the files unless told. */
export interface LinkOptions extends FieldOptions {
  readonly seed: number | string;
  /** Pairs that people decided about: they shift what is learnt, and stand as decided. */
  readonly decisions?: readonly Decision[];
  /** Chance from which two rows are taken for one person. */
  readonly threshold?: number;
  /** Across files: let a row have several partners, because a file holds one person more than once. */
  readonly many?: boolean;
  /** Told of each step that takes time. */
  readonly onStep?: (step: string) => void;
}

/** A linkage made ready: what was learnt, and the runs of blocks still to be scored, anywhere and in any order. */
export interface LinkagePlan extends ScoringInput {
  readonly prepared: PreparedRecords;
  readonly options: LinkOptions;
  readonly ranges: readonly BlockRange[];
  readonly decided: readonly DecidedPair[];
  /** Decisions about rows that are not there. */
  readonly unknownDecisions: number;
}

/** Two rows that are taken for one person. */
export interface Link {
  readonly left: string;
  readonly right: string;
  readonly probability: number;
}

/** One row and the person it is taken for. */
export interface ClusteredRow {
  readonly id: string;
  /** Id of the first row of the cluster. */
  readonly cluster: string;
  /** How likely the row is placed rightly. */
  readonly probability: number;
}

/** How much was compared, and how well the result is expected to be. */
export interface LinkageSummary {
  readonly rows: number;
  readonly possiblePairs: number;
  readonly comparedPairs: number;
  /** Pairs of one person that are expected to exist among those compared. */
  readonly expectedPairs: number;
  readonly threshold: number;
  readonly expectedF1: number;
}

export interface LinkResult {
  readonly links: readonly Link[];
  readonly summary: LinkageSummary;
  /** All pairs worth considering, likeliest first. */
  readonly scored: ScoredPairs;
  /** Where in \`scored\` the links stand. */
  readonly places: readonly number[];
}

export interface DedupeResult {
  readonly rows: readonly ClusteredRow[];
  readonly clusterCount: number;
  readonly summary: LinkageSummary;
  /** All pairs worth considering, likeliest first. */
  readonly scored: ScoredPairs;
  /** Where in \`scored\` pairs of one cluster stand. */
  readonly places: readonly number[];
}

const PAIRS_PER_RANGE = 200_000;

/**
 * First part of linkage: prepares, chooses blocking rules and learns. The same seed gives the same plan.
 *
 * @throws RangeError when there is nothing to compare, in words that complete "Nothing can be linked: …"
 */
export function planLinkage(
  tables: readonly [RecordTable] | readonly [RecordTable, RecordTable],
  options: LinkOptions,
): LinkagePlan {
  if (tables.some(({ ids }) => ids.length === 0)) throw new RangeError('a file has column names but no rows');
  options.onStep?.('Preparing rows');
  const prepared = prepareRecords(tables, options);
  const { records } = prepared;
  if (possiblePairs(records) === 0) throw new RangeError('there is one row only');
  options.onStep?.('Choosing what to compare');
  const blocking = chooseBlocking(records);
  options.onStep?.('Learning what agreement says');
  const { decided, unknown } = placeDecisions(options.decisions ?? [], prepared.ids, {
    ...records,
    exchanged: prepared.exchanged,
  });
  const model = learnAgreement(records, blocking, createRandom(options.seed), decided);
  return {
    prepared,
    options,
    records,
    blocking,
    model,
    decided,
    unknownDecisions: unknown,
    ranges: cutRanges(blocking, PAIRS_PER_RANGE),
  };
}

/** Second part, in one thread: scores every range. Threads do the same with `createScorer`, each with a share of the ranges. */
export function scorePlan(plan: LinkagePlan): ScoredPairs[] {
  return plan.ranges.map(createScorer(plan));
}

/** Last part of linkage across two files. */
export function finishLinks(plan: LinkagePlan, parts: readonly ScoredPairs[]): LinkResult {
  const { prepared, records, options } = plan;
  const scored = joinScored([...parts.map((part) => withoutDecided(part, plan)), decidedPairs(plan)]);
  const chosen = thresholdOf(scored, options);
  const from = -Math.log2(1 / chosen.probability - 1);
  const all = Array.from(scored.bits.keys());
  const places = options.many
    ? all.filter((at) => scored.bits[at]! >= from)
    : assignOneToOne(scored, records.rowCount, from);
  const links = places.map((at): Link => {
    const [a, b] = [prepared.ids[scored.one[at]!]!, prepared.ids[scored.other[at]!]!];
    const [left, right] = prepared.exchanged ? [b, a] : [a, b];
    return { left, right, probability: chanceOf(scored.bits[at]!) };
  });
  return { links, summary: summarise(plan, scored, chosen), scored, places };
}

/** Last part of finding duplicates within one file. */
export function finishClusters(plan: LinkagePlan, parts: readonly ScoredPairs[]): DedupeResult {
  const { prepared, records, model, options } = plan;
  const scored = joinScored([...parts.map((part) => withoutDecided(part, plan)), decidedPairs(plan)]);
  const chosen = thresholdOf(scored, options);
  const compare = createComparison(records);
  const weigh = createWeigher(records, model);
  const levels = new Uint8Array(records.fields.length);
  const { clusterOf, probability } = clusterRecords(scored, records.rowCount, chosen.probability, (one, other) => {
    compare(one, other, levels);
    return chanceOf(weigh(one, levels));
  });
  const rows = prepared.ids.map((id, row): ClusteredRow => ({
    id,
    cluster: prepared.ids[clusterOf[row]!]!,
    probability: probability[row]!,
  }));
  const clusterCount = clusterOf.reduce((count, lowest, row) => count + (lowest === row ? 1 : 0), 0);
  const places = Array.from(scored.bits.keys()).filter(
    (at) => clusterOf[scored.one[at]!] === clusterOf[scored.other[at]!],
  );
  return { rows, clusterCount, summary: summarise(plan, scored, chosen), scored, places };
}

/**
 * **Probabilistic record linkage** across two tables (Fellegi–Sunter): which rows are one person, without a register and
 * without labels. Each row gets at most one partner unless `many`. The result does not depend on the order of rows, nor on
 * which table comes first.
 *
 * Source: Fellegi, I. P., & Sunter, A. B. (1969). A theory for record linkage. *Journal of the American Statistical
 * Association* 64, 1183–1210.
 *
 * Cost: some 30 pairs a row beyond two million pairs, about a microsecond each.
 *
 * @throws RangeError as `planLinkage`
 */
export function linkTables(left: RecordTable, right: RecordTable, options: LinkOptions): LinkResult {
  const plan = planLinkage([left, right], options);
  return finishLinks(plan, scorePlan(plan));
}

/** **Duplicates within one table**: rows that are one person share a cluster. As `linkTables` otherwise. */
export function dedupeTable(table: RecordTable, options: LinkOptions): DedupeResult {
  const plan = planLinkage([table], options);
  return finishClusters(plan, scorePlan(plan));
}

function decidedPairs({ decided }: LinkagePlan): ScoredPairs {
  return {
    one: Uint32Array.from(decided, ({ one }) => one),
    other: Uint32Array.from(decided, ({ other }) => other),
    bits: Float64Array.from(decided, ({ same }) => (same ? DECIDED_BITS : -DECIDED_BITS)),
  };
}

function withoutDecided(part: ScoredPairs, { decided, records }: LinkagePlan): ScoredPairs {
  if (decided.length === 0) return part;
  const keys = new Set(decided.map(({ one, other }) => one * records.rowCount + other));
  const kept = Array.from(part.bits.keys()).filter(
    (at) => !keys.has(part.one[at]! * records.rowCount + part.other[at]!),
  );
  return {
    one: Uint32Array.from(kept, (at) => part.one[at]!),
    other: Uint32Array.from(kept, (at) => part.other[at]!),
    bits: Float64Array.from(kept, (at) => part.bits[at]!),
  };
}

function thresholdOf(scored: ScoredPairs, { threshold }: LinkOptions): Threshold {
  const chosen = chooseThreshold(scored.bits);
  return threshold === undefined ? chosen : { ...chosen, probability: threshold };
}

function summarise({ records, blocking }: LinkagePlan, { bits }: ScoredPairs, chosen: Threshold): LinkageSummary {
  return {
    rows: records.rowCount,
    possiblePairs: possiblePairs(records),
    comparedPairs: blocking.rules.reduce((sum, { pairCount }) => sum + pairCount, 0),
    expectedPairs: bits.reduce((sum, weight) => sum + chanceOf(weight), 0),
    threshold: chosen.probability,
    expectedF1: chosen.expectedF1,
  };
}
