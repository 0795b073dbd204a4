// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, CallOf, PreviewedFigure, previewSource, readSourceColumns, SourceId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { cleanTable, type CleanTable } from './clean/clean-table.ts';
import { readOwnFile } from './queries/read-own-file.ts';
import { readSample, withTable } from './receive-source.ts';
import { createMappedReader } from './shapes/mapped.ts';
import { proposeMapping } from './shapes/propose-mapping.ts';
import type { SourceParts } from './source-parts.ts';

const samplesMax = 40;
const sampleLength = 120;
const figuresShown = 12;

/** The columns of a table with some of their values, and what they seem to mean. Throws `record.not-found`. */
export async function readColumns(
  parts: SourceParts,
  actor: AccountActor,
  sourceId: SourceId,
): Promise<AnswerOf<typeof readSourceColumns>> {
  const { content } = await parts.execute(readOwnFile, actor, { sourceId });
  const { table, sample } = await withTable(parts, content, readSample);
  const columns = table.columns.map((name) => {
    const values = new Set(sample.map(({ values: cells }) => (cells[name] ?? '').slice(0, sampleLength)));
    values.delete('');
    return { name, samples: [...values].slice(0, samplesMax) };
  });
  return { columns, proposal: proposeMapping(table.columns, sample) };
}

/** The first rows of a table as a mapping reads them. Throws `record.not-found` and `source.mapping-unfit`. */
export async function previewTable(
  parts: SourceParts,
  actor: AccountActor,
  sourceId: SourceId,
  { mapping, area, indicator, unit }: CallOf<typeof previewSource>['body'],
): Promise<AnswerOf<typeof previewSource>> {
  const { content, reviewed } = await parts.execute(readOwnFile, actor, { sourceId });
  const { table, sample } = await withTable(parts, content, readSample);
  const reader = createMappedReader(mapping);
  const said = { area: area ?? null, indicator: indicator ?? null, unit: unit ?? null };
  const cleaned = await cleanTable(sample, { reader, columns: table.columns, said, reviewed });
  const { observations, mergedCount, rejectedCount, defects } = cleaned;
  const cells = sample.flatMap((row) => reader.open(table.columns, said)(row)).slice(0, figuresShown);
  const used = new Set([...Object.values(mapping.columns), ...mapping.values]);
  const read = new Set(cells.map(({ column }) => column));
  return {
    figures: cells.map(({ row, column, value }) => figureOf(cleaned, { row, column, written: value })),
    rows: sample.length,
    observations: observations.length,
    merged: mergedCount,
    rejected: rejectedCount,
    defects: [...Map.groupBy(defects, ({ kind }) => kind)].map(([kind, found]) => ({ kind, count: found.length })),
    aside: table.columns.filter((column) => !used.has(column) && !read.has(column)),
  };
}

/** What became of a figure: read, the same as one before it, or rejected with the reasons. */
function figureOf(
  { observations, defects }: CleanTable,
  place: Pick<PreviewedFigure, 'row' | 'column' | 'written'>,
): PreviewedFigure {
  const found = observations.find(({ row, column }) => row === place.row && column === place.column);
  if (!found) {
    // A fault of another column of figures in the same row is not one of this figure.
    const own = defects.filter(({ row, column }) => row === place.row && (column === null || column === place.column));
    const reasons = own.filter(({ rejected, kind }) => rejected || kind === 'duplicateKeySame');
    return { ...place, read: null, because: [...new Set(reasons.map(({ kind }) => kind))] };
  }
  const { area, year, sex, age, categoryLabel, categoryCode, unit, low, high } = found;
  const category =
    categoryCode === null || categoryCode === 'TOTAL' ? categoryLabel : `${categoryLabel} (${categoryCode})`;
  return { ...place, read: { area, year, sex, age, category, unit, low, high }, because: [] };
}
