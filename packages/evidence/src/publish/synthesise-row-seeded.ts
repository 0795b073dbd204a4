// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import { attributesOf, rowAttributes, type Attributes } from './attributes.ts';
import { supportOfRows, supportOfTuples, type CombinationSupport } from './combination-support.ts';
import { assertK } from './k-anonymise.ts';
import { withCodes, type MicrodataTable } from './microdata-table.ts';

export interface RowSeededOptions {
  /** Fewest people who share a combination that is shown; a whole number from 1. */
  readonly k: number;
  /** Longest combination that is looked at; unless told, every length. */
  readonly maxLength?: number;
  /** Decides which attributes meet, and in which order the rows come. */
  readonly random: Random;
}

type Draw = (candidates: readonly number[]) => number[];

/**
 * **k-anonymous synthetic data, seeded by rows**: made-up people, who show no combination that fewer than k people share.
 *
 * For each person one made-up row grows from that person's own attributes: among those that at least k people share
 * together with what the row has so far, one is drawn in proportion to how many they are. What stays unused is pooled, and
 * further rows grow from the pool by the same rule, up to each attribute's total rounded down to a multiple of k; what
 * exceeds that is deleted at random. So totals of single attributes are low by less than k, and no combination up to
 * `maxLength` is shown that fewer than k people of the table share. A blank is no value.
 *
 * Rows come in random order, none without an attribute; there can be more of them than people. k-anonymity says nothing
 * about what all who share a combination have in common, and does not add up over publications.
 *
 * Source: Edge, D., Yang, W., et al. (2020). Design of a privacy-preserving data platform for collaboration against human
 * trafficking. arXiv:2005.05688.
 *
 * Cost: for each row, the distinct rows that share its first attributes, times the columns; counts of short combinations
 * are remembered. With a `maxLength` of R: every combination up to R of every row, once.
 *
 * @throws RangeError for a k or a length that is not a whole number from 1
 * @example
 * synthesiseRowSeeded(table, { k: 10, random: createRandom('2026') });
 */
export function synthesiseRowSeeded(
  table: MicrodataTable,
  { k, maxLength = table.columns.length, random }: RowSeededOptions,
): MicrodataTable {
  assertK(k);
  if (!Number.isInteger(maxLength) || maxLength < 1) {
    throw new RangeError(`maxLength must be a whole number from 1, not ${maxLength}`);
  }
  const attributes = attributesOf(table);
  const rows = rowAttributes(table, attributes);
  const support =
    maxLength >= table.columns.length
      ? supportOfRows(rows, attributes, table.columns.length)
      : supportOfTuples(rows, attributes, maxLength);
  const draw: Draw = (candidates) => growRow(support, attributes, candidates, k, random);

  const totals = new Uint32Array(attributes.count);
  for (const attribute of rows.list) totals[attribute]! += 1;
  const wanted = totals.map((total) => total - (total % k));

  const grown: number[][] = [];
  const used = new Uint32Array(attributes.count);
  const take = (row: number[]): void => {
    grown.push(row);
    for (const attribute of row) used[attribute]! += 1;
  };
  for (let row = 0; row < table.rowCount; row++)
    take(draw([...rows.list.subarray(rows.start[row], rows.start[row + 1])]));
  growFromPool(wanted, used, draw, take);
  deleteExcess(grown, wanted, used, random);
  return tableOf(table, attributes, random.shuffle(grown.filter((row) => row.length > 0)));
}

function growRow(
  support: CombinationSupport,
  { columnOf }: Attributes,
  from: readonly number[],
  k: number,
  random: Random,
): number[] {
  const row: number[] = [];
  const shared = new Float64Array(from.length);
  let candidates = from;
  support.begin();
  while (candidates.length > 0) {
    support.count(candidates, shared);
    const allowed: (readonly [attribute: number, people: number])[] = [];
    for (const [index, attribute] of candidates.entries()) {
      if (shared[index]! >= k) allowed.push([attribute, shared[index]!]);
    }
    if (allowed.length === 0) break;
    const chosen = random.weighted(allowed);
    row.push(chosen);
    support.choose(chosen);
    // What fewer than k share now, fewer than k share with one attribute more.
    candidates = allowed.flatMap(([attribute]) => (columnOf[attribute] === columnOf[chosen] ? [] : [attribute]));
  }
  return row;
}

function growFromPool(wanted: Uint32Array, used: Uint32Array, draw: Draw, take: (row: number[]) => void): void {
  let pool = [...wanted.keys()];
  for (;;) {
    pool = pool.filter((attribute) => used[attribute]! < wanted[attribute]!);
    if (pool.length === 0) return;
    take(draw(pool));
  }
}

function deleteExcess(grown: readonly number[][], wanted: Uint32Array, used: Uint32Array, random: Random): void {
  const holders = new Map<number, number[]>();
  for (const [index, row] of grown.entries()) {
    for (const attribute of row) {
      if (used[attribute]! <= wanted[attribute]!) continue;
      const known = holders.get(attribute);
      if (known) known.push(index);
      else holders.set(attribute, [index]);
    }
  }
  for (const [attribute, rows] of holders) {
    for (const index of random.shuffle(rows).slice(0, used[attribute]! - wanted[attribute]!)) {
      const row = grown[index]!;
      row.splice(row.indexOf(attribute), 1);
    }
  }
}

function tableOf(
  like: MicrodataTable,
  { columnOf, codeOf }: Attributes,
  rows: readonly (readonly number[])[],
): MicrodataTable {
  const codes = like.columns.map(() => new Uint32Array(rows.length));
  for (const [index, row] of rows.entries()) {
    for (const attribute of row) codes[columnOf[attribute]!]![index] = codeOf[attribute]!;
  }
  return withCodes(like, rows.length, codes);
}
