// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { chanceOf } from './agreement-model.ts';
import { DECIDED_BITS, type ScoredPairs } from './score-pairs.ts';

/** Which rows are one person. */
export interface RecordClusters {
  /** For each row, the lowest row of its cluster. */
  readonly clusterOf: Uint32Array;
  /** For each row, how likely it is placed rightly: its mean chance with its cluster, or of having no other row. */
  readonly probability: Float64Array;
}

/** Rows that are clustered together at once; larger groups are first cut where they hold together least. */
const GROUP_MAX = 300;

/**
 * **Clusters of rows that are one person**, by average linkage of chances: the two clusters with the greatest mean chance
 * between their rows are joined while it is above the threshold. One weak link between two groups does not join them, and
 * one doubtful pair within a group does not part it. Joining pairs above half the expected F1 is what raises it.
 *
 * @param pairs likeliest first
 * @param chanceBetween the chance of any pair of rows, for those that no blocking rule brought together
 */
export function clusterRecords(
  pairs: ScoredPairs,
  rowCount: number,
  threshold: number,
  chanceBetween: (one: number, other: number) => number,
): RecordClusters {
  const clusterOf = Uint32Array.from({ length: rowCount }, (_, row) => row);
  const probability = new Float64Array(rowCount).fill(1);
  for (const { rows, links } of groupsOf(pairs, rowCount, threshold)) {
    const chances = chanceMatrix(rows, links, pairs, chanceBetween);
    for (const members of averageLinkage(rows.length, chances, threshold)) {
      const lowest = Math.min(...members.map((at) => rows[at]!));
      for (const at of members) {
        clusterOf[rows[at]!] = lowest;
        probability[rows[at]!] = placedRightly(at, members, rows.length, chances);
      }
    }
  }
  return { clusterOf, probability };
}

interface Group {
  readonly rows: readonly number[];
  /** Places of the pairs within. */
  readonly links: readonly number[];
}

/** Rows that hang together by pairs worth considering; groups that grow too large hang together by likelier pairs only. */
function groupsOf({ one, other, bits }: ScoredPairs, rowCount: number, threshold: number): Group[] {
  const parent = Uint32Array.from({ length: rowCount }, (_, row) => row);
  const size = new Uint32Array(rowCount).fill(1);
  const find = (row: number): number => {
    let root = row;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = row; parent[at] !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  const considered = threshold / 2;
  let end = 0;
  for (; end < bits.length && chanceOf(bits[end]!) >= considered; end++) {
    const [a, b] = [find(one[end]!), find(other[end]!)];
    if (a === b || size[a]! + size[b]! > GROUP_MAX) continue;
    const [keep, drop] = a < b ? [a, b] : [b, a];
    parent[drop] = keep;
    size[keep]! += size[drop]!;
  }
  const groups = new Map<number, { rows: number[]; links: number[] }>();
  for (let row = 0; row < rowCount; row++) {
    const root = find(row);
    if (size[root]! < 2) continue;
    const group = groups.get(root) ?? { rows: [], links: [] };
    groups.set(root, group);
    group.rows.push(row);
  }
  for (let at = 0; at < bits.length; at++) {
    const root = find(one[at]!);
    if (root === find(other[at]!)) groups.get(root)?.links.push(at);
  }
  return [...groups.values()];
}

function chanceMatrix(
  rows: readonly number[],
  links: readonly number[],
  { one, other, bits }: ScoredPairs,
  chanceBetween: (one: number, other: number) => number,
): Float64Array {
  const count = rows.length;
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  const chances = new Float64Array(count * count).fill(Number.NaN);
  for (const link of links) {
    const [a, b] = [placeOf.get(one[link]!)!, placeOf.get(other[link]!)!];
    chances[a * count + b] = chances[b * count + a] = bindingChance(bits[link]!, count);
  }
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (Number.isNaN(chances[a * count + b]))
        chances[a * count + b] = chances[b * count + a] = chanceBetween(rows[a]!, rows[b]!);
  return chances;
}

/** A pair that somebody decided binds: no mean over a group of this size outweighs it. */
function bindingChance(bits: number, count: number): number {
  if (Math.abs(bits) < DECIDED_BITS) return chanceOf(bits);
  return Math.sign(bits) * 2 * count * count;
}

function averageLinkage(count: number, chances: Float64Array, threshold: number): number[][] {
  const sums = chances.slice();
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, at) => [at]);
  for (;;) {
    let best = threshold;
    let [keep, drop] = [-1, -1];
    for (let a = 0; a < count; a++) {
      const first = members[a];
      if (!first) continue;
      for (let b = a + 1; b < count; b++) {
        const second = members[b];
        if (!second) continue;
        const mean = sums[a * count + b]! / (first.length * second.length);
        if (mean > best) [best, keep, drop] = [mean, a, b];
      }
    }
    if (keep < 0) return members.filter((cluster) => cluster !== undefined);
    members[keep]!.push(...members[drop]!);
    members[drop] = undefined;
    for (let at = 0; at < count; at++) {
      sums[keep * count + at]! += sums[drop * count + at]!;
      sums[at * count + keep] = sums[keep * count + at]!;
    }
  }
}

function placedRightly(at: number, members: readonly number[], count: number, chances: Float64Array): number {
  if (members.length > 1) {
    const sum = members.reduce((total, other) => total + (other === at ? 0 : bounded(chances[at * count + other]!)), 0);
    return sum / (members.length - 1);
  }
  let likeliest = 0;
  for (let other = 0; other < count; other++)
    if (other !== at) likeliest = Math.max(likeliest, bounded(chances[at * count + other]!));
  return 1 - likeliest;
}

function bounded(chance: number): number {
  return Math.min(1, Math.max(0, chance));
}
