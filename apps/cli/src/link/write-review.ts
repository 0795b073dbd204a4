// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pairsToReview, type LinkageSummary, type RecordTable, type ScoredPairs } from '@palermo/evidence';
import { writeAtomically } from '../files/write-atomically.ts';
import { explainPlaces, type ExplainedPair } from './explain-places.ts';
import type { Linkage } from './run-linkage.ts';

interface ReviewedRow {
  readonly id: string;
  readonly cells: readonly string[];
}

/** Pairs on one page; more tire, and the first decisions tell most. */
const PAIRS_MAX = 100;

/**
 * Writes the page on which somebody decides about the most doubtful pairs: one file that works from disk, without a network.
 *
 * @returns how many pairs it holds
 */
export async function writeReview(
  path: string,
  {
    linkage,
    scored,
    summary,
    tables,
  }: {
    readonly linkage: Linkage;
    readonly scored: ScoredPairs;
    readonly summary: LinkageSummary;
    readonly tables: readonly RecordTable[];
  },
): Promise<number> {
  const places = pairsToReview(scored, summary.threshold, PAIRS_MAX);
  if (places.length === 0) return 0;
  const columns = columnsOf(tables);
  const [readLeft, readRight = readLeft] = tables.map((table) => rowReader(table, columns));
  if (!readLeft || !readRight) throw new RangeError('a review needs at least one table');
  const pairs = explainPlaces(linkage, scored, places).map((pair) => ({
    left: readLeft(pair.left),
    right: readRight(pair.right),
    probability: pair.probability,
    reasons: reasonsOf(pair),
  }));
  const key = `palermo-review-${createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 16)}`;
  const intro = `These ${pairs.length} pairs are the ones the data decides least. A weight in bits tells how much a column says for or against: each bit doubles or halves the odds.`;
  const page = await readFile(join(import.meta.dirname, 'review-page.html'), 'utf8');
  // Nothing in the data can end the element that holds it.
  const data = JSON.stringify({ key, intro, columns, pairs }).replaceAll('<', String.raw`\u003c`);
  await writeAtomically(path, [page.replace('/* data */', () => data)]);
  return pairs.length;
}

function reasonsOf({ fields }: ExplainedPair): Record<string, string> {
  return Object.fromEntries(fields.map(({ field, words }) => [field, words.slice(field.length + 2)]));
}

/** Columns of the first file, then those that the second alone has. */
function columnsOf(tables: readonly RecordTable[]): string[] {
  return [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
}

function rowReader(table: RecordTable, columns: readonly string[]): (id: string) => ReviewedRow {
  const placeOf = new Map(table.ids.map((id, place) => [id, place]));
  const found = columns.map((name) => table.columns.find((column) => column.name === name));
  return (id) => {
    const row = placeOf.get(id) ?? 0;
    return { id, cells: found.map((column) => column?.values[column.codes[row] ?? 0] ?? '') };
  };
}
