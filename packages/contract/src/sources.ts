// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, JobFailure, line, ReadingState } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { PreviewedFigure, SourceColumn, SourceId, SourceMapping, SourceRole, SourceShape } from './source-mapping.ts';
import { DefectKind, PublishedIndicator, PublishedUnit, SourceReport } from './source-report.ts';

export const SourceView = z.object({
  id: SourceId,
  fileName: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  fileHash: z.string(),
  state: ReadingState,
  shape: SourceShape.nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** The day of which the table is. */
  vintage: Day.nullable(),
  citation: z.string().nullable(),
  /** The country of a table that has none in its rows; ISO 3166-1 alpha-3. */
  area: z.string().nullable(),
  /** What the table counts, where a person had to say it. */
  indicator: PublishedIndicator.nullable(),
  unit: PublishedUnit.nullable(),
  /** Proposals from the file and its name, for a person to confirm. */
  /** Which column means what, where a person said it, of this file or of one with the same layout. */
  mapping: SourceMapping.nullable(),
  proposal: z.object({
    publisher: z.string().nullable(),
    vintage: Day.nullable(),
    area: z.string().nullable(),
    needsArea: z.boolean(),
    needsIndicator: z.boolean(),
    /** True where no layout fits, until a person says which column means what. */
    needsMapping: z.boolean(),
  }),
  doneCount: z.int(),
  totalCount: z.int().nullable(),
  /** Countries, first and last year; null until imported. */
  areas: z.int().nullable(),
  yearFirst: z.int().nullable(),
  yearLast: z.int().nullable(),
  observations: z.int(),
  rejected: z.int(),
  contradictions: z.int(),
  /** Labels of this source that wait for a person, and those decided since it was imported. */
  labelsWaiting: z.int(),
  labelsDecidedSince: z.int(),
  /** False where a later vintage of the same table is there. */
  latest: z.boolean(),
  failure: JobFailure.nullable(),
  importedBy: z.string().nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

const params = z.object({ sourceId: SourceId });
/** What a person says of a table whose rows do not say it. */
const Said = z.object({
  area: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  indicator: PublishedIndicator.exclude(['unclear']).optional(),
  unit: PublishedUnit.exclude(['unclear']).optional(),
});

export const uploadSource = defineEndpoint({
  method: 'POST',
  path: '/sources',
  summary: 'Upload a published table (CSV or XLSX); nothing is imported yet. The same file again answers what is there',
  caller: 'account',
  accepts: 'upload',
  response: SourceView,
});
export const listSources = defineEndpoint({
  method: 'GET',
  path: '/sources',
  summary: 'Published tables, newest first',
  caller: 'account',
  response: z.object({ sources: z.array(SourceView) }),
});
export const getSource = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId',
  summary: 'One published table, its progress and the report of its defects',
  caller: 'account',
  params,
  response: z.object({ source: SourceView, report: SourceReport.nullable() }),
});
export const startSource = defineEndpoint({
  method: 'POST',
  path: '/sources/:sourceId/start',
  summary: 'Read the table in the background: a dry run reports only; again after labels were decided',
  caller: 'account',
  params,
  body: Said.extend({
    dryRun: z.boolean().default(false),
    publisher: line(200).optional(),
    title: line(300).optional(),
    vintage: Day.optional(),
    citation: line(600).optional(),
    /** The publisher's own description of the series, read for what it counts. */
    metadata: z.string().max(50_000).optional(),
    /** Goes before every layout that is recognised. */
    mapping: SourceMapping.optional(),
  }),
  response: SourceView,
});
export const readSourceColumns = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId/columns',
  summary: 'The columns of a table with some of their values, and what they seem to mean',
  caller: 'account',
  params,
  response: z.object({
    columns: z.array(SourceColumn),
    /** For a person to confirm; not every proposal is whole. */
    proposal: z.object({
      columns: z.partialRecord(SourceRole, z.string()),
      values: z.array(z.string()),
      yearsAcross: z.boolean(),
    }),
  }),
});
export const previewSource = defineEndpoint({
  method: 'POST',
  path: '/sources/:sourceId/preview',
  summary: 'The first rows of a table as they would be read; nothing is kept',
  caller: 'account',
  params,
  body: Said.extend({ mapping: SourceMapping }),
  response: z.object({
    figures: z.array(PreviewedFigure),
    /** What cleaning makes of as many rows as were looked at. */
    rows: z.int(),
    observations: z.int(),
    merged: z.int(),
    rejected: z.int(),
    defects: z.array(z.object({ kind: DefectKind, count: z.int() })),
    /** Columns that are not read. */
    aside: z.array(z.string()),
  }),
});
export const cancelSource = defineEndpoint({
  method: 'POST',
  path: '/sources/:sourceId/cancel',
  summary: 'Stop reading; what was there before stays as it was',
  caller: 'account',
  params,
  response: SourceView,
});
export const removeSource = defineEndpoint({
  method: 'DELETE',
  path: '/sources/:sourceId',
  summary: 'Take a published table and its figures out of the node',
  caller: 'account',
  params,
  response: z.void(),
  answers: 'empty',
});
export const downloadDefects = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId/defects',
  summary: 'Every defect with its row, as a CSV file',
  caller: 'account',
  params,
  query: z.object({ kind: DefectKind.optional() }),
  response: z.string(),
  answers: 'file',
});
export const downloadContradictions = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId/contradictions',
  summary: 'Every total that its parts contradict, as a CSV file',
  caller: 'account',
  params,
  response: z.string(),
  answers: 'file',
});
